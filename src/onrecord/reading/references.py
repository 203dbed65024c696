"""Lines of a page that lead to other articles (*Lire aussi : …*; *>> Le maire accuse le préfet*)."""

from __future__ import annotations

import re

from onrecord.languages.grammar import word_class
from onrecord.model import Span

_BROWSING = "|".join(sorted(word_class("browsing")))

_REFERENCE = re.compile(
    r"^[ \u00a0•·*–-]*\(?(?:>{2,}|[►▶→]+ (?=[^\n]*[:?])"
    rf"|(?:[àa] )?(?:{_BROWSING})(?: aussi| également| sur [^\n:]{{2,30}}| :))[^\n]*",
    re.MULTILINE | re.IGNORECASE,
)


def references(text: str) -> list[Span]:
    """The lines that only name what else there is to read.

    >>> references("Lire aussi : Le maire accuse le préfet")
    [(0, 38)]
    >>> references("Lire est un plaisir, dit le maire.")
    []
    """
    return [match.span() for match in _REFERENCE.finditer(text)]
