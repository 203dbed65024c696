"""What a statement rests on, told to people: the codes of rules and what they saw, in words.

The codes stand in `reading`; one that is not told here stands for itself, as a newer reader may have others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.web.labels import N_
from onrecord.web.languages import Language

RULES = {
    "quote.inverted": N_("a quotation with its verb and speaker after it"),
    "quote.after": N_("a verb and its speaker before a quotation"),
    "quote.interrupted": N_("a quotation that its verb and speaker interrupt"),
    "quote.colon": N_("a speaker, a colon and a quotation"),
    "quote.according": N_("a quotation with « selon » or the like and its source"),
    "quote.beside": N_("a quotation with its speaker in brackets"),
    "quote.continued": N_("a quotation that goes on with the speaker of the one before"),
    "quote.carried": N_("what goes on unquoted after a quotation and its speaker"),
    "quote.signed": N_("a quotation or a post with its signature"),
    "quote.verb": N_("a verb of saying within the quotation marks"),
    "clause.inverted": N_("a clause with its verb and speaker after it"),
    "clause.comme": N_("« comme » with the verb and its speaker"),
    "clause.resumed": N_("a verb that takes up what was told just before"),
    "clause.gapped": N_("a number with its speaker, the verb being that of the clause before"),
    "clause.headed": N_("a phrase without a verb that names the speaker, and a colon"),
    "preposition.according": N_("« selon » or the like and a source"),
    "preposition.pour": N_("« pour » and a source"),
    "preposition.counted": N_("a source with its own count"),
    "passive.subject": N_("a passive with its agent"),
    "passive.bare": N_("a passive without an agent"),
    "turn.labelled": N_("a turn of an interview with the name of its speaker"),
    "turn.unlabelled": N_("an answer in an interview"),
    "turn.dashed": N_("a turn of a dialogue with dashes"),
    "document.issuer": N_("a text that is its issuer’s own"),
    "tagger": N_("the learned part alone"),
}
_FAMILIES = {"clause": N_("a verb with %(what)s"), "noun": N_("a noun with %(what)s")}
FRAMES = {
    "que": N_("a clause with « que »"),
    "clause": N_("a clause"),
    "np": N_("a noun phrase"),
    "inf": N_("an infinitive"),
    "resumed": N_("what was told just before"),
    "adj": N_("an adjective"),
    "si": N_("a reported question"),
    "quote": N_("a quotation"),
    "colon": N_("a colon"),
    "person": N_("somebody who is named"),
    "passive with its agent": N_("its agent, in the passive"),
}
_JOINED = {
    "np": N_("« %(word)s » and a noun phrase"),
    "inf": N_("« %(word)s » and an infinitive"),
    "num": N_("« %(word)s » and a number"),
    "addressee": N_("« %(word)s » and an addressee"),
}
PLACES = {
    "before its clause": N_("« %(word)s » before the clause"),
    "after its clause": N_("« %(word)s » after the clause"),
    "within its clause": N_("« %(word)s » within the clause"),
    "within a noun phrase": N_("« %(word)s » within a noun phrase"),
    "within an apposition": N_("« %(word)s » within an apposition"),
    "within a relative": N_("« %(word)s » within a relative clause"),
    "with its own count": N_("« %(word)s » with a count of its own"),
}
_SEEN = re.compile(r"(?P<word>.+): (?P<what>[^:]+)")
_PLACED = re.compile(rf"(?P<word>.+), (?P<place>{'|'.join(PLACES)})")
_LEARNED = re.compile(r"tagger (\d\.\d+)")


def rule(code: str, language: Language) -> str:
    """What the rule of a code looks for."""
    if message := RULES.get(code):
        return language(message)
    family, _, what = code.partition(".")
    return language(_FAMILIES[family], what=_frame(what, language)) if family in _FAMILIES else code


def grounds(evidence: Sequence[str], language: Language) -> list[str]:
    """What the rules saw of a statement, piece by piece."""
    return [_piece(one, language) for one in evidence]


def _piece(piece: str, language: Language) -> str:
    if piece.startswith("also "):
        return language("also: %(what)s", what=rule(piece.removeprefix("also "), language))
    if learned := _LEARNED.fullmatch(piece):
        return language("the learned part is sure to %(share)s", share=language.percent(float(learned[1])))
    if placed := _PLACED.fullmatch(piece):
        return language(PLACES[placed["place"]], word=placed["word"])
    if seen := _SEEN.fullmatch(piece):
        return language("« %(word)s » with %(what)s", word=seen["word"], what=_frame(seen["what"], language))
    return language(RULES["document.issuer"]) if piece == "the text is the issuer's own" else piece


def _frame(code: str, language: Language) -> str:
    if message := FRAMES.get(code):
        return language(message)
    word, _, what = code.rpartition("_")
    return language(_JOINED[what], word=word) if word and what in _JOINED else f"« {code.replace('_', ' ')} »"
