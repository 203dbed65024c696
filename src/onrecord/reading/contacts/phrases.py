"""The noun phrase of a party to a contact, and the party that it names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from onrecord.languages.grammar import word_class
from onrecord.languages.names import bare, groups, metonyms, person_noun, pronouns, states
from onrecord.model import Party, Span
from onrecord.reading.naming.cast import Cast

NameOf: TypeAlias = Callable[[Span], str | None]
_NAMING = frozenset(
    ("flat", "flat:name", "flat:foreign", "amod", "nmod", "det", "case", "nummod", "fixed", "compound")
)


def parties(heads: Sequence[Token], cast: Cast, name_of: NameOf) -> tuple[Party, ...]:
    """The actors among the heads; what is no actor (*rencontrer des difficultés*) falls out."""
    out = [party for head in heads if (party := _party(head, cast, name_of))]
    return tuple({party.name: party for party in out}.values())


def _party(head: Token, cast: Cast, name_of: NameOf) -> Party | None:
    named = phrase(head)
    if any(t.lower_ in word_class("any") for t in named if t.i < head.i):
        return None  # nobody in particular: *n'importe quel officier*
    span = named.start_char, named.end_char
    comma = cast.places.text.startswith(",", span[1])
    for mention in cast.within((span[0], span[1] + 2 + comma)):
        person = cast.person_at(mention.span)
        held = mention.role and head.lower_ in mention.role.lower()
        if person and (held or mention.span[0] <= head.idx < mention.span[1]):
            return Party(name=person.name, span=(span[0], max(span[1], mention.span[1])))
    words = named.text
    if head.pos_ == "PRON" or head.lower_ in pronouns():
        name = name_of(span) if head.lower_ in word_class("speaking_pronouns") else None
        return Party(name=name, span=span) if name else None
    short = bare(words)
    known = short in states() or short in metonyms() or words in cast.acronyms
    noun = person_noun(head.lower_) or groups().get(head.lower_)
    if not (known or noun or (head.pos_ == "PROPN" and head.text[:1].isupper())):
        return None
    if noun and noun.kind == "document":
        return None
    return Party(name=name_of(span) or " ".join(words.split()), span=span)


def _glued(doc: Doc, i: int) -> bool:
    """Whether a token is part of a name written with hyphens, which spaCy cuts (*Croix-Rouge*)."""
    joined = i < len(doc) and not doc[i - 1].whitespace_
    return joined and (doc[i].text == "-" or (doc[i - 1].text == "-" and doc[i].text[:1].isalpha()))


def phrase(head: Token) -> Words:
    """From the head's article to the end of its name and complements, clauses and appositions left out."""
    inside, near = {head.i}, [head]
    while near:
        token = near.pop()
        near += [c for c in token.children if c.dep_ in _NAMING and (token is not head or c.dep_ != "case")]
        inside.update(t.i for t in near)
    first = last = head.i
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside or _glued(head.doc, last + 1):
        last += 1
    return head.doc[first : last + 1]
