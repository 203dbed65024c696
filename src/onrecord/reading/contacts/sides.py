"""Where a text tells of a contact, and the words for both sides of it, from the dependency parse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.languages.contacts import ContactVerb, contact_words
from onrecord.languages.grammar import word_class
from onrecord.model import ContactKind
from onrecord.reading.contacts.phrases import phrase

_SUBJECT = frozenset(("nsubj", "nsubj:pass"))


@dataclass(frozen=True, slots=True)
class Sides:
    """A contact at one word: who acts, with whom, or which place is visited."""

    token: Token
    kind: ContactKind
    who: list[Token]
    partners: list[Token]
    rule: str
    visited: Token | None = None


def sides(token: Token, word: str) -> Iterator[Sides]:
    """The contacts that one word, in lower case, may tell of."""
    verbs = contact_words().verbs.get(word, ()) if token.pos_ in ("VERB", "AUX") else ()
    for verb in verbs:
        if verb.reflexive == _reflexive(token):
            yield from _of_verb(token, verb)
    if kind := contact_words().nouns.get(word):
        yield from _of_noun(token, kind)


def _of_verb(token: Token, verb: ContactVerb) -> Iterator[Sides]:
    passive = any(c.dep_ == "aux:pass" for c in token.children)
    subjects = [c for c in token.children if c.dep_ in _SUBJECT] or _inherited(token)
    partners: list[Token] = []
    for where in verb.partner:
        if passive and where == "object":
            partners += [c for c in token.children if c.dep_ == "obl:agent"]
        elif where == "object":
            objects = [c for c in token.children if c.dep_ == "obj" and c.lower_ not in word_class("times")]
            partners += objects or _bare_name(token)
        else:  # the parse often hangs it on a noun between (*par téléphone avec le roi*)
            partners += [t for t in token.subtree if t.i > token.i and _introduced(t, where)][:1]
    if verb.partner and not partners:
        return
    yield Sides(token, verb.kind, _joined(subjects), _joined(partners), f"contact.{verb.infinitive}")


def _of_noun(token: Token, kind: ContactKind) -> Iterator[Sides]:
    """*rencontre entre X et Y*, *visite de X à Y*, *contact de X avec Y*; else a verb's subject."""
    below = list(token.children)
    rule = f"contact.{token.lower_}"
    if between := [c for c in below if _introduced(c, "entre")]:
        yield Sides(token, kind, _joined(between), [], f"{rule}.entre")
        return
    of = [c for c in below if _introduced(c, "de")]
    who = _joined(of or [c for c in token.head.children if c.dep_ in _SUBJECT and c.i != token.i])
    to = [c for c in below if _introduced(c, "à") or _introduced(c, "en")]
    if kind == "visit" and to and to[0].pos_ == "PROPN":
        yield Sides(token, kind, who, [], rule, to[0])
    elif partners := [c for c in below if _introduced(c, "avec")] or (
        to if kind in ("letter", "call") else []
    ):
        yield Sides(token, kind, who, _joined(partners), rule)


def _joined(heads: Sequence[Token]) -> list[Token]:
    """The heads with what is coordinated to each."""
    return [t for head in heads for t in (head, *(head.conjuncts or _after_and(head)))]


def _after_and(head: Token) -> list[Token]:
    """What stands after *et* right behind a phrase, where the parse has not joined it."""
    doc, at = head.doc, phrase(head).end
    if at + 1 < len(doc) and doc[at].lower_ == "et":
        return [t for t in doc[at + 1 : at + 3] if t.pos_ in ("NOUN", "PROPN")][:1]
    return []


def _bare_name(token: Token) -> list[Token]:
    """A name without preposition behind a verb that the parse gives no object (*a reçu lundi à Doha Ali*)."""
    behind = [t for t in token.subtree if token.i < t.i <= token.i + 8 and t.pos_ == "PROPN"]
    return [t for t in behind if t.dep_ in ("appos", "obj", "obl:mod") and not _cased(t)][:1]


def _cased(token: Token) -> bool:
    return any(c.dep_ == "case" for c in token.children)


def _inherited(token: Token) -> list[Token]:
    """The subject of the verb that this one hangs on: *après avoir rencontré X, elle…*, *pour recevoir*."""
    above = token.head
    if token.dep_ in ("conj", "xcomp", "advcl", "acl") and above.i != token.i:
        if token.dep_ == "acl":
            return [above]
        return [c for c in above.children if c.dep_ in _SUBJECT]
    return []


def _reflexive(token: Token) -> bool:
    return any(c.lower_ in word_class("reflexives") for c in token.children)


def _introduced(token: Token, preposition: str) -> bool:
    forms = {"de": ("de", "du", "des", "d'", "d’"), "à": ("à", "au", "aux")}.get(preposition, (preposition,))
    return any(c.dep_ == "case" and c.lower_ in forms for c in token.children)
