"""Interviews: who answers where no source stands beside the words, and whom the questions call *vous*."""

from __future__ import annotations

import re

from onrecord.languages.interviews import interview_words
from onrecord.reading.naming.referents import Referent, of_person
from onrecord.reading.naming.scene import Scene

_QUESTION = re.compile(r"^(?![ \u00a0]*[«“\"])[^\n]{8,300}\?[ \u00a0*]*$", re.MULTILINE)
_ASKED = interview_words("asked")
_FEWEST = 3  # questions that are paragraphs of their own
_TURNS = 2  # answers that tell an interview


def interviewed(scene: Scene, i: int) -> Referent | None:
    """The person who answers, if the i-th statement is an answer.

    An answer fills its paragraphs, or stands in one that calls nobody *vous*.
    """
    me = scene.attributions[i]
    turns = [j for j in range(len(scene.attributions)) if _is_turn(scene, j)]
    if i in turns and len(turns) >= _TURNS:
        answer = scene.attributions[turns[0]].content[0][0]
        return _named_most(scene, scene.text.rfind("\n", 0, len(scene.text[:answer].rstrip())) + 1)
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
    return _named_most(scene, questions[0])


def _named_most(scene: Scene, first: int) -> Referent | None:
    """Who is named most in front of an offset, else in the whole text."""
    for limit in (first, len(scene.text)):
        counts = {p: sum(m.span[0] < limit and not m.quoted for m in p.mentions) for p in scene.cast.persons}
        person = max(counts, key=lambda p: counts[p], default=None)
        if person is not None and counts[person]:
            return of_person(person)
    return None


def _is_turn(scene: Scene, i: int) -> bool:
    """Whether a statement without source or cue fills its paragraphs and is no quotation."""
    me = scene.attributions[i]
    if me.source or me.cue or len(me.content) != 1:
        return False
    start, end = me.content[0]
    text = scene.text
    whole = (not start or text[start - 1] == "\n") and text[end : end + 1] in ("", "\n")
    return whole and text[start] not in '«“"'
