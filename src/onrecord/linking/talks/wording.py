"""What is put forward, trimmed to the thing itself, with its condition and its deadline apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.languages.terms import term_words

_LONGEST = 24  # words of a term
_SENTENCE = re.compile(r"(?<=[.!?;…])\s+(?=[A-ZÀ-Ý«\"])|\s*\n\s*")
_TITLE = re.compile(r"\b(M|MM|Mme|Mmes|Dr|Me|St|Ste)\. ?(?=[A-ZÀ-Ý])")
_ELLIPSIS = re.compile(r"\s*[(\[]\s*(?:…|\.\.\.)\s*[)\]]\s*")
_EDGES = " \t,;:.!?…–—-«»\"“”'’+"
_LEADING = re.compile(
    r"^(?:(?:à|ce|encore|aussi|notamment|également|même|surtout|au|aux|de|du|des|d'|que|qu'|pour|en faveur d[eu'])(?:\s+|(?<=')))+(?=\S)",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"(?:[\s,]+(?:et|ou|mais|à|au|de|d'|que|qu'|la|le|les|l'|un|une|ni|en|comme|pour|dans))+$"
)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a term without what hangs on it; `condition` and `deadline` are None where not told."""

    what: str
    condition: str | None = None
    deadline: str | None = None


def plain(text: str) -> str:
    """Text with one kind of apostrophe, no quotation marks, no marks of what was left out."""
    text = text.replace(" … ", " ")  # stands between the pieces of a content
    text = _TITLE.sub(r"\1 ", _ELLIPSIS.sub(" ", text.replace("’", "'")))
    return re.sub(r"[ \t\u00a0\u202f]+", " ", re.sub(r"[«»\"“”+]", "", text)).strip()


def sentences(text: str) -> list[str]:
    """The sentences of a content made plain, in order."""
    return [piece.strip() for piece in _SENTENCE.split(plain(text)) if piece.strip()]


def wording(text: str) -> Wording:
    """The term in a stretch of one sentence that starts where it starts.

    >>> wording("rendre les otages d'ici vendredi si le blocus est levé")
    Wording(what='rendre les otages', condition='si le blocus est levé', deadline="d'ici vendredi")
    """
    words = term_words()
    condition = deadline = None
    if (found := words.deadline.search(text)) is not None:
        deadline = found.group().strip(_EDGES)
        text = f"{text[: found.start()].rstrip(' ,')} {text[found.end() :].lstrip(' ')}".strip()
    if (found := words.condition.search(text)) is not None:
        condition, text = _conditional(text, found.start())
    what = words.aside.sub("", text).strip()
    if (found := words.end.search(what, 2)) is not None:
        what = what[: found.start()]
    return Wording(_trimmed(what), condition, deadline)


def _conditional(text: str, start: int) -> tuple[str, str]:
    """The condition that starts there and the text without it."""
    clause = text[start:]
    comma = clause.find(",")
    if not text[:start].strip(_EDGES) and comma > 0:
        return _trimmed(clause[:comma], leading=False), clause[comma + 1 :].strip()
    end = re.search(r"[;.:]|,? (?:et|mais) (?:nous|il|elle|ils|a|ont)\b", clause)
    condition = clause[: end.start()] if end else clause
    return _trimmed(condition, leading=False), text[:start].rstrip(" ,")


def _trimmed(text: str, leading: bool = True) -> str:
    words = text.strip(_EDGES).split()[:_LONGEST]
    kept = _TRAILING.sub("", " ".join(words)).strip(_EDGES)
    return _LEADING.sub("", kept) if leading else kept
