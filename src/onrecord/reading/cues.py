"""Where a text signals that somebody says something: each occurrence of a cue of the lexicon.

The tagger errs on exactly these words (*dément* as an adverb, *affirme* as a noun), so that a verb is
looked up by its form, and its tag only decides where the form is a noun as well.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from onrecord.languages.conjugation import Shape
from onrecord.languages.lexicon import Entry, Lexicon, Pos, Strength, lexicon
from onrecord.model import Act, Span, Spans
from onrecord.reading.verb_group import (
    ANY_REFLEXIVE,
    CLITICS,
    ETRE,
    INVERTED,
    NEGATION,
    POSSESSIVE,
    REFLEXIVE,
    auxiliaries_of,
    carrier_of,
    fixed_words,
    followed_by,
    is_negator,
    is_verb,
    left_edge,
    own_tokens,
    shares_auxiliary,
)

ELIDED = frozenset(("qu", "d", "l", "n", "s", "j", "m", "c"))
INFINITIVES = frozenset(("avoir", "être"))
OPPOSING = frozenset(("mais", "or"))  # *mais* pour la ville, le quai tient
APOSTROPHES = frozenset(("'", "’"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One occurrence of a cue.

    `head` is the token of the cue's lexical word and `start`, `end` (half-open) the tokens from its
    first word (auxiliary, negation, reflexive) to its last; `spans` are its character spans, without
    an inverted subject pronoun, whose token is `inverted`. `passive` holds for *est accusé* and for a
    participle without auxiliary.
    """

    entry: Entry
    head: int
    start: int
    end: int
    spans: Spans
    shape: Shape | None = None
    passive: bool = False
    negated: bool = False
    inverted: int | None = None

    @property
    def lemma(self) -> str:
        """The entry's lemma (*se dire*, *selon*)."""
        return self.entry.lemma

    @property
    def pos(self) -> Pos:
        """`verb`, `noun` or `preposition`."""
        return self.entry.pos

    @property
    def act(self) -> Act:
        """What the cue does where its content does not decide."""
        return self.entry.act

    @property
    def strength(self) -> Strength:
        """How surely the cue makes a statement: `core`, `weak` or `optional`."""
        return self.entry.strength


def fold(token: Token) -> str:
    """The token's text in lower case with a straight apostrophe, one that stands apart joined (*qu’ «*)."""
    text = token.text.lower().replace("’", "'")
    if token.text == "A" and token.i + 1 < len(token.doc) and not token.nbor().text.startswith("-"):
        return "à"  # capitals without accent: *A ses yeux*
    if text in ELIDED and token.i + 1 < len(token.doc) and token.nbor().text in APOSTROPHES:
        return text + "'"
    return text


def find_cues(doc: Doc, lang: str = "fr") -> list[Cue]:
    """Every occurrence of a cue of the lexicon, in the order of the text; at most one per head token."""
    words = [fold(token) for token in doc]
    known = lexicon(lang)
    found = []
    for token in doc:
        cue = (
            _preposition(doc, words, token.i, known)
            or _verb(doc, words, token.i, known)
            or _noun(doc, words, token.i, known)
        )
        if cue:
            found.append(cue)
    return found


def _spans(doc: Doc, tokens: list[int]) -> Spans:
    """Character spans of the tokens, those that touch or have one space between them joined."""
    spans: list[Span] = []
    last = -2
    for i in tokens:
        start, end = doc[i].idx, doc[i].idx + len(doc[i])
        if i == last + 1:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
        last = i
    return tuple(spans)


# --- prepositions and nouns ---------------------------------------------------------------------


def _preposition(doc: Doc, words: list[str], i: int, known: Lexicon) -> Cue | None:
    for entry in known.preposition_starts.get(words[i], ()):
        size = len(entry.words)
        here = words[i : i + size]
        fused = entry.words[-1] == "de" and here[-1:] in (["du"], ["des"], ["d'"])
        if not (tuple(here) == entry.words or (fused and tuple(here[:-1]) == entry.words[:-1])):
            continue
        after = words[i + size] if i + size < len(words) else ""
        if entry.lemma == "selon" and after in ("que", "qu'"):
            return None
        if entry.lemma == "pour" and not _opens_clause(doc, i):
            return None
        last = i + size - (1 if here[-1] in ("du", "des", "source", "sources") else 0)
        tokens = list(range(i, last))
        return Cue(entry=entry, head=i, start=i, end=last, spans=_spans(doc, tokens))
    return None


