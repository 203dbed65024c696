"""Contents before their cue: passives (*l'attaque a été revendiquée par X*) and *comme l'a dit X*."""

from __future__ import annotations

from onrecord.languages.conjugation import Shape
from onrecord.reading.candidate import Candidate
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.additions import SUMMARIES
from onrecord.reading.indirect.antecedents import antecedent
from onrecord.reading.indirect.holders import PRONOUNS, agent
from onrecord.reading.indirect.order import subject_after
from onrecord.reading.indirect.phrases import (
    NOMINAL,
    RELATIVES,
    Range,
    chunk_end,
    is_finite,
    is_time,
    phrase_around,
)
from onrecord.reading.indirect.speakers import voice
from onrecord.reading.indirect.stops import trailing_cue
from onrecord.reading.indirect.triggers import find_trigger
from onrecord.reading.indirect.view import View
from onrecord.reading.verb_group import CLITICS, INVERTED

DISPUTED = 0.87  # score of what somebody denies, refuses or demands by a passive
DISPUTING = ("deny", "refuse", "demand")
TOLD = ("que", "inf", "de_inf", "à_inf", "à_ce_que")  # frames of clauses
WHO = ("person", "group", "name")
OPPOSING = ("deny", "refuse")  # of what others say or want: *dément la vente, comme l'affirme X*


def passive_candidate(view: View, cue: Cue) -> Candidate | None:
    """A passive with its agent, whose subject is the content (*la fin de la trêve a été annoncée par X*)."""
    frames = cue.entry.frames
    if cue.pos != "verb" or not cue.passive or "np" not in frames or "person" in frames:
        return None
    trigger = find_trigger(view, cue) if "pour_np" in frames else None
    if trigger is not None and trigger.frame.startswith("pour"):
        return None  # *pointé du doigt par la Ligue pour avoir fermé le port*
    source = agent(view, cue.end, view.sentence_end(cue.head))
    subject = _subject(view, cue)
    if source is None or subject is None:
        return None
    source, blamed = _blaming(view, cue, *source)
    source, called = _calling(view, cue, source)
    if called is not None:
        subject, blamed = called, None
    content, named = view.span(*subject), view.span(*source)
    charge = view.span(*blamed) if blamed is not None else None
    if content is None or named is None:
        return None
    bare = cue.shape is Shape.PARTICIPLE and charge is None
    score = {"core": 0.45 if "que" in frames else 0.4, "weak": 0.35, "optional": 0.2}[cue.strength] - (
        0.2 if bare else 0
    )
    sure = cue.act in DISPUTING and "np" not in cue.entry.weak_frames and cue.strength == "core"
    apposed = view.words[cue.start - 1] == "," and not SUMMARIES.isdisjoint(
        view.words[subject[0] : subject[1]]
    )
    if bare and apposed and cue.act == "deny" and voice(view, source) in WHO:
        score = DISPUTED  # *Le bilan, contesté par la Ligue, …*
    if sure and not bare and voice(view, source) in WHO and voice(view, subject) not in WHO:
        score = DISPUTED  # *le vote est contesté par la Ligue*
    if called is not None:
        score = DISPUTED
    return Candidate(
        content=(content,) if charge is None else (content, charge),
        cue=cue.spans,
        source=(named,),
        rule="passive.bare" if bare else "passive.subject",
        lemma=cue.lemma,
        score=max(0.05, score) if charge is None else 0.85,
        evidence=(f"{cue.lemma}: passive with its agent",),
    )


def _calling(view: View, cue: Cue, source: Range) -> tuple[Range, Range | None]:
    """Who calls it what, in quotation marks (*un plan qualifié par la Ligue de « ruse »*)."""
    if "de_np" not in cue.entry.frames or {"person", "de_inf"} & cue.entry.frames:
        return source, None
    end = view.sentence_end(cue.head)
    near = range(source[0] + 1, min(source[1] + 1, end - 1))
    of = next((j for j in near if view.words[j] in ("de", "d'") and view.quoted_to(j + 1) is not None), None)
    last = view.quoted_to(of + 1) if of is not None else None
    return (source, None) if of is None or last is None else ((source[0], of), (of + 1, last + 1))


def _blaming(view: View, cue: Cue, start: int, end: int) -> tuple[Range, Range | None]:
    """Who blames, and whom (*une attaque attribuée par la police | au clan*)."""
    if not {"à_np", "np"} <= cue.entry.frames or cue.act != "accuse":
        return (start, end), None
    to = next(
        (j for j in range(start, view.sentence_end(start)) if view.words[j] in ("à", "au", "aux")), None
    )
    if to is None or to > end:
        return (start, end), None
    return (start, to), (to, chunk_end(view, to + 1, view.sentence_end(to)))


