"""Who is first described, and named only afterwards: *Une élue accuse la ville. … a dit Nour Saïdi*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.languages.names import bare, groups, person_noun
from onrecord.model import Spans
from onrecord.reading.naming.descriptions import head_noun
from onrecord.reading.naming.referents import Attribution

_SOMEBODY = re.compile(r"une? ")
_THE_ONE = re.compile(r"(?:le |la |l['’])")
_CAPITAL = re.compile(r"[A-ZÀ-Ý][\w-]+")
_PARAGRAPHS = 3  # within which the name must follow


def announced(text: str, attributions: Sequence[Attribution], names: Sequence[str]) -> list[str]:
    """The speakers, with the name of the first new one in place of a description of somebody in the opening.

    Of who is described there and never heard again, the next to be named and heard is the likeliest.
    """
    found = list(names)
    for i in range(min(2, len(names))):
        spans = attributions[i].cue or attributions[i].content
        if not spans or not _describes_one(names[i]) or "\n\n" in text[: spans[0][0]].strip("\n"):
            continue
        if _heard_again(names[i], names[i + 1 :]):
            continue
        after = attributions[i + 1 :], names[i + 1 :]
        found[i] = _named_next(text, names[i], *after, spans[0][0]) or names[i]
    return found


def _describes_one(name: str) -> bool:
    head = head_noun(name)
    if " et " in name or head in groups():
        return False
    return _SOMEBODY.match(name) is not None or (
        _THE_ONE.match(name) is not None and person_noun(head) is not None
    )


def _heard_again(name: str, others: Sequence[str]) -> bool:
    capitals = set(_CAPITAL.findall(name))
    return any(bare(other) == bare(name) or capitals & set(_CAPITAL.findall(other)) for other in others)


def _named_next(
    text: str, described: str, attributions: Sequence[Attribution], names: Sequence[str], at: int
) -> str | None:
    for attribution, name in zip(attributions, names, strict=True):
        spans: Spans = attribution.source
        if not spans or not name[:1].isupper() or name in text[:at]:
            continue
        near = text[at : spans[0][0]].count("\n\n") <= _PARAGRAPHS
        one = near and " " in name and " et " not in name
        return name if one and not _another(described, text[slice(*spans[0])]) else None
    return None


def _another(described: str, source: str) -> bool:
    """Whether a name goes with another calling than the one described (*le maire … le préfet Jean Dol*)."""
    head = head_noun(source)
    return (
        _THE_ONE.match(described) is not None
        and head != head_noun(described)
        and person_noun(head) is not None
    )
