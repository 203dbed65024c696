"""Which outlets and spokesmen a text names as the way by which words came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.languages.names import groups, roles
from onrecord.languages.relays import alternatives, relay_words
from onrecord.model import Span
from onrecord.reading.naming.descriptions import head_noun
from onrecord.reading.naming.places import Places
from onrecord.reading.relaying.outlet_names import OutletMention

_WORDS = relay_words().words
_NOUN = alternatives(relay_words().nouns)
_B = r"[ \u00a0]"
_ARTICLE = rf"(?:l['’]{_B}?|(?:la|le|les|son|nos|notre|une?){_B})"
_OF = rf"(?:de{_B}|du{_B}|des{_B}|d['’])"
_LED = rf"(?:{_NOUN}s?(?:{_B}[\w'’\-]+){{0,3}}{_B})"
_MEDIUM = rf"(?:{alternatives([*_WORDS['media'], *_WORDS['talks']])}|[Hh]eures\W*)"
_TALK = rf"(?:{alternatives(_WORDS['talks'])}|[Hh]eures\W*)"
_TOLD = re.compile(
    rf"(?<!quant{_B})(?<!grâce{_B})(?<!face{_B})"
    rf"(?:\b{alternatives(_WORDS['prepositions'])}{_B}?|\b{_TALK}{_B}(?:{_OF})?)"
    rf"{_ARTICLE}?(?:\w+{_B})?(?:{_MEDIUM}{_B}(?:{_OF}{_ARTICLE}?)?){{0,2}}{_LED}?(?:{_OF}{_ARTICLE}?)?"
    rf"[«\"“]?{_B}?$",
    re.IGNORECASE,
)
_CITED = re.compile(rf"\b{alternatives(_WORDS['citing'])}{_B}{_ARTICLE}?{_LED}?[«\"“]?{_B}?$", re.IGNORECASE)
_OBTAINED = re.compile(rf"[»\"”]?{_B}?,?{_B}?{alternatives(_WORDS['obtained'])}\b", re.IGNORECASE)
_PROCURED = re.compile(rf"\bque{_B}s['’](?:est|était){_B}procurée?s?{_B}{_ARTICLE}?[«\"“]?{_B}?$")
_RELATIVE = re.compile(rf"\b(?:que|dont|à laquelle|auquel){_B}{_ARTICLE}?{_LED}?[«\"“]?{_B}?$")
_AND = re.compile(
    rf"(?:{_B}de{_B}[A-Z]\w+)?{_B}*(?:,|et|ainsi que){_B}(?:(?:à|sur|au|l[ae]|les|l['’]){_B}?)?$"
)
_OFFICE = re.compile(
    r"(?:journaliste|correspondante?|directeur|directrice|patronn?e?|PDG|présentat\w+|rédact\w+|"
    r"groupe|chaînes)\b[^,;.]{0,40}$"
)
_AIRED = re.compile(
    r"(?:discours|allocution|message|débat|match)\b[^.;]{0,30}\b(?:diffusée?|retransmise?)\b[^.;]{0,30}$"
)
_CREDIT = re.compile(r"\((?:avec|source|par|photo)\b[^)]*$", re.IGNORECASE)
_POLL = re.compile(r"\b(?:sondage|enquête|étude|baromètre)\b[^.;]{0,70}\bpour\b[^.;]{0,30}$")
_VOICE = re.compile(
    rf"\b(?:[Pp]ar|via){_B}(?:l['’]|la{_B}|le{_B})?{alternatives(_WORDS['voices'])}{_B}(?:d['’]|(?:de|du|des){_B})"
    rf"(?:l['’]|(?:la|les|son|sa|ses|leurs?|une?){_B})?(?P<who>[^,.;:«\"()]{{3,70}})"
)
_LAWYER = re.compile(
    rf"\b(?:savoir|dit|affirmé|indiqué|réagi|assuré|contesté|démenti|répondu){_B}par{_B}(?:son|sa|ses|leurs?){_B}"
    r"(?P<who>avocate?s?|conseils?|porte-parole)"
)
_COLLECTED = re.compile(
    rf"\b(?:recueillie?s?|transmise?s?|traduite?s?){_B}(?:par|à){_B}(?:l['’]|l[ae]{_B})?(?P<who>[A-ZÀ-Ý][\w\-]+)"
)
_PROPER = re.compile(
    r"(?:[A-ZÀ-Ý][\w\-]+)(?:[ \u00a0](?:(?:de|du|al|el|ben|Ben|ould|ag)[ \u00a0])?[A-ZÀ-Ý][\w\-]+)+"
)


@dataclass(frozen=True, slots=True)
class Relay:
    """An outlet or a person that carries words, and where it is named."""

    span: Span
    name: str
    voice: bool = False


def relays(places: Places, mentions: Sequence[OutletMention]) -> list[Relay]:
    """What the text names as the way by which words came (*à l'AFP, par la voix de sa porte-parole*)."""
    found: list[Relay] = []
    for mention in mentions:
        if _joined(places.text, found, mention) or _framed(places, mention):
            found.append(Relay(mention.span, mention.name))
    return sorted([*found, *_voices(places)], key=lambda r: r.span)


def _joined(text: str, found: list[Relay], mention: OutletMention) -> bool:
    """Whether the mention is coordinated with the relay before (*sur BFMTV et RMC*)."""
    gap = mention.span[0] - found[-1].span[1] if found else -1
    return 0 <= gap < 30 and bool(_AND.fullmatch(text[found[-1].span[1] : mention.span[0]]))


def _framed(places: Places, mention: OutletMention) -> bool:
    text, (start, end) = places.text, mention.span
    if contraction := re.match(r"(?:[Aa]ux?|[Dd]u|[Dd]es)(?=[ \u00a0])", text[start : start + 5]):
        start += contraction.end() + 1
    lead = text[max(places.sentence_start(mention.span[0]), start - 90) : start]
    if re.match(r"[ \u00a0]*(?:\n|$)", text[end : end + 3]) or _OFFICE.search(lead[-60:]):
        return False
    if _CREDIT.search(lead) or _AIRED.search(lead) or _POLL.search(lead):
        return False
    if _RELATIVE.search(lead) and _OBTAINED.match(text, end):
        return True
    return bool(_TOLD.search(lead) or _CITED.search(lead) or _PROCURED.search(lead))


def _voices(places: Places) -> Iterator[Relay]:
    """*par la voix de son porte-parole, par son avocate*."""
    for match in (
        *_VOICE.finditer(places.text),
        *_LAWYER.finditer(places.text),
        *_COLLECTED.finditer(places.text),
    ):
        start, end = match.span("who")
        for token in places.tokens((start, end)):
            if token.pos_ in ("VERB", "AUX", "PRON") or token.lower_ in ("son", "sa", "leur"):
                end = min(end, token.idx)
        head = head_noun(places.text[start:end])
        proper = _PROPER.search(places.text, start, match.end("who") + 30)
        name = proper.group() if proper else re.sub(r"\s(?:de|du|d['’])?\s*$", "", places.text[start:end])
        if (
            match.re is _COLLECTED
            or proper
            or head in roles()
            or (head in groups() and groups()[head].kind != "document")
        ):
            yield Relay(match.span(), name.strip(), voice=True)
