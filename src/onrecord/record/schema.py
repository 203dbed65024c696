"""The tables of a record. The machine's rows and what people said of them stand apart.

A statement's searched columns hold what is valid now: what the reader found, with the judgements laid over
it. What the reader found stands unchanged in `statement_rows.found`.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    column,
    table,
    text,
)

HEAD = "0013"  # the newest migration in migrations/versions
APPLICATION_ID = 0x6F6E7263  # "onrc", by which SQLite files of this kind are told

metadata = MetaData()


def _of(parent: str) -> ForeignKey:
    return ForeignKey(f"{parent}.key", ondelete="CASCADE")


# One row for each version of a document; `state` is current, superseded or removed. Triggers keep the words
# of titles and outlets in the full-text table `headings`, under the same keys.
documents = Table(
    "documents",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("title", Text),
    Column("outlet", Text, index=True),
    Column("date", Text),
    Column("lang", Text),
    Column("url", Text),
    Column("origin", Text),
    Column("issuer", Text),
    Column("notes", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("added_at", Text, nullable=False),
    Column("ended_at", Text),
    Index("ix_documents_listed", "state", "date", "outlet"),
)

# What one version of the reader found in one version of a document.
readings = Table(
    "readings",
    metadata,
    Column("document", Integer, _of("documents"), primary_key=True),
    Column("reader", Text, nullable=False),
    Column("read_at", Text, nullable=False),
    Column("notes", Text, nullable=False),
    Column("cast", Text, nullable=False, server_default="[]"),
    Column("credits", Text, nullable=False, server_default="[]"),
)

# What is searched of a statement; `state` is found, accepted, corrected, added or rejected. `node` and
# `principal_node` are the numbers of the nodes of its names.
statements = Table(
    "statements",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("document", Integer, _of("documents"), nullable=False, index=True),
    Column("id", Text, nullable=False, index=True),
    Column("shown", Boolean, nullable=False),
    Column("state", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("role", Text),
    Column("principal", Text),
    Column("act", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("certainty", Text, nullable=False),
    Column("polarity", Text, nullable=False),
    Column("outlet", Text),
    Column("published", Text),
    Column("said_start", Text),
    Column("said_end", Text),
    Column("confidence", Float, nullable=False),
    Column("node", Integer),
    Column("principal_node", Integer),
    Index("ix_statements_waiting", "confidence", sqlite_where=text("shown = 1 AND state = 'found'")),
    Index("ix_statements_judged", "state", sqlite_where=text("state <> 'found'")),
)

# The whole of a statement as JSON: as it was found (None where a person added it) and as it is valid.
statement_rows = Table(
    "statement_rows",
    metadata,
    Column("statement", Integer, _of("statements"), primary_key=True),
    Column("found", Text),
    Column("valid", Text),
)


def _outline(name: str) -> Table:
    return Table(
        name,
        metadata,
        Column("statement", Integer, _of("statements"), primary_key=True),
        Column("packed", LargeBinary, nullable=False),
    )


# What ranking looks at, and what sorting and counting do (see outline.py).
outline_words, outline_facts = _outline("outline_words"), _outline("outline_facts")

vias = Table(
    "vias",
    metadata,
    Column("statement", Integer, _of("statements"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("name", Text, nullable=False, index=True),
)

contacts = Table(
    "contacts",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("document", Integer, _of("documents"), nullable=False, index=True),
    Column("id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("row", Text, nullable=False),
)

# What could not be read, until it can be; `packed` is the reason, as JSON, so that it can be translated.
set_aside = Table(
    "set_aside",
    metadata,
    Column("place", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("packed", Text),
)

# Append-only. `document` and `statement` are ids of the nouns, so that rows outlive a re-reading.
judgements = Table(
    "judgements",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document", Text, nullable=False, index=True),
    Column("version", Text, nullable=False),
    Column("statement", Text),
    Column("verdict", Text, nullable=False),
    Column("changes", Text, nullable=False),
    Column("seen", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("quote", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("why", Text),
    Column("undoes", Integer, ForeignKey("judgements.id")),
    Index("ix_judgements_who", "who", "at"),
    Index("ix_judgements_undoes", "undoes", sqlite_where=text("undoes IS NOT NULL")),
    sqlite_autoincrement=True,
)

# Which statement each judgement bears on now; None where its words were not found again.
placements = Table(
    "placements",
    metadata,
    Column("judgement", Integer, ForeignKey("judgements.id", ondelete="CASCADE"), primary_key=True),
    Column("statement", Text),
)

# Documents whose copies, actors, links and talks have to be settled anew; an empty one stands for rulings.
marks = Table(
    "marks", metadata, Column("document", Text, primary_key=True), Column("at", Text, nullable=False)
)

# The names in each document as they were settled last, and in how many of its statements somebody speaks
# under them; what is counted below rests on these rows alone.
sightings = Table(
    "sightings",
    metadata,
    Column("document", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("node", Integer, nullable=False, index=True),
    Column("month", Text, nullable=False),
    Column("statements", Integer, nullable=False),
    Column("tokens", Text, nullable=False),
    Column("forms", Text, nullable=False),
)

# The nodes named (see linking/actors/node.py), each under a number made of its key, with its actor.
nodes = Table(
    "nodes",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("key", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("actor", Text, nullable=False, index=True),
    Column("documents", Integer, nullable=False),
    Column("statements", Integer, nullable=False),
)

clues = Table(
    "clues",
    metadata,
    Column("token", Text, primary_key=True),
    Column("node", Integer, primary_key=True, index=True),
    Column("month", Text, primary_key=True),
    Column("documents", Integer, nullable=False),
)

# In how many documents a node is written in a way, and `named` in how many mainly so; `plain` is how it is
# looked up.
forms = Table(
    "forms",
    metadata,
    Column("node", Integer, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("plain", Text, nullable=False, index=True),
    Column("documents", Integer, nullable=False),
    Column("named", Integer, nullable=False),
)

actors = Table(
    "actors",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("part_of", Text),
    Index("ix_actors_part_of", "part_of", sqlite_where=text("part_of IS NOT NULL")),
)


def _compared(name: str) -> Table:
    return Table(
        name,
        metadata,
        Column("key", Integer, primary_key=True),
        Column("document", Text, nullable=False, index=True),
        Column("print", Integer, nullable=False),
        Column("component", Integer, nullable=False, index=True),
        Column("day", Integer, nullable=False),
        Column("bands", LargeBinary, nullable=False),
    )


def _bands(name: str) -> Table:
    return Table(
        name,
        metadata,
        Column("band", Integer, primary_key=True),
        Column("day", Integer, primary_key=True),
        Column("key", Integer, primary_key=True),
    )


def _grouped(name: str) -> Table:
    return Table(
        name,
        metadata,
        Column("key", Integer, primary_key=True),
        Column("first", Integer, nullable=False, index=True),
    )


# Statements and documents as they were compared with others last (see joined.py), under their own keys:
# `print` tells whether they changed since, `component` is the least key of what they hang together with,
# `day` that under which their `bands` stand, as numbers of four or five bytes.
said, said_bands = _compared("said"), _bands("said_bands")
reports, reports_bands = _compared("reports"), _bands("reports_bands")

# The statements of utterances that several report, the documents of groups of copies, each with its first.
utterances, copies = _grouped("utterances"), _grouped("copies")

# For whom the speaker of a statement spoke, and when, as ids of actors: what sides rest on (see ties.py).
ties = Table(
    "ties",
    metadata,
    Column("statement", Integer, primary_key=True),
    Column("document", Text, nullable=False, index=True),
    Column("actor", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("principal", Text, nullable=False),
    Column("guessed", Boolean, nullable=False),
    Index("ix_ties_actor", "actor", "guessed", "day", "principal"),
    Index("ix_ties_principal", "principal", "actor"),
)

# Statements as they were compared with others last (see linking.py): `print` tells whether they changed
# since, `linked` whether they are compared at all, `keys` are 32-bit numbers, the others those of the claim.
claims = Table(
    "claims",
    metadata,
    Column("statement", Integer, primary_key=True),
    Column("document", Text, nullable=False, index=True),
    Column("print", Integer, nullable=False),
    Column("linked", Boolean, nullable=False),
    Column("speaker", Text),
    Column("side", Text),
    Column("start", Text),
    Column("end", Text),
    Column("published", Text),
    Column("keys", LargeBinary, nullable=False),
)
claim_keys = Table(
    "claim_keys",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("day", Integer, primary_key=True),
    Column("statement", Integer, primary_key=True),
)

# The way to the side of each claim: whom each actor on it spoke for, or was part of, on that day.
claim_ties = Table(
    "claim_ties",
    metadata,
    Column("actor", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("statement", Integer, primary_key=True, index=True),
    Column("above", Text),
)

# The links that were found; `a` and `b` are keys of statements, `day` is that of the later one.
links = Table(
    "links",
    metadata,
    Column("id", Text, primary_key=True),
    Column("type", Text, nullable=False),
    Column("a", Integer, nullable=False, index=True),
    Column("b", Integer, nullable=False, index=True),
    Column("reason", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("same_side", Boolean, nullable=False),
    Column("day", Text),
    Index("ix_links_listed", "confidence", "day", "id", "type", "same_side"),
)

# Samples drawn for people to code (see samples.py): `strata` has the size of each and how many were drawn.
samples = Table(
    "samples",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("seed", Integer, nullable=False),
    Column("by", Text, nullable=False),
    Column("strata", Text, nullable=False),
    Column("documents", Integer, nullable=False),
)

# What was drawn, `what` being statement or article, with the statements found in it then, as JSON.
sample_items = Table(
    "sample_items",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("sample", Integer, ForeignKey("samples.id", ondelete="CASCADE"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("what", Text, nullable=False),
    Column("stratum", Text, nullable=False),
    Column("document", Integer, _of("documents"), nullable=False, index=True),
    Column("found", Text, nullable=False),
    Index("ix_sample_items_sample", "sample", "place"),
)

# Append-only: what coders said of the items, as JSON.
codings = Table(
    "codings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("item", Integer, _of("sample_items"), nullable=False),
    Column("coder", Text, nullable=False),
    Column("told", Text, nullable=False),
    Column("at", Text, nullable=False),
    Index("ix_codings_item", "item", "coder"),
    sqlite_autoincrement=True,
)

# Full text, one row for each statement shown, under the statement's key (see index.py).
words_index = table(
    "words",
    *map(column, ("rowid", "content", "context", "name", "tags")),
)
