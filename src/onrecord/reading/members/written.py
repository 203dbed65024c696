"""What the places where a name is written tell of its kind: that of a place, a body or a person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.languages.names import gender_of, general_nouns
from onrecord.languages.naming import any_naming, naming_words
from onrecord.model import Span
from onrecord.reading.naming.cast import Cast

_WORD = re.compile(r"[\w\-]")
_GOES_ON = re.compile(r"[ \u00a0][A-ZÀ-Ý]")
_PLACED = re.compile(rf"(?<!\w){any_naming('before_places')}[ \u00a0]?$")
_AGED = re.compile(r"[ \u00a0]?[,(] ?\d+[ \u00a0]ans\b")
_ARTICLED = re.compile(r"\b(?:l'|la |le |les |des |une |un |du |aux? |chez )$", re.IGNORECASE)
_CALLED = re.compile(
    rf"\b(?:{'|'.join(sorted(general_nouns() - naming_words('territories')))})(?: [a-zà-ÿ'\-]+){{0,5}} $"
)
_OPENING = re.compile(r"(?:^|[.!?:»”\"\n–—-])[\s«“\"]*$")
_AT = re.compile(r"(?<![\w'])(?:[àÀ][ \u00a0]|[dD]ans (?:l[ae]s? |l'))$")
_SERVED = re.compile(rf"\b{any_naming('followers')}(?: [a-zà-ÿ\-]+)? (?:de |d')$", re.IGNORECASE)


class Written:
    """How the names of a document, whose cast is given, are written in its text."""

    def __init__(self, cast: Cast) -> None:
        self._cast, self._text = cast, cast.places.text

    def placed(self, name: str) -> bool:
        """Whether it stands as places do (*la ville de X*)."""
        found = (self._lead(at) for at, end in self._found(name) if not _GOES_ON.match(self._text, end))
        return any(_PLACED.search(lead) for lead in found)

    def visited(self, name: str) -> bool:
        """Whether something is told to be *à X*, which itself does nothing."""
        if any(m.subject for m in self._cast.mentions if m.text == name):
            return False
        leads = [self._lead(at) for at, _ in self._found(name)]
        return any(map(_AT.search, leads)) and not any(map(_CALLED.search, leads))

    def common(self, name: str, told: bool) -> bool:
        """Whether what was taken for a person's name is a place, or has an article (*une X*).

        `told` says that a role stands beside it. Longer names are left (*le maire de Rade Ousmane Diallo*).
        """
        words = name.split()
        if gender_of(words[0]) is not None or len(words) > 2:
            return False
        if not told and (self.placed(name) or self.visited(name)):
            return True
        return len(words) == 1 and any(_ARTICLED.search(self._lead(at)) for at, _ in self._found(name))

    def opening(self, name: str) -> bool:
        """Whether it stands only where a sentence opens, and may owe its capital to that."""
        leads = [self._lead(at) for at, _ in self._found(name)]
        return bool(leads) and all(map(_OPENING.search, leads))

    def personal(self, name: str) -> bool:
        """Whether a bare name is a person's: a first name, of somebody aged, served (*les fidèles de X*)."""
        if gender_of(name.split()[0]) is not None:
            return True
        leads = [self._lead(at) for at, _ in self._found(name)]
        if any(map(_CALLED.search, leads)) or any(map(_ARTICLED.search, leads)):
            return False
        return any(map(_SERVED.search, leads)) or any(
            _AGED.match(self._text, end) for _, end in self._found(name)
        )

    def _found(self, name: str) -> Iterator[Span]:
        """Where a name stands, not as a part of a word."""
        at = self._text.find(name)
        while at >= 0:
            end = at + len(name)
            if not (at and _WORD.match(self._text, at - 1)) and not _WORD.match(self._text, end):
                yield at, end
            at = self._text.find(name, end)

    def _lead(self, at: int) -> str:
        return self._text[max(0, at - 60) : at].replace("’", "'")
