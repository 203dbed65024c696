"""Noun phrases of a contact by where they stand, as the parse may hang them elsewhere or cut the sentence."""

from __future__ import annotations

from spacy.tokens import Span as Words
from spacy.tokens import Token

from onrecord.languages.contacts import contact_words
from onrecord.languages.grammar import word_class
from onrecord.reading.contacts.phrases import phrase, verbal

_REACH = 14  # words between a word of contact and what belongs to it
_ASIDE = 6  # words in brackets behind a name
_STOPS = frozenset(("", "(", ")", ";", ":", ".", "!", "?", "…"))
_OPENING = ("DET", "ADJ", "NUM", "ADV")


def behind(token: Token, preposition: str) -> list[Token]:
    """What a preposition introduces behind a word, with nothing but verbs, days and places between them.

    *Des discussions **ont démarré mardi à Lomé** entre la junte et le Front*
    """
    doc = token.doc
    for i in range(token.i + 1, min(len(doc), token.i + _REACH)):
        if doc[i].lower_ == preposition:
            head = _head(doc[i + 1 : i + 5])
            return [head] if head is not None else []
        if not _filler(doc[i]):
            break
    return []


def object_of(verb: Token) -> list[Token]:
    """The noun that a verb has behind its days and places (*a reçu jeudi à Doha une délégation*)."""
    doc = verb.doc
    for i in range(verb.i + 1, min(len(doc), verb.i + _REACH)):
        token = doc[i]
        if not _cased(token) and (head := _head(doc[i : i + 4])) is not None and not _filler(head):
            return [] if _cased(head) or doc[i - 1].pos_ == "ADP" else [head]
        if not _filler(token) or verbal(token):
            break
    return []


def holding(noun: Token, verbs: frozenset[str]) -> Token | None:
    """The one of some verbs that has its subjects hold talks (*X et Y ont tenu lundi une séance de…*)."""
    doc = noun.doc
    for i in range(noun.i - 1, max(0, noun.i - _REACH) - 1, -1):
        token = doc[i]
        if token.pos_ == "VERB" or token.lower_ in verbs:
            passive = any(c.dep_ == "aux:pass" for c in token.children)
            return token if token.lower_ in verbs and not passive else None
        if not _filler(token):
            break
    return None


def joined(head: Token, commas: bool = True) -> list[Token]:
    """What *et*, with or without commas before it, adds right behind a noun phrase and its brackets."""
    doc, end = head.doc, len(head.doc)
    found: list[Token] = []
    at = _past_brackets(head)
    while at + 1 < end and (doc[at].lower_ == "et" or (commas and doc[at].text == ",")):
        if doc[at].text == "," and doc[at + 1].lower_ == "et":
            found, at = [], at + 1  # *le ministre, Paul Ferrand, et les dockers*
        one = _head(doc[at + 1 : at + 4])
        if (
            one is None
            or (_cased(one) and not _cased(head))
            or doc[at + 1].pos_ not in ("DET", "ADJ", "NOUN", "PROPN")
        ):
            return []
        found.append(one)
        if doc[at].lower_ == "et":
            return found
        at = _past_brackets(one)
    return []


def _past_brackets(head: Token) -> int:
    """Where a noun phrase and an acronym in brackets behind it end."""
    doc, at, end = head.doc, phrase(head).end, len(head.doc)
    if at < end and doc[at].text == "(":
        return next((i + 1 for i in range(at, min(end, at + _ASIDE)) if doc[i].text == ")"), end)
    return at


def _head(words: Words) -> Token | None:
    """The noun that some words open with, behind its article."""
    for token in words:
        if token.pos_ in ("NOUN", "PROPN", "PRON"):
            named = token.head  # *le collectif Craie*, where the parse has the name on top
            return named if named.i == token.i + 1 and named.pos_ == "PROPN" else token
        if token.pos_ not in _OPENING:
            break
    return None


def _filler(token: Token) -> bool:
    """Whether a word may stand between a word of contact and its parties: verbs, days, places, numbers."""
    if token.pos_ in ("NOUN", "PROPN"):
        words = contact_words()
        return token.lower_ in word_class("times") or token.lower_ in words.rounds or _place(token)
    return token.pos_ != "SCONJ" and not token.is_quote and token.text.strip() not in _STOPS


def _place(token: Token) -> bool:
    """Whether a word is part of a name that *à* or *en* introduces."""
    doc, i = token.doc, token.i
    while i > 0 and (doc[i].text[:1].isupper() or doc[i].text == "-"):
        i -= 1
    return i < token.i and doc[i].lower_ in ("à", "en", "au", "aux")


def _cased(token: Token) -> bool:
    return any(c.dep_ == "case" and c.i < token.i for c in token.children)
