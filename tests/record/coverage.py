"""Small articles in which somebody speaks under one name or another, for the tests of actors."""

from onrecord.model import Held, Member, Reading, Statement
from tests.record.samples import document

FULL, SHORT, OTHER = "Ada Rouen", "Rouen", "Jules Rouen"


def article(id, *names, date="2020-02-03", reader="fr-1", cast=None, **values):
    """A document with one statement by each of `names`, its cast made of them unless given."""
    text = "".join(f"{name} dit que la grue {n} est vide.\n" for n, name in enumerate(names))
    statements = tuple(_said(id, text, n, name, **values) for n, name in enumerate(names))
    members = tuple(map(person, dict.fromkeys(names))) if cast is None else tuple(cast)
    return Reading(
        document=document(id, text=text, date=date), statements=statements, cast=members, reader=reader
    )


def person(name, gender="", **values):
    """A member of a cast; one with a full name is written by the surname too."""
    forms = (name.split()[-1],) if " " in name else ()
    return Member(name=name, kind="person", gender=gender, forms=forms, **values)


def body(name, *forms, **values):
    return Member(name=name, kind="body", forms=forms, **values)


def minister(name, gender=""):
    return person(name, gender, roles=(Held(role="ministre des Ports"),))


def _said(id, text, n, name, **values):
    content = f"la grue {n} est vide"
    start, at = text.index(content), text.index(f"{name} dit que la grue {n}")
    usual = {"kind": "indirect", "act": "assert", "rule": "clause", "via": ()}
    return Statement(
        id=f"{id}-{n}", content=((start, start + len(content)),),
        cue=((at + len(name) + 1, at + len(name) + 4),), source=((at, at + len(name)),), name=name,
        **{**usual, **values},
    )  # fmt: skip
