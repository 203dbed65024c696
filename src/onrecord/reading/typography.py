"""One typography for all that is read: hyphens, spaces, apostrophes, marks, surnames in capitals."""

from __future__ import annotations

import re

from onrecord.languages.names import gender_of
from onrecord.languages.naming import any_naming

_SIGNS = str.maketrans(
    {
        "\u2010": "-",  # hyphen: *vice‐président*
        "\u2011": "-",  # hyphen at which no line breaks: *a‑t‑il dit*
        "\u02bc": "’",  # *lʼarmée*
        "\u2002": "\u00a0",
        "\u2007": "\u00a0",
        "\u2009": "\u00a0",  # thin space: *« oui »*
        "\u202f": "\u00a0",  # narrow space: *« oui »*
        "〈": "‹",
        "〉": "›",
        "《": "«",
        "》": "»",
    }
)
_ACCENT = re.compile(r"(?<=\w)[´`](?=\w)")  # *l´armée*
_TWICE = tuple(  # two signs for one mark leave a place for a space: *<<oui>>, ''oui''*
    re.compile(pattern)
    for pattern in (
        r"(?:<<|<‹|‹<|‹‹)([^\n<>‹›]*)(?:>>|>›|›>|››)",
        r"(?<![\w'’])(?:''|‘‘|’’|``|,,|‚‚)(?=\w)([^\n]*?[\w.,!?…])(?:''|’’|‘‘|´´)(?![\w'’])",
    )
)
_GERMAN = re.compile(r"„([^„“”«»\"\n]*)“")  # *„oui“*
_CLOSING_TWICE = re.compile(r"(?<![\w.,!?…”])”(?=\w)([^“”«»\"\n]*)”(?!\w)")  # *”oui”*
_SHOUTED = re.compile(  # *Jean DOL, M. N'DOL*: a given name or a title, then capitals
    r"(?<![\w-])(?P<given>[A-ZÀ-Ý][\w-]*\.?)(?P<names>(?:[ \u00a0][A-ZÀ-Ý](?:['’-]?[A-ZÀ-Ý]){2,}(?![\w-]))+)"
)
_COMPOUND = re.compile(rf"\b{any_naming('unhyphened')}(?![\w\-])", re.IGNORECASE)  # *le porte parole*
_PREMIER = re.compile(r"\b(Premi(?:er|ère)s? )M(?=inistres?\b)")  # *le Premier Ministre*: no name
_INVERSIONS = (  # *a-t-il*, which a space takes the place of where it must be as long
    (re.compile(r"\b([Aa])t-(?=(?:il|elle|on)s?\b)"), r"\1 -"),  # *at-il*
    (re.compile(r"\b([Aa])-t(?=(?:il|elle|on)s?\b)"), r"\1 -"),  # *a-til*
    (re.compile(r"\b([Aa][ -]t)['’](?=(?:il|elle|on)s?\b)"), r"\1-"),  # *a t'il*
)
_NAME = re.compile(r"(?<=[\w.] N['’])[a-zà-ÿ](?=[a-zà-ÿ]{2})")  # *Awa N'dri*
_TITLES = frozenset(("M.", "Mme", "Mlle", "Me", "Dr", "Pr", "Mgr"))


def plain(text: str) -> str:
    """The text as others would have typed it, each character in its place: offsets stay what they were.

    >>> plain("<<Oui>>, a‑t‑il dit à lʼAFP")
    '«\\xa0Oui\\xa0», a-t-il dit à l’AFP'
    >>> plain("„Nein“, ”non”")
    '“Nein”, “non”'
    >>> plain("le porte parole du vice président")
    'le porte-parole du vice-président'
    """
    found = _ACCENT.sub("’", text.translate(_SIGNS))
    found = _COMPOUND.sub(lambda compound: compound.group().replace(" ", "-").replace("\u00a0", "-"), found)
    for twice in _TWICE:
        found = twice.sub("«\u00a0\\1\u00a0»", found)
    found = _GERMAN.sub(r"“\1”", found)
    for slip, meant in _INVERSIONS:
        found = slip.sub(meant, found)
    found = _NAME.sub(lambda match: match.group().upper(), found)
    found = _PREMIER.sub(r"\1m", found)
    return _surnames(_CLOSING_TWICE.sub(r"“\1”", found))


def _surnames(text: str) -> str:
    """The text with names of persons in capitals written as names (*Jean DOL … M. DOL*)."""
    shouted = {
        name
        for match in _SHOUTED.finditer(text)
        if match["given"] in _TITLES or gender_of(match["given"]) is not None
        for name in match["names"].split()
        if not re.search(rf"\b(?:l['’]|(?:l[ae]|les|du|des|aux?)[ \u00a0]){re.escape(name)}\b", text)
    }
    for name in shouted:
        text = re.sub(rf"(?<![\w-]){re.escape(name)}(?![\w-])", name.title(), text)
    return text
