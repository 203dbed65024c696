"""Where a text names outlets, those of no table too: by their noun, by a word of the name, taken up again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.languages.names import bare, demonyms, outlets
from onrecord.languages.relays import alternatives, relay_words
from onrecord.model import Span
from onrecord.reading.places import Places

_TABLE = relay_words()
_NOUN = alternatives([*_TABLE.nouns, *(f"{n}s" for n in _TABLE.nouns)])
_WORD = r"[A-ZÀ-Ý][\w&+]*(?:[\-'’][\wÀ-ÿ]+)*"
_NAME = rf"(?:L['’])?{_WORD}(?:[ \u00a0](?:(?:de la|de l['’]|de|du|des|d['’]|of|libre)[ \u00a0]?)?{_WORD})*"
_NAMED = re.compile(
    rf"\b(?P<noun>{_NOUN})(?P<between>(?:[ \u00a0](?:{alternatives(_TABLE.words['complements'])}|[a-zà-ÿ\-]+)){{0,3}})"
    rf"[ \u00a0][«\"“]?[ \u00a0]?(?P<name>{_NAME}(?:[ \u00a0]libre)?)"
)
_MARKED = re.compile(rf"(?:\b(?:[Ll]a|[Ll]e|[Ll]es|[Dd]u|[Aa]u)[ \u00a0])?(?P<name>{_NAME})")
_MARK = re.compile(rf"(?<!\w){alternatives(_TABLE.words['marks'])}(?!\w)")
_COMPLEMENT = re.compile(alternatives(_TABLE.words["complements"]))
_UNNAMED = re.compile(
    rf"(?<=[’' ])(?:[Tt]élévision|[Rr]adio|médias?|agence|chaîne)[ \u00a0]{alternatives(_TABLE.words['public'])}(?!\w)"
    r"(?![ \u00a0][A-Z«])|\b[\w\-]+\.(?:com|org|net|fr|info)\b"
)
_FOREIGN = re.compile(
    r"\b(?:une[ \u00a0](?:télévision|radio|agence|chaîne)|la[ \u00a0](?:radio|télévision))[ \u00a0](?P<of>[a-zà-ÿ\-]+)"
)
_TAKEN_UP = re.compile(
    rf"\b(?:au|[dD]u|le|la|ce|cette|l['’])[ \u00a0]?(?P<noun>{_NOUN})(?!\w)(?:[ \u00a0][a-zà-ÿ]+)?+"
    r"(?![ \u00a0]?(?:de |d['’])?[«\"“]?[ \u00a0]?(?:[A-ZÀ-Ý]|télévision|information|presse))"
)
# A name that no table holds, told by what is said of it: whom an interview was given to, who obtained a paper.
_OBTAINED = alternatives(_TABLE.words["obtained"])
_TOLD_BY_FRAME = re.compile(
    rf"\b(?:entretien|interview|tribune)s?[ \u00a0](?:\w+[ \u00a0]){{0,3}}?(?:à|au|dans|par|avec)[ \u00a0][«\"“]?[ \u00a0]?(?P<told>{_NAME})"
    rf"|\b(?:que|dont)[ \u00a0](?:(?:la|le)[ \u00a0])?[«\"“]?[ \u00a0]?(?P<got>{_NAME}(?:[ \u00a0][a-zà-ÿ]+)?)[ \u00a0]?[»\"”]?[ \u00a0]{_OBTAINED}"
    rf"|\bque s['’](?:est|était) procurée?s?[ \u00a0][«\"“]?[ \u00a0]?(?P<procured>{_NAME})"
    rf"|(?P<citing>{_NAME})[ \u00a0](?:rapporte|indique|affirme|croit savoir|croyait savoir)[ \u00a0]?,[ \u00a0](?:en )?citant\b"
    rf"|\b(?:confié|déclaré|dit|précisé|indiqué|assuré|raconté|expliqué)[ \u00a0](?:à|auprès de)[ \u00a0](?P<ended>{_NAME})(?=[ \u00a0]?[.,»]|\n)"
)


@dataclass(frozen=True, slots=True)
class OutletMention:
    """Where an outlet is named or taken up again (*le quotidien*), and its name."""

    span: Span
    name: str
    taken_up: bool = False


def outlet_mentions(places: Places) -> list[OutletMention]:
    """All mentions of outlets in a text, in order; where two overlap, the one that begins first."""
    found: list[OutletMention] = [OutletMention(span, name) for span, name in places.outlets]
    found += (m for m in _by_noun(places) if not _covered(m, found))
    found += (m for m in _by_word(places.text) if not _covered(m, found))
    found += (m for m in _by_frame(places) if not _covered(m, found))
    known = {bare(m.name) for m in found}
    found += (m for m in _again(places.text, known) if not _covered(m, found))
    found += (m for m in _unnamed(places.text) if not _covered(m, found))
    found.sort(key=lambda m: m.span)
    found += (m for m in list(_taken_up(places, found)) if not _covered(m, found))
    found += (m for m in _foreign(places.text) if not _covered(m, found))
    return sorted(found, key=lambda m: m.span)


def _covered(mention: OutletMention, found: list[OutletMention]) -> bool:
    return any(m.span[0] < mention.span[1] and mention.span[0] < m.span[1] for m in found)


def _by_noun(places: Places) -> Iterator[OutletMention]:
    """*l'agence Horizon Presse, le quotidien espagnol La Rada*."""
    for match in _NAMED.finditer(places.text):
        between = _COMPLEMENT.sub("", match.group("between"))
        at = match.start("between")
        words = [at + m.start() for m in re.finditer(r"\S+", match.group("between")) if m.group() in between]
        if all(places.part_of_speech(w) in ("ADJ", "PROPN", "NOUN") for w in words):
            yield OutletMention(match.span("name"), match.group("name"))


