"""Statements that a noun signals: *la demande de X de partir*, *l'annonce par X de la grève*."""

from __future__ import annotations

from onrecord.languages.grammar import word_class
from onrecord.model import Spans
from onrecord.reading.candidate import Candidate
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.extent import WHICH, content_end
from onrecord.reading.indirect.phrases import (
    OF,
    RELATIVES,
    Range,
    chunk_end,
    is_finite,
    is_participle,
    is_time,
)
from onrecord.reading.indirect.view import View
from onrecord.reading.verb_group import POSSESSIVE

UTTERED = tuple(word_class("uttered"))
REACH = 30
VOICED = 0.35  # how much surer a noun is of which it is told who uttered it
_UTTERED = 10  # tokens of what is uttered, up to such a participle
_ADJUNCTS = 8  # tokens from such a participle to its agent


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
            # *l'annonce par Jean Roy | de la vente*; *des accusations de vol portées par la Ligue des marins*
            source = (j + 1, _agent_end(view, j + 1, end, addressee=of is None))
            j = max(source[1], j + 1)
        elif word in OF and of is None:
            quoted = view.quoted_to(j + 1)  # *les accusations de « fraude » | portées par le maire*
            of = j + 1, chunk_end(view, j + 1, end) if quoted is None else quoted + 1
            uttered = next((k for k in range(of[0] + 1, of[1]) if _utters(view, k)), None)
            by = _agent_of(view, of[1], end) if uttered is not None else None
            if by is not None and uttered is not None:
                of = of[0], uttered  # *les accusations de fraude | portées hier par le maire*
            elif view.words[of[1] : of[1] + 1] == ["par"] and is_participle(view.doc[of[1] - 1]):
                break  # *l'annonce de la trêve | signée par le clan*
            j = by or max(of[1], j + 1)
        elif (
            word in OF and "de_np" in frames and (source or of) and view.doc[j - 1].pos_ not in ("ADV", "ADP")
        ):
            start, frame = j + 1, "de_np"
            break
        elif _utters(view, j) and (by := _agent_of(view, j + 1, end)) is not None:
            j = by  # *l'information publiée dans la nuit | par la Gazette selon laquelle*
        elif (
            is_time(view, j)
            or view.doc[j].pos_ in ("ADJ", "ADV")
            or is_participle(view.doc[j])
            or (word == "," and view.words[j + 1 : j + 2] == ["par"])
        ):
            j += 1
        else:
            break
    content_stop: int | None = None
    if start is not None and source is None and of is None and frame.endswith("_np"):
        voiced_at = _uttered(view, start, end)
        if voiced_at is not None:  # *un appel à la trêve | lancé hier par l'évêque*
            content_stop, agent = voiced_at
            source = (agent + 1, _agent_end(view, agent + 1, end, addressee=False))
    if start is None and of is not None and source is not None and "de_np" in frames:
        start, frame = of[0], "de_np"
    elif source is None:
        source = of
    if start is None or source is None:
        return None
    near = range(source[0] - 2, max(0, source[0] - _ADJUNCTS - 2), -1)
    voiced = view.words[source[0] - 1] == "par" and any(_utters(view, j) for j in near)
    stop = content_stop or (
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
        score={"core": 0.6, "weak": 0.45, "optional": 0.25}[cue.strength] + (VOICED if voiced else 0),
        evidence=(f"{cue.lemma}: {frame}",),
    )


def _possessor(view: View, cue: Cue) -> Range | None:
    """*son annonce*, *leur refus*: the possessive is the source."""
    before = cue.start - 1
    while before >= 0 and view.doc[before].pos_ == "ADJ":
        before -= 1
    return (before, before + 1) if before >= 0 and view.words[before] in POSSESSIVE else None


def _agent_of(view: View, i: int, end: int) -> int | None:
    """The *par* of a participle, when and where it was said passed over (*émises notamment | par l'ONU*)."""
    for j in range(i, min(i + _ADJUNCTS, end)):
        if view.words[j] == "par":
            return j
        if view.words[j] in (",", ":", *RELATIVES) or is_finite(view.doc[j]):
            return None
    return None


def _utters(view: View, i: int) -> bool:
    """Whether a participle tells that it was uttered (*portées*, *lancé*; no *signé*)."""
    told = view.words[i].startswith(UTTERED) and view.words[i].rstrip("es").endswith(("é", "i", "t"))
    return told and view.doc[i].pos_ not in ("NOUN", "PROPN") and view.doc[i - 1].pos_ != "DET"


def _agent_end(view: View, i: int, end: int, *, addressee: bool) -> int:
    """The end of the agent that starts at `i`, its name with an article too (*l'hebdomadaire Le Phare*)."""
    stop = chunk_end(view, i, end, addressee=addressee)
    while i < stop < end and view.doc[stop].pos_ == "DET" and view.doc[stop].text[0].isupper():
        stop = chunk_end(view, stop, end, addressee=addressee)
    return stop


def _uttered(view: View, start: int, end: int) -> tuple[int, int] | None:
    """The participle that tells who uttered it, and its *par*, behind what is uttered."""
    for j in range(start + 1, min(start + _UTTERED, end)):
        if view.words[j] in (",", ":", *RELATIVES) or is_finite(view.doc[j]):
            return None
        if _utters(view, j):
            by = _agent_of(view, j + 1, end)
            return None if by is None else (j, by)
    return None
