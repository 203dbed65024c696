"""Which actor each name is: a pure function of the names known, the alias table and what people ruled.

Full names stand first: those of persons that are spellings of one another make one actor, and so do bodies
whose forms documents give for one another. What says who is meant only in part (a surname, an acronym, a
place that speaks, an office) goes to the one actor that the clues leave (see `partial`), else stays apart.

Because each step looks at names and counts alone, documents may be added in any order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from onrecord.languages.followers import part
from onrecord.linking.actors.bases import Bases
from onrecord.linking.actors.node import FULL, Names, Node, written
from onrecord.linking.actors.partial import in_time, partial
from onrecord.linking.actors.rulings import Rulings, marked
from onrecord.linking.names.compare import fits
from onrecord.linking.table import Table

_PARTIAL = ("surname", "acronym", "place", "office", "followers")


def identify(
    names: Names, touched: Mapping[str, frozenset[str]], table: Table, rulings: Rulings
) -> dict[str, str | None]:
    """Node key → id of its actor, for the nodes `touched` and all whose actor may hang on them.

    `touched` are the nodes of sightings that came or went, each with what it had there (`Sighting.touch`);
    where months are left out, any may have changed, and what was found before tells nothing. A node that no
    document names any more has no actor.
    """
    bases = Bases(names, table)
    ruled = _ruled(names, rulings)
    if _months(touched) is not None:
        bases.former = lambda key: None if marked(key) or (one := names.actor(key)) in ruled else one
    affected = _affected(bases, touched)
    bases.stands = lambda key: key not in affected and names.actor(key) not in ruled
    merged = _merged(bases, rulings, affected, touched)
    found: dict[str, str | None] = {key: None for key in touched}
    for node in affected.values():
        actor = _meant(bases, node, rulings)
        found[node.key] = merged.get(actor, actor)
    return found


def _affected(bases: Bases, touched: Mapping[str, frozenset[str]]) -> dict[str, Node]:
    """The nodes touched, the full names joined or once joined to them, and what these may name in part."""
    names = bases.names
    near = set(touched).union(*(_joinable(bases, key, tokens) for key, tokens in touched.items()))
    full = {member.key: member for key in near for member in bases.component(key)}
    months = _months(touched)
    borne = {(t, key) for key, some in touched.items() if key[0] in FULL for t in some}
    tokens: dict[str, frozenset[str] | None] = dict.fromkeys((t for t, _ in borne), months)
    for key in full:
        former = names.actor(key)  # of what is new, nothing beyond its own months can hang on it
        span = months if former is None or former == bases.base(key) else None
        for clue in names.by_node(key):
            tokens[clue.token] = span if tokens.get(clue.token, span) is not None else None
            borne.add((clue.token, key))
    bearers: dict[str, set[str]] = defaultdict(set)
    for token, key in borne:
        bearers[token].add(written(key))
    found = dict(full) | {key: node for key in touched if (node := names.node(key)) is not None}
    for token, span in tokens.items():
        for key in _bearers(names, token):
            node = names.node(key)
            if node is None or key in found:
                continue
            if node.kind == "surname" and not _may_mean(node, token, bearers[token]):
                continue
            if node.kind in _PARTIAL and in_time(node, span):
                found[key] = node
            elif part(node.name) is not None:
                found |= {member.key: member for member in bases.component(key)}
    return found


def _ruled(names: Names, rulings: Rulings) -> set[str | None]:
    """The actors that names have by a ruling, whatever else they would be."""
    joined = {names.actor(key) for group in rulings.merges for key in group}
    return joined | set((rulings.splits or {}).values())


def _may_mean(surname: Node, token: str, bearers: Iterable[str]) -> bool:
    """Whether a surname may be that of one of the bearers of a token; it hangs on no other names."""
    return token[0] == "s" and any(fits(surname.name, name) for name in bearers)


def _months(touched: Mapping[str, frozenset[str]]) -> frozenset[str] | None:
    """The months in which counts may have changed; None are all."""
    each = [frozenset(token[2:] for token in tokens if token[0] == "m") for tokens in touched.values()]
    return frozenset().union(*each) if all(each) else None


def _joinable(bases: Bases, key: str, tokens: frozenset[str]) -> Iterator[str]:
    """Full names that may have been one actor with a node: persons by the two names, bodies by forms."""
    person = key.startswith("p:")
    for token in tokens:
        if token[0] in ("n" if person else "fax"):
            others = {clue.node for clue in bases.names.by_token(token)}
            yield from (other for other in others if not person or bases.is_one(key, other))


def _bearers(names: Names, token: str) -> Iterator[str]:
    """Nodes that may name a bearer of the token in part, and those of the parts of whom it names."""
    if token[0] in "abfos":
        yield from (clue.node for clue in names.by_token(token))
    if token[0] in "fasb":
        yield from (clue.node for clue in names.by_token(f"h{token}"))


def _meant(bases: Bases, node: Node, rulings: Rulings) -> str:
    """Whom a node names but for what is merged."""
    if split := rulings.split(node.key):
        return split
    actor = partial(bases, node)
    for one in rulings.parting(node.key):
        telling = filter(None, map(bases.names.node, one.of))
        if any(partial(bases, other) == actor for other in telling):
            return one.actor
    return actor


def _merged(
    bases: Bases, rulings: Rulings, affected: dict[str, Node], touched: Iterable[str]
) -> dict[str, str]:
    """Actors that a person ruled to be one → the id of the one; all of their nodes become affected.

    So do those of a ruling that joins nobody any more because a node of it went.
    """
    found: dict[str, str] = {}
    for group in _joined(rulings.merges):
        nodes = [node for key in sorted(group) if (node := bases.names.node(key))]
        actors = {_meant(bases, node, rulings) for node in nodes}
        if len(actors) > 1:
            one = min(actors, key=lambda actor: (-actor.count("-"), actor))  # the fullest
            found |= {actor: one for actor in actors}
        if len(actors) > 1 or not group.isdisjoint(touched):
            for node in nodes:
                affected |= {n.key: n for n in _affected(bases, {node.key: _tokens(bases, node)}).values()}
    return found


def _tokens(bases: Bases, node: Node) -> frozenset[str]:
    return frozenset(clue.token for clue in bases.names.by_node(node.key))


def _joined(groups: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """Groups that share a member made one."""
    found: list[frozenset[str]] = []
    for group in groups:
        meeting = [other for other in found if other & group]
        found = [other for other in found if not other & group] + [group.union(*meeting)]
    return found
