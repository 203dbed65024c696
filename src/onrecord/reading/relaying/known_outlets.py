"""Where a text names outlets of the table, looked up by the first word of their names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from onrecord.languages.names import bare, gender_of, outlet_names, outlets
from onrecord.languages.relays import relay_words
from onrecord.model import Span

_ARTICLE = re.compile(r"(?:Le |La |Les |L['’]|The )")
_WORD = re.compile(r"(?<!\w)\w+")
# An article in a name may be contracted (*au Monde, du Figaro*).
_BEFORE = re.compile(r"\b(?:(?:[Ll]e|[Ll]a|[Ll]es|[Aa]ux?|[Dd]u|[Dd]es|The|the)[ \u00a0]|[Ll]['’])$")
_LONGEST_ARTICLE = 4
_CONTRACTED = re.compile(r"^(?:[Aa]ux?|[Dd]u|[Dd]es)[ \u00a0]")
# A capital after it makes another name (*Atlantic Council*), unless a person's begins (*à Reuters Jean Roy*).
_LONGER = re.compile(r"[ \u00a0](?P<next>[A-ZÀ-Ý][\w\-]+)(?![\w.])(?![ \u00a0][A-ZÀ-Ý])")
# A place after a name of one word makes another one (*Le Progrès de Rade*), unless a person's follows.
_AT_PLACE = re.compile(
    r"[ \u00a0](?:d['’]|(?:de|du|des)[ \u00a0](?:[lL]a[ \u00a0]|[lL]['’])?)(?P<next>[A-ZÀ-Ý][\w’'\-]+)"
)
_CAPITAL = re.compile(r"(?<![\w\-])([A-ZÀ-Ý][\w\-]+)[ \u00a0]\Z")
_LONGEST_WORD = 24
_STATION = re.compile(r"[A-Z]{2,5}\d?|[A-Z]\d")
_TITLES = frozenset(("Mme", "Mlle", "Me", "Mgr", "Dr", "Pr"))
_OWN_ARTICLE = re.compile(r"^(?:[Ll]e |[Ll]a |[Ll]['’])")
_AFTER_CAPITAL = (
    r"(?:(?<=\bL[ae][ \u00a0])|(?<=\bLes[ \u00a0])|(?<=\bL['’]))"  # an article that is the name's
)


@lru_cache(maxsize=1)
def _index() -> dict[str, re.Pattern[str]]:
    """First word of a name, article off → a pattern for the names that begin so, longest first.

    Those that must have their article (*Le Monde*, but not *Monde*) are the group `articled`. After a capital
    one the next word may begin small where another has a capital (*La nouvelle République*).
    """
    bodies: dict[str, dict[str, bool]] = defaultdict(dict)
    for name in outlet_names():
        article = _ARTICLE.match(name)
        body = name[article.end() :] if article else name
        first = _WORD.match(body)
        if first:
            must = article is not None and article.group() != "The "
            bodies[first.group()][body] = must and bodies[first.group()].get(body, True)
            if must and first.group()[0].isupper() and not body[1:].islower() and " " in body:
                bodies[first.group().lower()][body[0].lower() + body[1:]] = True
    twins = "|".join(re.escape(name) for name in outlet_names() if _STATION.fullmatch(name))
    return {first: re.compile(_pattern(names, twins)) for first, names in bodies.items()}


def _pattern(bodies: dict[str, bool], twins: str) -> str:
    """Any of the names, and no part of a longer word; a hyphen may join another station's (*RTL-M6*)."""
    ordered = sorted(bodies, key=len, reverse=True)
    parts = [f"(?P<articled_{i}>{_free(b)})" if bodies[b] else _free(b) for i, b in enumerate(ordered)]
    return rf"(?:{'|'.join(parts)})(?![\w+]|-(?!(?:{twins})(?![\w\-])))"


def _free(body: str) -> str:
    """A pattern for a name; only its first word must be written as in the table (*Wall Street journal*)."""
    first, blank, others = body.partition(" ")
    if blank and first.islower():
        return _AFTER_CAPITAL + re.escape(body).replace(r"\ ", r"[ \u00a0]").replace("'", "['’]")
    free = re.escape(first) + (rf"[ \u00a0](?i:{re.escape(others)})" if blank else "")
    return free.replace(r"\ ", r"[ \u00a0]").replace("'", "['’]")


def find_outlets(text: str) -> Iterator[tuple[Span, str]]:
    """Where outlets are named, their article within the span, with the name that each goes by."""
    for span, name, place in _found(text):
        if place is None:
            yield span, name


def namesakes(text: str) -> Iterator[tuple[Span, str]]:
    """Outlets that bear the name of one in the table with a place (*Le Progrès de Rade*), spelt with both."""
    for (start, end), name, place in _found(text):
        if place is not None:
            yield (start, place), name + text[end:place]


def _found(text: str) -> Iterator[tuple[Span, str, int | None]]:
    """Each outlet of the table with its name, and where a place ends by which it is another."""
    index = _index()
    end = 0
    for word in _WORD.finditer(text):
        pattern = index.get(word.group())
        if pattern is None or word.start() < end or _hyphened(text, word.start(), end):
            continue
        match = pattern.match(text, word.start())
        if match is None:
            continue
        article = _BEFORE.search(text, max(end, word.start() - _LONGEST_ARTICLE), word.start())
        if (match.lastgroup and article is None) or _longer(text, match) or _last_of_longer(text, match):
            continue
        start, end = article.start() if article else match.start(), match.end()
        yield (start, end), _name(text[start:end]), _place(text, match)


def _hyphened(text: str, start: int, end: int) -> bool:
    """Whether a hyphen joins a word to another than the outlet that ended before."""
    return text[start - 1 : start] == "-" and start != end + 1


def _longer(text: str, match: re.Match[str]) -> bool:
    """Whether a name of one word, no acronym, is but the beginning of a longer one."""
    following = _LONGER.match(text, match.end())
    if following is None or " " in match.group() or match.group().isupper():
        return False
    word = following["next"]
    return not (gender_of(word) is not None or word in _TITLES or word in relay_words().words["marks"])


def _place(text: str, match: re.Match[str]) -> int | None:
    """Where a place ends after a name that is one word with an article, no acronym."""
    if not match.lastgroup or " " in match.group() or match.group().isupper():
        return None
    place = _AT_PLACE.match(text, match.end())
    if place is None or place["next"] in _TITLES or gender_of(place["next"]) is not None:
        return None
    return place.end()


def _last_of_longer(text: str, match: re.Match[str]) -> bool:
    """Whether a name that others end with too is the last word of one (*The Bay Times*)."""
    if match.group() not in relay_words().words["marks"]:
        return False
    before = _CAPITAL.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
    return before is not None and before.group(1) not in ("The", "Le", "La", "Les")


def _name(words: str) -> str:
    """The name in the table, or for an alias that is no acronym the words of the text."""
    written = _CONTRACTED.sub("", words)
    short = _OWN_ARTICLE.sub("", written)
    name = outlets()[bare(written)].name
    return short if bare(name) != bare(written) and not short.isupper() else name
