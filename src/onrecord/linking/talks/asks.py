"""What a content puts forward: by the cue that takes it as a whole, and by marks in its sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias, cast

from onrecord.languages.matters import matters
from onrecord.languages.patterns import listed, term_words
from onrecord.languages.terms import Mark, cue_states, marks
from onrecord.linking.talks.conditions import others, under_condition, unless
from onrecord.linking.talks.nouns import State
from onrecord.linking.talks.wording import Wording, sentences, wording
from onrecord.model import Act

_OF_ACT: dict[Act, str] = {"propose": "offered", "refuse": "refused"}  # whatever the cue
_OPEN = ("offered", "accepted", "refused", "dropped")  # states in which anything may be on the table
OTHER = "other"  # the matter of what no table foresees
_TURNED: dict[str, str] = {"offered": "refused", "accepted": "refused", "refused": "conceded"}
_BEFORE, _BEFORE_NOUN = 8, 3  # words of a term before those that name its matter: with a verb first, without
_FAR = 60  # characters before the deed that is threatened
# The sides that stand before a verb, None for the speaker's own; empty where nobody is told apart.
Named: TypeAlias = Callable[[str], Sequence[str | None]]


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing put forward in a content. `core` says that its matter is one of negotiation by itself.

    `by` is the side that does it, None where it is the speaker's own.
    """

    by: str | None
    state: State
    matter: str
    core: bool
    wording: Wording


def asks(words: str, cue: str, act: Act, named: Named, quoting: bool = False) -> Iterator[Ask]:
    """What a content puts forward, in order.

    `act` is that of the statement as a whole; `named` tells what sides stand before a verb. Where the content
    is `quoting` somebody else, only what sides that it names put forward is the speaker's to tell.
    """
    told = act == "demand" and term_words("infinitive").match(words)
    own = cue_state(cue) or ("demanded" if told else None)
    pieces = sentences(words)
    if own in (None, "offered") and pieces and term_words("not_to").match(pieces[0]):
        own = "refused"
    state = own or (None if term_words("silent").search(cue) else _OF_ACT.get(act))
    first = _first(pieces) if own is None and state == "refused" else 0
    for number, sentence in enumerate(pieces):
        if sentence.endswith("?"):
            continue
        if (otherwise := term_words("otherwise").search(sentence)) is not None:
            yield _otherwise(sentence, otherwise, act in ("warn", "demand"))
            sentence = sentence[: otherwise.start()].strip()
        done = own == "announced" and term_words("perfect").match(sentence)
        if number == 0 and own is not None and _follows(sentence) and not done:
            found = _whole(sentence, own, cue)
            if found is not None and not (found.matter == OTHER and term_words("promise").search(cue)):
                yield found
            if found is not None or own not in ("demanded", "announced"):
                continue
        marked = list(_marked(sentence, act, named, quoting))
        yield from marked
        if not marked and (number == first or act == "warn"):
            yield from _unmarked(sentence, state, act, cue)
        elif not marked and not quoting and term_words("held").search(wording(sentence).what):
            yield from _unmarked(sentence, None, act)


def _unmarked(sentence: str, state: str | None, act: Act, cue: str = "") -> Iterator[Ask]:
    """What a sentence puts forward by its cue, else by its act and a condition, which tell of no talks."""
    if state == "offered" and (term_words("orders").match(sentence) or term_words("bold").match(sentence)):
        return  # *« Cherchez plutôt parmi les cadres »* offers nothing
    whole = state or under_condition(sentence, act)
    found = _whole(sentence, whole, cue) if whole else None
    if found is not None and (state or found.wording.condition or found.wording.deadline):
        yield found if state or act == "warn" else replace(found, core=False)


def cue_state(cue: str) -> str | None:
    """What a cue does with its content; None for one that only says, or that is negated."""
    cue = cue.replace("’", "'")
    for state, pattern in cue_states().items():
        if pattern.search(cue):
            negated = state != "dropped" and term_words("negated").search(cue) and state != "conceded"
            if state == "offered" and term_words("pledge").search(cue) and term_words("at_last").search(cue):
                return "conceded"
            return _TURNED.get(state) if negated else None if state == "neutral" else state
    return "demanded" if term_words("listed_terms").search(cue) else None


