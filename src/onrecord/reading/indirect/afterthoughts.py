"""What others do with a claim just told: *…, ce que dément Y*; *…, une version que Y conteste*."""

from __future__ import annotations

from onrecord.languages.conjugation import Shape
from onrecord.languages.grammar import word_class
from onrecord.reading.candidate import Candidate
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.additions import SUMMARIES, sums_up
from onrecord.reading.indirect.holders import agent
from onrecord.reading.indirect.order import subject_after, trails
from onrecord.reading.indirect.phrases import NOMINAL, Range, chunk_end, is_finite, is_time
from onrecord.reading.indirect.speakers import voice
from onrecord.reading.indirect.triggers import find_trigger
from onrecord.reading.indirect.view import View

FIRMLY = word_class("firmly")
DISPUTED = 0.92  # score of what somebody known to speak denies (*, un bilan contredit par la police*)
_HEDGED = 6  # tokens from *c'est* to its *ce que*
_SUBJECT = 14  # tokens of the subject between *que* and its verb
_PARTICIPLE = 4  # tokens from the noun to what is done with it (*une information aussitôt démentie*)


def resumed_candidate(view: View, cue: Cue) -> Candidate | None:
    """*X affirme que P, ce que dément Y*: P again, by another source."""
    opening = _que_before(view, cue)
    before = opening - 2
    if view.words[before - 1 : before + 1] == ["c'", "est"]:
        before -= 2  # *Le pont a cédé, c'est ce qu'indique la ville*
    if not opening or view.words[opening - 1] != "ce" or view.words[before] not in (",", "-", "–", "—"):
        return None
    named = _subject_of_que(view, cue, opening)
    if named is None:
        return None
    start = floor = view.sentence_start(cue.head)
    end = before
    if view.words[floor : floor + 2] in (["ce", "que"], ["ce", "qu'"]):
        return None  # *Ce que je sais, c'est ce que dit la presse*
    for other in view.cues:
        if (
            floor <= other.head < opening
            and other.pos == "verb"
            and other.shape is Shape.FINITE
            and view.quote(other.head) is view.quote(cue.head)
        ):
            trigger = find_trigger(view, other)
            if trails(view, other, trigger.start if trigger is not None else None):
                start, end = floor, other.start - 1  # *P, affirme X, ce que dément Y*
            elif trigger is not None:
                start, end = trigger.start, before
    return _candidate(view, cue, (start, end), named, "ce que …")


def free_relative(view: View, cue: Cue) -> Range | None:
    """Who says or does something with the sentence before (*Ce que refuse Oslo*; *C'est ce qu'a dit X*)."""
    opening = _que_before(view, cue)
    floor = view.sentence_start(cue.head)
    first = floor + 2 * (view.words[floor : floor + 2] == ["c'", "est"])
    if first > floor:
        first = next((j for j in range(first, opening) if view.words[j] == "ce"), first)
        if first - floor > _HEDGED:  # *C'est du moins ce que croit savoir la presse*
            return None
    if not opening or opening != first + 1 or view.words[first] != "ce" or view.quote(cue.head):
        return None
    named = _subject_of_que(view, cue, opening)
    if named is None:
        return None
    after, end = max(named[1], cue.end), view.sentence_end(cue.head)
    while after < end and (
        view.words[after] in FIRMLY or view.doc[after].pos_ == "ADV" or is_time(view, after)
    ):
        after += 1
    closed = (
        after >= end
        or (view.words[after] in ("dans", "lors", "sur", "à") and first > floor)
        or view.words[after] == ":"
        or (view.words[after] == "," and view.words[after + 1] not in ("c'", "ce", "et"))
    )
    return named if closed and view.words[end : end + 1] != ["?"] else None


def summed_candidate(view: View, cue: Cue) -> Candidate | None:
    """A noun that sums up the claim, and who does what with it: *…, une version que Y conteste*."""
    described = "de_np" in cue.entry.frames and view.words[cue.end : cue.end + 1] in (["de"], ["d'"])
    if view.quoted_to(cue.end) is not None or described:
        return None  # *une offre jugée « dérisoire » par le club*, *qualifiée de ruse*
    opening = _que_before(view, cue)
    noun = _summary_before(view, opening) if opening else None
    if noun is not None:
        named = _subject_of_que(view, cue, opening)
        content = _summed(view, noun, opening)
        return None if named is None else _candidate(view, cue, content, named, "noun, que …")
    bare = cue.passive and cue.shape is Shape.PARTICIPLE
    if "np" not in cue.entry.frames or not (bare or view.words[cue.end : cue.end + 1] == ["par"]):
        return None  # *un chiffre contredit par Y*, which reads as a present
    noun = _summary_before(view, cue.head)
    named = agent(view, cue.end, view.sentence_end(cue.head)) if noun is not None else None
    if noun is None or named is None:
        return None
    return _candidate(view, cue, _summed(view, noun, cue.start), named, "noun, participle")


def _summed(view: View, start: int, end: int) -> Range:
    """The noun phrase, whatever the tagger takes its noun for (*Une offre aussitôt repoussée…*)."""
    head = next(j for j in range(start, end) if view.words[j] in SUMMARIES)
    return start, max(head + 1, chunk_end(view, start, end))


def _que_before(view: View, cue: Cue) -> int:
    """The *que* whose clause the cue is the verb of, else 0."""
    if cue.shape is not Shape.FINITE or not {"que", "np"} & cue.entry.frames or cue.passive:
        return 0
    near = range(cue.start - 1, max(1, cue.start - _SUBJECT), -1)
    return next((j for j in near if view.words[j] in ("que", "qu'")), 0)


def _subject_of_que(view: View, cue: Cue, opening: int) -> Range | None:
    """The subject on either side of the verb: *ce que dément Y*, *ce que Y dément*."""
    between = view.doc[opening + 1 : cue.start]
    if any(token.pos_ in (*NOMINAL, "DET") or token.text[0].isupper() for token in between):
        if any(is_finite(token) for token in between):
            return None
        apposed = view.words[cue.start - 1] == ","  # *Ce que le chef des pompiers, Ida Sol, conteste*
        named = opening + 1, cue.start - 1 if apposed else chunk_end(view, opening + 1, cue.start)
        return named if named[1] > named[0] else None
    return subject_after(view, cue)


def _summary_before(view: View, end: int) -> int | None:
    """Where a noun that sums up what was said begins, after a comma or as a sentence of its own."""
    floor = view.sentence_start(end - 1)
    for j in range(end - 1, max(floor - 1, end - _PARTICIPLE - 1), -1):
        if (j == floor or view.words[j - 1] in (",", "–", "—")) and sums_up(view, j):
            return j
    return None


def _candidate(view: View, cue: Cue, content: Range, named: Range, told: str) -> Candidate | None:
    span, source = view.span(*content), view.span(*named)
    if span is None or source is None:
        return None
    score = {"core": 0.85, "weak": 0.75, "optional": 0.45}[cue.strength]
    heard = voice(view, named) in ("person", "group", "name", "pronoun")
    return Candidate(
        content=(span,),
        cue=cue.spans,
        source=(source,),
        rule="clause.resumed",
        lemma=cue.lemma,
        score=DISPUTED
        if told.startswith(("noun", "ce que")) and cue.act in ("deny", "refuse") and heard
        else score,
        evidence=(f"{told} {cue.lemma}",),
    )
