"""How well statements are linked: `python -m evaluation.links`, against tables of links made by hand.

The articles of a crisis are read, their actors told apart and their statements linked in memory; the links
that are shown by default are held against the table. The single errors of a crisis that is not to be looked
at are never printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evaluation.claimed import Known, claimed, once
from evaluation.crises import CORPUS, GOLD, LABELLED, OWN, Crisis, asked, printed, written
from evaluation.gold_links import (
    SHOWN,
    Compared,
    Counts,
    End,
    FoundLink,
    LinkRow,
    Place,
    Spoken,
    compare_links,
    link_rows,
    narrated_denials,
)
from onrecord.linking.links import finding, link
from onrecord.model import Link, Reading

CRISES = {
    "seed": Crisis(CORPUS.parent / "seed/libye-2011-06.gold.jsonl", GOLD / "seed-links.csv"),
    "libya": Crisis(CORPUS / "libya-2020.jsonl", GOLD / "libya-links.csv"),
    "own": Crisis(OWN, GOLD / "own-links.csv", GOLD / "own.txt"),
    "kessou": written("kessou"),
    "tamarine": written("tamarine"),
    **{name: printed(name) for name in ("massila", "quenal", "oria", "arvin", "doumra")},
    "varnica": written("varnica", seen=False),
    "orvanne": written("orvanne", seen=False),
    "sablon": printed("sablon"),
    "valmorin": printed("valmorin", seen=False),
    "lanvaux": printed("lanvaux"),
    "belsara": printed("belsara", seen=False),
    "affairs": Crisis(CORPUS / "news-fr.jsonl", GOLD / "affairs-links.csv", GOLD / "affairs.txt"),
    "affairs-held": Crisis(
        CORPUS / "news-fr.jsonl", GOLD / "affairs-held-links.csv", GOLD / "affairs-held.txt", seen=False
    ),
    "fresh": Crisis(
        CORPUS / "news-fr.jsonl",
        GOLD / "fresh-links.csv",
        GOLD / "fresh.txt",
        more=LABELLED,
        narrated=GOLD / "fresh-narrated.csv",
    ),
    "fresh-held": Crisis(
        CORPUS / "news-fr.jsonl",
        GOLD / "fresh-held-links.csv",
        GOLD / "fresh-held.txt",
        seen=False,
        more=LABELLED,
        narrated=GOLD / "fresh-held-narrated.csv",
    ),
    "other": Crisis(CORPUS / "news-fr.jsonl", GOLD / "disputes-links.csv", GOLD / "disputes.txt", seen=False),
}
_COLUMNS = ("right", "wrong", "open", "gold", "P", "R", "R read", "F1")
_QUOTED = 160  # characters of a statement that an error shows


@dataclass(frozen=True, slots=True)
class Linked:
    """Articles, and the links among their statements that are shown by default."""

    readings: Sequence[Reading]
    links: Sequence[Link]


def linked(readings: Sequence[Reading]) -> Linked:
    """Link the statements of some articles, what several report once."""
    known = Known(readings)
    first = once(readings, known)
    claims = [claim for claim in claimed(readings, known) if claim.id in first]
    found = [one for one in link.links(claims) if one.confidence >= finding.SHOWN]
    return Linked(readings, found)


def found_links(done: Linked) -> list[FoundLink]:
    """The links with the places of what they link."""
    spoken = {
        statement.id: Spoken(statement.id, reading.document.id, statement.content)
        for reading in done.readings
        for statement in reading.statements
    }
    return [
        FoundLink(type=one.type, a=spoken[one.a], b=spoken[one.b], same_side=one.same_side)
        for one in done.links
    ]


def measures(
    rows: Sequence[LinkRow], found: Sequence[FoundLink], narrated: Sequence[End] = ()
) -> dict[str, Counts]:
    """The figures that linking is judged by: of each type, of all shown, and of pairs whatever their type.

    The confirmations of a table are a sample, so that only their recall tells something. Of denials that
    answer only what is `narrated`, those that nothing is linked to are right.
    """
    shown = compare_links(rows, found, SHOWN)
    figures = {type: shown.counts(type) for type in SHOWN}
    figures["confirms"] = compare_links(rows, found, ("confirms",)).counts()
    sides = [one.same_side == row.same_side for one, right in shown.right for row in right[:1]]
    figures["shown"] = shown.counts()
    figures["either"] = compare_links(rows, found, SHOWN, typed=False).counts()
    figures["same side"] = {"right": sum(sides), "wrong": len(sides) - sum(sides)}
    if narrated:
        linked = sum(any(one.type == "denies" and end.holds(one.b) for one in found) for end in narrated)
        figures["narrated"] = {"right": len(narrated) - linked, "wrong": linked}
    return figures


def errors(done: Linked, compared: Compared[LinkRow, FoundLink]) -> Iterator[str]:
    """What was linked wrongly, with its reason, then what was missed, each with what is said."""
    texts = {reading.document.id: reading.document.text for reading in done.readings}
    names = {one.id: one.name for reading in done.readings for one in reading.statements}
    reasons = {(one.a, one.b): f"{one.confidence:.2f} {one.reason}" for one in done.links}
    for one in compared.wrong:
        yield f"wrong: {one.type} {reasons[one.a.id, one.b.id]}"
        for end in (one.a, one.b):
            words = " … ".join(texts[end.document][a:b] for a, b in end.content)
            yield f"  {end.document} {names[end.id]}: {words[:_QUOTED]}"
    for row in compared.missed():
        yield f"missed{'' if row.read else ' (not read)'}: {row.types[0]} {row.about}"
        for place in (row.a.places[0], row.b.places[0]):
            yield f"  {place.document} {_quoted(texts, place)}"


def table(figures: dict[str, Counts]) -> str:
    """One row a type, one column a figure."""
    lines = [" " * 12 + "".join(f"{name:>8}" for name in _COLUMNS)]
    for name, counts in figures.items():
        lines.append(f"{name:<12}" + "".join(f"{_cell(counts.get(column)):>8}" for column in _COLUMNS))
    return "\n".join(lines)


def _cell(value: float | None) -> str:
    return "" if value is None else str(value) if isinstance(value, int) else f"{value:.3f}"


def _quoted(texts: dict[str, str], place: Place) -> str:
    return texts[place.document][place.start : place.end][:_QUOTED]


def main() -> None:
    """Print the figures of the crises named, and where asked the errors of those that may be looked at."""
    for crisis, readings, show_errors in asked(__doc__, CRISES):
        rows, done = link_rows(crisis.table), linked(readings)
        found = found_links(done)
        narrated = narrated_denials(crisis.narrated) if crisis.narrated else []
        print(table(measures(rows, found, narrated)))
        if show_errors:
            print("\n".join(errors(done, compare_links(rows, found, SHOWN))))


if __name__ == "__main__":
    main()
