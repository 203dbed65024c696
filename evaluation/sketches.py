"""How well statements are linked by what they say alone: `python -m evaluation.sketches`.

A sketch is what the articles on one affair say, written down by hand as statements in the order of
printing, with every link among them. Each article is printed from its statements, so that nothing hangs on
how they are found; all else is read as in any article. Sketches are denser in links than coverage is, and
terser: they show which turns of the language are known, not what a reader of newspapers will get.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from evaluation.claimed import Known, claimed
from onrecord.linking.links import link
from onrecord.linking.links.finding import SHOWN
from onrecord.model import Document, Kind, Reading, Span, Statement
from onrecord.reading.assembly import Assembled, assemble
from onrecord.reading.members.members import united
from onrecord.reading.merge import Merged
from onrecord.reading.parse import load
from onrecord.reading.selection import Kept
from onrecord.reading.tagger.decode import Proposal

FOLDER = Path(__file__).parent / "sketches"
SEEN = ("wars", "politics", "affairs", "talks")  # files that may be learned from
HELD = ("wordless", "diplomacy", "articles")  # and those whose single errors are not to be looked at
TYPES = ("denies", "contradicts", "reverses")

_INFINITIVE = re.compile(
    r"(?:(?:n['’]|ne (?:pas |jamais |plus |rien )?|s['’]|se |l['’]|les? |la )*)\w+(?:er|ir|re|oir)\b"
)
_NOUNS = re.compile(
    r"(?:dément|nie|accus|évoqu|exig|deman|réclam|parl|état|annonc|rejet|réfut|contest|propos|dénonc|salu|redout|"
    r"craint|refus|promet|reproch|soupçonn|qualifi|appel|invit|d['’]|de|du|des|pour|à|sur)\w*$"
)
_FINITE = re.compile(
    r"\b(?:a|ont|est|sont|était|étaient|sera|seront|va|vont|peut|doit|fait|reste|n['’]\w+|ne \w+|"
    r"\w+ait|\w+aient|\w+ent|\w+ont)\b"
)
_ACCORDING = re.compile(r"(?:selon|d['’]après|pour|de source)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sketch:
    """The readings of a sketch's articles, and the type of the link of each pair of statements, by their ids.

    A link is directed: the claim or earlier position comes first.
    """

    name: str
    readings: Sequence[Reading]
    links: Mapping[tuple[str, str], str]


@dataclass
class _Printed:
    """An article as far as it is printed: its text, and the spans of each of its statements."""

    date: str
    text: str = ""
    kept: list[Kept] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)


def sketches(names: Sequence[str] = SEEN) -> Iterator[Sketch]:
    """The sketches of some files, read."""
    for name in names:
        for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            yield read(json.loads(line))


def measures(found: Sequence[Sketch]) -> dict[str, Counter[str]]:
    """Of each type, and of links within and across articles: right, wrong, and how many there are (gold).

    A link of another of the three types between the same two is right, as both are incompatible.
    """
    counts: dict[str, Counter[str]] = {key: Counter() for key in (*TYPES, "within", "across")}
    for sketch in found:
        home = {s.id: r.document.id for r in sketch.readings for s in r.statements}
        gold = {frozenset(pair): type for pair, type in sketch.links.items() if type in TYPES}
        for pair, type in gold.items():
            for key in (type, _where(pair, home)):
                counts[key]["gold"] += 1
        claims = claimed(sketch.readings, Known(sketch.readings))
        for one in link.links(claims):
            if one.type in TYPES and one.confidence >= SHOWN:
                pair = frozenset((one.a, one.b))
                for key in (gold.get(pair, one.type), _where(pair, home)):
                    counts[key]["right" if pair in gold else "wrong"] += 1
    return counts


def _where(pair: frozenset[str], home: Mapping[str, str]) -> str:
    return "within" if len({home[id] for id in pair}) == 1 else "across"


def read(given: dict[str, Any]) -> Sketch:
    articles: dict[int, _Printed] = {}
    introduced: set[tuple[int, str]] = set()
    for one in given["statements"]:
        article = articles.setdefault(one["article"], _Printed(one["date"]))
        new = (one["article"], one["name"]) not in introduced
        introduced.add((one["article"], one["name"]))
        _print(article, one, new=new)
    readings: list[Reading] = []
    ids: dict[int, str] = {}
    for number, article in articles.items():
        reading = _reading(f"{given['crisis']}-{number}", article)
        readings.append(reading)
        ids |= dict(zip(article.numbers, (s.id for s in reading.statements), strict=True))
    links = {(ids[one["a"]], ids[one["b"]]): one["type"] for one in given["links"]}
    return Sketch(given["crisis"], readings, links)


def _print(article: _Printed, one: Mapping[str, Any], *, new: bool) -> None:
    """Print a statement as a paragraph of its own, in the way that its cue and content ask for."""
    role = one["role"] or ""
    who = one["name"][:1].upper() + one["name"][1:]
    apposed = f", {role}," if new and role and role.lower() not in one["name"].lower() else ""
    cue, content = one["cue"] or "dit", one["content"].strip("«» .")
    if _ACCORDING.match(cue):
        parts = [("cue", cue[:1].upper() + cue[1:]), ("", " "), ("source", one["name"]), ("", ", ")]
        parts += [("content", content)]
    else:
        before, after = _around(cue, content)
        parts = [("source", who + apposed.rstrip(",")), ("", ", " if apposed else " "), ("cue", cue)]
        parts += [("", before), ("content", content), ("", after)]
    spans: dict[str, list[Span]] = {"cue": [], "source": [], "content": []}
    for kind, words in parts:
        start = len(article.text)
        article.text += words
        if kind:
            spans[kind].append((start, len(article.text)))
    article.text += ".\n\n"
    proposal = Proposal(
        content=tuple(spans["content"]),
        cue=tuple(spans["cue"]),
        source=tuple(spans["source"]),
        core=1.0,
        optional=0.0,
        acts=(),
        sure=1.0,
    )
    manner: Kind = "direct" if content[:1].isupper() and not _ACCORDING.match(cue) else "indirect"
    kept = Kept(merged=Merged(proposal=proposal), content=proposal.content, kind=manner, confidence=1.0)
    article.kept.append(kept)
    article.numbers.append(one["id"])


def _around(cue: str, content: str) -> tuple[str, str]:
    """What stands between a cue and a content, and behind the content."""
    if content[:1].isupper():
        return " : « ", " »"
    opening = " ".join(content.split()[:8])
    if cue.endswith("qu'"):
        return "", ""
    if cue.endswith("que") or _INFINITIVE.match(content) or not _FINITE.search(content):
        return " ", ""
    if _NOUNS.search(cue) and not _FINITE.search(opening):
        return " ", ""
    return (" qu'" if content[:1].lower() in "aeiouéèêàhy" else " que "), ""


def _reading(id: str, article: _Printed) -> Reading:
    document = Document(id=id, text=article.text, lang="fr", date=article.date)
    made: Assembled = assemble(id, load()(document.text), 0, article.kept, document.date)
    statements: tuple[Statement, ...] = tuple(made.statements)
    return Reading(
        document=document,
        statements=statements,
        contacts=tuple(made.contacts),
        cast=united([made.members]),
        reader="sketch",
    )


def table(counts: Mapping[str, Counter[str]]) -> str:
    """One row a type, and one for links within and across articles."""
    lines = [" " * 12 + "".join(f"{name:>8}" for name in ("right", "wrong", "gold", "P", "R"))]
    for key, count in counts.items():
        found = count["right"] + count["wrong"]
        shares = (count["right"] / total if total else 1.0 for total in (found, count["gold"]))
        numbers = "".join(f"{count[name]:>8}" for name in ("right", "wrong", "gold"))
        lines.append(f"{key:<12}{numbers}" + "".join(f"{share:>8.3f}" for share in shares))
    return "\n".join(lines)


def main() -> None:
    """Print the figures of the files named, else of all."""
    for name in sys.argv[1:] or (*SEEN, *HELD):
        print(name)
        print(table(measures(list(sketches([name])))))


if __name__ == "__main__":
    main()
