"""Everybody whom the statements and contacts of a document name, each once, and what is told of them."""
