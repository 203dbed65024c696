"""Which statements were made on one occasion: what one tells of its day or outlet holds for the others."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.languages.names import bare
from onrecord.model import Span
from onrecord.reading.naming.referents import Attribution
from onrecord.reading.relaying.announced import announced
from onrecord.reading.relaying.captions import caption
from onrecord.reading.relaying.occasion_frames import occasion_mentions

_BREAK = re.compile(r"(?<=[.!?…])[ \u00a0»\"”)]*[ \u00a0](?=[A-ZÀ-Ý«\"“])|\n+")
_PLUPERFECT = re.compile(r"\b(?:avai(?:t|ent)|étai(?:t|ent)|venai(?:t|ent)(?= d))\b", re.IGNORECASE)
# Further before it: *avait d'ailleurs dit*, or before the verb it goes with (*s'était plaint en disant*).
_FURTHER = re.compile(
    rf"{_PLUPERFECT.pattern}(?:[ \u00a0][\w'’]+){{1,3}}[ \u00a0](?:en[ \u00a0])?\Z", re.IGNORECASE
)
_DAY = re.compile(
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd['’]hui|avant-hier)\b",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"\b(?:en|fin|début|mi-|courant)[ \u00a0]?(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|"
    r"octobre|novembre|décembre|20\d\d)\b",
    re.IGNORECASE,
)
# A clause of what a speaker said (*le maire, qui jurait hier de rester, a démissionné*).
_ASIDE = re.compile(r"\b(?:qui|lequel|laquelle|lesquels|lesquelles) (?:[\w'’]+ ){0,3}\Z", re.IGNORECASE)
_CLOSED = (", ", ",\u00a0", "– ", "— ", ") ")
_IMPERFECT = re.compile(r"\w+(?:ait|aient)")
# Opens a talk with the author's own paper (*Joint par nos soins, le maire s'est expliqué*).
_ASKED_ANEW = re.compile(
    r"\b(?:joint|contacté|sollicité|interrogé|questionné|appelé|rencontré)e?s?"
    r"(?: (?:au|par) téléphone| hier| \w+ matin| \w+ soir)?,? par (?:nos soins|nous\b|(?:notre|la) rédaction)"
    r"|\bjointe?s? (?:au|par) téléphone,",
    re.IGNORECASE,
)
# Takes up an occasion told of before, whatever day it is given (*dans cet entretien paru samedi*).
_TAKEN_UP = re.compile(r"\b(?:cet|cette|même)\b", re.IGNORECASE)
_INVERTED = 12  # code points before a participle in which its auxiliary may stand (*avait-elle ajouté*)
_LONGEST = 40  # code points that an auxiliary and words after it take up
_BEFORE = 400  # code points back to what opens a talk
_SOON = 700  # code points after which what is told later no longer holds for what stands before
_NOUN = re.compile(r"(?:l['’]|l[ae] |les )(?!.*\b(?:de|du|des|d['’]))[\w \-]+ ")
_TITLES = frozenset(("m.", "mm.", "mme", "mlle", "me", "mgr", "dr", "pr", "m", "de", "du", "des"))


@dataclass(slots=True)
class _Sitting:
    """One speaker's statements on one occasion; `marks` are what they say of it, by sort."""

    first: int
    name: str
    before: bool
    marks: dict[str, set[str]] = field(default_factory=dict)

    def fits(self, marks: dict[str, set[str]]) -> bool:
        if {"month", "outlet"} <= marks.keys() and not {"month", "outlet"} & self.marks.keys():
            return False  # *Il réclame une trêve. En mai, il a dit à La Vigie…*
        if "asked" in marks and "asked" not in self.marks:
            return False  # *Il réclame une trêve. Joint par nos soins, il dit…*
        again = self._again(marks)
        return all(self.marks[s] & v for s, v in marks.items() if s in self.marks and s not in again)

    def take(self, marks: dict[str, set[str]]) -> None:
        again = self._again(marks)
        for sort, values in marks.items():
            known = self.marks.get(sort, values)
            self.marks[sort] = known | values if sort in again else known & values

    def _again(self, marks: dict[str, set[str]]) -> tuple[str, ...]:
        """The sorts that may differ where the occasion is taken up (*dans cet entretien paru samedi*)."""
        taken_up = marks.get("again", set()) & self.marks.get("kind", set())
        return ("day", "month", "again") if taken_up else ("again",)


