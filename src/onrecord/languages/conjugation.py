"""The forms of a French verb, from its infinitive and the models in `fr/conjugation.csv`.

The second person singular is left out: the press hardly uses it, and its forms read as nouns
(*tu notes*, *tu demandes*).
"""

from __future__ import annotations

import csv
import re
from enum import Enum
from functools import lru_cache
from importlib.resources import files

IMPERFECT = ("ais", "ait", "ions", "iez", "aient")
FUTURE = ("ai", "a", "ons", "ez", "ont", *IMPERFECT)
MUTE = re.compile(r"(e|ent|er(ai|a|ons|ez|ont|ais|ait|ions|iez|aient)|er)$")


class Shape(Enum):
    """What a form is, as far as attribution cares."""

    FINITE = "finite"
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    PARTICIPLE = "participle"


@lru_cache(maxsize=1)
def _models() -> list[dict[str, str]]:
    table = files("onrecord.languages.fr").joinpath("conjugation.csv").read_text(encoding="utf-8")
    return sorted(csv.DictReader(table.splitlines()), key=lambda row: -len(row["ending"]))


def _follows(infinitive: str, model: dict[str, str]) -> bool:
    """Whether the verb goes by the model; one whose example is its ending is that verb alone (*aller*)."""
    if model["example"] == model["ending"]:
        return infinitive == model["ending"]
    return infinitive.endswith(model["ending"])


def _endings(model: dict[str, str]) -> dict[Shape, list[str]]:
    finite = [*model["present"].split(" "), *model["past"].split(), *model["subjunctive"].split()]
    finite += [model["imperfect"] + e for e in IMPERFECT] + [model["future"] + e for e in FUTURE]
    past = model["participle"]
    feminine = past.replace("û", "u") + "e"
    return {
        Shape.FINITE: finite,
        Shape.INFINITIVE: [model["ending"]],
        Shape.GERUND: [model["gerund"]],
        Shape.PARTICIPLE: [past, feminine, feminine + "s", past if past.endswith("s") else past + "s"],
    }


def _join(stem: str, ending: str) -> list[str]:
    """Stem and ending of an -er verb with the changes of spelling between them; variants are all given."""
    if ending[:1] in "aâo":
        if stem.endswith("c"):
            return [stem[:-1] + "ç" + ending]
        if stem.endswith("g"):
            return [stem + "e" + ending]
    if MUTE.match(ending):
        if stem.endswith(("oy", "uy")):
            return [stem[:-1] + "i" + ending]
        if stem.endswith("ay"):
            return [stem + ending, stem[:-1] + "i" + ending]
        if accent := re.search(r"[eé]([^aeiouyéèêâôû]|[^aeiouyéèêâôû]u|gn|[bcdfgptv][lr])$", stem):
            grave = stem[: accent.start()] + "è" + stem[accent.start() + 1 :] + ending
            if stem[accent.start()] == "é":
                return [grave, stem + ending]
            return [grave, stem + stem[-1] + ending] if stem.endswith(("el", "et")) else [grave]
    return [stem + ending]


@lru_cache(maxsize=4096)
def forms(infinitive: str) -> dict[str, tuple[Shape, ...]]:
    """Every form of the verb → what it can be; where shapes agree (*dit*), the finite one comes first."""
    model = next(m for m in _models() if _follows(infinitive, m))
    stem = infinitive.removesuffix(model["ending"])
    found: dict[str, tuple[Shape, ...]] = {}
    for shape, endings in _endings(model).items():
        for ending in endings:
            regular = model["ending"] == "er" and shape is not Shape.INFINITIVE
            for form in _join(stem, ending) if regular else [stem + ending]:
                found[form] = (*(s for s in found.get(form, ()) if s is not shape), shape)
    return found


def futures(infinitive: str) -> frozenset[str]:
    """The forms of the verb's future (*rencontrera*, but neither *rencontra* nor *rencontrerait*)."""
    model = next(m for m in _models() if _follows(infinitive, m))
    stem = infinitive.removesuffix(model["ending"])
    endings = [model["future"] + e for e in FUTURE if e not in IMPERFECT]
    joined = (_join(stem, e) if model["ending"] == "er" else [stem + e] for e in endings)
    return frozenset(form for variants in joined for form in variants)
