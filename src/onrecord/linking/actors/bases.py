"""Full names that are one actor's, and the id that they make."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from rapidfuzz import fuzz

from onrecord.languages.names import bare, fold
from onrecord.linking.actors.node import Names, Node, written
from onrecord.linking.actors.owners import part_of
from onrecord.linking.actors.rulings import marked
from onrecord.linking.names.compare import compare
from onrecord.linking.table import Entry, Table

_FULL = ("person", "body")
_PLACED = re.compile(r"(.+?) (?:à|au|aux) ([A-ZÀ-Ý][\w\-]+(?: [A-ZÀ-Ý][\w\-]+)?)")
_ALIKE = 90.0  # out of 100: how near two names of one acronym must be, words that one lacks left out
_USUAL = 5  # a name in fewer than a fifth as many documents as another of one actor is no usual one
_SURE = 2  # documents that must give one name for another, where its initials do not bear it out


class Bases:
    """Looks up components of full names, each once; good for one state of the names.

    What was found of a name before is taken as it stands where `stands` says so of its key: those that share
    a surname are many, and few of them are touched at a time. `former` gives the actor that a name was before
    where no ruling made it that.
    """

    def __init__(self, names: Names, table: Table) -> None:
        self.names = names
        self.table = table
        self.stands: Callable[[str], bool] = lambda key: False
        self.former: Callable[[str], str | None] = lambda key: None
        self._components: dict[str, list[Node]] = {}
        self._bases: dict[str, str] = {}
        self._busy: set[str] = set()

    def component(self, key: str) -> list[Node]:
        """The full names that are one actor's with this one, itself included; none if it is no full name."""
        if key in self._components:
            return self._components[key]
        first = self.names.node(key)
        if first is None or first.kind not in _FULL or marked(key):
            return []
        found, queue = {key: first}, [first]
        while queue:
            for other in self._same(queue.pop()):
                if other.key not in found:
                    found[other.key] = other
                    queue.append(other)
        component = sorted(found.values(), key=lambda node: node.key)
        self._components |= {node.key: component for node in component}
        return component

    def base(self, key: str) -> str:
        """The id of the actor of a full name: by the table, by whose part it is, else by the fullest name."""
        if (split := marked(key)) is not None:
            return split
        if self.stands(key) and (former := self.names.actor(key)) is not None:
            return former
        component = self.component(key)
        first = component[0].key
        if first not in self._bases:
            self._bases[first] = self._base(component)
        return self._bases[first]

    def _base(self, component: list[Node]) -> str:
        for entry in filter(None, map(self.entry, component)):
            return entry.id
        named = slug(self._fullest(component))
        if self._busy.isdisjoint(node.key for node in component):  # else two would be parts of each other
            self._busy |= {node.key for node in component}
            parts = {part for node in component if node.kind == "body" and (part := part_of(self, node))}
            self._busy -= {node.key for node in component}
            return min(parts, default=named)
        return named

    def _fullest(self, component: list[Node]) -> str:
        """The longest of the names that stand in many documents, so that a slip names nobody."""
        seen = {node.name: self._documents(node) for node in component}
        usual = [name for name, documents in seen.items() if documents * _USUAL >= max(seen.values())]
        return min(usual, key=lambda name: (-len(name.split()), name))

    def _documents(self, node: Node) -> int:
        own = "n:" if node.kind == "person" else f"f:{bare(node.name)}"
        told: Counter[str] = Counter()
        for clue in self.names.by_node(node.key):
            if clue.token.startswith(own):
                told[clue.token] += clue.documents
        return max(told.values(), default=0)

    def entry(self, node: Node) -> Entry | None:
        """What the alias table says of a node, by its name, else by the forms that documents give for it."""
        if found := self.table.find(node.name) or self._placed(node.name):
            return found if node.kind not in ("person", "surname") or found.kind == "person" else None
        if node.kind != "body":
            return None
        told = {entry.id: entry for form in self.forms(node) if (entry := self.table.find(form))}
        return next(iter(told.values())) if len(told) == 1 else None

    def _placed(self, name: str) -> Entry | None:
        """A body named with the town where it speaks (*l'ONU à Genève*)."""
        match = _PLACED.fullmatch(name)
        found = self.table.find(match[1]) if match else None
        there = self.table.find(match[2]) if match else None
        return found if found and found.kind == "organisation" and there is None else None

    def forms(self, node: Node) -> list[str]:
        """Other names of a body by the word of enough documents, folded."""
        own = bare(node.name)
        given: Counter[str] = Counter()
        for clue in self.names.by_node(node.key):
            if clue.token[0] in "fx" and clue.token[2:] != own:
                given[clue.token[2:]] += clue.documents * (1 if clue.token[0] == "f" else _SURE)
        return sorted(form for form, n in given.items() if n >= _SURE or initials_of(form, own))

    def _same(self, node: Node) -> Iterator[Node]:
        """The full names that are the same actor's beyond doubt."""
        if node.kind == "person":
            tokens = {c.token for c in self.names.by_node(node.key) if c.token.startswith("n:")}
            keys = {clue.node for token in sorted(tokens) for clue in self.names.by_token(token)}
            for key in sorted(keys - {node.key}):
                if key.startswith("p:") and self.is_one(node.key, key) and (other := self.names.node(key)):
                    yield other
            return
        entry = self.entry(node)
        tokens = {f"f:{form}" for form in (bare(node.name), *self.forms(node))} | self._acronyms(node)
        keys = {clue.node for token in sorted(tokens) for clue in self.names.by_token(token)}
        for key in sorted(keys - {node.key}):
            other = self.names.node(key)
            if other is None or other.kind != "body" or not self._agree(node, other):
                continue
            theirs = self.entry(other)
            if entry is None or theirs is None or entry.id == theirs.id:
                yield other

    def is_one(self, key: str, other: str) -> bool:
        """Whether two full names are one person's: by their spellings alone, so two who were two are."""
        ours, theirs = self.former(key), self.former(other)
        if ours is not None and theirs is not None and ours != theirs:
            return False
        return compare(written(key), written(other)) == "same"

    def _agree(self, a: Node, b: Node) -> bool:
        """Whether documents write two bodies alike, or shorten names much alike in the same way."""
        one, two = bare(a.name), bare(b.name)
        if one == two or two in self.forms(a) or one in self.forms(b):
            return True
        return bool(self._acronyms(a) & self._acronyms(b)) and fuzz.token_set_ratio(one, two) >= _ALIKE

    def _acronyms(self, node: Node) -> frozenset[str]:
        """Tokens of the acronyms that stand beside a name or are its initials."""
        own = bare(node.name)
        tokens = {clue.token for clue in self.names.by_node(node.key)}
        return frozenset(
            token
            for token in tokens
            if token[0] == "a" and (f"x:{token[2:]}" in tokens or initials_of(token[2:], own))
        )


def initials_of(short: str, name: str) -> bool:
    """Whether words begin with the letters of an acronym in turn (*cnt*: *conseil national transition*)."""
    letters = [c for c in fold(short) if c.isalnum()]
    initials = [word[0] for word in re.findall(r"\w+", fold(name))]
    rest = iter(initials)
    return 1 < len(letters) <= len(initials) + 1 and " " not in short and all(c in rest for c in letters)


def slug(name: str) -> str:
    """A name as an id: *Conseil national de transition* → `conseil-national-de-transition`."""
    return "-".join(re.findall(r"\w+", bare(name))) or "?"
