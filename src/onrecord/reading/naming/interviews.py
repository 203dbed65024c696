"""Interviews: who answers where no source stands beside the words, and whom the questions call *vous*."""

from __future__ import annotations

import re

from onrecord.reading.naming.referents import Referent, of_person
from onrecord.reading.naming.scene import Scene

_QUESTION = re.compile(r"^(?![ \u00a0]*[«“\"])[^\n]{8,300}\?[ \u00a0*]*$", re.MULTILINE)
_ASKED = re.compile(r"\b(?:vous|votre|vos)\b", re.IGNORECASE)
_FEWEST = 3  # questions that are paragraphs of their own


def interviewed(scene: Scene, i: int) -> Referent | None:
    """The person who answers, if the i-th statement is an answer: its paragraph calls nobody *vous*."""
    me = scene.attributions[i]
    at = (me.content or me.source)[0][0]
    if scene.outer[i] is not None or _ASKED.search(scene.places.line(at)):
        return None
    return interviewee(scene, at)


def interviewee(scene: Scene, at: int) -> Referent | None:
    """The person interviewed at an offset.

    It is the one named most before the first question, else the one named most.
    """
    questions = [m.start() for m in _QUESTION.finditer(scene.text)]
    if len(questions) < _FEWEST or at < questions[0]:
        return None
    for limit in (questions[0], len(scene.text)):
        counts = {p: sum(m.span[0] < limit and not m.quoted for m in p.mentions) for p in scene.cast.persons}
        person = max(counts, key=lambda p: counts[p], default=None)
        if person is not None and counts[person]:
            return of_person(person)
    return None
