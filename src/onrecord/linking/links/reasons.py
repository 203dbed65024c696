"""Why two statements are linked, in one sentence that says only what their rows hold."""

from __future__ import annotations

import re
from datetime import date

from onrecord.languages.changes import is_condemning, is_poised, renounces
from onrecord.languages.denials import is_denying
from onrecord.languages.lexicon import lexicon
from onrecord.languages.names import bare, gender_of, states
from onrecord.languages.opposites import poles
from onrecord.languages.stems import stem, words
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.finding import Finding, same_side, same_speaker
from onrecord.model import Act

LONGEST = 240  # characters of a reason
_QUOTES = range(320, 40, -6)  # characters of both quotations: the longest that leave room
_NAME = 60  # characters of a name or of a body
_MARKED = 4  # characters that the marks of what is left out take
_END = re.compile(r"[.!?…] ")
_MARKS = re.compile(r"[«»“”\"]")
_ARTICLE = re.compile(r"^(?:les? |la |l['’])(?=[A-ZÀ-ÖØ-Þ])")
_NEGATED = re.compile(r"\bn(?:e\b|['’])", re.IGNORECASE)
_VERBS: dict[Act, str] = {
    "assert": "says",
    "deny": "denies",
    "accuse": "alleges",
    "demand": "demands",
    "propose": "offers",
    "commit": "announces",
    "warn": "warns of",
    "concede": "concedes",
    "refuse": "refuses",
    "support": "supports",
    "ask": "asks",
}


def reason(finding: Finding) -> str:
    """The reason of a link, in English, of at most `LONGEST` characters; contents stand in « » as said."""
    for behalf in (True, False):
        for room in _QUOTES:
            sentence = _sentence(finding, room, behalf)
            if len(sentence) <= LONGEST:
                return sentence
    return _cut(sentence, LONGEST)


def _sentence(finding: Finding, room: int, behalf: bool) -> str:
    a, b = finding.a, finding.b
    about = frozenset(stem(match.group().lower()) for run in finding.about for match in words(run))
    once, later = (" first", " later") if finding.type == "reverses" else ("", "")
    ours, theirs = len(_plain(a.words)), len(_plain(b.words))
    rooms = min(ours, max(room // 2, room - theirs)), min(theirs, max(room // 2, room - ours))
    first = f"{_speaker(a, behalf)}{once} {_says(a, about, rooms[0])}{_day(a, b, finding)}"
    second = f"{_other(finding, behalf)}{later} {_says(b, about, rooms[1])}{_day(b, a, finding)}"
    return f"{first} ; {second}{_point(finding)}."


def _speaker(claim: Claim, behalf: bool) -> str:
    name = _cut(" ".join(claim.name.split()), _NAME) or "somebody"
    return f"{name}, of {_body(claim)}," if behalf and _body(claim) else name


def _other(finding: Finding, behalf: bool) -> str:
    """Who makes the second claim, told by the first one where that is he."""
    a, b = finding.a, finding.b
    if same_speaker(a, b) and a.name == b.name:
        return "the same speaker" if a.name else "somebody"
    if same_side(a, b) or (a.principal and a.principal == b.principal):
        return f"{_speaker(b, behalf=False)}, of the same side,"
    return _speaker(b, behalf)


def _body(claim: Claim) -> str:
    """For whom somebody speaks, as his document calls it; a state or a person goes without article."""
    behalf = " ".join((claim.behalf or "").split())
    if not behalf or behalf in claim.name:
        return ""
    named = _ARTICLE.sub("", behalf)
    person = gender_of(named.split()[0]) is not None
    return _cut(named if person or bare(named) in states() else f"the {named}", _NAME)


def _says(claim: Claim, about: frozenset[str], room: int) -> str:
    """What somebody does with which words. A negated cue is quoted: its verb alone would say the opposite."""
    if _NEGATED.search(claim.cue):
        return f"says « {_cut(f'{_plain(claim.cue)} : {_telling(claim.words, about, room)}', room + 40)} »"
    return f"{_verb(claim)} « {_telling(claim.words, about, room)} »"


def _verb(claim: Claim) -> str:
    """The verb for what a cue does; one that only introduces words *says* them."""
    if is_denying(claim.cue):
        return "denies"
    if is_condemning(claim.cue):
        return "condemns"
    if claim.turn.dropped or renounces(claim.cue):
        return "gives up"
    if is_poised(claim.cue):
        return _VERBS[claim.act]
    does = _acts(claim.cue.lower())
    refuses = claim.act == "deny" and "refuse" in does  # *rejette ces accusations*
    return _VERBS[claim.act] if claim.act in does or refuses else "says"


def _acts(cue: str) -> set[Act]:
    """What the words of a cue do by themselves."""
    known = lexicon("fr")
    found = [match.group() for match in words(cue)]
    verbs = {entry.act for word in found for entry, _ in known.verb_forms.get(word, ())}
    return verbs | {entry.act for word in found for entry in known.noun_forms.get(word, ())}


def _day(claim: Claim, other: Claim, finding: Finding) -> str:
    """When it was said, where its text tells; else of a change over two texts, when it was published."""
    if claim.turn.earlier and claim.end and other.end and claim.end >= other.end:
        return ""  # said before, though on no day that its text tells
    if claim.told and claim.start and claim.start == claim.end:
        return f" on {_written(claim.start)}"
    if claim.told and claim.end and claim.start:
        return f" between {_written(claim.start)} and {_written(claim.end)}"
    if finding.type == "reverses" and claim.published and claim.document != other.document:
        return f" (published {_written(claim.published)})"
    return ""


def _point(finding: Finding) -> str:
    """What stands against what, where a word or a number tells it."""
    if finding.told is None or not all(finding.told):
        return ""
    one, other = finding.told
    return f": {one} against {other}" if finding.ground == "figures" else f": « {one} » against « {other} »"


def _telling(content: str, about: frozenset[str], room: int) -> str:
    """The part of a content that tells most of what is shared, in at most `room` characters."""
    content = _plain(content)
    if len(content) <= room:
        return content
    found = list(words(content))
    telling = [(match.end(), stem(match.group().lower())) for match in found if _tells(match.group(), about)]
    ends = [*(match.end() for match in _END.finditer(content)), len(content)]

    def told(start: int) -> int:
        end = min(start + room - _MARKED, next(end for end in ends if end > start))
        return len({term for at, term in telling if start < at <= end})

    start = max(
        (0, *ends[:-1], *(match.start() for match in found)), key=told
    )  # a sentence's own start first
    return ("… " if start else "") + _cut(content[start:], room - 2 * bool(start))


def _tells(word: str, about: frozenset[str]) -> bool:
    """Whether a word is one of those that tell what is shared, or of their sense or its opposite."""
    term = stem(word.lower())
    axes = {pole.axis for pole in poles(term)}
    return term in about or any(pole.axis in axes for one in about for pole in poles(one))


def _plain(content: str) -> str:
    return " ".join(_MARKS.sub(" ", content).split()).rstrip(" .,;:")


def _cut(content: str, room: int) -> str:
    """The first words, as many as there is room for."""
    if len(content) <= room:
        return content
    return content[: room - 2].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def _written(day: str) -> str:
    when = date.fromisoformat(day[:10])
    return f"{when.day} {when:%B %Y}"
