"""The reading for the terminal: each statement in a few lines, or the article with its statements marked."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from onrecord.exports.words import (
    ACTS,
    Places,
    chain,
    circumstances,
    encounter,
    heading,
    imprint,
    manner,
    quoted,
    safe,
    speaker,
)
from onrecord.model import Reading, Spans, Statement

STYLES = {"source": "bold cyan", "cue": "bold yellow", "content": "green"}
_INDENT = 4


def show_statements(reading: Reading, console: Console, *, explain: bool = False) -> None:
    """Print who said what, through whom and where; `explain` adds what each statement rests on."""
    _head(reading, console)
    text, places = reading.document.text, Places(reading.document.text)
    numbers = {statement.id: number for number, statement in enumerate(reading.statements, 1)}
    known: set[str] = set()
    for number, statement in enumerate(reading.statements, 1):
        said = Text()
        if statement.inferred:
            said.append(f"{quoted(text, statement.source) or 'unnamed here'} → ", style="dim")
        who = speaker(statement)
        said.append(safe(statement.name if who in known else who), style=STYLES["source"])
        known.add(who)  # role and side are told once
        said.append(f" – {ACTS[statement.act]}", style=STYLES["cue"])
        cue = [f"“{quoted(text, statement.cue)}”"] if statement.cue else []
        said.append(f" ({', '.join([*cue, manner(statement)])})", style="dim")
        _indented(console, said, f"{number:>3} ")
        _indented(console, Text(quoted(text, statement.content), style=STYLES["content"]))
        if told := circumstances(statement):
            _indented(console, Text(safe(" · ".join(told))))
        facts = [
            part for part in (safe(chain(statement)), places(statement.content or statement.cue)) if part
        ]
        if statement.parent in numbers:
            facts.append(f"inside {numbers[statement.parent]}")
        _indented(console, Text(" · ".join(facts), style="dim"))
        if explain:
            _indented(console, Text(_grounds(statement, text), style="magenta"))
        console.print()
    _contacts(reading, console)


def _contacts(reading: Reading, console: Console) -> None:
    """Who was in touch with whom, where the article tells of that."""
    if not reading.contacts:
        return
    places = Places(reading.document.text)
    console.print(Text("Contacts", style="bold"))
    for contact in reading.contacts:
        told = f"{safe(encounter(contact))} · {places((contact.span,))}"
        _indented(console, Text(told))
    console.print()


def show_article(reading: Reading, console: Console) -> None:
    """Print the article itself, its sources, cues and contents apart: in colour, else in brackets."""
    _head(reading, console)
    text = reading.document.text
    console.print(_coloured(reading, text) if console.color_system else Text(safe(_bracketed(reading, text))))
    console.print()


def _head(reading: Reading, console: Console) -> None:
    document, number = reading.document, len(reading.statements)
    console.print(Text(safe(heading(document)), style="bold"))
    told = safe(" · ".join(filter(None, (imprint(document), _counted(number)))))
    console.print(Text(told, style="dim"), soft_wrap=True)  # an address stays whole
    for note in (*document.notes, *reading.notes):
        console.print(Text(f"note: {safe(note)}", style="dim italic"))
    console.print()


def _counted(number: int) -> str:
    return "no statement" if not number else f"{number} statement{'s' if number > 1 else ''}"


def _indented(console: Console, text: Text, first: str = " " * _INDENT) -> None:
    """Print a text with all its lines as far in, the `first` one behind a number."""
    for line in text.wrap(console, console.width - _INDENT):
        line.rstrip()
        console.print(Text(first, style="dim").append_text(line))
        first = " " * _INDENT


def _grounds(statement: Statement, text: str) -> str:
    """What a statement rests on: cue, source, rule, evidence and confidence."""
    cue = f"cue “{quoted(text, statement.cue)}”" if statement.cue else "no cue"
    source = f"source “{quoted(text, statement.source)}”" if statement.source else "no source in the sentence"
    grounds = [f"{cue}, {source}", f"rule {statement.rule}, confidence {statement.confidence:.2f}"]
    return "\n".join([*grounds, *map(safe, statement.evidence)])


def _marks(reading: Reading) -> list[tuple[str, Spans]]:
    """What to mark, the wider first, so that the narrower shows on top."""
    statements = reading.statements
    return [
        *(("content", s.content) for s in statements),
        *(("source", s.source) for s in statements),
        *(("cue", s.cue) for s in statements),
    ]


def _coloured(reading: Reading, text: str) -> Text:
    shown = Text()
    styles: list[str] = [""] * len(text)
    for what, spans in _marks(reading):
        for start, end in spans:
            styles[start:end] = [STYLES[what]] * (end - start)
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or styles[end] != styles[start]:
            shown.append(safe(text[start:end]), style=styles[start])
            start = end
    return shown


def _bracketed(reading: Reading, text: str) -> str:
    """For pipes and files: *[source: Il] [cue: dément] [content: tout contact]*, one in another."""
    marks = {(start, end, what) for what, spans in _marks(reading) for start, end in spans}
    opening: dict[int, list[tuple[int, str]]] = {}
    closing: dict[int, int] = {}
    for start, end, what in marks:
        opening.setdefault(start, []).append((end, what))
        closing[end] = closing.get(end, 0) + 1
    pieces = []
    for place in range(len(text) + 1):
        pieces.append("]" * closing.get(place, 0))
        pieces += [f"[{what}: " for _, what in sorted(opening.get(place, ()), reverse=True)]
        pieces.append(text[place : place + 1])
    return "".join(pieces)