def _first(pieces: Sequence[str]) -> int:
    """The first sentence that refuses by itself, else the first of all."""
    plain = (number for number, piece in enumerate(pieces) if term_words("refusing").search(piece))
    return next(plain, 0)


def _otherwise(sentence: str, opened: re.Match[str], core: bool) -> Ask:
    """What is threatened if nothing is done: *sinon, nous fermerons le port*."""
    said = wording(sentence[opened.start("deed") :])
    return Ask(None, "threatened", "threat", core, replace(said, condition=opened.group(1)))


def _follows(sentence: str) -> bool:
    """Whether a content goes on the sentence of its cue: it opens as no sentence does."""
    return sentence[:1].islower() or sentence[:1].isdigit()


def _whole(sentence: str, state: str, cue: str = "") -> Ask | None:
    """What a cue in this state makes of all that it takes: a matter of negotiation, else whatever it is."""
    if state == "refused":
        sentence = term_words("refusal").sub("", sentence, count=1) if _names_refusal(sentence) else sentence
        if (without := term_words("without").search(sentence)) is not None:
            return _whole(sentence[without.end() :], "demanded", "exige")
    if state == "demanded" and term_words("claimed").match(sentence):
        return None
    if state == "offered" and term_words("settling").match(sentence):
        return Ask(None, "conceded", OTHER, False, wording(sentence))
    found = _on_matter(sentence, state)
    said = wording(sentence)
    if found is not None or not _something(said):
        return found
    if state == "demanded":
        told = _follows(sentence) or term_words("must").search(sentence)
        if not told or not term_words("insisting").search(cue):
            return None
        return Ask(None, "demanded", OTHER, term_words("listed_terms").search(cue) is not None, said)
    if state == "conceded":
        return Ask(None, "conceded", OTHER, False, said) if term_words("pledge").search(cue) else None
    if state == "threatened" and others(said.condition) and term_words("threatening").search(sentence):
        return Ask(None, "threatened", "threat", True, said)
    if state == "threatened" and term_words("verbal").match(said.what):
        return Ask(None, "threatened", "threat", False, said)
    if state == "refused" and term_words("told").match(said.what):
        return None
    return Ask(None, cast(State, state), OTHER, False, said) if state in _OPEN else None


def _names_refusal(sentence: str) -> bool:
    return term_words("refusal").match(sentence) is not None


def _something(said: Wording) -> bool:
    """Whether words name anything that may be on the table."""
    return bool(said.what) and not term_words("nothing").search(said.what)


def _on_matter(sentence: str, state: str) -> Ask | None:
    said, announced = wording(sentence), state == "announced"
    found = _ask("offered" if announced else state, said)
    if announced and term_words("left").match(said.what) and term_words("left_talks").search(said.what):
        return Ask(None, "refused", "talks", True, said)
    if (
        found is None
        and state == "demanded"
        and (purpose := term_words("purpose").search(sentence)) is not None
    ):
        found = _ask(state, wording(purpose.group(1)))
        return found if found is not None and found.core else None
    if found is not None and announced and term_words("impossible").search(said.what):
        return replace(found, state="refused")
    if found is not None and announced and found.matter not in listed("terms", "announced"):
        return None
    return found


def _marked(sentence: str, act: Act, named: Named, quoting: bool) -> Iterator[Ask]:
    ended = 0
    for mark, match in _marks(sentence):
        before, after = sentence[: match.start()], sentence[match.end() :]
        makers = named(_clause(before)) if mark.whose in ("own", "self") else () if quoting else (None,)
        if (
            match.start() < ended
            or not makers
            or term_words("inside").search(before)
            or term_words("denied").search(before)
            or (mark.whose == "one" and term_words("supposed").match(sentence))
        ):
            continue
        said = _opened(mark, before, after)
        if mark.whose == "self" and not said.condition:
            makers = [maker for maker in makers if maker is None]
        found = None
        if mark.whose != "subject" or mark.state == "refused" or said.condition or act == "demand":
            found = _ask(mark.state, said, term_words("that").search(match.group()) is not None)
        if found is None and _something(said) and _bargained(mark, said):
            matter = "threat" if mark.state == "threatened" else OTHER
            found = Ask(None, cast(State, mark.state), matter, False, said)
        if found is not None and mark.state == "offered" and unless(said.condition):
            found = Ask(None, "threatened", "threat", found.core, said)
        sure = mark.anything or act == "warn" or bool(said.condition)
        if found is not None and (found.state != "threatened" or sure):
            ended = match.end() + (0 if mark.whose == "subject" else len(said.what))
            yield from (replace(found, by=maker) for maker in makers)


