"""Descriptions of speakers as phrases: their head noun, and their form as a name."""

from __future__ import annotations

import re

from onrecord.languages.names import groups
from onrecord.languages.naming import naming_words

_ADDED = re.compile(  # what is told of somebody beyond who it is
    r",? (?:qui|dont|que|qu['’]|(?:publié|mené|réalisé|diffusé|rendu|paru|daté|interrogé|contacté|joint|"
    r"cité|présent)e?s?) "
)


def head_noun(words: str) -> str:
    """The head noun of a description in lower case: its first word but determiners and adjectives."""
    for match in re.finditer(r"[\w\-]+", words.replace("’", "'")):
        word = match.group().lower()
        if word not in naming_words("leading") and word not in naming_words("qualifiers"):
            return word
    return ""


def of_a_body(lead: str) -> bool:
    """Whether a name stands right after the noun of a body that bears it (*le cabinet X, la famille X*)."""
    match = re.search(r"([\w\-]+) $", lead)
    word = match.group(1).lower() if match else ""
    return word in groups() and head_noun(lead) == word


def without_article(words: str) -> str:
    """A description without its leading article."""
    return re.sub(r"^(?:l['’]|le |la |les |une? |des )", "", words, flags=re.IGNORECASE)


def uncontracted(words: str) -> str:
    """A description without the preposition that its article holds (*du maire* → *le maire*)."""
    words = re.sub(r"^(?:du|au) ", "le ", words, flags=re.IGNORECASE)
    return re.sub(r"^aux ", "les ", words, flags=re.IGNORECASE)


def clean(words: str) -> str:
    """A description as a name: appositions cut off, white space single, its article in lower case."""
    text = re.sub(r"\s+", " ", words).strip(' ,;:"«»“”')
    if not re.search(r", [^,]+ et ", text):
        text = text.split(", ")[0]
    text = re.sub(r",? \d+ ans\b.*", "", text) or text
    if (more := _ADDED.search(text)) and len(text[: more.start()].split()) > 2:
        text = text[: more.start()]
    if re.match(r"(?:Le|La|Les|Un|Une|Des|Certaine?s|Plusieurs|Ce|Cette|Ces|D'autres) |L['’]", text):
        text = text[0].lower() + text[1:]
    return text
