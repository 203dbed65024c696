"""Where a statement plays, by its text: what is counted there is told of that place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from onrecord.languages.names import bare, metonyms, outlets, states
from onrecord.languages.places import all_places, places
from onrecord.languages.stems import plain
from onrecord.linking.links.turns import sentence
from onrecord.model import Reading, Span

_BACK = 800  # characters before a statement in which places stand that may be its own
_WHERE = re.compile(r" (?:de |du |d['’])[A-ZÀ-ÖØ-Þ][\w-]+$")  # where a body is: *le parquet de Melk*
_NAME = re.compile(r"(?<=[a-zà-ÿ,'’] )[A-ZÀ-ÖØ-Þ][\w-]+|(?<=['’])[A-ZÀ-ÖØ-Þ][\w-]+")


@dataclass(frozen=True)
class Ground:
    """The places of a document, by what its text names so."""

    reading: Reading

    def setting(self, words: str, place: int, source: str) -> frozenset[str]:
        """The places, folded, that `words` name, else their sentence at `place`.

        Those of the `source` (*le maire de Melk*) are where it comes from, not what it tells of.
        """
        start, end = self._sentence(place)
        told = self.reading.document.text[start:end]
        own = places(source) | outlets().keys() | states().keys()
        found = places(words) - own or places(told) - own
        return frozenset(
            name for name in found if name.upper() not in told
        )  # no acronym: *a-t-il dit à l'ASP*

    def around(self, place: int) -> frozenset[str]:
        """The places of the document, no states, that a sentence or those before it name.

        Where they name none, those of its title and beginning, which tell where it all happened.
        """
        start, end = self._sentence(place)
        text = self.reading.document.text
        before = text[max(0, start - _BACK) : end]
        seats = places(before) & metonyms().keys() - states().keys() - outlets().keys()  # *à Melk*
        head = f"{self.reading.document.title or ''} {text[:_BACK]}"
        return (self._named(before) or self._named(head)) | seats

    def _named(self, text: str) -> frozenset[str]:
        return self._known.intersection(map(bare, _NAME.findall(text)))

    def source(self, name: str) -> frozenset[str]:
        """The places by which somebody is called (*un médecin de Melk*), who may tell of them."""
        return places(name) - outlets().keys() - states().keys() - metonyms().keys()

    def _sentence(self, place: int) -> Span:
        # what opens a sentence stands in it
        return sentence(self.reading.document.text, place + 1)

    @cached_property
    def _known(self) -> frozenset[str]:
        """The places that the text names anywhere, without what is part of somebody's name there."""
        found = all_places(self.reading.document.text) - states().keys() - metonyms().keys()
        return frozenset(name for name in found if not set(plain(name)) & self._called)

    @cached_property
    def _called(self) -> frozenset[str]:
        """The words by which the text calls those who speak or act, but for places (*la mairie de Melk*)."""
        return frozenset(
            word
            for member in self.reading.cast
            for word in plain(member.name if member.kind == "person" else _WHERE.sub("", member.name))
            if not any(word in plain(place) for place in places(member.name))
        )


def meet(a: frozenset[str], a_around: frozenset[str], b: frozenset[str], b_around: frozenset[str]) -> bool:
    """Whether two that stand in one text may play at one place: one may leave it to what stands around."""
    if a and b:
        return bool(a & b)
    return not (a or b) or bool(a & b_around or b & a_around)
