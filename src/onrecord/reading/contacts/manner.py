"""How firmly a contact is told: as a fact or hearsay, as over, ahead or not taking place."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.languages.contacts import contact_words
from onrecord.languages.grammar import word_class
from onrecord.model import Certainty, Statement
from onrecord.reading.contacts.existing import existing
from onrecord.reading.contacts.phrases import verbal


def certainty(token: Token) -> Certainty:
    """`conditional` for hearsay (*aurait rencontré*)."""
    group = [t for verb in (token, existing(token)) if verb is not None for t in _verb_group(verb)]
    return "conditional" if any("Cnd" in t.morph.get("Mood", []) for t in group) else "asserted"


def denied(token: Token, teller: Statement | None) -> bool:
    """*n'a pas rencontré*, *aucun contact*, *annule la rencontre*, *dément tout contact*; *nie ne pas
    avoir rencontré* affirms."""
    rejected = teller is not None and _rejects(teller)
    if verbal(token):
        return _negated(token) != rejected
    own = any(c.lower_ in contact_words().none for c in token.children)
    head = token.head
    told = token.dep_ == "obj" or existing(token) is not None
    lacking = told and verbal(head) and _negated(head)
    return own or lacking or rejected or head.lower_ in contact_words().cancelled


def planned(token: Token) -> bool:
    """What lies ahead or is only wanted: a future, *doit rencontrer*, *réunion prévue*."""
    words = contact_words()
    if not verbal(token):
        near = [*token.children, token.head, *token.head.children]
        ahead = any(t.lower_ in words.planned and t.i != token.i for t in near if t.head.i in _pair(token))
        verb = token.head.head if token.head.lower_ in word_class("times") else token.head
        return ahead or any(t.lower_ in words.futures for t in _verb_group(verb))
    group = {t.lower_ for t in _verb_group(token)}
    if token.lower_ in words.infinitives:
        done = any(c.dep_ == "aux:tense" for c in token.children) or token.head.lower_ in words.done
        return not done
    return bool(group & words.futures)


def _pair(token: Token) -> set[int]:
    return {token.i, token.head.i, token.head.head.i}


def _verb_group(token: Token) -> list[Token]:
    return [token, *(c for c in token.children if c.dep_.startswith("aux") or c.dep_ == "cop")]


def _negated(verb: Token) -> bool:
    words = {c.lower_ for c in verb.children}
    return bool(words & word_class("negation")) and bool(words & word_class("negators"))


def _rejects(statement: Statement) -> bool:
    """Whether the statement is that the contact did not happen (*dément tout contact*)."""
    analysis = statement.analysis
    return statement.act == "deny" and analysis is not None and analysis.cue_polarity == "negative"
