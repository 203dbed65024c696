"""A statement as the network reads it: who says what, on one line."""

from __future__ import annotations

from onrecord.model import Spans, Statement

_PLAIN = str.maketrans(dict.fromkeys("’ʼ", "'") | dict.fromkeys("“„", "«") | {"”": "»", '"': "«"})


def line_of(text: str, statement: Statement) -> str:
    """The line of a statement of a text."""
    return line(statement.name, _words(text, statement.cue), _words(text, statement.content))


def line(who: str, cue: str, content: str) -> str:
    """Who says what, whichever way its marks are printed.

    >>> line("Odar", "a dit", "“Rien n’est vendu”")
    "Odar a dit : «Rien n'est vendu»"
    """
    return " ".join(f"{who or '?'} {cue} : {content}".translate(_PLAIN).split())


def _words(text: str, spans: Spans) -> str:
    return " ".join(text[start:end] for start, end in spans)
