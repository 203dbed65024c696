"""All contacts that a text tells of, with place, day, go-between and how firmly each is told."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from spacy.tokens import Token

from onrecord.languages.contacts import contact_words
from onrecord.languages.names import bare, outlets
from onrecord.model import Contact, Party, Statement, When
from onrecord.reading.contacts.circumstances import REACH, day, place, sentence, through
from onrecord.reading.contacts.manner import certainty, denied, planned
from onrecord.reading.contacts.phrases import NameOf, parties, phrase
from onrecord.reading.contacts.sides import Sides, sides
from onrecord.reading.contacts.tellers import first_person, speaker, teller
from onrecord.reading.naming.cast import Cast


def contacts(
    document: str,
    cast: Cast,
    times: Sequence[When],
    name_of: NameOf,
    statements: Sequence[Statement] = (),
    shift: int = 0,
) -> list[Contact]:
    """All contacts told in the text that the cast is of, in order. `times` are its time expressions;
    `name_of` names the actor behind a pronoun or description by its span, None where it cannot.

    One inside a statement's content is told by that statement, and is denied where its cue denies.
    Ids are those of a text in which this one begins after `shift` characters.
    """

    def named(heads: Sequence[Token], travels: bool = False) -> tuple[Party, ...]:
        spoken = {head.i: name for head in heads if (name := first_person(statements, head))}
        return parties(heads, cast, name_of, spoken, travels)

    text, out = cast.places.text, []
    seen: set[tuple[int, frozenset[str]]] = set()
    for match in contact_words().any.finditer(text):
        token = cast.places.doc[cast.places.token(match.start())]
        told = teller(statements, match.start())
        days = [w for w in times if w.span and teller(statements, w.span[0]) in (None, told)]
        for found in map(partial(_host, cast), sides(token, match.group().lower())):
            who = named(found.who, found.visited is not None)
            between = named(found.mediators)
            who = who or speaker(token, found.opened, told, statements)
            partners = named(found.partners)
            if not _between(found, who, partners) or (found.mediators and not between):
                continue
            once = token.sent.start, frozenset(p.name for p in (*who, *partners))
            if once in seen:  # told by two words: *une réunion par visioconférence*
                break
            seen.add(once)
            end = min(token.sent.end_char, match.end() + REACH)
            led = sentence(text, match.end()) if found.kind == "talks" else (match.end(), end)
            visited = found.visited and phrase(found.visited).text
            out.append(
                Contact(
                    id=_id(document, match.start() + shift),
                    kind="call" if contact_words().call.search(text, match.start(), end) else found.kind,
                    span=match.span(),
                    who=who,
                    partners=partners,
                    through=through(cast, *led, name_of) + between,
                    place=visited or place(cast, token, match.end(), end, [*who, *partners]),
                    when=day(cast, token, days),
                    certainty=certainty(token),
                    denied=denied(token, told),
                    planned=planned(token),
                    statement=told.id if told else None,
                    rule=found.rule,
                )
            )
            break
    return out


def _host(cast: Cast, found: Sides) -> Sides:
    """A visit to a person (*rendre visite à Ali*) is one with that person as partner."""
    to = found.visited
    if to is None or not any(cast.person_at(m.span) for m in cast.within((to.idx, to.idx + 1))):
        return found
    return replace(found, visited=None, partners=[to])


def _between(found: Sides, who: Sequence[Party], partners: Sequence[Party]) -> bool:
    """Whether two different sides are known, or one and where it went; an interview is none."""
    if any(bare(p.name) in outlets() for p in partners):
        return False
    if found.partners and not partners:
        return False  # *deux soldats reçoivent une prime*
    number = len(who) + len(partners) + (found.visited is not None)
    number += any(contact_words().pairs.match(p.name) for p in who)
    return bool(who) and number > 1 and not {p.name for p in who} & {p.name for p in partners}


def _id(document: str, at: int) -> str:
    return hashlib.sha256(f"{document}\0contact\0{at}".encode("utf-8", "replace")).hexdigest()[:12]