def _opens_clause(doc: Doc, i: int) -> bool:
    """Whether a noun phrase follows at the head of a sentence or after a comma (*Pour la ministre, …*)."""
    if i + 1 >= len(doc) or doc[i + 1].pos_ in ("VERB", "AUX", "ADV", "ADP", "SCONJ"):
        return False
    if doc[i + 1].pos_ == "NUM" and "%" not in doc[i + 1 : i + 3].text:
        return False  # but *Pour 63% des marins, …*
    if doc[i + 1].lower_ in POSSESSIVE and doc[i + 2 : i + 3].text == "part":
        return False
    before = doc[i - 1] if i else None
    return (
        before is None
        or doc[i].is_sent_start is True
        or before.lower_ in OPPOSING
        or before.text in (",", ":", "–", "-", "»", '"', "”")
    )


def _noun(doc: Doc, words: list[str], i: int, known: Lexicon) -> Cue | None:
    for entry in known.noun_forms.get(words[i], ()):
        size = len(entry.words)
        if tuple(words[i + 1 : i + size]) != entry.words[1:]:
            continue
        if doc[i].pos_ in ("VERB", "AUX") and not (i and doc[i - 1].pos_ in ("DET", "ADJ", "NUM")):
            continue
        return Cue(entry=entry, head=i, start=i, end=i + size, spans=_spans(doc, list(range(i, i + size))))
    return None


# --- verbs --------------------------------------------------------------------------------------


def _set_phrase(doc: Doc, words: list[str], i: int, options: list[tuple[Entry, tuple[Shape, ...]]]) -> bool:
    """Whether a form after *et* opens a set phrase (*nie et pointe du doigt la ville*), a noun by its tag."""
    long = (entry for entry, _ in options if len(entry.words) > 1)
    return (
        i > 0 and words[i - 1] in ("et", "mais", "puis") and any(fixed_words(doc, words, i, e) for e in long)
    )


def _verb(doc: Doc, words: list[str], i: int, known: Lexicon) -> Cue | None:
    options = known.verb_forms.get(words[i])
    if (
        not options
        or words[i] == "maintenant"
        or not (is_verb(doc, words, i) or _set_phrase(doc, words, i, options))
    ):
        return None
    auxiliaries, left = auxiliaries_of(doc, words, i, options)
    start, reflexive = left_edge(doc, words, left, i)
    for entry, shapes in options:
        if entry.reflexive and not (reflexive or followed_by(words, i, INVERTED, ANY_REFLEXIVE)):
            continue
        if not entry.reflexive and reflexive and words[reflexive] in REFLEXIVE:
            continue
        rest = fixed_words(doc, words, i, entry)
        if rest is None:
            continue
        shape = Shape.FINITE if auxiliaries and Shape.PARTICIPLE in shapes else shapes[0]
        tokens = own_tokens(words, start, left, i, reflexive if entry.reflexive else None, auxiliaries)
        negated = any(words[t] in NEGATION for t in tokens)
        inverted = next((t for t in range(start, min(i + 3, len(words))) if words[t] in INVERTED), None)
        if negated and auxiliaries and inverted is not None and inverted < i:
            tokens, negated = [i], False  # *n'avait-il pas affirmé que … ?* asserts
        elif negated:
            tokens = [t for t in range(tokens[0], i + 1) if words[t] not in INVERTED | {"-t"} | CLITICS]
        if auxiliaries and words[auxiliaries[0]] in INFINITIVES:
            shape = Shape.INFINITIVE  # *semble avoir admis sa défaite*
        if shape is Shape.PARTICIPLE and shares_auxiliary(doc, words, i):
            shape = Shape.FINITE
        passive = shape is Shape.PARTICIPLE or (
            not entry.reflexive
            and any(words[a] in ETRE for a in auxiliaries)
            and entry.words[0] not in ("convenir", "tenir", "être")
        )
        if negated and is_negator(words, i + 1):
            tokens.append(i + 1)
        carrier = carrier_of(doc, words, i, tokens[0]) if shape is Shape.INFINITIVE else []
        return Cue(
            entry=entry,
            head=i,
            start=tokens[0],
            end=max([*tokens, *rest]) + 1,
            spans=_spans(doc, sorted({*carrier, *tokens, *rest})),
            shape=shape,
            passive=passive,
            negated=negated,
            inverted=inverted,
        )
    return None
