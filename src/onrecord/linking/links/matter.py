"""What two claims have in common: things named, words that tell what it is about, place and day."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from onrecord.languages.names import bare, demonyms, fold, states
from onrecord.languages.opposites import Pole, is_light, poles
from onrecord.languages.places import places
from onrecord.languages.stems import stem, words
from onrecord.linking.links.claim import Claim

OTHER_WORDS = 0.7  # what a word weighs that is shared in another wording only (*contact*, *pourparlers*)
_STATE = 0.4  # what a state weighs: in a crisis nearly everybody speaks of one or two
_DOUBT = 1.0  # added to what is not shared, so that one common word is no common matter


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What claims `a` and `b` share.

    `terms` are stems, `entities` ids, `axes` what they tell in different words of one sense; `opposed` are
    axes at whose opposite poles they stand. `covers` says how much of a and of b is shared, 0 to 1, and
    `score` how surely both are of one matter. `predicate` says that what happens is the same; `elsewhere` and
    `another_day` that they name different places or times.
    """

    terms: frozenset[str]
    entities: frozenset[str]
    axes: frozenset[str]
    opposed: frozenset[str]
    weight: float
    covers: tuple[float, float]
    score: float
    predicate: bool
    elsewhere: bool
    another_day: bool


@dataclass(frozen=True, slots=True)
class Telling:
    """What of a claim tells its matter: entities, and stems neither light nor part of their names."""

    entities: frozenset[str]
    terms: frozenset[str]
    poles: frozenset[Pole]


def matter(a: Claim, b: Claim) -> Matter | None:
    """What two claims have in common, None where it is nothing. What it says of a and b does not depend on
    which comes first, but for the order of `covers`."""
    ours, theirs = telling(a), telling(b)
    terms, entities = ours.terms & theirs.terms, _named_by_both(a, b)
    rest_a, rest_b = ours.terms - terms, theirs.terms - terms
    axes = _axes(rest_a) & _axes(rest_b)
    if not (terms or entities or axes):
        return None
    alike = min(len(_senses(rest, axes)) for rest in (rest_a, rest_b))
    named = min(sum(map(_weight, told.entities & entities)) for told in (ours, theirs))
    weight = len(terms) + OTHER_WORDS * alike + named
    left_a, left_b = (_left(ours, axes, rest_a, entities), _left(theirs, axes, rest_b, entities))
    return Matter(
        terms=terms,
        entities=entities,
        axes=axes,
        opposed=_opposed(ours.poles, theirs.poles),
        weight=weight,
        covers=(weight / (weight + left_a), weight / (weight + left_b)),
        score=weight / (weight + min(left_a, left_b) + _DOUBT),
        predicate=same_predicate(a, b),
        elsewhere=_elsewhere(a, b),
        another_day=_another_day(a, b),
    )


def telling(claim: Claim) -> Telling:
    """What of a claim tells its matter."""
    return _telling(claim.terms, claim.entities)


def same_predicate(a: Claim, b: Claim) -> bool:
    """Whether the same happens in both, in one word or in words of one sense."""
    if a.predicate is None or b.predicate is None:
        return False
    return like(stem(a.predicate), stem(b.predicate))


def heads(claim: Claim) -> frozenset[str]:
    """The stems of what a claim says: its predicate, its subject and its object, light words left out."""
    main = (arg.head for arg in claim.arguments if arg.role in ("subject", "object"))
    stems = {stem(word.lower()) for word in (claim.predicate or "", *main)}
    return frozenset(term for term in stems if term and not is_light(term))


def tells_head(a: Claim, b: Claim) -> bool:
    """Whether what b is about is what a says: its predicate, or what fills its places where that is light."""
    main = stem((b.predicate or "").lower())
    theirs = {main} if main and not is_light(main) else telling(b).terms
    return any(like(one, other) for one in heads(a) for other in theirs)


def aligned(a: Claim, b: Claim) -> bool:
    """Whether the same thing is subject, or object, in both."""
    ours, theirs = (
        {(arg.role, stem(arg.head.lower())) for arg in claim.arguments if arg.role in ("subject", "object")}
        for claim in (a, b)
    )
    return bool(ours & theirs)


def strangers(a: Claim, b: Claim) -> bool:
    """Whether both name somebody or something, states apart, and nothing that the other names."""
    ours, theirs = (telling(claim).entities - states().keys() for claim in (a, b))
    return bool(ours and theirs) and not _named_by_both(a, b) - states().keys()


