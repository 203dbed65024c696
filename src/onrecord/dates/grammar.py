"""From words to meanings: a cascade of finite-state rules over the classes of the words.

Abney, *Partial parsing via finite-state cascades* (1996). Each class is one character, so that a
text is a string of classes and a rule a regular expression over it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from onrecord.dates.interval import Context, Interval
from onrecord.dates.meanings import MEANINGS
from onrecord.dates.parts import Meaning, Parts
from onrecord.dates.tokens import Node, tokens
from onrecord.languages.calendar import CalendarWords, Rule, calendar_words

_CLASS = re.compile(r"[a-z_]+")
_LENGTH = "length"


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression of a text: where it stands, the rule that read it, and what it means in a context."""

    start: int
    end: int
    rule: str
    meaning: Meaning

    def resolve(self, context: Context) -> Interval:
        return self.meaning(context)


@dataclass(frozen=True, slots=True)
class _Compiled:
    meaning: str
    build: Callable[[Parts], Meaning]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Level:
    any: re.Pattern[str]
    rules: tuple[_Compiled, ...]


class _Grammar:
    """The compiled cascade of one language."""

    def __init__(self, language: CalendarWords) -> None:
        self._letters: dict[str, str] = {}
        self._short: dict[str, str] = {}
        for name, pattern in language.short.items():
            self._short[name] = self._compile(pattern, self._short)
        self._levels = [self._level(rules) for rules in language.levels]
        self._other = chr(0xFFFF)

    def expressions(self, nodes: list[Node]) -> list[Expression]:
        for level in self._levels:
            nodes = self._reduced(nodes, level)
        return [Expression(n.start, n.end, n.word, n.value) for n in nodes if n.kind == "time"]

    def _level(self, rules: tuple[Rule, ...]) -> _Level:
        patterns = [self._compile(rule.when, self._short) for rule in rules]
        return _Level(
            re.compile("|".join(patterns)),
            tuple(
                _Compiled(rule.meaning, MEANINGS[rule.meaning], re.compile(pattern))
                for rule, pattern in zip(rules, patterns, strict=True)
            ),
        )

    def _compile(self, pattern: str, short: dict[str, str]) -> str:
        def letter(match: re.Match[str]) -> str:
            name = match.group()
            return short.get(name) or self._letters.setdefault(name, chr(0xE000 + len(self._letters)))

        return _CLASS.sub(letter, pattern.replace("(", "(?:")).replace(" ", "")

    def _reduced(self, nodes: list[Node], level: _Level) -> list[Node]:
        """The words with each match of a rule made one."""
        letters = "".join([self._letters.get(n.kind, self._other) for n in nodes])
        out: list[Node] = []
        at = 0
        while (found := level.any.search(letters, at)) is not None:
            start = found.start()
            end, rule = max(
                ((m.end(), r) for r in level.rules if (m := r.pattern.match(letters, start))),
                key=lambda pair: pair[0],
            )
            out += nodes[at:start]
            out.append(_made(nodes[start:end], rule))
            at = end
        return [*out, *nodes[at:]]


def _made(nodes: list[Node], rule: _Compiled) -> Node:
    """One word of several, named by the rule; one that changes nothing keeps the name of what it holds."""
    kind = _LENGTH if rule.meaning == _LENGTH else "time"
    held = next((n.word for n in nodes if n.kind == "time"), "") if rule.meaning == "first" else rule.meaning
    return Node(kind, nodes[0].start, nodes[-1].end, held, rule.build(Parts(nodes)))


@lru_cache(maxsize=4)
def _grammar(lang: str) -> _Grammar:
    return _Grammar(calendar_words(lang))


def expressions(text: str, lang: str = "fr") -> list[Expression]:
    """All time expressions of a text, in its order."""
    return _grammar(lang).expressions(tokens(text, calendar_words(lang)))
