"""The commands of the command line in groups, each with what it does in one line."""

from __future__ import annotations

from collections.abc import Mapping

import click

SECTIONS: Mapping[str, Mapping[str, str]] = {
    "Read": {
        "read": "Read articles: who said what, through whom, how firmly.",
        "add": "Read articles into a record.",
    },
    "Ask the record": {
        "search": "Statements by words, speaker, side, act, outlet, day.",
        "show": "A statement with all that it rests on, or a document.",
        "trace": "Where a quotation comes from.",
        "stats": "What the record holds.",
        "timeline": "Statements, contacts and links day by day.",
        "brief": "What was new in some days, to send round.",
    },
    "Who is who": {
        "actors": "Persons, bodies and states; pairs that may be one.",
        "actor": "One actor: names, roles, side, words.",
        "merge": "Two actors are one.",
        "distinct": "Two actors are two.",
        "split": "A name is somebody else's.",
        "alias": "What states, organisations and others are called.",
    },
    "Who says otherwise, who talks": {
        "links": "Who denies, contradicts, takes back, confirms.",
        "link": "Confirm, dismiss, retype or add a link.",
        "positions": "What an actor demanded, offered, refused.",
        "talks": "Who talks to whom, through whom, on what terms.",
    },
    "Put right, measure": {
        "judge": "Accept, reject, correct, add statements; undo.",
        "sample": "Draw statements and articles for people to code.",
        "serve": "All of it in a browser.",
    },
    "Keep the record": {
        "remove": "Take a document out.",
        "reread": "Read again with this version.",
        "settle": "Finish who is who and what is linked.",
        "backup": "Copy the record while it is in use.",
        "check": "Look whether it is whole.",
    },
}


class Sections(click.Group):
    """A group that lists its commands under headings."""

    def format_commands(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the sections."""
        for title, commands in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl(list(commands.items()))
