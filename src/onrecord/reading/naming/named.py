"""The capitalised names of a text: persons with their titles and roles, bodies, places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.languages.names import (
    Gender,
    bare,
    demonyms,
    fold,
    gender_of,
    groups,
    metonyms,
    outlets,
    roles,
    states,
)
from onrecord.languages.naming import any_naming, naming_words
from onrecord.languages.stems import is_stop
from onrecord.model import Span
from onrecord.reading.marks import uncredited
from onrecord.reading.naming.apposed import HONORIFIC, role_after, role_before
from onrecord.reading.naming.mention import Mention
from onrecord.reading.naming.persons import gender_of_person, in_marks, is_person
from onrecord.reading.naming.places import Places

_CAPITAL = (
    r"(?!MM?\.[A-ZÀ-Ý][a-zà-ÿ])(?!(?:[LDCJSTldcjnstm]|[NM](?=['’][^A-ZÀ-Ý])|[Qq]u)['’])(?:[A-ZÀ-ÖØ-ÞŁŠŽĆČİŞ](?:[\w’'\-]|(?<=\b[A-Z])\.|\+)*|"
    r"(?:al|el|an|ar|as|ad|ash)-[A-ZÀ-Ý][\w’'\-]*)"
)
_PARTICLE = any_naming("particles")
_JOIN = r"[ \u00a0\u202f]+"
_ENGLISH = rf"{_JOIN}{any_naming('english_links')}{_JOIN}[\w\-]+"
_START = re.compile(
    rf"(?<![\w\-])({_CAPITAL}(?:{_JOIN}(?:{_PARTICLE}{_JOIN}?)?{_CAPITAL})*(?:{_ENGLISH}(?:{_JOIN}{_CAPITAL})*)?)"
)
_PARTY = re.compile(rf"(?<=[a-zà-ÿ][ \u00a0]){any_naming('parties')}(?=[ \u00a0][A-ZÀ-Ý])")
# Before what a minister is in charge of, whose name may follow: le ministre des *Finances* Tito Prat.
_PORTFOLIO = re.compile(
    r"\bministres?(?: [a-zà-ÿ\-]+){0,2} (?:de la |de l['’]|des |du |à la |à l['’]|aux? )$", re.IGNORECASE
)
_OFFICER = re.compile(
    r"\b(?:l['’]|l[ea] |une? |du )(?P<noun>[\w\-]+)(?: [a-zà-ÿ\-]+){0,2} (?:de |d['’])$", re.IGNORECASE
)
_PLACED = re.compile(r"\b[àÀ][ \u00a0]$")
_ARTICLED = re.compile(r"\b(?:l['’]|l[ea] |du |au |une? )(?:[a-zà-ÿ]+ )?$", re.IGNORECASE)
_HEADS = re.compile(rf"\b{any_naming('heads_of_services')}[ \u00a0]$", re.IGNORECASE)
_FIELDS = re.compile(
    r"(?:,[ \u00a0][a-zà-ÿ]+)*(?:[ \u00a0]et[ \u00a0][a-zà-ÿ]+)?[ \u00a0](?:du |des |d['’]|de[ \u00a0])"
)
_IN_RELIGION = re.compile(  # *la supérieure, sœur Marie-Jeanne*
    rf"(?:^|[,;:»(][ \u00a0]|\b(?:de|par|à|selon|et)[ \u00a0])(?P<title>{any_naming('religious')})[ \u00a0]$",
    re.IGNORECASE,
)
_CLOSED = ("DET", "ADP", "PRON", "CCONJ", "SCONJ", "ADV", "VERB", "AUX")


def names_of(places: Places) -> Iterator[Mention]:
    """What a text names by capitals, in order; a credit of the press is cut off.

    A party before the name of its member is part of the role (*la députée Les Verts X*).
    """
    text = places.text
    for match in _START.finditer(_PARTY.sub(lambda party: "x" * len(party.group()), text)):
        for start, end in _pieces(places, *uncredited(text, *match.span(1))):
            name = (
                text[start:end].rstrip(".'’-")
                if not re.search(r"\b[A-Z]\.$", text[start:end])
                else text[start:end]
            )
            end = start + len(name)
            title = HONORIFIC.search(text, max(0, start - 24), start) or _IN_RELIGION.search(
                text, max(0, start - 24), start
            )
            before = role_before(places, start)
            after = role_after(places, end)
            if len(name) < 2 or (name.isupper() and name.lower() in groups()) or _service(text, start, end):
                continue
            kind = "person" if is_person(places, (start, end), bool(title), before, after) else "name"
            gender: Gender = ""
            if kind == "person":
                gender = gender_of_person(name, title, before[1] if before else None, after)
                gender = gender or (_article_gender(text, before[0]) if before else "")
            yield Mention(
                span=(start, end),
                text=name,
                kind=kind,
                head=fold(name).split(" ")[-1],
                gender=gender if kind == "person" else _article_gender(text, start),
                plural=kind == "name" and bool(re.search(r"\b[Ll]es $", text[max(0, start - 4) : start])),
                definite=True,
                quoted=places.quoted(start),
                subject=places.subject((before[0] if before else start, end)),
                sentence=places.sentence(start),
                paragraph=places.paragraph(start),
                role=((before[1] if before else None) if kind == "person" else None) or after,
                title=fold(title["title"]) if title else "",
            )


def _service(text: str, start: int, end: int) -> bool:
    """Whether a capital names what somebody is in charge of (*la directrice Achats et voirie du port*)."""
    name = text[start:end]
    heads = " " not in name and gender_of(name) is None and not name.isupper()
    return heads and bool(_HEADS.search(text, max(0, start - 24), start) and _FIELDS.match(text, end))


def _pieces(places: Places, start: int, end: int) -> Iterator[Span]:
    """A run of capitals without the words at its start that owe theirs to the sentence or are titles."""
    text = places.text
    words = [(start + m.start(), start + m.end()) for m in re.finditer(r"[^\s]+", text[start:end])]
    if len(words) > 1 and in_marks(text, (start, end)) and text[slice(*words[0])].lower() in roles():
        yield start, end  # *« Chef Demain »*
        return
    while words:
        a, b = words[0]
        word = text[a:b]
        low = word.lower().strip("'’.")
        opening = a <= places.sentence_start(a) + 2 or bool(
            re.search(r"[«»“”\"(+:–!?…-][\s\u00a0]*$", text[max(0, a - 3) : a])
        )
        title = any(low in naming_words(n) for n in ("titles", "titles_of_men", "titles_of_women"))
        small = (
            opening
            and len(words) > 1
            and (
                low in roles()
                or low in naming_words("openers")
                or (gender_of(word) is None and places.part_of_speech(a) in _CLOSED)
            )
        )
        alone = opening and len(words) == 1 and not _known(word) and places.part_of_speech(a) != "PROPN"
        office = (low in roles() and len(words) > 1 and roles()[low].kind != "person") or low == "premier"
        if len(words) > 2 and (low in roles() or low in demonyms()) and gender_of(word) is None:
            office = office or gender_of(text[slice(*words[1])]) is not None  # *députés Insoumis Jean M.*
        alone = alone or (len(words) == 1 and not word.isupper() and is_stop(low))
        # *le Norvégien Sverre Dahl*
        office = office or (len(words) > 2 and low in demonyms() and _ARTICLED.search(text, 0, a) is not None)
        # what is left of *le Premier Ministre* names nobody
        office = office or (a > start and len(words) == 1 and low in roles() and _premier(text, a))
        given = len(words) > 2 and low in naming_words("given_too") and not _ARTICLED.search(text, 0, a)
        office, small = office and not given, small and not given
        particle = a > start and _loose(word)
        kind = len(words) > 1 and word.isupper() and low in groups()  # *l'ONG Rade*
        if (
            particle
            or title
            or kind
            or small
            or alone
            or office
            or (places.part_of_speech(a) in ("DET", "ADP", "PRON", "CCONJ", "SCONJ") and opening)
        ):
            words = words[1:]
            continue
        break
    for a, b in _cut(places, words):
        yield a, b


def _premier(text: str, start: int) -> bool:
    return re.search(r"\b[Pp]remi(?:er|ère)[ \u00a0-]$", text[max(0, start - 9) : start]) is not None


def _cut(places: Places, words: list[Span]) -> Iterator[Span]:
    """A run of capitals divided where an outlet or, after a place, a person begins (*de Namur Jeanne D.*)."""
    text = places.text
    if not words:
        return
    begins = {span[0] for span, _ in places.outlets}
    ends = {span[1] for span, _ in places.outlets}
    parts: list[list[Span]] = [[words[0]]]
    placed = re.search(  # *des partis UP et Cap Rosa Prat*
        r"(?:\b[Dd](?:e|u|es)|\b[Ll]a|\b[Ll]e|\baux?|[’']|\b[A-Z]{2,}[ \u00a0]et)[ \u00a0]?$",
        text[max(0, words[0][0] - 9) : words[0][0]],
    )
    head = text[words[0][0] : words[0][1]]
    split = bool(placed or head.isupper()) and gender_of(head) is None
    portfolio = _PORTFOLIO.search(text, max(0, words[0][0] - 40), words[0][0]) is not None
    # *le procureur général de Rabat Tito Prat*
    office = _OFFICER.search(text[max(0, words[0][0] - 60) : words[0][0]])
    officer = bare(head) in metonyms() and office is not None and office["noun"].lower() in roles()
    place = _PLACED.search(text[max(0, words[0][0] - 3) : words[0][0]]) is not None
    for k, (a, b) in enumerate(words[1:], 1):
        if place and k == 1 and text[a:b] in ("M.", "Me", "Mme", "Mgr", "Dr", "Pr"):
            parts.append([])  # *a dit à Rabat M. Dorval*
            continue
        person = split and k < len(words) - 1 and gender_of(text[a:b]) is not None
        person = person and (len(parts) == 1 or _loose(text[slice(*parts[-1][0])]))
        person = person or (k == 1 and len(words) == 3 and portfolio and places.part_of_speech(a) != "ADJ")
        person = person or (k == 1 and len(words) == 3 and officer and not _loose(text[a:b]))
        joined = _loose(text[a:b]) and not _loose(text[slice(*words[k - 1])])
        joined = joined and not _holds(text, words[:k]) and not _again(text, words, k)
        if joined or a in begins or person or words[k - 1][1] in ends:
            parts.append([])
        parts[-1].append((a, b))
    for part in parts:
        while part and _loose(text[slice(*part[0])]):
            part.pop(0)
        if part:
            yield part[0][0], part[-1][1]


def _loose(word: str) -> bool:
    return word.replace("’", "'") in naming_words("loose_particles")


def _holds(text: str, words: list[Span]) -> bool:
    """Whether *de* goes on with the name: after one first name, the noun of a body, or *Les Amis*."""
    first = text[words[0][0] : words[0][1]]
    if len(words) == 2 and first in ("Le", "La", "Les"):
        return text[max(0, words[0][0] - 2) : words[0][0]].strip().isalpha()
    return len(words) == 1 and (gender_of(first) is not None or first.lower() in groups())


def _again(text: str, words: list[Span], k: int) -> bool:
    """Whether first name, surname and the *de X* from the k-th word on stand together more than once."""
    if k != 2 or len(words) != 4 or text[slice(*words[2])] != "de" or text[slice(*words[3])].isupper():
        return False
    named = gender_of(text[slice(*words[0])]) is not None
    return named and text.count(text[words[1][0] : words[3][1]]) > 1


def _known(word: str) -> bool:
    key = fold(word)
    return (
        key in metonyms()
        or key in states()
        or key in outlets()
        or gender_of(word) is not None
        or word.isupper()
    )


def _article_gender(text: str, start: int) -> Gender:
    lead = text[max(0, start - 4) : start].lower()
    if re.search(r"\b(?:le|du|au) $", lead):
        return "m"
    return "f" if re.search(r"\bla $", lead) else ""
