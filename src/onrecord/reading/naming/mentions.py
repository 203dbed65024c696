"""Who is named or described where in a text: persons with their titles and roles, other names, groups.

Works on the characters, with the parse only to tell a subject and a sentence's capital, so that it
survives a bad parse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from onrecord.languages.names import (
    Gender,
    demonyms,
    fold,
    gender_of,
    groups,
    metonyms,
    outlets,
    roles,
    states,
)
from onrecord.model import Span
from onrecord.reading.naming.apposed import ADJECTIVES, DETERMINER, HONORIFIC, role_after, role_before
from onrecord.reading.naming.places import Places

_CAPITAL = (
    r"(?!(?:[LDCJNSTMldcjnstm]|[Qq]u)['’])(?:[A-ZÀ-ÖØ-ÞŁŠŽĆČİŞ](?:[\w’'\-]|(?<=\b[A-Z])\.|\+)*|"
    r"(?:al|el|an|ar|as|ad|ash)-[A-ZÀ-Ý][\w’'\-]*)"
)
_PARTICLE = (
    r"(?:de la|de|du|d['’]|von der|von dem|von|van der|van den|van de|van|der|den|ten|ben|bin|ibn|el|al|da|"
    r"dos|do|di|del|della|le|la)"
)
_JOIN = r"[ \u00a0\u202f]+"
_START = re.compile(rf"(?<![\w\-])({_CAPITAL}(?:{_JOIN}(?:{_PARTICLE}{_JOIN}?)?{_CAPITAL})*)")
_TITLES = {
    "m": "m",
    "mr": "m",
    "mm": "m",
    "mme": "f",
    "mmes": "f",
    "mlle": "f",
    "monsieur": "m",
    "madame": "f",
}
_INNER_CAPITAL = re.compile(
    r"(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLe)(?<!\bDi)(?<!\bO['’])[a-zà-ÿ][A-Z]|\d"
)  # *MoDem, C8*; not *McCain*
_ORG_WORD = re.compile(
    r"^(?:center|centre|institute|watch|university|bank|house|party|times|post|news|council|press|tv|radio|"
    r"group|trust|foundation|police|network|international|airlines|airways|twitter|facebook|instagram|youtube|amnesty|human|"
    r"santé|météo|sos|états?|etats?|nations?|république|royaume|europe|france|constitution|internet|covid.*)$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A person, another name or a described person or body at one place.

    `kind` is `person`, `name`, `role` (a description of people) or `group`; `head` the lemma of the
    head noun of a description, else the last word of the name, folded; `role` the role that stands
    beside a person's name, without article; after a name that may yet prove a person's.
    """

    span: Span
    text: str
    kind: str
    head: str
    gender: Gender
    plural: bool
    definite: bool
    quoted: bool
    subject: bool
    sentence: int
    paragraph: int
    role: str | None = None


