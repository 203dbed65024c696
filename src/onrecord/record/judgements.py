"""What people said of statements, laid over what the reader found: pure, and undone at will."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from onrecord.model import Spans, Statement
from onrecord.reading.overlap import meet, overlap
from onrecord.record.rows import changed, made

Verdict: TypeAlias = Literal[
    "accept", "reject", "correct", "add", "merge", "distinct", "split", "alias", "confirm", "dismiss",
    "retype", "link", "undo",
]  # fmt: skip
State: TypeAlias = Literal["found", "accepted", "corrected", "added", "rejected"]
_SPANS = ("content", "cue", "source")
_SAME = 0.5  # at least this much of two statements is shared where they are one, its boundaries moved
_SURELY = 0.9  # at least this much of their contents, where their cues are two


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A person's verdict on a statement, a statement that the reader missed, or a ruling on actors or links.

    `changes` are the values corrected or, for `add`, those of the new statement; `seen` the values that the
    person saw. Spans in both are offsets in the text of `version`. `quote` are the words judged, `before` and
    `after` those around them. `undoes` is the number of the judgement taken back.
    """

    id: int
    document: str
    version: str
    verdict: Verdict
    who: str
    at: str
    statement: str | None = None
    changes: Mapping[str, Any] = field(default_factory=dict)
    seen: Mapping[str, Any] = field(default_factory=dict)
    before: str = ""
    quote: str = ""
    after: str = ""
    why: str | None = None
    undoes: int | None = None


@dataclass(frozen=True, slots=True)
class Laid:
    """A statement as it is valid: `found` is the reader's, None where a person added it."""

    valid: Statement
    found: Statement | None
    state: State


Places: TypeAlias = dict[int, str | None]
Move: TypeAlias = Callable[[str, Spans], Spans | None]


def standing(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Those that were not undone, in order."""
    every = list(judgements)
    gone = undone(every)
    return [j for j in every if j.verdict != "undo" and j.id not in gone]


def undone(judgements: Sequence[Judgement]) -> set[int]:
    """The numbers of those taken back; an undoing may be undone itself."""
    gone: set[int] = set()
    for judgement in reversed(judgements):
        if judgement.undoes is not None and judgement.id not in gone:
            gone.add(judgement.undoes)
    return gone


def lay(
    statements: Sequence[Statement], judgements: Iterable[Judgement], move: Move
) -> tuple[list[Laid], Places]:
    """The statements as they are valid, and the id of that which each judgement bears on, None if lost.

    `move(version, spans)` brings spans of an earlier version of the text to this one, None where their words
    are gone.
    """
    laid = {s.id: Laid(s, s, "found") for s in statements}
    places: Places = {}
    for judgement in standing(judgements):
        moved = _moved(judgement, move)
        if moved is None:
            places[judgement.id] = None
            continue
        seen, changes = moved
        target = _target(judgement, seen or changes, laid)
        if target is None and judgement.verdict == "add":
            statement = made({**changes, "id": _free(judgement.statement or "", laid)})
            laid[statement.id] = Laid(statement, None, "added")
            places[judgement.id] = statement.id
            continue
        places[judgement.id] = target
        if target is not None:
            laid[target] = _judged(laid[target], judgement.verdict, changes)
    return sorted(laid.values(), key=_order), places


def _judged(laid: Laid, verdict: Verdict, changes: Mapping[str, Any]) -> Laid:
    """What one more verdict makes of a statement; a person's addition stays one when it is accepted."""
    if verdict == "reject":
        return Laid(laid.valid, laid.found, "rejected")
    plain = {name: value for name, value in changes.items() if name not in ("id", "rule")}
    valid = changed(laid.valid, plain)
    state: State = "added" if laid.found is None else "accepted" if valid == laid.found else "corrected"
    return Laid(valid, laid.found, state)


def _free(id: str, laid: Mapping[str, Laid]) -> str:
    while id in laid:
        id += "+"
    return id


def _moved(judgement: Judgement, move: Move) -> tuple[dict[str, Any], dict[str, Any]] | None:
    """The values seen and changed, their spans in this version; None where the words judged are gone."""
    own = judgement.changes if judgement.verdict == "add" else judgement.seen
    out: list[dict[str, Any]] = []
    for values in (judgement.seen, judgement.changes):
        moved = dict(values)
        for name in _SPANS:
            if values.get(name):
                spans = move(judgement.version, tuple((a, b) for a, b in values[name]))
                if spans is None and (name == "content" or not own.get("content")):
                    return None
                moved[name] = spans or ()
        out.append(moved)
    return out[0], out[1]


def _target(judgement: Judgement, seen: Mapping[str, Any], laid: Mapping[str, Laid]) -> str | None:
    """The statement that a judgement bears on: that of its id, else the one that shares most of its words.

    `seen` are its values in this version of the text. An addition bears on what the reader found alone, or on
    one before it that has its id: both bore on one that the reader found then.
    """
    adds = judgement.verdict == "add"
    if judgement.statement in laid:
        known = laid[judgement.statement or ""]
        if known.found is None or (not adds and _alike(seen, known.found) > 0):
            return judgement.statement
    likes = [(_alike(seen, one.found or one.valid), id) for id, one in laid.items() if one.found or not adds]
    best, target = max(likes, default=(0.0, ""))
    return target if best >= _SAME else None


def _alike(seen: Mapping[str, Any], statement: Statement) -> float:
    """From 0 to 1, how far the place seen is that of a statement as it was found."""
    content: Spans = tuple((a, b) for a, b in seen.get("content", ()))
    cue: Spans = tuple((a, b) for a, b in seen.get("cue", ()))
    shared = overlap(content, statement.content)
    if cue and statement.cue:
        return (shared + 1) / 2 if meet(cue, statement.cue) else shared * (shared > _SURELY)
    return shared


def _order(laid: Laid) -> tuple[int, int]:
    spans = laid.valid.cue or laid.valid.content
    return spans[0] if spans else (0, 0)
