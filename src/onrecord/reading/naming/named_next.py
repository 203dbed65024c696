"""Whom the text names right after an office (*Le ministre a répliqué. « Jamais », a écrit M. X*)."""

from __future__ import annotations

import re

from onrecord.languages.names import Gender, fold, person_noun
from onrecord.languages.naming import any_naming, naming_words
from onrecord.languages.offices import office_words
from onrecord.reading.naming.cast import Person, noun_lemmas, role_words
from onrecord.reading.naming.scene import Scene

_REACH = 2  # sentences after that of the office
_RANKS = {fold(rank) for rank in (*office_words("grades"), *naming_words("clerical"))}
_REPLIES = re.compile(any_naming("replies"), re.IGNORECASE)
_TOLD = re.compile(  # *Le grand chef des lacs, X*; *…, estime le grand chef des lacs, X*; not *La veille, X*
    r"(?:^|[,»”\"] [\w\-]+ )(?:l['’]|l[ea] )(?!lendemain|veille|semaine|jour|mois|soir|matin|nuit|année|\d)"
    r"[^,;:«»]{2,60}, $",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(  # *X (FNP)*, *X, de l'Union*, *X, 52 ans*, *X, mareyeur*, *X et Y*
    r"[ \u00a0]?\(|,?[ \u00a0](?:du|de|des|d['’])[ \u00a0]?|[ \u00a0]et[ \u00a0](?:MM?\. |Mme )?[A-ZÀ-Ý]|"
    r",[ \u00a0](?:\d|l['’]|l[ea] |une? |[a-zà-ÿ\-]+[ ,])"
)


def named_next(scene: Scene, at: int, words: str, gender: Gender, head: str) -> Person | None:
    """The person who bears an office told at an offset, named there nowhere, and next without a role.

    The press tells who somebody is where it first names him or her; one whom it names without that was
    told of just before. Nobody whose words are a reply.
    """
    noun = person_noun(head)
    if noun is None or noun.kind in ("person", "member", "former"):
        return None
    here, paragraph = scene.places.sentence(at), scene.places.paragraph(at)
    for mention in scene.cast.mentions:
        person = scene.cast.person_at(mention.span)
        if person is None or mention.kind != "person" or mention.quoted or mention.sentence < here:
            continue
        if mention.sentence == here or mention.sentence > here + _REACH or mention.paragraph != paragraph:
            return None
        first = min(m.span for m in person.mentions) == mention.span
        fits = not gender or person.gender in ("", gender)
        known = person.known or person.described or not _unranked(person, words)
        if (
            not (first and fits)
            or known
            or introduced(scene, mention.span[0])
            or _INTRODUCED.match(scene.text, mention.span[1])
        ):
            return None
        return person if _speaks(scene, mention.span[0]) else None
    return None


def introduced(scene: Scene, at: int) -> bool:
    """Whether words that no table knows tell who somebody is, right before the name at an offset."""
    lead = scene.text[scene.places.sentence_start(at) : at].replace("\u00a0", " ")
    return _TOLD.search(lead) is not None


def _unranked(person: Person, words: str) -> bool:
    """Whether no role is told of a person, or but a rank of those whom the words lead."""
    ranks = {rank for _, role in person.roles for rank in noun_lemmas(role_words(role))}
    ranked = bool(role_words(words) & naming_words("ranked"))
    return not person.roles or (ranked and ranks <= _RANKS)


def _speaks(scene: Scene, at: int) -> bool:
    """Whether somebody named at an offset is the source of a statement that is no reply."""
    for one in scene.attributions:
        if any(a <= at < b for a, b in one.source):
            return not any(_REPLIES.search(scene.text, a, b) for a, b in one.cue)
    return False
