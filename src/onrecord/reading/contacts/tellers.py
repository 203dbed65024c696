"""The statement that tells of a contact, and the part that its speaker has in it."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.languages.contacts import contact_words
from onrecord.languages.grammar import word_class
from onrecord.languages.patterns import term_words
from onrecord.model import Party, Span, Spans, Statement
from onrecord.reading.contacts.existing import existing
from onrecord.reading.contacts.manner import negated, refuses


def teller(statements: Sequence[Statement], at: int) -> Statement | None:
    """The innermost statement whose content holds an offset."""
    held = [s for s in statements if _holds(s.content, at)]
    return max(held, key=lambda s: s.depth, default=None)


def speaker(
    token: Token, opened: bool, told: Statement | None, statements: Sequence[Statement]
) -> tuple[Party, ...]:
    """Who acts in the contact at a noun to which the clause gives nobody.

    A denial or refusal is of the speaker's own contacts (*dément tout contact*), talks going on are those of
    whom it speaks for (*des négociations sont en cours*), and what opens a cue's sentence is what the speaker
    did (*a-t-elle dit à l'issue d'un entretien avec*).
    """
    if told:
        if (
            told.act == "deny"
            or refuses(told, token)
            or any(c.lower_ in contact_words().none for c in token.children)
        ):
            return _party(told.name, told)
        comments = term_words("comment").search(told.role or "")
        if told.principal and not comments and existing(token) is not None:
            return _party(told.principal, told)
        return ()
    if not opened:
        return ()
    here = token.sent.start_char, token.sent.end_char
    beside = [s for s in statements if s.cue and here[0] <= s.cue[0][0] < here[1]]
    nearest = min(beside, key=lambda s: abs(s.cue[0][0] - token.idx), default=None)
    return _party(nearest.name, nearest) if nearest else ()


def first_person(statements: Sequence[Statement], head: Token) -> str | None:
    """Whom *je*, *nous* or *on* means at a word: the speaker whose words it stands in."""
    ours = head.lower_ == "on" and negated(head.head)  # *on ne négocie pas avec eux*
    if head.lower_ not in word_class("first_persons") and not ours:
        return None
    told = teller(statements, head.idx)
    return told.name if told else None


def _party(name: str, statement: Statement) -> tuple[Party, ...]:
    return (Party(name=name, span=_place(statement)),)


def _place(statement: Statement) -> Span:
    return (statement.source or statement.content)[0]


def _holds(spans: Spans, at: int) -> bool:
    return any(a <= at < b for a, b in spans)
