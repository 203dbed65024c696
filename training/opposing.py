"""Fit a network that tells which statements oppose each other, and print how well it does.

    python -m training.opposing --out FOLDER --news NEWS.jsonl --crises kessou tamarine --test varnica orvanne

It reads both statements at once (a cross-encoder, Devlin et al. 2019) from multilingual-e5-small, whose word
pieces stay as they are. Nothing of it is shipped yet: see `docs/decisions/0024`.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

import torch
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional

from evaluation.links import CRISES
from evaluation.sketches import SEEN
from onrecord.documents.jsonl import parse
from onrecord.reading.reader import Reader
from training.encoder import E5, HIDDEN, pruned
from training.inferences import every
from training.network import started
from training.pairs import OPPOSED, STANDINGS, Pair, of_cards, of_crisis, of_news, of_sketches

_LAYERS, _VOCABULARY = 12, 30_000
_LONGEST = 64  # pieces of one statement
_BATCH, _RATE, _HELD = 192, 1.5e-4, 10  # every so many-th card is held out
_NEWS = 8000  # pairs of everyday news at each epoch


class Opposing(nn.Module):
    """Pairs of statements → logits `(n, standings)`."""

    def __init__(self, e5: E5, rows: list[int], tokenizer: Tokenizer) -> None:
        super().__init__()
        self.encoder = started(
            e5, rows, _LAYERS, 0
        ).encoder  # whose second input tells which of the two it is
        self.encoder.word.weight.requires_grad_(False)
        self.head = nn.Sequential(nn.Linear(3 * HIDDEN, 256), nn.GELU(), nn.Dropout(0.1))
        self.out = nn.Linear(256, len(STANDINGS))
        self.tokenizer = tokenizer

    def forward(self, a: Sequence[str], b: Sequence[str]) -> torch.Tensor:
        ids, second, mask = self._coded(a, b)
        hidden, _ = self.encoder(ids, second, mask)
        pooled = [hidden[:, 0]]
        for part in (mask * (1 - second), mask * second):
            pooled.append((hidden * part[..., None]).sum(1) / part.sum(1, keepdim=True))
        return self.out(self.head(torch.cat(pooled, -1))).float()  # type: ignore[no-any-return]

    def _coded(self, a: Sequence[str], b: Sequence[str]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        first, second = (
            [
                coded.ids[:_LONGEST]
                for coded in self.tokenizer.encode_batch(list(side), add_special_tokens=False)
            ]
            for side in (a, b)
        )
        rows = [[0, *x, 2, *y, 2] for x, y in zip(first, second, strict=True)]
        width = max(map(len, rows))
        ids = torch.tensor([row + [1] * (width - len(row)) for row in rows])
        mask = torch.tensor([[1.0] * len(row) + [0.0] * (width - len(row)) for row in rows])
        place = torch.arange(width)[None, :]
        after = (place >= torch.tensor([[len(x) + 2] for x in first])) & (mask > 0)
        device = self.out.weight.device
        return ids.to(device), after.long().to(device), mask.to(device)


def fit(network: Opposing, epochs: Sequence[Sequence[Pair]], rng: Random) -> None:
    """Fit on the pairs of each epoch, in whichever order their statements come."""
    batches = [batch for pairs in epochs for batch in _batches(pairs, rng)]
    parameters = [p for p in network.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(parameters, lr=_RATE, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, _RATE, total_steps=len(batches) + 1, pct_start=0.1, anneal_strategy="linear"
    )
    network.train()
    device, begun = network.out.weight.device, time.time()
    for n, batch in enumerate(batches):
        turned = [(p.a, p.b) if rng.random() < 0.5 else (p.b, p.a) for p in batch]
        standings = torch.tensor([STANDINGS.index(pair.standing) for pair in batch], device=device)
        with torch.autocast(device.type, torch.bfloat16):
            logits = network([a for a, _ in turned], [b for _, b in turned])
        loss = functional.cross_entropy(logits, standings, label_smoothing=0.03)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        schedule.step()
        if n % 200 == 0:
            print(f"{n}/{len(batches)} loss {loss.item():.3f} {time.time() - begun:.0f} s", flush=True)


@torch.no_grad()
def opposed(network: Opposing, pairs: Sequence[Pair]) -> list[float]:
    """The probability that the two of each pair oppose each other, the mean over both orders."""
    network.eval()
    found: list[float] = []
    for at in range(0, len(pairs), _BATCH):
        batch = pairs[at : at + _BATCH]
        a, b = [p.a for p in batch], [p.b for p in batch]
        both = (torch.softmax(network(a, b), -1) + torch.softmax(network(b, a), -1)) / 2
        found += both[:, list(OPPOSED)].sum(1).tolist()
    return found


def _batches(pairs: Sequence[Pair], rng: Random) -> list[list[Pair]]:
    ordered = sorted(pairs, key=lambda p: len(p.a) + len(p.b) + 40 * rng.random())
    batches = [ordered[at : at + _BATCH] for at in range(0, len(ordered), _BATCH)]
    rng.shuffle(batches)
    return batches


def _figures(name: str, pairs: Sequence[Pair], scores: Sequence[float]) -> str:
    """How many of the surest pairs oppose each other."""
    right = [STANDINGS.index(p.standing) in OPPOSED for p in pairs]
    ranked = [ok for _, ok in sorted(zip(scores, right, strict=True), key=lambda pair: -pair[0])]
    surest = "  ".join(f"of {n} surest {sum(ranked[:n])}" for n in (20, 50, 100))
    return f"{name:12} {len(pairs)} pairs, {sum(right)} opposed: {surest}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, required=True, help="folder of the weights")
    parser.add_argument("--news", type=Path, required=True, help="everyday news, as JSON lines")
    parser.add_argument("--crises", nargs="*", default=(), choices=CRISES, help="crises to learn from")
    parser.add_argument("--test", nargs="*", default=(), choices=CRISES, help="crises to measure on")
    parser.add_argument("--epochs", type=int, default=6)
    args = parser.parse_args()
    cards, rng = every(), Random(1)
    learned = [card for n, card in enumerate(cards) if n % _HELD]
    affairs = [*of_sketches(SEEN), *(of_crisis(CRISES[name]) for name in args.crises)]
    documents = [parse(line, "news") for line in args.news.open("rb")]
    news = [pair for one in of_news(list(Reader(lang="fr").pipe(documents[::2]))) for pair in one.pairs()]
    epochs = [
        [
            *of_cards(learned, rng),
            *(pair for affair in affairs for pair in affair.some(rng, 12)),
            *rng.sample(news, min(_NEWS, len(news))),
        ]
        for _ in range(args.epochs)
    ]
    e5 = E5()
    tokenizer, rows = pruned(e5, _VOCABULARY)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    network = Opposing(e5, rows, tokenizer).to(device)
    fit(network, epochs, rng)
    held = of_cards([card for n, card in enumerate(cards) if not n % _HELD], rng, easy=0)
    print(_figures("cards", held, opposed(network, held)))
    for name in args.test:
        pairs = list(of_crisis(CRISES[name]).pairs())
        print(_figures(name, pairs, opposed(network, pairs)), flush=True)
    args.out.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), args.out / "opposing.pt")


if __name__ == "__main__":
    main()
