"""A statement's cue as it stands in the parse: its entry in the lexicon, its lemma, whether it is negated."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Token

from onrecord.languages.grammar import word_class
from onrecord.languages.lexicon import Entry, lexicon
from onrecord.model import Spans

NEGATION = word_class("negation")
NEGATORS = word_class("negators")
REFLEXIVE = word_class("reflexives")
LEADING = frozenset(("à_ce_que",))  # the frames of a verb that is no cue before an infinitive


@dataclass(frozen=True, slots=True)
class Signal:
    """A cue as it stands: its entry in the lexicon (if it has one), its lemma, whether it is negated."""

    entry: Entry | None
    lemma: str
    negated: bool
    tokens: list[Token]


def tokens_of(doc: Doc, spans: Spans) -> list[Token]:
    """The tokens that begin in the spans, white space left out."""
    places = range(len(doc))
    out: list[Token] = []
    for start, end in spans:
        first = bisect_left(places, start, key=lambda i: doc[i].idx)
        last = bisect_left(places, end, key=lambda i: doc[i].idx)
        out += [doc[i] for i in range(first, last) if not doc[i].is_space]
    return out


def signal_of(doc: Doc, cue: Spans) -> Signal:
    """Look a cue up by its forms; the longest entry of which all words stand in it wins."""
    tokens = tokens_of(doc, cue)
    if not tokens:
        return Signal(None, "", False, [])
    words = [word_of(token) for token in tokens]
    first = tokens[0].i
    before = [word_of(token) for token in doc[max(0, first - 3) : first]]
    after = [word_of(token) for token in doc[tokens[-1].i + 1 : tokens[-1].i + 3]]
    negated = bool(
        NEGATION.intersection(words)
        or (NEGATION.intersection(before) and NEGATORS.intersection(words + after))
    )
    reflexive = bool(REFLEXIVE.intersection(words))
    entry = entry_of(words, reflexive)
    entry = _carried(tokens, entry) or entry
    negated = negated and (entry is None or "colon" not in entry.frames)  # *n'en démord pas* asserts
    if entry:
        return Signal(entry, entry.lemma, negated, tokens)
    head = next((t for t in reversed(tokens) if t.pos_ in ("VERB", "NOUN")), tokens[-1])
    return Signal(None, lemma_of(head), negated, tokens)


def _carried(tokens: list[Token], entry: Entry | None) -> Entry | None:
    """That of the infinitive which a verb only leads to: *a tenu à préciser*, for *tient à ce que*."""
    if entry is None or entry.frames != LEADING:
        return None
    led = next((i for i, token in enumerate(tokens) if "Inf" in token.morph.get("VerbForm", [])), None)
    return None if led is None else entry_of([word_of(t) for t in tokens[led:]], reflexive=False)


def entry_of(words: list[str], reflexive: bool) -> Entry | None:
    """The longest entry of which all words stand among these, a reflexive one only of a reflexive verb."""
    known = lexicon("fr")
    options: list[tuple[tuple[int, bool, bool, bool], Entry]] = []
    for i, word in enumerate(words):
        rest = set(words[i:])
        verbs = [entry for entry, _ in known.verb_forms.get(word, ()) if entry.reflexive <= reflexive]
        for entry in (*verbs, *known.noun_forms.get(word, ()), *known.preposition_starts.get(word, ())):
            if _stands(entry, rest):
                matches = entry.pos == "verb" and entry.reflexive == reflexive
                rank = (len(entry.words), entry.act != "assert", entry.pos != "preposition", matches)
                options.append((rank, entry))
    return max(options, key=lambda option: option[0])[1] if options else None


def _stands(entry: Entry, words: set[str]) -> bool:
    fixed = entry.words[1:]
    return all(
        word in words or (len(word) > 3 and any(w[:4] == word[:4] for w in words))
        for word in fixed
        if word not in ("de", "à", "son", "sa")
    )


def lemma_of(token: Token) -> str:
    """The parser's lemma in lower case."""
    return str(token.lemma_).lower()


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """Lower case with straight apostrophes, as entries are written."""
    return text.lower().replace("’", "'")


def word_of(token: Token) -> str:
    """A token as entries are written."""
    return fold(token.text)
