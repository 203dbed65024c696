"""The pages, one module each: what an address shows, as data, as rows and as HTML."""

from __future__ import annotations

from onrecord.web.pages import (
    actor,
    actors,
    add,
    api,
    coding,
    documents,
    home,
    job,
    judgements,
    links,
    merging,
    network,
    preferences,
    quality,
    reader,
    review,
    sign_in,
    statements,
    talks,
    timeline,
)

ROUTERS = tuple(
    module.router
    for module in (
        home, documents, reader, statements, actors, actor, merging, links, talks, timeline, network, review,
        judgements, add, job, quality, coding, sign_in, preferences, api,
    )
)  # fmt: skip
