"""What linking needs of a statement, read while the parse is at hand."""
