"""The tagger: windows of a text in, proposed statements out.

Two onnxruntime graphs: the encoder reads a window once and marks likely cues; the anchored
layers then read the pieces around each likely cue, and around each opening quotation mark,
with that place marked (see `training/network.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from onrecord.model import Span
from onrecord.reading.tagger.decode import (
    Floats,
    Proposal,
    content_spans,
    cue_runs,
    source_span,
    tidy,
    without_doubles,
)
from onrecord.reading.tagger.pieces import Window, windows

Ints = npt.NDArray[np.int64]
CROP = 56  # pieces that the anchored layers read on either side of an anchor
CUE, QUOTE = 1, 2
LIKELY_CUE = 0.15
BATCH = 24


class Network(Protocol):
    """The two graphs, whatever runs them."""

    def encode(self, ids: Ints, quoted: Ints, mask: Floats) -> tuple[Floats, Floats]: ...

    def read(self, hidden: Floats, anchor: Ints, mask: Floats) -> tuple[Floats, Floats, Floats]: ...


class Anchor(NamedTuple):
    kind: int
    places: list[int]


class Tagger:
    def __init__(self, network: Network, tokenizer: Tokenizer) -> None:
        self._network, self._tokenizer = network, tokenizer

    def propose(
        self, text: str, quotes: Sequence[Span], asked: Sequence[Span] | None = None
    ) -> list[Proposal]:
        """Statements that the text may hold, in its order. `quotes` are outer spans, marks included;
        `asked` are those of them that may go on without a cue of their own, all if None."""
        out: list[Proposal] = []
        for window in windows(text, quotes, self._tokenizer):
            out += self._of_window(text, window, quotes, quotes if asked is None else asked)
        return out

    def _of_window(
        self, text: str, window: Window, quotes: Sequence[Span], asked: Sequence[Span]
    ) -> list[Proposal]:
        ids, quoted = np.array([window.ids]), np.array([window.quoted])
        hidden, cue = self._network.encode(ids, quoted, np.ones(ids.shape, np.float32))
        anchors = [Anchor(CUE, places) for places in cue_runs(_sigmoid(cue[0]), window.offsets, LIKELY_CUE)]
        for start, _ in asked:
            places = window.between(start, start + 1)
            if places:
                anchors.append(Anchor(QUOTE, places))
        proposals: list[Proposal] = []
        for first in range(0, len(anchors), BATCH):
            proposals += self._of_anchors(text, window, quotes, hidden[0], anchors[first : first + BATCH])
        return without_doubles(proposals)

    def _of_anchors(
        self, text: str, window: Window, quotes: Sequence[Span], hidden: Floats, anchors: list[Anchor]
    ) -> list[Proposal]:
        size = min(2 * CROP, len(window))
        starts = [max(0, min((a.places[0] + a.places[-1]) // 2 - CROP, len(window) - size)) for a in anchors]
        crops = np.stack([hidden[start : start + size] for start in starts])
        marks = np.zeros((len(anchors), size), np.int64)
        for row, (start, anchor) in enumerate(zip(starts, anchors, strict=True)):
            for place in anchor.places:
                if start <= place < start + size:
                    marks[row, place - start] = anchor.kind
        roles, labels, acts = self._network.read(crops, marks, np.ones(marks.shape, np.float32))
        roles, labels, acts = _softmax(roles), _softmax(labels), _softmax(acts)
        out = []
        for row, (start, anchor) in enumerate(zip(starts, anchors, strict=True)):
            if labels[row, 0] > 0.95:
                continue
            offsets = window.offsets[start : start + size]
            barred = {p - start for p in anchor.places} if anchor.kind == CUE else set()
            content = content_spans(text, offsets, roles[row], barred, quotes)
            if not content:
                continue
            cue = (
                tidy(text, [(window.offsets[anchor.places[0]][0], window.offsets[anchor.places[-1]][1])])
                if anchor.kind == CUE
                else ()
            )
            likely = roles[row, :, 1][roles[row].argmax(-1) == 1]
            out.append(
                Proposal(
                    content=content,
                    cue=cue,
                    source=source_span(text, offsets, roles[row]),
                    core=float(labels[row, 2]),
                    optional=float(labels[row, 1]),
                    acts=tuple(map(float, acts[row])),
                    sure=float(likely.mean()),
                )
            )
        return out


def _sigmoid(x: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-x)), np.float32)


def _softmax(x: Floats) -> Floats:
    raised = np.exp(x - x.max(-1, keepdims=True))
    return np.asarray(raised / raised.sum(-1, keepdims=True), np.float32)
