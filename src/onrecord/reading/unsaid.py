"""What nobody says although a cue stands there: supposed, left unsaid, the author's own, a mere name."""

from __future__ import annotations

from onrecord.languages.conjugation import Shape
from onrecord.languages.grammar import word_class
from onrecord.model import Spans
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.asides import words_of_his_own
from onrecord.reading.indirect.clauses import carrier
from onrecord.reading.indirect.opinions import provides
from onrecord.reading.indirect.phrases import OF, is_finite
from onrecord.reading.indirect.sources import source_of
from onrecord.reading.indirect.view import CLITIC_WORDS, View

DUTIES = word_class("duties")
FORGOING = word_class("forgoing")
FINDINGS = word_class("findings")
LITOTES = word_class("litotes")
FIT = frozenset(("utile", "opportun", "nécessaire", "bon"))
NAMED = frozenset(("dit", "dite", "dits", "dites"))
ONESELF = frozenset(("je", "j'", "nous"))
_CLAUSE = 12  # tokens from *si* to its verb
_FORGOING = 5  # tokens of *ne* and its verb before *de*
_NAME = 6  # tokens of the longest name


def unsaid(view: View, cue: Spans, content: Spans) -> bool:
    """Whether the cue at these characters tells of nothing that was said."""
    found = _cue_at(view, cue)
    if found is None:
        return False
    if found.pos == "preposition":
        return (
            _from_oneself(view, found)
            or view.words[found.end : found.end + 1] == ["midi"]  # *en début d'après midi*
            or words_of_his_own(view, found.start)
            or (found.lemma == "pour" and _provided(view, content))
        )
    if found.pos != "verb":
        return False
    return (
        _supposed(view, found)
        or _without(view, found)
        or _authors_own(view, found)
        or _by_nobody(view, found)
        or _names(view, found, content)
        or _alias(view, found)
        or _given_up(view, found)
        or _charged(view, found)
        or _demanded(view, found)
        or _no_one(view, found)
        or _found_fit(view, found)
    )


def _supposed(view: View, cue: Cue) -> bool:
    """Whether it only might be said (*Il sera libre s'il admet sa faute*; *à condition qu'elle promette*).

    *S'il admet une faute, le maire dément tout vol* tells what he admits.
    """
    floor = view.sentence_start(cue.start)
    if cue.shape is not Shape.FINITE:
        return False
    for k in range(cue.start - 1, max(floor, cue.start - _CLAUSE) - 1, -1):
        if view.words[k] == "," or is_finite(view.doc[k]):
            return False
        if view.words[k] in ("que", "qu'"):
            return view.words[k - 1] in ("condition", "moins", "pourvu", "afin")
        elided = view.words[k] == "s'" and view.words[k + 1] in ("il", "ils")  # no *s'être rendu*
        if elided or (view.words[k] == "si" and view.words[k + 1] not in ("bien", "ce")):
            if view.words[k - 1] in ("même", "comme", "sauf") and k > floor:
                return False
            fronted = k == floor or view.words[floor:k] in (["et"], ["mais"], ["or"])
            return not fronted or _hypothetical(view, cue.end)
    return False


def _hypothetical(view: View, start: int) -> bool:
    """Whether the main clause behind a conditional one is in the future (*…, il sera libre*)."""
    end = view.sentence_end(start)
    comma = next((j for j in range(start, end) if view.words[j] == ","), end)
    main = next((view.doc[j] for j in range(comma, end) if is_finite(view.doc[j])), None)
    return main is not None and ("Fut" in main.morph.get("Tense", []) or "Cnd" in main.morph.get("Mood", []))


def _without(view: View, cue: Cue) -> bool:
    """Whether it is left unsaid (*…, sans accuser personne*; but *non sans*, *sans exclure*)."""
    j = cue.start - 1
    while j > 0 and view.words[j] in CLITIC_WORDS and view.words[j] != "pas":
        j -= 1
    left_out = cue.shape is Shape.INFINITIVE and view.words[j] == "sans" and cue.lemma not in LITOTES
    return left_out and view.words[j - 1] != "non"


def _authors_own(view: View, cue: Cue) -> bool:
    """Whether the author reminds or adds himself (*Il convient de rappeler que le pont est fermé*)."""
    if view.words[cue.head] in DUTIES and view.words[cue.start - 1] == "il":
        first = view.infinitive(cue.end + 1)
        return first is not None and view.words[first] not in ("avoir", "être")
    j = cue.start - 1 - (view.words[cue.start - 1] in ("de", "d'", "à"))
    return cue.shape is Shape.INFINITIVE and view.words[j] in DUTIES and view.words[j - 1] == "il"


def _by_nobody(view: View, cue: Cue) -> bool:
    """Whether an impersonal passive tells no speaker (*Il a été convenu que la paie serait versée*)."""
    told = view.words[cue.end : cue.end + 1] in (["que"], ["qu'"], ["de"], ["d'"])
    passive = "été" in view.words[cue.start : cue.head] and "person" not in cue.entry.frames
    return told and passive and view.words[cue.start - 1] == "il"


