"""Statements that a noun signals: *la demande de X de partir*, *l'annonce par X de la grève*."""

from __future__ import annotations

from onrecord.model import Spans
from onrecord.reading.candidate import Candidate
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.extent import WHICH, content_end
from onrecord.reading.indirect.phrases import OF, Range, chunk_end, is_participle, is_time
from onrecord.reading.indirect.view import View
from onrecord.reading.verb_group import POSSESSIVE

REACH = 30


def nominal_candidate(view: View, cue: Cue) -> Candidate | None:
    """The statement of a noun that has both its source and its content beside it."""
    end = min(view.sentence_end(cue.head), cue.end + REACH)
    frames = cue.entry.frames
    source = _possessor(view, cue)
    of: Range | None = None
    start: int | None = None
    frame = ""
    j = cue.end
    while j < end:
        word = view.words[j]
        if word == "selon" and view.words[j + 1 : j + 2] and view.words[j + 1] in WHICH:
            start, frame = j + 2, "selon_laquelle"
        elif word in ("que", "qu'") and "que" in frames and view.doc[j].pos_ != "PRON":
            start, frame = j + 1, "que"
        elif word in ("de", "d'") and view.infinitive(j + 1) is not None and "de_inf" in frames:
            start, frame = j + 1, "de_inf"
        elif word == "à" and view.infinitive(j + 1) is not None and "à_inf" in frames:
            start, frame = j + 1, "à_inf"
        elif word in ("à", "au", "aux") and "à_np" in frames and not is_time(view, j + 1):
            start, frame = j + 1, "à_np"
        elif word in ("contre", "sur") and f"{word}_np" in frames:
            start, frame = j + 1, f"{word}_np"
        if start is not None:
            break
        if word == "par":
            source = (
                j + 1,
                chunk_end(view, j + 1, end, addressee=True),
            )  # *l'annonce par Jean Roy | de la vente*
            j = max(source[1], j + 1)
        elif word in OF and of is None:
            of = j + 1, chunk_end(view, j + 1, end)
            if view.words[of[1] : of[1] + 1] == ["par"] and is_participle(view.doc[of[1] - 1]):
                of = of[0], of[1] - 1  # *les accusations de fraude | portées par le maire*
            j = max(of[1], j + 1)
        elif word in OF and "de_np" in frames and (source or of):
            start, frame = j + 1, "de_np"
            break
        elif (
            is_time(view, j)
            or view.doc[j].pos_ in ("ADJ", "ADV")
            or is_participle(view.doc[j])
            or (word == "," and view.words[j + 1 : j + 2] == ["par"])
        ):
            j += 1
        else:
            break
    if start is None and of is not None and source is not None and "de_np" in frames:
        start, frame = of[0], "de_np"
    elif source is None:
        source = of
    if start is None or source is None:
        return None
    stop = (
        of[1]
        if frame == "de_np" and of is not None and start == of[0]
        else content_end(view, start, cue, frame in ("que", "selon_laquelle"))
    )
    content, named = view.span(start, stop), view.span(*source)
    if content is None or named is None:
        return None
    spans: Spans = (named,)
    return Candidate(
        content=(content,),
        cue=cue.spans,
        source=spans,
        rule=f"noun.{frame}",
        lemma=cue.lemma,
        score={"core": 0.6, "weak": 0.45, "optional": 0.25}[cue.strength],
        evidence=(f"{cue.lemma}: {frame}",),
    )


def _possessor(view: View, cue: Cue) -> Range | None:
    """*son annonce*, *leur refus*: the possessive is the source."""
    before = cue.start - 1
    while before >= 0 and view.doc[before].pos_ == "ADJ":
        before -= 1
    return (before, before + 1) if before >= 0 and view.words[before] in POSSESSIVE else None
