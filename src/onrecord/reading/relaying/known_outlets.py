"""Where a text names outlets of the table, looked up by the first word of their names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from onrecord.languages.names import bare, outlet_names, outlets
from onrecord.model import Span

_ARTICLE = re.compile(r"(?:Le |La |Les |L['’]|The )")
_WORD = re.compile(r"(?<![\w\-])\w+")
# An article in a name may be contracted (*au Monde, du Figaro*).
_BEFORE = re.compile(r"\b(?:(?:[Ll]e|[Ll]a|[Ll]es|[Aa]ux?|[Dd]u|[Dd]es|The|the)[ \u00a0]|[Ll]['’])$")
_LONGEST_ARTICLE = 4
_CONTRACTED = re.compile(r"^(?:[Aa]ux?|[Dd]u|[Dd]es)[ \u00a0]")
_OWN_ARTICLE = re.compile(r"^(?:[Ll]e |[Ll]a |[Ll]['’])")


@lru_cache(maxsize=1)
def _index() -> dict[str, re.Pattern[str]]:
    """First word of a name, article off → a pattern for the names that begin so, longest first.

    Those that must have their article (*Le Monde*, but not *Monde*) are the group `articled`.
    """
    bodies: dict[str, dict[str, bool]] = defaultdict(dict)
    for name in outlet_names():
        article = _ARTICLE.match(name)
        body = name[article.end() :] if article else name
        first = _WORD.match(body)
        if first:
            must = article is not None and article.group() != "The "
            bodies[first.group()][body] = must and bodies[first.group()].get(body, True)
    return {first: re.compile(_pattern(names)) for first, names in bodies.items()}


def _pattern(bodies: dict[str, bool]) -> str:
    ordered = sorted(bodies, key=len, reverse=True)
    parts = [f"(?P<articled_{i}>{_free(b)})" if bodies[b] else _free(b) for i, b in enumerate(ordered)]
    return rf"(?:{'|'.join(parts)})(?![\w+\-])"


def _free(body: str) -> str:
    return re.escape(body).replace(r"\ ", r"[ \u00a0]").replace("'", "['’]")


def find_outlets(text: str) -> Iterator[tuple[Span, str]]:
    """Where outlets are named, their article within the span, with the name that each goes by."""
    index = _index()
    end = 0
    for word in _WORD.finditer(text):
        pattern = index.get(word.group())
        if pattern is None or word.start() < end:
            continue
        match = pattern.match(text, word.start())
        if match is None:
            continue
        article = _BEFORE.search(text, max(end, word.start() - _LONGEST_ARTICLE), word.start())
        if match.lastgroup and article is None:
            continue
        start, end = article.start() if article else match.start(), match.end()
        yield (start, end), _name(text[start:end])


def _name(words: str) -> str:
    """The name in the table, or for an alias that is no acronym the words of the text."""
    written = _CONTRACTED.sub("", words)
    short = _OWN_ARTICLE.sub("", written)
    name = outlets()[bare(written)].name
    return short if bare(name) != bare(written) and not short.isupper() else name
