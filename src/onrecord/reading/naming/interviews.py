"""Interviews: who answers where no source stands beside the words."""

from __future__ import annotations

import re

from onrecord.reading.naming.referents import Referent, of_person
from onrecord.reading.naming.scene import Scene

_QUESTION = re.compile(r"^[^\n«“\"]{8,300}\?[ \u00a0]*$", re.MULTILINE)


def interviewed(scene: Scene, i: int) -> Referent | None:
    """The person who answers, if the text has questions that are paragraphs of their own.

    The person is the one named most before the first such question, else the one named most.
    """
    me = scene.attributions[i]
    at = (me.content or me.source)[0][0]
    questions = [m.start() for m in _QUESTION.finditer(scene.text)]
    if scene.outer[i] is not None or len(questions) < 3 or at < questions[0]:
        return None
    first = questions[0]
    for limit in (first, len(scene.text)):
        counts = {p: sum(m.span[0] < limit and not m.quoted for m in p.mentions) for p in scene.cast.persons}
        person = max(counts, key=lambda p: counts[p], default=None)
        if person is not None and counts[person]:
            return of_person(person)
    return None
