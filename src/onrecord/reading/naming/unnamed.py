"""Sources that name nobody themselves: *dit-on à l'ambassade, l'un d'eux, une autre*."""

from __future__ import annotations

import re

from onrecord.languages.names import Gender, demonyms, groups, person_noun
from onrecord.languages.naming import any_naming
from onrecord.reading.naming.antecedents import antecedent
from onrecord.reading.naming.described import phrase_end
from onrecord.reading.naming.descriptions import clean, head_noun
from onrecord.reading.naming.referents import Referent
from onrecord.reading.naming.scene import Scene

_ONE = re.compile(  # *l'un d'eux, mareyeur*; *une autre*
    r"(?:l')?(?:(?P<one>une?)|autre) d'(?:entre )?(?:eux|elles)\b(?:, (?P<more>[^,]+))?"
    r"|(?P<another>une?) autre\b|l'(?P<bare>une?)$",
    re.IGNORECASE,
)
_ONE_BESIDE = re.compile(  # *l'un de ces témoins, une surveillante*
    r"(?:l')?une? (?:des|de (?:ces|ses|leurs|nos)) [a-zà-ÿ\- ]+, (?P<more>une? [^,]+)", re.IGNORECASE
)
_MANY = re.compile(rf"\b{any_naming('several')}[ \u00a0](?P<noun>[\w\-]+s)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"[ \u00a0]d['’](?:entre[ \u00a0])?(?:eux|elles)\b")
_SEVERAL = re.compile(
    rf"^(?:(?:de |d')?(?:{any_naming('several')}|quatre|cinq|six|dix|\d+|autres|nombreux|nombreuses|derniers|"
    r"dernières)(?:'| ))+"
)
_COMPLEMENT = re.compile(r" (?=(?:de|du|des|d'|à|aux?|en|dans|sur|pour|contre|qui|que|dont)\b)")
_ON = re.compile(r"\b(?:l['’])?on\b", re.IGNORECASE)
_ON_SAID = re.compile(r".{,3}\bon[ \u00a0](?:n['’]|ne[ \u00a0])?", re.IGNORECASE)
_SAID_ON = re.compile(r"-(?:t-)?on\b")
_SIDE = re.compile(r"\bcôté[ \u00a0](?P<whose>[a-zà-ÿ\-]+),[ \u00a0](?:l['’])?$", re.IGNORECASE)
_REACH = 40  # characters from the side to *on*
_AT = re.compile(
    r"\b(?:à|aux?|dans|chez|(?:du côté|auprès) (?:du|des|de|d')) ?(?:la |l'|le |les )?$", re.IGNORECASE
)


def unnamed(scene: Scene, i: int) -> Referent | None:
    """*on*: the body or place of the sentence where it is said (*dit-on à la mairie, chez Renault, on*)."""
    at = scene.attributions[i].source[0][0]
    number = scene.places.sentence(at)
    spans = [
        m.span
        for m in scene.cast.mentions
        if scene.places.sentence(m.span[0]) == number
        and not m.quoted
        and m.kind in ("group", "name")
        and scene.cast.person_at(m.span) is None
        and _AT.search(scene.text[max(0, m.span[0] - 22) : m.span[0]].replace("’", "'"))
    ]
    if not spans:
        return _sided(scene, at) or _again(scene, i)
    span = min(spans, key=lambda s: min(abs(s[0] - at), abs(s[1] - at)))
    return Referent(clean(scene.text[slice(*span)]), None)


def _sided(scene: Scene, at: int) -> Referent | None:
    """On whose side *on* is, told where its sentence begins (*côté rebelle, on exige*)."""
    side = _SIDE.search(scene.text, max(0, at - _REACH), at)
    if side is None:
        return None
    word = side["whose"].lower()
    if word in demonyms():
        return Referent(demonyms()[word])
    many = f"{word}s"
    known = person_noun(many) or many in groups()  # *les rebelles*
    return Referent(f"les {many}", None, "m", True) if known else Referent(f"le côté {word}")


def _again(scene: Scene, i: int) -> Referent | None:
    """Who the last *on* of the same paragraph was (*À la mairie, on se tait. On assure…*)."""
    before = scene.previous(i)
    cue = scene.attributions[before].cue if before is not None else ()
    if before is None or not cue:
        return None
    a, b = scene.anchor(before), scene.attributions[i].source[0][0]
    same = scene.places.paragraph(a) == scene.places.paragraph(b)
    said_so = _ON_SAID.match(scene.text, max(0, cue[0][0] - 6)) or _SAID_ON.match(scene.text, cue[-1][1])
    found = scene.referent(before)
    return found if same and said_so and not found.person and not _ON.fullmatch(found.name) else None


def one_of(scene: Scene, i: int, words: str) -> Referent | None:
    """*l'un d'eux, une autre*: one of those who spoke last or are spoken of, in the singular.

    What is told of the one beside it comes first (*l'un d'eux, élu de Bormes*: *un élu de Bormes*).
    """
    end = scene.attributions[i].source[-1][1]
    if cut_off := _OF_THEM.match(scene.text, end):
        words += cut_off.group().replace("’", "'")
    if beside := _ONE_BESIDE.fullmatch(words):
        return Referent(clean(beside["more"]), None, "f" if beside["more"].startswith("une") else "m")
    match = _ONE.match(words)
    if match is None:
        return None
    article = (match["one"] or match["another"] or match["bare"] or "un").lower()
    gender: Gender = "f" if article == "une" else "m"
    if match["more"] and person_noun(head_noun(match["more"])):
        return Referent(f"{article} {clean(match['more'])}", None, gender)
    many = scene.last(i)
    if not match["another"] and not (many and many.plural):
        many = _several(scene, i, gender)
    rest = _SEVERAL.sub("", many.name) if many and many.plural else ""
    return Referent(f"{article} {singular(rest)}", None, gender) if rest[:1].islower() else None


def _several(scene: Scene, i: int, gender: Gender) -> Referent:
    """Of whom *l'un d'eux* is one: the people spoken of in the sentence before it, else whoever is meant."""
    at = scene.attributions[i].source[0][0]
    start = min([at, *(a for a, _ in scene.attributions[i].content)])
    here = scene.places.sentence_start(start)
    before = scene.places.sentence_start(max(0, here - 1))
    for match in reversed([*_MANY.finditer(scene.text, before, start)]):
        noun = person_noun(match["noun"].lower())
        if noun and (gender != "f" or noun.gender != "m") and not scene.places.quoted(match.start()):
            words = scene.text[match.start() : phrase_end(scene.places, match.end())]
            return Referent(clean(words), None, gender, True)
    found = antecedent(scene, i, at, "f" if gender == "f" else "", True, owner=True)
    head = head_noun(found.name)
    return found if person_noun(head) or head in groups() else Referent("")


def singular(many: str) -> str:
    """A noun phrase in the singular, what belongs to it as it is (*élus ruraux de deux ports*)."""
    them, *more = _COMPLEMENT.split(many, maxsplit=1)
    return " ".join([*map(_singular, them.split(" ")), *more])


def _singular(word: str) -> str:
    if re.search(r"(?<!e)aux$", word):
        return word[:-3] + "al"
    return re.sub(r"(?<=\w\w)(?:s|(?<=eau)x|(?<=eu)x)$", "", word)
