"""Which capitalised names are persons', and of which gender."""

from __future__ import annotations

import re

from onrecord.languages.names import (
    Gender,
    bare,
    fold,
    gender_of,
    general_nouns,
    groups,
    metonyms,
    outlets,
    roles,
    states,
)
from onrecord.languages.naming import any_naming, naming_words
from onrecord.model import Span
from onrecord.reading.naming.places import Places

_INNER_CAPITAL = re.compile(
    r"(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLe)(?<!\bDi)(?<!\bO['’])[a-zà-ÿ][A-Z]|\d"
)  # *MoDem, C8*; not *McCain*
# After the first word of a party that no table lists: la députée Cap *sur demain Rosa Prat*.
_MEMBER = re.compile(r"(?:[ \u00a0][a-zà-ÿ]+){1,3}[ \u00a0](?P<first>[A-ZÀ-Ý][\w\-]+)[ \u00a0][A-ZÀ-Ý]")
_QUOTED = re.compile(r".?(?:\"[^\"]+\"|“[^”]+”|[«][^»]+ ?»)")  # a title: la star de « *Chef Demain* »
_PLACED = re.compile(
    rf"\b{any_naming('premises')}[ \u00a0](?:de[ \u00a0]|d['’])$"
)  # *au lycée de* Sidi Aouar
# What bears the name of somebody: *l'hôpital* Rosa Prat, *rue* Paul Dorval.
_NAMED_AFTER = re.compile(rf"\b{any_naming('named_after')}[ \u00a0]$", re.IGNORECASE)
_OF_A_BODY = re.compile(
    rf"\b(?:du|de[ \u00a0]la|de[ \u00a0]l['’]|d['’]|de)[ \u00a0]?{any_naming('capital_bodies')}\b[^,()]*$"
)
_ENGLISH = re.compile(rf" {any_naming('english_links')} ")
_CALLED = re.compile(rf"[\w\-]+(?: (?!{any_naming('links')} )[a-zà-ÿ\-]+){{0,2}}[ \u00a0]$")


def is_person(
    places: Places, span: Span, title: bool, before: tuple[int, str] | None, after: str | None
) -> bool:
    """Whether a capitalised run names a person, by its title, its role, its first name, its article."""
    text = places.text
    name = text[span[0] : span[1]]
    words = [w for w in re.split(r"[ \u00a0\u202f]+", name) if w]
    if title:
        return True
    if gender_of(words[0]) is None and in_marks(text, span):
        return False
    if _ENGLISH.search(name):
        return False
    if len(words) == 1 and _INNER_CAPITAL.search(name):
        return False
    lead = text[max(0, span[0] - 4) : span[0]]
    if words[0].lower() in naming_words("feasts") and re.search(r"\b(?:de|d['’]|à|la) ?$", lead):
        return False
    article = re.search(r"(?:\b[Ll]['’]|\b[LlDd](?:e|a|es|u) |\b[Aa]ux? )$", lead)
    short = bare(name)
    if short in outlets() or short in metonyms() or short in states():
        return False
    if any(w.lower() in groups() for w in words[:2]) or any(_of_bodies(w) for w in (*words[:2], words[-1])):
        return False
    first = gender_of(words[0])
    if first is None and (before is None or len(words) == 1) and called_before(text, span[0]):
        return False
    if _NAMED_AFTER.search(text, max(0, span[0] - 24), span[0]):
        return False
    if first is None and _PLACED.search(text, max(0, span[0] - 24), span[0]):
        return False
    if article and article.group().lower() not in ("de ", "d'", "d’"):
        return before is not None and first is not None and len(words) > 1
    if len(words) >= 2:
        if first is not None:
            return True
        return not any(w.isupper() and len(w) > 1 for w in _full(words)) and (
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
    beside = not text[: span[0]].rstrip().endswith(",")
    if before and beside and _OF_A_BODY.search(before[1]):
        return False  # *un cadre du Front de défense Rade*
    if before is None or _opens_party(places, span[1]) or before[1].lower() in naming_words("party_members"):
        return False
    return not name.isupper() and not re.search(r"\b(?:de|d['’]|du) ?$", lead)


def _full(words: list[str]) -> list[str]:
    """The words of a name without the initial that may stand for a surname (*Zeina S.*)."""
    return (
        words[:-1] if len(words) == 2 and re.fullmatch(r"[\w\-]{3,} [A-ZÀ-Ý]\.", " ".join(words)) else words
    )


def in_marks(text: str, span: Span) -> bool:
    """Whether quotation marks hold just this."""
    return _QUOTED.match(text[max(0, span[0] - 2) : span[1] + 2]) is not None


def _opens_party(places: Places, end: int) -> bool:
    """Whether the words after a capitalised one are the rest of a party and the name of its member."""
    member = _MEMBER.match(places.text, end)
    if member is None or gender_of(member["first"]) is None:
        return False
    between = [t.pos_ for t in places.tokens((end, member.start("first"))) if t.pos_ != "SPACE"]
    return between[-1] in ("ADJ", "NOUN", "ADV", "PROPN") and not {"VERB", "AUX", "CCONJ"} & {*between}


def _of_bodies(word: str) -> bool:
    return re.sub(r"[\W\d]+$", "", fold(word)) in naming_words("body_words")


def called_before(text: str, start: int) -> frozenset[str]:
    """The noun of a body or outlet right before a name (*le mouvement indépendant Rade*), if any."""
    lead = _CALLED.search(text[max(0, start - 60) : start])
    words = re.findall(r"[\w\-]+", lead.group().lower()) if lead else []
    return frozenset(
        w for w in words if w in general_nouns() or (w in groups() and groups()[w].kind == "outlet")
    )


def gender_of_person(name: str, title: re.Match[str] | None, before: str | None, after: str | None) -> Gender:
    if title:
        said = title["title"].lower()
        if said in naming_words("titles_of_men"):
            return "m"
        if said in naming_words("titles_of_women"):
            return "f"
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
