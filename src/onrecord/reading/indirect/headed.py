"""What somebody says after a phrase without verb and a colon: *Refus du maire : la digue est trop chère*."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.languages.grammar import word_class
from onrecord.languages.names import pronouns
from onrecord.reading.candidate import Candidate
from onrecord.reading.indirect.main_clause import main_clause
from onrecord.reading.indirect.phrases import OF, Range, chunk_end, is_finite, is_participle
from onrecord.reading.indirect.speakers import voice
from onrecord.reading.indirect.view import View
from onrecord.reading.quotations.noun_phrase import WORDS

SUMMARIES = word_class("summaries")
CONCERNED = frozenset(form.removeprefix("l'") for form in pronouns() if form.startswith("l'"))
HOLDERS = ("person", "group", "name")
_HEAD = 16  # tokens of such a phrase


def headed(view: View) -> Iterator[Candidate]:
    """Clauses without quotation marks whose speaker such a phrase names."""
    for colon, word in enumerate(view.words):
        floor = view.sentence_start(colon) if word == ":" and view.quote(colon) is None else colon
        end = view.sentence_end(colon)
        if not 0 < colon - floor <= _HEAD or not main_clause(view, colon + 1, end):
            continue
        if any(is_finite(view.doc[j]) or view.quote(j) is not None for j in range(floor, colon)):
            continue
        found = _answer(view, floor, colon) or _done(view, floor, colon) or _same(view, floor, colon)
        content = view.span(colon + 1, end)
        if found is None or content is None:
            continue
        concerned = view.words[found[1][1] - 1] in CONCERNED
        if not concerned and voice(view, found[1]) not in HOLDERS:
            continue
        cue, source = view.span(*found[0]), view.span(*found[1])
        if source is not None:
            yield Candidate(
                content=(content,),
                cue=(cue,) if cue is not None else (),
                source=(source,),
                rule="clause.headed",
                lemma=view.doc[found[0][0]].lemma_.lower(),
                score=0.95,
                evidence=(f"{view.words[found[0][0]]}, no verb",),
            )


def _answer(view: View, floor: int, colon: int) -> tuple[Range, Range] | None:
    """A noun that tells an answer and whose it is (*Colère | du syndicat*; *Démenti | au ministère*)."""
    if view.words[floor] not in WORDS.answers:
        return None
    of = next((j for j in range(floor + 1, colon - 1) if view.words[j] in (*OF, "chez", "au")), None)
    if of is None:
        return None
    named = of + 1, colon
    side = view.words[of + 1 : of + 2] == ["côté"] and view.words[of + 2] in OF
    return (floor, floor + 1), (of + 3, colon) if side else named


def _done(view: View, floor: int, colon: int) -> tuple[Range, Range] | None:
    """What was said and who does what with it (*Accusation rejetée par | le maire*)."""
    by = next((j for j in range(floor + 1, colon - 1) if view.words[j] == "par"), None)
    if by is None or SUMMARIES.isdisjoint(view.words[floor : floor + 3]):
        return None
    done = next((j for j in range(by - 1, floor, -1) if is_participle(view.doc[j])), None)
    return None if done is None else ((done, done + 1), (by + 1, colon))


def _same(view: View, floor: int, colon: int) -> tuple[Range, Range] | None:
    """Who says the same (*Même son de cloche chez | les élus*)."""
    if view.words[floor] != "même":
        return None
    at = next((j for j in range(floor + 1, colon - 1) if view.words[j] in ("chez", "côté")), None)
    if at is None:
        return None
    start = at + 1 + (view.words[at + 1] in OF and view.words[at] == "côté")
    return ((floor, floor + 1), (start, colon)) if chunk_end(view, start, colon) > start else None
