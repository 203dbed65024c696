"""The time of an occasion told of elsewhere: *Une lettre est partie lundi. Le maire y demande un pont*."""

from __future__ import annotations

import re

from onrecord.languages.calendar import calendar_words
from onrecord.languages.occasions import occasion_words
from onrecord.languages.relays import alternatives
from onrecord.reading.dating.modifiers import Modifiers
from onrecord.reading.dating.times import PART, Time

_SAID = calendar_words().said
_NOUNS = alternatives(noun for nouns in occasion_words().nouns.values() for noun in nouns)
_MESSAGE = re.compile(rf"\b{_NOUNS}\b")
_IN_IT = re.compile(
    r"\by (?!voi|voy)(?:a |ont |avait |est )?\w"
    rf"|\b(?:dans|lors de|au cours de) (?:cet?|cette|ces) (?:\w+ )?{_NOUNS}\b"
)
_WRITTEN_IN = re.compile(  # *un texte dans lequel il*
    rf"\b(?:texte|{_NOUNS})(?: [a-zà-ÿ]+)? (?:où|(?:dans|par) (?:lequel|laquelle|lesquel(?:le)?s))\b[^,;:]*$"
)
_HELD_THEN = re.compile(  # *un débat tenu lundi, au cours duquel il*
    rf"\b{_NOUNS}s?\b[^;:«»]{{0,60}}?,? (?:où|(?:au cours|lors) (?:duquel|de laquelle|desquel(?:le)?s)"
    r"|(?:durant|pendant) (?:lequel|laquelle|lesquel(?:le)?s))\b[^,;:]*$"
)
_ITSELF = re.compile(
    rf"(?:l[ae]s? (?:signataire|auteur|autrice)s? (?:de |du ))?"
    rf"(?:(?:le|la|l['’]|cet?|cette) ?(?:texte|{_NOUNS})\b|(?<=du )(?:texte|{_NOUNS})\b)",
    re.IGNORECASE,
)
_WRITES = re.compile(alternatives(_SAID.writes), re.IGNORECASE)
_ACCORDING = re.compile(r"selon|d['’]après", re.IGNORECASE)
_BRINGS_OUT = re.compile(
    rf",? (?:qui|laquelle|lequel) (?:\w+ )?{alternatives(_SAID.brings_out)}\w+ "
    r"[^,;:.«»\"\n]{0,40}"
)
_WORD = re.compile(r"\w+")
_APART = re.compile(r"[\s'’]")


def of_message(modifiers: Modifiers, i: int) -> Time | None:
    """The last day told, of a message that the sentence takes up (*y, dans cette lettre, le texte*).

    The words of who signed it are its own, and so are those that somebody *writes*.
    """
    source, cue = modifiers.attributions[i].source, modifiers.attributions[i].cue
    paper = _ITSELF.match(modifiers.text, source[0][0]) if source else None
    itself = paper is not None or any(_WRITES.search(modifiers.text, a, b) for a, b in cue)
    if not (itself or _IN_IT.search(modifiers.around(i))):
        return None
    first, paragraph = modifiers.sentence_of(i), modifiers.paragraph(i)
    for time in reversed(modifiers.times):
        if time.last >= first or (past := modifiers.told(time)) is None or past.interval.grain != "day":
            continue
        words = modifiers.unquoted((time.first, time.last))
        told = _MESSAGE.search(words)
        again = paper is not None and _APART.split(paper.group().lower())[-1] in _WORD.findall(words)
        near = paragraph - modifiers.paragraph_at(time.start) <= itself + again
        return past if near and told and time.expression.rule != PART else None
    return None


def of_paper(modifiers: Modifiers, i: int) -> Time | None:
    """The day told of a message in the sentence that says what it holds (*a signé hier un mot où il nie*)."""
    me = modifiers.attributions[i]
    if not me.cue:
        return None
    cue = modifiers.token(me.cue[0][0])
    first, _ = modifiers.sentence((cue, cue))
    before = modifiers.text[modifiers.doc[first].idx : me.cue[0][0]]
    if opens := _WRITTEN_IN.search(before):
        span = first, modifiers.token(modifiers.doc[first].idx + opens.start())
    elif opens := _HELD_THEN.search(before):
        span = modifiers.token(modifiers.doc[first].idx + opens.start()), cue
    else:
        return None
    days = [t for t in modifiers.times if span[0] <= t.first and t.last < span[1]]
    found = [past for t in days if (past := modifiers.told(t)) and past.interval.grain == "day"]
    return found[-1] if found else None


def of_occasion(modifiers: Modifiers, i: int) -> Time | None:
    """The day told beside the same noun elsewhere: *Le débat a eu lieu lundi. … a-t-il dit lors du débat*."""
    nouns = modifiers.occasions(i)
    if not nouns:
        return None
    found = [
        past
        for time in modifiers.times
        if (past := modifiers.told(time)) is not None
        and past.interval.grain == "day"
        and not nouns.isdisjoint(_WORD.findall(modifiers.unquoted((time.first, time.last))))
    ]
    return min(found, key=lambda time: abs(time.start - modifiers.place(i)), default=None)


def of_publisher(modifiers: Modifiers, i: int) -> Time | None:
    """The day on which a source brought it out (*selon La Vigie, qui dévoile ce plan mardi*)."""
    me = modifiers.attributions[i]
    if not me.source or not me.cue or not _ACCORDING.match(modifiers.text, me.cue[0][0]):
        return None
    end = me.source[-1][1]
    return next(
        (
            past
            for time in modifiers.times
            if end < time.start
            and _BRINGS_OUT.fullmatch(modifiers.text[end : time.start])
            and (past := modifiers.told(time)) is not None
        ),
        None,
    )
