"""Signs that a content is over: another cue, a list that goes on, a noun that sums up what was said."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.languages.conjugation import Shape
from onrecord.languages.grammar import word_class
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.phrases import is_finite, is_participle
from onrecord.reading.indirect.view import MARKS, STOPS, View, is_infinitive

NOT_SOURCES = word_class("no_sources")
_CLAUSE_ENDS = STOPS | frozenset((";", ",", ":", ")"))
_FIRMLY = word_class("firmly")
_OPPOSITE = frozenset(("contraire", "inverse", "mensonge"))
_SUBJECT = 6  # tokens before the verb of such a clause
_WORDS = 5  # tokens from the verb to the end of its clause (*dément de son côté en bloc*)


def trailing_cue(view: View, i: int) -> bool:
    """Whether a parenthetical cue starts here: *a-t-il dit*, *a déclaré le ministre*, *selon la police*."""
    for k in range(i, min(i + 8, len(view.words))):
        cue = view.cue_at.get(k)
        if cue is None or cue.start > i + 3:
            continue
        if cue.pos == "preposition":
            head = next((view.words[j] for j in range(cue.end, cue.end + 4) if _nominal(view, j)), "")
            return cue.start == i and cue.lemma != "pour" and head not in NOT_SOURCES
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
            after = view.words[cue.end] if cue.end < len(view.words) else "."
            return after not in ("que", "qu'", ".") and not cue.negated
        return view.words[i] == "comme" and cue.start <= i + 3
    return False


def _nominal(view: View, i: int) -> bool:
    return view.doc[i : i + 1].text != "" and view.doc[i].pos_ in ("NOUN", "PROPN", "PRON")


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
    if view.quote(head.i) is not None and view.quote(k) is None:
        return False  # *parle d'« un crime que rien n'efface » et dit…*
    if is_participle(view.doc[k]) and not is_participle(head) and view.cue_at[k].start == k:
        return False  # it shares the cue's auxiliary: *a assuré que le mur tient et nié toute faute*
    if view.cue_at[k].shape is Shape.FINITE and is_infinitive(head):
        return False  # *dit vouloir sauver le lac et menace de partir*
    return view.doc[k].dep_ == "conj" and start <= head.i < conjunction and head.pos_ in ("VERB", "AUX")


def agrees_with_cue(view: View, cue: Cue, other: Cue, start: int, conjunction: int) -> bool:
    """Whether number or tense tell that a verb goes on with the cue (*dit que les murs cèdent et nie…*)."""
    said = next((view.doc[k] for k in range(start, conjunction) if is_finite(view.doc[k])), None)
    mine, theirs = _finite(view, cue), _finite(view, other)
    if said is None or mine is None or theirs is None:
        return False
    return any(theirs[n] == mine[n] != _forms(said)[n] for n in range(2))


def _finite(view: View, cue: Cue) -> tuple[list[str], list[str]] | None:
    """Number, and mood with tense, of the cue's finite verb."""
    tokens = (view.doc[k] for k in range(cue.start, cue.head + 1))
    return next((_forms(token) for token in tokens if is_finite(token)), None)


def _forms(token: Token) -> tuple[list[str], list[str]]:
    return token.morph.get("Number", []), token.morph.get("Mood", []) + token.morph.get("Tense", [])


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


def verb_at(view: View, i: int) -> bool:
    """Whether a finite verb stands here, an opening mark aside: the main clause goes on."""
    last = i + 2 if view.doc[i : i + 1].text in MARKS else i + 1
    return any(is_finite(token) for token in view.doc[i:last])


def other_states(view: View, i: int) -> bool:
    """Whether a cue follows *qui*: the relative holds a statement of somebody in the content."""
    cues = (view.cue_at.get(k) for k in range(i, min(i + 5, len(view.words))))
    cue = next(filter(None, cues), None)
    return cue is not None and cue.start == i and cue.strength == "core" and not cue.passive


def speaks_next(view: View, i: int) -> bool:
    """Whether a cue in the finite form follows within the clause that starts at `i`."""
    for k in range(i, min(i + 20, len(view.words))):
        cue = view.cue_at.get(k)
        if cue is None or cue.pos != "verb" or cue.shape is not Shape.FINITE:
            continue
        counts = any(token.like_num for token in view.doc[cue.end : cue.end + 3])  # *parlent de dix morts*
        if cue.strength == "core" or (cue.strength == "weak" and counts):
            return True
    return False


def denied_next(view: View, i: int) -> bool:
    """Whether the clause that starts at `i` is a bare denial (*accuse la mairie de fraude, elle dément*)."""
    near = (c for c in view.cues if i < c.start <= i + _SUBJECT)
    return any(denies_barely(view, c) and "," not in view.words[i : c.start] for c in near)


def _verb_after_and(view: View, j: int) -> bool:
    """Whether another cue shares the subject (*Le club nie et reproche au maire de mentir*)."""
    near = (view.cue_at.get(k) for k in range(j + 1, min(j + 4, len(view.words))))
    return view.words[j] in ("et", "mais") and any(
        cue is not None and cue.start == j + 1 and cue.shape is Shape.FINITE for cue in near
    )


def denies_barely(view: View, cue: Cue) -> bool:
    """Whether a verb of denial ends its clause (*X dément formellement.*; *ce que* has its own rule)."""
    if cue.pos != "verb" or cue.act != "deny" or cue.passive or cue.negated or cue.shape is not Shape.FINITE:
        return False
    turns = len(cue.entry.words) > 1 and cue.entry.words[-1] not in _OPPOSITE
    if turns and "colon" in cue.entry.frames:
        return False  # *Le garde donne une autre version.*, which his own words follow
    near = range(cue.end, min(cue.end + _WORDS, len(view.words)))
    end = next((j for j in near if view.words[j] in _CLAUSE_ENDS or _verb_after_and(view, j)), None)
    firmly = end is not None and all(word in _FIRMLY for word in view.words[cue.end : end])
    relative = {"que", "qu'", "qui", "dont"} & set(view.words[max(0, cue.start - _WORDS) : cue.start])
    return firmly and not relative and view.quote(cue.head) is None
