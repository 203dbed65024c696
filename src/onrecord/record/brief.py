"""What was said in some days that an analyst sends round: what moved first, then what was put forward."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, cast, get_args

from rapidfuzz import fuzz
from sqlalchemy import Connection, select

from onrecord.languages.changes import is_own_will
from onrecord.languages.denials import is_silent
from onrecord.languages.terms import cue_states
from onrecord.linking.talks.nouns import State, Term
from onrecord.model import LinkType
from onrecord.record import actors, rows, schema
from onrecord.record.claimed import Claims
from onrecord.record.linked import Linked, Wanted, links
from onrecord.record.rulings import table
from onrecord.record.search import Hit, Query, hits, keys
from onrecord.record.talking import involved, statements, terms_of, told_of
from onrecord.record.ties import Ties

Section: TypeAlias = Literal[
    "moved", "denies", "contradicts", "reverses", "demands", "offers", "commitments", "threats", "refusals"
]  # fmt: skip
SECTIONS: tuple[Section, ...] = get_args(Section)
MOST = 30  # rows,
_EACH = 8  # and of one section
_ALIKE = 85  # of 100: rows whose words are so alike tell the same
_LINKS: tuple[LinkType, ...] = ("denies", "contradicts", "reverses")
_STATES: dict[State, Section] = {
    "demanded": "demands",
    "offered": "offers",
    "accepted": "offers",
    "conceded": "offers",
    "threatened": "threats",
    "refused": "refusals",
    "dropped": "moved",
}
_ACTS: dict[str, Section] = {
    "demand": "demands", "propose": "offers", "commit": "commitments", "refuse": "refusals"
}  # fmt: skip
_LEAST = 3  # words that tell something
_SURE = 0.7  # confidence of a statement that is told though no term or link rests on it


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing told: a term, with the state that it had before where it moved; a link; or a statement.

    `day` is an ISO day, `said` the statements that it rests on, the first of them in front; where they are
    linked, what it stands against follows. `by` are the ids of those who put a term in the same words.
    """

    section: Section
    day: str
    said: Sequence[Hit]
    term: Term | None = None
    former: Term | None = None
    by: tuple[str, ...] = ()
    same_side: bool = False
    weight: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The rows of a stretch of days by their sections; `names` are those of actors by id.

    `left_out` counts what there was no room for.
    """

    since: str
    until: str
    rows: Mapping[Section, Sequence[Row]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    left_out: int = 0


def brief(connection: Connection, since: str, until: str, watch: Collection[str] = ()) -> Brief:
    """What was new between two ISO days, both included; with `watch`, of these actors, by name or id, alone.

    Raises `RecordError` where one of them is unknown.
    """
    known = table(connection)
    ties = Ties(connection, known)
    found = terms_of(told_of(connection, ties, since, until))
    said = statements(connection, {id for term in found for id in term.statements})
    every = [*_terms(found, said, since, until), *_linked(connection, since, until)]
    every += _others(connection, {hit.statement.id for row in every for hit in row.said}, since, until)
    if watch:
        ids = {actors.required(connection, name, known).id for name in watch}
        concerned = _concerned(connection, Claims(connection, ties), every)
        every = [row for row in every if ids & concerned[row.said[0].statement.id]]
    waiting = {section: _apart(row for row in every if row.section == section) for section in SECTIONS}
    chosen = _chosen(waiting)
    names = involved(row.term for row in every if row.term)
    return Brief(
        since=since,
        until=until,
        rows=chosen,
        names=actors.names(connection, names, known),
        left_out=sum(map(len, waiting.values())) - sum(map(len, chosen.values())),
    )


def _terms(found: Sequence[Term], said: Mapping[str, Hit], since: str, until: str) -> Iterator[Row]:
    """The terms that came to a state in these days, each once."""
    last: dict[str, Term] = {}
    told: dict[tuple[str | None, ...], Row] = {}
    for term in found:
        former, last[term.thread] = last.get(term.thread), term
        heard = [said[id] for id in term.statements if id in said]
        day = term.date or (heard[0].document.date if heard else None)
        if not heard or day is None or not since <= day[:10] <= until:
            continue
        section: Section = "moved" if former else _STATES[term.state]
        same = (heard[0].statement.id, term.what, term.state, former.id if former else None)
        by = (*(told[same].by if same in told else ()), term.by)
        told[same] = Row(
            section=section,
            day=day[:10],
            said=heard,
            term=term,
            former=former,
            by=tuple(dict.fromkeys(by)),
            weight=1 + sum(hit.uttered.independent for hit in heard),
        )
    yield from told.values()


def _linked(connection: Connection, since: str, until: str) -> Iterator[Row]:
    """The links of these days, all that one statement stands against together."""
    together = defaultdict[tuple[str, LinkType], list[Linked]](list)
    for one in links(connection, Wanted(types=_LINKS, since=since, until=until)):
        if one.day:
            together[one.b.statement.id, one.link.type].append(one)
    for (_, type), found in together.items():
        yield Row(
            section=cast(Section, type),
            day=str(found[0].day)[:10],
            said=(found[0].b, *(one.a for one in found)),
            same_side=any(one.link.same_side for one in found),
            weight=found[0].link.confidence,
        )


def _others(connection: Connection, told: Collection[str], since: str, until: str) -> Iterator[Row]:
    """Statements of these days that demand, offer, promise or refuse something, told in no row so far."""
    for act, section in _ACTS.items():
        query = Query(act=act, since=since, until=until, certainty="asserted")
        found = keys(connection, query, limit=None, offset=0, sort="oldest")
        for hit in (hit for some in rows.parts(found) for hit in hits(connection, some)):
            statement, day = hit.statement, hit.document.date
            if not day or statement.id in told or statement.confidence < _SURE or hit.actor is None:
                continue
            if _tells_enough(hit):
                weight = hit.uttered.independent * statement.confidence / 2
                yield Row(section=section, day=day, said=(hit,), weight=weight)


def _tells_enough(hit: Hit) -> bool:
    """Whether the words of a statement tell what it is about; for a promise, that it is one and no news."""
    text, statement = hit.document.text, hit.statement
    words, cue = (" ".join(text[a:b] for a, b in spans) for spans in (statement.content, statement.cue))
    if statement.act == "commit" and not (cue_states()["offered"].search(cue) or is_own_will(words)):
        return False
    return len(words.split()) >= _LEAST and not is_silent(f"{cue} {words}")


def _concerned(connection: Connection, claims: Claims, every: Iterable[Row]) -> dict[str, set[str]]:
    """Who speaks in the first statement of each row, for whom, on whose side, and at whom it is aimed."""
    ids = {row.said[0].statement.id for row in every}
    own = schema.statements
    found = [
        key
        for some in rows.parts(ids)
        for key in connection.execute(select(own.c.key).where(own.c.id.in_(some), own.c.shown)).scalars()
    ]
    concerned: dict[str, set[str]] = defaultdict(set)
    for claim in claims.of(found).values():
        concerned[claim.id] = {one for one in (claim.speaker, claim.principal, claim.side) if one}
        concerned[claim.id] |= claim.targets
    return concerned


def _chosen(waiting: Mapping[Section, Sequence[Row]]) -> dict[Section, list[Row]]:
    """As many rows as there is room for: from each section in turn the weightiest, then by their days."""
    taken: dict[Section, list[Row]] = {section: [] for section in SECTIONS}
    for number in range(_EACH):
        for section in SECTIONS:
            if number < len(waiting[section]) and sum(map(len, taken.values())) < MOST:
                taken[section].append(waiting[section][number])
    return {
        section: sorted(found, key=lambda row: (row.day, -row.weight))
        for section, found in taken.items()
        if found
    }


def _apart(every: Iterable[Row]) -> list[Row]:
    """The rows of a section, the weightiest first, each with other words than those before."""
    found: list[Row] = []
    for row in sorted(every, key=lambda row: (-row.weight, row.day)):
        if all(fuzz.ratio(_words(row), _words(other)) < _ALIKE for other in found):
            found.append(row)
    return found


def _words(row: Row) -> str:
    if row.term is not None:
        return f"{row.term.by} {row.term.what}"
    return " ".join(hit.document.text[start:end] for hit in row.said for start, end in hit.statement.content)