def sittings(
    text: str,
    attributions: Sequence[Attribution],
    names: Sequence[str],
    relays: Sequence[Sequence[str]] = (),
) -> list[int]:
    """For each attribution the index of the first one made by its speaker on the same occasion, or its own.

    `names` are the speakers resolved and `relays` the outlets named with each, if known. Statements of
    one speaker go on with one occasion until something tells of another: a different day, outlet or kind
    of occasion in the sentence, or that it was said before (*avait affirmé*).
    """
    names = announced(text, attributions, names)
    surroundings = _Surroundings(text, attributions, relays)
    open_: list[_Sitting] = []
    found: list[int] = []
    for i, me in enumerate(attributions):
        if me.follows and i and not me.cue:
            same = (j for j in range(i - 1, -1, -1) if same_speaker(names[j], names[i]))
            found.append(found[next(same, i - 1)])
            continue
        if (clip := caption(text, _place(me))) is not None:
            found.append(_of_clip(bare(text[clip[0] + len("par ") : clip[1]]), names[i], open_, i))
            continue
        marks = surroundings.marks(i)
        before = said_before(text, me) or aside(text, attributions, i) is not None
        for sitting in reversed(open_):
            if sitting.before == before and same_speaker(sitting.name, names[i]) and sitting.fits(marks):
                sitting.take(marks)
                open_.remove(sitting)
                open_.append(sitting)
                found.append(sitting.first)
                break
        else:
            open_.append(_Sitting(i, names[i], before, marks))
            found.append(i)
    return found


def _of_clip(outlet: str, name: str, open_: Sequence[_Sitting], i: int) -> int:
    """The sitting of what a clip shows: one with its outlet, else its own, with which nothing goes on."""
    alike = (s.first for s in reversed(open_) if same_speaker(s.name, name))
    shown = {s.first for s in open_ if outlet in s.marks.get("outlet", ())}
    return next((first for first in alike if first in shown), i)


def _place(me: Attribution) -> int:
    spans = me.cue or me.source or me.content
    return spans[0][0] if spans else 0


def said_before(text: str, attribution: Attribution) -> bool:
    """Whether it was said before what the text tells (*avait-elle ajouté*)."""
    return any(
        _PLUPERFECT.search(text, max(0, a - _INVERTED), b) or _FURTHER.search(text, max(0, a - _LONGEST), a)
        for a, b in attribution.cue
    )


def aside(text: str, attributions: Sequence[Attribution], i: int) -> Span | None:
    """The clause it is told in, where that tells of what somebody said before what is told of him now.

    It stands before the verb of that (*X, qui jurait…, a admis…*), or is in the imperfect.
    """
    me = attributions[i]
    if not me.cue:
        return None
    start = me.cue[0][0]
    opens = _ASIDE.search(text, max(0, start - _LONGEST), start)
    if opens is None:
        return None
    after = [
        other.cue[0][0]
        for other in attributions
        if me.source == other.source and other.cue > me.cue and text[: other.cue[0][0]].endswith(_CLOSED)
    ]
    if me.source and after:
        return opens.start(), min(after)
    ends = max(end for _, end in (*me.cue, *me.content))
    return (opens.start(), ends) if _IMPERFECT.fullmatch(text[start : me.cue[-1][1]]) else None


