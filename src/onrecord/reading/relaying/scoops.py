"""Sentences that tell which outlet has the words beside them: *La Vigie apporte des précisions. « … »*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.languages.names import bare
from onrecord.languages.relays import alternatives, relay_words
from onrecord.reading.naming.places import Places
from onrecord.reading.naming.referents import Attribution
from onrecord.reading.relaying.carriers import place
from onrecord.reading.relaying.outlet_names import OutletMention
from onrecord.reading.relaying.step import PASSED_ON, Step

_WORDS = relay_words().words
_B = r"[ \u00a0]"
_LED = rf"(?:(?:l['’]|l[ae]{_B}){alternatives(relay_words().nouns)}{_B}(?:[a-zà-ÿ\-]+{_B})?)?"
_OPENING = re.compile(rf"\W*(?:[^,;:«»\"]{{2,40}},{_B})?{_LED}", re.IGNORECASE)
_UNFOLDS = re.compile(
    rf"{_B}(?:[^.;:«»\"]{{0,25}}{_B})?{alternatives(_WORDS['unfolding'])}{_B}(?!que\b|qu['’])"
)
_NEWS = re.compile(
    rf"\W*(?:c['’]est{_B})?(?:une?|des|l['’]|l[ae]s?|ce(?:tte|s)?){_B}?{alternatives(_WORDS['news'])}"
    rf"(?:{_B}a{_B}été|{_B}ont{_B}été|{_B}est|{_B}sont|,)?{_B}(?:\w+{_B})?{alternatives(_WORDS['spread'])}e?s?{_B}"
    rf"[^,;:«»\"]{{0,40}}?par{_B}{_LED}(?:l['’]|l[ae]s?{_B})?",
    re.IGNORECASE,
)
_REST = re.compile(r"[^.!?…\n]*[.!?…]?[»\"”)\s]*")  # what may be left of the sentence before
_NEXT = re.compile(r"[^.!?…\n]*[.!?…][^.!?…\n]*")  # from one sentence into the next
_CONFIRMED = re.compile(r"confirm", re.IGNORECASE)


def scoops(
    places: Places,
    attributions: Sequence[Attribution],
    names: Sequence[str],
    mentions: Sequence[OutletMention],
) -> Iterator[tuple[int, Step]]:
    """Each attribution that stands beside such a sentence, and the outlet.

    An outlet whose news it is has the words before (*Une information révélée par La Vigie*), one that
    unfolds a matter those after.
    """
    for mention in mentions:
        start = places.sentence_start(mention.span[0])
        lead = places.text[start : mention.span[0]]
        if _NEWS.fullmatch(lead):
            i = _before(places.text, start, attributions)
        elif _OPENING.fullmatch(lead) and _UNFOLDS.match(places.text, mention.span[1]):
            i = _after(places.text, mention.span[1], attributions)
        else:
            continue
        if i is not None and bare(names[i]) != bare(mention.name):
            yield i, Step(mention.span, mention.name, PASSED_ON)


def _before(text: str, start: int, attributions: Sequence[Attribution]) -> int | None:
    """The last attribution of the sentence before; none that confirms what the outlet had."""
    last = [i for i, a in enumerate(attributions) if a.content and place(a) < start]
    if not last:
        return None
    found = attributions[last[-1]]
    end = max(b for _, b in (*found.content, *found.cue, *found.source))
    confirmed = any(_CONFIRMED.search(text[a:b]) for a, b in found.cue)
    return last[-1] if _REST.fullmatch(text, end, start) and not confirmed else None


def _after(text: str, end: int, attributions: Sequence[Attribution]) -> int | None:
    """The first attribution of the next sentence, if that is of the same paragraph."""
    for i, attribution in enumerate(attributions):
        at = min((place(attribution), *(a for a, _ in attribution.content)))
        if at >= end and _NEXT.fullmatch(text, end, at):
            return i
    return None
