"""Whom a pronoun takes up: the people and bodies around it, rated by what was learned of such places."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from onrecord.languages.names import Gender
from onrecord.reading.naming.candidates import Asked, Candidate, Question, gather
from onrecord.reading.naming.clues import clues
from onrecord.reading.naming.referents import Referent
from onrecord.reading.naming.scene import Scene

# What *celui-ci, ce dernier* adds to the weights of *il*: too few stand in annotated articles to learn from.
LATTER: Mapping[str, float] = {"first": 2.0}  # mentioned last
OF_LATTER: Mapping[str, float] = {"first": 4.0}  # *l'avocat de ce dernier*: hardly of another
# A body or report that opens the sentence before, as *il* does its own: most such subjects are persons.
# Somebody told of as a complement alone (*la victoire de X*) hardly goes on as *il*.
PRONOUN: Mapping[str, float] = {"parallel": 1.6, "complement": -1.2}


def antecedent(
    scene: Scene,
    i: int,
    at: int,
    gender: Gender,
    plural: bool,
    asked: Asked = "pronoun",
    owner: bool = False,
    headed: bool = False,
    but: frozenset[str] = frozenset(),
    human: bool = False,
) -> Referent:
    """Who a pronoun of the i-th source that stands at an offset takes up; an empty referent if nobody.

    `owner` says that it tells only whose the source is (*son avocat*), `headed` that it is the head of that
    (*son président*), which is a body if one is spoken of; `but` are nouns of those whom it cannot mean,
    `human` says that it means a person.
    """
    q = Question(
        scene=scene, i=i, at=at, asked=asked, gender=gender, plural=plural, owner=owner, but=but, human=human
    )
    found = gather(q)
    if found := (headed and [one for one in found if _is_body(one)]) or found:
        return found[scene.judge(q, found)].referent
    if but:
        return Referent("")
    last = scene.last(i)
    if last is not None and last.name and not (last.person and not q.fits(last)):
        return last
    return (not plural and scene.next_person((at, at + 1), gender)) or Referent("")


def _is_body(one: Candidate) -> bool:
    """Whether a candidate is told of before as a body: by the noun of one, or a name that does something."""
    subject = any(mention.subject for mention in one.before)
    return bool(one.before) and (one.referent.kind == "group" or (one.referent.kind == "name" and subject))


def likeliest(q: Question, found: Sequence[Candidate]) -> int:
    """The index of the candidate for whom the clues speak most."""
    more = PRONOUN if q.asked != "latter" else OF_LATTER if q.owner else LATTER
    rated = [
        sum((_weights().get(name, 0.0) + more.get(name, 0.0)) * value for name, value in one.items())
        for one in clues(q, found)
    ]
    return max(range(len(rated)), key=rated.__getitem__)


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, float]:
    """The weight of each clue, as `training.antecedents` fitted it."""
    text = files("onrecord.reading.naming").joinpath("antecedents.json").read_text(encoding="utf-8")
    table: dict[str, float] = json.loads(text)
    return table
