"""Which outlets and spokesmen a text names as the way by which words came."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.languages.relays import alternatives, relay_words
from onrecord.model import Span
from onrecord.reading.naming.places import Places
from onrecord.reading.relaying.outlet_names import OutletMention
from onrecord.reading.relaying.step import PASSED_ON, TOLD, VOICE, Step
from onrecord.reading.relaying.voices import enumerated, voices

_WORDS = relay_words().words
_NOUN = alternatives(relay_words().nouns)
_B = r"[ \u00a0]"
_ARTICLE = rf"(?:l['’]{_B}?|(?:la|le|les|son|sa|leur|nos|notre|une?|des){_B})"
_OF = rf"(?:de{_B}|du{_B}|des{_B}|d['’])"
_LED = rf"(?:{_NOUN}s?(?:{_B}[\w'’\-]+){{0,4}}{_B})"
_MEDIUM = rf"(?:{alternatives([*_WORDS['media'], *_WORDS['talks']])}|[Hh]eures\W*)"
_TALK = rf"(?:{alternatives(_WORDS['talks'])}|[Hh]eures\W*)"
_TOLD = re.compile(
    rf"(?<!quant{_B})(?<!grâce{_B})(?<!face{_B})"
    rf"(?:\b{alternatives(_WORDS['prepositions'])}{_B}?|\b{_TALK}{_B}(?:{_OF})?)"
    rf"{_ARTICLE}?(?:\w+{_B})?(?:{_MEDIUM}{_B}(?:{_OF}{_ARTICLE}?)?){{0,2}}{_LED}?(?:{_OF}{_ARTICLE}?)?"
    rf"[«\"“*]?{_B}?$",
    re.IGNORECASE,
)
_GUEST = re.compile(  # *invité du Grand débat RTL*
    rf"\binvitée?s?{_B}(?:\w+{_B}){{0,2}}?{_OF}{_ARTICLE}?(?:[\w'’\-]+{_B}){{0,3}}$", re.IGNORECASE
)
_PASSED_ON = re.compile(
    rf"\b(?:selon|d['’]après|en{_B}croire|en{_B}croit|par){_B}{_ARTICLE}?{_LED}?[«\"“*]?{_B}?$", re.IGNORECASE
)
_ACCORDING = re.compile(r"selon|d['’]après|de source|par|pour|via", re.IGNORECASE)
_QUOTED = re.compile(
    rf"\b{alternatives(_WORDS['repeating'])}{_B}{_ARTICLE}?{_LED}?[«\"“*]?{_B}?$", re.IGNORECASE
)
_CITED = re.compile(rf"\b{alternatives(_WORDS['citing'])}{_B}{_ARTICLE}?{_LED}?[«\"“*]?{_B}?$", re.IGNORECASE)
_OBTAINED = re.compile(rf"[»\"”]?{_B}?,?{_B}?{alternatives(_WORDS['obtained'])}\b", re.IGNORECASE)
_PROCURED = re.compile(rf"\bque{_B}s['’](?:est|était){_B}procurée?s?{_B}{_ARTICLE}?[«\"“*]?{_B}?$")
_RELATIVE = re.compile(rf"\b(?:que|dont|à laquelle|auquel){_B}{_ARTICLE}?{_LED}?[«\"“*]?{_B}?$")
_AND = re.compile(
    rf"(?:{_B}de{_B}[A-Z]\w+)?{_B}*(?:(?:,|et|ou|ainsi que|puis){_B}|/{_B}?|-)"
    rf"(?:(?:à|sur|par|au|l[ae]|les|l['’]){_B}?)?$"
)
_OFFICE = re.compile(
    r"(?:journaliste|correspondante?|directeur|directrice|patronn?e?|PDG|présentat\w+|rédact\w+|"
    r"groupe|chaînes)\b[^,;.]{0,40}$"
)
_ASKED_BY = re.compile(
    rf"\b{alternatives(_WORDS['questioned'])}{_B}(?:\w+{_B})?par{_B}{_ARTICLE}?{alternatives(_WORDS['askers'])}{_B}"
    rf"(?:{_OF}{_ARTICLE}?)?{_LED}?(?:{_OF}{_ARTICLE}?)?[«\"“*]?{_B}?$",
    re.IGNORECASE,
)
_ON_SHOW = re.compile(  # no guest is who takes part in a programme, or hosts it
    rf"\b(?:dans|sur|lors|cours|durant|pendant|entretien|interview|reçue?s?|invitée?s?|plateau|micro|antenne|"
    rf"studios?|caméras?)\b[^.;,«»]{{0,40}}[«\"“]?{_B}?$",
    re.IGNORECASE,
)
_AIRED = re.compile(
    r"(?:discours|allocution|message|débat|match)\b[^.;]{0,30}\b(?:diffusée?|retransmise?)\b[^.;]{0,30}$"
)
_REFUSED = re.compile(
    r"\b(?:refus\w+|pas|déclin\w+|souhait\w+)\b[^.;«»\"]{0,60}\b(?:répond\w*|sollicitations?|questions?|demandes?|"
    r"s['’]exprimer)\b[^.;«»\"]{0,40}$",
    re.IGNORECASE,
)
_ANSWERED = re.compile(  # *En réaction à un article publié par La Vigie, le maire a promis…*
    rf"\b(?:en{_B}(?:réaction|réponse)|suite|réagi\w*|répon\w+){_B}(?:à|aux?){_B}[^.,;:«»\"]{{0,30}}"
    rf"{alternatives(_WORDS['answered'])}\b[^.,;:«»\"]{{0,40}}$",
    re.IGNORECASE,
)
_CREDIT = re.compile(r"\((?:avec|source|par|photo)\b[^)]*$", re.IGNORECASE)
_WITH = re.compile(  # *Avec RFI et AFP*, and the line ends
    rf"(?:^|[,.–—(\-]){_B}?[Aa]vec{_B}(?:l['’]|(?:l[ae]|et){_B}|[A-ZÀ-Ý][\w\-]*+[,/ \u00a0]*+)*+$"
)
_NO_MORE = re.compile(r"(?:(?:et|avec|la|le)\b|l['’]|[A-ZÀ-Ý][\w\-]*+|[\W\d_])*+$")
_POLL = re.compile(r"\b(?:sondage|enquête|étude|baromètre)\b[^.;]{0,70}\bpour\b[^.;]{0,30}$")
_ASKED = re.compile(rf"\b{alternatives(_WORDS['asking'])}\b[^.;:,«»\"]{{0,40}}$")
_TO_DO = re.compile(
    rf"{_B}d(?:e{_B}|['’])(?:ne{_B}pas{_B}|se{_B}|s['’]|l['’]|l[ae]s?{_B}|nous{_B}|lui{_B})*\w+(?:er|ir|re)\b"
)


def steps(places: Places, mentions: Sequence[OutletMention]) -> list[Step]:
    """What the text names as the way by which words came (*à l'AFP, par la voix de sa porte-parole*)."""
    found: list[Step] = []
    for mention in mentions:
        if mention.show and any(_beside(places, mention, other) for other in mentions):
            continue
        if _joined(places.text, found, mention):
            found.append(Step(mention.span, mention.name, found[-1].distance))
        elif distance := _framed(places, mention):
            if _QUOTED.search(_lead(places, mention)):
                found = [_further(places, step, mention) for step in found]
            found.append(Step(mention.span, mention.name, distance))
    named = {(step.span[1], step.distance) for step in found}
    found += (step for step in enumerated(places.text) if (step.span[1], step.distance) not in named)
    return sorted([*found, *voices(places)], key=lambda s: s.span)


def _beside(places: Places, show: OutletMention, other: OutletMention) -> bool:
    """Whether a mention in the sentence or the next is that of the channel of a programme."""
    a, b = show.span[0], other.span[0]
    near = abs(places.sentence(a) - places.sentence(b)) < 2 and places.paragraph(a) == places.paragraph(b)
    return near and not other.show


def _further(places: Places, step: Step, cited: OutletMention) -> Step:
    """A relay that cites another one in its sentence is one step further from the source."""
    same = places.sentence(step.span[0]) == places.sentence(cited.span[0])
    return replace(step, distance=step.distance + 1) if same and step.distance > VOICE else step


def _joined(text: str, found: list[Step], mention: OutletMention) -> bool:
    """Whether the mention is coordinated with the relay before (*sur BFMTV et RMC*)."""
    gap = mention.span[0] - found[-1].span[1] if found else -1
    return 0 <= gap < 30 and bool(_AND.fullmatch(text[found[-1].span[1] : mention.span[0]]))


def _framed(places: Places, mention: OutletMention) -> int:
    """Whether the words before a mention make it a relay: its distance from the source, else 0."""
    text, end = places.text, mention.span[1]
    lead = _lead(places, mention)
    if re.match(r"[ \u00a0]*(?:\n|$)", text[end : end + 3]):
        return 0
    if _ASKED_BY.search(lead):
        return TOLD
    if _OFFICE.search(lead[-60:]) or (mention.show and not _ON_SHOW.search(lead)):
        return 0
    if any(pattern.search(lead) for pattern in (_ANSWERED, _CREDIT, _AIRED, _POLL, _REFUSED)):
        return 0
    if _WITH.search(lead) and _NO_MORE.match(text, end, _line_end(text, end)):
        return 0
    if _ASKED.search(lead) and _TO_DO.match(text, end):
        return 0  # *a demandé à la radio Ondes du Nord de partir*
    if (_RELATIVE.search(lead) and _OBTAINED.match(text, end)) or _PROCURED.search(lead):
        return TOLD
    if _PASSED_ON.search(lead):
        return PASSED_ON
    if _TOLD.search(lead) or _GUEST.search(lead) or _QUOTED.search(lead):
        return TOLD
    return PASSED_ON if _CITED.search(lead) else 0


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def told(places: Places, span: Span) -> int | None:
    """Where the words begin by which an outlet is told something (*à, au micro de*); None where it is not."""
    lead = _lead(places, OutletMention(span, ""))
    match = _TOLD.search(lead)
    if match is None or _PASSED_ON.search(lead) or _ACCORDING.match(match.group()):
        return None
    return span[0] - (len(lead) - match.start()) if places.text[: span[0]].endswith(lead) else span[0]


def _lead(places: Places, mention: OutletMention) -> str:
    """What stands before the name in its sentence, a contracted article included (*au Monde*)."""
    start = mention.span[0]
    if contraction := re.match(r"(?:[Aa]ux?|[Dd]u|[Dd]es)(?=[ \u00a0])", places.text[start : start + 5]):
        start += contraction.end() + 1
    return places.text[max(places.sentence_start(mention.span[0]), start - 90) : start]
