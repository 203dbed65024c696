import pytest

from onrecord.model import Document, Reading, Statement

TEXT = (
    "Le quai est vide.\n\n"
    "Selon Radio Cap, Ada Rouen, porte-parole des pilotes, a promis que «le maire "
    "veut la grève\x1b[31m». Elle n'a rien signé."
)


def spans(*quotes):
    return tuple((TEXT.index(quote), TEXT.index(quote) + len(quote)) for quote in quotes)


@pytest.fixture
def reading():
    """A document with a statement relayed by a radio, another inside it, and an escape sequence."""
    outer = Statement(
        id="s1",
        content=spans("le maire veut la grève\x1b[31m"),
        cue=spans("a promis"),
        source=spans("Ada Rouen, porte-parole des pilotes"),
        name="Ada Rouen",
        via=("Radio Cap",),
        kind="direct",
        act="commit",
        rule="quote.que",
        evidence=("quotation after que",),
        confidence=0.91,
        role="porte-parole des pilotes",
        principal="pilotes",
    )
    inner = Statement(
        id="s2",
        content=spans("la grève"),
        cue=spans("veut"),
        source=spans("le maire"),
        name="Guy Morne",
        via=(),
        kind="direct",
        act="demand",
        rule="clause.object",
        confidence=0.5,
        inferred=True,
        certainty="hedged",
        parent="s1",
    )
    document = Document(
        id="d1", text=TEXT, title="Grève au port", date="2020-02-03", outlet="L'Écho", lang="fr"
    )
    return Reading(document=document, statements=(outer, inner), reader="test")
