"""Subjects that follow their cue: *Le pont tiendra, a assuré lundi le ministre*."""

from __future__ import annotations

from onrecord.languages.conjugation import Shape
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.main_clause import open_clause
from onrecord.reading.indirect.phrases import (
    NOMINAL,
    PREPOSITIONS,
    RELATIVES,
    Range,
    chunk_end,
    is_finite,
    is_time,
    phrase_end,
    skip_time,
)
from onrecord.reading.indirect.sayings import tells_where
from onrecord.reading.indirect.view import CLOSE_MARKS, View


def trails(view: View, cue: Cue, following: int | None = None) -> bool:
    """Whether the cue closes its content, so that the noun phrase after it is its subject.

    So it is where a comma or a closing mark stands before it and a clause before that: a subject with
    its apposition (*Le maire, élu en mai, a annoncé la fermeture*) has no finite verb of its own.
    `following` is the first token of the noun phrase after the cue, where it is known.
    """
    if cue.shape is not Shape.FINITE or cue.passive or "quote" not in cue.entry.frames:
        return False
    if cue.inverted is not None:
        return True
    i = cue.start - 1
    floor = view.sentence_start(cue.start)
    if i < floor:
        return not cue.entry.reflexive
    if (
        view.words[i] == ","
        and _adverbial_between_commas(view, i, floor)
        and not _ends_clause(view, i, floor)
    ):
        return False
    if view.doc[i].text in CLOSE_MARKS and view.quote(i) is not view.quote(cue.start):
        return _long_quote(view, i) or not _subject_before_quote(view, cue, floor)
    if view.words[i] in (",", "?", "!", "…"):
        if view.doc[i - 1].text in CLOSE_MARKS and not _in_relative(view, floor, i):
            return True
        return _clause_before(view, floor, i) and open_clause(view, floor, cue.start) is None
    return (
        following is not None
        and view.doc[following].dep_.startswith("nsubj")
        and _clause_before(view, floor, i)
    )


def subject_after(view: View, cue: Cue) -> Range | None:
    """The noun phrase that follows a trailing cue, adverbials between them passed over."""
    end = view.sentence_end(cue.head)
    j = cue.end
    while j < end:
        word, token = view.words[j], view.doc[j]
        if is_time(view, j):
            j = skip_time(view, j, end)
        elif word in PREPOSITIONS:
            j = max(j + 1, chunk_end(view, j + 1, end))
            j += j < end and view.words[j] == ","
        elif token.pos_ == "ADV":
            j += 1
        else:
            break
    if j >= end or view.doc[j].pos_ not in ("DET", "NOUN", "PROPN", "NUM", "ADJ", "PRON", "X"):
        return None
    head = next((k for k in range(j, min(j + 6, end)) if view.doc[k].pos_ in (*NOMINAL, "X")), None)
    if head is None:
        return None
    end = phrase_end(view, head, end)
    return j, next((k for k in range(head + 1, end) if tells_where(view, k)), end)


def _adverbial_between_commas(view: View, comma: int, floor: int) -> bool:
    """Whether the comma closes a short adverbial after a noun (*Le maire, de son côté, a annoncé…*)."""
    for j in range(comma - 1, max(floor, comma - 6), -1):
        if view.words[j] == ",":
            opens = view.doc[j + 1].pos_ in ("ADP", "ADV", "PRON", "SCONJ")
            follows = view.doc[j - 1].pos_ in (*NOMINAL, "ADJ")
            return (
                opens and follows and view.words[j + 1] != "dont"
            )  # *deux blessés, dont un grièvement, dit X*
        if is_finite(view.doc[j]) or view.doc[j].text in CLOSE_MARKS:
            return False
    return False


def _ends_clause(view: View, comma: int, floor: int) -> bool:
    """Whether the adverbial ends a clause and goes with no subject (*Il est mort, en mai, a dit X*)."""
    verb = next((j for j in range(comma - 1, floor, -1) if is_finite(view.doc[j])), None)
    if verb is None or not _clause_before(view, floor, comma):
        return False
    return not any(view.words[j] in ("et", "mais", "car", "puis", *RELATIVES) for j in range(verb, comma))


def _in_relative(view: View, floor: int, end: int) -> bool:
    """Whether the words before are a relative (*Le maire, qui dénonce un « piège », a annoncé…*)."""
    for j in range(end - 1, floor, -1):
        if view.words[j] in ("qui", "dont") and view.words[j - 1] == ",":
            return not any(is_finite(view.doc[k]) for k in range(floor, j))
    return False


def _long_quote(view: View, mark: int) -> bool:
    """Whether the quotation that closes here is longer than a name."""
    quote = view.quote(mark)
    return quote is not None and quote.inner[1] - quote.inner[0] > 60


def _subject_before_quote(view: View, cue: Cue, floor: int) -> bool:
    """Whether quoted words before the cue are part of its subject (*le club « Vivre ici » affirme*)."""
    return any(
        child.dep_.startswith("nsubj")
        and floor <= child.i < cue.start
        and view.quote(child.i) is view.quote(cue.start)
        for child in view.doc[cue.head].children
    )


def _clause_before(view: View, floor: int, end: int) -> bool:
    """Whether a main clause stands in the tokens, relatives and quotations aside."""
    relative = False
    for j in range(floor, end):
        word = view.words[j]
        if word in RELATIVES:
            relative = True
        elif word == ",":
            relative = False
        elif is_finite(view.doc[j]) and not _alias(view, j):
            if not relative:
                return True
            relative = False
    return False


def _alias(view: View, i: int) -> bool:
    """Whether another name follows (*Igor Vass, dit le Chat, a nié*)."""
    named = view.words[i] in ("dit", "dite") and view.words[i - 1] == ","
    return named and view.doc[i - 2].pos_ == "PROPN" and "," in view.words[i + 2 : i + 4]
