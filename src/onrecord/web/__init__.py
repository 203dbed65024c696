"""The record in a browser: pages, each with its JSON and CSV twin, and what guards them."""
