"""What one document says of who is who: a node for each of its cast, with the tokens that lead to others.

Tokens, by their letter: `n` a word of a full personal name, by its spelling; `s` what its bearer may be
called by alone; `g` a gender; `o` an office; `a` an acronym; `f` a form of the name, folded; `b` the place
where a body is based, or that speaks; `w` a word of a body's name. With `h` before it, a token of whom
followers stand for; `x` is an acronym that stands beside the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.languages.followers import follows, governing, is_of_any, part
from onrecord.languages.names import bare, demonyms, fold, gender_of
from onrecord.linking.actors.node import Node, Sighting
from onrecord.linking.actors.offices import office_key
from onrecord.linking.names.parts import is_full, surnames, tokens
from onrecord.model import Member, Reading

_ARTICLE = re.compile(r"^(?:l['’]|les? |la |the )", re.IGNORECASE)
_BESIDE = re.compile(r"\s*\(([^()]*)\)$")
_ACRONYM = re.compile(r"[A-Z][A-Za-z.\-]*[A-Z][A-Za-z.]*")
_LONGEST_ACRONYM = 8
_WORD = 4  # letters of a word that tells something of a body


def sightings(reading: Reading) -> list[Sighting]:
    """Whom a document names, each name once; those who cannot be told apart are left out."""
    month = (reading.document.date or "")[:7]
    seated = {
        bare(m.seat): node
        for m in reading.cast
        if m.kind == "body" and m.seat and (node := _node(m, month, {})) is not None
    }
    found = []
    for member in reading.cast:
        if (node := _node(member, month, seated)) is not None:
            told = frozenset(_tokens(member, node))
            found.append(Sighting(name=member.name, node=node, month=month, tokens=told))
    return found


def is_acronym(name: str) -> bool:
    """Whether a name is written as an acronym is: *CNT*, *G.N.A.*, *Manul* is none."""
    return len(name) <= _LONGEST_ACRONYM and bool(_ACRONYM.fullmatch(name))


def _node(member: Member, month: str, seated: dict[str, Node]) -> Node | None:
    """`seated` are the bodies that the document has at a place, by the folded place."""
    name = core(member.name)
    if not bare(name):
        return None
    if member.kind in ("body", "unnamed") and follows(name):
        return Node(key=f"h:{name}", kind="followers", name=name)
    if member.kind == "person":
        if _nobody(member, name):
            return None
        if is_full(name):
            return Node(key=f"p:{name}", kind="person", name=name)
        beside = "|".join([name, member.gender, *sorted(_offices(member))])
        return Node(key=f"s:{beside}", kind="surname", name=name)
    if member.kind == "body":
        if is_acronym(name) and not any(len(form.split()) > 1 for form in member.forms):
            return Node(key=f"a:{name}@{month}", kind="acronym", name=name)
        told = (_particular(member.name) or any(map(is_acronym, member.forms))) and not is_of_any(name)
        return Node(key=f"b:{name}", kind="body", name=name) if told else None
    if member.kind == "place":
        there = seated.get(bare(name))
        return Node(key=f"l:{name}" + (f"={there.key}" if there else f"@{month}"), kind="place", name=name)
    if member.kind == "office" and office_key(name):
        return Node(key=f"o:{name}@{month}", kind="office", name=name)
    return None


def core(name: str) -> str:
    """A name without its article and the acronym that stands beside it."""
    return _BESIDE.sub("", _ARTICLE.sub("", name.strip())).strip() or name


def _nobody(member: Member, name: str) -> bool:
    """Whether what was taken for a person is a first name alone, or people of a nation (*neuf Français*)."""
    first, *rest = name.split()
    if not rest:
        return gender_of(first) is not None and not member.roles
    return rest[-1].lower() in demonyms() and gender_of(first) is None


def _particular(name: str) -> bool:
    """Whether a body is told apart by its name (*l'armée turque*), not any of its kind meant (*l'armée*)."""
    words = re.findall(r"[\w\-]+", name)
    return any(word[0].isupper() for word in words) or any(word.lower() in demonyms() for word in words)


def _tokens(member: Member, node: Node) -> Iterator[str]:
    if node.kind in ("person", "surname"):
        if node.kind == "person":
            yield from (f"n:{token}" for token in tokens(member.name))
        yield from (f"s:{token}" for token in surnames(member.name))
        yield from (f"o:{office}" for office in _offices(member))
        if member.gender:
            yield f"g:{member.gender}"
    elif node.kind == "followers":
        yield from _owned(node)
    elif node.kind == "office":
        yield f"o:{office_key(node.name)}"
    elif node.kind == "place":
        if "=" in node.key:
            there = node.key.split("=", 1)[1][2:].split("@")[0]
            yield f"f:{bare(there)}"
            yield f"a:{acronym(there)}"
        else:
            yield f"b:{bare(member.name)}"
    else:
        yield from (f"x:{bare(form)}" for form in _beside(member))
        yield from (f"w:{word}" for word in bare(member.name).split() if len(word) >= _WORD)
        for form in (node.name, *_forms(member)):
            if is_acronym(form):
                yield f"a:{acronym(form)}"
            yield f"f:{bare(form)}"
        yield from _owned(node)
        if member.seat:
            yield f"b:{bare(member.seat)}"


def _forms(member: Member) -> Iterator[str]:
    """The other ways in which a body is written, an acronym beside its name among them."""
    yield from _beside(member)
    yield from map(core, member.forms)


def _beside(member: Member) -> Iterator[str]:
    """Acronyms that stand in brackets beside a name."""
    for form in (member.name, *member.forms):
        if (beside := _BESIDE.search(form)) and " " not in beside[1].strip():
            yield beside[1].strip()


def _owned(node: Node) -> Iterator[str]:
    yield from (f"h{token}" for token in owning(node.name))


def owning(name: str) -> frozenset[str]:
    """Tokens of whomever a name may tell to be a part of: a body, by its seat too, or a person.

    What governs is also found by whoever goes by its name with another noun (*le gouvernement de Belmor*).
    """
    if (named := part(name)) is None:
        return frozenset()
    return _meant_by(named.of) | {f"f:{bare(other)}" for other in governing(name)}


def _meant_by(words: str) -> frozenset[str]:
    named = core(words)
    own = {f"f:{bare(named)}", f"b:{bare(named)}"} | {f"s:{surname}" for surname in surnames(named)}
    return frozenset(own | {f"a:{acronym(named)}"} if is_acronym(named) else own)


def acronym(form: str) -> str:
    """An acronym as it is looked up: folded, without dots."""
    return fold(form).replace(".", "")


def _offices(member: Member) -> set[str]:
    return {office for held in member.roles if (office := office_key(held.role))}
