"""Which of a person's roles is told with a statement: the fullest of the weightiest."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.languages.offices import office_words
from onrecord.reading.naming.descriptions import without_article
from onrecord.reading.naming.roles.observed import Manner
from onrecord.reading.naming.roles.office import Office, office

_LONGEST = 70  # characters beyond which a role is not the fuller for being longer
_TRUST: dict[Manner, int] = {"beside": 1, "told": 1, "described": 0}
_DEFINITE = re.compile(r"(?:le |la |l['’])", re.IGNORECASE)


def chosen(observed: Sequence[tuple[Manner, Office]]) -> Office | None:
    """The office of a person: one held rather than one held before, an office rather than an occupation."""
    told = [(manner, o) for manner, o in observed if not weak(o)]
    if not told:
        return None
    _, best = max(told, key=lambda x: (_rank(x[1]), _TRUST[x[0]], _of_named_body(x[1]), _length(x[1])))
    same = [o for _, o in told if o.noun.lemma == best.noun.lemma]
    # a bare *la ministre* after *l'ancienne ministre de la Pêche* is that same former one
    bare = not any(o.of or o.nation for o in same if not o.former)
    alike = [o for o in same if o.former == best.former or bare]
    return max(alike, key=_length)


def weak(one: Office) -> bool:
    """Whether a role says no more than what befell somebody, or whose kin it is (*victime*)."""
    return not one.of and one.noun.lemma in office_words("weak")


def _rank(one: Office) -> int:
    if one.former or (one.noun.lemma in office_words("grades") and not one.of):
        return 2
    return 3 if one.public else 1


def _of_named_body(one: Office) -> bool:
    """Whether an office is told as that of a body with a name (*secrétaire de la CGDF*), not of a field."""
    return one.of[:1].isupper() and one.noun.kind not in ("state", "person")


def _length(one: Office) -> int:
    return min(len(one.text), _LONGEST)


def of_unnamed(name: str) -> Office | None:
    """The office that a description of one definite person tells: *le préfet*, not *un préfet*."""
    one = office(without_article(name)) if _DEFINITE.match(name) else None
    return one if one and sole(one) else None


def sole(one: Office) -> bool:
    """Whether an office is told so that one holder is meant: *préfet*, *avocat de la ville*, not *témoin*."""
    return not weak(one) and (one.public or bool(one.of))
