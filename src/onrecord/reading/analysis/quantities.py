"""How many of what, where: the numbers of a content, dates and clock times left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words
from text_to_num import text2num

from onrecord.languages.numbers import numbers
from onrecord.languages.tolls import counted
from onrecord.model import Quantity, Span, When

_TOLLS = frozenset(("dead", "hurt", "missing"))
_NOUN = frozenset(("NOUN", "PROPN", "ADJ", "VERB"))
_RANGE = re.compile(r"\b(?:entre|de) ([^.;!?]{1,30}?) (?:à|et|ou) $", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?…]\s")
_PLACE = re.compile(
    r"\b(?:à|en|au|aux|dans (?:le|la|les)|dans l['’]|près de|autour de|sur (?:le|la|les))[ \u00a0]?"
    r"((?:l['’])?[A-ZÀ-ÖØ-Þ][\w’'-]*(?:[ -](?:d[eu]s? |la |el |al-)?[A-ZÀ-ÖØ-Þ][\w’'-]*)*)"
)
_STOP = re.compile(r"[.;:!?»«\"”]|, (?=\w+ \w+)")
_VOICE = re.compile(r",? (?:selon|d['’]après|pour|de source)\b")
_OF_THEM = re.compile(
    r"\b(?:n['’]|l['’]|j['’])?en (?:(?!à |de |pour |avec |sur |dans )[\w’']+ ){0,4}$", re.IGNORECASE
)  # *n'en compte que*
_ALONE = re.compile(r"\s*(?:[,.;!?»”\"]|$)")  # *« Quarante », rétorque Odar*
_MARKS = ' «“"\u00a0'
_BACK = 300  # characters in which what is counted stands before *en* or a bare number
_REACH = 90  # characters after the noun in which its place may stand


def quantities(doc: Doc, text: str, span: Span, times: Sequence[When]) -> list[Quantity]:
    """The quantities in one span of `text`, which is `doc.text`. `times` are its time expressions."""
    dated = [when.span for when in times if when.span]
    found: list[Quantity] = []
    for match in numbers().number.finditer(text, *span):
        if any(a < match.end() and match.start() < b for a, b in dated):
            continue
        value = _value(match) or _one(doc, match)
        if value is None:
            continue
        low, high = value
        lead = text[span[0] : match.start()]
        bound = numbers().bound.search(lead)
        kind = numbers().bounds[bound.group(1).lower().replace("’", "'")] if bound else ""
        if match["round"]:
            kind = kind or "about"
        start = span[0] + bound.start() if bound else match.start()
        unit = numbers().unit.match(text, match.end())
        of = _counted(doc, match, unit)
        if unit is None and of is None and _VOICE.match(text, match.end()):
            of = _counted_before(doc, match)
        if unit is None and of is None and _OF_THEM.search(lead):
            of = _counted_before(doc, match, _BACK)
        if unit is None and of is None and not lead.strip(_MARKS) and _ALONE.match(text, match.end()):
            of = _counted_before(doc, match, _BACK)
        if unit is None and of is None:
            continue
        if ranged := _lower(lead, high):
            low, start = ranged[0], span[0] + ranged[1]
        past = of.idx + len(of) if of is not None and of.idx > match.start() else 0
        end = max(match.end(), unit.end() if unit else 0, past)
        found.append(
            Quantity(
                low=low, high=high, bound=kind or "exact",
                unit=numbers().units.get(unit.group(1).lower(), unit.group(1)) if unit else None,
                of=_wording(of) if of is not None else None,
                place=_place(text, min(end, span[1]), span[1]),
                day=_day(times, match.start(), text), span=(start, min(end, span[1])),
            )
        )  # fmt: skip
    return found


def _value(match: re.Match[str]) -> tuple[float, float] | None:
    """The number that was written; None for an article or a conjunction alone."""
    if match["round"]:
        one = float(numbers().rounds[match["round"].lower()])
        return (2 * one, 9 * one + one - 1) if match["rounds"] else (one, one)
    if match["digits"]:
        digits = re.sub(r"[ .\u00a0\u202f]", "", match["digits"]).replace(",", ".")
        value = float(digits) * numbers().multipliers.get((match["times"] or "").lower(), 1)
        return value, value
    words = match["words"].lower()
    if words in ("un", "une", "et"):
        return None
    try:
        value = float(text2num(words.removeprefix("et "), "fr"))
    except ValueError:
        return None
    return value, value


def _one(doc: Doc, match: re.Match[str]) -> tuple[float, float] | None:
    """One, where an article counts somebody of a toll: *un mort*, *une personne est décédée*."""
    noun = _counted(doc, match, None) if (match["words"] or "").lower() in ("un", "une") else None
    if noun is None or numbers().number.match(noun.text):  # *une cinquantaine de blessés*
        return None
    return (1.0, 1.0) if counted(_wording(noun)) & _TOLLS else None


def _counted(doc: Doc, match: re.Match[str], unit: re.Match[str] | None) -> Token | None:
    """The noun that is counted: right after the number or the unit, adjectives and *de* passed over."""
    at = unit.end() if unit else match.end()
    words: Words | None = doc.char_span(at, min(at + 40, len(match.string)), alignment_mode="expand")
    for token in words or ():
        if token.idx < at or token.is_space or token.lower_ in ("de", "d'", "d’", "des", "du"):
            continue
        if token.pos_ in ("NOUN", "PROPN"):
            return token
        if token.pos_ in _NOUN and token.head.pos_ != "NOUN":
            return token
        if token.pos_ not in ("ADJ", "DET"):
            return None
    return None


def _counted_before(doc: Doc, match: re.Match[str], back: int = 0) -> Token | None:
    """The noun of a count before in the sentence (*300 marins selon le port, 900 selon eux*), or in so many
    characters before (*Trente cas, dit-il. La ville n'en voit que neuf*)."""
    text = match.string
    first = max((end.end() for end in _SENTENCE.finditer(text, 0, match.start())), default=0)
    first = min(first, max(0, match.start() - back)) if back else first
    for earlier in reversed(list(numbers().number.finditer(text, first, match.start()))):
        noun = _counted(doc, earlier, numbers().unit.match(text, earlier.end()))
        if noun is not None:
            return noun
    return None


def _wording(noun: Token) -> str:
    """The noun with what tells its state, adjective or verb: *civils tués*, *civils ont été tués*."""
    told = [noun.text]
    near = noun.doc[noun.i + 1 : noun.i + 3]
    told += [c.text for c in near if c.head == noun and c.dep_ in ("amod", "acl")]
    if len(told) == 1 and len(near) and near[0].pos_ != "PUNCT" and counted(near[0].text) & _TOLLS:
        told.append(near[0].text)  # *onze prisonniers morts*, whatever the parse makes of it
    if noun.dep_ in ("nsubj", "nsubj:pass") and noun.head.pos_ in ("VERB", "ADJ") and len(told) == 1:
        told.append(noun.head.text)
    return " ".join(told)


def _place(text: str, start: int, end: int) -> str | None:
    stop = _STOP.search(text, start, min(end, start + _REACH))
    match = _PLACE.search(text, start, stop.start() if stop else min(end, start + _REACH))
    return match.group(1) if match else None


def _lower(lead: str, high: float) -> tuple[float, int] | None:
    """The lower bound of a range and where it begins: *entre 20 et* before *30 morts*."""
    match = _RANGE.search(lead)
    number = numbers().number.fullmatch(match.group(1)) if match else None
    value = _value(number) if number else None
    return (value[0], match.start()) if match and value and value[0] < high else None


def _day(times: Sequence[When], at: int, text: str) -> When | None:
    """The time named in the same sentence, the nearest where there are several."""
    near = []
    for when in times:
        if when.span:
            between = text[slice(*sorted((at, when.span[0])))]
            if not _SENTENCE.search(between):
                near.append((len(between), when))
    return min(near, key=lambda n: n[0])[1] if near else None
