"""The sentences of a content and the main verb of each, told by the order of words more than by the parse.

In French each subordinator takes one finite verb to itself, so that the first finite verb which no
subordinator before it has taken is the main one: *le pont que la ville [a fermé] et dont le maire
[rêvait] **tient** encore*. That holds where a parse of a long sentence has gone astray.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from onrecord.languages.grammar import word_class
from onrecord.languages.stance import is_conditional, stance_words
from onrecord.model import Spans
from onrecord.reading.signals import tokens_of

ENDS = frozenset((".", "?", "!", "…", "...", "?!", "!?", "[...]", "(...)"))
STOPS = frozenset((";", ":", "–", "—", "--"))
MARKS = frozenset("«»“”\"‘’'[]()+*")
THAT = frozenset(("que", "qu'"))
CLITICS = word_class("clitics") | word_class("reflexives_any")
NEGATION = word_class("negation")
PRONOUNS = word_class("subjects") | {"ce", "c'"}
WORDS = 250  # tokens of a content that are looked at
FRAME = 4  # words from the verb of a frame to its *que*


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a content: its words in lower case, marks left out, which of them are finite verbs.

    `main` is the place of the main verb, None where there is none; `free` says that it is a finite
    verb which no subordinator has taken. `asks` holds where a question mark closes it.
    """

    words: tuple[str, ...]
    finite: tuple[bool, ...]
    main: int | None
    free: bool
    asks: bool

    def tail(self) -> range:
        """The places after the main verb, up to the next clause."""
        start = 0 if self.main is None else self.main + 1
        for i in range(start, len(self.words)):
            if self.finite[i] or self.words[i] in STOPS:
                return range(start, i)
        return range(start, len(self.words))


def joined(words: Sequence[str]) -> str:
    """The words as they are written, for patterns: *n'est pas*, *semble-t-il*."""
    return " ".join(words).replace("' ", "'").replace(" -", "-")


def sentences(doc: Doc, content: Spans, *, closed: bool) -> list[Sentence]:
    """The sentences of a content in their order. One that holds only marks is left out.

    `closed` says that a question mark right after the content is its own.
    """
    out: list[Sentence] = []
    current: list[Token] = []
    inside = tokens_of(doc, content)[:WORDS]
    if closed and inside:
        following = doc[inside[-1].i + 1 : inside[-1].i + 3]
        inside += [t for t in following if t.text == "?"][:1]
    for token in inside:
        if token.text in ENDS:
            _add(out, current, asks="?" in token.text)
            current = []
        elif token.text not in MARKS:
            current.append(token)
    _add(out, current, asks=False)
    return out


def _add(out: list[Sentence], tokens: list[Token], *, asks: bool) -> None:
    if not any(token.is_alpha for token in tokens):
        return
    words = tuple(map(_word, tokens))
    finite = tuple(_finite(tokens, words, i) for i in range(len(words)))
    main, free = _main(tokens, words, finite, asks)
    out.append(Sentence(words, finite, main, free, asks))


def _word(token: Token) -> str:
    text = token.lower_.replace("’", "'")
    return text + "'" if text in ("qu", "n", "s", "c") else text


def _finite(tokens: Sequence[Token], words: Sequence[str], i: int) -> bool:
    """Whether the tagger says so, the form is a conditional, or *ne* stands before it."""
    if words[i] in CLITICS or words[i] in NEGATION:
        return False
    if "Fin" in tokens[i].morph.get("VerbForm", []) or is_conditional(words[i]):
        return True
    before = i - 1
    while before >= 0 and words[before] in CLITICS:
        before -= 1
    return (
        before >= 0
        and words[before] in NEGATION
        and tokens[i].pos_ != "ADV"
        and words[i] not in stance_words("negators")
        and not words[i].endswith(("er", "ir", "re", "oir", "ant"))
    )


def _main(
    tokens: Sequence[Token], words: Sequence[str], finite: Sequence[bool], asks: bool
) -> tuple[int | None, bool]:
    """The main verb's place, and whether it is finite and free."""
    found = first_free(tokens, words, finite, asks=asks)
    free = found is not None
    if found is None:
        found = _infinitive(tokens, words)
    if found is None and stance_words("subordinators").intersection(words[:2]):
        found = next((i for i, verb in enumerate(finite) if verb), None)  # *ce qui ne changera pas*
    framed = None if found is None else _framed(words, found)
    if framed is not None:
        inner = first_free(tokens, words, finite, start=framed, asks=False)
        if inner is not None:
            return inner, True
    return found, free


def first_free(
    tokens: Sequence[Token], words: Sequence[str], finite: Sequence[bool], *, start: int = 0, asks: bool
) -> int | None:
    """The first finite verb from `start` on that no subordinator has taken."""
    taken, after_subordinate = 0, False
    for i in range(start, len(words)):
        if finite[i]:
            if taken:
                taken, after_subordinate = taken - 1, True
            elif not (after_subordinate and _coordinated(words, i)):
                return i
        elif words[i] in stance_words("subordinators") and _opens(tokens, words, i, asks):
            taken += 1
        elif words[i] in STOPS:
            taken, after_subordinate = 0, False
    return None


def _opens(tokens: Sequence[Token], words: Sequence[str], i: int, asks: bool) -> bool:
    """Whether the word opens a clause: not *plus que*, *si grand*, *s'agit*, *ne … que*, *que dire ?*."""
    word, following = words[i], words[i + 1] if i + 1 < len(words) else ""
    if word == "s'":
        return following in ("il", "ils")
    if word == "si":
        return i + 1 < len(words) and tokens[i + 1].pos_ not in ("ADJ", "ADV")
    if asks and i == 0:
        return False
    if word in THAT:
        compares = i > 0 and stance_words("comparatives").intersection(words[max(0, i - 3) : i])
        return not compares and not restricts(words, i)
    return True


def restricts(words: Sequence[str], i: int) -> bool:
    """Whether *que* is that of *ne … que*: *ne* shortly before it, nothing that completes the negation."""
    before = words[max(0, i - 7) : i]
    last = max((n for n, word in enumerate(before) if word in NEGATION), default=None)
    if last is None or (i + 1 < len(words) and words[i + 1] in PRONOUNS):
        return False
    between = before[last + 1 :]
    return not (stance_words("negators") - {"plus"}).intersection(between) and not THAT.intersection(between)


def _coordinated(words: Sequence[str], i: int) -> bool:
    """Whether *et* or *ou* joins the verb to the one before (*qui chantent et dansent*)."""
    i -= 1
    while i >= 0 and (words[i] in CLITICS or words[i] in NEGATION):
        i -= 1
    return i >= 0 and words[i] in ("et", "ou", "ni")


def _infinitive(tokens: Sequence[Token], words: Sequence[str]) -> int | None:
    """An infinitive that the content opens with (*ne pas partir, se rendre*)."""
    for i, token in enumerate(tokens[:7]):
        if "Inf" in token.morph.get("VerbForm", []):
            return i
        known = words[i] in CLITICS or words[i] in NEGATION or words[i] in stance_words("negators")
        if not known and token.pos_ not in ("ADV", "ADP", "PUNCT", "CCONJ"):
            return None
    return None


def _framed(words: Sequence[str], i: int) -> int | None:
    """The place after *je crois que*, where the main verb is that of a mere frame."""
    for end in range(i + 1, min(i + FRAME, len(words))):
        if words[end] in THAT:
            return end + 1 if joined(words[i : end + 1]) in stance_words("frames") else None
    return None
