"""What the formats for people share: safe text, who spoke and through whom, where it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from onrecord.model import Contact, Document, Occasion, Party, Spans, Statement, When

# Control and direction characters of a document must not drive the reader's terminal.
_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")

ACTS = {
    "assert": "asserts",
    "deny": "denies",
    "accuse": "accuses",
    "demand": "demands",
    "propose": "proposes",
    "commit": "commits to",
    "warn": "warns",
    "concede": "concedes",
    "refuse": "refuses",
    "support": "supports",
    "ask": "asks",
}


def safe(text: str) -> str:
    """`text` without what a terminal would obey: line ends become newlines, the rest U+FFFD."""
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n").replace("\r", "\n"))


def quoted(text: str, spans: Spans) -> str:
    """The words in `spans` on one line, with an ellipsis where something stands between them."""
    return " […] ".join(" ".join(safe(text[start:end]).split()) for start, end in spans)


def heading(document: Document) -> str:
    """What a person would call the document."""
    return document.title or document.origin or document.id


def imprint(document: Document) -> str:
    """Outlet, date and origin, those that are known and not the heading."""
    known = (document.outlet, document.date, document.url, document.origin)
    return " · ".join(dict.fromkeys(part for part in known if part and part != heading(document)))


def speaker(statement: Statement) -> str:
    """Who speaks, with the role and for whom, each where what goes before does not say it already."""
    told = statement.name or "somebody unnamed"
    for addition, wording in ((statement.role, ", {}"), (statement.principal, ", for {}")):
        if addition and addition.casefold() not in told.casefold():
            told += wording.format(addition)
    return told


def chain(statement: Statement) -> str:
    """The relay chain, from the speaker to the page, or nothing where it is direct."""
    return " → ".join((statement.name, *reversed(statement.via), "this article")) if statement.via else ""


def moment(when: When) -> str:
    """A time as written with the days that it means: *hier (2011-06-24)*."""
    days = " – ".join(dict.fromkeys(day or "…" for day in (when.start, when.end)))
    told = [_oneline(when.text)] if when.text else []
    return " ".join([*told, f"({days})"] if when.start or when.end else told)


def setting(occasion: Occasion) -> str:
    """On what occasion, in the words of the text: *interview (dans un entretien au Temps)*."""
    return f"{occasion.kind} ({_oneline(occasion.text)})"


def circumstances(statement: Statement) -> list[str]:
    """When, where, to whom and of what time something was said, each where the text tells it."""
    told = []
    if statement.said:
        told.append(f"said {moment(statement.said)}")
    if statement.occasion:
        told.append(setting(statement.occasion))
    if statement.addressees:
        told.append(f"aimed at {_names(statement.addressees)}")
    if statement.about:
        told.append(f"about {'; '.join(map(moment, statement.about))}")
    return told


CONTACTS = {
    "call": "phone call",
    "visit": "visit",
    "meeting": "meeting",
    "talks": "talks",
    "letter": "letter",
}


def encounter(contact: Contact) -> str:
    """Who was in touch with whom, how, where and when."""
    told = _names(contact.who)
    if contact.partners:
        told += f" with {_names(contact.partners)}"
    kind: str = "phone call" if contact.kind == "call" else contact.kind
    if contact.denied:
        kind = f"no {kind}"
    elif contact.planned:
        kind = f"planned {kind}"
    elif contact.certainty != "asserted":
        kind += f", {contact.certainty}"
    facts = [f"{told}: {kind}"]
    if contact.place:
        facts.append(contact.place)
    if contact.through:
        facts.append(f"through {_names(contact.through)}")
    if contact.when:
        facts.append(moment(contact.when))
    return " · ".join(facts)


def _names(parties: Sequence[Party]) -> str:
    return ", ".join(dict.fromkeys(party.name for party in parties))


def _oneline(text: str) -> str:
    return " ".join(text.split())


def manner(statement: Statement) -> str:
    """How it is said: kind, certainty and polarity, the two latter only where they are marked."""
    marks: list[str] = [statement.kind]
    if statement.certainty != "asserted":
        marks.append(statement.certainty)
    if statement.polarity == "negative":
        marks.append("negative")
    return ", ".join(marks)


class Places:
    """Says where offsets of one text stand: paragraphs are numbered from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [m.start() for m in re.finditer(r"\S[^\n]*", text)] or [0]

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph that holds `offset`."""
        return max(1, bisect_right(self._starts, offset))

    def __call__(self, spans: Spans) -> str:
        """Paragraph and characters of `spans`, as *paragraph 2, 310–420*."""
        start, end = spans[0][0], spans[-1][1]
        return f"paragraph {self.paragraph(start)}, {start}–{end}"