def teller(i: int, tells: Sequence[bool], rounds: Sequence[int], at: Sequence[int]) -> int | None:
    """The statement whose words on their common occasion hold for the i-th, which may be itself; or None.

    `tells` says which statements have such words, `rounds` is what `sittings` gave, `at` are the offsets
    where they are made. The nearest counts: the last before, or one that follows at once, no other between.
    """
    alike = [j for j, told in enumerate(tells) if told and rounds[j] == rounds[i]]
    before = [j for j in alike if j <= i][-1:]
    after = [j for j in alike if j > i][:1]
    soon = [j for j in after if at[j] - at[i] <= _SOON and len(set(rounds[i : j + 1])) == 1]
    return min((*before, *soon), key=lambda j: abs(at[j] - at[i]), default=None)


def same_speaker(one: str, other: str) -> bool:
    """Whether two names can be one speaker's, titles left out (*Mme Arbel, Nadia Arbel*)."""
    if bare(one) == bare(other):
        return bool(one)
    if " et " in one + other:
        return False
    if _apposed(one, other) or _apposed(other, one):
        return True
    if not (one[:1].isupper() and other[:1].isupper()):
        return False
    a, b = ({w for w in bare(n).split() if w not in _TITLES} for n in (one, other))
    return bool(a and b) and (a <= b or b <= a)


def _apposed(described: str, name: str) -> bool:
    """Whether one is the other with a noun before it (*le syndicat Cap Rade, Cap Rade*)."""
    noun = described.removesuffix(name)
    return noun != described and name[:1].isupper() and _NOUN.fullmatch(noun) is not None


class _Surroundings:
    """The sentence around each statement, without what anybody says in it."""

    def __init__(
        self, text: str, attributions: Sequence[Attribution], relays: Sequence[Sequence[str]]
    ) -> None:
        self._text = text
        self._attributions = attributions
        self._breaks = [0, *(m.end() for m in _BREAK.finditer(text)), len(text)]
        self._said = sorted(span for a in attributions for span in a.content)
        self._relays = relays
        self._occasions = occasion_mentions(text)

    def marks(self, i: int) -> dict[str, set[str]]:
        """What its sentence says of the occasion: `day`, `month`, `outlet`, `kind`, `again`, `asked`."""
        me = self._attributions[i]
        spans = me.cue or me.source or me.content
        if not spans:
            return {}
        at = bisect_right(self._breaks, spans[0][0])
        sentence = (self._breaks[at - 1], self._breaks[min(at, len(self._breaks) - 1)])
        found: dict[str, set[str]] = {
            "day": {m.group().lower() for m in _DAY.finditer(self._text, *sentence) if self._told(m.span())},
            "month": {
                m.group().split()[-1].lower()
                for m in _MONTH.finditer(self._text, *sentence)
                if self._told(m.span())
            },
            "outlet": {bare(name) for name in self._relays[i]} if self._relays else set(),
            "kind": {
                m.kind
                for m in self._occasions
                if sentence[0] <= m.span[0] < sentence[1] and self._told(m.span)
            },
        }
        found["again"] = {
            m.kind
            for m in self._occasions
            if sentence[0] <= m.span[0] < sentence[1]
            and _TAKEN_UP.search(self._text, *m.span)
            and self._told(m.span)
        }
        if _ASKED_ANEW.search(self._text, max(0, self._before(i, sentence[0])), spans[0][0]):
            found["asked"] = {"anew"}
        if found["outlet"] and not found["kind"]:
            found["kind"] = {"interview"}
        return {sort: values for sort, values in found.items() if values}

    def _before(self, i: int, opening: int) -> int:
        """Where the sentences just before the one at `opening` begin that nobody speaks in."""
        said = [max(b for _, b in (*a.cue, *a.content)) for a in self._attributions[:i] if a.content]
        return max([opening - _BEFORE, *(end for end in said if end <= opening)])

    def _told(self, span: Span) -> bool:
        """Whether the author tells it, and not somebody quoted."""
        return not any(a <= span[0] < b for a, b in self._said)
