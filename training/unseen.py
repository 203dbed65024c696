"""Taggers that have not seen an article: of each origin the one that was fitted on the other's."""

from __future__ import annotations

import pathlib

from evaluation.origins import origin_of
from onrecord.reading.tagger.runtime import tagger
from onrecord.reading.tagger.tagger import Tagger


def unseen_tagger(origins: pathlib.Path, article: str) -> Tagger:
    """A tagger out of `origins`, a folder of folders named after what they were fitted on, for an
    article's id."""
    others = [path for path in sorted(origins.iterdir()) if path.name != origin_of(article)]
    if not others:
        raise FileNotFoundError(f"{origins} holds no tagger that was fitted on another origin: make origins")
    return tagger(weights=others[0])
