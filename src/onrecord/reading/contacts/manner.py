"""How firmly a contact is told: as a fact or hearsay, as over, ahead or not taking place."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.languages.contacts import contact_words
from onrecord.languages.grammar import word_class
from onrecord.model import Certainty, Statement
from onrecord.reading.contacts.existing import existing
from onrecord.reading.contacts.phrases import verbal

_STEPS = 3  # verbs above a contact
_OPENING = 8  # words of a refusal before what is refused


def certainty(token: Token) -> Certainty:
    """`conditional` for hearsay (*aurait rencontré*)."""
    group = [t for verb in (token, existing(token)) if verb is not None for t in _verb_group(verb)]
    return "conditional" if any("Cnd" in t.morph.get("Mood", []) for t in group) else "asserted"


def denied(token: Token, teller: Statement | None) -> bool:
    """*n'a pas rencontré*, *aucun contact*, *annule la rencontre*, *dément tout contact*, *refuse de
    négocier*; *nie ne pas avoir rencontré* affirms.
    """
    rejected = teller is not None and _rejects(teller)
    refused = _refused(token) or (teller is not None and refuses(teller, token))
    if verbal(token):
        return refused or negated(token) != rejected
    own = any(c.lower_ in contact_words().none for c in token.children)
    head = token.head
    told = token.dep_ == "obj" or existing(token) is not None
    lacking = told and verbal(head) and negated(head)
    return own or lacking or rejected or refused


def refuses(statement: Statement, token: Token) -> bool:
    """Whether a statement is that there will be no contact (*pas question de négocier avec eux*)."""
    start = statement.content[0][0]
    words = [t for t in token.doc[max(0, token.i - _OPENING) : token.i] if t.idx >= start]
    near = token.i - _OPENING < 0 or token.doc[token.i - _OPENING].idx <= start <= token.idx
    return statement.act == "refuse" and near and not any(t.pos_ == "SCONJ" for t in words)


def _refused(token: Token) -> bool:
    """Whether a verb that undoes a contact stands above it (*refuse d'ouvrir des négociations*)."""
    words, below, above = contact_words(), token, token.head
    for _ in range(_STEPS):
        if above.i == below.i or (verbal(below) and not _infinitive(below)):
            return False
        if above.lower_ in words.cancelled:
            return above.head.lower_ not in words.threats
        below, above = above, above.head
    return False


def _infinitive(token: Token) -> bool:
    return "Inf" in token.morph.get("VerbForm", [])


def planned(token: Token) -> bool:
    """What lies ahead or is only wanted: a future, *doit rencontrer*, *réunion prévue*."""
    words = contact_words()
    if not verbal(token):
        near = [*token.children, token.head, *token.head.children]
        ahead = any(t.lower_ in words.planned and t.i != token.i for t in near if t.head.i in _pair(token))
        verb = token.head.head if token.head.lower_ in word_class("times") else token.head
        return ahead or any(t.lower_ in words.futures for t in _verb_group(verb)) or _wanted(verb)
    group = {t.lower_ for t in _verb_group(token)}
    if token.lower_ in words.infinitives:
        return _wanted(token)
    return bool(group & words.futures)


def _wanted(verb: Token) -> bool:
    """Whether an infinitive is of what somebody will or would do, not of what was done (*vient de*)."""
    done = any(c.dep_ == "aux:tense" for c in verb.children) or verb.head.lower_ in contact_words().done
    return _infinitive(verb) and not done


def _pair(token: Token) -> set[int]:
    return {token.i, token.head.i, token.head.head.i}


def _verb_group(token: Token) -> list[Token]:
    return [token, *(c for c in token.children if c.dep_.startswith("aux") or c.dep_ == "cop")]


def negated(verb: Token) -> bool:
    """Whether *ne* and what closes it stand beside a verb."""
    words = {c.lower_ for c in verb.children}
    return bool(words & word_class("negation")) and bool(words & word_class("negators"))


def _rejects(statement: Statement) -> bool:
    """Whether the statement is that the contact did not happen (*dément tout contact*)."""
    analysis = statement.analysis
    return statement.act == "deny" and analysis is not None and analysis.cue_polarity == "negative"
