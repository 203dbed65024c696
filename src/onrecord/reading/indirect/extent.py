"""How far an unquoted content reaches. The parse helps, but punctuation and the next cue decide more."""

from __future__ import annotations

from onrecord.languages.conjugation import Shape
from onrecord.languages.grammar import word_class
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.additions import (
    adds,
    another_speaks,
    comments,
    joins_in,
    opens_absolute,
    parallel_count,
    partitive,
    sums_up,
)
from onrecord.reading.indirect.coordination import coordinates
from onrecord.reading.indirect.main_clause import main_clause
from onrecord.reading.indirect.phrases import RELATIVES, is_finite
from onrecord.reading.indirect.sayings import is_gerund, tells_channel, tells_of_saying, tells_where
from onrecord.reading.indirect.stops import (
    belongs_to,
    dependent_cue,
    enumerates,
    in_comma_relative,
    introduces,
    other_states,
    speaks_next,
    trailing_cue,
    verb_at,
)
from onrecord.reading.indirect.view import CLOSE_MARKS, View, is_infinitive

SUBORDINATORS = word_class("subordinators")
CONTRASTS = word_class("contrasts")


def content_end(view: View, start: int, cue: Cue, clause: bool) -> int:
    """The end of a content that starts at `start`; `clause` where it holds a verb of its own."""
    end = view.sentence_end(cue.head, start)
    home = view.quote(cue.head)
    opening = _opens_sentence(view, cue)
    j = start
    verb_seen = not clause
    while j < end:
        last = view.quoted_to(j)
        if last is not None and home is None:
            verb_seen = verb_seen or any(is_finite(view.doc[k]) for k in range(j, last))
            j = last + 1
            continue
        if view.words[j] == "(" or (view.words[j] in ("--", "–", "—") and j > start):
            close = next(
                (k for k in range(j + 1, min(j + 40, end)) if view.words[k] in (")", "--", "–", "—")), None
            )
            if close is not None:
                j = close + 1
                continue
            if not clause and view.words[j] != "(":
                return j
        if view.words[j] == "-" and view.doc[j].whitespace_ and view.doc[j - 1].whitespace_ and j > start:
            return j
        if view.words[j] == ":" and not _explains(view, j, start):
            clause = True
        if is_finite(view.doc[j]):
            verb_seen = True
        if j > start and _stops(view, j, start, cue, clause, verb_seen):
            return j
        if (
            j > start
            and view.words[j] == ","
            and verb_seen
            and (opening or not clause)
            and main_clause(view, j + 1, end)
        ):
            return j
        if not clause and j > start and (_tells_how(view, j, start) or _returns(view, j, start, cue)):
            return j - 1 if view.words[j - 1] in ("et", "ou", "mais", "puis", ",") else j
        j += 1
    return end


def _stops(view: View, j: int, start: int, cue: Cue, clause: bool, verb_seen: bool) -> bool:
    word = view.words[j]
    if word == ";" or (word == ":" and introduces(view, j)):
        return True
    if word == ":" and not clause and _explains(view, j, start):
        return True  # *dénonce « un piège » : l'accord ne vaut rien*
    if word == ",":
        return _comma_stops(view, j, start, cue, clause, verb_seen)
    if word in ("--", "—", "–") and sums_up(view, j + 1):
        return True
    if verb_seen and tells_where(view, j) and belongs_to(view, j, cue, start):
        return True
    if word == "qui" and not clause and other_states(view, j + 1):
        return True
    if word in ("et", "ou", "mais") and j + 1 < len(view.words):
        return coordinates(view, j, start, cue, clause)
    if word in ("en", "avant", "sans") and dependent_cue(view, j + 1) and verb_seen:
        return view.doc[j - 1].text in CLOSE_MARKS or belongs_to(view, j + 1, cue, start)
    if view.doc[j - 1].text in CLOSE_MARKS and (dependent_cue(view, j) or is_gerund(view, j)):
        return True
    if view.doc[j - 1].text in CLOSE_MARKS or word in ("selon",):
        return trailing_cue(view, j)
    return False


def _explains(view: View, colon: int, start: int) -> bool:
    """Whether a clause after the colon goes on from a content that is all quoted."""
    quoted = view.doc[colon - 1].text in CLOSE_MARKS and view.quoted_to(start) == colon - 1
    return quoted and main_clause(view, colon + 1, view.sentence_end(colon))


