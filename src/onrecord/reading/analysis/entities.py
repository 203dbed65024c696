"""Who and what is named in a content: persons under their fullest name, bodies, places."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.languages.names import bare, metonyms, states
from onrecord.model import Entity, Span
from onrecord.reading.naming.cast import Cast
from onrecord.reading.naming.descriptions import without_article
from onrecord.reading.naming.mention import Mention


def entities(cast: Cast, span: Span) -> Iterator[Entity]:
    """The entities named in one span of the text that the cast is of."""
    for mention in cast.within(span):
        if mention.span[1] > span[1] or mention.kind not in ("person", "name"):
            continue
        person = cast.person_at(mention.span)
        if person is not None:
            yield Entity(name=person.name, kind="person", span=mention.span)
        else:
            yield Entity(name=_full(cast, mention), kind=_kind(cast, mention), span=mention.span)


def _full(cast: Cast, mention: Mention) -> str:
    """An acronym spelt out, as the text does it elsewhere."""
    return without_article(cast.acronyms.get(mention.text, mention.text))


def _kind(cast: Cast, mention: Mention) -> str:
    short = bare(mention.text)
    if short in states() or short in metonyms():
        return "place"
    return "body" if mention.text in cast.acronyms or mention.text.isupper() else "other"
