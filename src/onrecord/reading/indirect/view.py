"""A parsed text as the rules look at it: words folded, quotations by token, sentence ends by punctuation.

The parser splits and joins sentences wrongly where quotations run over several, so that the end of a
sentence is read from punctuation outside the quotations that open in it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from onrecord.languages.conjugation import Shape
from onrecord.model import Span
from onrecord.reading.cues import Cue, find_cues, fold
from onrecord.reading.quotations.quotes import Quote

OPEN_MARKS = frozenset('«“„‟"‹')
CLOSE_MARKS = frozenset('»”"›')
MARKS = OPEN_MARKS | CLOSE_MARKS
STOPS = frozenset((".", "!", "?", "…", "..."))
INFINITIVE_ENDS = ("er", "ir", "re", "oir")
LONGEST = 400  # tokens of a sentence outside its quotations; a list or a text without stops is cut there
_DATELINE = re.compile(
    r"^(?:[A-ZÀ-Ý][\w'’/ -]+(?: \([A-ZÀ-Ý][\w'’ -]+\))?(?:, [^.\n(]{1,40})? \([\w'’/ -]{2,30}\)"
    r"|[A-ZÀ-Ý][\w'’/ -]+, (?:le )?\d{1,2}(?:er)? [a-zéû]{3,9}\.?(?: \d{4})?"
    r"|[A-ZÀ-Ý][A-ZÀ-Ý'’/ -]{2,}(?: \([^)\n]{2,30}\))?(?:, [^.\n(]{1,30})?) ?[–—-]+ "
    r"|^[A-ZÀ-Ý][\w'’/ .-]+, [^\n(\[]{1,40}? \[[^\]\n]{2,30}\] ?[–—-]+ "
    r"|^[A-ZÀ-Ý][\w'’/ ,.-]{2,40}(?: ?\|[^|\n]{1,40}?){1,3} ?[–—-]+ "
    r"|^[A-ZÀ-Ý][\w'’-]{2,25} [–—-] (?=(?:Les?|La|L['’]|Une?|Des|Selon|Au)\b)"
    r"|^\([A-ZÀ-Ý][\w'’/ .-]{1,24}\) ?(?:[–—-]+ )?(?=[A-ZÀ-Ý«“\"])"
    r"|^\d{1,2} ?[hH:] ?\d{2}(?: ?[-–—:|])? (?=[A-ZÀ-Ý«“\"])",
    re.MULTILINE,
)
CLITIC_WORDS = frozenset(
    (
        "ne",
        "n'",
        "se",
        "s'",
        "me",
        "m'",
        "le",
        "la",
        "l'",
        "les",
        "lui",
        "leur",
        "y",
        "en",
        "nous",
        "vous",
        "pas",
        "rien",
        "jamais",
        "guère",
    )
)


@dataclass(slots=True)
class View:
    """A document with what the rules look up again and again. Positions are token indices."""

    doc: Doc
    quotes: Sequence[Quote]
    cues: Sequence[Cue]
    text: str = field(init=False)
    words: list[str] = field(init=False)
    cue_at: dict[int, Cue] = field(init=False)
    openings: frozenset[int] = field(init=False)
    _quote_at: dict[int, Quote] = field(init=False)
    _jump: dict[int, int] = field(init=False)
    sources: dict[int, tuple[int, int] | None] = field(init=False)  # those found so far, by their cues' heads

    def __post_init__(self) -> None:
        self.text = self.doc.text  # spaCy joins it anew each time
        self.words = [fold(token) for token in self.doc]
        self.cue_at = {cue.head: cue for cue in self.cues}
        self._quote_at, self._jump, self.sources = {}, {}, {}
        starts = [token.idx for token in self.doc]
        self.openings = _after_datelines(self.text, starts)
        for quote in self.quotes:
            inside = _between(starts, quote.outer)
            if not inside:
                continue
            if quote.depth == 0:
                self._jump[inside[0]] = inside[-1]
            for i in inside:
                self._quote_at[i] = quote

    def quote(self, i: int) -> Quote | None:
        """The innermost quotation that covers the token, its marks included."""
        return self._quote_at.get(i)

    def quoted_to(self, i: int) -> int | None:
        """The last token of the outermost quotation that opens at this token."""
        return self._jump.get(i)

    def sentence_end(self, i: int, start: int | None = None) -> int:
        """The end (exclusive) of the sentence that holds token `i`, its closing punctuation left out.

        The search begins at `start` (default: after `i`). Quotations that open there are passed over
        whole; one that `i` stands in is not left.
        """
        home = self.quote(i)
        j = i + 1 if start is None else start
        for _ in range(LONGEST):
            if j >= len(self.doc):
                break
            token = self.doc[j]
            if token.is_space and "\n" in token.text:
                return j
            if home is not None and token.idx >= home.inner[1]:
                return j
            if self.words[j] == "(":
                j = next((k for k in range(j, min(j + 60, len(self.doc))) if self.words[k] in (")", "\n")), j)
            last = self.quoted_to(j)
            if last is not None and home is None:
                if self._quote_closes_sentence(last):
                    return last + 1
                j = last + 1
                continue
            if self.words[j] in STOPS and self._ends(j):
                return j
            j += 1
        return j

    def sentence_start(self, i: int) -> int:
        """The first token of the sentence that holds token `i`, by the same reading of punctuation."""
        home = self.quote(i)
        j = i
        while j > max(0, i - LONGEST):
            before = self.doc[j - 1]
            if j in self.openings:
                return j
            if before.is_space and "\n" in before.text:
                return j
            if home is not None and before.idx < home.inner[0]:
                return j
            if (
                home is None
                and self.quote(j - 1) is None
                and self.words[j - 1] in STOPS
                and self._ends(j - 1)
            ):
                return j
            if home is None and before.text in CLOSE_MARKS and self._quote_closes_sentence(j - 1):
                return j
            j -= 1
        return j

    def _ends(self, j: int) -> bool:
        if j + 1 >= len(self.doc):
            return True
        after = self.doc[j + 1]
        if after.text in CLOSE_MARKS and j + 2 < len(self.doc):
            after = self.doc[j + 2]
        return after.is_space or not after.text[:1].islower()

    def _quote_closes_sentence(self, last: int) -> bool:
        """Whether a quotation ends with its own full stop and a new sentence follows."""
        if last + 1 >= len(self.doc) or self.doc[last + 1].is_space:
            return True
        stopped = any(self.words[k] in STOPS for k in (last - 1, last, last - 2) if k > 0)
        return stopped and self.doc[last + 1].text[:1].isupper()

    def finite(self, i: int) -> bool:
        """Whether a finite verb stands at `i`."""
        token = self.doc[i] if i < len(self.doc) else None
        return (
            token is not None and token.pos_ in ("AUX", "VERB") and "Fin" in token.morph.get("VerbForm", [])
        )

    def infinitive(self, i: int) -> int | None:
        """The infinitive that stands at `i`, clitics and negation aside (*de ne pas le dire*)."""
        for j in range(i, min(i + 5, len(self.doc))):
            word = self.words[j]
            token = self.doc[j]
            if is_infinitive(token) and not (j in self.cue_at and self.cue_at[j].shape is Shape.FINITE):
                return j
            if (
                word not in CLITIC_WORDS
                and token.pos_ != "ADV"
                and token.text not in MARKS
                and word not in ("[", "'")
            ):
                return None
        return None

    def blank(self, i: int) -> bool:
        """Whether white space or a quotation mark stands at `i`."""
        return self.doc[i].is_space or self.doc[i].text in MARKS

    def span(self, start: int, end: int) -> Span | None:
        """Character span of tokens [start, end) without white space, punctuation and marks at its ends.

        A full stop before a closing mark stays: it is the quotation's own.
        """
        while start < end and (self.blank(start) or self.words[start] in ",;:–—-'"):
            start += 1
        while end > start and (self.blank(end - 1) or self.words[end - 1] in ",;:.–—-"):
            if self.words[end - 1] == "." and end < len(self.doc) and self.quote(end) and self.blank(end):
                break
            end -= 1
        if start >= end:
            return None
        last = self.doc[end - 1]
        return self.doc[start].idx, last.idx + len(last)


def view_of(doc: Doc, quotes: Sequence[Quote]) -> View:
    """The view of a parsed text with the cues found in it; `quotes` are the quotations of `doc.text`."""
    return View(doc, quotes, find_cues(doc))


def is_infinitive(token: Token) -> bool:
    """Whether the token is an infinitive, by tag and ending together."""
    return (
        token.pos_ in ("VERB", "AUX")
        and token.text.lower().endswith(INFINITIVE_ENDS)
        and "Fin" not in token.morph.get("VerbForm", [])
    )


def _after_datelines(text: str, starts: list[int]) -> frozenset[int]:
    """The tokens that open a text after its dateline (*BERNE, 3 mai (ATS) - Le Conseil…*)."""
    return frozenset(bisect_left(starts, match.end()) for match in _DATELINE.finditer(text))


def _between(starts: list[int], span: Span) -> range:
    return range(bisect_left(starts, span[0]), bisect_left(starts, span[1]))
