"""On what occasion each statement was made: an interview, a communiqué, a speech, and its outlet or place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.languages.names import bare, outlets
from onrecord.languages.occasions import occasion_words
from onrecord.model import Occasion, Span
from onrecord.reading.naming.descriptions import head_noun
from onrecord.reading.naming.places import Places
from onrecord.reading.naming.referents import Attribution
from onrecord.reading.relaying.carriers import holds, nearest, place
from onrecord.reading.relaying.occasion_frames import OccasionMention, occasion_mentions
from onrecord.reading.relaying.occasion_words import extent, network_in, place_in
from onrecord.reading.relaying.relay_frames import told
from onrecord.reading.relaying.relays import Way
from onrecord.reading.relaying.sittings import teller

_KINDS = {noun: kind for kind, nouns in occasion_words().nouns.items() for noun in nouns}
_TALKS = re.compile(r"\b(?:entretiens?|entrevues?)\b(?!.*\b(?:publié|accordé|paru|diffusé))")  # no interview
_PAPERS = {noun: _KINDS[noun] for noun in occasion_words().words["papers"]}


def occasions(
    places: Places, attributions: Sequence[Attribution], ways: Sequence[Way], nested: Sequence[bool]
) -> list[Occasion | None]:
    """The occasion of each attribution, its own or that of its sitting; None where nothing tells it.

    `ways` are the relays and sittings found; what is `nested` inside a quotation takes none from outside.
    """
    own: list[Occasion | None] = [_paper(places, a) for a in attributions]
    stops = sorted(span for a in attributions for span in (*a.content, *a.cue, *a.source))
    for mention in occasion_mentions(places.text):
        i = nearest(places, mention.span, attributions)
        if i is not None and own[i] is None and not _of_another(places, attributions[i], mention):
            own[i] = _occasion(places, mention, ways[i], stops)
    for i, attribution in enumerate(attributions):
        if own[i] is None:
            own[i] = _told(places, attribution, ways[i])
    tells = [mine is not None and not nested[i] for i, mine in enumerate(own)]
    rounds = [way.sitting for way in ways]
    at = [place(a) for a in attributions]
    found: list[Occasion | None] = []
    for i, mine in enumerate(own):
        j = None if mine or nested[i] else teller(i, tells, rounds, at)
        found.append(mine if j is None else own[j])
    return found


def _paper(places: Places, attribution: Attribution) -> Occasion | None:
    """A source that is itself a paper or a message (*Un communiqué du port annonce…*)."""
    if not attribution.source:
        return None
    span = attribution.source[0]
    words = places.text[slice(*span)]
    kind = _PAPERS.get(head_noun(words))
    return Occasion(kind=kind, text=words, span=span) if kind else None


def _of_another(places: Places, attribution: Attribution, mention: OccasionMention) -> bool:
    """Whether it describes who speaks, or what somebody did on it (*la cravate portée lors de…*)."""
    if holds(attribution.source, mention.span[0]):
        return True
    for token in places.doc[places.token(mention.noun)].ancestors:
        if holds(attribution.cue, token.idx):
            return False
        if token.dep_.startswith("acl") and not holds(attribution.source, token.head.idx):
            return True
    return False


def _occasion(places: Places, mention: OccasionMention, way: Way, stops: Sequence[Span]) -> Occasion:
    start, end = extent(places, mention.span, stops)
    span = start, max([end, *(b for (a, b), _ in places.outlets if a < end < b)])
    near = [
        (abs(relay.span[0] - span[0]), relay.name)
        for relay in way.relays
        if relay.span and places.sentence(relay.span[0]) == places.sentence(span[0])
    ]
    words = places.text[slice(*span)]
    talks = mention.kind == "interview" and not near and words[:4].lower() != "dans"
    outlet = min(near)[1] if near else network_in(words)
    where = place_in(places, mention, span)
    return Occasion(
        kind="meeting" if talks and _TALKS.search(words) else mention.kind,
        text=words,
        span=span,
        outlet=outlet,
        place=None if where and outlet and where in outlet else where,
    )


def _told(places: Places, attribution: Attribution, way: Way) -> Occasion | None:
    """Words told to an outlet, where no occasion is named (*a-t-elle dit à La Vigie*)."""
    for relay in way.relays:
        if relay.span is None or places.paragraph(relay.span[0]) != places.paragraph(place(attribution)):
            continue
        start = told(places, relay.span)
        if start is not None and bare(relay.name) in outlets():
            span = (start, relay.span[1])
            return Occasion(
                kind="interview", text=places.text[slice(*span)].strip(), span=span, outlet=relay.name
            )
    return None
