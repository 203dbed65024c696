"""Quotation marks, found over characters alone: no parse is needed.

Each family of marks is matched by itself within a paragraph, by the cheapest assignment of
"opens" and "closes" to its marks (what stands beside a mark says which it leans to). So a
stray mark costs its own paragraph a little and no other anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from onrecord.model import Span

Action: TypeAlias = Literal["open", "reopen", "close", "stray"]

_FAMILIES = ("«»‹›", "“”„‟", '"', "+", "'‘’")
# What is odd about a reading of the marks: each costs so much.
_AGAINST = 3.0  # a mark used against its lean
_STRAY = 2.0  # one that opens or closes nothing
_UNCLOSED = 2.5  # one left open at the paragraph's end
_DEEPER = (0.0, 1.0, 2.0)  # one that opens within others of its family
_ALWAYS_OPEN, _ALWAYS_CLOSE = "«‹„‟‘", "»›"
_BEFORE_OPENING = frozenset(" \t\u00a0\u202f\u2009([{-–—/«“„‘+\"'’:")
_AFTER_CLOSING = frozenset(" \t\u00a0\u202f\u2009)]}-–—/»”’+\"'.,;:!?…")
_SPACES = " \t\r\u00a0\u202f\u2009"
_ELISION = re.compile(
    r"(?<!\w)(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|aujourd|quelqu|presqu)$", re.IGNORECASE
)
_DASH = re.compile(
    r"^[ \t]*([—–])[ \u00a0\u202f]+(?=\S)(?=.*[\w»”\"][ \u00a0\u202f]*[.!?…»”\"]*[ \t]*$)(?=.*[.!?…])"
)
_BLOCK = re.compile(  # paragraphs between lines that hold a mark alone
    r"^[ \t]*(?P<opening>[\"“«])[ \t]*\n(?:(?![ \t]*[\"“”«»][ \t]*$).*\n){1,12}?"
    r"[ \t]*(?P<closing>[\"”»])[ \t]*$",
    re.MULTILINE,
)
_LOOK_BACK = 16  # characters
_CAPITALS = 12  # characters of the shortest heading in capitals
_HEADING = 80  # characters of the longest heading
_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.!?…](?=[\s»”\"'’)]|$)")
_INTRODUCED = re.compile(
    r"(?:^|[^\w'’])(?:l|d|qu|les?|la|un|une|des?|du|aux?|ce|cet|cette|ces|son|sa|ses|leurs?|en|dits?|dites?"
    r"|surnommée?s?|baptisée?s?|intitulée?s?|titre)[ '’\u00a0\u202f]?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation. `outer` covers its marks, `inner` what stands between them, white space trimmed.

    `depth` is 0 for one that lies in no other. `closed` is False where the closing mark is missing:
    it then ends with its paragraph, or with the last sentence before the next opening mark.
    """

    mark: str
    outer: Span
    inner: Span
    depth: int = 0
    closed: bool = True


def find_quotes(text: str) -> tuple[Quote, ...]:
    """All quotations of a text, in order of their start, the outer before the inner."""
    found: list[Quote] = []
    for family in _FAMILIES:
        found += _of_family(text, family)
    return _nested(found + list(_dialogue(text)) + list(_blocks(text)))


def is_speech(quote: Quote, text: str) -> float:
    """How much a quotation looks like words spoken, from 0 (a name, a title, a scare quote) to 1.

    Judged by its length, its capital, the punctuation within, and what introduces it.
    """
    inner = text[slice(*quote.inner)]
    words = len(_WORD.findall(inner))
    before = text[max(0, quote.outer[0] - _LOOK_BACK) : quote.outer[0]].rstrip(_SPACES)
    value = min(words, 12) / 16
    if _SENTENCE_END.search(inner):
        value += 0.3
    if inner[:1].isupper() and (not before or before[-1] in '.!?…:;\n»”"'):
        value += 0.25
    if before.endswith(":"):
        value += 0.3
    if _INTRODUCED.search(text[max(0, quote.outer[0] - _LOOK_BACK) : quote.outer[0]]):
        value -= 0.4
    return max(0.0, min(1.0, value))


def is_heading(quote: Quote, text: str) -> bool:
    """Whether it is a short line of its own without a final mark, or in capitals, as subheadings are."""
    line = text[text.rfind("\n", 0, quote.outer[0]) + 1 : quote.outer[0]]
    rest = text[quote.outer[1] :].split("\n", 1)[0]
    inner = text[slice(*quote.inner)]
    if (line + inner + rest).isupper() and len(line + inner + rest) > _CAPITALS:
        return True
    alone = not line.strip(_SPACES + "-–") and not rest.strip(_SPACES)
    return alone and quote.closed and len(inner) < _HEADING and inner[-1] not in ".!?…,;:"


