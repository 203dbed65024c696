"""Outlines by hand, for the tests of ranking."""

from onrecord.record.outline import words


def packed(content, context, name):
    """The words of an outline of a statement with these words."""
    return words({"content": content, "context": context, "name": name})
