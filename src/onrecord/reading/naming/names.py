"""Who speaks: each statement's source resolved to the fullest name that the document gives."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from onrecord.languages.names import (
    Gender,
    bare,
    groups,
    metonyms,
    person_noun,
    pronouns,
)
from onrecord.languages.naming import any_naming, naming_words
from onrecord.model import Occasion, Span
from onrecord.reading.naming import bodies
from onrecord.reading.naming.again import AGAIN, again
from onrecord.reading.naming.antecedents import antecedent, likeliest
from onrecord.reading.naming.bearers import bearer
from onrecord.reading.naming.cast import Cast, Person, role_words
from onrecord.reading.naming.described_outlets import is_outlet, outlet_name
from onrecord.reading.naming.descriptions import clean, core, head_noun, without_article
from onrecord.reading.naming.heard import according, heard_so
from onrecord.reading.naming.interviews import interviewed, interviewee
from onrecord.reading.naming.mention import name_words
from onrecord.reading.naming.named_next import named_next
from onrecord.reading.naming.possessors import introduced_as, owned, possessed, within
from onrecord.reading.naming.referents import Attribution, Referent, Who, of_people, of_person
from onrecord.reading.naming.resumed import concerned, main_subject, styled, taken_up
from onrecord.reading.naming.roles.standing import Standings
from onrecord.reading.naming.scene import Judge, Scene
from onrecord.reading.naming.settled import settle
from onrecord.reading.naming.stated import alias, apposed, called, named_in, of_apposition
from onrecord.reading.naming.told_before import told_before
from onrecord.reading.naming.unnamed import one_of, unnamed
from onrecord.reading.relaying.occasions import occasions
from onrecord.reading.relaying.relays import Way, find_relays

_PLURAL = re.compile(rf"(?:{any_naming('several')}|\d+)\b", re.IGNORECASE)
_BOTH = re.compile(
    r"(?:tous |toutes |(?:tous |toutes )?(?:les |ces ))(?P<number>deux|trois|quatre)"
    r"(?: (?P<noun>\w+s)(?P<which> \w+s)?)?$"
)
_NUMBERS = {"deux": 2, "trois": 3, "quatre": 4}
_LATTER = re.compile(r"ce(?:lui|lle|ux|lles)-(?:ci|là)$|ce(?:tte|s)? derni")
_CONCERNED = re.compile(r"(?:l'|l[ea] principale? )intéressée?$")
_ISSUED = re.compile(r" par (?:l[ae] |l['’]|les )?(?P<whose>[\w\-]+)")
_DETERMINED = re.compile(r"(?:une?|son|sa|ses|leur|leurs|ce|cet|cette|mon|ma) ", re.IGNORECASE)


def scene_of(
    doc: Doc,
    attributions: Sequence[Attribution],
    judge: Judge = likeliest,
    known: Cast | None = None,
    year: int | None = None,
    title: str = "",
) -> Scene:
    """A document's attributions and cast, in which sources can be resolved.

    `known` is the cast of the window before, where `doc` is a later one of a long text; `year` is that
    of publication, `title` what stands above the text.
    """
    return Scene(doc, attributions, _source, owned, judge, known, year, title)


def resolve(doc: Doc, attributions: Sequence[Attribution], judge: Judge = likeliest) -> list[Who]:
    """Name, role, principal and relay chain of each attribution's source, in the order given."""
    scene = scene_of(doc, attributions, judge)
    return speakers(scene, Standings(scene))


def speakers(scene: Scene, standings: Standings) -> list[Who]:
    """The same of a scene whose attributions and roles can be asked for more afterwards."""
    attributions = scene.attributions
    settle(scene)
    found = [scene.referent(i) for i in range(len(attributions))]
    nested = [scene.nested(i) for i in range(len(attributions))]
    ways = find_relays(scene.places, attributions, [r.name for r in found], nested)
    on = occasions(scene.places, attributions, ways, nested)
    return [_who(scene, standings, i, way, on[i]) for i, way in enumerate(ways)]


