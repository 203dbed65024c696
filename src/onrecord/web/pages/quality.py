"""`/quality`: how well the record was read, by samples that people coded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Form, Path
from fastapi.responses import JSONResponse, RedirectResponse, Response
from sqlalchemy import Connection

from onrecord.exports.found import csv_line, harmless
from onrecord.quality.estimates import Alpha, Row, alphas, rows
from onrecord.record import RecordError, codings, samples
from onrecord.record.samples import Sample
from onrecord.web.errors import Missing
from onrecord.web.recalling import recall
from onrecord.web.security.csrf import Meant
from onrecord.web.twins import Page, twins
from onrecord.web.visit import Visiting

router = APIRouter()

SampleId = Annotated[int, Path(ge=1, le=2**31, description="The number of the sample.")]
_COLUMNS = ("sample", "measure", "group", "value", "estimate", "low", "high", "n")
_CODED = (
    "sample", "item", "what", "stratum", "document", "statement", "question", "coder", "answer", "note", "at",
)  # fmt: skip
_MAIN = ("statement", "all", "recall")  # what is shown of each sample in the list


@twins(router, "/quality", "quality.html.j2", name="quality")
def quality(visit: Visiting) -> Page:
    """Samples that people code, how far they are, and what they say of the record: precision and recall."""
    recalled = recall(visit)
    every = recalled(("samples",), samples.samples)
    found = [recalled(("sample", one.id), partial(_told, sample=one)) for one in every]

    def lines() -> Iterator[str]:
        yield csv_line(_COLUMNS)
        for one in found:
            for row in one["figures"]:
                values = (one["id"], *(row[name] for name in _COLUMNS[1:]))
                yield csv_line([harmless(value) for value in values])
            for own in one["agreement"]:
                values = (
                    one["id"],
                    f"alpha of {own['measure']}",
                    "",
                    "",
                    own["alpha"],
                    None,
                    None,
                    own["units"],
                )
                yield csv_line(values)

    return Page(data={"samples": found}, lines=lines, view={"main": _MAIN, "strata": samples.STRATA})


@router.post(
    "/quality",
    dependencies=[Meant],
    status_code=201,
    responses={303: {"description": "To the sample's page, where HTML is asked for."}},
)
def draw(
    visit: Visiting,
    n: Annotated[int, Form(ge=0, le=samples.MOST, description="How many statements.")] = 50,
    articles: Annotated[int, Form(ge=0, le=samples.MOST, description="How many whole articles.")] = 10,
    seed: Annotated[int, Form(ge=0, le=2**31, description="The same seed draws the same again.")] = 1,
    by: Annotated[
        list[samples.Field] | None,
        Form(description="What the statements are stratified by; may stand several times."),
    ] = None,
) -> Response:
    """Draw a sample for people to code, as `onrecord sample` does; answers with its number."""
    fields = list(dict.fromkeys(by or ()))
    drawn = samples.draw_sample(visit.record, n=n, articles=articles, seed=seed, by=fields)
    place = f"/quality/{drawn.id}"
    if visit.by_person:
        return RedirectResponse(place, 303)
    return JSONResponse({"sample": drawn.id, "address": f"{place}.json"}, 201, headers={"Location": place})


@twins(router, "/quality/{sample}", "sample.html.j2", name="sample")
def one(visit: Visiting, sample: SampleId) -> Page:
    """One sample: its figures by question, act and outlet; as CSV every answer of every coder."""
    with visit.record.reading() as connection:
        found = wanted(connection, sample)
    told = recall(visit)(("sample", sample), partial(_told, sample=found))

    def lines() -> Iterator[str]:
        yield csv_line(_CODED)
        with visit.record.reading() as connection:
            for item, statement, question, coder, coding in codings.exported(connection, sample):
                answer = (
                    coding.missed
                    if question == "missed"
                    else coding.answers[statement if question == "found" else question]
                )
                values = (
                    sample, item.place, item.what, item.stratum, item.document.id, statement, question, coder,
                    answer, coding.note, coding.at,
                )  # fmt: skip
                yield csv_line([harmless(value) for value in values])

    groups: dict[str, list[dict[str, Any]]] = {}
    for row in told["figures"]:
        groups.setdefault(row["group"], []).append(row)
    return Page(data=told, lines=lines, view={"groups": groups, "total": found.items})


def wanted(connection: Connection, id: int) -> Sample:
    """The sample of a number; raises `Missing`."""
    try:
        return samples.sample(connection, id)
    except RecordError as error:
        raise Missing(str(error)) from None


def _told(connection: Connection, sample: Sample) -> dict[str, Any]:
    """A sample with what its codings say, as plain data."""
    statements, articles = codings.coded(connection, sample)
    found = rows(statements, articles, sample.seed)
    return {
        **asdict(sample),
        "items": sample.items,
        "figures": [_row(row) for row in found],
        "agreement": [_alpha(own) for own in alphas(statements, articles) if own.units],
    }


def _row(row: Row) -> dict[str, Any]:
    estimate = row.estimate
    return {
        "measure": row.measure,
        "group": row.group,
        "value": row.value,
        "estimate": round(estimate.value, 4),
        "low": round(estimate.low, 4),
        "high": round(estimate.high, 4),
        "n": estimate.number,
    }


def _alpha(own: Alpha) -> dict[str, Any]:
    value = None if own.alpha is None else round(own.alpha, 4)
    return {"measure": own.measure, "alpha": value, "units": own.units}
