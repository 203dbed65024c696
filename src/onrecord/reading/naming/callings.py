"""The words by which a body is called right beside its name (*l'ONG suédoise Rade*, *Rade, une ONG*)."""

from __future__ import annotations

import re

from onrecord.languages.names import groups, roles
from onrecord.languages.naming import any_naming
from onrecord.model import Span
from onrecord.reading.naming.descriptions import head_noun
from onrecord.reading.naming.mention import name_words

_B = r"[ \u00a0]"
_MORE = rf"(?:{_B}(?:de{_B}|d['’])?(?!{any_naming('links')}{_B})[a-zà-ÿ\-]+)"
_BEFORE = re.compile(rf"(?P<words>[\w\-]+{_MORE}{{0,3}}){_B}(?:[«“\"]{_B}?)?$")
_APPOSED = re.compile(
    rf"(?:\b(?:une?|l[ae]|cette?){_B}|\bl['’])(?P<words>[\w\-]+{_MORE}{{0,4}}),{_B}(?:[Ll]['’]|[Ll][ae]{_B}|[Ll]es{_B})?$"
)
_AFTER = re.compile(
    rf"(?:,{_B}|{_B}\(|,{_B}cette{_B}|{_B}est{_B})(?:une?{_B}|l['’]|l[ae]{_B})?(?P<words>[\w\-]+{_MORE}{{0,3}})"
)
_CLOSED = re.compile(rf"{_B}?[,.;)]|$")
_REACH = 70  # characters


def calling(text: str, span: Span) -> frozenset[str]:
    """The folded words of the phrase beside a name that has the noun of a body for its head."""
    lead, rest = text[max(0, span[0] - _REACH) : span[0]], text[span[1] : span[1] + _REACH]
    before = _BEFORE.search(lead) or (_APPOSED.search(lead) if _CLOSED.match(rest) else None)
    found: set[str] = set()
    for match in (before, _AFTER.match(rest)):
        if match and _of_a_body(match["words"].lower()):
            found |= {*name_words(match["words"])}
    return frozenset(found)


def _of_a_body(words: str) -> bool:
    return head_noun(words) not in roles() and any(w in groups() for w in re.findall(r"[\w\-]+", words))
