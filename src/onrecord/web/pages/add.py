"""`/add`: text pasted, an address, or files."""

from __future__ import annotations

import os
import re
import textwrap
from collections.abc import Iterator, Sequence
from typing import Annotated, Any

from fastapi import APIRouter, File, Form, HTTPException, UploadFile
from fastapi.responses import JSONResponse, RedirectResponse, Response
from pydantic import StringConstraints

from onrecord.documents import is_url
from onrecord.documents.dates import unfit
from onrecord.documents.kinds import SUFFIXES, Source
from onrecord.documents.text import content_id, mend
from onrecord.exports.found import csv_line, harmless
from onrecord.exports.words import safe
from onrecord.model import Document
from onrecord.web.filters import Day, Words
from onrecord.web.jobs import Full
from onrecord.web.pages.job import jobs_of, told
from onrecord.web.rendering import render
from onrecord.web.security.csrf import Meant
from onrecord.web.security.limit import megabytes
from onrecord.web.twins import Page, twins
from onrecord.web.visit import Visit, Visiting
from onrecord.web.worker import Task

router = APIRouter()

_PASTED = "pasted text"
_BEGINNING = 80  # characters of a text that has no title, by which its job is told
_NAME = 120  # characters of the name of a file
_LONGEST = 2_000  # characters of an address

Url = Annotated[str, StringConstraints(strip_whitespace=True, max_length=_LONGEST)]
_FIELDS = ("text", "title", "date", "outlet", "issuer", "url")


@twins(router, "/add", "add.html.j2", name="add")
def page(visit: Visiting) -> Page:
    """What was added since the server was started, the latest first, and the forms to add more."""
    jobs = jobs_of(visit)
    every = jobs.listed()

    def lines() -> Iterator[str]:
        yield csv_line(("job", "what", "state", "documents", "statements", "set_aside", "reason"))
        for job in every:
            read = sum(one.statements for one in job.added)
            values = (
                job.id,
                job.what,
                job.state,
                len(job.added),
                read,
                len(job.aside),
                job.reason,
            )
            yield csv_line([harmless(value) for value in values])

    return Page(data={"jobs": [told(job, jobs.ahead(job)) for job in every]}, lines=lines, view=_view(visit))


@router.post(
    "/add",
    dependencies=[Meant],
    status_code=202,
    responses={303: {"description": "To the job's page, where HTML is asked for."}},
)
def add(
    visit: Visiting,
    text: Annotated[str, Form(description="The text of an article.")] = "",
    title: Annotated[Words, Form(description="The title of the text.")] = "",
    outlet: Annotated[Words, Form(description="Where the text was published.")] = "",
    date: Annotated[
        Day, Form(description="The day of publication, as 2011-06-25, where what is added names none.")
    ] = None,
    issuer: Annotated[
        Words, Form(description="Whose own words it is, as those of a communiqué or a speech.")
    ] = "",
    url: Annotated[Url, Form(description="The address of a page, a PDF or a feed.")] = "",
    files: Annotated[
        list[UploadFile] | None, File(description="Text, HTML, PDF, Word, CSV or JSON Lines files.")
    ] = None,
) -> Response:
    """Read a text, what stands at an address, or files into the record; answers with the job that does it."""
    named = [file for file in files or () if file.filename or file.size]
    wrong = _wrong(visit, text, url, named)
    if not wrong and date and unfit(date):
        wrong = visit.language("The day of publication lies in the future.")
    if wrong:
        return _again(visit, wrong, text=text, title=title, outlet=outlet, date=date, issuer=issuer, url=url)
    day, issued = date.isoformat() if date else None, issuer or None
    documents = [_pasted(text, title, outlet, day, issued)] if text.strip() else []
    sources = tuple(Source(file.file.read(), file_name(file.filename or "")) for file in named)
    what = [one.title or _beginning(one.text) for one in documents]
    what += [one.origin for one in sources] + ([url] if url else [])
    task = Task(
        documents=tuple(documents), sources=sources, urls=(url,) if url else (), date=day, issuer=issued
    )
    return _begun(visit, _shortened(what), task)


@router.post(
    "/settle",
    dependencies=[Meant],
    status_code=202,
    responses={303: {"description": "To the job's page, where HTML is asked for."}},
)
def settle(visit: Visiting) -> Response:
    """Find out who is who and what is linked in the documents that wait for it; answers with the job."""
    return _begun(visit, visit.language("Settling"), Task())


def file_name(given: str) -> str:
    """The name of a file that somebody sent, as it may be shown and kept: no folder, no control character."""
    mended, _ = mend(re.split(r"[\\/]", given)[-1])
    name = " ".join(safe(mended).split()).strip(".") or "file"
    stem, suffix = os.path.splitext(name)
    return stem[: _NAME - 10] + suffix[:10]


def _begun(visit: Visit, what: str, task: Task) -> Response:
    """The answer where a task was taken in."""
    try:
        job = jobs_of(visit).add(what, task)
    except Full:
        raise HTTPException(429, "too much waits to be read; try again when some of it is done.") from None
    place = f"/add/{job.id}"
    if visit.by_person:
        return RedirectResponse(place, 303)
    return JSONResponse({"job": job.id, "address": f"{place}.json"}, 202, headers={"Location": place})


def _wrong(visit: Visit, text: str, url: str, files: Sequence[UploadFile]) -> str | None:
    """Why nothing can be done with what was sent, as a sentence."""
    t = visit.language
    if not (text.strip() or url or files):
        return t("There is nothing to add: paste a text, give an address or choose files.")
    if url and not is_url(url):
        return t("Only addresses that begin with http:// or https:// are fetched.")
    if url and "@" in url.split("/")[2]:  # and so the record will not hold it either
        return t("Addresses with a name and password in them are not fetched.")
    return None


def _pasted(text: str, title: str, outlet: str, day: str | None, issuer: str | None) -> Document:
    mended, notes = mend(text.replace("\r\n", "\n"))  # forms send every line end so
    return Document(
        id=content_id(mended), text=mended, title=title or None, outlet=outlet or None, date=day,
        issuer=issuer, origin=_PASTED, lang="fr", notes=notes,
    )  # fmt: skip


def _again(visit: Visit, wrong: str, **given: Any) -> Response:
    """The form as it was sent, with what is wrong; for programs that alone."""
    if not visit.by_person:
        raise HTTPException(400, wrong)
    jobs = jobs_of(visit)
    listed = [told(job, jobs.ahead(job)) for job in jobs.listed()]
    view = {**_view(visit), "given": given, "wrong": wrong, "jobs": listed}
    return render(visit, "add.html.j2", view, 400)


def _view(visit: Visit) -> dict[str, Any]:
    most = visit.settings.upload
    return {
        "given": dict.fromkeys(_FIELDS, ""),
        "wrong": None,
        "most": most,
        "size": megabytes(most),
        "suffixes": ",".join(SUFFIXES),
    }


def _beginning(text: str) -> str:
    words = " ".join(safe(text[: 2 * _BEGINNING]).split())
    return textwrap.shorten(words, _BEGINNING, placeholder=" …")


def _shortened(names: Sequence[str]) -> str:
    told = ", ".join(names[:3])
    return f"{told}, … ({len(names)})" if len(names) > 3 else told
