"""Through whom a statement came: outlets and agencies, a spokesman who speaks for an institution."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.languages.names import bare, outlets
from onrecord.languages.relays import alternatives, relay_words
from onrecord.model import Relay
from onrecord.reading.naming.places import Places
from onrecord.reading.naming.referents import Attribution
from onrecord.reading.relaying.answered_for import answered_for, answers_for_nobody
from onrecord.reading.relaying.captions import captions
from onrecord.reading.relaying.carriers import closing, following, holds, nearest, place, trailing
from onrecord.reading.relaying.carry import Chain, Scene, carried
from onrecord.reading.relaying.interview import answers
from onrecord.reading.relaying.levels import levels
from onrecord.reading.relaying.outlet_names import OutletMention, outlet_mentions
from onrecord.reading.relaying.relay_frames import steps
from onrecord.reading.relaying.scoops import scoops
from onrecord.reading.relaying.sittings import said_before, same_speaker, sittings
from onrecord.reading.relaying.step import PASSED_ON, TOLD, VOICE, Step
from onrecord.reading.relaying.voices import on_paper, spoken

_CITING = re.compile(r"\b(?:cit|s['’]appu|relai|reprenant|reprend)", re.IGNORECASE)
_CITED_SOURCE = re.compile(
    r"\b(?:cit(?:e|ent|ant|ait)|s['’]appu(?:ie|yant)(?: \w+)? sur|renvo(?:ie|yant) à)"
    r"(?: le| la)?(?: \w+ d['’e])? ?$"
    r"|\b(?:a|ont|avait) cité (?:[^,;.:«»]{1,60} d['’eu]s? ?)?$",
    re.IGNORECASE,
)
_PASSED_ON_BY = re.compile(
    r"\b(?:cité|relayé|rapporté|repris|interrogé|contacté|joint|diffusé|publié|consulté)e?s?"
    r"(?: (?:au|par) téléphone| sur place)? par"
    r"[ \u00a0](?:l['’]|l[ae][ \u00a0])?\*?(?:[\w'’]+[ \u00a0]){0,5}$"
)
_RELAYED = re.compile(
    r",[ \u00a0](?:(?:lui|elle)-même )?(?:cit|relay|repris|rapport)(?:ée?|e)?s?[ \u00a0]"
    r"(?:\w+[ \u00a0]){0,3}?par[ \u00a0][^,;.:()«»\"]{0,60}?(?:, [^,;.:()«»\"]{1,30} (?:et|ou) )?[«\"]?"
)
_OBLIQUE = re.compile(r"\b(?:à|au|aux|auprès|par|de|du|des|sur|dans|que|qui)\b|\bd['’]")
_INFORMATION = re.compile(
    r"\b(?:informations?|précisions?|révélations?|chiffres|journalistes?|confrères|consœurs|éditorial|"
    r"site(?: internet| web)?|rédaction|compte(?: \w+)?)"
    r"[ \u00a0](?:du|de(?: la)?[ \u00a0]|de l['’]|d['’])"
    r"[ \u00a0]?$"
)
_NAME = re.compile(r"[A-ZÀ-Ý][\w\-]{2,}")
_LED = 48  # code points of what leads to an outlet's name (*l'agence de presse officielle*)
_SENTENCE_END = re.compile(r"[.!?…\n]")
_DEBATE = re.compile(rf"\b{alternatives(relay_words().words['debates'])}", re.IGNORECASE)
_SCENE = re.compile(r"\b(?:émission|documentaire|plateau|débat)\b")
_ASKING = re.compile(r"(?i)\b(?:interrog|demand|questionn)")
_ACCORDING = re.compile(r"(?:selon|d['’]après|[àa] en croire)", re.IGNORECASE)
_REPORTS = re.compile(r"(?:rapport|relat|relai)(?:e|ent)\b")
_LEARNED = re.compile(r"(?:selon|d['’]après|[àa] en croire|appren|a-t-on appris)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Way:
    """The way of a statement to this article, and the first statement made on its occasion, by index."""

    relays: tuple[Relay, ...]
    sitting: int


def find_relays(
    places: Places, attributions: Sequence[Attribution], names: Sequence[str], nested: Sequence[bool]
) -> list[Way]:
    """The relay chain of each attribution, those carried over from one answer to the next included.

    `names` are the speakers resolved; `nested` marks statements inside another one's quotation: no chain.
    """
    mentions = outlet_mentions(places)
    own: list[list[Step]] = [[] for _ in attributions]
    voiced: list[list[Step]] = [[] for _ in attributions]
    scenes: list[Scene] = []
    for step in steps(places, mentions):
        i = _carrier(places, step, attributions, names)
        if i is not None and step.distance == VOICE and not spoken(places, step, place(attributions[i])):
            continue
        opening = places.sentence_start(step.span[0])
        shown = step.distance == TOLD and _SCENE.search(places.text, opening, step.span[0])
        if shown and not any(opening <= place(a) < step.span[0] for a in attributions):
            guest = _only_guest(places, step, names)
            scenes.append(Scene(step, places.paragraph(step.span[0]), guest))
        if i is not None:
            alone = step.distance == VOICE and not on_paper(places, step)
            (voiced if alone else own)[i].append(step)
    for i in range(len(attributions)):
        if not own[i]:
            own[i] = _reported(places, i, attributions, names, mentions, own)
    voiced = _shared(places, attributions, names, voiced)
    for me, carriers in zip(attributions, voiced, strict=True):
        carriers += [
            Step(other.source[0], names[j], PASSED_ON)
            for j, other in enumerate(attributions)
            if other is not me and _told_after(places.text, me, other)
        ]
    asked = answered_for(places, attributions, mentions)
    for i, outlet in (*answers(places, attributions, mentions), *asked):
        if not own[i]:
            own[i].append(Step(outlet.span, outlet.name, TOLD))
    rounds = sittings(places.text, attributions, names, [[s.name for s in mine] for mine in own])
    chains = [
        Chain(
            own=tuple(own[i]),
            name=names[i],
            at=place(me),
            paragraph=places.paragraph(place(me)),
            sitting=rounds[i],
            nested=nested[i] or bare(names[i]) in outlets(),
            earlier=said_before(places.text, me),
        )
        for i, me in enumerate(attributions)
    ]
    beside = _captioned(places.text, attributions)
    for i, step in scoops(places, attributions, names, mentions):
        beside[i].append(step)
    return [
        Way(() if nested[i] else levels([*voiced[i], *(found or beside[i])], names[i]), rounds[i])
        for i, found in enumerate(carried(chains, scenes))
    ]


def _only_guest(places: Places, step: Step, names: Sequence[str]) -> str:
    """The one speaker whom the sentence of a broadcast tells of, where it is no debate; else `""`."""
    ending = _SENTENCE_END.search(places.text, step.span[1])
    stop = ending.start() if ending else len(places.text)
    sentence = places.text[places.sentence_start(step.span[0]) : stop]
    told = set(_NAME.findall(sentence.replace(places.text[slice(*step.span)], "")))
    guests = [name for name in dict.fromkeys(names) if told & set(_NAME.findall(name))]
    return guests[0] if len(guests) == 1 and not _DEBATE.search(sentence) else ""


def _captioned(text: str, attributions: Sequence[Attribution]) -> list[list[Step]]:
    """The outlet of each attribution's line, where a caption tells it: it holds for that line alone."""
    lines = list(captions(text))
    return [
        [Step(span, name, PASSED_ON) for line, span, name in lines if line[0] <= place(me) < span[0]]
        for me in attributions
    ]


