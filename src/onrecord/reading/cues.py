"""Where a text signals that somebody says something: each occurrence of a cue of the lexicon.

The tagger errs on exactly these words (*dément* as an adverb, *affirme* as a noun), so that a verb is
looked up by its form, and its tag only decides where the form is a noun as well.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from onrecord.languages.conjugation import Shape, forms
from onrecord.languages.grammar import word_class
from onrecord.languages.lexicon import Entry, Lexicon, Pos, Strength, lexicon
from onrecord.model import Act, Span, Spans

AVOIR, ETRE = frozenset(forms("avoir")), frozenset(forms("être"))
NEGATION = word_class("negation")
NEGATORS = word_class("negators")
REFLEXIVE = word_class("reflexives")
ANY_REFLEXIVE = word_class("reflexives_any")
CLITICS = word_class("clitics")
INVERTED = word_class("inverted_subjects")
SUBJECTS = word_class("subjects")
POSSESSIVE = word_class("possessives")
BETWEEN = word_class("between_verbs")
ELIDED = frozenset(("qu", "d", "l", "n", "s", "j", "m", "c"))
APOSTROPHES = frozenset(("'", "’"))
REACH = 9  # tokens between an auxiliary and its participle


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
    if i + 1 >= len(doc) or doc[i + 1].pos_ in ("VERB", "AUX", "ADV", "ADP", "SCONJ", "NUM"):
        return False
    if doc[i + 1].lower_ in POSSESSIVE and doc[i + 2 : i + 3].text == "part":
        return False
    before = doc[i - 1] if i else None
    return (
        before is None or doc[i].is_sent_start is True or before.text in (",", ":", "–", "-", "»", '"', "”")
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


def _verb(doc: Doc, words: list[str], i: int, known: Lexicon) -> Cue | None:
    options = known.verb_forms.get(words[i])
    if not options or words[i] == "maintenant" or not _is_verb(doc, words, i):
        return None
    auxiliaries, left = _auxiliaries(doc, words, i, options)
    start, reflexive = _left_edge(doc, words, left)
    for entry, shapes in options:
        if entry.reflexive and not (reflexive or _follows(words, i, INVERTED, ANY_REFLEXIVE)):
            continue
        if not entry.reflexive and reflexive and words[reflexive] in REFLEXIVE:
            continue
        rest = _rest(doc, words, i, entry)
        if rest is None:
            continue
        shape = Shape.FINITE if auxiliaries and Shape.PARTICIPLE in shapes else shapes[0]
        tokens = _tokens(words, start, left, i, reflexive if entry.reflexive else None, auxiliaries)
        negated = any(words[t] in NEGATION for t in tokens)
        if negated:
            tokens = [t for t in range(tokens[0], i + 1) if words[t] not in INVERTED | {"-t"} | CLITICS]
        inverted = next((t for t in range(start, min(i + 3, len(words))) if words[t] in INVERTED), None)
        if shape is Shape.PARTICIPLE and _shares_auxiliary(doc, words, i):
            shape = Shape.FINITE
        passive = shape is Shape.PARTICIPLE or (
            not entry.reflexive
            and any(words[a] in ETRE for a in auxiliaries)
            and entry.words[0] not in ("convenir", "tenir", "être")
        )
        if negated and _negator(words, i + 1):
            tokens.append(i + 1)
        return Cue(
            entry=entry,
            head=i,
            start=tokens[0],
            end=max([*tokens, *rest]) + 1,
            spans=_spans(doc, sorted({*tokens, *rest})),
            shape=shape,
            passive=passive,
            negated=negated,
            inverted=inverted,
        )
    return None


def _is_verb(doc: Doc, words: list[str], i: int) -> bool:
    """Whether the form stands as a verb: its tag says so, or what is before it does."""
    token = doc[i]
    before = words[i - 1] if i else ""
    if before in ("le", "l'") and i > 1 and words[i - 2] == "comme" and token.pos_ in ("VERB", "NOUN"):
        following = doc[i + 1 : i + 2].text
        return (
            token.pos_ == "VERB" or following[:1].isupper() or (i + 1 < len(doc) and doc[i + 1].pos_ == "DET")
        )
    if token.pos_ in ("VERB", "AUX"):
        return not (before in ("le", "la", "un", "une", "cette", "ce", "cet") and doc[i - 1].pos_ == "DET")
    if token.pos_ == "ADP" or (
        token.pos_ == "PROPN" and token.text[:1].isupper() and not token.is_sent_start
    ):
        return False
    if i + 1 < len(words) and words[i + 1] in ("que", "qu'") and doc[i - 1].pos_ not in ("DET", "ADP", "NUM"):
        return words[i].endswith(("e", "ent", "t"))
    if before in SUBJECTS | NEGATION | REFLEXIVE | AVOIR | {"lui", "leur", "y"} or _follows(
        words, i, INVERTED
    ):
        return True
    if not i or token.is_sent_start:
        return words[i].endswith("ant")
    if token.pos_ in ("NOUN", "ADJ") and words[i].endswith(("é", "ée", "és", "ées", "i", "is", "u", "us")):
        return doc[i - 1].pos_ not in ("DET", "ADP", "NUM")
    if (
        token.pos_ in ("NOUN", "ADJ")
        and before == ","
        and i + 1 < len(doc)
        and doc[i + 1].pos_ not in ("DET", "PROPN")
    ):
        return words[i].endswith("ant") or (
            token.pos_ == "ADJ" and doc[i + 1].pos_ in ("ADP", "PRON", "SCONJ")
        )
    return doc[i - 1].pos_ not in ("DET", "ADJ", "ADP", "NUM", "CCONJ")


def _follows(words: list[str], i: int, first: frozenset[str], second: frozenset[str] | None = None) -> bool:
    """Whether the token after `i` (a `-t` aside) is in `first`, or `second` stands just before `i`."""
    after = next((w for w in words[i + 1 : i + 3] if w != "-t"), "")
    return after in first and (second is None or (i > 0 and words[i - 1] in second))


def _auxiliaries(
    doc: Doc, words: list[str], i: int, options: list[tuple[Entry, tuple[Shape, ...]]]
) -> tuple[list[int], int]:
    """The auxiliaries of a participle, and the first token of its verbal group; `([], i)` if none."""
    if not any(Shape.PARTICIPLE in shapes for _, shapes in options):
        return [], i
    found: list[int] = []
    first = i
    parenthesis = False
    for j in range(i - 1, max(-1, i - 1 - REACH), -1):
        word, token = words[j], doc[j]
        if word == "a" and j and words[j - 1] == "y":  # il y a trois jours
            parenthesis = True
        elif word in AVOIR or word in ETRE:
            found.append(j)
            first = j
            if word not in ("été", "eu"):
                break
        elif word == ",":
            parenthesis = not parenthesis
        elif (
            token.is_space
            or token.is_punct
            or token.pos_ in ("SCONJ", "CCONJ")
            or (token.pos_ == "VERB" and word not in BETWEEN)
            or not (
                parenthesis
                or token.pos_ in ("ADV", "PRON")
                or word in NEGATORS | BETWEEN | INVERTED | CLITICS
                or word.endswith("ment")
            )
        ):
            break
    return sorted(found), first


def _shares_auxiliary(doc: Doc, words: list[str], i: int) -> bool:
    """Whether a participle after *et* has the auxiliary of an earlier one (*a jugé… et appelé à…*)."""
    j = i - 1
    while j >= 0 and (doc[j].pos_ == "ADV" or words[j] == "ensuite"):
        j -= 1
    if j < 0 or not (words[j] in ("et", "puis", "mais") or (words[j] == "," and doc[i].dep_ == "conj")):
        return False
    for k in range(j - 1, max(0, j - 60), -1):
        if doc[k].is_space or words[k] in (".", ";"):
            return False
        if doc[k].pos_ == "VERB" and "Part" in doc[k].morph.get("VerbForm", []):
            before = words[max(0, k - 4) : k]
            if any(word in AVOIR for word in before):
                return "été" not in before
            if not doc[k].dep_.startswith(("acl", "amod", "advcl")):
                return False
    return False


def _left_edge(doc: Doc, words: list[str], left: int) -> tuple[int, int | None]:
    """The first clitic or negation before the verbal group, and the reflexive pronoun among them."""
    reflexive = None
    j = left
    while j and (words[j - 1] in CLITICS | REFLEXIVE | NEGATION) and doc[j - 1].pos_ != "DET":
        j -= 1
        if words[j] in REFLEXIVE or (words[j] in ANY_REFLEXIVE and left - j == 1):
            reflexive = j
    return j, reflexive


def _rest(doc: Doc, words: list[str], i: int, entry: Entry) -> list[int] | None:
    """Tokens of the fixed words after the head, adverbs and an object pronoun allowed between."""
    found: list[int] = []
    j = i + 1
    for wanted in entry.words[1:]:
        for gap in range(4):
            k = j + gap
            if k >= len(words):
                return None
            if _same_word(words[k], wanted):
                found.append(k)
                j = k + 1
                break
            if found and gap == 0 and words[j - 1].endswith("'"):
                return None
            between = doc[k].pos_ in ("ADV", "PRON") or words[k] in INVERTED | {"-t"} | NEGATORS | BETWEEN
            if not between:
                return None
        else:
            return None
    return found


def _same_word(word: str, wanted: str) -> bool:
    """Whether a fixed word stands there, agreement and possessive aside (*favorables*, *leur accord*)."""
    if word == wanted or (wanted == "à" and word in ("au", "aux")):
        return True
    if wanted in POSSESSIVE:
        return word in POSSESSIVE
    return len(wanted) > 4 and word.startswith(wanted.rstrip("e")) and len(word) - len(wanted) <= 2


def _tokens(
    words: list[str], start: int, left: int, i: int, reflexive: int | None, auxiliaries: list[int]
) -> list[int]:
    """The cue's own tokens: negation, reflexive, auxiliaries and adverbs, without pronouns."""
    outer = [t for t in range(start, left) if t == reflexive or words[t] in NEGATION]
    if not auxiliaries:
        return [*outer, i]
    inner = [t for t in range(left, i) if words[t] not in INVERTED | {"-t"}]
    if "," in words[left:i]:
        inner = auxiliaries
    return [*outer, *inner, i]


def _negator(words: list[str], i: int) -> bool:
    return i < len(words) and words[i] in NEGATORS