def _who(scene: Scene, standings: Standings, i: int, way: Way, on: Occasion | None) -> Who:
    found = scene.referent(i)
    me = scene.attributions[i]
    role, principal = standings.of(found, (me.source or me.cue or me.content)[0][0])
    return Who(
        name=found.name,
        inferred=not set(name_words(found.name)) <= set(name_words(scene.source(i))),
        role=role,
        principal=principal,
        via=tuple(relay.name for relay in way.relays),
        relays=way.relays,
        sitting=way.sitting,
        occasion=on,
    )


def _source(scene: Scene, i: int) -> Referent:
    """Who the i-th source is."""
    me = scene.attributions[i]
    if not me.source:
        return interviewed(scene, i) or scene.last(i) or Referent("")
    for j in range(i):
        if scene.attributions[j].source == me.source:
            return scene.referent(j)
    words = scene.source(i)
    key = re.sub(r"^\W*(?:t-)?|[\s,]+$", "", words.lower())
    if key in naming_words("loose_particles") or key.split(" ")[0] == "quiconque":
        return interviewed(scene, i) or scene.last(i) or Referent("")  # cut short, or nobody
    key = re.sub(
        r"^(ils?|elles?|ce dernier|cette dernière|l'intéressée?|(?:celui|celle)-ci)\b(?!-).*", r"\1", key
    )
    outer = scene.outer[i]
    if key in naming_words("speaker"):
        speaker = scene.referent(outer) if outer is not None else interviewed(scene, i)
        if speaker:
            return speaker
    if key == "vous" and (asked := interviewee(scene, me.source[0][0])):
        return asked
    spans = scene.spans(i)
    named = named_in(scene, spans)
    at = spans[0][0]
    if not named and (key in pronouns() or re.match(r"(?:celui|celle)\b", key)):
        gender, plural = pronouns().get(key, ("f" if key.startswith("celle") else "m", False))
        about = concerned(scene, i, gender) if _CONCERNED.match(key) else None
        if told := about or taken_up(scene, at) or main_subject(scene, at, gender):
            return told
        if told := according(scene, i, at, gender, plural):
            return told
        found = antecedent(scene, i, at, gender, plural, "latter" if _LATTER.match(key) else "pronoun")
        return found if found.name else Referent(key)
    if key == "les mêmes" and (last := scene.last(i)) is not None and last.plural:
        return last
    if key in ("on", "l'on"):
        return unnamed(scene, i) or Referent(words)
    if match := _BOTH.match(key):
        return _several_named(scene, i, at, words, match)
    if named or (named := apposed(scene, i, spans[-1])):
        return of_people(named)
    if person := scene.cast.initialled(words) or scene.cast.titled(words):
        return of_person(person)
    if meant := styled(scene, i, at, words):
        return meant
    if (
        beside := alias(scene, spans[-1])
        or called(scene, spans[-1], words)
        or of_apposition(scene, spans[0], words)
    ):
        return beside
    return _description(scene, i, spans[0], words)


def _several_named(scene: Scene, i: int, at: int, words: str, both: re.Match[str]) -> Referent:
    """*les deux ministres*: the persons named last but who speaks of them; *les deux pays*: two states."""
    number = _NUMBERS[both["number"]]
    if both["which"] and not person_noun(both["noun"]):
        return Referent(words, None, "m", True)
    if both["noun"] in naming_words("two_states"):
        return Referent((scene.latest_states(at) if number == 2 else None) or words, None, "m", True)
    if both["noun"] in naming_words("two_sides"):
        return Referent(words, None, "m", True)
    outer = scene.outer[i]
    around = scene.referent(outer).person if outer is not None else None
    found = scene.latest(at, number, around)
    if both["noun"] in naming_words("charged") and any(_of_another_kind(p) for p in found):
        return Referent(words, None, "m", True)
    return of_people(found) if found else Referent(words)


