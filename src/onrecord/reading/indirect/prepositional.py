"""Statements signalled by a preposition: *selon X*, *pour X*, *aux yeux de X*, *de source proche*."""

from __future__ import annotations

from onrecord.languages.conjugation import Shape
from onrecord.languages.grammar import word_class
from onrecord.model import Spans
from onrecord.reading.candidate import Candidate
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.antecedents import antecedent
from onrecord.reading.indirect.counted import counted
from onrecord.reading.indirect.main_clause import main_clause
from onrecord.reading.indirect.opinions import polled_share
from onrecord.reading.indirect.phrases import (
    OF,
    RELATIVES,
    Range,
    is_finite,
    is_participle,
    phrase_around,
)
from onrecord.reading.indirect.sources import issuer
from onrecord.reading.indirect.speakers import voice
from onrecord.reading.indirect.supported import goes_on, has_clause, left_end, right_end
from onrecord.reading.indirect.triggers import find_trigger
from onrecord.reading.indirect.view import MARKS, View
from onrecord.reading.indirect.vouching import cited, vouching
from onrecord.reading.indirect.within import part_of_clause

LINKS = word_class("links")
SUBORDINATORS = word_class("clause_openers")
AMONG = word_class("among")
NOT_SOURCES = word_class("no_sources")
COUNTS = word_class("mere_counts")
STRONG_PRONOUNS = word_class("strong_pronouns")
# Surer than that a quotation right before *selon* is what is said; where somebody is known to speak
SCORES = {"within a noun phrase": 0.97, "in a relative": 0.85, "of a poll": 0.9}
CLAIMS = word_class("summaries") | word_class("hearsay")
DOCUMENTS = word_class("telling_documents")
_DOCUMENT = 8  # tokens from a document to *selon lequel*
WHOM = frozenset(("qui", "lequel", "laquelle", "lesquels", "lesquelles"))
UNHEARD = ("thing", "none", "impersonal", "first")  # voices that *pour* gives no opinion of


def prepositional_candidate(view: View, cue: Cue) -> Candidate | None:
    """The statement of a prepositional cue: its source beside it, its content the clause around."""
    if cue.pos != "preposition" or view.words[cue.start - 1] == "contrairement":
        return None
    if cue.lemma == "pour" and view.quote(cue.start) is not None:
        return None
    floor, end = view.sentence_start(cue.start), view.sentence_end(cue.start)
    if view.quote(cue.start) is None and end < cue.end:
        return None
    relative = _for_whom(view, cue) or _document(view, cue)
    source = relative or vouching(view, cue, end)
    polled = (
        cue.lemma == "pour" and relative is None and source is not None and polled_share(view, source, end)
    )
    if source is None or (cue.lemma == "pour" and not polled and _opines_not(view, source)):
        return None
    after = max(source[1], cue.end)
    quoted = cited(view, after, end)
    relayed: Spans = ()
    if quoted is not None:
        citing = view.doc[quoted[0] - 1]
        source, relayed = quoted, ((citing.idx, citing.idx + len(citing)),)
    if relative is not None:
        after = cue.end + 1
    if _after_words(view, cue) or _reckoned(view, cue, floor, source):
        return None
    ranges = counted(view, cue, floor, end)
    rule, where = "counted", "with its own count"
    if not ranges:
        rule = "pour" if cue.lemma == "pour" else "according"
        ranges, where = _around(view, cue, after, floor, end)
        where = "of a poll" if polled and ranges else where
    content = tuple(span for span in (view.span(*r) for r in ranges) if span is not None)
    named = view.span(*source)
    if not content or named is None:
        return None
    return Candidate(
        content=content,
        cue=cue.spans + relayed,
        source=(named,),
        rule=f"preposition.{rule}",
        lemma=cue.lemma,
        score=SCORES.get(where) or _score(view, cue, source),
        evidence=(f"{cue.lemma}, {where}",),
    )


def _opines_not(view: View, source: Range) -> bool:
    """Whether *pour* gives no opinion (*Pour ce prix, …*; *Pour 20% des pannes, …*; *Pour tels ports*)."""
    if voice(view, source) == "pronoun" and view.doc[source[0]].pos_ == "DET":
        source = (source[0] + 1, source[1])
    return voice(view, source) in UNHEARD or view.doc[source[0]].pos_ == "NUM"


