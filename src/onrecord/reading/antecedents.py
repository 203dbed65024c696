"""Which of the candidates before it a pronoun or a bare description takes up: a linear score over simple features."""

from __future__ import annotations

from collections.abc import Mapping

PRONOUN: Mapping[str, float] = {
    "last": 1.9, "last_body": -0.8, "last_outlet": -1.2, "gap": -0.28, "here": 0.78, "paragraph": 0.72,
    "subject": 1.36, "opens": 0.64, "oblique": -0.41, "indefinite": -0.39, "person": 0.64, "proper": 1.07,
    "role": -1.19, "group": -1.26, "outlet": -1.15, "place": -1.3, "unsure": -1.28, "prominence": 1.0,
    "same_as_last": 1.73,
}  # fmt: skip
BARE: Mapping[str, float] = {
    "bias": 0.2, "last": 1.0, "distance": -0.5, "later": -0.7, "prominence": 0.8, "unsure": -0.3, "complement": -0.9,
    "office": 0.0, "clash": -0.8, "former": 0.3, "roleless": 0.3,
}  # fmt: skip


def score(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The weighted sum of a candidate's features."""
    return sum(weights.get(name, 0.0) * value for name, value in features.items())
