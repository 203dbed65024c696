"""Interviews: who answers where no source stands beside the words, and whom the questions call *vous*."""

from __future__ import annotations

import re

from onrecord.languages.interviews import interview_words
from onrecord.languages.names import bare, fold, gender_of, states
from onrecord.reading.naming.cast import Person
from onrecord.reading.naming.referents import Referent, of_person
from onrecord.reading.naming.scene import Scene

_QUESTION = re.compile(r"^(?![ \u00a0]*[«“\"])[^\n]{8,300}\?[ \u00a0*]*$", re.MULTILINE)
_ASKED = interview_words("asked")
_NAME = r"[A-ZÀ-Ý][\w'’-]+(?:[ \u00a0](?:(?:de|du|la|le|el|al|ben|van|von)[ \u00a0])?[A-ZÀ-Ý][\w'’-]+){1,3}"
# *Luc Amsel : « Je reste »*, *Luc Amsel, gardien : « Je reste »*
_TITLED = re.compile(rf"(?P<name>{_NAME})[ \u00a0]?(?:,[^:«“\"]{{2,60}})?[ \u00a0]?:?[ \u00a0]?[«“\"]")
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
        return _guest(scene, scene.text.rfind("\n", 0, len(scene.text[:answer].rstrip())) + 1)
    at = (me.content or me.source)[0][0]
    if scene.outer[i] is not None or _ASKED.search(scene.places.line(at)):
        return None
    return interviewee(scene, at)


def interviewee(scene: Scene, at: int) -> Referent | None:
    """The person interviewed at an offset, if the text asks enough and has begun to ask before it."""
    questions = [m.start() for m in _QUESTION.finditer(scene.text)]
    if len(questions) < _FEWEST or at < questions[0]:
        return None
    return _guest(scene, questions[0])


def _guest(scene: Scene, first: int) -> Referent | None:
    """Who is asked from an offset on.

    It is who speaks in the title (*Luc Amsel : « Je reste »*), is named where the text says whom it met, is
    named most before that offset, or most of all.
    """
    titled = _TITLED.match(scene.title)
    name = titled["name"] if titled else ""
    gender = gender_of(name.split()[0]) if name else None
    if name and (person := _person(scene, name)):
        return of_person(person)
    if gender is None and (met := _met(scene, first)):
        return met
    if name and bare(name) not in states():
        return Referent(name, gender=gender or "", kind="person")
    return _named_most(scene, 0, first) or _named_most(scene, 0, len(scene.text))


def _person(scene: Scene, name: str) -> Person | None:
    last = fold(name.split()[-1])
    return next((p for p in scene.cast.persons if fold(p.name.split()[-1]) == last), None)


def _met(scene: Scene, first: int) -> Referent | None:
    """Who is named in the sentence that tells of the meeting (*Luc Amsel nous a reçus*)."""
    said = interview_words("received").search(scene.text, 0, first)
    if said is None:
        return None
    start = max(scene.text.rfind(mark, 0, said.start()) for mark in (". ", "\n")) + 1
    return _named_most(scene, start, min(n for n in (scene.text.find(". ", said.end()), first) if n >= 0))


def _named_most(scene: Scene, start: int, end: int) -> Referent | None:
    counts = {
        p: sum(start <= m.span[0] < end and not m.quoted for m in p.mentions) for p in scene.cast.persons
    }
    person = max(counts, key=lambda p: counts[p], default=None)
    return of_person(person) if person is not None and counts[person] else None


def _is_turn(scene: Scene, i: int) -> bool:
    """Whether a statement without source or cue fills its paragraphs and is no quotation."""
    me = scene.attributions[i]
    if me.source or me.cue or len(me.content) != 1:
        return False
    start, end = me.content[0]
    text = scene.text
    whole = (not start or text[start - 1] == "\n") and text[end : end + 1] in ("", "\n")
    return whole and text[start] not in '«“"'
