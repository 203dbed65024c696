"""`/add/{job}`: what became of what was added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Any, cast

from fastapi import APIRouter, Path

from onrecord.exports.found import csv_line, harmless
from onrecord.record import news
from onrecord.web import addresses
from onrecord.web.errors import Missing
from onrecord.web.jobs import Job, Jobs
from onrecord.web.twins import Page, twins
from onrecord.web.visit import Visit, Visiting

router = APIRouter()

_LISTED = 200  # documents of a job that a page shows, the last


@twins(router, "/add/{job}", "job.html.j2", name="job")
def progress(
    visit: Visiting, job: Annotated[str, Path(description="The job, as `POST /add` names it.")]
) -> Page:
    """How far a job is: what was new, changed, known already or set aside, and why."""
    jobs = jobs_of(visit)
    found = jobs.get(job)
    if found is None:
        raise Missing(
            f"there is no job {job!r}: they are forgotten when the server ends; what they read stands."
        )
    added, aside = list(found.added), list(found.aside)

    def lines() -> Iterator[str]:
        yield csv_line(("place", "change", "statements", "reason"))
        for one in added:
            yield csv_line([harmless(value) for value in (one.document, one.change, one.statements, None)])
        for other in aside:
            yield csv_line([harmless(value) for value in (other.where, "set aside", None, other.reason)])

    documents = [
        {
            "id": one.document,
            "change": one.change,
            "statements": one.statements,
            "permalink": addresses.document(one.document),
        }
        for one in added[-_LISTED:]
    ]
    data = {
        **told(found, jobs.ahead(found)),
        "documents": documents,
        "set_aside": [{"where": one.where, "reason": one.reason} for one in aside[-_LISTED:]],
    }
    with visit.record.reading() as connection:
        headings = news.headings(connection, [one.document for one in added[-_LISTED:]])
    view = {"changes": Counter(one.change for one in added), "job": found, "headings": headings}
    return Page(data=data, lines=lines, view=view)


def told(job: Job, ahead: int) -> dict[str, Any]:
    """A job as plain data; `ahead` is how many come before it."""
    return {
        "id": job.id,
        "what": job.what,
        "state": job.state,
        "ahead": ahead,
        "number": len(job.added),
        "statements": sum(one.statements for one in job.added),
        "aside": len(job.aside),
        "unsettled": job.unsettled,
        "reason": job.reason,
    }


def jobs_of(visit: Visit) -> Jobs:
    """The jobs of the server that this visit is to."""
    return cast(Jobs, visit.request.app.state.jobs)