def _for_whom(view: View, cue: Cue) -> Range | None:
    """Whose view a relative gives (*une loi critiquée par Jean Roy, le maire, pour qui elle est vide*).

    Who is known to speak gives it, as before it or in quotation marks behind it: else it may tell a fact
    (*les élus, pour qui le train est gratuit*). *Selon* and *d'après* need no more than somebody.
    """
    if cue.lemma not in ("pour", "selon", "d'après") or view.words[cue.start - 1] != ",":
        return None
    if view.words[cue.end : cue.end + 1] == [] or view.words[cue.end] not in WHOM:
        return None
    floor = view.sentence_start(cue.start)
    found = antecedent(view, cue.start)
    kind = voice(view, found)
    if view.words[cue.end] != "qui" and not CLAIMS.isdisjoint(view.words[floor : cue.start]):
        return None  # *l'accusation du maire, selon laquelle le quai cède*
    if found is None or kind not in ("name", "person", "group") or cue.lemma != "pour":
        return found if kind in ("name", "person", "group") else None
    # *s'amuse la Gazette, pour qui…*; *défendu par les verts, pour lesquels…*; *l'élu, pour qui « … »*
    heard = view.words[found[0] - 1] == "par" or any(c.end == found[0] for c in view.cues)
    if heard or view.quoted_to(cue.end + 1) is not None:
        return found
    speaks = any(floor <= other.head < cue.start and other.pos == "verb" for other in view.cues)
    one = not any("Plur" in view.doc[j].morph.get("Number", []) for j in range(*found))
    return found if speaks and one and kind != "group" else None


def _document(view: View, cue: Cue) -> Range | None:
    """Who issues the document that says it, else that one (*La Ligue publie un rapport selon lequel …*)."""
    floor, which = view.sentence_start(cue.start), view.words[cue.end : cue.end + 1]
    if cue.lemma not in ("selon", "d'après") or which == ["qui"] or WHOM.isdisjoint(which):
        return None
    for j in range(cue.start - 1, max(floor, cue.start - _DOCUMENT) - 1, -1):
        if view.words[j] in CLAIMS or view.words[j] in (",", *RELATIVES) or is_finite(view.doc[j]):
            return None
        if view.words[j] in DOCUMENTS:
            return issuer(view, j, floor) or phrase_around(view, j, cue.start, floor)
    return None


def _after_words(view: View, cue: Cue) -> bool:
    """Whether an inverted cue stands right before, and who vouches only passes it on (*dit-il, selon X*)."""
    last = cue.start - 2
    told = [c for c in view.cues if c.inverted is not None and c.start < cue.start]
    if cue.lemma.startswith("de source"):  # *a-t-on dit de source militaire*
        return any(c.inverted is not None and max(c.head, c.inverted) == cue.start - 1 for c in told)
    return view.words[last + 1 : last + 2] == [","] and any(last in (c.head, c.inverted) for c in told)


def _reckoned(view: View, cue: Cue, floor: int, source: Range) -> bool:
    """Whether somebody else says what nobody's count tells (*a fait état de dix morts selon un bilan*)."""
    if view.words[cue.start - 1] == "," or cue.lemma == "pour":
        return False
    first = source[0] + (view.doc[source[0]].text in MARKS)
    whose = any(view.words[j] in (*OF, "par") for j in range(first + 1, source[1]))
    if whose or view.words[first] in ("le", "la", "les", "l'"):
        return False
    noun = next((view.words[j] for j in range(*source) if view.doc[j].pos_ == "NOUN"), "")
    return noun in COUNTS and any(
        floor <= other.head < cue.start and other.pos == "verb" and find_trigger(view, other) is not None
        for other in view.cues
    )


def _around(view: View, cue: Cue, after: int, floor: int, end: int) -> tuple[list[Range], str]:
    """The clause that the cue and its source, which ends at `after`, open, close or interrupt."""
    if view.words[cue.end : cue.end + 1] != [] and view.words[cue.end] in WHOM:
        return [(after, _relative_end(view, after, right_end(view, after, end)))], "in a relative"
    if _opening(view, cue.start, floor):
        start = _main_clause(view, after, end)
        if start is None or (cue.lemma == "pour" and not has_clause(view, start, end)):
            return [], ""
        return [(start, right_end(view, start, end))], "before its clause"
    if cue.lemma == "pour":
        return [], ""
    part = part_of_clause(view, cue, after, floor, end)
    if part is not None:
        return part
    before = cue.start - (view.words[cue.start - 1] in ("toujours", "("))
    left = _said(view, cue, left_end(view, cue.start, floor), after), before
    if not has_clause(view, *left) and view.words[after : after + 1] and view.words[after] in RELATIVES:
        start = _main_clause(view, after, end)  # *Le soir, selon deux voisins qui l'ont vu, il était là*
        return (
            [left] if start is None else [left, (start, right_end(view, start, end))]
        ), "within its clause"
    last = before - (2 if view.words[before - 1] == "," else 1)
    verb = last
    while verb > floor and view.doc[verb].pos_ == "ADV":
        verb -= 1  # *Parmi eux était notamment selon la ville un élu*
    broken = verb >= floor and (view.doc[verb].pos_ == "AUX" or is_finite(view.doc[verb]))
    # *Il a été vendu, selon le port, à un marin*
    governs = last >= floor and is_participle(view.doc[last]) and view.words[after : after + 1] == [","]
    broken = broken or (governs and view.words[after + 1] in ("à", "au", "aux", "par", "pour", "autour"))
    parted = last >= floor and is_participle(view.doc[last]) and view.words[after : after + 1] == ["par"]
    broken = broken or parted  # *Ils ont été fauchés selon lui par des tirs*
    bracketed = view.words[before : before + 1] == ["("] and view.words[after : after + 1] == [")"]
    follows = after < end and (bracketed or view.words[after] == ",")
    if not broken and not (follows and goes_on(view, after, end)):
        return [left], "after its clause"
    after += bracketed
    return [left, (after, right_end(view, after, end))], "within its clause"


