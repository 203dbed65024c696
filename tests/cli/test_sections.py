"""The list of commands, in groups."""

from click.testing import CliRunner

from onrecord.cli import main
from onrecord.cli.sections import SECTIONS


def test_every_command_stands_in_one_group():
    listed = [name for commands in SECTIONS.values() for name in commands]
    assert sorted(listed) == sorted(main.commands)


def test_each_is_told_whole():
    told = CliRunner().invoke(main, ["--help"], terminal_width=80).output
    for commands in SECTIONS.values():
        for name, words in commands.items():
            assert any(line.split(maxsplit=1) == [name, words] for line in told.splitlines())
