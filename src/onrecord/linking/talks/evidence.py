"""What a document tells of sides in touch: its contacts, and statements about talks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, product

from onrecord.languages.names import bare
from onrecord.languages.patterns import listed, track_words
from onrecord.linking.links.claim import Side, Who
from onrecord.linking.talks.nouns import Evidence
from onrecord.linking.talks.whom import Whom, whom
from onrecord.linking.talks.wording import sentences
from onrecord.model import Contact, Party, Reading, Statement

_BEFORE = 40  # characters before a contact that tell whether it is wished for
_NEARBY = 90  # characters between talks and with whom they are
_MADE_OF = 180  # characters between talks and the words for those of whom their body is made
_TOLD = ("assert", "deny", "concede", "commit", "accuse")


def evidence(reading: Reading, who: Who, side: Side) -> list[Evidence]:
    """What the contacts and statements of a document tell of talks, in order."""
    day = reading.document.date
    find = whom(reading, who, lambda actor: side(actor, day))
    mediators = _mediators(reading, find)
    told = {c.statement for c in reading.contacts if c.statement}
    found = [one for contact in reading.contacts for one in _of_contact(reading, contact, find, mediators)]
    for statement in reading.statements:
        if statement.analysis is not None:
            found += _of_statement(reading, statement, find, mediators, statement.id in told)
    return found


def _mediators(reading: Reading, find: Whom) -> frozenset[str]:
    """The sides that mediate by what they are, or of which the document calls somebody a mediator."""
    return frozenset(
        side
        for member in reading.cast
        for held in member.roles
        if track_words("mediators").search(held.role) and (side := find(member.name)) is not None
    )


def neutral(side: str) -> bool:
    """Whether a side is in the middle by what it is, as the United Nations are."""
    return bare(side.replace("-", " ")) in listed("tracks", "neutral")


def _of_contact(
    reading: Reading, contact: Contact, find: Whom, mediators: frozenset[str]
) -> Iterator[Evidence]:
    text = reading.document.text
    who, partners = [
        sorted({side for party in parties if (side := _side(party, text, find)) is not None})
        for parties in (contact.who, contact.partners)
    ]
    around = _around(text, contact)
    through = {_go_between(party.name, find) for party in contact.through} | _through(around, find)
    venues = {contact.place} if contact.place else set(_venues(around + _on(reading, contact)))
    pairs = product(who, partners) if contact.partners else combinations(who, 2)
    when, wished = contact.when, _wished(text, contact)
    for pair in pairs:
        sides, between = _apart(frozenset(pair))
        if len(set(pair)) == 2 and sides and not wished:
            yield Evidence(
                id=contact.id,
                document=reading.document.id,
                kind=contact.kind,
                sides=sides,
                mediators=frozenset(between | {name for name in through if name} | (sides & mediators)),
                venues=frozenset(venues),
                statement=contact.statement,
                contact=True,
                denied=contact.denied,
                planned=contact.planned,
                day=(when.end or when.start if when else None) or reading.document.date,
            )


def _side(party: Party, text: str, find: Whom) -> str | None:
    """The side of a party, which its last words or those behind may tell (*des élus loyaux au Front*)."""
    loyal = track_words("loyal").search(party.name) or track_words("loyal").match(text, party.span[1])
    return find(loyal.group(1)) if loyal else find(party.name)


def _apart(sides: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Sides that are parties, and those that are in the middle by what they are."""
    between = frozenset(filter(neutral, sides))
    return sides - between, between


def _around(text: str, contact: Contact) -> str:
    """The sentence that tells of talks; nothing for other contacts, whose place is read with them."""
    if contact.kind != "talks":
        return ""
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


def _go_between(name: str, find: Whom) -> str | None:
    between = track_words("between").search(name)
    if (side := find(name)) or between:
        return side or bare(between.group() if between else "")
    return None if track_words("means").search(name) else bare(name) or None


def _venues(text: str) -> Iterator[str]:
    """Places at which sentences have talks take place, from the first that names them."""
    for piece in sentences(text):
        if track_words("ongoing").search(piece) or track_words("planned").search(piece):
            for found in track_words("venue").finditer(piece):
                yield found.group(1)