def _shared(
    places: Places, attributions: Sequence[Attribution], names: Sequence[str], voiced: Sequence[list[Step]]
) -> list[list[Step]]:
    """The voices of each, those for its speaker's other words in the sentence too (*et dit, par sa voix*)."""
    at = [places.sentence(place(a)) for a in attributions]
    return [
        [
            step
            for j, mine in enumerate(voiced)
            for step in mine
            if j == i or (at[j] == at[i] and same_speaker(names[i], names[j]))
        ]
        for i in range(len(attributions))
    ]


def _is_source(lead: str) -> bool:
    """Whether an outlet that a source names after such words is the source itself (*le quotidien X*)."""
    return bool(_INFORMATION.search(lead)) or not re.search(
        r"\b(?:à|au|aux|auprès|par|de|du|des|sur|dans|que|qui)\b|\bd['’]", lead
    )


def _carrier(
    places: Places, step: Step, attributions: Sequence[Attribution], names: Sequence[str]
) -> int | None:
    """The attribution that a relay carries, none where the outlet is the source itself."""
    at = step.span[0]
    beside = _apposed(places, step, attributions)
    beside = trailing(places, step.span, attributions) if beside is None else beside
    beside = closing(places, step, attributions) if beside is None else beside
    if beside is not None:
        return beside
    passed_on = _PASSED_ON_BY.search(places.text, places.sentence_start(at), at) is not None
    for i, attribution in enumerate(() if passed_on else attributions):
        if any(
            a <= step.span[1] and at <= b and not at < a < step.span[1] < b and _is_source(places.text[a:at])
            for a, b in attribution.source
        ):
            asked = _ASKING.search(" ".join(places.text[c:d] for c, d in attribution.cue))
            return i + 1 if asked and i + 1 < len(attributions) else None
    near = nearest(places, step.span, attributions)
    if near is not None and answers_for_nobody(places, step.span, attributions[near], names[near]):
        return None
    return following(places, step.span, attributions, names) if near is None else near