def _relative_end(view: View, start: int, end: int) -> int:
    """Where the sentence goes on behind a relative (*Le maire, selon qui le quai tient, | a ri*)."""
    said = False
    for j in range(start, end - 1):
        if said and view.words[j] == "," and is_finite(view.doc[j + 1]):
            return j
        said = said or is_finite(view.doc[j])
    return end


def _said(view: View, cue: Cue, start: int, after: int) -> int:
    """Where what one says begins, where one vouches for it oneself (*Elle affirme que P, selon elle*)."""
    if view.words[after - 1] not in STRONG_PRONOUNS:
        return start
    for other in view.cues:
        if start <= other.head < cue.start and other.pos == "verb" and other.shape is Shape.FINITE:
            trigger = find_trigger(view, other)
            if trigger is not None and trigger.start < cue.start:
                return trigger.start
    return start


def _score(view: View, cue: Cue, source: Range) -> float:
    score = {"core": 0.85, "weak": 0.6, "optional": 0.3}[cue.strength]
    head = next((view.words[j] for j in range(*source) if view.doc[j].pos_ == "NOUN"), "")
    if head in NOT_SOURCES:
        score -= 0.4
    return score


def _opening(view: View, start: int, floor: int) -> bool:
    """Whether nothing but links stands before the cue in its clause."""
    j = start - 1
    while j >= floor and (
        view.words[j] in LINKS or view.doc[j].is_space or view.doc[j].text in MARKS or view.words[j] in "-–—•"
    ):
        j -= 1
    if j >= floor and view.words[j] in (";", ":") and view.words[start] != "pour":
        return True
    if j < floor or not any(
        view.doc[k].pos_ in ("NOUN", "PROPN", "VERB", "AUX", "PRON", "NUM") for k in range(floor, j + 1)
    ):
        return True
    if view.words[start - 1] in SUBORDINATORS:
        return True
    return view.words[start - 1] == "," and view.words[start - 2] in SUBORDINATORS


def _link(view: View, j: int) -> bool:
    """Whether an adverb alone stands before a comma (*Selon le port pourtant, le quai tient*)."""
    return view.doc[j].pos_ == "ADV" and view.words[j + 1 : j + 2] == [","]


def _main_clause(view: View, i: int, end: int) -> int | None:
    """Where the clause begins that an opening *selon X* supports, its relatives passed over."""
    j = i + 2 * (view.words[i : i + 2] == ["pour", "qui"])  # *Selon le maire pour qui le quai tient, …*
    while j < end and (view.words[j] == "," or view.doc[j].is_space or _link(view, j)):
        j += 1
    if j < end and view.words[j] in AMONG:  # *Selon le club, notamment son trésorier, la caisse est vide*
        close = next((k for k in range(j, end) if view.words[k] == ","), None)
        if close is not None and not has_clause(view, j, close):
            j = close + 1
    if j < end and view.words[j] in RELATIVES:
        for k in range(j, end):
            if view.words[k] == "," and main_clause(view, k + 1, end):
                return k + 1
        first = next((k for k in range(j, end) if view.words[k] == "," and has_clause(view, j, k)), None)
        return None if first is None else first + 1
    if j + 1 < end and view.doc[j].pos_ == "ADJ" and view.doc[j + 1].pos_ in ("ADP", "CCONJ"):
        # *Selon les marins, curieux de tout et qui ont filmé, la cloche sonne*
        main = next(
            (k + 1 for k in range(j, end) if view.words[k] == "," and main_clause(view, k + 1, end)), None
        )
        return j if main is None else main
    if j < end and view.doc[j].pos_ in ("VERB",) and not is_finite(view.doc[j]):
        for k in range(j, min(j + 25, end)):
            if view.words[k] == ",":
                return k + 1
    return j if j < end else None
