"""What a document tells of sides in touch: its contacts, and statements about talks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, product

from onrecord.languages.names import bare, demonyms, person_noun, states
from onrecord.languages.patterns import listed, track_words
from onrecord.linking.links.claim import Side, Who
from onrecord.linking.talks.nouns import Evidence
from onrecord.linking.talks.whom import Whom, as_id, whom
from onrecord.linking.talks.wording import sentences
from onrecord.model import Contact, Party, Reading, Statement

_BEFORE = 40  # characters before a contact that tell whether it is wished for
_NEARBY = 90  # characters between talks and with whom they are
_MADE_OF = 180  # characters between talks and the words for those of whom their body is made
_OFFICE = 40  # characters before a name that tell an office
_MOST = 3  # sides that negotiate, each with each
_TOLD = ("assert", "deny", "concede", "commit", "accuse")


def evidence(reading: Reading, who: Who, side: Side) -> list[Evidence]:
    """What the contacts and statements of a document tell of talks, in order."""
    day = reading.document.date
    find = whom(reading, who, lambda actor: side(actor, day))
    envoys, between = (_in_office(reading, find, kind) for kind in ("mediators", "mediating"))
    told = {c.statement for c in reading.contacts if c.statement}
    found = [
        one for contact in reading.contacts for one in _of_contact(reading, contact, find, envoys, between)
    ]
    for statement in reading.statements:
        if statement.analysis is not None:
            found += _of_statement(reading, statement, find, envoys, statement.id in told)
    return list(_of_both(found))


def _in_office(reading: Reading, find: Whom, offices: str) -> frozenset[str]:
    """The sides of which the document gives somebody one of some offices, as that of a mediator."""
    return frozenset(
        side
        for member in reading.cast
        for held in member.roles
        if track_words(offices).search(held.role) and (side := find(member.name)) is not None
    )


def _of_both(found: Sequence[Evidence]) -> Iterator[Evidence]:
    """Evidence of both sides at once (*les deux camps*) given the two of the only talks of the document.

    Any two of whom nothing is known tell nothing.
    """
    pairs = {one.sides for one in found if len(one.sides) == 2 and one.kind == "talks"}
    for one in found:
        two, both = (any(map(track_words(name).search, one.sides)) for name in ("the_two", "both"))
        if len(one.sides) == 1 and len(pairs) == 1 and (two or both):
            yield replace(one, sides=next(iter(pairs)))
        elif not two:
            yield one


def neutral(side: str) -> bool:
    """Whether a side is in the middle by what it is, as the United Nations are."""
    return bare(side.replace("-", " ")) in listed("tracks", "neutral")


def _of_contact(
    reading: Reading, contact: Contact, find: Whom, envoys: frozenset[str], between: frozenset[str]
) -> Iterator[Evidence]:
    """What a contact tells of talks: who met whom, or whom a mediator met, together or one by one."""
    text = reading.document.text
    who, partners = (_Parties(parties, text, find, between) for parties in (contact.who, contact.partners))
    around = _around(text, contact)
    through = {find(party.name) or _unnamed(party.name) for party in contact.through} | _through(around, find)
    middle = frozenset(name for name in (*through, *who.between, *partners.between) if name)
    venues = {contact.place} if contact.place else set(_venues(around + _on(reading, contact)))
    about = middle or (contact.kind == "meeting" and track_words("core").search(_sentence(text, contact)))
    when, wished = contact.when, _wished(text, contact)
    for pair in _pairs(who, partners):
        if any(map(track_words("the_two").search, pair)):
            pair = _two_states(_sentence(text, contact), find) or pair
        sides, neutrals = _apart(pair)
        if sides and not wished:
            yield Evidence(
                id=contact.id,
                document=reading.document.id,
                kind="talks" if about else contact.kind,
                sides=sides,
                mediators=frozenset(neutrals | middle | (sides & envoys)),
                venues=frozenset(venues),
                statement=contact.statement,
                contact=True,
                denied=contact.denied,
                planned=contact.planned,
                day=(when.end or when.start if when else None) or reading.document.date,
            )


class _Parties:
    """The sides of the parties to a contact, in order, and those of them who are between others."""

    def __init__(self, parties: Iterable[Party], text: str, find: Whom, between: frozenset[str]) -> None:
        sides: set[str] = set()
        parties = tuple(parties)
        self.named = bool(parties)
        self.between: set[str] = set()
        for party in parties:
            side = _side(party, text, find)
            if side in between or track_words("mediating").search(party.name):
                self.between.add(side or bare(party.name))
            elif side is not None:
                sides.add(side)
            elif track_words("the_two").search(party.name) or track_words("both").search(party.name):
                sides.add(bare(party.name))
        self.sides = sorted(sides)


def _pairs(who: _Parties, partners: _Parties) -> Iterator[frozenset[str]]:
    """Who met whom; those whom somebody between them met, or who met each other, one with the other."""
    if who.sides and partners.sides:
        yield from (frozenset(pair) for pair in product(who.sides, partners.sides) if len(set(pair)) == 2)
        return
    met = [*who.sides, *partners.sides]
    led = bool(who.between or partners.between)
    if 1 < len(met) <= _MOST and (led or not partners.named):
        yield from map(frozenset, combinations(met, 2))
    elif len(met) == 1 and (led or track_words("the_two").search(met[0])):
        yield frozenset(met)


def _two_states(sentence: str, find: Whom) -> frozenset[str] | None:
    """The two states that the sentence of *les deux pays* names, if it names two."""
    words = re.findall(r"\w[\w-]*", sentence)
    named = {demonyms().get(word.lower()) or states().get(bare(word)) for word in words} - {None}
    sides = frozenset(side for name in named if name and (side := find(name)))
    return sides if len(sides) == 2 else None


def _side(party: Party, text: str, find: Whom) -> str | None:
    """The side of a party, which its last words or those behind may tell (*des élus loyaux au Front*).

    Somebody of whom nothing is known is of the country in the words before the name.
    """
    loyal = track_words("loyal").search(party.name) or track_words("loyal").match(text, party.span[1])
    if loyal:
        return find(loyal.group(1))
    side = find(party.name)
    if side == as_id(party.name) and (state := _served(party, text)) is not None:
        return find(state)
    return side


def _served(party: Party, text: str) -> str | None:
    """The state whose office somebody holds by the words before the name (*le ministre soudanais Ali Ba*)."""
    start, end = party.span
    before = re.split(r"[.,;:!?«»()\n]", text[max(0, start - _OFFICE) : start])[-1]
    words = re.findall(r"\w[\w-]*", before + text[start:end].removesuffix(party.name))
    office = any((noun := person_noun(word.lower())) and noun.kind == "state" for word in words)
    if not office or any(map(track_words("factions").fullmatch, words)):
        return None
    return next((demonyms()[word.lower()] for word in reversed(words) if word.lower() in demonyms()), None)


def _apart(sides: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Sides that are parties, and those that are in the middle by what they are."""
    between = frozenset(filter(neutral, sides))
    return sides - between, between


