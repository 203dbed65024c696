"""Our own annotated articles, written with their marks in the text.

    title: Le port reste fermé
    date: 2019-03-04

    <c1>« Le port restera fermé »</c1>, <q1>a prévenu</q1> <s1>le préfet, Luc Amsel</s1>.

    ---
    1: Luc Amsel | warn
    2: le syndicat | demand | via=Radio Nord, AMP | optional

`c` marks content, `q` cue, `s` source; the number joins them. One number may mark several
spans (a content that the cue splits); `<s1+2>…</s1+2>` marks one span for two statements; marks
may nest. Quotation marks at the ends of a content are left out of its span.

An article whose head says `layer: 2` also tells of each statement when it was made, how firmly,
in which role and for whom; what is left out means null, asserted and positive. `@` rows give
role and principal once for all the statements of a name:

    1: Luc Amsel | warn | said=mardi@2019-02-26 | certainty=hedged | polarity=negative
    2: le syndicat | demand | said=en mai@2018-05-01..2018-05-31
    3: Ida Ross | ask | said=ce soir-là@..
    @ Luc Amsel | role=préfet | principal=France

Rows that begin with `#` tell which statements stand against each other, or say the same: what is denied,
contradicted or taken back stands last. `open` is a pair of which careful people could judge otherwise:

    # 3 denies 1
    # 5 open 2
"""

from __future__ import annotations

import pathlib
import re
from collections.abc import Iterator
from typing import Any, get_args

from onrecord.model import Act, Certainty, Polarity
from onrecord.reading.kinds import kind_of
from onrecord.reading.quotations.quotes import find_quotes
from onrecord.reading.tagger.decode import STRIP

_TAG = re.compile(r"<(/?)([cqs])(\d+(?:\+\d+)*)>")
_FIELD = {"c": "content", "q": "cue", "s": "source"}
_ROW = re.compile(r"^(\d+)\s*:\s*(.+)$")
_ROLES = re.compile(r"^@\s*([^|]+?)\s*\|(.+)$")
_PAIR = re.compile(r"^#\s*(\d+)\s+(denies|contradicts|reverses|same|open)\s+(\d+)$")
_SAID = re.compile(r"^(.+)@(?:(\d{4}-\d\d-\d\d)|(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?)$")
_PLAIN = {"said": None, "certainty": "asserted", "polarity": "positive", "role": None, "principal": None}
_ALLOWED = {"certainty": get_args(Certainty), "polarity": get_args(Polarity)}


