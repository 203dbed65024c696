"""Denials that name nothing: *Le maire accuse le club d'avoir triché. Le club dément.*"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.model import Span
from onrecord.reading.candidate import Candidate
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.sources import source_of
from onrecord.reading.indirect.stops import denies_barely
from onrecord.reading.indirect.view import STOPS, View
from onrecord.reading.overlap import meet

_ENDS = STOPS | frozenset((",", ";", ":"))


def bare_denials(view: View, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """What stands just before, denied without a word about it; the sentence before is the last looked at."""
    for cue in view.cues:
        if not denies_barely(view, cue) or any(meet(one.cue, cue.spans) for one in found):
            continue
        named, claim = source_of(view, cue), _claim(view, cue, found)
        if named is None or claim is None:
            continue
        while view.doc[named[0]].idx < _end(claim) or view.words[named[0]] in _ENDS:
            named = named[0] + 1, named[1]  # *accuse la ville d'aider le club, la ville dément*
        source = view.span(*named)
        if source is None or meet(claim.source, (source,)):
            continue
        yield Candidate(
            content=claim.content,
            cue=cue.spans,
            source=(source,),
            rule="clause.resumed",
            lemma=cue.lemma,
            score=0.6,
            evidence=(f"{cue.lemma}, which takes up what is told just before",),
        )


def _claim(view: View, cue: Cue, found: Sequence[Candidate]) -> Candidate | None:
    """The last statement that ends in the sentence of the denial, before it, or in the sentence before."""
    start = view.sentence_start(cue.head)
    last = next((j for j in range(start - 1, 0, -1) if view.doc[j].is_alpha), start)
    floor = view.doc[view.sentence_start(last)].idx
    before = [one for one in found if floor <= _end(one) <= cue.spans[0][0]]
    return max(before, key=_end, default=None)


def _end(one: Candidate) -> int:
    spans: tuple[Span, ...] = one.content
    return spans[-1][1]
