"""How well terms of talks are read: `python -m evaluation.terms`, against tables of terms made by hand.

A term that was found is right where one of its statements tells a term of the table, in a state that the
table allows. Parties, conditions and deadlines are there to be compared by eye (`--errors`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from evaluation.claimed import Known, claimed
from evaluation.crises import GOLD, asked
from evaluation.gold_links import Compared, FoundTerm, Spoken, TermRow, compare_terms, term_rows
from evaluation.links import CRISES, table
from onrecord.linking.talks.nouns import Term
from onrecord.linking.talks.terms import terms
from onrecord.linking.talks.told import Told, told
from onrecord.model import Reading

_OWN = (
    "kessou", "tamarine", "massila", "quenal", "oria", "arvin", "doumra", "varnica", "orvanne", "lanvaux",
    "belsara",
)  # fmt: skip
TABLES: dict[str, Path] = {name: GOLD / f"{name}-terms.csv" for name in ("seed", "libya", *_OWN)}


def told_of(readings: Sequence[Reading]) -> list[Told]:
    """What each of some articles tells of talks and terms."""
    known = Known(readings)
    return [
        told(reading, claimed([reading], known), known.who(reading.document.id), known.side)
        for reading in readings
    ]


def put_forward(readings: Sequence[Reading]) -> list[Term]:
    """Every term that some articles tell of, in each state."""
    return terms(move for one in told_of(readings) for move in one.moves)


def found_terms(readings: Sequence[Reading], every: Sequence[Term]) -> list[FoundTerm]:
    """Terms with the places of the statements that tell them."""
    spoken = {
        statement.id: Spoken(statement.id, reading.document.id, statement.content)
        for reading in readings
        for statement in reading.statements
    }
    return [
        FoundTerm(type=term.state, statements=tuple(spoken[id] for id in term.statements)) for term in every
    ]


def errors(every: Sequence[Term], compared: Compared[TermRow, FoundTerm]) -> Iterator[str]:
    """Terms found, right or wrong, as they were read beside the rows that they are; then what was missed."""
    read: dict[tuple[str, ...], Term] = {(term.state, *term.statements): term for term in every}
    for sign, found in (("right", [one for one, _ in compared.right]), ("wrong", compared.wrong)):
        for one in found:
            term = read[one.type, *(spoken.id for spoken in one.statements)]
            yield f"{sign}: {term.state} by {term.by} to {', '.join(term.to) or '-'} {term.date}: {term.what}"
            yield f"  if {term.condition or '-'}, by {term.deadline or '-'}"
    for row in compared.missed():
        yield f"missed{'' if row.read else ' (not read)'}: {row.types[0]} {row.about}"


def main() -> None:
    """Print the figures of the crises named, and where asked their terms one by one."""
    crises = {name: replace(CRISES[name], table=path) for name, path in TABLES.items()}
    for crisis, readings, show_errors in asked(__doc__, crises):
        every = put_forward(readings)
        compared = compare_terms(term_rows(crisis.table), found_terms(readings, every))
        print(table({"terms": compared.counts()}))
        if show_errors:
            print("\n".join(errors(every, compared)))


if __name__ == "__main__":
    main()
