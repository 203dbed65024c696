"""The reports of `utterances.csv`, whose contents stand between ⟨ and ⟩, as statements of documents."""

import csv
import re
from collections.abc import Iterable
from pathlib import Path

from onrecord.linking.copies.components import Components
from onrecord.linking.copies.said import Said, said
from onrecord.linking.copies.utterances import bands, same_utterance, sought
from onrecord.model import Analysis, Document, Quantity, Statement, When

_CONTENT = re.compile("⟨(.*?)⟩")
_NUMBER = re.compile(r"\d+")


def families() -> dict[str, list[tuple[str, Said]]]:
    """What is told of each affair: reports, each with the letter of the utterance that it reports."""
    found: dict[str, list[tuple[str, Said]]] = {}
    table = Path(__file__).with_name("utterances.csv").read_text(encoding="utf-8")
    for number, row in enumerate(csv.DictReader(table.splitlines())):
        report = reported(f"paper-{number}", row["text"], row["published"], row["said"], row["cue"])
        actor, _, principal = row["actor"].partition("/")
        one = said(*report, actor or None, principal or None)
        found.setdefault(row["family"], []).append((row["utterance"], one))
    return found


def reported(
    id: str, marked: str, published: str, day: str = "", cue: str = ""
) -> tuple[Document, Statement]:
    """A document with one statement; `cue` is *denies* where it does."""
    text, content = "", []
    for number, piece in enumerate(_CONTENT.split(marked)):
        if number % 2:
            content.append((len(text), len(text) + len(piece)))
        text += piece
    words = " ".join(text[a:b] for a, b in content)
    statement = Statement(
        id=id,
        content=tuple(content),
        cue=(),
        source=(),
        name="",
        via=(),
        kind="direct" if "«" in marked else "indirect",
        act="assert",
        rule="",
        said=When(text="", start=day, end=day) if day else None,
        analysis=Analysis(
            quantities=tuple(_quantity(float(match.group())) for match in _NUMBER.finditer(words)),
            cue_polarity="negative" if cue else "positive",
        ),
    )
    return Document(id=id, text=text, date=published), statement


def _quantity(value: float) -> Quantity:
    return Quantity(
        low=value, high=value, bound="exact", unit=None, of=None, place=None, day=None, span=(0, 0)
    )


def kept(statements: Iterable[Said]) -> Components[Said]:
    """Statements, one of each document, in the components that utterances are made of."""
    components = Components(bands, sought, same_utterance)
    for one in statements:
        components.add(one.document, one)
    return components
