"""Fit the network that tells which statements of a text are against each other: `python -m training.against`.

A network of twelve layers learns from cards until it tells more than their shares, then from sketches,
disputes, crises and articles too: from all at once it learns nothing. One of six layers learns what the
large one makes of these and of more pairs (distillation, Hinton et al. 2015), then how few of the pairs
of one article are opposed, mostly from whole articles in which every opposed pair is known, and is written
to `src/onrecord/reading/against/weights`. Printed is how well each does on cards, disputes, articles and a
crisis left out, and on crises from which nothing may be learned. It takes five minutes on an accelerator and
half an hour on two cores for the last step.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import torch

from evaluation.crises import OWN
from evaluation.links import CRISES
from evaluation.sketches import FOLDER as SKETCHES
from evaluation.sketches import SEEN
from onrecord.reading.against.network import STANDINGS, WEIGHTS
from training.encoder import E5, pruned
from training.export import export_pairs
from training.inferences import every
from training.opposing import Coder, Opposing, batches, fit, standings
from training.pairs import OPPOSED, Affair, Pair, of_cards, of_crisis, of_marked, of_sketches, of_table
from training.train import VOCABULARY

DISPUTES = Path(__file__).parent / "disputes"
TABLES = Path(__file__).parent / "opposed"  # articles in which every opposed pair is listed
_ASIDE = "sablon"  # a crisis to choose thresholds on
_REAL = ("seed", "libya", "affairs", "fresh")
_LEARNED = (*_REAL, "kessou", "tamarine", "massila", "quenal", "oria", "arvin", "doumra", "lanvaux")
_HELD = ("varnica", "orvanne", "valmorin", "belsara", "affairs-held", "fresh-held")
_KEPT = (0, 2, 4, 6, 8, 11)  # layers with which the smaller network starts
_TRUST = 0.7  # how much of what is learned of a labelled pair is the large network's opinion
_LEARNED_CARDS = 0.62  # loss at which the large network has learned something from cards


class Sources:
    """All pairs that are learned from, and what is left out of them to measure on."""

    def __init__(self) -> None:
        cards = every()
        self.cards = [card for n, card in enumerate(cards) if n % 10]
        self.cards_held = [card for n, card in enumerate(cards) if not n % 10]
        disputes = [of_sketches([path]) for path in sorted(DISPUTES.glob("*.jsonl"))]
        self.disputes = [one for some in disputes for n, one in enumerate(some) if n % 9 != 4]
        self.disputes_held = [one for some in disputes for n, one in enumerate(some) if n % 9 == 4]
        self.sketches = of_sketches(SKETCHES / f"{name}.jsonl" for name in SEEN)
        self.crises = [of_crisis(CRISES[name]) for name in _LEARNED]
        tables = [of_table(path) for path in sorted(TABLES.glob("*.csv"))]
        every_article = [one for some in (*tables, of_marked(OWN)) for one in some]
        self.articles = [one for n, one in enumerate(every_article) if n % 8]
        self.articles_held = [one for n, one in enumerate(every_article) if not n % 8]

    def epoch(self, rng: Random) -> list[Pair]:
        """The pairs of one epoch."""
        return [
            *of_cards(self.cards, rng),
            *(pair for one in self.sketches for pair in one.some(rng, 12, 0.5)),
            *(pair for one in self.crises for pair in one.some(rng, 12, 0.7)),
            *(pair for one in self.disputes for pair in one.some(rng, 6, 0.5)),
            *(pair for one in self.articles for pair in one.some(rng, 0, 0.7)),
        ]

    def pool(self, rng: Random) -> list[Pair]:
        """The pairs on which the smaller network learns what the large one makes of them."""
        affairs = [*self.sketches, *self.crises, *self.disputes, *self.articles]
        own = [pair for one in affairs for pair in one.some(rng, 12, 1.0)]
        return [*of_cards(self.cards, rng, easy=6), *own]

    def near(self, rng: Random) -> list[Pair]:
        """Pairs of one article, in about the shares in which they stand there."""
        return [
            *rng.sample(of_cards(self.cards, rng, easy=1), 2500),
            *(pair for one in self.disputes for pair in one.near(rng, 0.5, (0.22, 0.22, 0.05))),
            *(
                pair
                for one in (*self.crises, *self.articles)
                for pair in one.near(rng, 1.6, (1.0, 0.6, 0.12))
            ),
        ]


def distilled(pairs: Sequence[Pair], opinions: Sequence[Sequence[float]]) -> Iterator[Pair]:
    """Pairs with what a network makes of each, and a little of how they are labelled."""
    for pair, given in zip(pairs, opinions, strict=True):
        known = STANDINGS.index(pair.standing)
        soft = tuple(_TRUST * p + (1 - _TRUST) * (n == known) for n, p in enumerate(given))
        yield Pair(pair.a, pair.b, pair.standing, soft)


def figures(name: str, network: Opposing, coder: Coder, pairs: Sequence[Pair]) -> str:
    """How many pairs are right and wrong from some probabilities on."""
    coder.learn(pairs)
    places = [STANDINGS.index(one) for one in OPPOSED]
    sure = [sum(row[n] for n in places) for row in standings(network, coder, pairs)]
    right = [pair.standing in OPPOSED for pair in pairs]
    told = [
        f"{least}: {sum(ok for p, ok in zip(sure, right, strict=True) if p > least)}/"
        f"{sum(not ok for p, ok in zip(sure, right, strict=True) if p > least)}"
        for least in (0.5, 0.7, 0.8, 0.9, 0.95)
    ]
    return f"{name:20} {len(pairs):7} pairs, {sum(right):4} opposed  " + "  ".join(told)


def _measure(network: Opposing, coder: Coder, sources: Sources) -> None:
    def within(affairs: Sequence[Affair]) -> list[Pair]:
        return [pair for one in affairs for pair in one.pairs(inside=True)]

    print(figures("cards", network, coder, of_cards(sources.cards_held, Random(9), easy=0)))
    print(figures("disputes", network, coder, within(sources.disputes_held)))
    print(figures("articles", network, coder, within(sources.articles_held)))
    for name in (_ASIDE, *_HELD):
        print(figures(name, network, coder, within([of_crisis(CRISES[name])])), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="file of the graph")
    args = parser.parse_args()
    sources, e5, rng = Sources(), E5(), Random(150)
    tokenizer, rows = pruned(e5, VOCABULARY)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    coder = Coder(tokenizer, device)
    torch.manual_seed(150)
    large = Opposing(e5, rows, e5.layers).to(device)
    cards = [one for _ in range(8) for one in batches(of_cards(sources.cards, rng, 1), coder, rng, 192)]
    fit(large, coder, cards, 1.5e-4, rng, enough=_LEARNED_CARDS)
    fit(large, coder, batches(sources.epoch(rng), coder, rng, 640), 1e-4, rng)
    _measure(large, coder, sources)
    pool = sources.pool(rng)
    coder.learn(pool)
    soft = list(distilled(pool, standings(large, coder, pool)))
    small = Opposing(e5, rows, e5.layers).to(device)
    small.load_state_dict(large.state_dict())
    small.keep(_KEPT)
    fit(small, coder, [one for _ in range(9) for one in batches(soft, coder, rng, 640)], 1.5e-4, rng)
    near = [pair for _ in range(2) for pair in sources.near(rng)]
    fit(small, coder, batches(near, coder, rng, 48), 7e-5, rng)
    _measure(small, coder, sources)
    export_pairs(small.cpu(), args.out)


if __name__ == "__main__":
    main()
