"""Cards of French inference: `python -m training.inferences FILE…` checks them and counts their lines.

A card is a claim and what others say of the same affair, each with how it stands to the claim:

    > le porte-parole de l'armée | les hommes du colonel ont ouvert le feu les premiers
    d le colonel | Nos fusils sont restés au râtelier ce matin-là
    c un épicier | les soldats ont commencé à tirer alors que tout le monde dormait
    y un officier | ce sont les rebelles qui ont engagé le combat
    n le colonel | Nous n'avons perdu aucun homme

`d` says that it is false, `c` cannot be true with it, `y` says the same or more, `n` none of these. Half of
the `d` and `c` share no telling word with the claim; the `n` share many, and often negate something.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias, cast, get_args

FOLDER = Path(__file__).parent / "inference"
Stand: TypeAlias = Literal["d", "c", "y", "n"]
_LINE = re.compile(r"([>dcyn]) +(\S[^|]*?) *\| *(\S.*)")


@dataclass(frozen=True, slots=True)
class Said:
    """Who says what."""

    who: str
    words: str

    def __str__(self) -> str:
        return f"{self.who} : {self.words}"


@dataclass(frozen=True, slots=True)
class Card:
    """A claim, and how each of some other statements stands to it."""

    claim: Said
    others: tuple[tuple[Stand, Said], ...]


def cards(text: str) -> list[Card]:
    """The cards of a file, parted by blank lines; raises ValueError with the line that is none."""
    return [_card(block) for block in re.split(r"\n\s*\n", text.strip())]


def _card(block: str) -> Card:
    lines = []
    for line in block.splitlines():
        match = _LINE.fullmatch(line.strip())
        if match is None:
            raise ValueError(f"not a line of a card: {line!r}")
        lines.append((match[1], Said(match[2], match[3])))
    marks = [mark for mark, _ in lines]
    if marks[0] != ">" or marks.count(">") != 1 or len(lines) < 2:
        raise ValueError(f"a card is one claim, then what others say: {block[:60]!r}")
    return Card(lines[0][1], tuple((cast(Stand, mark), said) for mark, said in lines[1:]))


def every() -> list[Card]:
    """All cards of the project."""
    return [card for path in sorted(FOLDER.glob("*.txt")) for card in cards(path.read_text(encoding="utf-8"))]


def main() -> None:
    for path in map(Path, sys.argv[1:]) if sys.argv[1:] else sorted(FOLDER.glob("*.txt")):
        found = cards(path.read_text(encoding="utf-8"))
        counts = Counter(stand for card in found for stand, _ in card.others)
        print(f"{path.stem:12}{len(found):5}", *(f"{stand} {counts[stand]:5}" for stand in get_args(Stand)))


if __name__ == "__main__":
    main()
