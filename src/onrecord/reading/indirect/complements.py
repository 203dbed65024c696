"""What a word after a verb opens: its object, an adjunct, its subject, a question."""

from __future__ import annotations

from onrecord.languages.grammar import word_class
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.phrases import (
    OF,
    PREPOSITIONS,
    chunk_end,
    is_finite,
    is_participle,
    is_time,
    skip_time,
)
from onrecord.reading.indirect.speakers import voice
from onrecord.reading.indirect.view import OPEN_MARKS, View
from onrecord.reading.verb_group import CLITICS, DEGREES

ABOUT = word_class("about")
OCCASIONS, STATES = word_class("occasions"), word_class("states_of_mind")
_INTO = frozenset(("en", "sous", "d'", "à"))  # before a state of mind

_ASIDE = 30  # tokens of a relative between commas
_RELATIVE = 18  # tokens of a relative between a cue and its content


def takes_object(view: View, cue: Cue) -> bool:
    """Whether a noun phrase as object is a content (*y voit un piège*: only with *y*)."""
    return "np" in cue.entry.frames or (
        "y_np" in cue.entry.frames
        and (
            "y" in view.words[max(0, cue.start - 1) : cue.head]
            or view.words[cue.end : cue.end + 1] == ["dans"]
        )
    )


def of_adjunct(view: View, j: int, frames: frozenset[str]) -> bool:
    """Whether a *de* belongs to an adverbial (*lors de la visite*, *auprès du juge*, *à propos des prix*)."""
    word = view.words[j]
    if (
        word in ("de", "d'")
        and view.doc[j + 1 : j + 2].text[:1].isupper()
        and "que" in frames
        and "de_np" not in frames
    ):
        return True
    if word in OF and view.words[j - 1] in (
        "lors",
        "auprès",
        "près",
        "propos",
        "sujet",
        "issue",
        "cours",
        "marge",
        "égard",
    ):
        return True
    return word in ("de", "d'") and "de_np" not in frames and "np" not in frames


def asked_of(view: View, j: int, end: int) -> int | None:
    """The token after whom something is asked of (*exige du club une réponse*): an object follows."""
    if view.words[j] not in ("du", "de", "d'"):
        return None
    after = chunk_end(view, j + 1, end)
    opens = after < end and (view.doc[after].pos_ == "DET" or view.doc[after].text in OPEN_MARKS)
    asked = voice(view, (j + 1, after)) in ("person", "group", "name") if after > j + 1 else False
    if asked and view.words[after : after + 1] in (["que"], ["qu'"]):
        return after  # *réclame du gouvernement qu'il baisse la taxe*
    return after if opens and after > j + 1 and view.words[after] not in OF else None


def quantity(view: View, j: int) -> bool:
    """Whether an adverb of quantity opens a noun phrase here (*plus de moyens*)."""
    return view.words[j] in ("plus", "moins", "davantage", "beaucoup", "assez") and view.words[
        j + 1 : j + 2
    ] in (["de"], ["d'"])


def object_clitic(view: View, cue: Cue) -> bool:
    """Whether a pronoun is the cue's object already (*il l'a dénoncée*)."""
    j = next((t for t in range(cue.start, cue.head + 1) if view.doc[t].pos_ in ("AUX", "VERB")), cue.head) - 1
    while j >= 0 and view.words[j] in CLITICS:
        if view.words[j] in ("le", "la", "l'", "les") and view.doc[j].pos_ != "DET":
            return True
        j -= 1
    return False


def is_question(view: View, j: int) -> bool:
    word = view.words[j]
    if word == "s'":
        return view.words[j + 1 : j + 2] in (["il"], ["ils"])  # no *dit s'attendre à une crue*
    if word == "ce":
        return view.words[j + 1 : j + 2] in (["qui"], ["que"], ["qu'"], ["dont"])
    if word in ("qui", "où", "quand"):
        return view.doc[j - 1].pos_ in ("VERB", "AUX", "ADV")
    return True


def after_parenthesis(view: View, comma: int, end: int) -> int | None:
    """The token after the second comma of a parenthesis (*, dans un communiqué,*), if it holds no verb."""
    for k in range(comma + 1, min(comma + 22, end)):
        if view.words[k] == ",":
            return k + 1
        compares = view.words[comma + 1] == "comme"  # *a nié, comme le dit la presse, avoir…*
        if is_finite(view.doc[k]) and view.doc[k].pos_ == "VERB" and not compares:
            return None
    return None


def starts_phrase(view: View, j: int) -> bool:
    token = view.doc[j]
    if view.words[j] == "de" and view.words[j + 1 : j + 2] in (["l'"], ["la"]):
        return True  # *réclame de l'eau*
    return token.pos_ in ("DET", "NOUN", "PROPN", "NUM", "ADJ") or view.words[j] in (
        "celui",
        "celle",
        "ceux",
        "celles",
        "tout",
        "plus",
        "moins",
        "davantage",
        "beaucoup",
        "assez",
        "toute",
        "des",
        "du",
        "l'un",
        "certains",
        "plusieurs",
    )


def subject_after(view: View, cue: Cue, j: int) -> bool:
    """Whether the noun phrase at `j` is the cue's inverted subject (*ce qu'affirme le maire*)."""
    for k in range(j, min(j + 6, len(view.words))):
        token = view.doc[k]
        if token.dep_.startswith("nsubj") and token.head.i == cue.head:
            return True
    return False


