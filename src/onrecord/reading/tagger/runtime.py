"""The tagger's two graphs on onnxruntime, loaded from the package or another folder of weights."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import onnxruntime
from tokenizers import Tokenizer

from onrecord.reading.tagger.decode import Floats
from onrecord.reading.tagger.tagger import Ints, Tagger

WEIGHTS = Path(__file__).parent / "weights"  # those that the package ships


class Graphs:
    """`encoder.onnx` and `anchored.onnx` of a folder, on that many threads, 0 for one a core."""

    def __init__(self, encoder: bytes, anchored: bytes, threads: int = 0) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
        # Threads that wait by spinning take the cores from the parse and from other processes.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._encoder = onnxruntime.InferenceSession(encoder, options)
        self._anchored = onnxruntime.InferenceSession(anchored, options)

    def encode(self, ids: Ints, quoted: Ints, mask: Floats) -> tuple[Floats, Floats]:
        hidden, cue = self._encoder.run(None, {"ids": ids, "quoted": quoted, "mask": mask})
        return hidden, cue

    def read(self, hidden: Floats, anchor: Ints, mask: Floats) -> tuple[Floats, Floats, Floats]:
        roles, label, act = self._anchored.run(None, {"hidden": hidden, "anchor": anchor, "mask": mask})
        return roles, label, act


@lru_cache(maxsize=2)
def tagger(threads: int = 0, weights: Path = WEIGHTS) -> Tagger:
    """The tagger with the weights of a folder that `training.train` made."""
    encoder, anchored, pieces = (
        (weights / name).read_bytes() for name in ("encoder.onnx", "anchored.onnx", "tokenizer.json")
    )
    return Tagger(Graphs(encoder, anchored, threads), Tokenizer.from_str(pieces.decode("utf-8")))
