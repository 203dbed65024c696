"""Verbs that name nothing and take up what stands just before: *Le club dément.*; *Ce que refuse Oslo.*"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.languages.conjugation import Shape
from onrecord.languages.grammar import word_class
from onrecord.languages.lexicon import lexicon
from onrecord.languages.narrated import charged
from onrecord.model import Act, Span, Spans
from onrecord.reading.candidate import Candidate
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.afterthoughts import free_relative
from onrecord.reading.indirect.phrases import Range, is_finite
from onrecord.reading.indirect.sources import source_of
from onrecord.reading.indirect.stops import denies_barely
from onrecord.reading.indirect.view import STOPS, View
from onrecord.reading.overlap import meet

TAKING_UP, TOLD_ON = word_class("taking_up"), word_class("told_on")
DENIABLE: frozenset[Act] = frozenset(("assert", "accuse", "concede"))  # a demand is refused, not denied
LESS_DENIABLE: frozenset[Act] = frozenset(("commit", "warn", "support"))  # only where nothing else is told
_ENDS = STOPS | frozenset((",", ";", ":"))
_OF = (" de", " d'", " du", " des", " pour")
_TAIL = 12  # tokens behind *l'a reconnu* that tell where and when


def bare_denials(view: View, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """What stands just before, denied without a word about it; the sentence before is the last looked at."""
    for cue in view.cues:
        if not denies_barely(view, cue) or any(meet(one.cue, cue.spans) for one in found):
            continue
        named = source_of(view, cue)
        claim = _claim(view, cue, found) or _claim(view, cue, found, LESS_DENIABLE)
        content = claim.content if claim is not None else () if named is None else _charge(view, cue)
        if named is None or not content:
            continue
        while view.doc[named[0]].idx < content[-1][1] or view.words[named[0]] in _ENDS:
            named = named[0] + 1, named[1]  # *accuse la ville d'aider le club, la ville dément*
        source = view.span(*named)
        if source is None or (claim is not None and meet(claim.source, (source,))):
            continue
        yield _taking_up(cue, content, source, 0.6)


def taken_up(view: View, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """What the sentence before tells, where *ce que* or *le* stands for it (*Le maire l'a reconnu.*)."""
    for cue in view.cues:
        named = free_relative(view, cue) or _who_admits(view, cue)
        source = None if named is None else view.span(*named)
        content = () if source is None else _before(view, cue, found)
        if cue.lemma in TOLD_ON and _claim(view, cue, found, None) is not None:
            continue  # *Elle dit qu'elle part. Elle l'a annoncé hier.*
        if source is not None and content:
            yield _taking_up(
                cue, content, source, {"core": 0.85, "weak": 0.75, "optional": 0.45}[cue.strength]
            )


def _taking_up(cue: Cue, content: Spans, source: Span, score: float) -> Candidate:
    return Candidate(
        content=content,
        cue=cue.spans,
        source=(source,),
        rule="clause.resumed",
        lemma=cue.lemma,
        score=score,
        evidence=(f"{cue.lemma}: resumed",),
    )


def _who_admits(view: View, cue: Cue) -> Range | None:
    """Who admits, confirms or denies *it* in a clause that tells no more (*Le maire l'a reconnu lundi.*)."""
    if (
        cue.lemma not in TAKING_UP | TOLD_ON
        or cue.shape is not Shape.FINITE
        or cue.passive
        or view.quote(cue.head)
    ):
        return None
    if view.words[cue.start - 1] not in ("le", "l'") or cue.inverted is not None:
        return None
    number = view.doc[cue.head].morph.get("Gender", []) + view.doc[cue.head].morph.get("Number", [])
    if cue.start < cue.head and {"Fem", "Plur"} & set(number):
        return None  # *Le maire l'a reconnue*: a thing, not what is told
    end = view.sentence_end(cue.head)
    tail = range(cue.end, end)
    if end - cue.end > _TAIL or any(
        is_finite(view.doc[j]) or view.words[j] in (":", "que", "qu'") for j in tail
    ):
        return None
    if any(view.quoted_to(j) is not None or view.infinitive(j) is not None for j in tail):
        return None
    floor = view.sentence_start(cue.start)
    if any(is_finite(view.doc[j]) for j in range(floor, cue.start - 1)):
        return None  # *Si le maire a menti, le juge l'a confirmé*
    return source_of(view, cue)


def _before(view: View, cue: Cue, found: Sequence[Candidate]) -> Spans:
    """What the sentence before says: a claim in it where there is one, else all of it."""
    claim = _claim(view, cue, found, DENIABLE if cue.act == "deny" else None)
    if claim is not None:
        return claim.content
    start = view.sentence_start(cue.head)
    last = _last_word(view, start)
    if last is None or any(
        "\n" in view.text[a : b + 1] for a, b in [(view.doc[last].idx, view.doc[start].idx)]
    ):
        return ()
    sentence = view.span(view.sentence_start(last), last + 1)
    return () if sentence is None else (sentence,)


def _last_word(view: View, start: int) -> int | None:
    """The last word before the sentence that starts there."""
    return next((j for j in range(start - 1, -1, -1) if view.doc[j].is_alpha), None)


def _claim(
    view: View, cue: Cue, found: Sequence[Candidate], acts: frozenset[Act] | None = DENIABLE
) -> Candidate | None:
    """The last of these acts that ends in the sentence of the denial, before it, or in the one before."""
    start = view.sentence_start(cue.head)
    last = _last_word(view, start)
    floor = view.doc[view.sentence_start(start if last is None else last)].idx
    before = [one for one in found if floor <= _end(one) <= cue.spans[0][0]]
    return max((one for one in before if acts is None or _act(one) in acts), key=_end, default=None)


def _act(one: Candidate) -> Act:
    """What its cue does by the lexicon."""
    entry = lexicon("fr").verb(one.lemma) or lexicon("fr").preposition(one.lemma)
    return entry.act if entry is not None else "assert"


def _charge(view: View, cue: Cue) -> Spans:
    """What the author tells that somebody is charged with (*est soupçonné de | vol. Il dément.*)."""
    start = view.sentence_start(cue.head)
    last = _last_word(view, start)
    if last is None:
        return ()
    floor = view.sentence_start(last)
    whole = view.span(floor, last + 1)
    if whole is None or "\n" in view.text[whole[1] : view.doc[start].idx]:
        return ()
    charges = charged(view.text[slice(*whole)])
    if not charges:
        return ()
    opens = whole[0] + charges[-1][1]
    told = view.text[:opens].lower().endswith(_OF) and next(
        (j for j in range(floor, last + 1) if view.doc[j].idx >= opens), None
    )
    span = view.span(told, last + 1) if told else None
    return (span or whole,)


def _end(one: Candidate) -> int:
    spans: tuple[Span, ...] = one.content
    return spans[-1][1]
