"""What is put forward, trimmed to the thing itself, with its condition and its deadline apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.languages.patterns import term_words

_LONGEST = 24  # words of a term
_SENTENCE = re.compile(r"(?<=[.!?;…])\s+(?=[A-ZÀ-Ý«\"])|\s*\n\s*")
_ELLIPSIS = re.compile(r"\s*[(\[]\s*(?:…|\.\.\.)\s*[)\]]\s*")
_EDGES = " \t,;:.!?…–—-«»\"“”'’+"


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a term without what hangs on it; `condition` and `deadline` are None where not told."""

    what: str
    condition: str | None = None
    deadline: str | None = None


def plain(text: str) -> str:
    """Text with one kind of apostrophe, no quotation marks, no marks of what was left out."""
    text = text.replace(" … ", " ")  # stands between the pieces of a content
    text = term_words("title").sub(r"\1 ", _ELLIPSIS.sub(" ", text.replace("’", "'")))
    text = re.sub(r"[ \t\u00a0\u202f]+", " ", re.sub(r"[«»\"“”+]", "", text))
    return re.sub(r" (?=[,.])", "", text).strip()


def sentences(text: str) -> list[str]:
    """The sentences of a content made plain, in order."""
    return [piece.strip() for piece in _SENTENCE.split(plain(text)) if piece.strip()]


def wording(text: str) -> Wording:
    """The term in a stretch of one sentence that starts where it starts.

    >>> wording("rendre les otages d'ici vendredi si le blocus est levé")
    Wording(what='rendre les otages', condition='si le blocus est levé', deadline="d'ici vendredi")
    """
    condition = deadline = None
    if (found := term_words("deadline").search(text)) is not None:
        deadline = found.group().strip(_EDGES)
        text = f"{text[: found.start()].rstrip(' ,')} {text[found.end() :].lstrip(' ,')}".strip()
    if (found := term_words("condition").search(text)) is not None:
        condition, text = _conditional(text, found.start())
    what = term_words("aside").sub(" ", text).strip()
    if (found := term_words("end").search(what, 2)) is not None:
        what = what[: found.start()]
    return Wording(_trimmed(what), condition, deadline)


def _conditional(text: str, start: int) -> tuple[str, str]:
    """The condition that starts there and the text without it."""
    clause = text[start:]
    comma = clause.find(",")
    if not term_words("connective").sub("", text[:start].strip() + " ").strip(_EDGES) and comma > 0:
        return _trimmed(clause[:comma], leading=False), clause[comma + 1 :].strip()
    end = term_words("resumed").search(clause)
    condition = clause[: end.start()] if end else clause
    return _trimmed(condition, leading=False), text[:start].rstrip(" ,")


def _trimmed(text: str, leading: bool = True) -> str:
    words = text.strip(_EDGES).split()[:_LONGEST]
    kept = term_words("trailing").sub("", " ".join(words)).strip(_EDGES)
    return term_words("leading").sub("", kept) if leading else kept
