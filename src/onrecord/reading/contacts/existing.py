"""The verb by which a text says that contacts exist or go on (*des contacts existent*)."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.languages.contacts import contact_words

_BEFORE = 5  # words before a noun in which *il y a* may stand
_SUBJECT = ("nsubj", "nsubj:pass")


def existing(noun: Token) -> Token | None:
    """The head of the clause that has what a noun tells exist, take place or go on; None where none does.

    The noun is its subject (*des pourparlers se tiennent*) or stands behind *il existe* or *il y a*.
    """
    head = noun.head
    if noun.dep_ in _SUBJECT and (_lasts(head) or any(_lasts(c) for c in head.children if c.i > head.i)):
        return head
    before = noun.doc[max(noun.sent.start, noun.i - _BEFORE) : noun.i].text.lower().replace("’", "'")
    return head if contact_words().there_is.search(before) else None


def _lasts(token: Token) -> bool:
    return token.lower_ in contact_words().ongoing
