"""One content to its analysis."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from onrecord.model import Analysis, Polarity, Spans, When
from onrecord.reading.analysis.entities import entities
from onrecord.reading.analysis.predicate import predicate
from onrecord.reading.analysis.quantities import quantities
from onrecord.reading.analysis.terms import terms
from onrecord.reading.naming.cast import Cast


def analyse(
    doc: Doc, text: str, content: Spans, times: Sequence[When], cast: Cast, cue: Polarity, said: Polarity
) -> Analysis:
    """What linking needs of a content. `text` is `doc.text`; `times` are its time expressions, `cue`
    and `said` the polarities of cue and content."""
    tokens = _tokens(doc, content)
    verb, arguments = predicate(tokens)
    return Analysis(
        terms=terms(tokens),
        entities=tuple(e for span in content for e in entities(cast, span)),
        quantities=tuple(q for span in content for q in quantities(doc, text, span, times)),
        predicate=verb,
        arguments=arguments,
        cue_polarity=cue,
        content_polarity=said,
    )


def _tokens(doc: Doc, content: Spans) -> list[Token]:
    out: list[Token] = []
    for start, end in content:
        words = doc.char_span(start, end, alignment_mode="expand")
        out += [t for t in words or () if not t.is_space]
    return out