def _bargained(mark: Mark, said: Wording) -> bool:
    """Whether what a mark opens is on the table whatever it is: agreed to, given up, or under a condition."""
    if mark.anything or (mark.whose in ("own", "we") and mark.state in ("accepted", "dropped")):
        return not (mark.state == "refused" and _unsaid(said))
    return mark.whose in ("own", "self") and mark.state == "offered" and others(said.condition)


def _unsaid(said: Wording) -> bool:
    """Whether what is refused is only something told: *exclut d'avoir tiré*, *la piste est exclue*."""
    return bool(term_words("told").match(said.what) or term_words("said").search(said.what))


def _opened(mark: Mark, before: str, after: str) -> Wording:
    """What a mark opens, with a condition that may stand on its other side."""
    if mark.whose == "subject":
        said, rest = wording(_clause(before)), wording(after)
        return Wording(said.what, rest.condition, rest.deadline)
    said, rest = wording(after), wording(before)
    what = said.what
    if mark.state == "refused":
        what = term_words("excluding").sub("", term_words("negation").sub("", what, count=1))
    return Wording(what, said.condition or rest.condition, said.deadline)


def _marks(sentence: str) -> list[tuple[Mark, re.Match[str]]]:
    """Marks in a sentence in the order of where they stand, the first that fits a place alone."""
    places: dict[int, tuple[Mark, re.Match[str]]] = {}
    for mark in marks():
        for match in mark.pattern.finditer(sentence):
            if not any(kept.start() <= match.start() < kept.end() for _, kept in places.values()):
                places[match.start()] = (mark, match)
    return [places[at] for at in sorted(places)]


def _clause(before: str) -> str:
    """The part of a clause that stands before its verb, with the clause before where it only goes on."""
    pieces = term_words("clause").split(term_words("inserted").sub("", before))
    if len(pieces) > 1 and term_words("coordinated").fullmatch(pieces[-1].strip()):
        return f"{pieces[-2]} {pieces[-1]}"
    return pieces[-1]


def _ask(state: str, said: Wording, clause: bool = False) -> Ask | None:
    """None where what is put forward, which may be a whole clause, is no matter of negotiation."""
    found: tuple[int, str, bool] | None = None
    for matter in matters():
        match = matter.pattern.search(said.what)
        if match is None or not _names(said.what[: match.start()], matter.name, clause):
            continue
        if found is None or (not matter.core, match.start()) < (not found[2], found[0]):
            found = (match.start(), matter.name, matter.core)
    if state == "threatened":
        if (threat := term_words("threat").search(said.what)) is None or threat.start() > _FAR:
            return None
        core = said.condition is not None or (found is not None and found[2])
        return Ask(None, "threatened", "threat", core, said)
    if found is None:
        return None
    core = found[2] or _conditional(said.condition)
    return Ask(None, cast(State, state), found[1], core, said)


def _conditional(condition: str | None) -> bool:
    """Whether a condition is itself a matter of negotiation: *avant toute trêve*."""
    return condition is not None and any(m.core and m.pattern.search(condition) for m in matters())


def _names(before: str, matter: str, clause: bool) -> bool:
    """Whether a matter whose words follow `before` is what is put forward, and is not undone by it."""
    before = term_words("conjunct").split(before)[-1]
    verbal = clause or term_words("verbal").match(before) or term_words("head").search(before)
    if len(before.split()) > (_BEFORE if verbal else _BEFORE_NOUN):
        return False
    if term_words("against").search(before) or term_words("saying").search(before):
        return False
    return matter in listed("terms", "undoable") or not term_words("undone").search(before)
