"""The cue lexicon of a language: `cues.csv` and, for what only introduces quotations, `quote_verbs.csv`.

`cues.csv` has the columns

- `lemma`: the infinitive with its reflexive and fixed words (*se dire*, *mettre en garde*), a noun, or
  a prepositional phrase (*aux yeux de*);
- `pos`: `verb`, `noun` or `preposition`;
- `act`: what the cue does where its content does not decide it;
- `frames`: the constructions in which it takes a content, those marked `?` being weak (see `Entry`);
- `strength`: `core` (said, written or publicly taken as a position), `weak` (depends on the context),
  `optional` (an inner state, or a deed more than a word);
- `example`: a sentence of our own.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal, TypeAlias, cast

from onrecord.languages.conjugation import Shape, forms
from onrecord.model import Act

Pos: TypeAlias = Literal["verb", "noun", "preposition"]
Strength: TypeAlias = Literal["core", "weak", "optional"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One cue. `words` are its words without reflexive, the inflected head first.

    `frames` names what may follow: `que` (a clause), `inf`, `de_inf`, `à_inf`, `np` (a noun phrase as
    object), `de_np`, `contre_np`… (one after a preposition), `si` (a reported question), `quote`,
    `adj` (*se dit prêt*), `comme`, `person` (the object is who is spoken to or of, not the content).
    `num` is a count as object (*recense 214 cas*), `np_adj` a thing and what it is found to be (*trouve la
    loi injuste*).
    `weak_frames` are those in which the content is often none.
    """

    lemma: str
    pos: Pos
    act: Act
    frames: frozenset[str]
    weak_frames: frozenset[str]
    strength: Strength
    words: tuple[str, ...]
    reflexive: bool


class Lexicon:
    """The cues of one language, by lemma and by form."""

    def __init__(self, entries: list[Entry]) -> None:
        self._by_lemma = {(entry.pos, entry.lemma): entry for entry in entries}
        self.verb_forms: dict[str, list[tuple[Entry, tuple[Shape, ...]]]] = {}
        self.noun_forms: dict[str, list[Entry]] = {}
        self.preposition_starts: dict[str, list[Entry]] = {}
        for entry in sorted(entries, key=lambda e: (-len(e.words), not e.reflexive)):
            head = entry.words[0]
            if entry.pos == "verb":
                for form, shapes in forms(head).items():
                    self.verb_forms.setdefault(form, []).append((entry, shapes))
            elif entry.pos == "noun":
                plural = head + ("x" if head.endswith("eu") else "s")
                for form in dict.fromkeys((head, head if head.endswith("s") else plural)):
                    self.noun_forms.setdefault(form, []).append(entry)
            else:
                self.preposition_starts.setdefault(head, []).append(entry)

    def verb(self, lemma: str) -> Entry | None:
        """The verb of this lemma (*affirmer*, *se dire*)."""
        return self._by_lemma.get(("verb", lemma))

    def noun(self, lemma: str) -> Entry | None:
        """The noun of this lemma (*annonce*)."""
        return self._by_lemma.get(("noun", lemma))

    def preposition(self, lemma: str) -> Entry | None:
        """The prepositional cue of this lemma (*selon*, *aux yeux de*)."""
        return self._by_lemma.get(("preposition", lemma))


def _entry(row: dict[str, str]) -> Entry:
    lemma = row["lemma"]
    bare = re.sub(r"^(se |s')(en )?", "", lemma) if row["pos"] == "verb" else lemma
    frames = row.get("frames", "quote").split()
    return Entry(
        lemma=lemma,
        pos=cast(Pos, row.get("pos", "verb")),
        act=cast(Act, row["act"]),
        frames=frozenset(frame.rstrip("?") for frame in frames),
        weak_frames=frozenset(frame.rstrip("?") for frame in frames if frame.endswith("?")),
        strength=cast(Strength, row.get("strength", "core")),
        words=tuple(re.findall(r"[^\s']+'?", bare)),
        reflexive=bare != lemma,
    )


@lru_cache(maxsize=4)
def lexicon(lang: str) -> Lexicon:
    """The lexicon of a language, read once. A verb that `cues.csv` has keeps its entry there."""
    folder = files(f"onrecord.languages.{lang}")
    rows: list[dict[str, str]] = []
    for name in ("quote_verbs.csv", "cues.csv"):
        table = folder.joinpath(name)
        if table.is_file():
            rows += csv.DictReader(table.read_text(encoding="utf-8").splitlines())
    unique = {(row.get("pos", "verb"), row["lemma"]): row for row in rows}
    return Lexicon([_entry(row) for row in unique.values()])
