"""What a pronoun takes up: the people and bodies mentioned before it, weighed by a few simple features.

The weights were fitted by conditional logistic regression on annotated articles, then rounded.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.languages.names import Gender, bare, groups, metonyms, outlets, states
from onrecord.reading.naming.descriptions import clean
from onrecord.reading.naming.mentions import Mention
from onrecord.reading.naming.referents import Referent, of_person
from onrecord.reading.naming.scene import Scene

WINDOW = 7  # sentences back that are searched for bodies and descriptions

WEIGHTS: Mapping[str, float] = {
    "last": 0.5,  # the speaker of the statement before
    "last_inverted": 0.5,  # the same, after an inverted cue (*ajoute-t-il*)
    "last_near": 1.0,  # the same, within a paragraph
    "subject_near": 0.5,  # a subject of this sentence or the one before
    "opens": 0.8,  # begins one of these
    "here": -0.6,  # in the same sentence
    "gap": -1.0,  # logarithm of the sentences between
    "paragraph": 1.2,
    "oblique": -0.9,  # after a preposition
    "indefinite": -0.2,
    "person": 1.8,
    "prominence": 0.8,  # logarithm of how often the person is mentioned
    "unsure": -0.5,  # of unknown gender
    "place": -0.8,
    "outlet": -1.2,
    "around": -1.5,  # who speaks the words around
}
OWNER: Mapping[str, float] = {**WEIGHTS, "person": 0.3, "prominence": 0.3}  # of *son, sa, ses*
LATTER: Mapping[str, float] = {  # of *celui-ci, ce dernier*
    "nearest": 3.0,  # mentioned last
    "person": 0.8,
    "last": -1.0,
    "gap": -1.0,
    "place": -2.0,
}
_OBLIQUE = re.compile(
    r"\b(?:de|d['’]|du|des|à|aux?|avec|par|pour|contre|chez|sur|envers|derrière) ?"
    r"(?:l['’]|la |le |les )?(?:[a-zà-ÿ\-]+ )?$"
)


def weigh(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The weighted sum of a candidate's features."""
    return sum(weights.get(name, 0.0) * value for name, value in features.items())


@dataclass(slots=True)
class Candidate:
    """Somebody whom a pronoun may stand for, with the mentions before it, nearest first."""

    referent: Referent
    mentions: list[Mention] = field(default_factory=list)


def antecedent(
    scene: Scene, i: int, at: int, gender: Gender, plural: bool, weights: Mapping[str, float] = WEIGHTS
) -> Referent:
    """Who a pronoun of the i-th source that stands at an offset takes up; an empty referent if nobody."""
    found = candidates(scene, i, at, gender, plural)
    if found:
        return max(found, key=lambda c: weigh(c[0], weights))[1]
    last = scene.last(i)
    if last is not None and last.name:
        return last
    return (not plural and scene.next_person((at, at + 1), gender)) or Referent("")


def candidates(
    scene: Scene, i: int, at: int, gender: Gender, plural: bool
) -> list[tuple[dict[str, float], Referent]]:
    """Everybody before an offset whom a pronoun of the i-th source could take up, with features."""
    people = _gather(scene, i, at, gender, plural)
    inverted = scene.text[max(0, at - 1) : at] in ("-", "‑")
    last, before = scene.last(i), scene.previous(i)
    outer = scene.outer[i]
    around = scene.referent(outer).name if outer is not None else None
    here, paragraph = scene.places.sentence(at), scene.places.paragraph(at)
    near = before is not None and _paragraph_end(scene, before) >= paragraph - 1
    closest = max((m.span for one in people.values() for m in one.mentions[:1]), default=None)
    out = []
    for key, one in people.items():
        person = one.referent.person
        nearest = one.mentions[0] if one.mentions else None
        gap = min(here - nearest.sentence, WINDOW) if nearest else WINDOW
        is_last = last is not None and bare(last.name) == key
        features = {
            "last": float(is_last),
            "last_inverted": float(is_last and inverted),
            "last_near": float(is_last and near),
            "subject_near": float(any(m.subject for m in one.mentions if here - m.sentence <= 1)),
            "here": float(gap == 0),
            "gap": math.log1p(gap),
            "paragraph": float(nearest is not None and nearest.paragraph == paragraph),
            "opens": float(any(_opens(scene, m) for m in one.mentions if here - m.sentence <= 1)),
            "oblique": float(nearest is not None and _oblique(scene, nearest)),
            "indefinite": float(nearest is not None and not nearest.definite),
            "person": float(person is not None),
            "nearest": float(nearest is not None and nearest.span == closest),
            "unsure": float(not one.referent.gender),
            "prominence": math.log1p(len(person.mentions)) if person else 0.0,
            "outlet": float(key in outlets()),
            "place": float(key in states() or key in metonyms()),
            "around": float(around is not None and bare(around) == key),
        }
        out.append((features, one.referent))
    return out


def _gather(scene: Scene, i: int, at: int, gender: Gender, plural: bool) -> dict[str, Candidate]:
    """The candidates by folded name, the one mentioned last first."""
    found: dict[str, Candidate] = {}
    quoted, here = scene.places.quoted(at), scene.places.sentence(at)
    last = scene.last(i)

    def fits(r: Referent) -> bool:
        return bool(r.name) and r.plural == plural and (not gender or r.gender in ("", gender))

    for mention in reversed(scene.cast.mentions):
        if mention.span[1] > at or any(a <= mention.span[0] < b for a, b in scene.attributions[i].content):
            continue
        if here - mention.sentence > WINDOW and scene.cast.person_at(mention.span) is None:
            continue
        if mention.quoted and not quoted and scene.outer[i] is None:
            continue
        if mention.kind == "group" and groups()[mention.head].kind == "document":
            continue
        referent = of_mention(scene, mention)
        if fits(referent):
            found.setdefault(bare(referent.name), Candidate(referent)).mentions.append(mention)
    if last is not None and fits(last):
        found.setdefault(bare(last.name), Candidate(last))
    return found


def of_mention(scene: Scene, mention: Mention) -> Referent:
    """The referent that a mention names or describes."""
    person = scene.cast.person_at(mention.span)
    if person is None and mention.kind == "role" and mention.definite and not mention.plural:
        person = scene.cast.holder(mention.text, mention.gender, mention.span[0])
    if person:
        return of_person(person)
    name = scene.cast.acronyms.get(mention.text) or clean(mention.text)
    return Referent(name, None, mention.gender, mention.plural, mention.kind)


def _paragraph_end(scene: Scene, i: int) -> int:
    me = scene.attributions[i]
    return scene.places.paragraph(max(b for _, b in [*me.content, *me.cue, *me.source]) - 1)


def _opens(scene: Scene, mention: Mention) -> bool:
    return mention.span[0] - scene.places.sentence_start(mention.span[0]) < 5


def _oblique(scene: Scene, mention: Mention) -> bool:
    return bool(_OBLIQUE.search(scene.text[max(0, mention.span[0] - 12) : mention.span[0]].lower()))