def adjunct_end(view: View, i: int, end: int, addressee: bool) -> int:
    """The end of the noun phrase behind a preposition, before the object that may follow an occasion.

    *dément dans un communiqué | des rumeurs*; *annonce devant quelque 2.000 marins | que*.
    """
    while i < end and (view.words[i] in ABOUT or view.doc[i].text[0].isdigit()) and view.words[i] not in OF:
        if view.doc[i].pos_ == "DET" and not view.doc[i + 1 : i + 2].text[:1].isdigit():
            break
        i += 1
    stop = chunk_end(view, i, end, addressee)
    objects = (
        j
        for j in range(i + 1, stop)
        if view.words[j] == "des"
        and (view.words[j - 1] in OCCASIONS or view.words[j - 2 : j] == ["réseaux", "sociaux"])
    )
    return next(objects, stop)


def feels(view: View, i: int) -> bool:
    """Whether one's state of mind opens here (*se dit | très en colère*, *| sous le choc*)."""
    words = view.words
    j = i + (words[i] in DEGREES)
    if j + 1 >= len(words):
        return False
    if words[j] in _INTO:
        return words[j + 1 + (words[j + 1] in ("le", "la", "l'"))] in STATES
    return j > i and (view.doc[j].pos_ == "ADJ" or is_participle(view.doc[j])) and view.quote(j) is None


def governed_from(view: View, i: int, end: int, links: tuple[str, ...]) -> int | None:
    """The word that opens what an adjective governs, when and where passed over.

    *s'est dit prêt mardi, au terme de six heures de débats, | à vendre*; *opposé lundi à Berne | à la vente*.
    """
    while i < end:
        place = view.doc[i + 1 : i + 2].text[:1].isupper() and not {*view.words[i + 2 : i + 3]}.isdisjoint(
            links
        )
        if view.words[i] in links and not place:
            return i
        if is_time(view, i):
            i = skip_time(view, i, end)
        elif view.words[i] == ",":
            close = after_parenthesis(view, i, end)
            if close is None:
                return None
            i = close
        elif view.doc[i].pos_ == "ADV":
            i += 1
        elif view.words[i] in PREPOSITIONS:
            i = max(i + 1, adjunct_end(view, i + 1, end, False))
        else:
            return None
    return None


def past_relative(view: View, relative: int, end: int) -> int | None:
    """Where a content opens behind a relative (*a dit dans le train qui le menait à Berne | que…*)."""
    seen = False
    for k in range(relative + 1, min(relative + _RELATIVE, end)):
        word = view.words[k]
        if word in (",", ":", ";") or view.quoted_to(k) is not None:
            return None
        opens = word in ("que", "qu'") or (word in ("de", "d'", "à") and view.infinitive(k + 1) is not None)
        if seen and opens and k not in view.cue_at:
            return k
        seen = seen or is_finite(view.doc[k])
    return None


def past_purpose(view: View, i: int, end: int) -> int | None:
    """The *que* behind *avant de* and its infinitive (*exige avant de payer la ville | que la loi passe*)."""
    for k in range(i + 2, min(i + _RELATIVE, end)):
        if view.words[k] in (",", ":") or is_finite(view.doc[k]):
            return None
        if view.words[k] in ("que", "qu'"):
            return k
    return None


def past_manner(view: View, i: int) -> int | None:
    """The object behind quoted words that tell how (*condamne « avec la plus grande fermeté » | ce tir*)."""
    last = view.quoted_to(i)
    if last is None or view.words[i + 1 : i + 2] == [] or view.words[i + 1] not in ("avec", "sans", "en"):
        return None
    if last + 1 >= len(view.words) or any(is_finite(view.doc[k]) for k in range(i, last)):
        return None
    return last + 1 if view.doc[last + 1].pos_ == "DET" else None


def past_list(view: View, comma: int, end: int) -> int | None:
    """The charge behind a list of those accused (*accuse l'armée, ses alliés et la milice | d'avoir tué*)."""
    joined = False
    for k in range(comma + 1, min(comma + _RELATIVE, end)):
        if is_finite(view.doc[k]) or view.words[k] in (":", ";"):
            return None
        if joined and view.words[k] in ("de", "d'", "à") and view.infinitive(k + 1) is not None:
            return k
        joined = joined or view.words[k] == "et"
    return None


def past_aside(view: View, comma: int, end: int) -> int | None:
    """The charge behind a relative on who is accused (*accuse la Ligue, qui gagne, | d'avoir triché*)."""
    if view.words[comma + 1] not in ("qui", "dont", "que", "qu'"):
        return None
    for k in range(comma + 2, min(comma + _ASIDE, end)):
        if view.words[k] in (":", ";") or view.quoted_to(k) is not None:
            return None
        if view.words[k - 1] == "," and view.words[k] in ("de", "d'", "à"):
            return k if view.infinitive(k + 1) is not None else None
    return None


def past_apposition(view: View, i: int, end: int) -> int | None:
    """The charge behind who is accused and his name (*accuse l'ex-chef du port, Ida Sol, | de mentir*)."""
    for k in range(i + 1, min(i + _RELATIVE, end)):
        if is_finite(view.doc[k]) or view.words[k] in (":", ";") or view.quoted_to(k) is not None:
            return None
        if view.words[k] in ("de", "d'") and view.infinitive(k + 1) is not None:
            return k if view.words[k - 1] == "," else None
    return None
