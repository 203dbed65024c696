"""The noun phrase of a party to a contact, and the party that it names."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeAlias

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from onrecord.languages.contacts import contact_words
from onrecord.languages.grammar import word_class
from onrecord.languages.names import bare, demonyms, groups, metonyms, objects, person_noun, pronouns, states
from onrecord.model import Party, Span
from onrecord.reading.naming.cast import Cast

NameOf: TypeAlias = Callable[[Span], str | None]
_BEFORE = 30  # characters of a name before its last word
NOBODY: Mapping[int, str] = MappingProxyType({})
_NAMING = frozenset(
    ("flat", "flat:name", "flat:foreign", "amod", "nmod", "det", "case", "nummod", "fixed", "compound")
)


def verbal(token: Token) -> bool:
    """Whether a word is a verb here, by its tag or, where that errs, by its subject or auxiliary."""
    marks = ("nsubj", "nsubj:pass", "aux:tense", "aux:pass")
    return token.pos_ in ("VERB", "AUX") or any(c.dep_ in marks for c in token.children)


def parties(
    heads: Sequence[Token],
    cast: Cast,
    name_of: NameOf,
    spoken: Mapping[int, str] = NOBODY,
    travels: bool = False,
) -> tuple[Party, ...]:
    """The actors among the heads; what is no actor (*rencontrer des difficultés*) falls out.

    `spoken` names speakers by the index of their *je* or *nous*. With `travels` only people are actors.
    """
    found = []
    for head in heads:
        if name := spoken.get(head.i):
            found.append(Party(name=name, span=(head.idx, head.idx + len(head))))
        elif party := _party(head, cast, name_of, travels):
            found.append(party)
    return tuple({party.name: party for party in found}.values())


def _party(head: Token, cast: Cast, name_of: NameOf, travels: bool) -> Party | None:
    named = phrase(head)
    if head.text in demonyms() and not any(c.dep_ == "det" for c in head.children):
        return Party(name=demonyms()[head.lower_], span=(head.idx, head.idx + len(head)))
    before = {t.lower_ for t in named if t.i < head.i}
    if before & (word_class("any") | contact_words().nobody):
        return None  # nobody in particular: *n'importe quel officier*, *un tel gouvernement*
    span = named.start_char, named.end_char
    comma = cast.places.text.startswith(",", span[1])
    for mention in cast.within((max(0, span[0] - _BEFORE), head.idx)):  # a name that the parse cuts
        if mention.span[1] > head.idx and (person := cast.person_at(mention.span)):
            return Party(name=person.name, span=mention.span)
    apposed = {c.idx for c in head.children if c.dep_ in ("appos", "flat:name")}
    end = max([span[1], *apposed])
    for mention in cast.within((span[0], end + 2 + comma)):
        person = cast.person_at(mention.span)
        held = (mention.role and head.lower_ in mention.role.lower()) or _closes(named, head, mention.span)
        if person and (held or any(mention.span[0] <= at < mention.span[1] for at in (head.idx, *apposed))):
            return Party(name=person.name, span=(span[0], max(span[1], mention.span[1])))
    if head.pos_ == "PRON" or head.lower_ in pronouns():
        name = name_of(span) if _means(head) else None
        return Party(name=name, span=span) if name else None
    short = bare(named.text)
    known = short in states() or short in metonyms() or named.text in cast.acronyms
    known = known or head.lower_ in contact_words().parties
    noun = person_noun(head.lower_) or groups().get(head.lower_)
    acronym = len(head.text) > 1 and head.text.isupper()
    proper = acronym or (head.pos_ == "PROPN" and head.text[:1].isupper())
    if noun is None and (travels or not (known or proper)):
        return None
    if (noun and noun.kind in ("document", "outlet")) or head.lower_ in contact_words().teams:
        return None
    own, known_as = " ".join(named.text.split()), name_of(span)
    if known_as is None and before & word_class("first_persons"):
        return None  # *notre chef*
    return Party(name=own if contact_words().pairs.match(own) else known_as or own, span=span)


def _closes(named: Words, head: Token, mention: Span) -> bool:
    """Whether a name is that of the head, whose complements it follows (*le chef du parti Ali Ben*)."""
    before = [t for t in named if t.i > head.i and t.idx < mention[0]][-1:]
    if not before or mention[1] < named.end_char or not person_noun(head.lower_):
        return False
    last = before[0].lower_
    return (
        last.isalpha()
        and before[0].text == last
        and before[0].pos_ in ("NOUN", "ADJ")
        and not person_noun(last)
    )


def _means(pronoun: Token) -> bool:
    """Whether a pronoun stands for somebody named before: *elle*, or *l'* as an object."""
    word = pronoun.lower_.replace("’", "'")
    if word in word_class("first_persons"):
        return False
    return word in word_class("speaking_pronouns") or (pronoun.dep_ != "nsubj" and word in objects())


def _names(token: Token) -> bool:
    """Whether a word belongs to the name above it: no relative pronoun or day that the parse hung there."""
    day = token.lower_ in word_class("times") and not any(
        c.lower_ in word_class("of") for c in token.children
    )
    if token.dep_ == "nmod" and token.lower_ in contact_words().nouns:
        return False  # *les envoyés du Front pour des pourparlers*
    if any(c.dep_ == "case" and c.lower_ in contact_words().circumstances for c in token.children):
        return False  # *les dockers sous l'égide du préfet*
    return token.dep_ in _NAMING and not day and token.lower_.lstrip("-–—") not in word_class("relatives")


def _glued(doc: Doc, i: int) -> bool:
    """Whether a token is part of a name written with hyphens, which spaCy cuts (*Croix-Rouge*)."""
    joined = i < len(doc) and not doc[i - 1].whitespace_
    return joined and (doc[i].text == "-" or (doc[i - 1].text == "-" and doc[i].text[:1].isalpha()))


def phrase(head: Token) -> Words:
    """From the head's article to the end of its name and complements, clauses and appositions left out."""
    inside, near = {head.i}, [head]
    while near:
        token = near.pop()
        near += [c for c in token.children if _names(c) and (token is not head or c.dep_ != "case")]
        inside.update(t.i for t in near)
    first = last = head.i
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside or _glued(head.doc, last + 1):
        last += 1
    while last > head.i and head.doc[last].pos_ in ("ADP", "DET"):
        last -= 1  # *du* or *des* whose noun the parse has elsewhere
    return head.doc[first : last + 1]
