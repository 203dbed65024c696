"""Which statement words about its relay or its occasion belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.languages.occasions import occasion_words
from onrecord.languages.relays import alternatives, relay_words
from onrecord.model import Span, Spans
from onrecord.reading.naming.places import Places
from onrecord.reading.naming.referents import Attribution
from onrecord.reading.relaying.step import VOICE, Step

_NAME = re.compile(r"[A-ZÀ-Ý][\w\-]{2,}")
_STATION = re.compile(r"\b(?:sur|au micro (?:de|du|d['’]))[ \u00a0]?(?:la[ \u00a0]|l['’])?\Z")
_ON_AIR = re.compile(rf"\b{alternatives(relay_words().words['on_air'])}s?\b", re.IGNORECASE)
_IN_PAPER = re.compile(  # *dans un communiqué diffusé par*
    rf"\b[Dd]ans[ \u00a0](?:une?|l[ae]|cet?|cette|son|sa|leur)[ \u00a0]"
    rf"{alternatives([*relay_words().words['papers'], *occasion_words().nouns['broadcast message']])}\b"
    r"[^,;.:«»\"]{0,40}(?:é|ée|ise?|ue?)s?[ \u00a0](?:\w+[ \u00a0])?(?:par|à|sur)\b[^,;.:«»\"]{0,50}\Z"
)
_HANGS = re.compile(r"[»\"]?,[ \u00a0](?:en )?\w+ant\Z")
_LAST = re.compile(r"[^.!?…\n«»\"]*[.!?…]?[ \u00a0]*(?=\n)")  # what is left of a paragraph's last sentence
_AFTER = 20  # code points by which what stands before such words is nearer than what stands after
_NEAR = 60  # code points within which the next sentence may still belong to such words


def place(attribution: Attribution) -> int:
    """Where a statement is made: at its cue, else its source, else its content."""
    spans = attribution.cue or attribution.source or attribution.content
    return spans[0][0] if spans else 0


def holds(spans: Spans, at: int) -> bool:
    """Whether an offset lies in one of the spans."""
    return any(a <= at < b for a, b in spans)


def nearest(places: Places, span: Span, attributions: Sequence[Attribution]) -> int | None:
    """The attribution whose cue or source stands nearest, in the sentence or close to it.

    What somebody says tells of no statement around it, and what stands around tells of none in it.
    """
    at = span[0]
    if places.quoted(at) and any(holds(a.content, at) for a in attributions):
        return None
    paragraph, sentence = places.paragraph(at), places.sentence(at)
    best: tuple[bool, int, int] | None = None
    for i, attribution in enumerate(attributions):
        for a, b in (*attribution.cue, *attribution.source):
            hangs = _HANGS.match(places.text, span[1], b) is not None  # *a-t-il dit à X, ajoutant que*
            gap = max(a - span[1] + (_NEAR if hangs else _AFTER), at - b, 0)
            apart = places.sentence(a) != sentence
            near = places.paragraph(a) == paragraph and (not apart or gap < _NEAR)
            if near and not _told_apart(attribution, at, attributions):
                best = min(best or (apart, gap, i), (apart, gap, i))
    return best[2] if best else None


def _told_apart(attribution: Attribution, at: int, attributions: Sequence[Attribution]) -> bool:
    """Whether a content holds the attribution and not the place, or the place and not the attribution."""
    here = place(attribution)
    return any(holds(o.content, here) != holds(o.content, at) for o in attributions)


def trailing(places: Places, span: Span, attributions: Sequence[Attribution]) -> int | None:
    """The attribution whose object ends with the station on which it was said (*a salué la loi sur RTL*).

    None where the object is itself something on the air (*réclame un débat sur RTL*), or a deed.
    """
    if not _STATION.search(places.text, max(0, span[0] - 20), span[0]):
        return None
    for i, attribution in enumerate(attributions):
        for start, end in attribution.content[-1:]:
            if start < span[0] and 0 <= end - span[1] <= 1 and not places.quoted(span[0]):
                words = places.tokens((start, span[0]))
                deed = any(token.pos_ in ("VERB", "AUX") for token in words)
                return None if deed or _ON_AIR.search(places.text, start, span[0]) else i
    return None


def closing(places: Places, step: Step, attributions: Sequence[Attribution]) -> int | None:
    """The attribution whose content runs on over how it came (*…, dans un message relayé par la radio X*)."""
    start, end = step.span
    if places.quoted(start):
        return None
    for i, attribution in enumerate(attributions):
        for a, b in attribution.content[-1:]:
            if a < start and 0 <= b - end <= 1:
                if step.distance == VOICE:  # *réclame un pont par la voix de*, not *demande de parler par*
                    return i if places.part_of_speech(start - 2) != "VERB" else None
                return i if _IN_PAPER.search(places.text, a, start) else None
    return None


def following(
    places: Places, span: Span, attributions: Sequence[Attribution], names: Sequence[str]
) -> int | None:
    """The next attribution in the paragraph, if the words are the article's own and tell of its speaker.

    *Sur Canal Sud, Nour Saïdi a perdu patience. « … », a-t-elle lancé.* Where the sentence with the outlet
    itself names the speaker and ends the paragraph, the next one counts too.
    """
    if any(holds(a.content, span[0]) for a in attributions):
        return None
    after = [i for i, attribution in enumerate(attributions) if place(attribution) > span[0]]
    if not after:
        return None
    opening, end = places.sentence_start(span[0]), places.sentence_start(place(attributions[after[0]]))
    paragraphs = places.paragraph(place(attributions[after[0]])) - places.paragraph(span[0])
    if paragraphs:
        if paragraphs > 1 or not (ends := _LAST.match(places.text, span[1])):
            return None
        end = ends.end()
    told = set(_NAME.findall(places.text[opening:end]))
    return after[0] if told & set(_NAME.findall(names[after[0]])) else None
