"""Whether what follows *et*, *ou*, *mais* goes on with the cue's sentence and not with the content."""

from __future__ import annotations

from onrecord.languages.conjugation import Shape
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.gapped import gap, is_count
from onrecord.reading.indirect.main_clause import main_clause
from onrecord.reading.indirect.phrases import RELATIVES, is_finite
from onrecord.reading.indirect.stops import agrees_with_cue, enumerates, in_content
from onrecord.reading.indirect.view import CLITIC_WORDS, CLOSE_MARKS, View

PERSONAL = ("il", "elle", "ils", "elles", "on")
_SUBJECT = 12  # tokens of the subject of a clause after *et*
_SIMPLE = ("DET", "NOUN", "PROPN", "ADJ", "AUX", "ADV")  # of such a subject, and between it and its verb
INFINITIVE_AUXILIARIES = frozenset(("avoir", "être"))


def coordinates(view: View, conjunction: int, start: int, cue: Cue, clause: bool) -> bool:
    """Whether what follows *et* goes on with the cue's sentence and not with the content."""
    i = conjunction + 1
    words = view.words
    if cue.shape is Shape.GERUND and words[i].endswith("ant") and view.doc[i].pos_ == "VERB":
        other = view.cue_at.get(i)
        if other is not None and other.shape is Shape.GERUND and other.start == i:
            return True  # *Estimant que le pont cède et jugeant que la route suffit, …*
        return (
            view.doc[conjunction - 1].text in CLOSE_MARKS
        )  # *assurant que « … » et priant la foule de partir*
    if not clause and words[cue.start - 2] == "," and enumerates(view, cue, i):
        return True
    counted = not clause and any(is_count(view, k) for k in range(start, conjunction))
    if counted and words[conjunction] == "et" and gap(view, conjunction, view.sentence_end(conjunction)):
        return True  # *évoque six morts et la Ligue dix blessés*
    if words[i] in ("que", "qu'", "de", "d'", "à") and words[start - 1 : start] == [words[i]]:
        return False
    for k in range(i, min(i + 7, len(words))):
        other = view.cue_at.get(k)
        if other is None or other.pos != "verb":
            continue
        if other.passive and other.shape is not Shape.PARTICIPLE:
            continue
        if other.start == other.head and words[other.end : other.end + 1] == ["par"]:
            continue  # *… que le texte, signé à Pau, et salué par tous, est mort*
        if other.shape is Shape.PARTICIPLE:
            of_content = not INFINITIVE_AUXILIARIES.isdisjoint(words[start : start + 4])
            announces = words[other.end : other.end + 1] in (["que"], ["qu'"])
            if of_content and not announces:
                return False  # *assure n'avoir rien vu ni entendu*
            return other.start == i and bool(cue.start < cue.head)
        own_subject = other.start > i and any(
            view.doc[t].pos_ in ("NOUN", "PROPN", "PRON") and words[t] not in CLITIC_WORDS
            for t in range(i, other.start)
        )
        if _another_says(view, other, i, start):
            return True
        if other.shape is Shape.FINITE and not own_subject and _after_infinitive(view, start, conjunction):
            return True  # *a reconnu s'être rendu au port mais a nié y être entré*
        if other.shape is Shape.FINITE and not own_subject and other.start <= i + 3:
            announces = words[other.end : other.end + 1] in (["que"], ["qu'"])
            agrees = agrees_with_cue(view, cue, other, start, conjunction)
            return announces or agrees or not in_content(view, k, start, conjunction)
        if other.shape is cue.shape and other.shape is not Shape.FINITE and other.start <= i + 1:
            return not in_content(view, k, start, conjunction)
    return not clause and _goes_back(view, i, start, conjunction)


def _after_infinitive(view: View, start: int, conjunction: int) -> bool:
    """Whether the content up to *et* is an infinitive with nothing that a finite verb could go on with."""
    if view.infinitive(start) is None:
        return False
    return not any(is_finite(view.doc[k]) or view.words[k] in RELATIVES for k in range(start, conjunction))


def another_tells(view: View, i: int, start: int) -> bool:
    """Whether a clause behind a comma alone tells what its subject says (*dit que P, la ville jure que*)."""
    if view.doc[i].pos_ not in ("DET", "PROPN") or view.words[start - 1] not in ("que", "qu'"):
        return False
    near = (c for c in view.cues if i < c.start < i + _SUBJECT and c.pos == "verb")
    other = next(near, None)
    if other is None or other.shape is not Shape.FINITE or other.passive or other.strength != "core":
        return False
    announces = view.words[other.end : other.end + 1] in (["que"], ["qu'"])
    return announces and all(view.doc[t].pos_ in (*_SIMPLE, "ADP") for t in range(i, other.start))


def _another_says(view: View, other: Cue, i: int, start: int) -> bool:
    """Whether a new clause tells what its subject says (*dit que le lac est sain, mais elle assure que*)."""
    told = other.shape is Shape.FINITE and not other.passive and other.strength == "core"
    if not told or view.words[start - 1] not in ("que", "qu'"):
        return False
    if view.words[i - 2] == "," and view.doc[i].pos_ in ("DET", "PROPN"):
        # *dit que le lac est sain, et les marins ont aussi relevé que*
        announces = view.words[other.end : other.end + 1] in (["que"], ["qu'"])
        return announces and all(view.doc[t].pos_ in _SIMPLE for t in range(i, other.start))
    if view.words[i] not in PERSONAL:
        return False
    return all(
        view.words[t] in CLITIC_WORDS or view.doc[t].pos_ in ("AUX", "ADV") for t in range(i + 1, other.start)
    )


def _goes_back(view: View, i: int, start: int, conjunction: int) -> bool:
    """Whether a verb after *et* is not the content's, which has none (*nie toute fuite, mais il paiera*)."""
    apart = view.words[conjunction] == "mais" or view.words[conjunction - 1] == ","
    end = view.sentence_end(conjunction)
    quoted = any(view.quoted_to(k) is not None for k in range(i, end))
    after_quote = view.doc[conjunction - 1 - (view.words[conjunction - 1] == ",")].text in CLOSE_MARKS
    if ((apart and not quoted) or after_quote) and main_clause(view, i, end):
        return True
    if not quoted and view.words[conjunction] == "et" and _other_clause(view, i, end):
        return True
    opens = view.words[conjunction] == "et" and view.doc[i].pos_ in ("DET", "PROPN")
    if opens and not quoted and _after_infinitive(view, start, conjunction) and main_clause(view, i, end):
        return True  # *a dit ne rien savoir et le garde n'a rien vu*
    if any(view.words[k] in RELATIVES for k in range(start, conjunction)):
        return is_finite(view.doc[i])
    j = i + (apart and view.words[i] in ("il", "elle", "ils", "elles"))
    while j + 1 < len(view.words) and view.words[j] in CLITIC_WORDS and view.doc[j].pos_ != "DET":
        j += 1
    return is_finite(view.doc[j])


def _other_clause(view: View, i: int, end: int) -> bool:
    """Whether somebody else speaks in a clause after *et* (*dément ces propos et la reine rappelle que*)."""
    for cue in view.cues:
        if not i < cue.start < min(i + _SUBJECT, end) or cue.pos != "verb" or cue.shape is not Shape.FINITE:
            continue
        if cue.passive or cue.inverted is not None or not main_clause(view, i, end):
            return False
        announces = view.words[cue.end : cue.end + 1] in (["que"], ["qu'"])
        return announces and not any(
            view.words[k] == "," or is_finite(view.doc[k]) for k in range(i, cue.start)
        )
    return False
