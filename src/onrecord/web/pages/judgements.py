"""`/judgements`: who judged what, and what that changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BeforeValidator, Field

from onrecord.exports import judgements as export
from onrecord.exports.judgements import Change
from onrecord.linking.links.link import link_id
from onrecord.record.judgements import Verdict
from onrecord.record.judging import Standing
from onrecord.record.past import Asked, Text, past, texts, total
from onrecord.web import addresses
from onrecord.web.chips import chips
from onrecord.web.filters import Name, Paging
from onrecord.web.pages import judging
from onrecord.web.twins import Page, twins
from onrecord.web.visit import Visiting

router = APIRouter()
router.include_router(judging.router)

_TOGETHER = 500  # judgements loaded at once for the CSV
CHIPS = ("document", "who", "verdict")


class Judgements(Paging):
    """Which judgements."""

    document: Name = Field(None, description="On statements of this document, by its id.")
    who: Name = Field(None, description="By this reviewer.")
    verdict: Annotated[Verdict | None, BeforeValidator(lambda given: given or None)] = Field(
        None, description="Of this kind."
    )
    orphaned: bool = Field(False, description="Whose words were not found again in a new text or reading.")

    def asked(self) -> Asked:
        """What they ask of the record."""
        return Asked(**self.model_dump(exclude={"page", "size"}))


@dataclass(frozen=True, slots=True)
class Shown:
    """A judgement of the list, with the title of its document, what it changed, the link that it rules on."""

    standing: Standing
    title: str | None
    lang: str | None
    changes: Sequence[Change]
    link: str | None


@twins(router, "/judgements", "judgements.html.j2", name="judgements")
def judgements(visit: Visiting, filters: Annotated[Judgements, Query()]) -> Page:
    """Judgements of people, the latest first, each with what it changed."""
    asked = filters.asked()
    with visit.record.reading() as connection:
        found = past(connection, asked, limit=filters.size, offset=filters.offset)
        number = total(connection, asked)
        known = texts(connection, found)
    given = filters.model_dump(mode="json", exclude_defaults=True)
    last = filters.offset + len(found)
    turns = visit.turns(given, filters.page, more=last < number)

    def lines() -> Iterator[str]:
        yield from export.csv_lines(_every(visit, asked))

    return Page(
        data={
            "total": number,
            "page": filters.page,
            "judgements": [_row(one, known) for one in found],
            "next": turns["after"],
        },
        lines=lines,
        view={
            "filters": filters,
            "given": given,
            "shown": [_shown(one, known) for one in found],
            "chips": chips(visit.record, given, CHIPS),
            "first": filters.offset + 1,
            "last": last,
            "turns": turns,
        },
    )


def _every(visit: Visiting, asked: Asked) -> Iterator[Mapping[str, Any]]:
    offset = 0
    while True:
        with visit.record.reading() as connection:
            found = past(connection, asked, limit=_TOGETHER, offset=offset)
            known = texts(connection, found)
        yield from (_row(one, known) for one in found)
        offset += _TOGETHER
        if len(found) < _TOGETHER:
            return


def _row(standing: Standing, known: Mapping[tuple[str, str], Text]) -> dict[str, Any]:
    """A judgement as plain data, with where what it bears on is shown."""
    row = export.row(standing, _text(standing, known))
    link, statement = _link(standing), row["statement"]
    where = addresses.link(link) if link else addresses.statement(statement) if statement else None
    return {**row, "link": link, "permalink": where}


def _shown(standing: Standing, known: Mapping[tuple[str, str], Text]) -> Shown:
    own = known.get((standing.judgement.document, standing.judgement.version))
    changes = export.changes(standing, own.text if own else None)
    title, lang = (own.title, own.lang) if own else (None, None)
    return Shown(standing, title, lang, changes, _link(standing))


def _text(standing: Standing, known: Mapping[tuple[str, str], Text]) -> str | None:
    own = known.get((standing.judgement.document, standing.judgement.version))
    return own.text if own else None


def _link(standing: Standing) -> str | None:
    """The id of the link on which it rules."""
    if not export.is_of_link(standing.judgement.verdict):
        return None
    ends = export.pair(standing.judgement.changes)
    return link_id(*(str(end["statement"]) for end in ends))
