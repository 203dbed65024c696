"""Descriptions of people and bodies by a noun of the tables (*la ministre suédoise de l'Eau*)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.languages.names import Gender, Noun, demonyms, groups, roles
from onrecord.languages.naming import any_naming
from onrecord.reading.naming.apposed import ADJECTIVES, DETERMINER
from onrecord.reading.naming.mention import Mention
from onrecord.reading.naming.places import Places

_PHRASE = re.compile(rf"(?<![\w’'\-])({DETERMINER})((?:{ADJECTIVES}[ -])*)([\w\-]+)", re.IGNORECASE)
_MORE = re.compile(
    r"[ \u00a0](?:(?:de la |de l['’]|du |des |de |d['’]|aux |au |à la |à l['’]|en |"
    r"chargée? (?:de la |de l['’]|du |des |de |d['’]))?)([\w\-’']+)"
)
# Words after which the noun of a complement is yet to come, and complements that tell when or are none.
_LEADS = re.compile(rf"{ADJECTIVES}|ses|son|sa|leurs?|ces?|cette|cet", re.IGNORECASE)
_ASIDE = re.compile(
    rf"[ \u00a0](?:en|au|à l['’]|de)[ \u00a0]?(?:{any_naming('when')}|\d{{4}}|ne|n['’]|se|y)\b", re.IGNORECASE
)


def described(places: Places) -> Iterator[Mention]:
    """Descriptions of people and bodies by a noun of the tables (*la ministre suédoise de l'Eau*)."""
    text = places.text
    for match in _PHRASE.finditer(text):
        low = match.group(3).lower()
        determiner = match.group(1).lower().strip()
        noun = roles().get(low) or groups().get(low) or _of_a_nation(match.group(3), determiner)
        if noun is None:
            continue
        end = phrase_end(places, match.end())
        gender: Gender = noun.gender
        if determiner in ("le", "un", "du", "ce", "au"):
            gender = "m"
        elif determiner in ("la", "une", "cette"):
            gender = "f"
        yield Mention(
            span=(match.start(), end),
            text=text[match.start() : end],
            kind="group" if low in groups() and low not in roles() else "role",
            head=noun.lemma,
            gender=gender,
            plural=noun.plural or determiner in ("les", "des", "ses", "ces", "nos", "leurs", "aux"),
            definite=determiner not in ("un", "une", "des"),
            quoted=places.quoted(match.start()),
            subject=places.subject((match.start(), match.end())),
            sentence=places.sentence(match.start()),
            paragraph=places.paragraph(match.start()),
        )


def _of_a_nation(word: str, determiner: str) -> Noun | None:
    """*un jeune Chilien*: one person; *les Chiliens, le Chilien Prat* are names."""
    one = determiner in ("un", "une", "ce", "cet", "cette")
    return (
        Noun(word.lower(), "", False, "person")
        if one and word[0].isupper() and word.lower() in demonyms()
        else None
    )


def _tells(places: Places, more: re.Match[str]) -> bool:
    """Whether an outlet follows the noun of an office of state, whose holder tells it something."""
    if not re.match(r"[ \u00a0](?:à|au)[ \u00a0]", more.group()):
        return False
    last = re.search(r"[\w\-]+$", places.text[max(0, more.start() - 30) : more.start()])
    noun = roles().get(last.group().lower()) if last else None
    outlet = any(a <= more.start(1) < b for (a, b), _ in places.outlets)
    return outlet and noun is not None and noun.kind == "state"


def phrase_end(places: Places, end: int) -> int:
    """Where a description that has reached `end` stops: adjectives and *de* complements belong to it."""
    awaited = False  # whether its noun is yet to come: *la direction de la première* chaîne
    for _ in range(6):
        match = _MORE.match(places.text, end)
        if match is None:
            break
        word = match.group(1)
        linked = match.start(1) > match.start() + 1
        part = places.part_of_speech(match.start(1))
        if linked and ((part in ("VERB", "AUX") and word.islower()) or _ASIDE.match(match.group())):
            break  # *au gouvernement de laisser…, le club en juin*
        if linked and _tells(places, match):
            break  # *a confié la ministre à la RTBF*
        if linked or awaited or part == "ADJ" or word.lower() in demonyms():
            end = match.end()
            leads = part in ("NUM", "DET") or word.isdigit() or _LEADS.fullmatch(word) is not None
            awaited = (linked or awaited) and leads
            while word[0].isupper() and (
                more := re.match(r"[ \u00a0][A-ZÀ-Ý][\w\-’']*", places.text[end : end + 40])
            ):
                end += more.end()
        else:
            break
    return end
