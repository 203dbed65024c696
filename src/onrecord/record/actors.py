"""Actors in the record: found by a name or an id, listed, and shown with their names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Select, func, select

from onrecord.linking.actors.bases import Bases
from onrecord.linking.actors.gather import gather
from onrecord.linking.actors.node import Node
from onrecord.linking.actors.suggest import Suggestion, suggestions
from onrecord.linking.table import Table
from onrecord.model import Actor
from onrecord.record import rows, schema
from onrecord.record.errors import Ambiguous, RecordError
from onrecord.record.names import StoredNames
from onrecord.record.rulings import distinct
from onrecord.record.sighted import looked_up

_PREVAILS = 5  # times as many documents as all others: then a name means one actor, and no other
_SHOWN = 8  # choices told where a name may be several


@dataclass(frozen=True, slots=True)
class Choice:
    """An actor that a name may mean, and in how many documents it goes by that name."""

    id: str
    name: str
    documents: int


def described(connection: Connection, ids: Sequence[str], table: Table) -> list[rows.Values]:
    """The rows of the actors of these ids that some document names; so many as one query may name."""
    return [
        {"id": one.id, "kind": one.kind, "name": one.name, "part_of": one.part_of}
        for one in _gathered(connection, ids, table)
    ]


def actor(connection: Connection, id: str, table: Table) -> Actor | None:
    """The actor of an id under all its names, None where no document names it."""
    return next(_gathered(connection, [id], table), None)


def _gathered(connection: Connection, ids: Sequence[str], table: Table) -> Iterator[Actor]:
    nodes = schema.nodes
    chosen = select(nodes.c.actor, nodes.c.key, nodes.c.kind, nodes.c.name, nodes.c.documents)
    found: dict[str, list[tuple[Node, int]]] = defaultdict(list)
    for row in connection.execute(chosen.where(nodes.c.actor.in_(ids))):
        node = Node(key=row.key, kind=row.kind, name=row.name)
        found[row.actor].append((node, row.documents))
    return (gather(id, found[id], table) for id in sorted(found))


def choices(connection: Connection, written: str, table: Table) -> list[Choice]:
    """The actors that an id, a name or a way of writing one may mean, the likeliest first.

    One where it is an id or stands in the alias table, or where nearly all documents mean it.
    """
    actors, nodes, forms = schema.actors, schema.nodes, schema.forms
    entry = table.find(written)
    for id in filter(None, (written, entry.id if entry else None, _part_now(connection, written, table))):
        name = connection.execute(select(actors.c.name).where(actors.c.id == id)).scalar()
        if name is not None:
            return [Choice(id, name, documents(connection, id))]
    number = func.sum(forms.c.documents).label("number")
    chosen = (
        select(actors.c.id, actors.c.name, number)
        .join_from(forms, nodes, nodes.c.number == forms.c.node)
        .join(actors, actors.c.id == nodes.c.actor)
        .where(forms.c.plain == looked_up(written))
        .group_by(actors.c.id, actors.c.name)
        .order_by(number.desc(), actors.c.id)
    )
    found = [Choice(*row) for row in connection.execute(chosen)]
    rest = sum(choice.documents for choice in found[1:])
    return found[:1] if found and found[0].documents >= _PREVAILS * rest else found


def _part_now(connection: Connection, written: str, table: Table) -> str | None:
    """The id of a part of an actor, as of *les-digues:forces*, where the actor had another id before."""
    of, _, part = written.partition(":")
    found = choices(connection, of, table) if of and part else []
    return f"{found[0].id}:{part}" if len(found) == 1 else None


def meant(connection: Connection, written: str, table: Table) -> Choice | None:
    """The one actor that a name means, or None; raises `RecordError` where it may be several."""
    found = choices(connection, written, table)
    if len(found) > 1:
        told = [f"{one.id} ({one.name}, {one.documents:,})" for one in found[:_SHOWN]]
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        told_of = f"{written!r} may be {', '.join(told)}{more}; give the id of one."
        raise Ambiguous(told_of, written, [(one.id, one.name, one.documents) for one in found])
    return found[0] if found else None


def required(connection: Connection, written: str, table: Table) -> Choice:
    """As `meant`, else the only actor whose names have the words; raises `RecordError` if there is none."""
    if found := meant(connection, written, table):
        return found
    holding = listed(connection, written, table, limit=2) if looked_up(written) else []
    if len(holding) == 1:  # part of a name that no document writes alone
        one = holding[0].actor
        return Choice(one.id, one.name, one.documents)
    raise RecordError(
        f"there is no actor {written!r} in the record; `onrecord actors WORDS` lists those whose names have "
        "the words."
    )


def numbers(connection: Connection, *ids: str) -> list[int]:
    """The nodes of actors, by number."""
    own = schema.nodes.c
    chosen = (select(own.number).where(own.actor.in_(some)) for some in rows.parts(ids))
    return sorted(number for one in chosen for number in connection.execute(one).scalars())


def documents(connection: Connection, id: str) -> int:
    """How many documents name an actor."""
    own = schema.sightings.c
    # Of one node the index has the documents in order, which is counted ten times as fast as out of order.
    named = select(own.document).distinct().where(own.node.in_(numbers(connection, id)))
    return connection.execute(select(func.count()).select_from(named.subquery())).scalar_one()


def named(connection: Connection, numbers: Iterable[int]) -> dict[int, tuple[str, str]]:
    """Number of a node → id and name of its actor."""
    nodes, actors = schema.nodes, schema.actors
    chosen = select(nodes.c.number, actors.c.id, actors.c.name).join_from(
        nodes, actors, actors.c.id == nodes.c.actor
    )
    return {
        number: (id, name)
        for some in rows.parts(set(numbers))
        for number, id, name in connection.execute(chosen.where(nodes.c.number.in_(some)))
    }


def speaker(connection: Connection, document: int, statement: str) -> tuple[str, str] | None:
    """Id and name of the actor who makes a statement of the document at this key, where that is known."""
    statements = schema.statements
    own = select(statements.c.node).where(statements.c.document == document, statements.c.id == statement)
    node = connection.execute(own).scalar()
    return named(connection, [node]).get(node) if node is not None else None


def names(connection: Connection, ids: Iterable[str], table: Table) -> dict[str, str]:
    """The name of each actor, out of the alias table where no document names it."""
    wanted, actors = list(ids), schema.actors
    chosen = select(actors.c.id, actors.c.name).where(actors.c.id.in_(wanted))
    found = {id: name for id, name in connection.execute(chosen)}
    told = {id: entry.name if (entry := table.entry(id)) else id for id in wanted if id not in found}
    return found | told


def written(connection: Connection, id: str) -> list[tuple[str, int]]:
    """The ways in which documents write an actor, with in how many each, the most frequent first."""
    nodes, forms = schema.nodes, schema.forms
    number = func.sum(forms.c.documents).label("number")
    chosen = select(forms.c.name, number).join_from(forms, nodes, nodes.c.number == forms.c.node)
    grouped = chosen.where(nodes.c.actor == id).group_by(forms.c.name).order_by(number.desc(), forms.c.name)
    return [(name, count) for name, count in connection.execute(grouped)]


@dataclass(frozen=True, slots=True)
class Listed:
    """An actor with its names, in how many documents it stands and how many utterances it makes."""

    actor: Actor
    utterances: int


def listed(
    connection: Connection, words: str, table: Table, *, kind: str | None = None, limit: int | None = None
) -> list[Listed]:
    """Actors of a kind whose names have all of `words`, those that say most first."""
    return [
        Listed(replace(one, documents=documents(connection, id)), number)
        for id, number in connection.execute(ranked(words, kind).limit(limit)).all()
        if (one := actor(connection, id, table))
    ]


def ranked(words: str, kind: str | None = None) -> Select[str, int]:
    """The ids of the actors of a kind whose names have all of `words`, with their utterances, most first."""
    actors, nodes, forms = schema.actors, schema.nodes, schema.forms
    again = _again().subquery()
    said = func.sum(nodes.c.statements) - func.coalesce(again.c.number, 0)
    seen = func.sum(nodes.c.documents)
    chosen = (
        select(actors.c.id, said)
        .join_from(actors, nodes, nodes.c.actor == actors.c.id)
        .outerjoin(again, again.c.actor == actors.c.id)
        .group_by(actors.c.id)
        .order_by(said.desc(), seen.desc(), actors.c.id)
    )
    if kind:
        chosen = chosen.where(actors.c.kind == kind)
    if sought := looked_up(words).split():
        having = select(nodes.c.actor).join(forms, forms.c.node == nodes.c.number)
        has = [(" " + forms.c.plain + " ").contains(f" {word} ", autoescape=True) for word in sought]
        chosen = chosen.where(actors.c.id.in_(having.where(*has)))
    return chosen


def _again() -> Select[tuple[str, int]]:
    """How many statements of each actor report what another of its statements does."""
    own, statements, nodes = schema.utterances, schema.statements, schema.nodes
    number = func.count() - func.count(own.c.first.distinct())
    return (
        select(nodes.c.actor, number.label("number"))
        .join_from(own, statements, statements.c.key == own.c.key)
        .join(nodes, nodes.c.number == statements.c.node)
        .group_by(nodes.c.actor)
    )


def suggested(connection: Connection, words: str, table: Table, most: int | None = None) -> list[Suggestion]:
    """Pairs of actors that may be one, and of which nobody said that they are two.

    With `words`, those of which one has all of them in a name; with `most`, those of which one is among so
    many names that stand in most documents.
    """
    nodes = schema.nodes
    chosen = select(nodes.c.key, nodes.c.kind, nodes.c.name, nodes.c.actor)
    rows = connection.execute(chosen.order_by(nodes.c.documents.desc(), nodes.c.number)).all()
    every = [Node(key=row.key, kind=row.kind, name=row.name) for row in rows[:most]]
    of = {row.key: row.actor for row in rows}
    two = {frozenset(of[key] for key in pair if key in of) for pair in distinct(connection)}
    found = suggestions(Bases(StoredNames(connection), table), every, of)
    found = [one for one in found if frozenset((one.a, one.b)) not in two]
    if not words:
        return found
    having = set(connection.execute(ranked(words)).scalars())
    return [one for one in found if having & {one.a, one.b}]
