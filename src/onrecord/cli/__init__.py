"""The command line: one module for each group of commands."""

from __future__ import annotations

import click

from onrecord import __version__
from onrecord.cli.read import read


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="onrecord")
def main() -> None:
    """Read news coverage and keep a sourced record of who said what, through whom and how firmly."""


main.add_command(read)
