"""What was read, in the forms that people and programs use: one module per format."""
