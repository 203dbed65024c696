"""Statements that stand in quotation marks: the marks, and the cue and source beside them."""
