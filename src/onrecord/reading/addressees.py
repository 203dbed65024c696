"""Whom a demand, an accusation, a warning, a question, an offer or praise is aimed at.

Read from the words between cue and content (*accuse* la ville *d'*avoir menti), from the pronoun before the
cue (*leur demande*), from a phrase of address (*à l'adresse des élus*) or from the subject of a passive.
Whatever else stands there, a place, an outlet, an adverbial, leaves the statement without addressee.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable

from spacy.tokens import Doc, Token

from onrecord.languages.addressees import Manner, addressee_words, manner_of
from onrecord.languages.grammar import word_class
from onrecord.languages.names import bare, groups, metonyms, outlets, person_noun
from onrecord.model import Party, Span
from onrecord.reading.naming.referents import Attribution
from onrecord.reading.signals import Signal, signal_of
from onrecord.reading.verb_group import AVOIR, ETRE

Range = tuple[int, int]
NameOf = Callable[[Span], str | None]

STARTS: dict[Manner, frozenset[str]] = {
    "object": frozenset(),
    "to": frozenset(("à", "au", "aux")),
    "of": frozenset(("de", "d'", "du", "des")),
}
OF = word_class("of")
CLITICS = word_class("clitics")
TIMES = word_class("times")
INVERTED = word_class("inverted_subjects")
RELATIVES = word_class("relatives")
PHRASE = frozenset(("DET", "NOUN", "PROPN", "ADJ", "NUM", "X"))
WISHED = "vœux"  # *l'appelle de ses vœux* is aimed at nobody
ENDS = frozenset((".", "?", "!", "…", ";"))
REACH = 30  # tokens between cue and content
NEAR = 14  # tokens from a cue to a phrase of address
ASIDE = 16  # tokens of a parenthesis that is skipped


def addressees(doc: Doc, attributions: Iterable[Attribution], name_of: NameOf) -> list[tuple[Party, ...]]:
    """Whom each statement is aimed at, in the order given; mostly nobody.

    `name_of` gives the fullest name in the document of who a span means, None where it knows none; a
    pronoun without a name is left out, a description stands for itself.
    """
    words = _Words(doc)
    return [words.of(one, name_of) for one in attributions]


class _Words:
    """A document's words in lower case with straight apostrophes. Places are token indices."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.words = [token.lower_.replace("’", "'") for token in doc]

    def of(self, one: Attribution, name_of: NameOf) -> tuple[Party, ...]:
        signal = signal_of(self.doc, one.cue)
        if not signal.tokens or not one.content:
            return ()
        manner = manner_of(signal.lemma)
        head = self._head(signal.tokens)
        found: list[Range] = []
        if manner:
            strict = signal.lemma in addressee_words("of_things_too")
            found = (
                self._passive(signal, manner)
                or self._clitic(signal, manner)
                or self._between(one, head, manner, strict=strict)
            )
        found = found or self._addressed(one, signal, head)
        return self._parties(found, name_of)

    def _parties(self, found: list[Range], name_of: NameOf) -> tuple[Party, ...]:
        out: list[Party] = []
        for start, end in found:
            span = (self.doc[start].idx, self.doc[end - 1].idx + len(self.doc[end - 1]))
            name = name_of(span)
            if name is None and not (end - start == 1 and self.words[start] in CLITICS):
                name = " ".join(self.doc.text[slice(*span)].split())
            if name:
                out.append(Party(name=name, span=span))
        return tuple(out)

    def _head(self, cue: list[Token]) -> int:
        """The last word of the cue that is no mere link to the content."""
        links = addressee_words("links")
        return next((t.i for t in reversed(cue) if self.words[t.i] not in links), cue[-1].i)

    # --- between cue and content ------------------------------------------------------------------

    def _between(self, one: Attribution, head: int, manner: Manner, *, strict: bool) -> list[Range]:
        """*demande* à la ville *de*, « … », *répond-il* à la ville."""
        after = [start for start, _ in one.content if start > self.doc[head].idx]
        limit = self._token(after[0]) if after else self._sentence_end(head)
        start = self._after_source(one, head + 1)
        start = self._skip(start, limit)
        if limit - start > REACH or start >= limit:
            return []
        if manner == "object":
            opens = self.doc[start].pos_ in ("DET", "PROPN", "NOUN", "NUM") or (
                self.words[start] in addressee_words("pronouns")
            )
            if not after or not opens:
                return []
        else:
            if self.words[start] not in STARTS[manner]:
                return []
            start += 1
        end = self._phrase_end(start, limit)
        if not self._somebody(start, end, before_content=bool(after), strict=strict):
            return []
        rest = self._skip(end, limit)
        closed = rest >= limit or self.words[rest] in addressee_words("links") or self.doc[rest].is_quote
        return self._split(start, end) if closed or not after else []

    def _after_source(self, one: Attribution, start: int) -> int:
        """The place after an inverted subject or a source that stands right behind the cue."""
        while start < len(self.words) and (self.words[start] in INVERTED or self.words[start] == "-t"):
            start += 1
        for a, b in one.source:
            if start < len(self.words) and a <= self.doc[start].idx < b:
                start = self._token(b)
        return start

    def _skip(self, i: int, limit: int) -> int:
        """The place after adverbs, turns of the talk, times and parentheses."""
        while i < limit:
            if (aside := self._aside(i, limit)) > i:
                i = aside
                continue
            if self.words[i] == ",":
                close = next((k for k in range(i + 1, min(i + ASIDE, limit)) if self.words[k] == ","), None)
                if close is None:
                    return i
                i = close + 1
            elif self.doc[i].pos_ == "ADV" or self.doc[i].is_space or self.words[i] in TIMES:
                i += 1
            elif self._time(i, limit):
                i += 2
            else:
                return i
        return limit

    def _aside(self, i: int, limit: int) -> int:
        """The place after *de son côté* and the like, else the same place."""
        for size in range(4, 1, -1):
            phrase = " ".join(self.words[i : i + size])
            if i + size <= limit and phrase in addressee_words("asides"):
                return i + size
        return i

    def _time(self, i: int, limit: int) -> bool:
        """Whether *ce mardi*, *le 3 mai* stands there."""
        return (
            i + 1 < limit
            and self.doc[i].pos_ in ("DET", "NUM", "ADJ")
            and (self.words[i + 1] in TIMES or self.words[i + 1].isdigit())
        )

    def _phrase_end(self, start: int, limit: int) -> int:
        """The end of the noun phrase that starts there, complements with *de* and list members included."""
        i = start
        while i < limit and self._inside(i, start, limit):
            i += 1
        while i > start and (self.words[i - 1] in OF or self.words[i - 1] in (",", "et")):
            i -= 1
        return i

    def _inside(self, i: int, start: int, limit: int) -> bool:
        """Whether the noun phrase that begins at `start` and has come as far as `i` holds this word too."""
        word, token = self.words[i], self.doc[i]
        if word in OF:
            return i == start or (i + 1 < limit and self._complement(i + 1))
        if word in ("et", ","):
            return self._goes_on(i, limit, listed=word == "et")
        if word in addressee_words("links") or word in RELATIVES:
            return False
        if word in TIMES:
            return self.doc[i - 1].pos_ == "NUM"  # *une femme de 20 ans*
        return i == start or token.pos_ in PHRASE or self._participle(token) or token.text[0].isupper()

    def _complement(self, i: int) -> bool:
        """Whether what follows *de* belongs to the noun before it, and is no content (*de partir*)."""
        return self.doc[i].pos_ not in ("VERB", "AUX", "ADV", "PRON") and self.words[i] not in ("un", "une")

    def _participle(self, token: Token) -> bool:
        return token.pos_ == "VERB" and "Part" in token.morph.get("VerbForm", [])

    def _goes_on(self, i: int, limit: int, *, listed: bool) -> bool:
        """Whether the list goes on after *et*, or after a comma where *et* is still to come."""
        if i + 1 >= limit or self.doc[i + 1].pos_ not in PHRASE | {"ADP"}:
            return False
        return listed or "et" in self.words[i + 1 : min(i + 9, limit)]

    def _somebody(self, start: int, end: int, *, before_content: bool, strict: bool) -> bool:
        """Whether the phrase names people, a body or a state, as far as its words tell.

        `strict` leaves out nouns that are known for neither.
        """
        nouns = [i for i in range(start, end) if self.doc[i].pos_ in ("NOUN", "PROPN")]
        if not nouns:
            return start < end and self.words[start] in addressee_words("pronouns")
        text = bare(self.doc.text[self.doc[start].idx : self.doc[end - 1].idx + len(self.doc[end - 1])])
        head = self.words[nouns[0]]
        if not head[0].isalnum() or head in addressee_words("nobody") or head in TIMES or text in outlets():
            return False
        human = person_noun(head) is not None or (head in groups() and groups()[head].kind == "people")
        named = self.doc[nouns[0]].pos_ == "PROPN"
        if not before_content:  # *lance-t-elle à Paris, au Parlement*: there, or to them
            return human or (named and len(nouns) > 1 and text not in metonyms())
        return human or named or head in groups() or not strict

    def _split(self, start: int, end: int) -> list[Range]:
        """The members of a list whose every member has its article, or none has one."""
        out: list[Range] = []
        first = start
        for i in range(start, end):
            if self.words[i] not in ("et", ",") or i + 1 >= end:
                continue
            opens = self.doc[i + 1].pos_
            if opens == self.doc[start].pos_ and opens in ("DET", "PROPN") and self.words[i + 1] not in OF:
                out.append((first, i))
                first = i + 1
            elif self.words[i + 1] in STARTS["to"] and self.words[i + 1] != "à" and i + 2 < end:
                out.append((first, i))
                first = i + 2
        return [*out, (first, end)]

    # --- before the cue, and elsewhere ------------------------------------------------------------

    def _clitic(self, signal: Signal, manner: Manner) -> list[Range]:
        """*l'accuse*, *leur a demandé*."""
        verbal = signal.entry is not None and signal.entry.pos == "verb"
        if manner == "of" or not verbal or WISHED in (self.words[t.i] for t in signal.tokens):
            return []
        known = addressee_words(f"{manner}_clitics")
        i = next((t.i for t in signal.tokens if t.pos_ in ("VERB", "AUX")), signal.tokens[0].i) - 1
        while i >= 0 and self.words[i] in CLITICS | {"ne", "n'"}:
            if self.words[i] in known and (manner == "to" or self.doc[i].pos_ != "DET"):
                return [(i, i + 1)]
            i -= 1
        return []

    def _passive(self, signal: Signal, manner: Manner) -> list[Range]:
        """*Le maire est accusé par la ville d'avoir menti*: the subject, where the parse knows one."""
        words = {self.words[t.i] for t in signal.tokens}
        if manner != "object" or not words & ETRE or words & (AVOIR - {"a"}):
            return []
        for token in signal.tokens:
            for child in token.children:
                if child.dep_ == "nsubj:pass" and child.pos_ in ("NOUN", "PROPN"):
                    start = child.left_edge.i
                    end = self._phrase_end(start, token.i)
                    return self._split(start, end) if start <= child.i < end else []
        return []

    def _addressed(self, one: Attribution, signal: Signal, head: int) -> list[Range]:
        """*à l'adresse des élus*, beside the cue and outside what is said."""
        first = signal.tokens[0].i
        for i in (
            *range(head + 1, min(head + NEAR, len(self.words))),
            *range(first - 1, max(0, first - NEAR), -1),
        ):
            if self.words[i] in ENDS or any(a <= self.doc[i].idx < b for a, b in one.content):
                continue
            for size in (4, 3, 2):
                phrase = " ".join(self.words[i : i + size]).replace("' ", "'")
                if phrase in addressee_words("phrases"):
                    start = i + size
                    limit = min(start + REACH, self._sentence_end(start))
                    end = self._phrase_end(start, limit)
                    if self._somebody(start, end, before_content=True, strict=False):
                        return self._split(start, end)
        return []

    def _token(self, at: int) -> int:
        return bisect_left(range(len(self.doc)), at, key=lambda i: self.doc[i].idx)

    def _sentence_end(self, i: int) -> int:
        return next(
            (k for k in range(i, len(self.words)) if self.words[k] in ENDS or "\n" in self.doc[k].text),
            len(self.words),
        )
