"""Sketches of crises: what is printed of them, and that all of them can be read."""

import json
from typing import get_args

import pytest

from evaluation.sketches import FOLDER, HELD, SEEN, Sketch, measures, read, sketches, table
from onrecord.model import LinkType


def told(id: int, article: int, name: str, cue: str, content: str, role: str = "") -> dict[str, object]:
    words = {"name": name, "role": role, "for": "", "cue": cue, "content": content}
    return {"id": id, "article": article, "date": f"2031-03-{11 + article}", **words}


GIVEN = {
    "crisis": "port",
    "statements": [
        told(1, 1, "Jeanne Corbel", "accuse", "la mairie d'avoir caché la fuite", "capitaine du port"),
        told(2, 1, "la mairie", "a rejeté", "ces accusations"),
        told(3, 2, "un pêcheur", "selon", "la baie est noire"),
    ],
    "links": [{"type": "denies", "a": 1, "b": 2}],
}


@pytest.fixture(scope="module")
def port() -> Sketch:
    return read(GIVEN)


def test_each_article_is_printed_from_its_statements(port: Sketch) -> None:
    first, second = (reading.document.text for reading in port.readings)
    assert first.startswith(
        "Jeanne Corbel, capitaine du port, accuse la mairie d'avoir caché la fuite.\n\nLa mairie a"
    )
    assert second == "Selon un pêcheur, la baie est noire.\n\n"


def test_statements_are_read_where_they_are_printed(port: Sketch) -> None:
    reading = port.readings[0]
    told = [[reading.document.text[a:b] for a, b in one.content] for one in reading.statements]
    assert told == [["la mairie d'avoir caché la fuite"], ["ces accusations"]]
    assert [one.name for one in reading.statements] == ["Jeanne Corbel", "la mairie"]


def test_what_is_linked_is_held_against_what_is_written_down(port: Sketch) -> None:
    counts = measures([port])
    assert counts["denies"] == counts["within"] == {"right": 1, "gold": 1}
    assert not counts["across"]
    assert "denies             1       0       1   1.000   1.000" in table(counts)


def test_a_link_that_is_not_written_down_is_wrong(port: Sketch) -> None:
    counts = measures([Sketch("port", port.readings, {})])
    assert counts["denies"] == {"wrong": 1}


@pytest.mark.parametrize("name", (*SEEN, *HELD))
def test_every_sketch_is_sound(name: str) -> None:
    for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        sketch = json.loads(line)
        ids = {one["id"] for one in sketch["statements"]}
        pairs = [frozenset((link["a"], link["b"])) for link in sketch["links"]]
        assert len(ids) == len(sketch["statements"])
        assert len(set(pairs)) == len(pairs)
        assert all(len(pair) == 2 and pair <= ids for pair in pairs)
        assert {link["type"] for link in sketch["links"]} <= set(get_args(LinkType))


def test_files_can_be_read() -> None:
    first = next(sketches(("wars",)))
    assert first.name == "wars-01"
    assert len(first.readings) >= 3
