"""How far the words on an occasion go, and which place or network they name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.languages.names import bare, demonyms, gender_of, outlets
from onrecord.languages.occasions import occasion_words
from onrecord.languages.relays import alternatives
from onrecord.model import Span
from onrecord.reading.naming.places import Places
from onrecord.reading.relaying.occasion_frames import OccasionMention

_B = r"[ \u00a0]"
_CAPITAL = rf"[A-ZÀ-Ý][\w'’\-]+(?:{_B}(?:de{_B}|du{_B}|d['’]|l['’]|la{_B})*[A-ZÀ-Ý][\w\-]+)*"
_AT = re.compile(rf"(?<!\w)(?:à|au|aux|en|depuis){_B}(?:l['’]|la{_B})?(?P<place>{_CAPITAL})")
_OF = re.compile(rf"(?<!\w)(?:de{_B}|du{_B}|d['’])(?P<place>{_CAPITAL})")
_GATHERINGS = re.compile(
    r"(?i:sommet|congrès|forum|réunion|conférence|meeting|pourparlers|négociations|rencontre)"
)
_NETWORK = re.compile(rf"(?<!\w){alternatives(occasion_words().words['networks'])}(?!\w)")
_PARTICIPLE = re.compile(
    r"(?:publi|diffus|accord|post|mis|retransmis|donn|rendu|adress|envoy|transmis|sign|organis)\w*$"
)
_LONGEST = 16  # tokens that the words on an occasion take up after its noun
_INNER = frozenset(("ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM"))
_LAST = frozenset(("ADJ", "NOUN", "PROPN", "NUM", "VERB", "ADV"))


def extent(places: Places, span: Span, stops: Sequence[Span]) -> Span:
    """The words with their noun's complements (*lors d'un meeting au port*), up to the next of `stops`."""
    start, end = span
    limit = min((a for a, _ in stops if a >= end), default=len(places.text))
    index = places.token(max(start, end - 1)) + 1
    bound = False  # whether a preposition or determiner opened what comes
    for token in places.doc[index : index + _LONGEST]:
        if token.idx + len(token) > limit or token.is_sent_start:
            break
        if not (token.pos_ in _INNER or _PARTICIPLE.match(token.text) or token.text.endswith(("'", "’"))):
            break
        if (token.pos_ == "NOUN" and not bound) or token.lower_ in ("pour", "que", "selon", "après", "avant"):
            break
        bound = token.pos_ in ("ADP", "DET", "NUM") or (bound and token.pos_ == "ADJ")
        if token.pos_ in _LAST and token.pos_ not in ("ADP", "DET"):
            end = token.idx + len(token)
    return start, end


def network_in(words: str) -> str | None:
    """The social network that the words name."""
    match = _NETWORK.search(words)
    return match.group() if match else None


def place_in(places: Places, mention: OccasionMention, span: Span) -> str | None:
    """Where the occasion took place, as named in its words or just after (*au sommet de Rade; à Rade*)."""
    words = places.text[mention.noun : span[1]]
    if mention.audience:
        return words if words[0].isupper() or re.search(r"\s[A-ZÀ-Ý]", words) else None
    after = re.split(r"[.;:«»\"“”()\n]", places.text[span[1] : span[1] + 40])[0]
    frames = (_AT, _OF) if _GATHERINGS.match(words) else (_AT,)
    for frame in frames:
        for match in frame.finditer(words + (after if frame is _AT else "")):
            name = match.group("place")
            known = bare(name) in outlets() or network_in(name)
            if not known and gender_of(name.split()[0]) is None and bare(name) not in demonyms():
                return name
    return None