def _by_word(text: str) -> Iterator[OutletMention]:
    """*Rivage Hebdo, La Gazette du port*."""
    for match in _MARKED.finditer(text):
        name = match.group("name")
        if " " in name.replace("\u00a0", " ") and _MARK.search(name):
            yield OutletMention(match.span(), name)


def _by_frame(places: Places) -> Iterator[OutletMention]:
    """*dans un entretien à Rade Sud, une note que Rade Sud a pu consulter*; no person, no place."""
    entities = {e.start_char: e.label_ for e in places.doc.ents}
    for match in _TOLD_BY_FRAME.finditer(places.text):
        group = match.lastgroup or "told"
        loose = group in ("told", "ended")
        if loose and entities.get(match.start(group)) in ("PER", "LOC") and "-" not in match.group(group):
            continue
        yield OutletMention(match.span(group), match.group(group))


def _unnamed(text: str) -> Iterator[OutletMention]:
    """*à la télévision nationale, à une radio suisse*."""
    for match in _UNNAMED.finditer(text):
        yield OutletMention(match.span(), match.group())


def _foreign(text: str) -> Iterator[OutletMention]:
    """*à une radio suisse*."""
    for match in _FOREIGN.finditer(text):
        if match.group("of") in demonyms():
            yield OutletMention(match.span(), match.group())


def _again(text: str, known: set[str]) -> Iterator[OutletMention]:
    """Names that were an outlet's elsewhere in the text."""
    for match in _MARKED.finditer(text):
        if bare(match.group("name")) in known:
            yield OutletMention(match.span(), match.group("name"))


def _taken_up(places: Places, found: list[OutletMention]) -> Iterator[OutletMention]:
    """*au quotidien, sur la chaîne*: the outlet of such a kind named last, else that named last."""
    for match in _TAKEN_UP.finditer(places.text):
        before = [m for m in found if m.span[1] < match.start()]
        if not before:
            continue
        noun = match.group("noun")
        kind = _TABLE.nouns.get(noun, _TABLE.nouns.get(noun.removesuffix("s"), ""))
        like = [m for m in before if (o := outlets().get(bare(m.name))) and o.kind == kind]
        yield OutletMention(match.span(), (like or before)[-1].name, taken_up=True)
