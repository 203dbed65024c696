"""Through whom a statement came: outlets and agencies, a spokesman who speaks for an institution."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.languages.names import bare
from onrecord.model import Span
from onrecord.reading.places import Places
from onrecord.reading.referents import Attribution

_MEDIUM = (
    r"(?:plateau|micro|colonnes|antennes?|matinale|journal|JT|invitée?s?|studio|pages|site|émission|interview|entretien|"
    r"édition|caméras?|ondes|numéro|en une|[Hh]eures\W*)"
)
_INTO = re.compile(
    rf"(?<!quant )(?<!grâce )(?<!face )"
    rf"(?:\b(?:à|au|aux|auprès|sur|dans|par|avec|pour|chez|selon|d['’]après|via|"
    rf"de source)|{_MEDIUM} (?:de|du|des|d['’])|"
    rf"{_MEDIUM}|\b(?:cite|citant|citée?s? par|rapporte|rapportait|rapporté|"
    rf"relaie|relayée? par|indique|révèle))[ \u00a0]?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?:[ \u00a0](?:l['’]|la |le |les |du |de |des |d['’]|son |nos )*(?:\w+ )?"
    r"(?:agence(?: de presse)?|chaîne(?: de télévision)?|"
    r"quotidien|journal|hebdomadaire|magazine|radio|site(?: internet)?|média|revue|"
    r"télévision|confrères)(?: [\w\-]+){0,2}[ \u00a0]?"
    r"(?:du |de |des |d['’])?|[ \u00a0](?:l['’]|la |le |les |de la |de l['’]|de ))$",
    re.IGNORECASE,
)  # fmt: skip
_GENERIC = re.compile(
    r"(?<=[’' ])(?:télévision|radio|médias?|agence|chaîne|presse)[ \u00a0]"
    r"(?:nationale|publique|d['’][EÉ]tat|étatique|officielle?s?|locaux|"
    r"locale|privée|gouvernementale)\b|\b[\w\-]+\.(?:com|org|net|fr|info)\b"
)
_AND = re.compile(r"[ \u00a0]*(?:,|et|ainsi que)[ \u00a0](?:(?:à|sur|l['’])[ \u00a0]?)?$")
_OFFICE = re.compile(
    r"(?:journaliste|correspondante?|directeur|directrice|patronn?e?|PDG|présentat\w+|rédact\w+|"
    r"groupe|chaînes)\b[^,;.]{0,40}$"
)
_VOICE = re.compile(
    r"\b(?:par la voix|par l['’]intermédiaire|par le biais|via|par la bouche) "
    r"(?:de |d['’])?(?:son|sa|ses|leur|un|une) ?"
    r"(?P<office>porte-parole)(?:[ \u00a0,]+(?P<name>[A-ZÀ-Ý][\w\-]+(?:[ \u00a0][A-ZÀ-Ý][\w\-]+)+))?"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Relay:
    """An outlet that carries words, and where it is named."""

    span: Span
    name: str


def relays(places: Places) -> list[Relay]:
    """What the text names as the way by which words came (*à l'AFP, par la voix de sa porte-parole*)."""
    text, found = places.text, []
    named = [*places.outlets, *((m.span(), m.group()) for m in _GENERIC.finditer(text))]
    for span, name in sorted(named):
        start = span[0]
        if contraction := re.match(r"(?:[Aa]ux?|[Dd]u|[Dd]es)(?=[ \u00a0])", text[start : start + 5]):
            start += contraction.end() + 1
        lead = text[max(places.sentence_start(span[0]), start - 60) : start]
        if found and span[0] - found[-1].span[1] < 16 and _AND.fullmatch(text[found[-1].span[1] : span[0]]):
            found.append(Relay(span, name))
            continue
        credit = re.match(r"[ \u00a0]*(?:\n|$)", text[span[1] : span[1] + 3])
        if (
            credit
            or _OFFICE.search(lead)
            or not (_INTO.search(_BETWEEN.sub(" ", lead)) or _INTO.search(lead))
        ):
            continue
        found.append(Relay(span, name))
    for match in _VOICE.finditer(text):
        found.append(Relay(match.span(), match.group("name") or match.group("office")))
    return sorted(found, key=lambda r: r.span)


def find_relays(
    places: Places, attributions: Sequence[Attribution], names: Sequence[str], nested: Sequence[bool]
) -> list[tuple[str, ...]]:
    """The relay chain of each attribution; an interview's outlet goes over all that the same speaker says.

    `names` are the speakers resolved; `nested` marks statements inside another one's quotation: no chain.
    """
    own: list[list[str]] = [[] for _ in attributions]
    seen: dict[str, list[tuple[int, str]]] = {}
    for relay in relays(places):
        if any(
            a <= relay.span[0] < b for k in attributions for a, b in k.content if b - a < 600
        ) and places.quoted(relay.span[0]):
            continue
        i = _carried(places, relay, attributions)
        if i is not None and bare(names[i]) != bare(relay.name):
            own[i].append(relay.name)
            seen.setdefault(bare(names[i]), []).append((relay.span[0], relay.name))
    found: list[tuple[str, ...]] = []
    for i, attribution in enumerate(attributions):
        if nested[i] or not names[i]:
            found.append(())
        elif own[i]:
            found.append(tuple(dict.fromkeys(own[i])))
        else:
            found.append(_inherited(places, _place(attribution), seen.get(bare(names[i]), [])))
    return found


def _place(attribution: Attribution) -> int:
    spans = attribution.cue or attribution.content or attribution.source
    return spans[0][0] if spans else 0


def _carried(places: Places, relay: Relay, attributions: Sequence[Attribution]) -> int | None:
    """The attribution that a relay carries: that whose cue or source stands nearest, else the next one."""
    paragraph, sentence = places.paragraph(relay.span[0]), places.sentence(relay.span[0])
    best: tuple[int, int] | None = None
    for i, attribution in enumerate(attributions):
        if any(a <= relay.span[0] < b for a, b in attribution.content):
            continue
        for a, b in (*attribution.cue, *attribution.source):
            gap = max(a - relay.span[1], relay.span[0] - b, 0)
            if places.paragraph(a) == paragraph and (places.sentence(a) == sentence or gap < 60):
                best = min(best or (gap, i), (gap, i))
    if best:
        return best[1]
    after = (i for i, a in enumerate(attributions) if _place(a) > relay.span[0])
    i = next(after, None)
    return i if i is not None and places.paragraph(_place(attributions[i])) <= paragraph + 1 else None


def _inherited(places: Places, at: int, seen: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    """The relay of the same speaker that was named last before a place, else the first one after it."""
    before = [name for place, name in seen if place <= at]
    if before:
        return (before[-1],)
    return (seen[0][1],) if seen else ()
