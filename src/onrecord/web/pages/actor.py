"""`/actor/{id}`: one actor with its names, roles, positions, opponents and contacts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query
from fastapi.responses import RedirectResponse
from markupsafe import Markup

from onrecord.exports import actors as told
from onrecord.exports import links as links_told
from onrecord.exports import network as network_told
from onrecord.exports import positions as positions_told
from onrecord.exports.words import quoted
from onrecord.linking.positions import Position
from onrecord.record import actors
from onrecord.record.network import Edge
from onrecord.record.profile import LOOKED, POSITIONS, RELATED, profile
from onrecord.record.rulings import table
from onrecord.record.search import Hit
from onrecord.record.taken import Taken
from onrecord.web import addresses
from onrecord.web.charts import positions as chart
from onrecord.web.errors import Missing
from onrecord.web.filters import Period
from onrecord.web.labels import Labels
from onrecord.web.pages.statements import in_context, row
from onrecord.web.recalling import recall
from onrecord.web.twins import Page, Shown, twins
from onrecord.web.visit import Visit, Visiting

router = APIRouter()

_OTHERS = 12  # actors in each list of those whom one has to do with


@twins(router, "/actor/{id}", "actor.html.j2", name="actor")
def actor(visit: Visiting, id: str, period: Annotated[Period, Query()]) -> Shown:
    """One actor: names, roles, sides, positions, who contradicts it, whom it addresses and meets."""
    asked = addresses.id_of(id)
    with visit.record.reading() as connection:
        found = actors.meant(connection, asked, table(connection))
    if found is None:
        raise Missing(
            visit.language("there is no such actor; the list of actors finds one by words of its names.")
        )
    if found.id != asked:
        return RedirectResponse(_moved(visit, found.id), 308)
    since, until = period.days
    own = recall(visit)(
        ("actor", found.id, since, until),
        lambda connection: profile(connection, found.id, since=since, until=until),
    )
    own_edges = own.network.edges
    data = {
        **told.portrait_row(own.portrait),
        "utterances": own.total.number,
        "positions": list(positions_told.rows(own.taken)),
        "contradictions": [links_told.row(one) for one in own.links],
        "network": [network_told.row(edge, own.network.names) for edge in own_edges],
        "latest": [row(hit) for hit in own.latest],
    }

    def lines() -> Iterator[str]:
        yield from told.csv_lines(_flat(position, own.taken) for position in own.taken.positions)

    days = period.model_dump(mode="json")
    view = {
        "own": own,
        "known": own.portrait.names,
        "days": days,
        "chart": recall(visit)(
            ("actor drawn", found.id, since, until, visit.language.code), lambda _: _chart(visit, own.taken)
        ),
        "taken": [_shown(one, own.taken) for one in reversed(own.taken.positions)],
        "of": {id: one.taken for one in own.taken.positions for id in one.statements},
        "links": own.links,
        "to": _some(own_edges, found.id, outwards=True),
        "by": _some(own_edges, found.id, outwards=False),
        "met": [edge for edge in own_edges if edge.relation == "meets"][:_OTHERS],
        "shown": [
            (hit, in_context(hit), " – ".join(dict.fromkeys(hit.dates("published")))) for hit in own.latest
        ],
        "limits": {"roles": LOOKED, "positions": POSITIONS, "relations": RELATED},
        "here": addresses.actor(found.id),
    }
    return Page(data=data, lines=lines, view=view)


def _moved(visit: Visit, id: str) -> str:
    """The address of the actor under its present id, in the form asked for."""
    asked = urlencode(list(visit.request.query_params.multi_items()))
    return addresses.actor(id) + visit.suffix + (f"?{asked}" if asked else "")


def _some(edges: Sequence[Edge], id: str, *, outwards: bool) -> list[Edge]:
    """The strongest relations from an actor to others, or from others to it."""
    ends = ((edge, edge.a if outwards else edge.b) for edge in edges if edge.relation != "meets")
    return [edge for edge, end in ends if end == id][:_OTHERS]


def _shown(position: Position, found: Taken) -> dict[str, Any]:
    """A position with its statement, its words, and the statements of those that it gives up."""
    hit = found.said[position.claim.id]
    return {
        "taken": position.taken,
        "day": _day(hit),
        "hit": hit,
        "words": quoted(hit.document.text, hit.statement.content),
        "again": [found.said[id] for id in position.statements[1:] if id in found.said],
        "gives_up": [found.said[id] for id in position.gives_up if id in found.said],
    }


def _flat(position: Position, found: Taken) -> dict[str, Any]:
    hit = found.said[position.claim.id]
    return {
        "day": _day(hit),
        "taken": position.taken,
        "statement": position.claim.id,
        "name": hit.statement.name,
        "words": quoted(hit.document.text, hit.statement.content),
        "statements": list(position.statements),
        "gives_up": list(position.gives_up),
    }


def _day(hit: Hit) -> str | None:
    """When it was said, else published."""
    said = hit.statement.said
    day = ((said.end or said.start) if said else None) or hit.document.date
    return day[:10] if day else None


def _date(hit: Hit | None) -> date | None:
    try:
        return date.fromisoformat((_day(hit) if hit else None) or "")
    except ValueError:
        return None


def _chart(visit: Visit, found: Taken) -> Markup | None:
    """The positions of which a day is known."""
    t, label = visit.language, Labels(visit.language)
    given_up = {
        id: day
        for one in found.positions
        for id in one.gives_up
        if (day := _date(found.said.get(one.claim.id)))
    }
    drawn = []
    for one in found.positions:
        days = sorted(day for id in one.statements if (day := _date(found.said.get(id))))
        end = min((given_up[id] for id in one.statements if id in given_up), default=None)
        if days:
            drawn.append(
                chart.Taken(one.taken, tuple(days), one.claim.id, end if end and end >= days[0] else None)
            )
    if not drawn:
        return None

    def words(one: chart.Taken) -> str:
        hit = found.said[one.statement]
        said = quoted(hit.document.text, hit.statement.content)
        return f"{t.day(one.days[0].isoformat())}, {label('taken', one.how)}{t(': ')}{said}"

    return chart.positions(
        drawn,
        names={how: label("taken", how) for how in chart.LANES},
        href=lambda one: addresses.document(found.said[one.statement].document.id, one.statement),
        label=words,
        told=t("The same positions stand in the list below, the latest first."),
        language=t.code,
    )
