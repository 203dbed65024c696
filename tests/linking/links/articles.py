"""Claims out of small articles, as the whole way from a text to them makes them."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from evaluation.claimed import Known, claimed
from onrecord.linking.links.claim import Claim
from onrecord.model import Document, Reading
from onrecord.reading.reader import Reader

Case = dict[str, Any]


def cases(name: str) -> list[Case]:
    """The cases of a file: what is wanted, why, and texts each with its day."""
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def told(every: Iterable[Case]) -> dict[str, list[Claim]]:
    """The claims of each case by what it is about, its texts being articles of their own."""
    documents = [
        Document(id=f"{case['why']} {number}", text=text, date=day, lang="fr")
        for case in every
        for number, (day, text) in enumerate(case["texts"])
    ]
    found: dict[str, list[Reading]] = {}
    for reading in Reader().pipe(documents):
        found.setdefault(reading.document.id.rsplit(" ", 1)[0], []).append(reading)
    return {why: claimed(readings, Known(readings)) for why, readings in found.items()}