def _of_another_kind(person: Person) -> bool:
    """Whether what is told of somebody is not that he or she stands accused (*Me X*: no *suspect*)."""
    told = [role_words(role) for _, role in person.roles]
    lawyer = any(mention.title in ("me", "maitre") for mention in person.mentions)
    return lawyer or bool(told and not any(role & naming_words("charged_roles") for role in told))


def _description(scene: Scene, i: int, span: Span, words: str) -> Referent:
    whole, words = words, core(words)
    low = words.lower().strip()
    head = head_noun(words)
    noun = groups().get(head) or person_noun(head)
    human = person_noun(head) if head not in groups() else None
    plural = noun.plural if noun and noun.plural else bool(_PLURAL.match(low))
    gender = _gender(scene, span, low, noun.gender if noun else "", human is not None)
    plain = Referent(clean(words), None, gender, plural, noun.kind if noun else "")
    if found := one_of(scene, i, words):
        return found
    if AGAIN.match(low) and (found := again(scene, i, head, plural)):
        return found
    if is_outlet(words):
        return Referent(outlet_name(scene, words) or clean(words), None, gender, plural, "outlet")
    if human and not plural and not _DETERMINED.match(low):
        if found := heard_so(scene, i, span[0], low, head):
            return found
        person = bearer(scene, i, span[0], words, gender, head)
        person = person or named_next(scene, span[0], words, gender, head)
        if person:
            person.described.append((span[0], without_article(clean(words))))
            return of_person(person)
        if fuller := told_before(scene, span[0], low, head):
            return Referent(clean(fuller.text), None, gender, kind=plain.kind)
    if his := introduced_as(scene, span[0], words, gender):
        return of_person(his)
    if owned := possessed(scene, i, words, gender, plural):
        return owned
    if inside := within(scene, i, words, gender, plural):
        return inside
    if found := bodies.at_headquarters(scene, words):
        return found
    if (noun and noun.kind == "document") or head in naming_words("tallies"):
        if found := bodies.issuer(scene, i, span[0], words):
            return found
        by = _ISSUED.search(whole) if head in naming_words("tallies") else None
        issued = by is not None and (by["whose"][0].isupper() or by["whose"] in groups())
        told = whole if head in naming_words("carriers") or issued else words
        return bodies.document(scene, i, span, told, lambda spans: named_in(scene, spans)) or plain
    if full := bodies.supervising(scene, span[0], words) or bodies.short_form(scene, span[0], words):
        return Referent(full, None, gender, kind="group")
    short = bare(words)
    if short in metonyms():
        return Referent(bodies.metonym(scene, words, short), None, gender, plural)
    if acronym := bodies.acronym(scene, words):
        return Referent(acronym, None, gender, plural)
    if noun and head in groups() and re.match(r"(?:le |la |l'|les )", low):
        return bodies.body(scene, span[0], scene.last(i), noun.kind, head, words, gender) or plain
    return plain


def _gender(scene: Scene, span: Span, low: str, known: Gender, epicene: bool) -> Gender:
    """The gender of a description: by its determiner, its noun, else the parse; none of *l'économiste*."""
    if head_noun(low) in naming_words("of_either_sex"):
        return ""
    if re.match(r"(?:le|un|du|ce|au) ", low):
        return "m"
    if re.match(r"(?:la|une|cette) |l'(?:ancienne|ex-cheffe|actuelle)\b", low):
        return "f"
    if re.match(r"l'(?:ancien|actuel)\b", low):
        return "m"
    if known or epicene or not len(scene.places.doc):
        return known
    first = scene.places.token(span[0])
    for token in scene.places.doc[first : first + 4]:
        if token.pos_ in ("NOUN", "PROPN") and (found := token.morph.get("Gender", [])):
            return "m" if found == ["Masc"] else "f"
    return ""
