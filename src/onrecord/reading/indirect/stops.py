"""Signs that a content is over: another cue, a list that goes on, a noun that sums up what was said."""

from __future__ import annotations

from onrecord.languages.conjugation import Shape
from onrecord.languages.grammar import word_class
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.phrases import RELATIVES, chunk_end, is_finite, is_participle
from onrecord.reading.indirect.view import MARKS, View

SUMMARIES = word_class("summaries")
OCCASIONS = word_class("occasions")


def trailing_cue(view: View, i: int) -> bool:
    """Whether a parenthetical cue starts here: *a-t-il dit*, *a déclaré le ministre*, *selon la police*."""
    for k in range(i, min(i + 8, len(view.words))):
        cue = view.cue_at.get(k)
        if cue is None or cue.start > i + 3:
            continue
        if cue.pos == "preposition":
            return cue.start == i and cue.lemma != "pour"
        if (
            cue.pos != "verb"
            or cue.shape is not Shape.FINITE
            or cue.passive
            or "quote" not in cue.entry.frames
        ):
            continue
        if cue.inverted is not None:
            return cue.start <= i + 1
        if cue.start == i:
            after = view.words[cue.end] if cue.end < len(view.words) else ""
            return after not in ("que", "qu'")
        return view.words[i] == "comme" and cue.start <= i + 3
    return False


def dependent_cue(view: View, i: int) -> bool:
    """Whether a gerund, participle or infinitive of a cue stands here (*ajoutant que*, *d'ajouter*)."""
    for k in range(i, min(i + 4, len(view.words))):
        cue = view.cue_at.get(k)
        if cue is not None and cue.pos == "verb" and cue.shape in (Shape.GERUND, Shape.INFINITIVE):
            if cue.shape is Shape.INFINITIVE:
                return view.words[i - 1] in ("avant", "sans", "pour") and cue.start <= i + 1
            return cue.start <= i + 1
        if view.words[k] not in (
            "d'",
            "de",
            "en",
            "n'",
            "ne",
            "toutefois",
            "notamment",
            "également",
            "aussi",
            "même",
            "se",
            "s'",
            "cependant",
            "lui",
            "leur",
            "l'",
            "les",
        ):
            return False
    return False


def belongs_to(view: View, i: int, cue: Cue, start: int) -> bool:
    """Whether the verb at `i` hangs on the cue rather than on a word of the content, by the parse."""
    token = view.doc[i]
    for _ in range(8):
        if token.head is token:
            return True
        token = token.head
        if token.i == cue.head or token.i < cue.start:
            return True
        if start <= token.i < i:
            return False
    return True


def in_content(view: View, k: int, start: int, conjunction: int) -> bool:
    """Whether the parse coordinates the verb at `k` with a verb of the content."""
    head = view.doc[k].head
    if is_participle(view.doc[k]) and not is_participle(head) and view.cue_at[k].start == k:
        return False  # it shares the cue's auxiliary: *a assuré que le mur tient et nié toute faute*
    return view.doc[k].dep_ == "conj" and start <= head.i < conjunction and head.pos_ in ("VERB", "AUX")


def introduces(view: View, colon: int) -> bool:
    """Whether a quotation follows the colon: it is a statement of its own."""
    return any(view.quoted_to(k) is not None for k in (colon + 1, colon + 2))


def in_comma_relative(view: View, cue: Cue) -> bool:
    """Whether the cue is the verb of a relative after a comma (*le roi, qui promet de partir, …*)."""
    return cue.start > 1 and view.words[cue.start - 1] == "qui" and view.words[cue.start - 2] == ","


def enumerates(view: View, cue: Cue, i: int) -> bool:
    """Whether a list of subjects goes on (*La lettre du maire en demandant un pont, le refus du préfet…*)."""
    floor = view.sentence_start(cue.head)
    if (cue.pos == "verb" and cue.shape is not Shape.GERUND) or view.doc[i].pos_ != "DET":
        return False
    return cue.start > floor + 2 and not any(is_finite(view.doc[k]) for k in range(floor, cue.start))


def sums_up(view: View, i: int) -> bool:
    """Whether a noun sums up what was said and the author goes on (*…, chiffre que la police conteste*)."""
    if view.words[i : i + 1] in (["un"], ["une"], ["des"]):
        i += 1
    if view.words[i : i + 1] == [] or view.words[i] not in SUMMARIES:
        return False
    after = view.doc[i + 1 : i + 2]
    return bool(after) and (
        after[0].lower_ in ("que", "qui", "dont", "qu'", "qu’")
        or "Part" in after[0].morph.get("VerbForm", [])
    )


