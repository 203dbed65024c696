"""The pages, one module each: what an address shows, as data, as rows and as HTML."""

from __future__ import annotations

from onrecord.web.pages import (
    actors,
    add,
    api,
    coding,
    documents,
    home,
    judgements,
    links,
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
        home, documents, reader, statements, actors, links, talks, timeline, network, review, judgements, add,
        quality, coding, sign_in, preferences, api,
    )
)  # fmt: skip
