"""The predicate of a content and what fills its places, from the dependency parse."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.languages.grammar import word_class
from onrecord.model import Argument

_VERBAL = frozenset(("VERB", "AUX"))
_SUBJECT = frozenset(("nsubj", "nsubj:pass"))
_PLAIN = frozenset(("obj", "iobj", "xcomp"))
_OBLIQUE = frozenset(("obl", "obl:arg", "obl:agent", "obl:mod", "nmod"))


def predicate(tokens: Sequence[Token]) -> tuple[str | None, tuple[Argument, ...]]:
    """Lemma of the main verb (of the head noun, where there is none) and its arguments.

    `tokens` are those of one content. Of several sentences the first with a verb tells. A modal gives
    way to the verb that it leads (*va rendre* is `rendre`). A passive's subject is its object, and its
    agent the subject, so that both voices come out alike.
    """
    inside = {t.i for t in tokens}
    heads = [t for t in tokens if t.head.i not in inside or t.head.i == t.i]
    head = next((t for t in heads if t.pos_ in _VERBAL or _linked(t, inside)), None)
    verbal = head is not None
    head = head or next((t for t in heads if t.pos_ in ("NOUN", "PROPN", "ADJ")), None)
    if head is None:
        return None, ()
    children = [c for c in head.children if c.i in inside]
    while head.lemma_ in word_class("modal_verbs"):
        led = next((c for c in children if c.dep_ in ("xcomp", "ccomp") and c.pos_ in _VERBAL), None)
        if led is None:
            break
        children = [c for c in children if c is not led] + [c for c in led.children if c.i in inside]
        head = led
    passive = any(c.dep_ in ("aux:pass", "nsubj:pass") for c in children)
    found = [_argument(c, passive, inside, verbal) for c in children]
    return head.lemma_.lower(), tuple(a for a in found if a)


def _linked(token: Token, inside: set[int]) -> bool:
    """Whether a copula makes a noun or adjective the predicate (*la question est prioritaire*)."""
    return any(c.dep_ == "cop" and c.i in inside for c in token.children)


def _argument(child: Token, passive: bool, inside: set[int], verbal: bool) -> Argument | None:
    role = _role(child, passive, verbal)
    words = [t for t in child.subtree if t.i in inside]
    while words and (words[0].dep_ in ("case", "punct") or words[0].is_space):
        words = words[1:]
    while words and (words[-1].is_punct or words[-1].is_space):
        words = words[:-1]
    if role is None or not words:
        return None
    start, end = words[0].idx, words[-1].idx + len(words[-1])
    text = " ".join(child.doc[words[0].i : words[-1].i + 1].text.split())
    lemma = child.lower_ if child.pos_ == "PRON" else child.lemma_.lower()
    return Argument(role=role, text=text, head=lemma, span=(start, end))


def _role(child: Token, passive: bool, verbal: bool) -> str | None:
    if verbal and child.dep_ in _SUBJECT:
        return "object" if passive else "subject"
    if child.dep_ == "obl:agent":
        return "subject"
    if child.dep_ in _PLAIN:
        return "object"
    if child.dep_ in _OBLIQUE:
        return next((c.lower_ for c in child.children if c.dep_ == "case"), None)
    return None
