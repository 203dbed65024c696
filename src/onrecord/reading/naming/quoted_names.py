"""Names of bodies in quotation marks within a role (*la présidente du parti « Cap sur demain »*)."""

from __future__ import annotations

import re

from onrecord.languages.names import groups

_B = r"[ \u00a0\u202f]"
_QUOTED = re.compile(
    rf"(?P<lead>[\w\-]+)(?P<gap>{_B}|['’])[«“\"]{_B}?(?P<name>[A-ZÀ-Ý][^«»“”\"\n]{{1,50}}?){_B}?[»”\"]"
)
_OF = frozenset(("de", "du", "des", "la", "l", "d"))
_MASK = "X"


def masked(text: str) -> str:
    """The text, as long as it was, with such names and their marks as one word of capitals each."""

    def mask(match: re.Match[str]) -> str:
        lead = match["lead"].lower()
        if lead not in _OF and lead not in groups():
            return match.group()
        kept = match.group()[: match.end("gap") - match.start()]
        return kept + _MASK * (len(match.group()) - len(kept))

    return _QUOTED.sub(mask, text)


def unquoted(role: str) -> str:
    """A role without the marks of the names in it, whose words hard spaces hold together."""

    def bare(match: re.Match[str]) -> str:
        name = re.sub(_B, "\u00a0", match["name"])
        return f"{match['lead']}{match['gap']}{name}"

    return _QUOTED.sub(bare, role).strip()