def verb_at(view: View, i: int) -> bool:
    """Whether a finite verb stands here, an opening mark aside: the main clause goes on."""
    return any(is_finite(view.doc[k]) for k in (i, i + 1) if k == i or view.doc[i].text in MARKS)


def other_states(view: View, i: int) -> bool:
    """Whether a cue follows *qui*: the relative holds a statement of somebody in the content."""
    cues = (view.cue_at.get(k) for k in range(i, min(i + 5, len(view.words))))
    cue = next(filter(None, cues), None)
    return cue is not None and cue.start == i and cue.strength == "core" and not cue.passive


def joins_in(view: View, i: int) -> bool:
    """Whether others do as the source does (*…, tout comme le maire*; *…, de même que l'élue*)."""
    if view.words[i].startswith(("imité", "rejoint")) and view.words[i + 1 : i + 2] == ["par"]:
        return True
    first = view.words[i : i + 3]
    return first[:2] == ["tout", "comme"] or first in (["de", "même", "que"], ["de", "même", "qu'"])


def another_speaks(view: View, i: int) -> bool:
    """Whether a noun phrase with a cue in its relative starts here (*…, comme la maire qui a salué…*)."""
    i += 2 * (view.words[i : i + 2] == ["ainsi", "que"]) or view.words[i] in ("comme", "et")
    if i + 1 >= len(view.words) or view.doc[i].pos_ not in ("DET", "PROPN"):
        return False
    end = chunk_end(view, i, view.sentence_end(i))
    end += view.words[end : end + 1] == [","]
    if view.words[end : end + 1] != ["qui"]:
        return False
    end += 1 + (view.words[end + 1 : end + 2] == ["l'"])
    return other_states(view, end)


def adds(view: View, i: int) -> bool:
    """Whether the author adds after a comma who that is (*…, menés par Jean Roy*; *Jean Roy, un juge*)."""
    end = view.sentence_end(i)
    if any(view.words[k] in (",", "et", "ou") for k in range(i, end)):
        return False
    after = view.words[i + 1 : i + 2]
    if view.words[i] in ("un", "une"):
        return view.doc[i - 2].pos_ == "PROPN" and not any(
            view.quoted_to(k) is not None for k in range(i, end)
        )
    return (
        is_participle(view.doc[i])
        and view.doc[i].pos_ != "NOUN"
        and after in (["par"], ["depuis"], ["en"], ["dans"])
    )


def partitive(view: View, i: int) -> bool:
    """Whether *dont* counts out a part of what was said (*neuf morts, dont cinq enfants*)."""
    return view.doc[i].like_num or view.words[i] in (
        "un",
        "une",
        "au",
        "plusieurs",
        "certains",
        "certaines",
    )


def tells_where(view: View, i: int) -> bool:
    """Whether an adverbial of the saying starts here: *dans un communiqué*, *lors d'une conférence*."""
    if view.words[i] not in ("dans", "lors"):
        return False
    first = i + 1 + (view.words[i] == "lors")
    if view.words[i] == "lors" and view.words[i + 1 : i + 2] not in (["de"], ["d'"], ["du"]):
        return False
    if view.words[first : first + 1] in (["un"], ["une"], ["son"], ["sa"]) or view.words[i + 1 : i + 2] == [
        "du"
    ]:
        return any(word in OCCASIONS for word in view.words[first : first + 4])
    return False


def is_gerund(view: View, i: int) -> bool:
    """Whether *en* and a present participle stand here (*ajoute que « … » en souriant*)."""
    return view.words[i] == "en" and view.words[i + 1 : i + 2] != [] and view.words[i + 1].endswith("ant")


def speaks_next(view: View, i: int) -> bool:
    """Whether a cue in the finite form follows within the clause that starts at `i`."""
    for k in range(i, min(i + 20, len(view.words))):
        cue = view.cue_at.get(k)
        if cue is not None and cue.pos == "verb" and cue.shape is Shape.FINITE and cue.strength == "core":
            return True
    return False


def opens_absolute(view: View, i: int, clause: bool) -> bool:
    """Whether a participle with its own subject starts here (*…, la ville jugeant la mesure utile*)."""
    if view.doc[i].pos_ not in ("DET", "PROPN"):
        return False
    for k in range(i, min(i + 8, len(view.words))):
        word, token = view.words[k], view.doc[k]
        if word == "," or is_finite(token) or word in RELATIVES:
            return False
        if word.endswith("ant") and token.pos_ == "VERB":
            cue = view.cue_at.get(k)
            return not clause or (cue is not None and cue.strength == "core")
    return False
