"""The command line: one module for each group of commands."""

from __future__ import annotations

import click

from onrecord import __version__
from onrecord.cli.actors import actor, actors
from onrecord.cli.add import add, remove, reread
from onrecord.cli.brief import brief
from onrecord.cli.judge import judge
from onrecord.cli.keep import backup, check, stats
from onrecord.cli.links import link, links
from onrecord.cli.read import read
from onrecord.cli.ruling import alias, distinct, merge, split
from onrecord.cli.sample import sample
from onrecord.cli.search import search
from onrecord.cli.sections import Sections
from onrecord.cli.serve import serve
from onrecord.cli.settled import settle
from onrecord.cli.show import show, trace
from onrecord.cli.talks import positions, talks
from onrecord.cli.timeline import timeline


@click.group(cls=Sections, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="onrecord")
def main() -> None:
    """Read news coverage and keep a sourced record of who said what, through whom and how firmly.

    Each command tells its options and examples with --help.
    """


_RECORD = (add, remove, reread, settle, search, show, trace, stats, backup, check)
_ACTORS = (actors, actor, merge, distinct, split, alias)
_LINKS = (links, link, positions, talks, timeline, brief)
for _command in (read, *_RECORD, judge, *_ACTORS, *_LINKS, sample, serve):
    main.add_command(_command)