def _of_family(text: str, family: str) -> list[Quote]:
    """The quotations of one family of marks, one never closed joined to the paragraph that closes it."""
    found: list[Quote] = []
    waiting: Span | None = (
        None  # the place of an opening mark not closed in its paragraph, and its paragraph's end
    )
    for start, end in _paragraphs(text):
        marks = [i for i in range(start, end) if text[i] in family]
        turned = _turned(text, start, marks)
        leans = [(2 if text[i] == "»" else -2) if turned else _lean(text, i) for i in marks]
        if family in ("+", "'‘’"):
            pairs = _clear_pairs(text, marks, leans, end)
        else:
            pairs = _matched(marks, leans, end, text)
        if waiting and marks:
            stray = _stray_closer(marks, leans, pairs)
            if stray is not None:
                found[-1] = _quote(text, found[-1].outer[0], stray, True)
            waiting = None
        for opening, closing, closed in pairs:
            quote = _quote(text, opening, closing, closed)
            if quote.inner[0] < quote.inner[1]:
                found.append(quote)
        if found and not found[-1].closed and found[-1].outer[1] == _trimmed(text, start, end)[1]:
            waiting = found[-1].outer
    return found


def _paragraphs(text: str) -> Iterator[Span]:
    for match in re.finditer(r"[^\n]+", text):
        yield match.span()


def _lean(text: str, i: int) -> int:
    """1 where a mark looks like an opening one, -1 like a closing one, 0 where its neighbours do not tell.

    Marks that have but one direction lean by 2, unless their neighbours show that they were mistyped.
    """
    left = i == 0 or text[i - 1] == "\n" or text[i - 1] in _BEFORE_OPENING
    right = i + 1 == len(text) or text[i + 1] == "\n" or text[i + 1] in _AFTER_CLOSING
    if text[i] in _ALWAYS_OPEN:
        return -1 if text[i] == "«" and right and not left else 2  # *« Oui«, dit-il*
    if text[i] in _ALWAYS_CLOSE:
        return 1 if text[i] == "»" and left and not right else -2
    return int(left) - int(right)


def _turned(text: str, start: int, marks: list[int]) -> bool:
    """Whether a paragraph's guillemets point the other way throughout (*» Oui «, dit-il*)."""
    signs = "".join(text[i] for i in marks)
    before = text[start : marks[0]].rstrip(_SPACES) if marks else ""
    return bool(re.fullmatch(r"(?:»«)+", signs)) and (not before or before[-1] in ":,")


def _matched(marks: list[int], leans: list[int], end: int, text: str) -> list[tuple[int, int, bool]]:
    """Pairs (opening, closing, closed) by the cheapest reading of a paragraph's marks."""
    pairs: list[tuple[int, int, bool]] = []
    stack: list[int] = []
    for mark, action in zip(marks, _cheapest(leans), strict=True):
        if action == "reopen":
            pairs.append(_unclosed(text, stack.pop(), mark))
        if action in ("open", "reopen"):
            stack.append(mark)
        elif action == "close":
            pairs.append((stack.pop(), mark, True))
    pairs += [(opening, end, False) for opening in stack[:1]]
    return sorted(pairs)


def _unclosed(text: str, opening: int, limit: int) -> tuple[int, int, bool]:
    """A quotation cut short by the next opening mark ends with the last full sentence before it."""
    ends = [m.end() for m in _SENTENCE_END.finditer(text, opening + 1, limit)]
    return opening, ends[-1] if ends else opening + 1, False


def _cheapest(leans: list[int]) -> list[Action]:
    """What each mark does, so that the sum of what is odd about it is least."""
    costs = {0: 0.0}  # by depth of nesting
    steps: list[dict[int, tuple[int, Action]]] = []  # depth reached → depth before, and by what
    for lean in leans:
        reached: dict[int, float] = {}
        step: dict[int, tuple[int, Action]] = {}
        for depth, cost in costs.items():
            for to, extra, action in _moves(depth, lean):
                if to not in reached or cost + extra < reached[to]:
                    reached[to] = cost + extra
                    step[to] = (depth, action)
        costs = reached
        steps.append(step)
    depth = min(costs, key=lambda d: costs[d] + _UNCLOSED * d)
    actions: list[Action] = []
    for step in reversed(steps):
        depth, action = step[depth]
        actions.append(action)
    return actions[::-1]