def _around(text: str, contact: Contact) -> str:
    """The sentence that tells of talks; nothing for other contacts, whose place is read with them."""
    return _sentence(text, contact) if contact.kind == "talks" else ""


def _sentence(text: str, contact: Contact) -> str:
    before = re.split(r"[.!?\n]\s", text[: contact.span[0]])[-1]
    return before + re.split(r"[.!?\n](?:\s|$)", text[contact.span[0] :])[0]


def _on(reading: Reading, contact: Contact) -> str:
    """What a statement that tells of talks goes on to say (*Elles se déroulent à Paris*)."""
    if contact.kind != "talks" or contact.statement is None:
        return ""
    text, end = reading.document.text, contact.span[1]
    content = next(s.content for s in reading.statements if s.id == contact.statement)
    return "".join(f" … {text[max(start, end) : stop]}" for start, stop in content if stop > end)


def _wished(text: str, contact: Contact) -> bool:
    """Whether a contact is only wished for, or missed: *sans discussions entre les deux camps*."""
    before = re.split(r"[.;:!?\n]", text[max(0, contact.span[0] - _BEFORE) : contact.span[0]])[-1]
    return contact.kind == "talks" and not contact.denied and bool(track_words("wished").search(before))


def _of_statement(
    reading: Reading, statement: Statement, find: Whom, mediators: frozenset[str], told: bool
) -> Iterator[Evidence]:
    """What a statement tells of talks; where a contact of it was `told`, only what hangs on that."""
    analysis, text = statement.analysis, reading.document.text
    assert analysis is not None
    if statement.act not in _TOLD or statement.certainty == "questioned":
        return
    pieces = sentences(" … ".join(text[a:b] for a, b in statement.content) + _tail(text, statement))
    denies = analysis.cue_polarity == "negative"
    said = statement.said
    for number, piece in enumerate(pieces):
        talks = track_words("talks").search(piece)
        own = track_words("own").search(piece)
        if told or not (talks or own) or not (own or denies or _holds(piece)):
            continue
        start = min(match.start() for match in (talks, own) if match)
        sides, between = _apart(_sides(piece, start, statement, find))
        if not sides or (len(sides | between) == 1 and not (_all_of(sides) or _holds(piece))):
            continue
        around = " ".join(pieces[number:])
        yield Evidence(
            id=statement.id,
            document=reading.document.id,
            kind="talks",
            sides=sides,
            mediators=_through(piece, find) | between | (sides & mediators),
            venues=frozenset(_venues(around)),
            statement=statement.id,
            contact=False,
            denied=denies != bool(track_words("no_talks").search(piece)),
            planned=bool(track_words("planned").search(piece)) and not track_words("announced").match(piece),
            day=(said.end or said.start if said else None) or reading.document.date,
        )
        return


