"""A statement with its whole provenance as plain data."""

from __future__ import annotations

import dataclasses
from typing import Any

from onrecord.exports import found, jsonl, links
from onrecord.exports.words import quoted
from onrecord.record.provenance import Provenance
from onrecord.record.rows import document_of


def columns(of: Provenance) -> found.Row:
    """What a row of statements found is made of."""
    kept = of.kept
    whole, told = document_of(kept.document), dataclasses.astuple(of.uttered)
    return kept.statement, whole, kept.state, of.context, of.actor, told


def row(of: Provenance) -> dict[str, Any]:
    """A statement as valid and as found, its document and version, its other reports and its links."""
    kept = of.kept
    others = [
        {
            "statement": hit.statement.id,
            "document": hit.document.id,
            "published": hit.document.date,
            "outlet": hit.document.outlet,
            "content": quoted(hit.document.text, hit.statement.content),
            "copy_group": group,
        }
        for hit, group in of.others
    ]
    return {
        **found.row(*columns(of)),
        "others": others,
        "found": jsonl.statement_row(kept.found) if kept.found else None,
        "version": {name: kept.document[name] for name in ("version", "state", "added_at", "ended_at")},
        "links": list(map(links.row, of.links)),
    }
