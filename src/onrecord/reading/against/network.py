"""The network that reads two statements at once (a cross-encoder, Devlin et al. 2019), on onnxruntime."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

from onrecord.reading.tagger.decode import Floats
from onrecord.reading.tagger.pieces import BOS, EOS, PAD

WEIGHTS = Path(__file__).parent / "weights" / "against.onnx"
PIECES = Path(__file__).parent.parent / "tagger" / "weights" / "tokenizer.json"  # the same as the tagger's
STANDINGS = ("none", "denies", "contradicts", "same", "reverses")
LONGEST = 64  # pieces of one statement that are read
_TOGETHER = 32  # pairs read at once

Ints = npt.NDArray[np.int64]


class Graph(Protocol):
    """Ids, which of the two statements each belongs to, mask, each `(n, length)` → logits `(n, 5)`."""

    def __call__(self, ids: Ints, second: Ints, mask: Floats) -> Floats: ...


class Network:
    """Tells of pairs of statements how they stand to each other."""

    def __init__(self, graph: Graph, tokenizer: Tokenizer) -> None:
        self._graph, self._tokenizer = graph, tokenizer

    def standings(self, lines: Sequence[str], pairs: Sequence[tuple[int, int]]) -> Floats:
        """Probabilities of `STANDINGS`, `(pairs, 5)`, for pairs of lines by their places."""
        coded = [one.ids[:LONGEST] for one in self._tokenizer.encode_batch(lines, add_special_tokens=False)]
        found = np.zeros((len(pairs), len(STANDINGS)), np.float32)
        # Those of like length are read together, so that little of a batch is filling.
        order = sorted(range(len(pairs)), key=lambda n: sum(len(coded[at]) for at in pairs[n]))
        for first in range(0, len(order), _TOGETHER):
            some = order[first : first + _TOGETHER]
            found[some] = _softmax(self._graph(*_stacked([[coded[at] for at in pairs[n]] for n in some])))
        return found


def _stacked(pairs: Sequence[Sequence[Sequence[int]]]) -> tuple[Ints, Ints, Floats]:
    width = max(len(a) + len(b) for a, b in pairs) + 3
    ids = np.full((len(pairs), width), PAD, np.int64)
    second, mask = np.zeros_like(ids), np.zeros(ids.shape, np.float32)
    for row, (a, b) in enumerate(pairs):
        size = len(a) + len(b) + 3
        ids[row, :size] = [BOS, *a, EOS, *b, EOS]
        second[row, len(a) + 2 : size] = 1
        mask[row, :size] = 1
    return ids, second, mask


@lru_cache(maxsize=2)
def network(threads: int = 0) -> Network:
    """The network that the package ships, on that many threads, 0 for one a core."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    session = onnxruntime.InferenceSession(WEIGHTS.read_bytes(), options)

    def graph(ids: Ints, second: Ints, mask: Floats) -> Floats:
        (logits,) = session.run(None, {"ids": ids, "second": second, "mask": mask})
        return np.asarray(logits, np.float32)

    return Network(graph, Tokenizer.from_file(str(PIECES)))


def _softmax(x: Floats) -> Floats:
    raised = np.exp(x - x.max(-1, keepdims=True))
    return np.asarray(raised / raised.sum(-1, keepdims=True), np.float32)
