"""Who vouches beside a preposition: the noun phrase after *selon*, whom it cites, its appositions."""

from __future__ import annotations

from onrecord.languages.grammar import word_class
from onrecord.languages.relays import relay_words
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.additions import sums_up
from onrecord.reading.indirect.main_clause import main_clause
from onrecord.reading.indirect.phrases import (
    NOMINAL,
    OF,
    RELATIVES,
    Range,
    is_finite,
    is_participle,
    is_time,
)
from onrecord.reading.indirect.speakers import voice
from onrecord.reading.indirect.supported import has_clause
from onrecord.reading.indirect.view import MARKS, View, is_infinitive
from onrecord.reading.relaying.known_outlets import find_outlets
from onrecord.reading.verb_group import CLITICS, NEGATION, POSSESSIVE, REFLEXIVE

STRONG_PRONOUNS = word_class("strong_pronouns")
CITING = frozenset(relay_words().words["passing"])
RESTING = frozenset(relay_words().words["resting"])
_LONGEST_NAME = 50  # code points of an outlet's name
_COUNT = 10  # tokens of the next count up to its own *selon*


def vouching(view: View, cue: Cue, end: int) -> Range | None:
    """The noun phrase of the source: after the cue, or the possessive inside it (*à ses yeux*)."""
    inside = [t for t in range(cue.start, cue.end) if view.words[t] in POSSESSIVE]
    if inside and view.words[inside[0]] not in ("mon", "ma", "mes"):
        return inside[0], inside[0] + 1
    if cue.entry.words[-1] in ("entendre", "croire") and cue.entry.words[1] in ("l'", "les"):
        return cue.start + 1, cue.start + 2
    i = cue.end
    if cue.lemma.startswith(("de source", "de bonne")):
        i = cue.start + 1
    elif cue.entry.words[-1] == "de" and i < end and view.words[i] in ("du", "des"):
        i += 1
    if i < end and view.words[i] in STRONG_PRONOUNS:
        return i, i + 1
    j = i
    seen = False
    while j < end:
        word, token = view.words[j], view.doc[j]
        if word in RELATIVES or word in (";", ":", "—", "–", ")") or (token.is_space and "\n" in token.text):
            break
        if (past := _past_outlet(view, j, end)) > j:
            seen, j = True, past
            continue
        if word == ",":
            follow = _apposition_end(view, cue, j, end)
            if follow is None:
                break
            j = follow
            continue
        if word == "(":
            close = next((k for k in range(j, min(j + 14, end)) if view.words[k] == ")"), None)
            if close is None:
                break
            j = close + 1
            continue
        if seen and (_leaves(view, cue, j, end) or (token.pos_ == "DET" and _opens_subject(view, j, end))):
            break
        last = view.quoted_to(j)
        if seen and last is not None:
            within = view.doc[j - 1].pos_ == "DET" or view.words[j - 1] in OF  # *selon un « bilan du port »*
            if last - j > 8 or not (within or view.doc[j + 1 : j + 2].text[:1].isupper()):
                break
            j = last + 1
            continue
        if is_finite(token) and seen and view.quote(j) is view.quote(cue.start):
            break
        if (
            token.pos_ == "PRON"
            and seen
            and word not in ("celui", "celle", "eux", "elles", "-même", "lui-même")
            and not (word in REFLEXIVE and view.words[j + 1].endswith("ant"))  # *s'exprimant sans être nommé*
        ):
            break
        if word in ("mais", "car") or (
            seen and is_infinitive(token) and view.words[j - 1] not in ("de", "d'", "à", "pour")
        ):
            break
        seen = seen or token.pos_ in NOMINAL or (token.pos_ == "X" and token.text[:1].isupper())
        j += 1
    clause = next(
        (k for k in range(i, j) if view.doc[k].dep_.startswith("nsubj") and view.doc[k].head.i >= j), None
    )
    if clause is not None and clause > i and j < end and is_finite(view.doc[j]) and view.words[j - 1] != ",":
        start = clause
        while start > i and view.doc[start - 1].pos_ in ("DET", "ADJ", "NUM"):
            start -= 1
        j = start if start > i else j
    home = view.quote(cue.start)
    while j > i + 1 and (
        (view.doc[j - 1].is_punct and view.words[j - 1] != ")" and view.quote(j - 1) is home)
        or view.doc[j - 1].is_space
        or (view.doc[j - 1].pos_ == "ADV" and view.doc[j - 2].pos_ in NOMINAL)
        or (view.words[j - 1] == "pour" and view.words[j : j + 1] == ["qui"])
    ):
        j -= 1
    if j <= i:
        return None
    described = view.doc[i].pos_ == "DET" and view.doc[j - 1].pos_ == "ADJ"  # *un notable touareg*, no noun
    return (i, j) if seen or described else None


