"""The learned part: a small encoder that proposes statements, anchor by anchor."""
