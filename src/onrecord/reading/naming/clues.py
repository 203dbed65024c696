"""What speaks for and against a candidate: where and how it was mentioned, whether it spoke, what it is."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from onrecord.languages.names import bare, metonyms, outlets, states
from onrecord.languages.naming import any_naming
from onrecord.reading.naming.apposed import role_before
from onrecord.reading.naming.candidates import WINDOW, Candidate, Question
from onrecord.reading.naming.descriptions import oblique
from onrecord.reading.naming.mention import Mention
from onrecord.reading.naming.scene import Scene

Clues: TypeAlias = dict[str, float]

# clues that weigh otherwise for *son, sa, ses* than for *il*
_APART = (
    "first", "gap", "last", "subject", "subject_here", "person", "group", "place", "prominence", "spoke",
    "oblique", "noun",
)  # fmt: skip
_RESUMED = 3  # sentences back, of which each begins with the pronoun, to the subject that it takes up
_LEADING = re.compile(  # before a pronoun that opens its sentence: *Mais elle*, *En outre, il*
    r"(?:(?:mais|et|or|car|puis|enfin|ainsi|aussi|toutefois)[ \u00a0]|[^.,;:«»\"\n]{1,40},[ \u00a0])?",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:ils?|elles?)\b", re.IGNORECASE)
_AT_HOME = re.compile(r"(?:dans|chez|devant|derrière|au|à|sur)\b[^.,;:«»\"]*$", re.IGNORECASE)
_CONTRACTED = re.compile(r"(?:du|des|aux?) ", re.IGNORECASE)
_FOLLOWS = re.compile(any_naming("going_on"))


def clues(q: Question, candidates: Sequence[Candidate]) -> list[Clues]:
    """The clues of each candidate by name, those that are 0 left out or not."""
    place = _Place(q)
    people = 0
    out = []
    for n, one in enumerate(candidates):
        found = {**place.mentioned(one, n, people), **place.spoke(one), **place.called(one)}
        if q.asked == "owner":
            found |= {f"owner_{name}": found[name] for name in _APART}
        if place.nested:
            found |= {
                f"nested_{name}": found[name] for name in ("last", "spoke", "prominence", "first", "headed")
            }
        people += one.referent.person is not None
        out.append(found)
    return out


class _Place:
    """Where the pronoun stands, or before it the words that it is the source of."""

    def __init__(self, q: Question) -> None:
        scene = q.scene
        self.q, self.scene = q, scene
        self.start = min([q.at, *(a for a, _ in scene.attributions[q.i].content)])
        self.sentence = scene.places.sentence(self.start)
        self.paragraph = scene.places.paragraph(self.start)
        self.opening = scene.places.sentence(scene.places.paragraph_start(self.start))
        self.inverted = scene.text[max(0, q.at - 1) : q.at] in ("-", "‑")
        self.described = [m.span for m in scene.cast.mentions if m.kind in ("role", "group")]
        cue = scene.attributions[q.i].cue
        self.follows = bool(cue and _FOLLOWS.search(scene.text[slice(*cue[0])]))
        earlier = scene.earlier(q.i)
        self.speakers = [bare(scene.referent(j).name) for j in earlier]
        self.latest = list(dict.fromkeys(self.speakers))[:2]
        self.end = scene.end(earlier[0]) if earlier else 0  # of the statement before
        self.apart = self.paragraph - scene.places.paragraph(max(0, self.end - 1))
        outer = scene.outer[q.i]
        self.around = bare(scene.referent(outer).name) if outer is not None else None
        self.nested = scene.nested(q.i)
        self.resumed = self._resumed()

    def mentioned(self, one: Candidate, n: int, people: int) -> Clues:
        """How near, and as what; `n` candidates and `people` persons were mentioned nearer."""
        person = one.referent.person
        nearest = one.before[0] if one.before else None
        gap = min(max(0, self.sentence - nearest.sentence), WINDOW) if nearest else WINDOW + 1
        here = [m for m in one.before[:6] if m.sentence == self.sentence]
        prev = [m for m in one.before[:6] if m.sentence == self.sentence - 1]
        heads = [m for m in one.before[:8] if m.sentence == self.opening and not m.quoted]
        since = [m for m in one.before[:6] if m.span[0] >= self.end and not m.quoted]
        subject_here, subject_prev = any(m.subject for m in here), any(m.subject for m in prev)
        subject_since = any(m.subject for m in since)
        return {
            "gap": math.log1p(gap),
            "here": float(gap == 0),
            "prev": float(gap == 1),
            "paragraph": float(nearest is not None and nearest.paragraph == self.paragraph),
            "paragraph_before": float(nearest is not None and nearest.paragraph == self.paragraph - 1),
            "order": math.log1p(n),
            "first": float(n == 0),
            "order_person": math.log1p(people) if person else 0.0,
            "first_person": float(person is not None and people == 0),
            "subject": float(nearest is not None and nearest.subject),
            "subject_here": float(subject_here),
            "subject_prev": float(subject_prev),
            "subject_since": float(subject_since),
            "opens_here": float(any(_opens(self.scene, m) for m in here)),
            "opens_prev": float(any(_opens(self.scene, m) for m in prev)),
            "parallel": float(person is None and any(m.span[0] == self.resumed for m in one.before)),
            "heads": float(bool(heads)),
            "heads_subject": float(any(m.subject for m in heads)),
            "since": float(bool(since)),
            "oblique": float(nearest is not None and _oblique(self.scene, nearest)),
            "always_oblique": float(
                person is None and bool(one.before) and all(_oblique(self.scene, m) for m in one.before[:6])
            ),
            "complement": float(
                person is not None
                and bool(one.before)
                and all(_complement(self.scene, m) for m in one.before)
            ),
            "inner": float(nearest is not None and self._inside(nearest)),
            "indefinite": float(nearest is not None and not nearest.definite),
            "unmentioned": float(nearest is None),
            "after": float(one.after is not None),
            "noun": float(one.referent.kind == "noun"),
            "role": float(person is None and one.referent.kind == "role"),
            "role_indef": float(
                person is None
                and one.referent.kind == "role"
                and nearest is not None
                and not nearest.definite
            ),
        }

    def spoke(self, one: Candidate) -> Clues:
        """Whether the candidate spoke before, and whether the text has turned to somebody else since."""
        key = bare(one.referent.name)
        last = self.latest[:1] == [key]
        others = list(self._others(one)) if last else []
        return {
            "last": float(last),
            "last_second": float(self.latest[1:] == [key]),
            "last_here": float(last and self.apart == 0),
            "last_next": float(last and self.apart == 1),
            "last_inverted": float(last and self.inverted),
            "last_follows": float(last and self.follows),
            "last_clear": float(last and not others),
            "last_displaced": float(any(m.subject for m in others)),
            "spoke": math.log1p(self.speakers.count(key)),
            "around": float(self.around == key and not self.nested),
            "around_nested": float(self.around == key and self.nested),
        }

    def called(self, one: Candidate) -> Clues:
        """What the candidate is, and how much the text is about it."""
        person, key = one.referent.person, bare(one.referent.name)
        return {
            "person": float(person is not None),
            "name": float(person is None and one.referent.kind == "name"),
            "group": float(one.referent.kind == "group"),
            "outlet": float(key in outlets()),
            "place": float(key in states() or key in metonyms()),
            "unsure": float(not one.referent.gender),
            "prominence": math.log1p(len(person.mentions)) if person else 0.0,
            "headed": float(person is not None and any(m.sentence <= 1 for m in person.mentions[:1])),
        }

    def _resumed(self) -> int:
        """Where the subject stands that opens the sentence before, if the pronoun opens its own; else -1.

        *Le rapport accuse le port. Mais il blâme aussi la ville. Il demande…*: each takes up the report.
        """
        places, at = self.scene.places, self.q.at
        here = places.sentence_start(at)
        if (
            self.q.asked != "pronoun"
            or places.quoted(at)
            or not _LEADING.fullmatch(self.scene.text, here, at)
        ):
            return -1
        pronoun = self.scene.text[at : at + 5].lower().split(" ")[0]
        for _ in range(_RESUMED):
            before = places.sentence_start(max(0, here - 1)) if here else here
            if before >= here:
                return -1
            lead = _LEADING.match(self.scene.text, before, here)
            start = lead.end() if lead else before
            again = _PRONOUN.match(self.scene.text, start, here)
            if again is None:
                opening = (m for m in self.scene.cast.spoken_of if m.subject and before <= m.span[0] < here)
                return next((m.span[0] for m in opening if not m.quoted), -1)
            if again.group().lower() != pronoun:
                return -1
            here = before
        return -1

    def _inside(self, mention: Mention) -> bool:
        """Whether a description holds the mention (*le ministère de la Justice*)."""
        return any(a < mention.span[0] and mention.span[1] <= b for a, b in self.described)

    def _others(self, one: Candidate) -> Iterator[Mention]:
        """Where others whom the pronoun agrees with were mentioned since the last statement."""
        for m in self.scene.cast.mentions:
            if m.kind in ("person", "role") and self.end <= m.span[0] < self.start and not m.quoted:
                agrees = not self.q.gender or m.gender in ("", self.q.gender)
                if agrees and m.plural == self.q.plural and m not in one.before:
                    yield m


def _opens(scene: Scene, mention: Mention) -> bool:
    return mention.span[0] - scene.places.sentence_start(mention.span[0]) < 5


def _oblique(scene: Scene, mention: Mention) -> bool:
    return oblique(scene.text[max(0, mention.span[0] - 12) : mention.span[0]].lower())


def _complement(scene: Scene, mention: Mention) -> bool:
    """Whether somebody is named only as what a noun or verb needs (*le portrait du chef d'État, X*)."""
    if _AT_HOME.match(scene.text, scene.places.sentence_start(mention.span[0]), mention.span[0]):
        return False  # *Dans l'atelier de X, les robes pendent. « Je m'ennuie », dit-elle.*
    if _oblique(scene, mention) or _CONTRACTED.match(mention.text):
        return True
    role = role_before(scene.places, mention.span[0])
    return role is not None and oblique(scene.text[max(0, role[0] - 16) : role[0]].lower())
