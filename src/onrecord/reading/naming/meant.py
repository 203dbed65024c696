"""Who is meant by words that are nobody's source: whom a demand is aimed at, who takes part in a meeting."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.languages.names import Gender, objects
from onrecord.model import Span, Spans
from onrecord.reading.naming.scene import Scene

BACK = 1  # sentences back that are searched for the antecedent


@dataclass(frozen=True, slots=True)
class _Instead:
    """An attribution with another source."""

    content: Spans
    cue: Spans
    source: Spans
    follows: bool = False


def name_at(scene: Scene, span: Span) -> str | None:
    """The fullest name in the document of whoever a span means; None if that is not known.

    A name or description is resolved as a source at that place would be. An object pronoun (*l'accuse,
    leur demande*) means whom alone it can mean of the subjects just before, the speaker left out; where there
    are several, nobody is named.
    """
    starts = [(one.cue or one.content)[0][0] for one in scene.attributions]
    i = min(range(len(starts)), key=lambda i: abs(starts[i] - span[0]), default=None)
    if i is None:
        return None
    key = scene.text[slice(*span)].lower().replace("’", "'")
    if key in objects():
        return _only(scene, span[0], *objects()[key], scene.referent(i).name)
    one = scene.attributions[i]
    return scene.instead(i, _Instead(one.content, one.cue, (span,))).referent(i).name or None


def _only(scene: Scene, at: int, gender: Gender, plural: bool, speaker: str) -> str | None:
    """The one whom the pronoun can mean, in the nearest sentence of which any is a subject."""
    here = scene.places.sentence(at)
    for sentence in range(here, here - BACK - 1, -1):
        found: set[str] = set()
        for mention in scene.cast.mentions:
            person = scene.cast.person_at(mention.span)
            if mention.sentence != sentence or mention.span[1] > at or mention.plural != plural:
                continue
            if not mention.subject:
                continue
            name = person.name if person else mention.text if plural else ""
            fits = not gender or (person.gender if person else mention.gender) in ("", gender)
            if name and fits and name != speaker:
                found.add(name)
        if found:
            return found.pop() if len(found) == 1 else None
    return None