@lru_cache(maxsize=1 << 14)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name, for comparison."""
    return tuple(re.findall(r"\w+", fold(name)))


def find_mentions(places: Places) -> tuple[Mention, ...]:
    """All mentions of a text in order of their start; names first where two start together."""
    names = [m for m in _names(places) if not _heading(m)]
    described = [m for m in _described(places) if m.kind != "role" or not _covered(m, names)]
    return tuple(sorted([*names, *described], key=lambda m: (m.span[0], -m.span[1])))


def _heading(mention: Mention) -> bool:
    """Whether a run of capitals is a heading (*CONTRAIRE AUX PROMESSES*), not a name."""
    return mention.kind == "name" and mention.text.isupper() and " " in mention.text


def _covered(mention: Mention, names: list[Mention]) -> bool:
    return any(n.kind == "person" and n.span[0] <= mention.span[0] < n.span[1] for n in names)


def _names(places: Places) -> Iterator[Mention]:
    text = places.text
    for match in _START.finditer(text):
        for start, end in _pieces(places, *match.span(1)):
            name = (
                text[start:end].rstrip(".'’-")
                if not re.search(r"\b[A-Z]\.$", text[start:end])
                else text[start:end]
            )
            end = start + len(name)
            title = HONORIFIC.search(text, max(0, start - 14), start)
            before = role_before(places, start)
            after = role_after(places, end)
            if len(name) < 2 or (name.isupper() and name.lower() in groups()):
                continue
            kind = "person" if is_person(places, (start, end), bool(title), before, after) else "name"
            gender: Gender = ""
            if kind == "person":
                gender = _gender(name, title, before[1] if before else None, after)
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
            )


def _pieces(places: Places, start: int, end: int) -> Iterator[Span]:
    """A run of capitals without the words at its start that owe theirs to the sentence or are titles."""
    text = places.text
    words = [(start + m.start(), start + m.end()) for m in re.finditer(r"[^\s]+", text[start:end])]
    while words:
        a, b = words[0]
        word = text[a:b]
        low = word.lower().strip("'’.")
        opening = a <= places.sentence_start(a) + 2 or bool(
            re.search(r"[«“\"(+:–-][\s\u00a0]*$", text[max(0, a - 3) : a])
        )
        title = low in {
            "m",
            "mr",
            "mme",
            "mmes",
            "mm",
            "mlle",
            "me",
            "mgr",
            "dr",
            "pr",
            "monsieur",
            "madame",
            "maître",
        }
        small = (
            opening
            and len(words) > 1
            and (low in roles() or (gender_of(word) is None and places.part_of_speech(a) in _CLOSED))
        )
        alone = opening and len(words) == 1 and not _known(word) and places.part_of_speech(a) != "PROPN"
        office = (low in roles() and len(words) > 1 and roles()[low].kind != "person") or low == "premier"
        if len(words) > 2 and (low in roles() or low in demonyms()) and gender_of(word) is None:
            office = office or gender_of(text[slice(*words[1])]) is not None  # *députés Insoumis Jean M.*
        particle = a > start and word in ("de", "la", "le", "du", "des", "d'", "d’")
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


def _cut(places: Places, words: list[Span]) -> Iterator[Span]:
    """A run of capitals divided where an outlet or, after a place, a person begins (*de Namur Jeanne D.*)."""
    text = places.text
    if not words:
        return
    begins = {span[0] for span, _ in places.outlets}
    ends = {span[1] for span, _ in places.outlets}
    parts: list[list[Span]] = [[words[0]]]
    placed = re.search(
        r"(?:\b[Dd](?:e|u|es)|\b[Ll]a|\b[Ll]e|[’'])[ \u00a0]?$",
        text[max(0, words[0][0] - 5) : words[0][0]],
    )
    head = text[words[0][0] : words[0][1]]
    split = bool(placed or head.isupper()) and gender_of(head) is None
    for k, (a, b) in enumerate(words[1:], 1):
        person = split and k < len(words) - 1 and gender_of(text[a:b]) is not None and len(parts) == 1
        joined = text[a:b] in ("de", "du", "des", "d'", "d’") and not _holds(text, words[:k])
        if joined or a in begins or person or words[k - 1][1] in ends:
            parts.append([])
        parts[-1].append((a, b))
    for part in parts:
        while part and text[part[0][0] : part[0][1]] in ("de", "du", "des", "la", "le", "d'", "d’"):
            part.pop(0)
        if part:
            yield part[0][0], part[-1][1]


def _holds(text: str, words: list[Span]) -> bool:
    """Whether *de* after these words goes on with the name: after one first name or the noun of a body."""
    first = text[words[0][0] : words[0][1]]
    return len(words) == 1 and (gender_of(first) is not None or first.lower() in groups())


_CLOSED = ("DET", "ADP", "PRON", "CCONJ", "SCONJ", "ADV", "VERB", "AUX")


def _known(word: str) -> bool:
    key = fold(word)
    return (
        key in metonyms()
        or key in states()
        or key in outlets()
        or gender_of(word) is not None
        or word.isupper()
    )


def is_person(
    places: Places, span: Span, title: bool, before: tuple[int, str] | None, after: str | None
) -> bool:
    """Whether a capitalised run names a person, by its title, its role, its first name, its article."""
    text = places.text
    name = text[span[0] : span[1]]
    words = [w for w in re.split(r"[ \u00a0\u202f]+", name) if w]
    if title:
        return True
    if len(words) == 1 and _INNER_CAPITAL.search(name):
        return False
    lead = text[max(0, span[0] - 4) : span[0]]
    article = re.search(r"(?:\b[Ll]['’]|\b[LlDd](?:e|a|es|u) |\b[Aa]ux? )$", lead)
    folded = fold(name)
    if folded in outlets() or folded in metonyms() or folded in states():
        return False
    if any(_ORG_WORD.match(fold(w)) or w.lower() in groups() for w in words[:2]) or _ORG_WORD.match(
        fold(words[-1])
    ):
        return False
    first = gender_of(words[0])
    if article and article.group().lower() not in ("de ", "d'", "d’"):
        return before is not None and first is not None and len(words) > 1
    if len(words) >= 2:
        if first is not None:
            return True
        return not any(w.isupper() and len(w) > 1 for w in words) and (
            before is not None
            or after is not None
            or places.subject(span)
            or places.part_of_speech(span[0]) == "PROPN"
        )
    if (
        first is not None
        and re.match(r"[ \u00a0]?(?:,[ \u00a0](?:\d+ ans|\w+|[\"«])|$)", text[span[1] : span[1] + 20])
        and not lead.strip().endswith(("de", "à"))
    ):
        return places.subject(span) or bool(re.match(r",[ \u00a0]\d+ ans", text[span[1] :]))
    return before is not None and not name.isupper() and not re.search(r"\b(?:de|d['’]|du) ?$", lead)


def _gender(name: str, title: re.Match[str] | None, before: str | None, after: str | None) -> Gender:
    if title:
        said = _TITLES.get((title.group(1) or title.group(2)).lower())
        if said:
            return "m" if said == "m" else "f"
    parts = re.split(r"[ \u00a0\u202f]", name)
    known = gender_of(parts[0]) or (gender_of(parts[1]) if len(parts) > 2 else None)
    if known and len(name.split()) > 1:
        return known
    for role in (before, after):
        for word in re.findall(r"[\w\-]+", role or "")[:3]:
            noun = roles().get(word.lower())
            if noun and noun.gender:
                return noun.gender
    return known or ""


def _article_gender(text: str, start: int) -> Gender:
    lead = text[max(0, start - 4) : start].lower()
    if re.search(r"\b(?:le|du|au) $", lead):
        return "m"
    return "f" if re.search(r"\bla $", lead) else ""


_PHRASE = re.compile(rf"(?<![\w’'\-])({DETERMINER})((?:{ADJECTIVES}[ -])*)([\w\-]+)", re.IGNORECASE)


def _described(places: Places) -> Iterator[Mention]:
    """Descriptions of people and bodies by a noun of the tables (*la ministre suédoise de l'Eau*)."""
    text = places.text
    for match in _PHRASE.finditer(text):
        low = match.group(3).lower()
        noun = roles().get(low) or groups().get(low)
        if noun is None:
            continue
        determiner = match.group(1).lower().strip()
        end = phrase_end(places, match.end())
        gender: Gender = noun.gender
        if determiner in ("le", "un", "du", "ce", "au"):
            gender = "m"
        elif determiner in ("la", "une", "cette"):
            gender = "f"
        yield Mention(
            span=(match.start(), end),
            text=text[match.start() : end],
            kind="role" if low in roles() else "group",
            head=noun.lemma,
            gender=gender,
            plural=noun.plural or determiner in ("les", "des", "ses", "ces", "nos", "leurs", "aux"),
            definite=determiner not in ("un", "une", "des"),
            quoted=places.quoted(match.start()),
            subject=places.subject((match.start(), match.end())),
            sentence=places.sentence(match.start()),
            paragraph=places.paragraph(match.start()),
        )


_MORE = re.compile(
    r"[ \u00a0](?:(?:de la |de l['’]|du |des |de |d['’]|aux |au |à la |à l['’]|en |"
    r"chargée? (?:de la |de l['’]|du |des |de |d['’]))?)([\w\-’']+)"
)


def phrase_end(places: Places, end: int) -> int:
    """Where a description that has reached `end` stops: adjectives and *de* complements belong to it."""
    for _ in range(6):
        match = _MORE.match(places.text, end)
        if match is None:
            break
        word = match.group(1)
        linked = match.start(1) > match.start() + 1
        part = places.part_of_speech(match.start(1))
        if linked or part == "ADJ" or word.lower() in demonyms():
            end = match.end()
            while word[0].isupper() and (
                more := re.match(r"[ \u00a0][A-ZÀ-Ý][\w\-’']*", places.text[end : end + 40])
            ):
                end += more.end()
        else:
            break
    return end
