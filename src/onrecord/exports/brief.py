"""A brief of some days: as Markdown, and as one self-contained page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader

from onrecord.exports.brief_words import ACTS, HEADINGS, STATES, WORDS, Lang
from onrecord.exports.words import quoted, safe

if TYPE_CHECKING:
    from onrecord.record.brief import Brief, Row
    from onrecord.record.search import Hit

_QUOTED = 240  # characters of a quotation
_SOURCES = 3  # sources named in a row
_ADDRESS = re.compile(r"https?://[^<>\s]+")
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~])")


@dataclass(frozen=True, slots=True)
class Source:
    """Where something stands: outlet, day and title, the address if there is one, the id of the statement."""

    label: str
    url: str | None
    id: str


@dataclass(frozen=True, slots=True)
class Voice:
    """Who does what, in which words, with notes on it and where it stands."""

    day: str
    who: str
    does: str
    words: str
    notes: tuple[str, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with its rows, each of one voice or of two that are linked."""

    heading: str
    rows: tuple[tuple[Voice, ...], ...]


def markdown(brief: Brief, lang: Lang) -> str:
    """The brief as Markdown."""
    words = WORDS[lang]
    lines = [f"# {words['title'].format(since=brief.since, until=brief.until)}", ""]
    parts = _parts(brief, lang)
    for part in parts:
        lines += [f"## {part.heading}", ""]
        for voices in part.rows:
            lines += [("- " if n == 0 else "  - ") + _line(voice) for n, voice in enumerate(voices)]
        lines.append("")
    lines += _foot(brief, lang, bool(parts))
    return "\n".join(lines).rstrip() + "\n"


def page(brief: Brief, lang: Lang) -> str:
    """The brief as one page of HTML that needs nothing else."""
    loader = PackageLoader("onrecord.exports")
    environment = Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    parts = _parts(brief, lang)
    title = WORDS[lang]["title"].format(since=brief.since, until=brief.until)
    foot = " ".join(_foot(brief, lang, bool(parts)))
    return environment.get_template("brief.html.j2").render(lang=lang, title=title, parts=parts, foot=foot)


def _parts(brief: Brief, lang: Lang) -> list[Part]:
    return [
        Part(HEADINGS[lang][section], tuple(tuple(_voices(brief, row, lang)) for row in found))
        for section, found in brief.rows.items()
    ]


def _foot(brief: Brief, lang: Lang, told: bool) -> list[str]:
    if not told:
        return [WORDS[lang]["nothing"]]
    return [WORDS[lang]["left_out"].format(number=brief.left_out)] if brief.left_out else []


def _voices(brief: Brief, row: Row, lang: Lang) -> Iterator[Voice]:
    if row.term is not None:
        yield _term(brief, row, lang)
        return
    for number, hit in enumerate(row.said):
        denies = number == 0 and row.section == "denies"
        notes = (WORDS[lang]["side"],) if number == 0 and row.same_side else ()
        yield _said(hit, ACTS[lang]["deny" if denies else hit.statement.act], notes)


def _said(hit: Hit, does: str, notes: tuple[str, ...]) -> Voice:
    said = hit.statement.said
    return Voice(
        day=(said and (said.end or said.start)) or hit.document.date or "…",
        who=_speaker(hit),
        does=does,
        words=_cut(quoted(hit.document.text, hit.statement.content)),
        notes=notes,
        sources=(_source(hit),),
    )


def _term(brief: Brief, row: Row, lang: Lang) -> Voice:
    term, former, words = row.term, row.former, WORDS[lang]
    assert term is not None
    notes = []
    if former is not None:
        told = {"day": former.date or "…", "state": STATES[lang][former.state], "words": _cut(former.what)}
        notes.append(words["before"].format(**told))
    if term.to:
        notes.append(words["to"].format(names=", ".join(brief.names.get(id, id) for id in term.to)))
    for name in ("condition", "deadline"):
        if hangs_on := getattr(term, name):
            notes.append(words[name].format(words=hangs_on))
    more = len(row.said) - _SOURCES
    return Voice(
        day=row.day,
        who=safe(_makers(brief, row, words["for"])),
        does=STATES[lang][term.state],
        words=_cut(safe(term.what)),
        notes=tuple(map(safe, [*notes, *([words["more"].format(number=more)] if more > 0 else [])])),
        sources=tuple(map(_source, row.said[:_SOURCES])),
    )


def _makers(brief: Brief, row: Row, behalf: str) -> str:
    """Who put a term; one of whom no actor is known by the name that the text gives him."""
    term = row.term
    assert term is not None
    named = [brief.names[id] for id in row.by if brief.names.get(id, id) != id]
    if not named:
        return row.said[0].statement.name
    side = brief.names.get(term.side, term.side)
    told = ", ".join(named)
    return f"{told} ({behalf.format(name=side)})" if len(named) == 1 and term.side != term.by else told


def _speaker(hit: Hit) -> str:
    name = hit.actor[1] if hit.actor else hit.statement.name
    role = hit.statement.role
    return safe(f"{name} ({role})" if role and role.casefold() not in name.casefold() else name)


def _source(hit: Hit) -> Source:
    document = hit.document
    told = (document.outlet, document.date, document.title or document.id)
    return Source(safe(", ".join(filter(None, told))), document.url, hit.statement.id)


def _cut(words: str) -> str:
    if len(words) <= _QUOTED:
        return words
    return words[:_QUOTED].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def _line(voice: Voice) -> str:
    notes = "".join(f" – {_plain(note)}" for note in voice.notes)
    sources = "; ".join(map(_linked, voice.sources))
    head = f"**{voice.day}** {_plain(voice.who)} – {voice.does}"
    return f"{head} : « {_plain(voice.words)} »{notes} ({sources})"


def _linked(source: Source) -> str:
    label = _plain(source.label)
    told = f"[{label}](<{source.url}>)" if source.url and _ADDRESS.fullmatch(source.url) else label
    return f"{told} `{source.id}`"


def _plain(text: str) -> str:
    """Text in which Markdown sees nothing."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
