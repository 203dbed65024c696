"""`/network`: who addresses, accuses, supports, contradicts and meets whom, drawn and as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import Response
from markupsafe import Markup
from pydantic import BeforeValidator, Field

from onrecord.exports import network as told
from onrecord.record.network import RELATIONS, Edge, Network, Relation, network
from onrecord.record.relating import LOOKED, Wanted
from onrecord.record.search import Hit
from onrecord.record.talking import statements
from onrecord.web import addresses
from onrecord.web.charts.network import LINES
from onrecord.web.charts.network import network as drawn
from onrecord.web.chips import chips
from onrecord.web.filters import Name, Paging, Period
from onrecord.web.labels import Labels
from onrecord.web.pages.statements import in_context, row
from onrecord.web.recalling import recall
from onrecord.web.twins import Page, twins
from onrecord.web.visit import Visit, Visiting

router = APIRouter()

_DRAWN = 60  # edges in the picture, the heaviest
CHIPS = ("actor", "a", "b", "relation", "least", "sides", "since", "until")
_TYPES = {"graphml": "application/graphml+xml", "gexf": "application/gexf+xml"}


class Related(Period):
    """Which part of the network."""

    actor: Name = Field(None, description="Only who has to do with this actor: any of its names, or its id.")
    relation: Annotated[Relation | None, BeforeValidator(lambda given: given or None)] = Field(
        None, description="What the one has to do with the other."
    )
    least: Annotated[int, BeforeValidator(lambda given: given or 1)] = Field(
        1,
        ge=1,
        le=100_000,
        description="How many utterances, links or contacts a relation rests on at least.",
    )
    a: Name = Field(None, description="Only relations of whoever has this id,")
    b: Name = Field(None, description="and of whoever has this one, with the statements that they rest on.")
    sides: bool = Field(False, description="Sides (a state, a party to a conflict) in place of their actors.")

    def wanted(self) -> Wanted:
        """What to count."""
        since, until = self.days
        return Wanted(actor=self.actor, since=since, until=until, sides=self.sides)

    def fits(self, edge: Edge) -> bool:
        """Whether an edge is to be shown."""
        ends = {end for end in (self.a, self.b) if end}
        return (
            edge.weight >= self.least and self.relation in (None, edge.relation) and ends <= {edge.a, edge.b}
        )


class Networked(Related, Paging):
    """Which part of the network, and which part of its table."""

    size: int = Field(50, ge=1, le=200, description="How many on a page.")

    def given(self) -> dict[str, Any]:
        """The parameters that differ from what goes without saying, as they stand in an address."""
        return self.model_dump(mode="json", exclude_defaults=True)


@twins(router, "/network", "network.html.j2", name="network")
def show(visit: Visiting, filters: Annotated[Networked, Query()]) -> Page:
    """Who has to do with whom, by what one says of the other, by contradictions and by contacts."""
    found = _found(visit, filters)
    edges = [edge for edge in found.edges if filters.fits(edge)]
    some = filters.part(edges)
    given = filters.given()
    last = filters.offset + len(some)
    turns = visit.turns(given, filters.page, more=last < len(edges))
    data = {
        "total": len(edges),
        "page": filters.page,
        "edges": [told.row(edge, found.names) for edge in some],
        "looked_at": {"most": LOOKED, "first": found.first, "last": found.last, "more": found.more},
        "next": turns["after"],
    }
    sources = _sources(visit, edges) if filters.a and filters.b else []
    if sources:
        data["statements"] = [row(hit) for hit in sources]

    def lines() -> Iterator[str]:
        yield from told.csv_lines(edges, found.names)

    every = filters.model_copy(update={"relation": None})
    of_relation = Counter(edge.relation for edge in found.edges if every.fits(edge))
    view = {
        "filters": filters,
        "given": given,
        "rows": [(edge, edge_href(edge, given), example(edge)) for edge in some],
        "sources": [(hit, in_context(hit), "") for hit in sources],
        "names": found.names,
        "turns": turns,
        "relations": [(one, LINES[one], of_relation[one]) for one in RELATIONS],
        "chips": chips(visit.record, given, CHIPS),
        "chart": _chart(visit, _strongest(edges), found, given),
        "drawn": min(_DRAWN, len(edges)),
        "most": LOOKED,
        "first": filters.offset + 1,
        "last": last,
    }
    return Page(data=data, lines=lines, view=view)


@router.get(
    "/network.graphml", response_class=Response, responses={200: {"content": {_TYPES["graphml"]: {}}}}
)
def graphml(visit: Visiting, filters: Annotated[Related, Query()]) -> Response:
    """The network as GraphML."""
    return _graph(visit, filters, "graphml")


@router.get("/network.gexf", response_class=Response, responses={200: {"content": {_TYPES["gexf"]: {}}}})
def gexf(visit: Visiting, filters: Annotated[Related, Query()]) -> Response:
    """The network as GEXF."""
    return _graph(visit, filters, "gexf")


def edge_href(edge: Edge, given: Mapping[str, Any]) -> str:
    """Where an edge leads: to the statements that it rests on, or to the contacts of the one."""
    return (
        addresses.query("/network", given, page=None, a=edge.a, b=edge.b, relation=edge.relation) + "#sources"
    )


def example(edge: Edge) -> str:
    """Where the latest of what an edge rests on stands."""
    id = edge.examples[0]
    return addresses.document(id) if edge.relation == "meets" else addresses.statement(id)


def _found(visit: Visit, filters: Related) -> Network:
    wanted = filters.wanted()
    return recall(visit)(("network", wanted), lambda connection: network(connection, wanted))


def _sources(visit: Visit, edges: Sequence[Edge]) -> list[Hit]:
    """The statements added last on which relations rest."""
    ids = {id for edge in edges if edge.relation != "meets" for id in edge.examples}
    with visit.record.reading() as connection:
        found = statements(connection, ids)
    return sorted(found.values(), key=lambda hit: hit.document.date or "", reverse=True)


def _strongest(edges: Sequence[Edge]) -> list[Edge]:
    """What is drawn: the heaviest edges, of like ones those of whoever has to do with most others."""
    others = Counter(end for edge in edges for end in (edge.a, edge.b))
    ranked = sorted(edges, key=lambda edge: (-edge.weight, -others[edge.a] - others[edge.b], edge.a, edge.b))
    return ranked[:_DRAWN]


def _chart(visit: Visit, edges: Sequence[Edge], found: Network, given: Mapping[str, Any]) -> Markup | None:
    if not edges:
        return None
    key = ("network drawn", addresses.query("", given, page=None, size=None), visit.language.code)
    return recall(visit)(key, lambda _: _drawn(visit, edges, found, given))


def _drawn(visit: Visit, edges: Sequence[Edge], found: Network, given: Mapping[str, Any]) -> Markup:
    t, label = visit.language, Labels(visit.language)

    def words(edge: Edge) -> str:
        a, b = (found.names.get(id, id) for id in (edge.a, edge.b))
        return f"{a} → {b}: {label('relation', edge.relation)}, {t.number(edge.weight)}"

    return drawn(
        edges,
        names=found.names,
        actor_href=addresses.actor,
        edge_href=lambda edge: edge_href(edge, given),
        label=words,
        told=t("The same relations stand in the table below."),
        language=t.code,
    )


def _graph(visit: Visit, filters: Related, form: told.Format) -> Response:
    found = _found(visit, filters)
    made = told.graph((edge for edge in found.edges if filters.fits(edge)), found.names, form)
    name = f'attachment; filename="network.{form}"'
    return Response(made, media_type=_TYPES[form], headers={"Content-Disposition": name})