def marked_articles(folder: pathlib.Path) -> list[dict[str, Any]]:
    """All articles of a folder, in the order of their names."""
    return [parse(path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.md"))]


def parse(name: str, marked: str) -> dict[str, Any]:
    """One annotated article in the form of the evaluation sets. ValueError says what is wrong where.

    Its `pairs` are the earlier and the later of two statements, by their places in `statements`, and how
    they stand to each other.
    """
    head, _, rest = marked.strip().partition("\n\n")
    meta = dict(line.split(": ", 1) for line in head.splitlines())
    body, _, table = rest.rpartition("\n---")
    text, spans = _spans(name, body.strip())
    quotes = [q.inner for q in find_quotes(text)]
    plain = _PLAIN if meta.get("layer") == "2" else {}
    statements, offices, pairs = {}, {}, []
    for line in filter(str.strip, table.strip().splitlines()):
        if roles := _ROLES.match(line.strip()):
            offices[roles[1]] = dict(_second(name, f"@ {roles[1]}", roles[2].split("|"), text, plain))
            continue
        if pair := _PAIR.match(line.strip()):
            pairs.append((pair[3], pair[1], pair[2]))
            continue
        match = _ROW.match(line.strip())
        if match is None:
            raise ValueError(f"{name}: row {line!r} is not `number: name | act`")
        number, fields = match[1], [f.strip() for f in match[2].split("|")]
        statements[number] = _statement(name, number, fields, spans.pop(number, {}), text, quotes, plain)
    for statement in statements.values():
        given = offices.get(statement["name"], {})
        statement.update({key: value for key, value in given.items() if statement[key] is None})
    if unused := offices.keys() - {s["name"] for s in statements.values()}:
        raise ValueError(f"{name}: roles of {', '.join(sorted(unused))}, who says nothing")
    if spans:
        raise ValueError(f"{name}: marks {', '.join(sorted(spans))} have no row after ---")
    if unknown := {n for a, b, _ in pairs for n in (a, b)} - statements.keys():
        raise ValueError(f"{name}: no statement {', '.join(sorted(unknown))}")
    order = sorted(statements, key=lambda n: statements[n]["content"][0])
    return {
        "id": name, "lang": "fr", "title": meta.get("title"), "date": meta.get("date"), "text": text,
        "statements": [statements[n] for n in order],
        "pairs": [(order.index(a), order.index(b), standing) for a, b, standing in pairs],
    }  # fmt: skip


def _spans(name: str, body: str) -> tuple[str, dict[str, dict[str, list[list[int]]]]]:
    text, at = "", 0
    opened: dict[tuple[str, str], int] = {}
    spans: dict[str, dict[str, list[list[int]]]] = {}
    for tag in _TAG.finditer(body):
        text += body[at : tag.start()]
        at = tag.end()
        closing, letter, numbers = tag.groups()
        if not closing:
            if (letter, numbers) in opened:
                raise ValueError(f"{name}: <{letter}{numbers}> is opened twice")
            opened[letter, numbers] = len(text)
            continue
        if (letter, numbers) not in opened:
            raise ValueError(f"{name}: </{letter}{numbers}> closes nothing")
        start, end = opened.pop((letter, numbers)), len(text)
        strip = STRIP if letter == "c" else " \n"
        while start < end and text[start] in strip:
            start += 1
        while end > start and text[end - 1] in strip:
            end -= 1
        if start == end:
            raise ValueError(f"{name}: <{letter}{numbers}> is empty")
        for number in numbers.split("+"):
            spans.setdefault(number, {}).setdefault(_FIELD[letter], []).append([start, end])
    if opened:
        raise ValueError(f"{name}: never closed: {', '.join(f'<{a}{b}>' for a, b in opened)}")
    text += body[at:]
    if "<" in text:
        raise ValueError(f"{name}: a stray < in the text: {text[text.index('<') :][:30]!r}")
    return text, spans


def _statement(
    name: str,
    number: str,
    fields: list[str],
    spans: dict[str, list[list[int]]],
    text: str,
    quotes: list[Any],
    plain: dict[str, Any],
) -> dict[str, Any]:
    if "content" not in spans:
        raise ValueError(f"{name}: statement {number} has no <c{number}>")
    if len(fields) < 2 or fields[1] not in get_args(Act):
        raise ValueError(f"{name}: statement {number} needs `name | act`, act one of {get_args(Act)}")
    content = [list(span) for span in spans["content"]]
    out: dict[str, Any] = {
        "content": content, "cue": spans.get("cue", []), "source": spans.get("source", []),
        "name": fields[0], "via": [], "kind": kind_of(text, tuple((a, b) for a, b in content), quotes),
        "act": fields[1], **plain,
    }  # fmt: skip
    second = []
    for extra in fields[2:]:
        if extra == "optional":
            out["optional"] = True
        elif extra.startswith("via="):
            out["via"] = [v.strip() for v in extra[4:].split(",")]
        else:
            second.append(extra)
    out.update(_second(name, f"statement {number}", second, text, plain))
    return out


def _second(
    name: str, place: str, fields: list[str], text: str, plain: dict[str, Any]
) -> Iterator[tuple[str, Any]]:
    """The fields of the second layer. A date's words must stand in the text."""
    for extra in map(str.strip, fields):
        key, _, value = extra.partition("=")
        if key not in plain or not value or value not in _ALLOWED.get(key, (value,)):
            raise ValueError(f"{name}: {place}: what is {extra!r}?")
        if key != "said":
            yield key, value
            continue
        match = _SAID.match(value)
        if match is None or match[1] not in text:
            raise ValueError(f"{name}: {place}: {value!r} is not `words of the text@day` or `…@day..day`")
        yield key, {"text": match[1], "start": match[2] or match[3], "end": match[2] or match[4]}