def _tail(text: str, statement: Statement) -> str:
    """The relative clause that goes on a content behind its end (*qui réunit le Front et l'armée*)."""
    end = statement.content[-1][1]
    rest = re.split(r"[.;:!?\n«»\"]", text[end : end + _MADE_OF])[0]
    return rest if rest.startswith(", ") and track_words("made_of").search(rest) else ""


def _holds(piece: str) -> bool:
    return any(track_words(name).search(piece) for name in ("ongoing", "announced", "no_talks"))


def _sides(piece: str, at: int, statement: Statement, find: Whom) -> frozenset[str]:
    """The sides who talk, by a sentence that names talks at a place; one where the other is not told."""
    stop = track_words("stop")
    own = find(statement.principal or "") or find(statement.name)
    for name, most in (("two", _NEARBY), ("made_of", _MADE_OF)):
        if (two := track_words(name).search(piece, at)) is not None and two.start() - at < most:
            found = [find(two.group(1)), find(stop.split(two.group(2))[0])]
            return frozenset(side for side in (*found, own if own and neutral(own) else None) if side)
    both = track_words("both")
    if (among := track_words("among").search(piece, at)) is not None and both.search(among.group(1)):
        return frozenset({bare(among.group(1)), own} if own and neutral(own) else {bare(among.group(1))})
    if own is None:
        return frozenset()
    if (one := track_words("partner").search(piece, at)) is None or one.start() - at > _NEARBY:
        return frozenset({own} if statement.role or statement.principal else ())
    named = stop.split(one.group(1))[0]
    if both.search(named):
        return frozenset({bare(named), own} if neutral(own) else {bare(named)})
    other = find(named)
    return frozenset({own, other} if other else ())


def _all_of(sides: frozenset[str]) -> bool:
    """Whether it is both sides at once, of whom none is told apart: *les belligérants*."""
    return len(sides) == 1 and any(map(track_words("both").search, sides))


def _through(piece: str, find: Whom) -> frozenset[str]:
    """The go-betweens of a sentence: *par le biais d'intermédiaires*."""
    found = track_words("through").search(piece)
    if found is None:
        return frozenset()
    name = track_words("stop").split(piece[found.end() :].strip())[0]
    between = _go_between(name, find)
    return frozenset({between} if between else ())


def _unnamed(name: str) -> str | None:
    """A go-between of whom the document says nothing else, unless it is a way of talking."""
    return None if track_words("means").search(name) else bare(track_words("articles").sub("", name)) or None


def _go_between(name: str, find: Whom) -> str | None:
    between = track_words("between").search(name)
    if (side := find(name)) or between:
        return side or bare(between.group() if between else "")
    return _unnamed(name)


def _venues(text: str) -> Iterator[str]:
    """Places at which sentences have talks take place, from the first that names them."""
    for piece in sentences(text):
        if track_words("ongoing").search(piece) or track_words("planned").search(piece):
            for found in track_words("venue").finditer(piece):
                yield found.group(1)
