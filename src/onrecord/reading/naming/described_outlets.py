"""Outlets behind a description: *le quotidien local*, *la chaîne*, *le site du magazine*."""

from __future__ import annotations

import re

from onrecord.languages.kinds import kinds_of_outlets
from onrecord.languages.names import bare, fold, groups, outlets
from onrecord.reading.naming.callings import calling
from onrecord.reading.naming.mention import name_words
from onrecord.reading.naming.scene import Scene

_OF = re.compile(r" d(?:u|es?|e la|e l['’]) ?(?P<noun>[\w\-]+)")


def is_outlet(words: str) -> bool:
    """Whether words name an outlet, written as a name (*L'Économiste*, not *l'économiste*)."""
    known = outlets().get(bare(words))
    own = re.sub(r"^(?:[Ll]['’]|[Ll]es? |[Ll]a |[Dd](?:u|es) )", "", words)
    return known is not None and (not own[:1].islower() or own in known.name)


def outlet_name(scene: Scene, words: str) -> str | None:
    """The full name of an outlet where the text has it too, else None."""
    name = outlets()[bare(words)].name
    return name if bare(name) in bare(scene.text) else None


def described_outlet(scene: Scene, words: str, head: str, at: int) -> str | None:
    """The outlet that *le journal* or *le quotidien Y* denotes, of a kind that the noun takes up.

    The last one before, those first that were called as the words say (*le quotidien suédois*).
    """
    inside = [n for s, n in scene.places.outlets if at <= s[0] < at + len(words)]
    if inside:
        return inside[0] if len(inside) == 1 else None
    if any(m.kind == "name" for m in scene.cast.within((at, at + len(words)))):
        return None
    if of := _OF.search(words):  # *le site du magazine*
        head = of["noun"].lower()
    kinds = kinds_of_outlets().get(head)
    if kinds is None or groups()[head].plural:
        return None
    more = {word for word in name_words(words) if len(word) > 2} - {fold(head)}
    before = [
        (len(more & calling(scene.text, span)), span[0], name)
        for span, name in scene.places.outlets
        if span[0] < at and outlets()[bare(name)].kind in kinds
    ]
    return max(before)[2] if before else None
