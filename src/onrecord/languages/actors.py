"""The alias table of a language, `actors.csv`, and the places that speak for its actors, `metonyms.csv`."""

from __future__ import annotations

import csv
from importlib.resources import files


def actors_csv(lang: str = "fr") -> str:
    """The text of the table; `onrecord.linking.table` says what its columns hold."""
    return files(f"onrecord.languages.{lang}").joinpath("actors.csv").read_text(encoding="utf-8")


def speaking_places(lang: str = "fr") -> list[tuple[str, str]]:
    """Capitals and other places, each with the name of whom it stands for, in the order of the table."""
    text = files(f"onrecord.languages.{lang}").joinpath("metonyms.csv").read_text(encoding="utf-8")
    return [(row["place"], row["stands_for"]) for row in csv.DictReader(text.splitlines())]