def _apposed(places: Places, step: Step, attributions: Sequence[Attribution]) -> int | None:
    """The attribution whose source has been relayed (*d'après la revue Le Large, relayée par La Vigie*)."""
    for i, attribution in enumerate(attributions):
        for _, end in attribution.source:
            if end < step.span[0] and _RELAYED.fullmatch(places.text[end : step.span[0]]):
                return i
    return None


def _reported(
    places: Places,
    i: int,
    attributions: Sequence[Attribution],
    names: Sequence[str],
    mentions: Sequence[OutletMention],
    own: Sequence[Sequence[Step]],
) -> list[Step]:
    """Who reports it in a statement around it, or cites its source (*La Vigie, citant un témoin*)."""
    me = attributions[i]
    at = place(me)
    cue = " ".join(places.text[a:b] for a, b in me.cue)
    lead = places.text[places.sentence_start(at) : me.source[0][0]] if me.source else ""
    if _CITING.search(cue) or _CITED_SOURCE.search(lead):
        told = me.source[0][0] if me.source else at
        if me.cue and lead.strip().lower() == "citant":  # *Citant un témoin, la Vigie affirme que…*
            told = max(told, me.cue[0][0])
        before = [
            m
            for m in mentions
            if places.sentence(m.span[0]) == places.sentence(at)
            and (m.span[1] <= told or holds(me.source, m.span[0]))
        ]
        if before:
            return [Step(before[-1].span, before[-1].name, PASSED_ON)]
    found: list[Step] = []
    for j, other in enumerate(attributions):
        if j == i or not other.source or other.content == me.content or not holds(other.content, at):
            continue
        start, end = other.source[0][0], other.source[-1][1]
        outlet = [m for m in mentions if m.span[1] > start > m.span[0] - _LED and m.span[1] <= end]
        if outlet:
            found.append(Step(outlet[0].span, outlet[0].name, PASSED_ON))
        elif own[j] and _ACCORDING.match(places.text, (other.cue or other.source)[0][0]):
            found += own[j]
        elif other.cue and _REPORTS.match(places.text, other.cue[0][0]):
            found.append(Step(other.source[0], names[j], PASSED_ON))
    return [step for step in found if bare(step.name) != bare(names[i])]


def _told_after(text: str, me: Attribution, other: Attribution) -> bool:
    """Whether it is told right after the cue from whom one has it (*« Oui », a-t-il dit, selon un ami*)."""
    if not me.cue or not other.cue or not other.source or not _LEARNED.match(text, other.cue[0][0]):
        return False
    told = other.cue[0][0]
    ends = [b for _, b in (*me.cue, *me.source) if b <= told]
    return bool(ends) and re.fullmatch(r"[,;»\"\s]{1,4}", text[max(ends) : told]) is not None
