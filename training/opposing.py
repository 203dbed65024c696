"""The network that tells how two statements stand to each other: it reads both at once (a cross-encoder).

It starts from multilingual-e5-small, whose word pieces stay as they are (Devlin et al. 2019 for the way of
reading, Wang et al. 2024 for the encoder). `training.against` fits it.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from random import Random
from typing import TypeAlias

import torch
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional

from onrecord.reading.against.network import LONGEST, STANDINGS
from training.encoder import E5, HIDDEN
from training.network import started
from training.pairs import Pair

_READ = 1024  # pairs read at once
_WARM = 150  # batches over which the rate rises
_LAST = 100  # batches whose mean loss tells how far it is
Coded: TypeAlias = tuple[torch.Tensor, torch.Tensor, torch.Tensor]  # ids, which of the two, mask


class Opposing(nn.Module):
    """Pieces of two statements `(n, length)` → logits `(n, standings)`."""

    def __init__(self, e5: E5, rows: list[int], layers: int) -> None:
        super().__init__()
        # Its second input tells which of the two statements a piece is of.
        self.encoder = started(e5, rows, layers, 0).encoder
        self.encoder.word.weight.requires_grad_(False)
        self.head = nn.Sequential(nn.Linear(3 * HIDDEN, 256), nn.GELU(), nn.Dropout(0.1))
        self.out = nn.Linear(256, len(STANDINGS))

    def forward(self, ids: torch.Tensor, second: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        hidden, _ = self.encoder(ids, second, mask)
        pooled = [hidden[:, 0]]
        for part in (mask * (1 - second), mask * second):
            pooled.append((hidden * part[..., None]).sum(1) / part.sum(1, keepdim=True))
        return self.out(self.head(torch.cat(pooled, -1))).float()  # type: ignore[no-any-return]

    def keep(self, layers: Sequence[int]) -> None:
        """Leave out all layers of the encoder but these."""
        self.encoder.layers = nn.ModuleList(self.encoder.layers[n] for n in layers)


class Coder:
    """Lines to pieces, each line once."""

    def __init__(self, tokenizer: Tokenizer, device: str) -> None:
        self._tokenizer, self._device = tokenizer, device
        self._known: dict[str, list[int]] = {}

    def learn(self, pairs: Sequence[Pair]) -> None:
        """Cut the lines of these pairs that are new."""
        new = sorted({line for pair in pairs for line in (pair.a, pair.b)} - self._known.keys())
        coded = self._tokenizer.encode_batch(new, add_special_tokens=False)
        self._known |= {line: one.ids[:LONGEST] for line, one in zip(new, coded, strict=True)}

    def length(self, pair: Pair) -> int:
        """How many pieces both lines of a pair have."""
        return len(self._known[pair.a]) + len(self._known[pair.b])

    def coded(self, pairs: Sequence[Pair], turned: Sequence[bool]) -> Coded:
        """Pairs as the network takes them, some with the second line first."""
        sides = [(p.b, p.a) if turn else (p.a, p.b) for p, turn in zip(pairs, turned, strict=True)]
        rows = [(self._known[a], self._known[b]) for a, b in sides]
        width = max(len(a) + len(b) for a, b in rows) + 3
        ids = torch.ones(len(rows), width, dtype=torch.long)
        second, mask = torch.zeros_like(ids), torch.zeros(len(rows), width)
        for n, (a, b) in enumerate(rows):
            size = len(a) + len(b) + 3
            ids[n, :size] = torch.tensor([0, *a, 2, *b, 2])
            second[n, len(a) + 2 : size] = 1
            mask[n, :size] = 1
        return ids.to(self._device), second.to(self._device), mask.to(self._device)


def fit(
    network: Opposing,
    coder: Coder,
    batches: Sequence[Sequence[Pair]],
    rate: float,
    rng: Random,
    enough: float | None = None,
) -> None:
    """Fit on batches of pairs, in whichever order their statements come, until the loss is low `enough`.

    Pairs that carry `soft` probabilities are fitted on these, others on their standing, a batch on one kind.
    """
    parameters = [p for p in network.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(parameters, lr=rate, weight_decay=0.01)
    losses: list[float] = []
    network.train()
    device, begun = network.out.weight.device, time.time()
    for n, batch in enumerate(batches):
        share = 1.0 if enough else min(1.0, (len(batches) - n) / max(1, len(batches) - _WARM))
        optimiser.param_groups[0]["lr"] = rate * share * min(1.0, (n + 1) / _WARM)
        with torch.autocast(device.type, torch.bfloat16):
            logits = network(*coder.coded(batch, [rng.random() < 0.5 for _ in batch]))
        loss = _loss(logits, batch)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        losses.append(loss.item())
        mean = sum(losses[-_LAST:]) / len(losses[-_LAST:])
        if n % 200 == 0:
            print(f"{n}/{len(batches)} loss {mean:.3f} {time.time() - begun:.0f} s", flush=True)
        if enough is not None and n > _LAST and mean < enough:
            return


def _loss(logits: torch.Tensor, batch: Sequence[Pair]) -> torch.Tensor:
    if batch[0].soft is None:
        places = torch.tensor([STANDINGS.index(pair.standing) for pair in batch], device=logits.device)
        return functional.cross_entropy(logits, places, label_smoothing=0.03)
    soft = torch.tensor([pair.soft for pair in batch], device=logits.device)
    return functional.kl_div(functional.log_softmax(logits, -1), soft, reduction="batchmean")


@torch.no_grad()
def standings(network: Opposing, coder: Coder, pairs: Sequence[Pair]) -> list[list[float]]:
    """The probability of each standing of each pair, the mean over both orders."""
    network.eval()
    found: list[list[float]] = [[]] * len(pairs)
    order = sorted(range(len(pairs)), key=lambda n: coder.length(pairs[n]))
    for at in range(0, len(order), _READ):
        places = order[at : at + _READ]
        some = [pairs[n] for n in places]
        both = sum(
            torch.softmax(network(*coder.coded(some, [turn] * len(some))), -1) for turn in (False, True)
        )
        for n, row in zip(places, (both / 2).tolist(), strict=True):  # type: ignore[union-attr]
            found[n] = row
    return found


def batches(pairs: Sequence[Pair], coder: Coder, rng: Random, size: int) -> list[list[Pair]]:
    """Pairs of like length together, so many a batch, the batches in any order."""
    coder.learn(pairs)
    ordered = sorted(pairs, key=lambda pair: coder.length(pair) + 12 * rng.random())
    found = [ordered[at : at + size] for at in range(0, len(ordered), size)]
    rng.shuffle(found)
    return found