def _named_by_both(a: Claim, b: Claim) -> frozenset[str]:
    """The entities that two claims share; within a document one may go by part of the other's name."""
    ours, theirs = telling(a).entities, telling(b).entities
    shared = ours & theirs
    if a.document != b.document:
        return shared
    rest_a, rest_b = ours - shared - states().keys(), theirs - shared - states().keys()
    parts = [(one, other) for one in rest_a for other in rest_b if _is_part(one, other)]
    return shared | frozenset(name for pair in parts for name in pair)


def _is_part(one: str, other: str) -> bool:
    ours, theirs = (frozenset(fold(name).replace("-", " ").split()) for name in (one, other))
    return ours <= theirs or theirs <= ours


def written(claim: Claim, found: Matter) -> tuple[str, ...]:
    """The words of a claim that tell what is shared, as they stand there; neighbours are kept together."""
    axes = found.axes | found.opposed
    named = {part for entity in found.entities for part in _parts(entity)}
    runs: list[str] = []
    end = -1
    for match in words(claim.words):
        word = match.group()
        term = stem(word.lower())
        if term in found.terms or term in named or any(pole.axis in axes for pole in poles(term)):
            if runs and match.start() - end == 1:
                runs[-1] += claim.words[end] + word
            else:
                runs.append(word)
            end = match.end()
    return tuple(dict.fromkeys(runs))


def like(one: str, other: str) -> bool:
    """Whether two stems are one word with a meaning of its own, or words of one sense."""
    return (one == other and not is_light(one)) or bool(set(poles(one)) & set(poles(other)))


@lru_cache(maxsize=1 << 14)
def _telling(terms: frozenset[str], entities: frozenset[str]) -> Telling:
    named = {part for entity in entities for part in _parts(entity)}
    of_states = {state for term in terms if (state := _nationality().get(term))}
    told = frozenset(
        term for term in terms - named - _nationality().keys() if not is_light(term) and not term.isdigit()
    )
    plain = frozenset(_plain(entity) for entity in entities) | of_states
    return Telling(plain, told, frozenset(pole for term in told for pole in poles(term)))


@lru_cache(maxsize=1)
def _nationality() -> dict[str, str]:
    """Stems of adjectives of nationality → the state."""
    return {stem(adjective): bare(state) for adjective, state in demonyms().items()}


def _plain(entity: str) -> str:
    """A state goes by its name whoever calls it so, everybody else by the id."""
    return bare(entity) if bare(entity) in states() else entity


def _parts(entity: str) -> list[str]:
    """The stems that a name leaves among the terms: those of its words, and its own where it is hyphened."""
    words = fold(entity).replace(":", " ").replace("'", " ").split()
    return [*map(stem, words), stem("-".join(words))]


def _axes(terms: frozenset[str]) -> frozenset[str]:
    return frozenset(pole.axis for term in terms for pole in poles(term))


def _senses(terms: frozenset[str], axes: frozenset[str]) -> set[frozenset[str]]:
    """What words tell that belong to one of some axes: words of the same axes tell one thing."""
    return {own for term in terms if (own := _axes(frozenset((term,)))) & axes}


def _left(told: Telling, axes: frozenset[str], rest: frozenset[str], shared: frozenset[str]) -> float:
    """The weight of what one claim has alone: its words without axis one by one, of the same axes once."""
    own = [_axes(frozenset((term,))) for term in rest]
    plain = sum(1 for one in own if not one)
    alone = {one for one in own if one and not one & axes}
    return plain + len(alone) + sum(map(_weight, told.entities - shared))


def _weight(entity: str) -> float:
    return _STATE if entity in states() else 1.0


def _opposed(ours: frozenset[Pole], theirs: frozenset[Pole]) -> frozenset[str]:
    """Axes of which each claim has one pole only, and not the same."""
    return frozenset(
        pole.axis
        for pole in ours
        if pole.value
        and Pole(pole.axis, -pole.value) in theirs
        and pole not in theirs
        and Pole(pole.axis, -pole.value) not in ours
    )


def _elsewhere(a: Claim, b: Claim) -> bool:
    """Whether both name places, and none that the other names; a state may hold the other's place."""
    ours, theirs = (places(claim.words) - states().keys() for claim in (a, b))
    return bool(ours and theirs) and not ours & theirs


def _another_day(a: Claim, b: Claim) -> bool:
    """Whether both tell of times, and of none that the other tells of."""
    if not a.about or not b.about:
        return False
    return not any(_meet(one, other) for one in a.about for other in b.about)


def _meet(one: tuple[str | None, str | None], other: tuple[str | None, str | None]) -> bool:
    return (one[0] or "") <= (other[1] or "9") and (other[0] or "") <= (one[1] or "9")
