"""The documentation is a contract: what exists is documented."""

from dataclasses import fields
from pathlib import Path
from typing import get_args

import click
import pytest

from onrecord.cli import main
from onrecord.exports.jsonl import row
from onrecord.model import (
    Act,
    Analysis,
    Argument,
    Contact,
    Document,
    Entity,
    Held,
    Member,
    Occasion,
    Party,
    Quantity,
    Reading,
    Relay,
    Statement,
    When,
)

DOCS = Path(__file__).parents[1] / "docs"
GUIDE = (DOCS / "guide.md").read_text(encoding="utf-8")
FORMAT = (DOCS / "statement-format.md").read_text(encoding="utf-8")
NOUNS = (Statement, When, Occasion, Relay, Party, Analysis, Entity, Quantity, Argument, Contact, Member, Held)
SHORT = {"--output": "-o FILE"}


def commands(group, name="onrecord"):
    """Every command with its whole name."""
    for own, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{name} {own}")
        else:
            yield f"{name} {own}", command


def options():
    for name, command in commands(main):
        for parameter in command.params:
            yield from ((name, option) for option in parameter.opts if option.startswith("--"))


@pytest.mark.parametrize(("name", "option"), list(options()))
def test_every_option_is_in_the_guide(name, option):
    assert f"`{SHORT.get(option, option)}" in GUIDE


@pytest.mark.parametrize(("name", "command"), list(commands(main)))
def test_every_command_is_in_the_guide_and_helps(name, command):
    group, _, last = name.rpartition(" ")
    assert f"`{name}" in GUIDE or f"`{last}" in GUIDE[GUIDE.index(f"**`{group}`**") :]
    assert command.help
    assert all(p.help for p in command.params if isinstance(p, click.Option))


def test_every_field_of_the_output_is_in_the_statement_format():
    names = [
        *row(Reading(document=Document(id="x", text="x"), statements=())),
        *(f.name for noun in NOUNS for f in fields(noun)),
    ]
    assert [name for name in names if f"`{name}`" not in FORMAT] == []


def test_every_act_is_explained():
    assert [act for act in get_args(Act) if f"| `{act}` |" not in FORMAT] == []


def test_every_decision_is_listed():
    index = (DOCS / "decisions/README.md").read_text(encoding="utf-8")
    decisions = [path.name for path in (DOCS / "decisions").glob("[0-9]*.md")]
    assert decisions
    assert [name for name in decisions if name not in index] == []
