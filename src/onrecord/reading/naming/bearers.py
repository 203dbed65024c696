"""Whom a description denotes (*la ministre, l'ancien maire, l'artiste*): a person of the text, or nobody.

A description stays as it stands unless somebody of the text fits it better: by a known role with the
same noun and no complement or nationality that clashes, or, for a bare noun, as the one spoken of.
The weights were fitted by conditional logistic regression on annotated articles, then rounded, those set by
hand before serving as their prior; `sole`, `foreign`, `other_side`, `in_words`, `held_whole`, `held_other`,
`another_fits`, `kind_whole`, `private`, `kin`, `told_of_another`, `of_many`, `unheard` are set
by hand: no office goes to somebody merely prominent.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from onrecord.languages.names import Gender, fold, intimates, kinds_of_people, person_noun
from onrecord.languages.naming import naming_words
from onrecord.languages.offices import office_words
from onrecord.reading.naming.answers import answered
from onrecord.reading.naming.cast import (
    Person,
    further_words,
    noun_lemmas,
    role_nations,
    role_words,
    same_office,
)
from onrecord.reading.naming.descriptions import without_degree
from onrecord.reading.naming.named_next import introduced
from onrecord.reading.naming.roles.office import office
from onrecord.reading.naming.scene import Scene
from onrecord.reading.naming.told_before import told_before

WEIGHTS: Mapping[str, float] = {  # a sum below 0 keeps the description
    "bias": 0.1,
    "held": 1.2,  # bears a role with that noun
    "held_bare": 2.5,  # and the description says no more
    "held_lacking": -0.8,  # share of its further words that no role of the person has
    "held_other": -2.5,  # all of them, where each role with that noun tells of what else it is
    "held_whole": 1.0,  # none of them, though it has some, and the text tells the role
    "kind": 1.1,  # bears a role or title that the noun takes up (*l'évêque X*, then *le prélat*)
    "kind_bare": 0.6,  # and the description says no more
    "kind_whole": 2.0,  # and the text tells it of the same (*président de Nordal*, *le patron de Nordal*)
    "other_role": -0.9,  # bears roles, but none that fits
    "another_fits": -1.5,  # while somebody else of the text bears one that does
    "lacking": -0.6,  # share of the further words where the noun is not known either
    "nation": -1.5,  # says a nationality that no role has
    "foreign": -4.0,  # and the roles have another
    "office": -1.5,  # an office that the person is not known to hold
    "other_side": -4.0,  # of those who govern, and the person's role is of those who fight them
    "private": -2.0,  # and the roles that the text tells are no offices (*un pasteur américain*)
    "kin": -4.0,  # of somebody's (*le frère du défunt*), and not known to be it
    "unclear": -1.5,  # and more than a noun, of somebody who is not both the last speaker and subject
    "served": -4.0,  # an office of somebody who serves another (*le porte-parole*): not known to be held, or
    # held for somebody else
    "sole": -4.0,  # an office of which there is but one, not known to be held
    "told_of_another": -3.0,  # an office told in full before of somebody whom no name was given
    "of_many": 3.0,  # an office of many (*la députée de l'Orne*): told of somebody named just before
    "unheard": -3.0,  # named before in quotations only, and not known to hold it
    "in_words": -2.0,  # named in what the source says, and not known to hold the office
    "unsaid": 0.9,  # no role is told of a full name: somebody all readers know
    "former": 1.3,
    "last": 1.0,  # speaker of the statement before
    "topic": 1.0,  # the last subject
    "inverted": 0.5,  # the description follows the words and their verb (*« … », dit l'élue*)
    "inverted_last": 0.3,  # and the person spoke before
    "first_bare": 0.4,  # mentioned last, and the description is a bare noun
    "paragraph": 0.3,  # mentioned in the same paragraph
    "gap": -0.3,  # sentences since the last mention, as a logarithm
    "distance": -1.0,  # from the last mention, in thousands of characters
    "prominence": 2.3,
    "fresh": 2.4,  # the only person so far, subject of the sentence before, of whom no role is told
    "unsure": -1.4,  # of unknown gender
}
_FAR = 20  # sentences since the last mention above which all count as far
_OWNED = re.compile(r" (?:de la |de l['’]|d['’]|du |des? )(?P<whose>[\w\-]+)")  # *le patron de l'usine*
_POWERS = frozenset(map(fold, naming_words("powers")))
_OF_A_PLACE = re.compile(r"\w+(?:ais|ois|ien|enne|in|ain)e?s?$")
_STEM = 4  # letters that such an adjective shares with the name of its place
_SPOKESMAN = re.compile(r"^(?:.* et )?porte[- ]parole du gouvernement\b", re.IGNORECASE)  # a minister mostly
_FORMER = re.compile(r"\b(?:ancien(?:ne)?|ex)\b|^ex-", re.IGNORECASE)


def bearer(scene: Scene, i: int, at: int, words: str, gender: Gender, head: str) -> Person | None:
    """The person of the text whom the i-th source, a description that stands at an offset, denotes."""
    rated = [(_weigh(f), n, p) for n, (f, p) in enumerate(bearers(scene, i, at, words, gender, head))]
    best = max(rated, key=lambda r: r[:2], default=None)
    return best[2] if best and best[0] > 0 else None


def _weigh(features: Mapping[str, float]) -> float:
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in features.items())


def bearers(
    scene: Scene, i: int, at: int, words: str, gender: Gender, head: str
) -> list[tuple[dict[str, float], Person]]:
    """Every person whom a description could denote, with features."""
    plain = scene.cast.in_full(without_degree(re.split(r",| qui | que | dont | à s(?:on|a|es) ", words)[0]))
    wanted = role_words(plain)
    nations = role_nations(wanted)
    more = further_words(wanted)
    noun = person_noun(head)
    official = noun is not None and noun.kind != "person"
    former = bool(_FORMER.search(plain[:14]))
    said = _in_words(scene, i)
    last = scene.last(i) if i >= 0 else scene.heard(at)
    outer = scene.outer[i] if i >= 0 else None
    around = scene.referent(outer).person if outer is not None else None
    to = answered(scene, i)
    inside = {scene.cast.person_at(m.span) for m in scene.cast.within((at, at + len(words)))}
    topic = _topic(scene, at, gender)
    newest = _newest(scene, i, topic, last.person if last else None)
    answered_one = to.person if to else None
    fitting = [
        p
        for p in scene.cast.persons
        if p not in inside and p is not answered_one and not (gender and p.gender and gender != p.gender)
    ]
    told = {p: [*map(scene.cast.in_full, _told(p, former))] for p in fitting}
    holders = [p for p in fitting if any(same_office(wanted, role_words(role)) for role in told[p])]
    fresh = _fresh(scene, i, at)
    apart = told_before(scene, at, plain, head) is not None
    latest = max(fitting, key=lambda p: _near(p, at), default=None)
    taken_up = kinds_of_people().get(fold(noun.lemma), frozenset()) if noun else frozenset()
    kinds = {kind.replace(" ", "") for kind in taken_up}
    plain_noun = not more and not nations
    owner = _OWNED.search(words)
    owned = owner is not None and fold(owner["whose"]) not in _POWERS and not owner["whose"].isdigit()
    unnamed_owner = owned and owner is not None and owner["whose"].islower()  # not *le mari d'Ada Bel*
    here, paragraph = scene.places.sentence(at), scene.places.paragraph(at)
    inverted = _inverted(scene, i, at)
    out = []
    for person in fitting:
        if person is around and person not in holders:
            continue
        have: set[str] = set().union(*map(role_words, told[person])) | set(person.words)
        if any(known.startswith("président") for known in person.known):
            have.add("republique")  # *le président de la République*
        held = person in holders
        states = role_nations(have) | {o.nation for o in map(office, told[person]) if o and o.nation}
        titles = {m.title for m in person.mentions}
        kind = not held and (bool(kinds & titles) or _is_of(told[person], kinds))
        lacking = len(_lacking(more, have)) / len(more) if more else 0.0
        # an office that is not the one all readers know
        elsewhere = owned and official and not held and lacking == 1.0 and bool(person.known)
        kind = kind and not elsewhere
        near = person.nearest(at)
        apposed = not person.roles and introduced(scene, min((m.span[0] for m in person.mentions), default=0))
        spoke, spoken_of = last is not None and last.person is person, person is topic
        others = plain_noun and not official and not held and not kind and bool(told[person])
        features = {
            "bias": 1.0,
            "held": float(held),
            "held_bare": float(held and plain_noun),
            "held_lacking": lacking if held else 0.0,
            "held_other": float(held and lacking == 1.0 and _all_other(wanted, told[person])),
            "held_whole": float(
                bool(more)
                and not lacking
                and any(same_office(wanted, role_words(role)) for _, role in person.roles)
            ),
            "kind": float(kind),
            "kind_bare": float(kind and plain_noun),
            "kind_whole": float(
                kind and bool(more) and any(_is_whole(role, kinds, more) for _, role in person.roles)
            ),
            "other_role": float(not held and not kind and bool(person.roles or person.known or apposed)),
            "another_fits": float(others and any(_is_of(told[p], kinds) for p in fitting)),
            "lacking": lacking if not held else 0.0,
            "nation": float(bool(nations) and not nations & states and (bool(told[person]) or not spoke)),
            "foreign": float(bool(nations and states) and not nations & states),
            "office": float(official and not held),
            "private": float(official and not (held or kind or former) and _private(told[person])),
            "kin": float(unnamed_owner and not held and head in intimates() and not official),
            "other_side": float(
                not held
                and noun is not None
                and noun.lemma in naming_words("officials")
                and bool(have & naming_words("rebels"))
            ),
            "unclear": float(
                official
                and not held
                and not kind
                and lacking > 0
                and not former
                and not (spoke and spoken_of)
            ),
            "served": float(
                noun is not None
                and noun.kind in ("spokesman", "aide")
                and (lacking == 1.0 if held else not kind)
            ),
            "sole": float(not held and noun is not None and noun.lemma in naming_words("sole")),
            "told_of_another": float(apart and not held and not kind),
            "of_many": float(
                noun is not None
                and official
                and not (held or kind or plain_noun or holders)
                and noun.lemma in naming_words("of_many")
                and person is newest
                and not (latest and latest is not person and _is_of(told[latest], kinds))
                and not _private(told[person])
                and not _governs(told[person])
            ),
            "unheard": float(not held and not kind and _unheard(person, at)),
            "in_words": float(not held and person in said),
            "unsaid": float(
                not (elsewhere or person.roles or person.described) and len(person.words) > 1 and not apposed
            ),
            "former": float(former),
            "last": float(spoke),
            "topic": float(spoken_of),
            "inverted": float(inverted),
            "inverted_last": float(inverted and spoke),
            "first_bare": float(plain_noun and person is latest and near is not None),
            "paragraph": float(near is not None and scene.places.paragraph(near) == paragraph),
            "gap": math.log1p(min(here - scene.places.sentence(near), _FAR) if near is not None else _FAR),
            "distance": min(at - near, 3000) / 1000 if near is not None else 1.0,
            "prominence": min(6, len(person.mentions)) / 6,
            "fresh": float(person is fresh and not person.roles and not elsewhere),
            "unsure": float(not person.gender),
        }
        out.append((features, person))
    return out


def _lacking(more: set[str], have: set[str]) -> set[str]:
    """The words of a description that no role has, nor as the adjective of a place (*nantais*: *Nantes*)."""
    return {
        word
        for word in more - have
        if not {f"{word}s", word.removesuffix("s")} & have
        and not (_OF_A_PLACE.match(word) and any(word[:_STEM] == other[:_STEM] for other in have))
    }


def _all_other(wanted: set[str], told: list[str]) -> bool:
    """Whether each role with the noun of a description tells more than that noun."""
    held = [role_words(role) for role in told if same_office(wanted, role_words(role))]
    return all(further_words(words) for words in held)


def _is_of(told: list[str], kinds: set[str]) -> bool:
    """Whether any of the roles told has a noun of these kinds."""
    return any(noun_lemmas(role_words(role)) & kinds for role in told)


def _is_whole(role: str, kinds: set[str], more: set[str]) -> bool:
    """Whether a role has a noun of these kinds, and all further words of a description."""
    words = role_words(role)
    return bool(noun_lemmas(words) & kinds) and more <= words


def _private(told: list[str]) -> bool:
    """Whether roles are told, none of which is an office, nor a tie to somebody who may hold one."""
    offices = [one for one in map(office, told) if one]
    return bool(offices) and not any(
        one.public or one.former or one.noun.lemma in office_words("relative") for one in offices
    )


def _told(person: Person, former: bool) -> list[str]:
    """The roles of a person that the text tells, and those held, or held before, that all readers know.

    Who speaks for a government is mostly one of its ministers, and is taken for one.
    """
    told = [r for _, r in (*person.roles, *person.described)] + [*(person.left if former else person.known)]
    minister = any(_SPOKESMAN.search(role) for role in told)
    return [*told, "ministre"] if minister else told


def _governs(told: list[str]) -> bool:
    """Whether an office of state is told, or one of which there is but one: its holder is none of many."""
    held = [one for one in map(office, told) if one and not one.former]
    return any(one.noun.kind == "state" or one.noun.lemma in naming_words("sole") for one in held)


def _unheard(person: Person, at: int) -> bool:
    """Whether others alone have named a person before an offset, in quotations."""
    before = [m.quoted for m in person.mentions if m.span[0] < at]
    return bool(before) and all(before)


def _in_words(scene: Scene, i: int) -> set[Person]:
    """The persons named in what the i-th source says; a speaker hardly ever names itself."""
    content = scene.attributions[i].content if i >= 0 else ()
    named = (scene.cast.person_at(m.span) for span in content for m in scene.cast.within(span))
    return {person for person in named if person}


def _inverted(scene: Scene, i: int, at: int) -> bool:
    """Whether the i-th source stands after its words and its verb."""
    if i < 0:
        return False
    one = scene.attributions[i]
    return bool(one.cue and one.content) and one.content[0][0] < one.cue[0][0] < at


def _near(person: Person, at: int) -> int:
    near = person.nearest(at)
    return -1 if near is None else near


def _fresh(scene: Scene, i: int, at: int) -> Person | None:
    """The only person named before, as the subject of the sentence before, in the same paragraph.

    Or in the one before, where the description follows a quotation (*« … », raconte le vieil homme*).
    """
    after = _inverted(scene, i, at)
    here = scene.attributions[i].content[0][0] if after else at
    before = [m for m in scene.cast.mentions if m.span[0] < at]
    persons = {p for m in before if (p := scene.cast.person_at(m.span))}
    subjects = {
        scene.cast.person_at(m.span)
        for m in before
        if m.subject
        and not m.quoted
        and m.sentence == scene.places.sentence(here) - 1
        and m.paragraph >= scene.places.paragraph(at) - after
    }
    return persons.pop() if len(persons) == 1 and persons & subjects else None


def _newest(scene: Scene, i: int, topic: Person | None, last: Person | None) -> Person | None:
    """The last subject where it was named after the statement before was made, else who made that."""
    before = scene.previous(i) if i >= 0 else None
    if before is None or topic is None:
        return topic or last
    made = scene.end(before)
    return topic if any(m.span[0] > made for m in topic.mentions if m.span[0] < scene.anchor(i)) else last


def _topic(scene: Scene, at: int, gender: Gender) -> Person | None:
    """The person who was the last subject outside quotations."""
    for mention in reversed(scene.cast.mentions):
        if mention.span[0] < at and mention.subject and not mention.quoted:
            person = scene.cast.person_at(mention.span)
            if person and gender in ("", person.gender):
                return person
    return None