def _comma_stops(view: View, comma: int, start: int, cue: Cue, clause: bool, verb_seen: bool) -> bool:
    i = comma + 1
    if i >= len(view.words):
        return True
    if trailing_cue(view, i):
        return True
    word = view.words[i]
    if word in ("en", "avant", "sans", "tout") and (dependent_cue(view, i + 1) or dependent_cue(view, i + 2)):
        return True
    if dependent_cue(view, i) or (
        not clause and word.endswith("ant") and view.doc[i].pos_ in ("VERB", "AUX")
    ):
        return True
    if word in ("et", "mais", "puis"):
        return coordinates(view, i, start, cue, clause)
    if word == "car" and not clause:
        return True
    if opens_absolute(view, i, clause) or sums_up(view, i) or parallel_count(view, cue, i):
        return True
    if word == "non" and view.words[i + 1 : i + 2] == ["sans"] and dependent_cue(view, i + 2):
        return True
    if verb_seen and in_comma_relative(view, cue) and verb_at(view, i):
        return True
    if not clause and (enumerates(view, cue, i) or comments(view, i)):
        return True
    if word == "après" or (word == "tout" and is_gerund(view, i + 1)):
        return not clause
    if word == "sans":  # *nie toute fuite, sans plus de détails*
        return not clause and not any(is_infinitive(view.doc[k]) for k in range(start, i))
    if word in ("que", "qu'") and not clause:
        return True  # *demande un fonds, que la région abondera*
    if not clause and (adds(view, i) or joins_in(view, i) or another_speaks(view, i)):
        return True
    if word == "dont" and i + 1 < len(view.words) and partitive(view, i + 1):
        return False
    if word in RELATIVES and word not in ("que", "qu'"):
        return not clause and not any(
            view.quoted_to(k) is not None for k in range(i, min(i + 25, len(view.words)))
        )
    if word == "ce" and view.words[i + 1 : i + 2] and view.words[i + 1] in ("qui", "que", "qu'", "dont"):
        return True
    if word == "même" and view.words[i + 1 : i + 2] in (["si"], ["s'"]):
        return not clause
    return word in CONTRASTS and (not clause or speaks_next(view, i))


def _opens_sentence(view: View, cue: Cue) -> bool:
    """Whether the cue precedes the main clause (*Estimant que…, le maire…*; *S'il admet que…, …*)."""
    floor = view.sentence_start(cue.head)
    while floor < cue.start and view.words[floor] in ("et", "mais", "or", "tout", "en", "–", "-"):
        floor += 1
    if cue.shape is Shape.GERUND and (cue.start == floor or _goes_on(view, cue, floor)):
        return True
    if view.doc[floor].pos_ == "ADP" and any(view.words[k] in RELATIVES for k in range(floor, cue.start)):
        return not any(is_finite(view.doc[k]) for k in range(floor, cue.start))
    return view.words[floor] in SUBORDINATORS and not any(
        view.words[k] == "," for k in range(floor, cue.start)
    )


def _goes_on(view: View, cue: Cue, floor: int) -> bool:
    """Whether a gerund goes on with the one that opens the sentence (*Estimant X et jugeant que…, …*)."""
    first = view.cue_at.get(floor)
    if first is None or first.shape is not Shape.GERUND or view.words[cue.start - 1] not in ("et", "ou"):
        return False
    commas = (k for k in range(floor, cue.start) if view.words[k] == ",")
    return not any(main_clause(view, k + 1, cue.start) for k in commas)


def _tells_how(view: View, j: int, start: int) -> bool:
    return tells_of_saying(view, j, start) or tells_channel(view, j, start)


def _returns(view: View, j: int, start: int, cue: Cue) -> bool:
    """Whether the sentence goes on with its own verb after the content (*celui qui dit X a été jugé*)."""
    if not is_finite(view.doc[j]):
        return False
    if (
        cue.start
        and view.words[cue.start - 1] == "qui"
        and not any(view.words[k] in RELATIVES for k in range(start, j))
    ):
        return True
    for k in range(j - 1, start - 1, -1):
        if view.words[k] in RELATIVES or view.words[k] in SUBORDINATORS:
            return False
    verb = view.doc[j].head if view.doc[j].pos_ == "AUX" and view.doc[j].head.i > j else view.doc[j]
    return not any(child.dep_.startswith("nsubj") and start <= child.i < j for child in verb.children)
