"""Through whom a statement came: outlets and agencies, a spokesman who speaks for an institution."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.languages.names import bare
from onrecord.model import Spans
from onrecord.reading.naming.places import Places
from onrecord.reading.naming.referents import Attribution
from onrecord.reading.relaying.carry import Chain, Scene, carried
from onrecord.reading.relaying.interview import answers
from onrecord.reading.relaying.outlet_names import OutletMention, outlet_mentions
from onrecord.reading.relaying.relay_frames import Relay, relays

_CITING = re.compile(r"\b(?:cit|s['’]appu|relai|reprenant|reprend)", re.IGNORECASE)
_HEARSAY = re.compile(r"\b\w+rai(?:t|ent)\b", re.IGNORECASE)
_NEAR = 60  # code points within which the next sentence may still belong to a relay
_SCENE = re.compile(r"\b(?:émission|documentaire|plateau|débat)\b")
_ASKING = re.compile(r"(?i)\b(?:interrog|demand|questionn)")
_ACCORDING = re.compile(r"(?:selon|d['’]après|[àa] en croire)", re.IGNORECASE)


def find_relays(
    places: Places, attributions: Sequence[Attribution], names: Sequence[str], nested: Sequence[bool]
) -> list[tuple[str, ...]]:
    """The relay chain of each attribution, those carried over from one answer to the next included.

    `names` are the speakers resolved; `nested` marks statements inside another one's quotation: no chain.
    """
    mentions = outlet_mentions(places)
    own: list[list[str]] = [[] for _ in attributions]
    voiced: list[list[str]] = [[] for _ in attributions]
    scenes: list[Scene] = []
    for relay in relays(places, mentions):
        i = _carrier(places, relay, attributions)
        if _SCENE.search(places.text, places.sentence_start(relay.span[0]), relay.span[0]):
            scenes.append(Scene(relay.name, relay.span[0], places.paragraph(relay.span[0])))
        if i is not None:
            (voiced if relay.voice else own)[i].append(relay.name)
    for i in range(len(attributions)):
        if not own[i]:
            own[i] = _reported(places, i, attributions, names, mentions, own)
    for i, outlet in answers(places, attributions, mentions):
        if not own[i]:
            own[i].append(outlet)
    chains = [
        Chain(
            names[i],
            places.paragraph(_place(me)),
            _place(me),
            me,
            tuple(dict.fromkeys(own[i])),
            nested[i],
        )
        for i, me in enumerate(attributions)
    ]
    return [
        ()
        if nested[i]
        else tuple(n for n in dict.fromkeys((*voiced[i], *found)) if bare(n) != bare(names[i]))
        for i, found in enumerate(carried(places, chains, scenes))
    ]


def _place(attribution: Attribution) -> int:
    spans = attribution.cue or attribution.source or attribution.content
    return spans[0][0] if spans else 0


def _is_source(lead: str) -> bool:
    """Whether an outlet that a source names after such words is the source itself (*le quotidien X*)."""
    return not re.search(r"\b(?:à|au|aux|auprès|par|de|du|des|sur|dans|que|qui)\b|\bd['’]", lead)


def _holds(spans: Spans, at: int) -> bool:
    return any(a <= at < b for a, b in spans)


def _carrier(places: Places, relay: Relay, attributions: Sequence[Attribution]) -> int | None:
    """The attribution that a relay carries: that whose cue or source stands nearest, else the next one."""
    at = relay.span[0]
    paragraph, sentence = places.paragraph(at), places.sentence(at)
    if places.quoted(at) and any(_holds(a.content, at) for a in attributions):
        return None
    best: tuple[bool, int, int] | None = None
    for i, attribution in enumerate(attributions):
        if any(
            a <= relay.span[1] and at <= b and _is_source(places.text[a:at]) for a, b in attribution.source
        ):
            asked = _ASKING.search(" ".join(places.text[c:d] for c, d in attribution.cue))
            return i + 1 if asked and i + 1 < len(attributions) else None
        for a, b in (*attribution.cue, *attribution.source):
            gap = max(a - relay.span[1], at - b, 0)
            if _holds(attribution.content, at) or places.paragraph(a) != paragraph:
                continue
            apart = places.sentence(a) != sentence
            if not apart or gap < _NEAR:
                best = min(best or (apart, gap, i), (apart, gap, i))
    if best:
        return best[2]
    if any(_holds(a.content, at) for a in attributions):
        return None
    following = next((i for i, a in enumerate(attributions) if _place(a) > at), None)
    if following is None:
        return None
    return following if places.paragraph(_place(attributions[following])) <= paragraph + 2 else None


def _reported(
    places: Places,
    i: int,
    attributions: Sequence[Attribution],
    names: Sequence[str],
    mentions: Sequence[OutletMention],
    own: Sequence[Sequence[str]],
) -> list[str]:
    """Who reports it in a statement around it, or cites its source (*La Vigie, citant un témoin*)."""
    me = attributions[i]
    at = _place(me)
    cue = " ".join(places.text[a:b] for a, b in me.cue)
    if _CITING.search(cue):
        before = [
            m for m in mentions if places.sentence(m.span[0]) == places.sentence(at) and m.span[1] <= at
        ]
        if before:
            return [before[-1].name]
    found: list[str] = []
    for j, other in enumerate(attributions):
        if j == i or not other.source or other.content == me.content or not _holds(other.content, at):
            continue
        start, end = other.source[0][0], other.source[-1][1]
        outlet = [m.name for m in mentions if m.span[1] > start > m.span[0] - 24 and m.span[1] <= end]
        if outlet:
            found.append(outlet[0])
        elif own[j] and _ACCORDING.match(places.text, (other.cue or other.source)[0][0]):
            found += own[j]
        elif _HEARSAY.search(cue) and _ACCORDING.match(places.text, (other.cue or other.source)[0][0]):
            found.append(re.split(r",| (?:qui|que|dont) ", names[j])[0])
    return [n for n in found if bare(n) != bare(names[i])]
