"""Descriptions by an owner named elsewhere: *son avocat, un de ses ministres, l'entourage de ce dernier*."""

from __future__ import annotations

import re

from onrecord.languages.names import Gender, general_nouns, groups, intimates, person_noun
from onrecord.languages.naming import naming_words
from onrecord.reading.naming import bodies
from onrecord.reading.naming.antecedents import antecedent
from onrecord.reading.naming.apposed import role_before
from onrecord.reading.naming.candidates import Asked
from onrecord.reading.naming.cast import Person, noun_lemmas, role_words
from onrecord.reading.naming.descriptions import clean, head_noun
from onrecord.reading.naming.mention import Mention
from onrecord.reading.naming.referents import Referent
from onrecord.reading.naming.scene import Scene
from onrecord.reading.naming.unnamed import singular

_OWN = re.compile(
    r"(?P<before>^|.*?\b(?:de |d'|du côté de |à ))(?P<own>son|sa|ses|leurs?) (?P<rest>.+)", re.IGNORECASE
)
_LATTER = re.compile(
    r"(?P<before>.+ )de (?P<it>ce dernier|cette dernière|celui-ci|celle-ci)\b", re.IGNORECASE
)
_MINE = re.compile(r"(?P<own>mon|ma|mes|notre|nos) (?P<rest>.+)", re.IGNORECASE)
_HIS = re.compile(r"\b(?:son|sa|leur) $", re.IGNORECASE)
_SOME = re.compile(r"(?:(?:l')?(?P<one>une?)|(?P<some>\w+)) (?:de |d')", re.IGNORECASE)
_VOWEL = re.compile(r"h?[aeiouyâàéèêîôùû]", re.IGNORECASE)


_WITHIN = re.compile(
    r"(?P<before>[^,]+ )(?P<link>de la |de l'|du |des |de |d')(?P<this>cette |cet |ce )?(?P<body>[\w\-]+)$",
    re.IGNORECASE,
)
_AMONG = re.compile(r"(?P<before>.+ )d'entre (?:eux|elles)$", re.IGNORECASE)


def within(scene: Scene, i: int, words: str, gender: Gender, plural: bool) -> Referent | None:
    """*une porte-parole de la firme, 46 % d'entre eux*: with the body or the people that are meant."""
    at = scene.attributions[i].source[0][0]
    if match := _AMONG.match(words):
        many = antecedent(scene, i, at, "f" if words.endswith("elles") else "", True, owner=True)
        return _named(match["before"].strip(), many, gender, True)
    match = _WITHIN.match(words)
    head = match["body"].lower() if match else ""
    if match is None or head not in general_nouns() or (match["link"] in ("de ", "d'") and not match["this"]):
        return None
    noun = groups()[head]
    called = f"{match['link'].removeprefix('de ')}{head}"
    found = bodies.body(scene, at, scene.last(i), noun.kind, head, called, noun.gender)
    if found is None or not found.name[:1].isupper():
        return None
    return _named(match["before"].strip(), found, gender, plural)


def introduced_as(scene: Scene, at: int, words: str, gender: Gender) -> Person | None:
    """*son avocate*, after *son avocate, X*: the one person before whom the text has told so."""
    match = _OWN.fullmatch(words)
    noun = person_noun(head_noun(match["rest"])) if match and not match["before"] else None
    if noun is None or noun.plural:
        return None
    found = set()
    for person in scene.cast.persons:
        for mention in person.mentions if not gender or person.gender in ("", gender) else ():
            told = role_before(scene.places, mention.span[0]) if mention.span[0] < at else None
            if told and noun.lemma in noun_lemmas(role_words(told[1])):
                lead = scene.text[max(0, told[0] - 6) : told[0]]
                found |= {person} if _HIS.search(lead) else set()
    return found.pop() if len(found) == 1 else None


def owned(scene: Scene, i: int, mention: Mention) -> Referent | None:
    """Whom a mention with a possessive means, the i-th source being asked for; None if nobody owns it."""
    return possessed(scene, i, mention.text, mention.gender, mention.plural, mention.span[0])


def possessed(
    scene: Scene, i: int, words: str, gender: Gender, plural: bool, at: int | None = None
) -> Referent | None:
    """The description with its owner's name for the possessive; None if it has none or nobody owns it.

    It stands at an offset, that of the i-th source unless given.
    """
    at = scene.attributions[i].source[0][0] if at is None else at
    if match := _LATTER.match(words):
        it: Gender = "f" if match["it"].lower() in ("cette dernière", "celle-ci") else "m"
        owner = antecedent(scene, i, at, it, False, "latter", owner=True)
        return _named(match["before"].strip(), owner, gender, plural)
    if match := _OWN.match(words):
        rest, own = _core(match["rest"]), match["own"].lower()
        asked: Asked = "pronoun" if head_noun(rest) in intimates() else "owner"
        headed = head_noun(rest) in naming_words("heads_of_bodies")
        kin = head_noun(rest) in naming_words("kin")
        but = naming_words("prosecution") if kin or head_noun(rest) in intimates() else frozenset[str]()
        leur = own.startswith("leur")
        owner = antecedent(scene, i, at, "", leur, asked, owner=True, headed=headed, but=but, human=kin)
    elif match := _MINE.match(words):
        if scene.outer[i] is None or re.match(
            r"nos informations?|notre (?:journal|rédaction)", words, re.IGNORECASE
        ):
            return None
        rest, own = _core(match["rest"]), match["own"].lower()
        owner = scene.referent(scene.outer[i] or 0)
    else:
        return None
    many = own in ("ses", "leurs", "mes", "nos")
    before = match.groupdict().get("before") or ""
    if many and (some := _SOME.fullmatch(before)):
        one = some["one"]
        rest = rest if one is None else singular(rest)
        return _named(f"{one or some['some']} {rest}", owner, gender, plural)
    thing = groups().get(head_noun(rest)) or person_noun(head_noun(rest))
    feminine = own in ("sa", "ma") or (thing.gender if thing else gender) == "f"
    article = "les " if many else "l'" if _VOWEL.match(rest) else "la " if feminine else "le "
    before = re.sub(r"^du côté de $", "", before, flags=re.IGNORECASE)
    return _named(_contracted(f"{before}{article}{rest}"), owner, gender, plural)


def _core(rest: str) -> str:
    """What is owned, without what a comma or a relative clause adds."""
    return clean(re.split(r",| qui | que | dont ", rest)[0])


def _named(thing: str, owner: Referent, gender: Gender, plural: bool) -> Referent | None:
    if not owner.name:
        return None
    of = "d'" if _VOWEL.match(owner.name) else "de "
    return Referent(_contracted(f"{thing} {of}{owner.name}"), None, gender, plural)


def _contracted(words: str) -> str:
    return re.sub(r"\bde (?:les|des) ", "des ", re.sub(r"\bde le ", "du ", words))