def _leaves(view: View, cue: Cue, j: int, end: int) -> bool:
    """Whether the clause that the cue stands in goes on at `j`, right after who vouches."""
    before, word = view.doc[j - 1], view.words[j]
    if word in ("depuis", "pendant", "durant") and not is_participle(before):
        return True  # *la deuxième attaque selon le port depuis mai*
    if word in ("et", "ou", "contre", "mais"):  # *300 selon la police et 900 selon le club*
        others = (c for c in view.cues if j < c.start < min(j + _COUNT, end) and c.pos == "preposition")
        return any(any(view.doc[k].like_num for k in range(j + 1, other.start)) for other in others)
    if word in ("de", "d'"):  # *« le massacre » selon Sens de dix marins*
        quoted = view.doc[cue.start - 1].text in MARKS and view.quote(cue.start) is None
        bare = (
            j + 1 < end
            and view.doc[j + 1].pos_ in ("NUM", "NOUN", "ADJ")
            and view.doc[j + 1].text[0].islower()
        )
        return quoted and before.text[0].isupper() and bare
    common = before.pos_ in ("NOUN", "ADJ") and before.text.islower()
    waits = view.doc[cue.start - 1 - (view.words[cue.start - 1] == ",")].pos_ == "AUX"
    if waits and is_participle(view.doc[j]) and "," not in view.words[j:end]:
        return True  # *Ils auraient, selon les marins quitté le port*
    if view.doc[j].pos_ == "NUM" and common and j + 1 < end:  # *tuant selon le port 12 marins*
        return view.words[cue.start - 1] != "," and view.doc[j + 1].pos_ == "NOUN"
    opens = view.doc[j].pos_ == "DET" and word not in OF  # *auquel tient selon le port la reine*
    verb = view.doc[cue.start - 1 - (view.doc[cue.start - 1].pos_ == "ADV")]
    return opens and before.pos_ in (*NOMINAL, "ADJ") and verb.pos_ == "VERB"


def _past_outlet(view: View, i: int, end: int) -> int:
    """The token after an outlet's name that begins at `i`, else `i`: the parser may find a verb in it."""
    start = view.doc[i].idx
    if not view.doc[i].text[0].isupper() and view.doc[i].pos_ != "DET":
        return i
    found = next(find_outlets(view.text[start : start + _LONGEST_NAME]), None)
    if found is None or found[0][0] > 0:
        return i
    return next((k for k in range(i, end) if view.doc[k].idx >= start + found[0][1]), end)


def _opens_subject(view: View, i: int, end: int) -> bool:
    """Whether a determiner right after a noun opens the clause (*Selon le club | le bilan est faux*)."""
    if view.doc[i - 1].pos_ not in (*NOMINAL, "ADJ") or view.words[i] in ("des", "du", "de"):
        return False
    verb = next(
        (k for k in range(i, end) if is_finite(view.doc[k]) or view.words[k] in (",", *RELATIVES)), None
    )
    return verb is not None and is_finite(view.doc[verb])


def cited(view: View, i: int, end: int) -> Range | None:
    """Whom the outlet cites (*selon la Gazette, qui cite un diplomate*): the outlet only relays."""
    while i < end and view.words[i] in (",", "qui", "s'", "se"):
        i += 1
    rests = view.words[i : i + 1] != [] and view.words[i] in RESTING and view.words[i + 1 : i + 2] == ["sur"]
    i += rests
    if i >= end or not (rests or view.words[i] in CITING):
        return None
    stop = next((j for j in range(i + 1, end) if view.words[j] == "," or is_finite(view.doc[j])), end)
    return (i + 1, stop) if stop > i + 1 else None


def _waits(view: View, cue: Cue, comma: int, i: int, end: int) -> bool:
    """Whether the verb before the cue waits for what follows (*Il serait, selon elle, mort de soif*)."""
    first = view.doc[cue.start - 2]
    if view.words[cue.start - 1] != "," or not is_finite(first):
        return False
    if first.pos_ == "AUX":
        return view.doc[i].pos_ != "PROPN"
    return (
        view.doc[i].pos_ == "DET" and view.words[i] not in ("un", "une") and voice(view, (i, end)) == "thing"
    )


