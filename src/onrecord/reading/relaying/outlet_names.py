"""Where a text names outlets, those of no table too: by their noun, by a word of the name, taken up again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.languages.names import bare, demonyms, gender_of, metonyms, outlets, states
from onrecord.languages.relays import alternatives, relay_words
from onrecord.model import Span
from onrecord.reading.naming.places import Places
from onrecord.reading.relaying.known_outlets import namesakes

_TABLE = relay_words()
_NOUN = alternatives([*_TABLE.nouns, *(f"{n}s" for n in _TABLE.nouns)])
_B = r"[ \u00a0]"
_OPEN = rf"[«\"“*]?{_B}?"  # a star is what is left of italics
_WORD = r"(?:(?:al|el)-)?[A-ZÀ-Ý][\w&+]*(?:[\-'’][\w]+)*"
_NAME = rf"(?:L['’])?{_WORD}(?:{_B}(?:(?:de la|de l['’]|de|du|des|d['’]|of){_B}?)?{_WORD})*"
_FULL_NAME = rf"(?:(?:L[ae]|Les){_B}[a-zà-ÿ]+{_B})?{_NAME}"  # *La petite Vigie*
_QUOTED = rf"[«\"“]{_B}?(?P<quoted>[A-ZÀ-Ý0-9][^«»\"“”\n.;]{{1,40}}?){_B}?[»\"”]"
_OF = rf"(?:de{_B}(?:la{_B}|l['’])?|du{_B}|des{_B}|d['’])"
_WITHIN = alternatives(_TABLE.words["complements"])
_NAMED = re.compile(
    rf"\b(?P<noun>{_NOUN})(?P<between>(?:{_B}(?:{_WITHIN}|[a-zà-ÿ\-]+)){{0,3}}){_B}"
    rf"(?:{_QUOTED}|{_OPEN}(?P<name>{_FULL_NAME}))"
)
_MARKED = re.compile(rf"(?:\b(?:[Ll]a|[Ll]e|[Ll]es|[Dd]u|[Aa]u){_B})?(?P<name>{_NAME})")
_MARK = re.compile(rf"(?<!\w){alternatives(_TABLE.words['marks'])}(?!\w)")
_GUEST = re.compile(
    rf"^{alternatives(_TABLE.words['talks'])}{_B}(?:de la|de l['’]|du|des|de|d['’]){_B}?", re.IGNORECASE
)
_COMPLEMENT = re.compile(_WITHIN)
_UNNAMED = re.compile(
    rf"(?<=[’' ])(?:[Tt]élévision|[Rr]adio|médias?|agence|chaîne){_B}{alternatives(_TABLE.words['public'])}"
    r"(?!\w)(?![ \u00a0][A-Z«])|(?<=\bla )chaîne \d{1,2}\b|\b[\w\-]+\.(?:com|org|net|fr|info)\b"
)
_FOREIGN = re.compile(rf"\b(?:une?{_B}{_NOUN}|la{_B}(?:radio|télévision)){_B}(?P<of>[a-zà-ÿ\-]+)")
_LAND = re.compile(rf"{_B}(?P<of>[a-zà-ÿ\-]+)")
_ON_AIR = ("télévision", "radio", "chaîne", "station", "radiotélévision")  # these take up no paper
_ADJECTIVES = re.compile(rf"(?:{_B}[a-zà-ÿ\-]+){{0,2}}{_B}")
_TAKEN_UP = re.compile(
    rf"\b(?:au|[dD]u|l[ea]|ce|cette|l['’]){_B}?(?:même{_B})?"
    rf"(?P<noun>{_NOUN}(?:(?<=agence){_B}de{_B}presse)?|(?<=même{_B})antenne)(?!\w)(?:{_B}[a-zà-ÿ]+)?+"
    rf"(?!{_B}?(?:de |d['’])?{_OPEN}(?:[A-ZÀ-Ý]|télévision|information|presse))"
)
# A name that no table holds, told by what is said of it: who was told in an interview, who obtained a paper.
_OBTAINED = alternatives(_TABLE.words["obtained"])
_REACHED = rf"(?:(?:au|par){_B}téléphone{_B}|sur{_B}place{_B})"
_SAYING = rf"{alternatives(_TABLE.words['saying'])}(?:e|ent|é|ait|aient|)"
_FRAMED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:entretien|interview|tribune|déclaration)s?{_B}(?:\w+{_B}){{0,3}}?"
        rf"(?:à|au|dans|par|avec){_B}{_OPEN}(?P<told>{_NAME})",
        rf"\b(?:confié|déclaré|dit|précisé|indiqué|assuré|raconté|expliqué){_B}"
        rf"(?:à|auprès de){_B}(?P<told>(?=[A-Z]{{2}}|\w+{_B}\w){_NAME})"
        rf"(?={_B}?[.,»]|\n)",
        rf"\b(?:que|dont){_B}(?:l[ae]{_B})?{_OPEN}(?P<got>{_NAME}(?:{_B}[a-zà-ÿ]+)?){_B}?[»\"”]?{_B}{_OBTAINED}",
        rf"\bque{_B}s['’](?:est|était){_B}procurée?s?{_B}{_OPEN}(?P<got>{_NAME})",
        rf"(?<![\w\-])(?P<got>{_NAME}){_B}(?:rapporte|indique|affirme|croit savoir)"
        rf"{_B}?,{_B}(?:en )?citant\b",
        # *déclare à « La Vie du lac » l'évêque*; *a indiqué mardi matin sur RCG, sur Canal 2*
        rf"\b{_SAYING}(?:{_B}[\w'’\-]+){{0,4}}?{_B}(?:à|auprès de){_B}{_QUOTED.replace('quoted', 'got')}",
        rf"\b(?!annon){_SAYING}(?:{_B}(?!(?:une?|des|les|que)\b)[\w'’\-]+){{0,5}}?{_B}sur{_B}(?P<told>[A-Z]{{3,6}}\d?|Canal{_B}\d+)(?!\w)",
        rf"\b(?:ondes|colonnes|questions|confrères|consœurs){_B}{_OF}{_OPEN}(?P<told>{_NAME})",
        rf"\b(?:plateau|micro|antenne|caméras|studio){_B}{_OF}(?:{_QUOTED}|{_OPEN}(?P<show>{_NAME}))",
        rf"\b[Ii]nvitée?s?{_B}{_OF}{_QUOTED}",
        rf"\b(?:[Ii]nvitée?|[Rr]eçue?)s?{_B}(?:\w+{_B})?sur{_B}{_OPEN}(?P<told>{_NAME})(?={_B}?[.,;»(]|{_B}[a-zà-ÿ])",
        rf"\b(?:entrevue|entretien|interview){_B}(?:à|au|dans){_B}[^,;.:]{{3,40}},{_B}(?:sur|à){_B}(?P<told>{_NAME})",
        rf"\b(?i:{alternatives(_TABLE.words['questioned'])}){_B}(?:\w+{_B})?par{_B}(?:(?:une?|des|la|le|les){_B}|l['’])"
        rf"{alternatives(_TABLE.words['askers'])}{_B}{_OF}(?:{_QUOTED}|{_OPEN}(?P<show>{_NAME}))",
        rf"\b(?:citée?|relayée?|reprise?|rapportée?)s?{_B}(?:\w+{_B}){{0,3}}?par{_B}(?:l[ae]{_B}|l['’])?{_OPEN}(?P<told>{_NAME})",
        rf"\b(?i:interrogée?|contactée?|jointe?|sollicitée?|consultée?|obtenue?|révélée?|publiée?|rencontrée?)s?{_B}"
        rf"{_REACHED}?par{_B}{_OPEN}(?P<told>(?:Le{_B}|La{_B}|Les{_B}|The{_B}|L['’])(?!Haye){_NAME})",
        rf"\bjointe?s?{_B}{_REACHED}?par{_B}(?:la{_B}|le{_B}|l['’])?{_OPEN}(?P<told>[A-Z]{{3,}})(?!\w)",
        rf"(?:,|\w(?:é|ée|és|i|is|it)){_B}dans{_B}{_OPEN}(?P<told>(?:Le{_B}|La{_B}|Les{_B}|L['’]){_NAME})"
        rf"(?={_B}?[.,;»\"]|\n|{_B}(?:de{_B})?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|daté))",
    )
)


_ARTICLED = re.compile(r"(?:\b(?:la|le|les|du|des|au)[ \u00a0]|\bl['’])\Z")
_TITLES = frozenset(("M", "MM", "Mme", "Mmes", "Mlle", "Me", "Mgr", "Dr", "Pr"))
_NEAR = 30  # code points before a name in which its noun stands


@dataclass(frozen=True, slots=True)
class OutletMention:
    """Where an outlet is named or taken up again (*le quotidien*), and its name.

    `show` is set for a programme, or what may be one: beside its channel it tells nothing more.
    """

    span: Span
    name: str
    show: bool = False


def outlet_mentions(places: Places) -> list[OutletMention]:
    """All mentions of outlets in a text, in order; where two overlap, the one that begins first."""
    found: list[OutletMention] = [OutletMention(span, name) for span, name in places.outlets]
    found += (OutletMention(span, name) for span, name in namesakes(places.text))
    found += (m for m in _by_noun(places) if not _covered(m, found))
    found += (m for m in _by_word(places.text) if not _covered(m, found))
    found += (m for m in _by_frame(places) if not _covered(m, found))
    known = {bare(m.name): m.show for m in found}
    found += (m for m in _again(places.text, known) if not _covered(m, found))
    found += (m for m in _unnamed(places.text, [m.span[0] for m in found]) if not _covered(m, found))
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
            group = "quoted" if match["quoted"] else "name"
            name = _without_person(match[group])
            span = match.start(group), match.start(group) + len(name)
            yield OutletMention(span, name, _TABLE.nouns.get(match["noun"]) == "show")


def _without_person(name: str) -> str:
    """A name up to where that of a person begins (*a dit à l'agence Horizon Presse Paul Dorval*)."""
    words = name.split(" ")
    for k in range(1, len(words) - 1):
        if gender_of(words[k]) is not None and words[k + 1][0].isupper():
            return " ".join(words[:k])
    return name


def _by_word(text: str) -> Iterator[OutletMention]:
    """*Rivage Hebdo, La Gazette du port*."""
    for match in _MARKED.finditer(text):
        name = _GUEST.sub("", match.group("name"))
        if re.search(r"[ \u00a0\-]", name) and _MARK.search(name):
            start = match.start() if name == match.group("name") else match.end() - len(name)
            yield OutletMention((start, match.end()), name)


def _by_frame(places: Places) -> Iterator[OutletMention]:
    """*dans un entretien à Rade Sud, une note que Rade Sud a pu consulter*; no person, place, bare noun."""
    for match in (m for pattern in _FRAMED for m in pattern.finditer(places.text)):
        group = match.lastgroup or "told"
        known = group in ("got", "quoted") or "-" in match.group(group)
        name = match.group(group)
        if not _TITLES.isdisjoint(name.split()) or name in _TABLE.words["plateaus"]:
            continue  # *un entretien avec M. Attal, sur le plateau du Larzac*
        noun = name.lower() in _TABLE.nouns and _ARTICLED.search(
            places.text, max(0, match.start(group) - 5), match.start(group)
        )
        if not noun and (known or not _person_or_place(name)):
            yield OutletMention(match.span(group), name, group in ("show", "quoted"))


def _person_or_place(words: str) -> bool:
    """Told by the first word: *il l'a dit à Karim Attal, à Paris*."""
    return gender_of(words.split()[0]) is not None or bare(words) in states() or bare(words) in metonyms()


def _unnamed(text: str, named: list[int]) -> Iterator[OutletMention]:
    """*à la télévision nationale*; none that its name follows (*l'agence officielle turque Anadolu*)."""
    for match in _UNNAMED.finditer(text):
        if not _leads(text, match.end(), named):
            yield OutletMention(match.span(), match.group())


def _leads(text: str, end: int, named: list[int]) -> bool:
    """Whether adjectives alone stand between what ends there and an outlet's name."""
    after = (text[end:at] for at in named if 0 < at - end <= _NEAR)
    return any(_ADJECTIVES.fullmatch(between) for between in after)


def _foreign(text: str) -> Iterator[OutletMention]:
    """*à une radio suisse*."""
    for match in _FOREIGN.finditer(text):
        if match.group("of") in demonyms():
            yield OutletMention(match.span(), match.group())


def _again(text: str, known: dict[str, bool]) -> Iterator[OutletMention]:
    """Names that were an outlet's elsewhere in the text, with whether they are a programme's."""
    for match in _MARKED.finditer(text):
        name = match.group("name")
        if bare(name) in known:
            yield OutletMention(match.span(), name, known[bare(name)])


def _taken_up(places: Places, found: list[OutletMention]) -> Iterator[OutletMention]:
    """*au quotidien, sur la chaîne*: the outlet of such a kind named last, else that named last."""
    for match in _TAKEN_UP.finditer(places.text):
        before = [m for m in found if m.span[1] < match.start()]
        if not before or _leads(places.text, match.end(), [m.span[0] for m in found]):
            continue
        noun = match.group("noun").split()[0]
        if (
            noun in _ON_AIR
            and (land := _LAND.match(places.text, match.end("noun")))
            and land["of"] in demonyms()
        ):
            continue  # *à la télévision péruvienne*
        kind = _TABLE.nouns.get(noun, _TABLE.nouns.get(noun.removesuffix("s"), ""))
        like = [m for m in before if (o := outlets().get(bare(m.name))) and o.kind == kind]
        if noun in _TABLE.words["equivocal"] and not like:
            like = [m for m in before if _called(places.text, m, noun)]
            if not like:
                continue
        if noun in _ON_AIR:
            before = [m for m in before if bare(m.name) not in outlets()]
        if like or before:
            yield OutletMention(match.span(), (like or before)[-1].name)


def _called(text: str, mention: OutletMention, noun: str) -> bool:
    """Whether the text has the noun before the name (*le site Rade Info*)."""
    return noun in text[max(0, mention.span[0] - _NEAR) : mention.span[1]].lower()