def _moves(depth: int, lean: int) -> Iterator[tuple[int, float, Action]]:
    """What a mark may do at a depth of nesting: the depth after it, the cost, and the name of it."""
    opening, closing = _AGAINST * max(0, -lean), _AGAINST * max(0, lean)
    if depth < len(_DEEPER):
        yield depth + 1, _DEEPER[depth] + opening, "open"
    if depth:
        yield depth, _STRAY + opening, "reopen"
        yield depth - 1, closing, "close"
    else:
        yield 0, _STRAY + closing, "stray"


def _clear_pairs(text: str, marks: list[int], leans: list[int], end: int) -> list[tuple[int, int, bool]]:
    """Pairs of marks that also serve otherwise (apostrophe, plus sign), where both ends are clear."""
    pairs: list[tuple[int, int, bool]] = []
    opening: int | None = None
    for mark, lean in zip(marks, leans, strict=True):
        following = text[mark + 1 : mark + 2]
        if lean > 0 and following.strip() and (text[mark] != "+" or not following.isdigit()):
            if opening is None:
                opening = mark
        elif lean < 0 and opening is not None and not _ELISION.search(text, opening + 1, mark):
            pairs.append((opening, mark, True))
            opening = None
    if opening is not None and text[opening] == "+" and text[opening - 1 : opening] in ("«", '"', "“", " "):
        pairs.append((opening, end, False))
    return pairs


def _stray_closer(marks: list[int], leans: list[int], pairs: list[tuple[int, int, bool]]) -> int | None:
    """A closing mark with no opening one before it in its paragraph: it closes an earlier paragraph's."""
    used = {i for opening, closing, _ in pairs for i in (opening, closing)}
    first = marks[0]
    return first if leans[0] < 0 and first not in used else None


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end


def _quote(text: str, opening: int, closing: int, closed: bool) -> Quote:
    inner = _trimmed(text, opening + 1, closing)
    outer = (opening, closing + 1 if closed else max(inner[1], opening + 1))
    return Quote(text[opening], outer, inner, 0, closed)


def _dialogue(text: str) -> Iterator[Quote]:
    """Lines of a dialogue, each opened by a dash and holding a full sentence."""
    for start, end in _paragraphs(text):
        match = _DASH.match(text[start:end])
        if match:
            opening = start + match.start(1)
            yield _quote(text, opening, end, False)


def _blocks(text: str) -> Iterator[Quote]:
    """Paragraphs between two marks that each stand on a line of their own, as web pages set them off."""
    for match in _BLOCK.finditer(text):
        yield _quote(text, match.start("opening"), match.start("closing"), True)


def _nested(found: list[Quote]) -> tuple[Quote, ...]:
    """Depths by containment; of two that cross, the weaker is left out, or cut where it is never closed."""
    rank = {mark: n for n, family in enumerate(_FAMILIES) for mark in family}

    def strength(quote: Quote) -> tuple[bool, int]:
        return quote.closed, -rank.get(quote.mark, len(rank))

    around: list[Quote] = []  # those open at this place, the outermost first
    dropped: set[Quote] = set()
    kept: list[Quote] = []
    for quote in sorted(found, key=lambda q: (q.outer[0], -q.outer[1])):
        while around and around[-1].outer[1] <= quote.outer[0]:
            around.pop()
        if not quote.closed and around and quote.outer[1] > around[-1].inner[1]:
            end = around[-1].inner[1]
            quote = replace(quote, outer=(quote.outer[0], end), inner=(quote.inner[0], end))
        elif quote.mark == "+" and not quote.closed and not around:
            continue
        while around and around[-1].outer[1] < quote.outer[1] and strength(around[-1]) < strength(quote):
            dropped.add(around.pop())
        crosses = bool(around) and around[-1].outer[1] < quote.outer[1]
        if quote.inner[0] < quote.inner[1] and not crosses:
            around.append(quote)
            kept.append(quote)
    return tuple(_with_depths([quote for quote in kept if quote not in dropped]))


def _with_depths(quotes: list[Quote]) -> Iterator[Quote]:
    ends: list[int] = []
    for quote in quotes:
        while ends and ends[-1] <= quote.outer[0]:
            ends.pop()
        yield replace(quote, depth=len(ends))
        ends.append(quote.outer[1])
