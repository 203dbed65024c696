"""The cue that follows what was said: *« … », a pour sa part déclaré X*, *« … », selon X*.

Beside a quotation any verb may introduce it (*sourit la maire*), so that here, unlike elsewhere, the lexicon
only helps: an inverted subject and the place of the verb decide.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from onrecord.languages.conjugation import Shape
from onrecord.languages.lexicon import Entry, lexicon
from onrecord.languages.names import groups
from onrecord.model import Span, Spans
from onrecord.reading.quotations.noun_phrase import (
    INVERTED,
    WORDS,
    chars,
    fold,
    is_finite,
    named,
    noun_phrase,
    whose,
)
from onrecord.reading.quotations.relayed import cited, learned_from
from onrecord.reading.quotations.source import skip_adverb, skip_time, source_after
from onrecord.reading.verb_group import ETRE

_LINKS = frozenset(("-t", "t", "-", "-t-"))
_BETWEEN = WORDS.prepositions | WORDS.of | WORDS.times | {"pas", "lui", "elle", "eux"}
_MANY = frozenset(("les", "des", "ces", "nos", "vos"))
_DEFINITE = frozenset(("le", "la", "l'"))
_GAP = 7  # tokens between an auxiliary and its participle


@dataclass(frozen=True, slots=True, kw_only=True)
class InvertedCue:
    """A cue with the source after it. `end` is the first token after both; `pronoun` holds for *-t-il*.

    `entry` is the lexicon's, where it has the verb as one of saying; `according` holds for *selon X*.
    """

    spans: Spans
    lemma: str
    source: Span
    start: int
    end: int
    pronoun: bool = False
    entry: Entry | None = None
    according: bool = False


@dataclass(frozen=True, slots=True)
class _Verb:
    """The verbal group of a cue: its own tokens, the inverted pronoun if any, and where it ends."""

    tokens: tuple[int, ...]
    entry: Entry | None
    lemma: str
    pronoun: int | None
    end: int
    passive: bool  # *est-il écrit dans la lettre*


def inverted_cue(doc: Doc, i: int, limit: int, *, quoted: bool) -> InvertedCue | None:
    """The cue that opens at token `i`, with a source after it; None where none does.

    `quoted` says that a quotation ends just before: then verbs beyond the lexicon are taken too.
    """
    if i >= limit:
        return None
    if fold(doc[i]) in WORDS.according or (quoted and fold(doc[i]) == "pour"):
        return _preposition(doc, i, limit)
    j = i
    while (skipped := skip_adverb(doc, j, limit)) > j and not opens_verb(doc, j):
        j = skipped
    if j < limit and fold(doc[j]) == "comme":
        j += 1
    verb = _verb(doc, j, limit, quoted)
    if verb is None or (verb.entry is None and not quoted):
        return None
    if verb.pronoun is not None:
        return _with_pronoun(doc, i, limit, verb)
    moved = _past_gesture(doc, verb.end)
    source = source_after(doc, moved, limit)
    if source is None:
        return None
    source = source[0], _apposed_to(doc, verb, *source)
    if cuts_gerund(doc, i):
        comma = (k for k in range(*source) if doc[k].text == "," and doc[k + 1].pos_ == "DET")
        source = source[0], next(comma, source[1])
    tokens = (*verb.tokens, *range(verb.end, moved))
    if verb.lemma == "apprendre" and (k := learned_from(doc, source, limit)) is not None:
        source = _place(doc, k, limit) or source
    elif found := cited(doc, source, limit):
        tokens, source = (*tokens, found[0]), found[1]
    return InvertedCue(
        spans=_spans(doc, tokens),
        lemma=verb.lemma,
        source=chars(doc, *source),
        start=i,
        end=source[1],
        entry=verb.entry,
    )


def _past_gesture(doc: Doc, i: int) -> int:
    """The token after what a speaker moves (*« Jamais », hausse | les épaules | le gardien*), else `i`."""
    return i + 2 if doc[i : i + 2].text.lower() in WORDS.gestures else i


def cuts_gerund(doc: Doc, i: int) -> bool:
    """Whether a cue at `i` parts a gerund from its object (*tout en laissant, note X, la porte ouverte*)."""
    return i > 2 and doc[i - 1].text == "," and doc[i - 2].text.endswith("ant") and doc[i - 2].pos_ == "VERB"


def _apposed_to(doc: Doc, verb: _Verb, start: int, end: int) -> int:
    """Where a source ends that what is said runs on from (*poursuit le texte, les pompiers restent prêts*).

    Many stand beside no single speaker, and a definite noun beside no document.
    """
    single = not any("Plur" in doc[t].morph.get("Number", []) for t in verb.tokens)
    comma = next((k for k in range(start, end - 1) if doc[k].text == ","), end)
    noun = next((found for t in doc[start:comma] if (found := groups().get(fold(t)))), None)
    document = noun is not None and noun.kind == "document"
    for k in range(comma, end - 1):
        opens = fold(doc[k + 1]) if doc[k].text == "," else ""
        if (single and opens in _MANY) or (document and opens in _DEFINITE):
            return k
    return end


def _preposition(doc: Doc, i: int, limit: int) -> InvertedCue | None:
    end = noun_phrase(doc, i + 1, limit)
    if end is None:
        return None
    return InvertedCue(
        spans=(chars(doc, i, i + 1),),
        lemma=fold(doc[i]),
        source=chars(doc, *whose(doc, i + 1, end)),
        start=i,
        end=end,
        according=True,
    )


def _with_pronoun(doc: Doc, i: int, limit: int, verb: _Verb) -> InvertedCue | None:
    at = verb.pronoun or 0
    source, end = named(doc, at, at + 1), verb.end
    if verb.passive or fold(doc[at]).lstrip("-") == "on":
        # *peut-on lire dans un communiqué*: the source is where one reads it.
        place = _place(doc, verb.end, limit)
        if place is not None:
            source, end = chars(doc, *place), place[1]
        elif fold(doc[i]) not in ("nous", "me", "m'"):
            return None  # *nous a-t-on dit* has *on* for its source
    return InvertedCue(
        spans=_spans(doc, verb.tokens),
        lemma=verb.lemma,
        source=source,
        start=i,
        end=end,
        pronoun=True,
        entry=verb.entry,
    )


def _place(doc: Doc, i: int, limit: int) -> tuple[int, int] | None:
    """The noun phrase after *dans, sur, auprès de, de*."""
    j = skip_time(doc, skip_adverb(doc, i, limit), limit)
    while j < limit and fold(doc[j]) in WORDS.prepositions | WORDS.of:
        j += 1
    end = noun_phrase(doc, j, limit) if j > i else None
    return None if end is None else (j, end)


def _verb(doc: Doc, i: int, limit: int, quoted: bool) -> _Verb | None:
    """The verbal group that opens at `i`: clitics, auxiliary, inverted pronoun, participle."""
    reflexive: list[int] = []
    j = i
    while j < limit and fold(doc[j]) in WORDS.clitics:
        if fold(doc[j]) in WORDS.reflexives:
            reflexive = [j]
        j += 1
    if j >= limit:
        return None
    first, passive = j, False
    pronoun, j = _pronoun(doc, first + 1, limit)
    tokens = [*reflexive, first]
    head = first
    if fold(doc[first]) in WORDS.auxiliaries:
        passive = fold(doc[first]) in ETRE and not reflexive
        if passive and (pronoun is None or fold(doc[pronoun]).lstrip("-") != "il"):
            return None  # a passive (*est accusé*) or a movement (*est né*)
        participle = _participle(doc, j, limit, pronoun is not None or quoted)
        if participle is None:
            return None
        head, j = participle, participle + 1
        tokens = [*reflexive, head] if pronoun is not None else [*reflexive, *range(first, head + 1)]
        shape = Shape.PARTICIPLE
    else:
        shape = Shape.FINITE
        if not _may_be_finite(doc, first, pronoun is not None):
            return None
    whole, _ = _entry(doc, head, j, limit, shape, bool(reflexive))
    phrase = whole is not None and len(whole.words) > 1  # *fait savoir* is an entry of its own
    carried = None if phrase else _carried(doc, head, j, limit)
    if carried is not None:
        tokens += range(head + 1, carried + 1)
        head, j, shape = carried, carried + 1, Shape.INFINITIVE
    entry, j = _entry(doc, head, j, limit, shape, bool(reflexive) and carried is None)
    tokens += [t for t in range(head + 1, j) if t > (pronoun or 0)]
    lemma = entry.lemma if entry else doc[head].lemma_
    if passive and entry is None:
        return None
    return _Verb(tuple(dict.fromkeys(tokens)), entry, lemma, pronoun, j, passive)


def _pronoun(doc: Doc, i: int, limit: int) -> tuple[int | None, int]:
    """The inverted subject pronoun at `i`, and the token after it."""
    j = i
    while j < limit and j < i + 2 and fold(doc[j]) in _LINKS:
        j += 1
    if j < limit:
        word = fold(doc[j])
        if word in INVERTED or (j > i and "-" + word in INVERTED):
            return j, j + 1
    return None, i


def _participle(doc: Doc, i: int, limit: int, sure: bool) -> int | None:
    """The participle of an auxiliary, adverbials between them passed over.

    `sure` says that a quotation or an inverted pronoun stands before: then unknown verbs count too.
    """
    j = i
    comma = False
    while j < min(i + _GAP * (2 if comma else 1), limit):
        token, word = doc[j], fold(doc[j])
        if is_participle(token):
            return j
        skipped = skip_adverb(doc, j, limit)
        if skipped > j:
            j = skipped
            continue
        looks = word.endswith(("é", "ée", "és", "ées"))
        if sure and looks and (token.pos_ != "NOUN" or doc[j - 1].pos_ == "AUX"):
            return j
        comma = comma or word == ","
        between = word in _BETWEEN or (sure and j > i and token.pos_ in ("NOUN", "ADJ", "DET", "PROPN"))
        if not (comma or between):
            return None
        j += 1
    return None


def is_participle(token: Token) -> bool:
    """Whether a word is the participle of a verb of saying, or the parser takes it for one."""
    known = any(Shape.PARTICIPLE in shapes for _, shapes in lexicon("fr").verb_forms.get(fold(token), ()))
    return known or (token.pos_ == "VERB" and "Part" in token.morph.get("VerbForm", []))


def opens_verb(doc: Doc, i: int) -> bool:
    """Whether a clitic or a form of a known verb stands there (the tagger takes *estime* for an adverb)."""
    word = fold(doc[i])
    known = any(Shape.FINITE in shapes for _, shapes in lexicon("fr").verb_forms.get(word, ()))
    return known or word in WORDS.clitics


def _may_be_finite(doc: Doc, i: int, inverted: bool) -> bool:
    token = doc[i]
    if not token.text[:1].islower() or fold(token) in WORDS.prepositions:
        return False
    known = any(Shape.FINITE in shapes for _, shapes in lexicon("fr").verb_forms.get(fold(token), ()))
    return known or is_finite(token) or (inverted and token.is_alpha and fold(token) not in ("est", "y"))


def _carried(doc: Doc, head: int, i: int, limit: int) -> int | None:
    """The infinitive of *tente d'expliquer*, *a tenu à préciser*, *fait valoir*, *peut-on lire*."""
    if fold(doc[head]) not in WORDS.carriers:
        return None
    j = i
    while j < limit and fold(doc[j]) in ("à", "de", "d'", "par", "se", "s'", "le", "l'", "la"):
        j += 1
    if j >= limit or doc[j].pos_ not in ("VERB", "AUX"):
        return None
    return j if "Inf" in doc[j].morph.get("VerbForm", []) else None


def _entry(
    doc: Doc, head: int, after: int, limit: int, shape: Shape, reflexive: bool
) -> tuple[Entry | None, int]:
    """The lexicon's entry of the verb, the longest that fits, and the token after its fixed words."""
    for entry, shapes in lexicon("fr").verb_forms.get(fold(doc[head]), ()):
        if shape not in shapes or entry.reflexive != reflexive or "quote" not in entry.frames | {"que", "np"}:
            continue
        rest = entry.words[1:]
        if after + len(rest) <= limit and all(fold(doc[after + n]) == word for n, word in enumerate(rest)):
            return entry, after + len(rest)
    return None, after


def _spans(doc: Doc, tokens: tuple[int, ...]) -> Spans:
    """Character spans of the tokens, neighbours joined."""
    spans: list[Span] = []
    last = -2
    for i in sorted(tokens):
        start, end = doc[i].idx, doc[i].idx + len(doc[i])
        if i == last + 1:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
        last = i
    return tuple(spans)
