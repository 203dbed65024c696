"""Who was described before and is named nowhere (*le procureur de Brest*, then *le procureur*)."""

from __future__ import annotations

import re

from onrecord.languages.names import bare, fold, kinds_of_people, person_noun
from onrecord.reading.naming.cast import further_words, role_nations, role_words
from onrecord.reading.naming.mention import Mention
from onrecord.reading.naming.scene import Scene

_DEFINITE = re.compile(r"l['’]|(?:l[ea]|du) ", re.IGNORECASE)


def told_before(scene: Scene, at: int, words: str, head: str) -> Mention | None:
    """The one description before an offset that one by this noun takes up; of no named person.

    It has the same noun and tells more (*le procureur de Brest*), or a noun of that kind (*le magistrat*). Of
    several it is the last one, if that stands in the same paragraph.
    """
    noun = person_noun(head)
    if noun is None:
        return None
    wanted = role_words(words)
    more, nations = further_words(wanted), role_nations(wanted)
    kinds = kinds_of_people().get(fold(noun.lemma), frozenset())
    fuller: dict[frozenset[str], Mention] = {}
    nearest: dict[frozenset[str], int] = {}
    for mention in scene.cast.mentions:
        if (
            mention.kind != "role"
            or mention.plural
            or mention.span[1] > at
            or not _DEFINITE.match(mention.text)
        ):
            continue
        told = role_words(mention.text)
        same = mention.head == noun.lemma and wanted < told
        kind = bare(words) == fold(head) and fold(mention.head) in kinds
        if (same or kind) and more <= told and nations <= role_nations(told):
            if scene.cast.person_at(mention.span):
                return None
            fuller.setdefault(frozenset(told), mention)
            nearest[frozenset(told)] = mention.span[0]
    longest = max(fuller, key=len, default=None)
    if longest and all(told <= longest for told in fuller):
        return fuller[longest]
    latest = max(nearest.values(), default=-1)
    here = scene.places.paragraph(at) == scene.places.paragraph(max(0, latest))
    return next((fuller[told] for told, near in nearest.items() if here and near == latest), None)
