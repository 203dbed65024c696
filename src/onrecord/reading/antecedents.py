"""How well a candidate is what a pronoun or a bare description takes up: a linear score over simple features.

The weights were fitted by regression on annotated articles, then rounded.
"""

from __future__ import annotations

from collections.abc import Mapping

PRONOUN: Mapping[str, float] = {
    "last": 1.9,  # the speaker of the statement before
    "last_inverted": 0.9,  # the same, after an inverted cue (*ajoute-t-il*)
    "last_body": -1.3,
    "last_outlet": -1.2,
    "same_as_last": 1.3,
    "gap": -0.2,  # sentences between
    "here": 0.95,
    "rank": -0.1,
    "paragraph": 0.8,
    "subject": 1.37,
    "opens": 0.55,  # begins its sentence
    "oblique": -0.65,  # after a preposition
    "indefinite": -0.3,
    "person": 0.65,
    "proper": 0.9,
    "role": -1.2,
    "group": -1.25,
    "name": -0.3,
    "outlet": -1.2,
    "place": -1.25,
    "unsure": -1.25,  # of unknown gender
    "prominence": 0.95,  # how often the person is mentioned
}
BARE: Mapping[str, float] = {
    "bias": -0.25,
    "topic": 1.3,  # the last subject
    "last": 0.55,
    "distance": -0.6,  # in thousands of characters
    "later": -1.1,  # named only after
    "prominence": 0.6,
    "unsure": -0.7,
    "first": 0.5,  # the first person of the document
    "only": 0.15,  # of this gender
    "office": -0.3,
    "clash": -0.3,  # bears other roles
    "former": -0.2,
    "nation": 0.35,  # the description has an adjective
}


def score(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The weighted sum of a candidate's features."""
    return sum(weights.get(name, 0.0) * value for name, value in features.items())
