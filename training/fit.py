"""Fit the network on windows of annotated articles."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from onrecord.reading.tagger.decode import cue_runs
from onrecord.reading.tagger.tagger import CROP, CUE
from training.encoder import E5
from training.examples import ACTS, CORE, NOTHING, Anchor, Example
from training.network import Network, started

SHARED, ANCHORED = 8, 2  # layers
EPOCHS = 8
ROWS = 8  # windows in a batch
STEP = 32, 8  # widths, and anchors in a batch, are filled up to multiples: few shapes, each prepared once
RATE = 1.5e-4
MERGED = 0.25  # share of articles read as one paragraph, as some newspapers print them
UNSURE = 0.5  # weight of an optional statement's spans
RARE = torch.tensor([1.0 if act == "assert" else 2.0 for act in ACTS])  # weights of the acts


@dataclass(frozen=True, slots=True)
class Article:
    """The windows of one article as printed, and of the same with its paragraphs run together."""

    printed: list[Example]
    merged: list[Example]


def fit(
    data: Sequence[Article], rows: list[int], base: E5, log: Callable[[str], None], epochs: int = EPOCHS
) -> Network:
    """Train from the base model. `rows` are the kept rows of its vocabulary. Deterministic but
    for threads."""
    torch.manual_seed(7)
    network = started(base, rows, SHARED, ANCHORED).train()
    network.encoder.word.weight.requires_grad_(False)
    named = [(n, p) for n, p in network.named_parameters() if p.requires_grad]
    groups = [
        {"params": [p for n, p in named if "layers" in n], "lr": RATE},
        {"params": [p for n, p in named if "layers" not in n], "lr": 4 * RATE},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    plan = [list(_batches(data, epoch)) for epoch in range(epochs)]
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, [RATE, 4 * RATE], total_steps=sum(map(len, plan)), pct_start=0.1, anneal_strategy="linear"
    )
    pick, began = random.Random(3), time.monotonic()
    for epoch, batches in enumerate(plan, 1):
        total = torch.zeros(4)
        for batch in batches:
            losses = _losses(network, batch, pick)
            optimiser.zero_grad()
            (losses * torch.tensor([2.0, 1.0, 2.0, 1.0])).sum().backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += losses.detach()
        cue, label, roles, act = (total / len(batches)).tolist()
        log(
            f"epoch {epoch}/{epochs}: cue {cue:.3f} label {label:.3f} roles {roles:.3f} act {act:.3f}, "
            f"{time.monotonic() - began:.0f} s"
        )
    return network.eval()


def _batches(data: Sequence[Article], seed: int) -> Iterator[list[Example]]:
    order = random.Random(seed)
    windows = [w for a in data for w in (a.merged if order.random() < MERGED else a.printed)]
    windows.sort(key=lambda e: len(e.window) + order.random() * 60)
    groups = [windows[i : i + ROWS] for i in range(0, len(windows), ROWS)]
    order.shuffle(groups)
    yield from groups


def _losses(network: Network, batch: list[Example], pick: random.Random) -> Tensor:
    """Losses of cue marking, anchor labels, piece roles and acts."""
    ids, quoted, mask, cues = _padded(batch)
    with torch.autocast("cpu", torch.bfloat16):
        hidden, cue = network.encoder(ids, quoted, mask)
        anchors = list(_chosen(batch, torch.sigmoid(cue.detach().float()), pick))
        crops, marks, seen, roles = _crops(hidden, batch, anchors)
        out_roles, out_label, out_act = network.anchored(crops, marks, seen)
    out_roles, out_label, out_act, cue = (t.float() for t in (out_roles, out_label, out_act, cue))
    n = len(anchors)
    out_roles, out_label, out_act, roles = (t[:n] for t in (out_roles, out_label, out_act, roles))
    labels = torch.tensor([a.label for _, a in anchors])
    acts = torch.tensor([a.act for _, a in anchors])
    weight = torch.where(labels == CORE, 1.0, UNSURE) * (labels != NOTHING)
    each = functional.cross_entropy(out_roles.transpose(1, 2), roles, ignore_index=-1, reduction="none")
    per_anchor = each.sum(1) / (roles >= 0).sum(1).clamp(min=1)
    known = cues >= 0
    return torch.stack(
        [
            functional.binary_cross_entropy_with_logits(
                cue[known], cues[known], pos_weight=torch.tensor(3.0)
            ),
            functional.cross_entropy(out_label, labels),
            (per_anchor * weight).sum() / weight.sum().clamp(min=1),
            functional.cross_entropy(out_act, acts, RARE, ignore_index=-1)
            if (acts >= 0).any()
            else out_act.sum() * 0,
        ]
    )


def _padded(batch: list[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    width = _filled(max(len(e.window) for e in batch), STEP[0])
    ids = torch.ones(len(batch), width, dtype=torch.long)
    quoted, mask = torch.zeros_like(ids), torch.zeros(len(batch), width)
    cues = torch.full((len(batch), width), -1.0)
    for row, e in enumerate(batch):
        n = len(e.window)
        ids[row, :n], quoted[row, :n] = torch.tensor(e.window.ids), torch.tensor(e.window.quoted)
        mask[row, :n], cues[row, :n] = 1, torch.tensor(e.cues, dtype=torch.float)
    return ids, quoted, mask, cues


def _chosen(batch: list[Example], likely: Tensor, pick: random.Random) -> Iterator[tuple[int, Anchor]]:
    """All anchors that are statements, and some that are none: those the encoder now errs on too."""
    for row, example in enumerate(batch):
        positive = [a for a in example.anchors if a.label != NOTHING]
        negative = [a for a in example.anchors if a.label == NOTHING]
        used = {place for a in example.anchors for place in a.places}
        n = len(example.window)
        for places in cue_runs(likely[row, :n].numpy(), example.window.offsets, 0.2):
            if not used.intersection(places):
                negative.append(Anchor(CUE, places, NOTHING))
        pick.shuffle(negative)
        for anchor in positive + negative[: max(2, len(positive) * 2 // 3)]:
            yield row, anchor


def _crops(
    hidden: Tensor, batch: list[Example], anchors: list[tuple[int, Anchor]]
) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    width, count = min(2 * CROP, hidden.shape[1]), _filled(len(anchors), STEP[1])
    marks = torch.zeros(count, width, dtype=torch.long)
    seen, roles = torch.zeros(count, width), torch.full((count, width), -1)
    crops = []
    for i, (row, anchor) in enumerate(anchors):
        n = len(batch[row].window)
        middle = (anchor.places[0] + anchor.places[-1]) // 2
        start = max(0, min(middle - CROP, n - width))
        size = min(width, n - start)
        crops.append(functional.pad(hidden[row, start : start + size], (0, 0, 0, width - size)))
        seen[i, :size] = 1
        for place in anchor.places:
            if start <= place < start + size:
                marks[i, place - start] = anchor.kind
        if anchor.roles is not None:
            roles[i, :size] = torch.tensor(anchor.roles[start : start + size])
    crops += [torch.zeros_like(crops[0])] * (count - len(crops))
    return torch.stack(crops), marks, seen, roles


def _filled(n: int, step: int) -> int:
    return -(-n // step) * step