def _names(view: View, cue: Cue, content: Spans) -> bool:
    """Whether quoted words are a name (*le carrefour dit « des Trois-Mâts »*)."""
    if view.words[cue.head] not in NAMED or cue.start != cue.head or view.doc[cue.head - 1].pos_ != "NOUN":
        return False
    quote = view.quote(cue.end)
    inner = None if quote is None else view.doc.char_span(*quote.inner, alignment_mode="expand")
    if inner is None or not 0 < len(inner) <= _NAME or any(is_finite(token) for token in inner):
        return False
    floor, end, after = view.sentence_start(cue.head), view.sentence_end(cue.head), inner[-1].i + 2
    governed = any(view.doc[j].pos_ == "ADP" for j in range(max(floor, cue.head - 3), cue.head - 1))
    verb = next((j for j in (*range(floor, cue.head), *range(after, end)) if is_finite(view.doc[j])), None)
    return any(token.text[0].isupper() for token in inner) and (
        verb == after or (governed and verb is not None)
    )


def _alias(view: View, cue: Cue) -> bool:
    """Whether it gives somebody's other name (*Pablo Merino, dit El Zurdo, et ses frères ont fui*)."""
    comma = cue.start - 1
    if view.words[cue.head] not in NAMED or cue.start != cue.head or view.words[comma] != ",":
        return False
    after = cue.end
    while after < len(view.words) and (view.doc[after].text[:1].isupper() or view.doc[after].pos_ == "PROPN"):
        after += 1
    quoted = view.quoted_to(cue.end)  # *Pablo Merino, dit « le Zurdo », …*
    if quoted is not None and quoted - cue.end <= _NAME:
        after = quoted + 1
    person = all(token.pos_ == "PROPN" for token in view.doc[max(0, comma - 2) : comma])
    goes_on = (
        view.words[after : after + 1] == [","] and after > cue.end and after + 1 < view.sentence_end(comma)
    )
    return person and goes_on


def _given_up(view: View, cue: Cue) -> bool:
    """Whether it is no longer or never said (*a renoncé à exiger un vote*, *refuse de confirmer*)."""
    wanted = cue.lemma == "accepter" and view.words[cue.start - 1] == "pour"  # *ont deux jours pour accepter*
    near = view.words[max(0, cue.start - _FORGOING) : cue.start]
    goes_on = "ne" in near or "n'" in near  # *ne cesse de réclamer un quai*
    return cue.shape is Shape.INFINITIVE and (wanted or (carrier(view, cue) in FORGOING and not goes_on))


def _no_one(view: View, cue: Cue) -> bool:
    """Whether nobody says it (*Aucun élu n'a confirmé ce chiffre*; *Ni elle ni lui n'ont exigé un vote*)."""
    source = source_of(view, cue) if cue.negated and cue.shape is Shape.FINITE else None
    if source is None:
        return False
    return view.words[source[0]] in ("aucun", "aucune") or "ni" in view.words[source[0] - 1 : source[1]]


def _found_fit(view: View, cue: Cue) -> bool:
    """Whether it is told what was done or not (*n'a pas jugé utile de venir*, *a jugé bon de partir*)."""
    fit = cue.lemma == "juger" and view.words[cue.end + 1 : cue.end + 2] in (["de"], ["d'"])
    return fit and (view.words[cue.end] == "bon" or (cue.negated and view.words[cue.end] in FIT))


def _charged(view: View, cue: Cue) -> bool:
    """Whether it is what somebody is tried for (*doit répondre de « fraude »*)."""
    answers = cue.lemma == "répondre" and cue.shape is Shape.INFINITIVE
    return answers and view.words[cue.end : cue.end + 1] != [] and view.words[cue.end] in OF


def _demanded(view: View, cue: Cue) -> bool:
    """Whether somebody else wants it said (*Elle demande que le maire promette un quai*)."""
    for k in range(cue.start - 1, max(0, cue.start - _CLAUSE), -1):
        if view.words[k] in (",", ":", ";", ".", "?", "!") or is_finite(view.doc[k]):
            return False
        if view.words[k] in ("que", "qu'"):
            wants = any(c.end == k and c.act == "demand" and c.pos == "verb" for c in view.cues)
            return wants and cue.shape is Shape.FINITE and not cue.passive
    return False


def _provided(view: View, content: Spans) -> bool:
    """Whether something is there for somebody (*Pour les marins, une salle est prévue*)."""
    said = view.doc.char_span(*content[0], alignment_mode="expand") if content else None
    return said is not None and provides(view, said.start, said.end)


def _from_oneself(view: View, cue: Cue) -> bool:
    """Whether who speaks tells how he knows it (*D'après ce que je sais, …*; *Selon nos informations, …*)."""
    after = view.words[cue.end : cue.end + 4]
    if after[:1] == ["nos"] and after[1:2] and after[1] in FINDINGS:
        return True
    return after[:1] == ["ce"] and not ONESELF.isdisjoint(after)


def _cue_at(view: View, cue: Spans) -> Cue | None:
    """The lexicon's cue at these characters."""
    if not cue:
        return None
    start, end = cue[0][0], cue[-1][1]
    return next((c for c in view.cues if start <= view.doc[c.head].idx < end), None)
