"""Subjects that no table knows as people or bodies (*les parents d'élèves*), for pronouns to take up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.languages.names import Gender
from onrecord.reading.naming.described import phrase_end
from onrecord.reading.naming.mention import Mention
from onrecord.reading.naming.places import Places


def subjects(places: Places, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The noun phrases that are subjects of a verb and lie in no mention, in order."""
    taken = {t.i for m in mentions for t in places.tokens(m.span)}
    return tuple(_subjects(places, taken))


def _subjects(places: Places, taken: set[int]) -> Iterator[Mention]:
    for token in places.doc:
        if token.pos_ != "NOUN" or not token.dep_.startswith("nsubj") or token.i in taken or not token.i:
            continue
        first = next((t for t in token.lefts if t.pos_ in ("DET", "NUM")), None)
        if first is None:
            continue
        start = first.idx
        plural = ["Plur"] in (token.morph.get("Number", []), first.morph.get("Number", []))
        told = token.morph.get("Gender", []) or first.morph.get("Gender", [])
        gender: Gender = "m" if told == ["Masc"] else "f" if told == ["Fem"] else ""
        end = phrase_end(places, token.idx + len(token))
        yield Mention(
            span=(start, end),
            text=places.text[start:end],
            kind="noun",
            head=token.lemma_.lower(),
            gender=gender,
            plural=plural,
            definite=first.lower_ not in ("un", "une", "des"),
            quoted=places.quoted(start),
            subject=True,
            sentence=places.sentence(start),
            paragraph=places.paragraph(start),
        )