def _subject(view: View, cue: Cue) -> Range | None:
    """The subject of a passive, or the noun that a bare participle qualifies."""
    floor = view.sentence_start(cue.head)
    token = view.doc[cue.head]
    if cue.shape is Shape.PARTICIPLE:
        head = token.head
        if token.dep_.startswith("acl") and head.pos_ in NOMINAL and floor <= head.i < cue.start:
            return phrase_around(view, head.i, cue.start, floor)
        return None
    for child in token.children:
        if child.dep_.startswith("nsubj") and floor <= child.i < cue.start:
            if view.words[child.i] == "qui":
                return antecedent(view, child.i)
            if view.words[child.i] in PRONOUNS or _day(view, child.i):
                return None
            return phrase_around(view, child.i, cue.start, floor)
    return None


def _day(view: View, i: int) -> bool:
    """Whether a bare day stands there, taken for a subject (*une offre faite samedi par X est rejetée*)."""
    return is_time(view, i) and view.doc[i - 1].pos_ not in ("DET", "NUM", "ADJ")


def comme_candidate(view: View, cue: Cue) -> Candidate | None:
    """*Comme l'avait annoncé X, clause*; *clause, comme X l'a rappelé*."""
    if cue.pos != "verb" or cue.shape is not Shape.FINITE or "que" not in cue.entry.frames:
        return None
    floor, end = view.sentence_start(cue.head), view.sentence_end(cue.head)
    opening = next(
        (j for j in range(cue.start - 1, max(floor, cue.start - 12) - 1, -1) if view.words[j] == "comme"),
        None,
    )
    if opening is None or any(view.words[j] in (",", *RELATIVES) for j in range(opening, cue.start)):
        return None
    if not any(
        view.words[j] in ("le", "l'") and _takes_up(view, j, cue) for j in range(opening + 1, cue.start)
    ):
        return None
    named = _source_of_comme(view, cue, opening, end)
    if named is None:
        return None
    after = max(named[1], cue.end)
    inner = None
    if opening <= floor + 1:
        comma = next((j for j in range(after, min(after + 20, end)) if view.words[j] == ","), None)
        if comma is None:
            return None
        parts = [view.span(comma + 1, end)]
    else:
        before, rest = _interrupted(view, opening, after, end)
        inner = _announced(view, floor, opening)
        parts = [view.span(inner or floor, before), view.span(*rest) if rest else None]
        if inner is not None and inner > opening:  # *Le roi a nié, comme le dit X, avoir cédé*
            parts = [view.span(inner, end)]
    content = tuple(part for part in parts if part is not None)
    source = view.span(*named)
    if not content or source is None:
        return None
    return Candidate(
        content=content,
        cue=cue.spans,
        source=(source,),
        rule="clause.comme",
        lemma=cue.lemma,
        score={"core": 0.7, "weak": 0.5, "optional": 0.25}[cue.strength] + (0.15 if inner else 0),
        evidence=(f"comme … {cue.lemma}",),
    )


def _takes_up(view: View, i: int, cue: Cue) -> bool:
    """Whether *le* is a pronoun, whatever the tagger takes it for (*comme le demande la ville*)."""
    return view.doc[i].pos_ != "DET" or i + 1 == cue.head


def _announced(view: View, floor: int, end: int) -> int | None:
    """Where the content of the last *X dit que* or *X nie avoir* before *comme* at `end` starts, if any."""
    for cue in reversed(view.cues):
        trigger = find_trigger(view, cue) if floor <= cue.head < end and cue.pos == "verb" else None
        if (
            trigger is None
            or cue.shape is not Shape.FINITE
            or not (trigger.frame in TOLD or (trigger.frame == "np" and cue.act in OPPOSING))
        ):
            continue
        if trigger.start < end or cue.end >= end - 1:
            return trigger.start
    return None


def _interrupted(view: View, opening: int, after: int, end: int) -> tuple[int, Range | None]:
    """Where the clause before *comme* stops, and its rest: *Le roi finira, comme l'a dit X, par céder*."""
    before = opening - (view.words[opening - 1] in INVERTED)
    comma = after < end and view.words[after] == ","
    i = after + 1
    if not comma or i >= end or trailing_cue(view, i):
        return before, None
    last = opening - 1 - (view.words[opening - 1] == ",")
    verb = view.doc[last].pos_ in ("VERB", "AUX", "PRON") or view.words[last] == "pas"
    governed = view.words[i] in ("par", "de", "d'", "à") or view.infinitive(i) is not None
    goes_on = is_finite(view.doc[i]) or (governed and verb)
    return before, (i, end) if goes_on else None


def _source_of_comme(view: View, cue: Cue, opening: int, end: int) -> Range | None:
    first = opening + 1
    while first < cue.start and view.words[first] in CLITICS and _takes_up(view, first, cue):
        first += 1
    if first < cue.start and view.words[first] in PRONOUNS:
        return first, first + 1
    if first < cue.start and view.doc[first].pos_ in ("DET", "PROPN", "NOUN"):
        return first, chunk_end(view, first, cue.start)
    return subject_after(view, cue)
