"""Whether a confidence of 0.8 means right eight times in ten."""

from __future__ import annotations

from evaluation.score import SPANS, Row, pair, positions

BINS = 10


def outcomes(gold_rows: dict[str, Row], pred_rows: dict[str, Row]) -> list[tuple[float, bool]]:
    """For each predicted statement its confidence, and whether an annotator marked it, optional or not."""
    found = []
    for key, row in gold_rows.items():
        gold, pred = row["statements"], pred_rows[key]["statements"]
        for item in (*gold, *pred):
            for field in SPANS:
                item["_" + field] = positions(item.get(field), row["text"], key)
        right = {j for _, j, _ in pair(gold, pred)}
        found += [(statement["confidence"], j in right) for j, statement in enumerate(pred)]
    return found


def calibration_error(found: list[tuple[float, bool]]) -> float:
    """Expected calibration error over bins of equal width (Naeini et al., AAAI 2015)."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in found:
        bins.setdefault(min(BINS - 1, int(confidence * BINS)), []).append((confidence, right))
    return sum(abs(sum(c - r for c, r in members)) for members in bins.values()) / max(1, len(found))
