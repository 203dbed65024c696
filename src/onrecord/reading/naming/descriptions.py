"""Descriptions of speakers as phrases: their head noun, and their form as a name."""

from __future__ import annotations

import re

from onrecord.languages.names import groups
from onrecord.languages.naming import any_naming, naming_words

_ADDED = re.compile(  # what is told of somebody beyond who it is
    rf"(?<! compte),? (?:(?:qui|dont|que|qu['’]) |{any_naming('told')}(?: |$))"
    rf"|,? (?:{any_naming('occasions')}|{any_naming('manners')})"
)


# How somebody is what: *le très discret maire*.
_DEGREE = re.compile(r"\b(?:très|trop|si|plus|moins|tout) [\w\-]+ (?=\w)", re.IGNORECASE)
_TURN = re.compile(rf"(?<=\w),? {any_naming('turns')}[, ]*$")  # *l'état-major pourtant*
_APPOSED = re.compile(r"(?<=\)), (?!(?:l[ea]|les|des|du|une?) |l['’])")  # *l'Union (UM), force d'appoint et…*
_EDGES = " ,;:-–—'’\"«»“”"
# An aside between dashes, and an article or pronoun whose word is not there (*une source n'*).
_CUT_OFF = re.compile(r" ?--.*| [-–—] .*|(?<![^ ])(?:[ldnscjmt]|qu)['’]$", re.IGNORECASE)
# Opening marks, closing ones, and what closes. A straight mark amid a word is neither.
_MARKS = (
    (re.compile("«"), re.compile(" ?»"), " »"),
    (re.compile("“"), re.compile("”"), "”"),
    (re.compile(r"\("), re.compile(r"\)"), ")"),
    (re.compile(r'(?<!\w)"(?=\w)'), re.compile(r'(?<=[\w.!?%])"(?!\w)'), '"'),
)

_OBLIQUE = re.compile(rf"\b{any_naming('oblique')} ?(?:l['’]|la |le |les )?(?:[a-zà-ÿ\-]+ )?$")


def oblique(lead: str) -> bool:
    """Whether what follows belongs to a preposition (*avec*, *avec le*, *avec le jeune*)."""
    return bool(_OBLIQUE.search(lead))


def head_noun(words: str) -> str:
    """The head noun of a description in lower case: its first word but determiners and adjectives."""
    words = re.sub(r"\bcompte rendu\b", "compte-rendu", words)
    for match in re.finditer(r"[\w\-]+", without_degree(words.replace("’", "'"))):
        word = match.group().lower()
        if word not in naming_words("leading") and word not in naming_words("qualifiers"):
            return word
    return ""


def without_degree(words: str) -> str:
    """A description without how it is what (*le très discret maire* → *le maire*)."""
    return _DEGREE.sub("", words)


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
    words = re.sub(r"^(?:du(?! côté)|au(?! moins| plus| total)) ", "le ", words, flags=re.IGNORECASE)
    return re.sub(r"^aux ", "les ", words, flags=re.IGNORECASE)


def core(words: str) -> str:
    """A description without what is told of somebody beyond who it is (*le maire lors de sa visite*)."""
    more = _ADDED.search(words)
    words = words[: more.start()] if more and len(words[: more.start()].split()) > 1 else words
    return _TURN.sub("", words)


def clean(words: str) -> str:
    """A description as a name: appositions cut off, white space single, its article in lower case."""
    text = _CUT_OFF.sub("", re.sub(r"\s+", " ", words)) or words
    text = uncontracted(text.strip(_EDGES))
    text = _APPOSED.split(text)[0]
    if not re.search(r", [^,]+ et ", text):
        text = text.split(", ")[0]
    text = re.sub(r",?(?: âgée?s?)?(?: de)? \d+ ans\b.*", "", text) or text
    text = core(text)
    if re.match(r"(?:Le|La|Les|Un|Une|Des|Certaine?s|Plusieurs|Ce|Cette|Ces|D'autres) |L['’]", text):
        text = text[0].lower() + text[1:]
    return _paired(text)


def _paired(words: str) -> str:
    """A description with each mark paired: what it opens it closes, what it does not open is left out."""
    for opens, closes, closing in _MARKS:
        lone = len(opens.findall(words)) - len(closes.findall(words))
        words = words + closing * lone if lone > 0 else closes.sub("", words, count=-lone) if lone else words
    return words
