"""Annotated articles to training windows with their anchors.

An **anchor** is a place that may signal a statement: a cue, or a quotation that may go on
without one. For each anchor the network answers: is this a statement, optional, or nothing;
which pieces are its content, which its source; what act it is.
"""

from __future__ import annotations

import json
import pathlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, get_args

from tokenizers import Tokenizer

from evaluation.origins import origin_of
from onrecord.model import Act, Span
from onrecord.reading.tagger.decode import CONTENT, OTHER, SOURCE
from onrecord.reading.tagger.pieces import Window, windows
from onrecord.reading.tagger.tagger import CUE, QUOTE

ACTS: tuple[str, ...] = get_args(Act)
NOTHING, OPTIONAL, CORE = 0, 1, 2


@dataclass(slots=True)
class Anchor:
    kind: int
    places: list[int]  # in the window
    label: int
    act: int = -1
    roles: list[int] | None = None  # one of OTHER, CONTENT, SOURCE for each piece of the window


@dataclass(slots=True)
class Example:
    window: Window
    cues: list[int]  # 1 where the piece is in a gold cue, -1 where only in an optional one
    anchors: list[Anchor]


def articles(path: pathlib.Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def of_origin(rows: Sequence[dict[str, Any]], origin: str | None) -> list[dict[str, Any]]:
    """The articles of one origin, which the first part of an id names; all if it is None."""
    return [row for row in rows if origin in (None, origin_of(row["id"]))]


def examples(
    article: dict[str, Any],
    tokenizer: Tokenizer,
    quotes: Sequence[Span],
    cues: Sequence[Span],
) -> list[Example]:
    """The windows of one article. `quotes` are outer spans; `cues` are places that may be cues, for
    the anchors that are none."""
    return [
        _example(window, article["statements"], quotes, cues)
        for window in windows(article["text"], quotes, tokenizer)
    ]


def _example(
    window: Window, statements: list[dict[str, Any]], quotes: Sequence[Span], may_be: Sequence[Span]
) -> Example:
    marks = [0] * len(window)
    anchors: list[Anchor] = []
    taken: set[int] = set()
    quoted: set[int] = set()
    for statement in statements:
        label = OPTIONAL if statement.get("optional") else CORE
        roles = [OTHER] * len(window)
        for field, role in (("content", CONTENT), ("source", SOURCE)):
            for start, end in statement[field]:
                for place in window.between(start, end):
                    roles[place] = role
        if CONTENT not in roles:
            continue
        act = ACTS.index(statement["act"])
        for start, end in statement["cue"]:
            places = window.between(start, end)
            if places:
                anchors.append(Anchor(CUE, places, label, act, roles))
                for place in places:
                    taken.add(place)
                    marks[place] = 1 if label == CORE else marks[place] or -1
        if not statement["cue"]:
            first = min(start for start, _ in statement["content"])
            opening = [q for q in quotes if q[0] <= first <= q[0] + 3]
            if opening:
                places = window.between(opening[0][0], opening[0][0] + 1)
                if places and places[0] not in quoted:
                    quoted.add(places[0])
                    anchors.append(Anchor(QUOTE, places, label, act, roles))
    for start, end in may_be:
        places = window.between(start, end)
        if places and not taken.intersection(places):
            anchors.append(Anchor(CUE, places, NOTHING))
    for start, _ in quotes:
        places = window.between(start, start + 1)
        if places and places[0] not in quoted:
            anchors.append(Anchor(QUOTE, places, NOTHING))
    return Example(window, marks, anchors)
