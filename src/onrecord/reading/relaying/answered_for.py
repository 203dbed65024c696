"""Who answers for a body that was asked: *Jointe par l'AFP, la police a nié. « … », a dit le capitaine X*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.languages.names import bare, groups, person_noun, pronouns
from onrecord.languages.relays import alternatives, relay_words
from onrecord.model import Span
from onrecord.reading.naming.descriptions import head_noun
from onrecord.reading.naming.places import Places
from onrecord.reading.naming.referents import Attribution
from onrecord.reading.relaying.carriers import place
from onrecord.reading.relaying.outlet_names import OutletMention

_B = r"[ \u00a0]"
_ASKED = re.compile(
    rf"\W*{alternatives(relay_words().words['questioned'])}{_B}[^.;:«»\"]{{0,30}}\bpar{_B}[^,.;:«»\"]{{0,30}}$",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    rf",{_B}(?P<who>(?:l['’]|l[ae]s?{_B})[^,.;:«»\"]{{3,60}}?){_B}(?:a|ont|dément|démentent|nie|nient){_B}?"
    rf"(?P<what>[^.;:«»\"]{{0,80}})"
)
_SILENT = re.compile(r"\b(?:pas|refus\w+|déclin\w+|jamais|rien)\b")


def answered_for(
    places: Places, attributions: Sequence[Attribution], mentions: Sequence[OutletMention]
) -> Iterator[tuple[int, OutletMention]]:
    """The next sentence's words of who was asked, or of an officer of that body: their index, the outlet."""
    for mention in mentions:
        start = places.sentence_start(mention.span[0])
        answer = _ANSWERED.match(places.text, mention.span[1])
        if answer is None or _SILENT.search(answer["what"]):
            continue
        if not _ASKED.match(places.text[start : mention.span[0]]):
            continue
        number, body = places.sentence(start), head_noun(answer["who"]) in groups()
        after = [i for i, a in enumerate(attributions) if places.sentence(place(a)) > number]
        for i in after[:1]:
            at, source = place(attributions[i]), _source(places.text, attributions[i])
            near = places.sentence(at) == number + 1 and places.paragraph(at) == places.paragraph(start)
            if near and (source in pronouns() or (body and person_noun(head_noun(source)) is not None)):
                yield i, mention


def answers_for_nobody(places: Places, outlet: Span, attribution: Attribution, name: str) -> bool:
    """Whether the next sentence is of another than who was asked (*…, le maire a nié. « … », dit X*)."""
    answer = _ANSWERED.match(places.text, outlet[1])
    if answer is None or not attribution.source or head_noun(answer["who"]) in groups():
        return False
    source = _source(places.text, attribution)
    if places.sentence(place(attribution)) == places.sentence(outlet[0]) or source in pronouns():
        return False
    asked = _ASKED.match(places.text[places.sentence_start(outlet[0]) : outlet[0]]) is not None
    told = set(bare(answer["who"]).split())
    return asked and told.isdisjoint({*bare(name).split(), *bare(source).split()})


def _source(text: str, attribution: Attribution) -> str:
    return text[slice(*attribution.source[0])].lower() if attribution.source else ""