def _apposition_end(view: View, cue: Cue, comma: int, end: int) -> int | None:
    """The end of an apposition to the source (*Jean Roy, le maire de Pau,*); `None` if there is none."""
    i = comma + 1
    if i >= end or not (
        view.doc[i].pos_ in ("DET", "NOUN", "PROPN", "ADJ")
        or (view.words[i] in OF and view.doc[comma - 1].pos_ == "PROPN")
    ):
        return None
    if sums_up(view, i) or _waits(view, cue, comma, i, end) or view.words[cue.end] in ("nos", "notre"):
        return None  # *Il prévoit, selon nos informations, une hausse*
    listed = _list_end(view, i, end) if view.doc[comma - 1].pos_ == "PROPN" else None
    if listed is not None:
        return listed
    alone = view.doc[i].pos_ == "PROPN" and "et" not in view.words[i : min(i + 25, end)]
    if alone and _of_several(view, comma):
        return None  # *Selon trois élus, Jean Roy, l'ancien maire, partira*
    close = next((j for j in range(i, min(i + 25, end)) if view.words[j] == ","), None)
    if close is not None and not has_clause(view, i, close) and _clause_at(view, close + 1, end):
        return close
    if view.doc[i].pos_ == "PROPN" and view.doc[comma - 1].pos_ == "PROPN":
        return None
    for j in range(i, min(i + 25, end)):
        word = view.words[j]
        if word == ",":
            return None if _is_subject(view, i, j, end) and not _has_subject(view, cue) else j
        if word in RELATIVES or is_finite(view.doc[j]) or word in (";", ":") or view.doc[j].text in MARKS:
            return None
    head = next((view.doc[k] for k in range(i, end) if view.doc[k].pos_ in ("NOUN", "PROPN")), None)
    return end if head is not None and head.dep_ in ("appos", "nmod", "flat:name") else None


def _of_several(view: View, comma: int) -> bool:
    """Whether the noun phrase before the comma is of several (*trois élus*), which one name is not."""
    floor = view.sentence_start(comma)
    heads = (j for j in range(comma - 1, floor, -1) if view.doc[j].pos_ == "NOUN")
    noun = next((j for j in heads if not {*view.words[max(floor, j - 2) : j]} & OF), None)
    return noun is not None and "Plur" in view.doc[noun].morph.get("Number", [])


def _list_end(view: View, i: int, end: int) -> int | None:
    """The end of a list of names that goes on from `i` (*selon l'Ifop, Ipsos et Elabe*), if one does."""
    j = i
    while j < end and (view.doc[j].text[:1].isupper() or view.words[j] in ("et", ",", "-")):
        j += 1
    closed = j >= end or not is_finite(view.doc[j])  # *Selon X, Y et Z ont gagné*
    if view.words[j - 1] == "," and main_clause(view, j, end):
        j -= 1  # *Selon X, Y et Z, la loi est vide*
    return j if closed and "et" in view.words[i:j] and view.words[j - 1] not in ("et", ",") else None


def _clause_at(view: View, i: int, end: int) -> bool:
    """Whether a clause with its own subject starts at `i` and holds its verb before any comma."""
    stop = next((j for j in range(i, end) if view.words[j] == ","), end)
    return main_clause(view, i, stop)


def _is_subject(view: View, i: int, comma: int, end: int) -> bool:
    """Whether the noun phrase between commas is the clause's subject and no apposition."""
    if _verb_follows(view, comma, end) or _apposed(view, i, comma, end):
        return True
    if view.words[comma + 1 : comma + 2] == ["qui"]:  # *Selon la Gazette, le maire, qui a juré…, partira*
        for k in range(comma + 2, end):
            if view.words[k] == "," and _verb_follows(view, k, end):
                return True
            if view.words[k] == "," and main_clause(view, k + 1, end):
                return False
        if "," not in view.words[comma + 2 : end]:
            return False  # *Le quai tient, selon le maire, Jean Roy, qui chiffre les travaux*
    head = next((view.doc[k] for k in range(i, comma) if view.doc[k].pos_ in ("NOUN", "PROPN")), None)
    return head is not None and head.dep_.startswith("nsubj")


def _apposed(view: View, i: int, comma: int, end: int) -> bool:
    """Whether an aside without article parts a subject from its verb (*…, les élus, mal logés, partent*)."""
    close = next((k for k in range(comma + 1, end) if view.words[k] == ","), None)
    if close is None or view.doc[i].pos_ not in ("DET", "PROPN", "NUM") or close < comma + 2:
        return False
    aside = view.doc[comma + 1].pos_ in ("NOUN", "ADJ", "ADV", "VERB") and not is_time(view, comma + 1)
    return aside and not has_clause(view, comma + 1, close) and _verb_follows(view, close, end)


def _has_subject(view: View, cue: Cue) -> bool:
    """Whether the cue parts a subject from its verb (*Un prix qui, selon Jean Roux, l'élu, | pourrait…*)."""
    last = cue.start - 2
    floor = view.sentence_start(cue.start)
    if view.words[cue.start - 1] != "," or last < floor:
        return False
    if view.words[last] == "qui":
        return True
    subject = view.doc[floor].pos_ in ("DET", "PROPN", "NOUN") and not is_time(view, floor)
    return subject and view.doc[last].pos_ in (*NOMINAL, "ADJ") and not has_clause(view, floor, last)


def _verb_follows(view: View, comma: int, end: int) -> bool:
    """Whether a finite verb stands after the comma, pronouns and *ne* before it passed over."""
    k = comma + 1
    while k < end and view.words[k] in CLITICS | NEGATION | REFLEXIVE and view.doc[k].pos_ != "DET":
        k += 1
    return k < end and is_finite(view.doc[k])
