"""How far an unquoted content reaches. The parse helps, but punctuation and the next cue decide more."""

from __future__ import annotations

from onrecord.languages.conjugation import Shape
from onrecord.languages.grammar import word_class
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.additions import (
    adds,
    another_speaks,
    comments,
    joins_in,
    opens_absolute,
    parallel_count,
    partitive,
    sums_up,
)
from onrecord.reading.indirect.asides import (
    alludes,
    calls,
    rests_on,
    tells_of_now,
    withholds,
    words_of_his_own,
)
from onrecord.reading.indirect.coordination import another_tells, coordinates
from onrecord.reading.indirect.gapped import is_count, listed_gap
from onrecord.reading.indirect.main_clause import main_clause
from onrecord.reading.indirect.phrases import OF, RELATIVES, is_finite, is_time, skip_time
from onrecord.reading.indirect.sayings import is_gerund, tells_channel, tells_of_saying, tells_where
from onrecord.reading.indirect.stops import (
    belongs_to,
    denied_next,
    dependent_cue,
    enumerates,
    in_comma_relative,
    introduces,
    other_states,
    speaks_next,
    trailing_cue,
    verb_at,
)
from onrecord.reading.indirect.view import CLOSE_MARKS, View, is_infinitive

PRENOMINAL = word_class("prenominal")
SUBORDINATORS = word_class("subordinators")
CONTRASTS = word_class("contrasts")
ULTIMATE = ("demand", "warn", "refuse", "propose")  # acts that a threat may follow
WHICH = frozenset(("laquelle", "lequel", "lesquelles", "lesquels"))
HEARSAY = word_class("hearsay")
ASKING = ("comment", "pourquoi", "quel", "quelle", "quels", "quelles")  # *Alors qu'il dit que P, comment…*
CLITICS = ("n'", "ne", "s'", "se", "y")
NEXT = frozenset(("ensuite", "finalement", "aussitôt"))
SHOWING = word_class("showing")
_NEAR = 10  # tokens of a relative up to its verb
STRONG_PRONOUNS = word_class("strong_pronouns")


def content_end(view: View, start: int, cue: Cue, clause: bool) -> int:
    """The end of a content that starts at `start`; `clause` where it holds a verb of its own."""
    end = view.sentence_end(cue.head, start)
    home = view.quote(cue.head)
    opening = _opens_sentence(view, cue)
    j = start
    verb_seen = not clause
    while j < end:
        last = view.quoted_to(j)
        if last is not None and home is None:
            verb_seen = verb_seen or any(is_finite(view.doc[k]) for k in range(j, last))
            j = last + 1
            continue
        if view.words[j] == "(" or (view.words[j] in ("--", "–", "—") and j > start):
            close = next(
                (k for k in range(j + 1, min(j + 40, end)) if view.words[k] in (")", "--", "–", "—")), None
            )
            if close is not None:
                j = close + 1
                continue
            if not clause and view.words[j] != "(":
                return j
        if view.words[j] == "-" and view.doc[j].whitespace_ and view.doc[j - 1].whitespace_ and j > start:
            return j
        if view.words[j] == ":" and not _explains(view, j, start):
            clause = True
        otherwise = _or_else(view, j) if cue.act in ULTIMATE and j > start else 0
        if otherwise:  # *exige un vote, faute de quoi il partira*
            clause, verb_seen, j = True, False, otherwise
            continue
        told = _tells_claim(view, j)
        if told and j > start:  # *dément la rumeur, selon laquelle le quai cède*
            clause, verb_seen, j = True, False, told
            continue
        if is_finite(view.doc[j]):
            verb_seen = True
        if j > start and _stops(view, j, start, cue, clause, verb_seen):
            return j
        if (
            j > start
            and view.words[j] == ","
            and verb_seen
            and (opening or not clause)
            and (main_clause(view, j + 1, end) or (opening and view.words[j + 1] in ASKING))
        ):
            return j
        if not clause and j > start and (_tells_how(view, j, start) or _returns(view, j, start, cue)):
            while view.words[j - 1] in CLITICS and j - 1 > start:
                j -= 1  # *qui demande une trêve à partir de lundi, n'a pas convaincu*
            return j - 1 if view.words[j - 1] in ("et", "ou", "mais", "puis", ",") else j
        j += 1
    return end


def _or_else(view: View, j: int) -> int:
    """The token after *, faute de quoi*: what follows is the threat; 0 if not there."""
    if view.words[j] != ",":
        return 0
    turns = (["faute", "de", "quoi"], ["sans", "quoi"], ["à", "défaut", "de", "quoi"])
    after = next((j + 1 + len(turn) for turn in turns if view.words[j + 1 : j + 1 + len(turn)] == turn), 0)
    return after if view.words[after : after + 1] != [","] and view.quoted_to(after) is None else 0


def _tells_claim(view: View, j: int) -> int:
    """The token after *selon laquelle*, a comma before it passed over: the claim follows; 0 if not there."""
    j += view.words[j] == ","
    claim = j + 2 < len(view.words) and view.words[j] == "selon" and view.words[j + 1] in WHICH
    return j + 2 if claim else 0


def _stops(view: View, j: int, start: int, cue: Cue, clause: bool, verb_seen: bool) -> bool:
    word = view.words[j]
    if word == ";" or (word == ":" and introduces(view, j)):
        return True
    if word == ":" and not clause and _explains(view, j, start):
        return True  # *dénonce « un piège » : l'accord ne vaut rien*
    if word == ",":
        return _comma_stops(view, j, start, cue, clause, verb_seen)
    if word in ("--", "—", "–") and sums_up(view, j + 1):
        return True
    if verb_seen and tells_where(view, j) and belongs_to(view, j, cue, start):
        return True
    if _blamed(view, j, start, cue, clause):
        return True
    if withholds(view, j + (word == "mais")) or alludes(view, j) or _contrasts(view, j, clause):
        return True
    if clause and verb_seen and tells_of_now(view, j, start):
        return True
    if word == "qui" and not clause and other_states(view, j + 1):
        return (
            view.words[j - 1] not in HEARSAY or cue.act != "deny"
        )  # *dément la rumeur qui évoque une fuite*
    if word in ("et", "ou", "mais") and j + 1 < len(view.words):
        return coordinates(view, j, start, cue, clause)
    if word == "tout" and view.words[j + 1 : j + 2] == ["en"] and dependent_cue(view, j + 2):
        return True  # *reconnaît « un vol » tout en assurant que…*
    if word in ("en", "avant", "sans") and dependent_cue(view, j + 1) and verb_seen:
        return view.doc[j - 1].text in CLOSE_MARKS or belongs_to(view, j + 1, cue, start)
    if view.doc[j - 1].text in CLOSE_MARKS and (dependent_cue(view, j) or is_gerund(view, j)):
        return not _shows(view, j)
    if view.doc[j - 1].text in CLOSE_MARKS or word == "selon":
        return trailing_cue(view, j) and not (_by_oneself(view, j) or _vouches_himself(view, j))
    return False


def _by_oneself(view: View, j: int) -> bool:
    """Whether the speaker vouches within his own content (*dénonce un plan destiné selon elle à nuire*)."""
    goes_on = j + 2 < view.sentence_end(j) and view.words[j + 2] != ","
    return view.words[j] == "selon" and goes_on and view.words[j + 1] in STRONG_PRONOUNS


def _vouches_himself(view: View, i: int) -> bool:
    """Whether *selon lui* between commas cuts a clause that goes on."""
    aside = (
        view.words[i] == "selon" and view.words[i + 1 : i + 2] != [] and view.words[i + 1] in STRONG_PRONOUNS
    )
    return aside and view.words[i + 2 : i + 3] == [","] and i + 3 < view.sentence_end(i)


def _explains(view: View, colon: int, start: int) -> bool:
    """Whether a clause after the colon goes on from a content that is all quoted."""
    quoted = view.doc[colon - 1].text in CLOSE_MARKS and view.quoted_to(start) == colon - 1
    return quoted and main_clause(view, colon + 1, view.sentence_end(colon))


def _comma_stops(view: View, comma: int, start: int, cue: Cue, clause: bool, verb_seen: bool) -> bool:
    i = comma + 1
    if i >= len(view.words):
        return True
    if _vouches_himself(view, i):
        return False  # *Le maire réfute : la requête, selon lui, est vide*
    if trailing_cue(view, i) or withholds(view, i) or alludes(view, i) or calls(view, i):
        return True
    if words_of_his_own(view, i) or rests_on(view, i):
        return True
    if denied_next(view, i):
        return True
    word = view.words[i]
    if verb_seen and (tells_where(view, i) or (word in ("que", "qu'") and _other_takes_up(view, i))):
        return True
    if word == "lors" and not clause:
        return True
    if word == "pour" and view.words[i + 1 : i + 2] == ["qui"] and not clause:
        return True  # *dément l'élue, pour qui la loi est morte*
    if word == "pour" and view.words[i + 1 : i + 2] and view.words[i + 1] in NEXT:
        return True  # *l'accuse de vol, pour ensuite s'en prendre à la presse*
    if word in ("le", "la", "l'", "les") and view.words[i + 1].endswith("ant"):
        calls_it = view.words[i + 2 : i + 3] in (["de"], ["d'"])  # *les taxant de*, taken for a noun
        if calls_it or dependent_cue(view, i + 1):
            return True  # *rejette l'offre, la qualifiant de ruse*
    if word in ("en", "avant", "sans", "tout") and (dependent_cue(view, i + 1) or dependent_cue(view, i + 2)):
        return True
    if dependent_cue(view, i + word.endswith("ment")) or (
        not clause and word.endswith("ant") and view.doc[i].pos_ in ("VERB", "AUX")
    ):
        return True
    if word in ("et", "mais", "puis"):
        waits = clause and not verb_seen  # *dit que l'accord, signé hier, et loué par tous, est mort*
        return not waits and coordinates(view, i, start, cue, clause)
    if word == "car" and not clause:
        return True
    counted = not clause and any(is_count(view, k) for k in range(start, comma))
    if counted and listed_gap(view, comma, view.sentence_end(comma)):
        return True
    if verb_seen and clause and another_tells(view, i, start):
        return True
    if counted and view.doc[i].pos_ in ("DET", "PROPN") and main_clause(view, i, view.sentence_end(comma)):
        return True  # *reconnaît deux morts, la Ligue en compte douze*
    if opens_absolute(view, i, clause) or sums_up(view, i) or parallel_count(view, cue, i):
        return True
    if word == "non" and view.words[i + 1 : i + 2] == ["sans"] and dependent_cue(view, i + 2):
        return True
    if verb_seen and in_comma_relative(view, cue) and verb_at(view, i):
        return True
    if not clause and (enumerates(view, cue, i) or comments(view, i)):
        return True
    if word == "après" or (word == "tout" and is_gerund(view, i + 1)):
        return not clause
    if word == "sans":  # *nie toute fuite, sans plus de détails*
        return not clause and not any(is_infinitive(view.doc[k]) for k in range(start, i))
    if word in ("que", "qu'") and not clause:
        return True  # *demande un fonds, que la région abondera*
    if not clause and (adds(view, i) or joins_in(view, i) or another_speaks(view, i)):
        return True
    if word == "dont" and i + 1 < len(view.words) and partitive(view, i + 1):
        return False
    if word in RELATIVES and word not in ("que", "qu'"):
        if verb_seen and word == "où" and _denied_next(view, i):
            return True
        return not clause and not any(
            view.quoted_to(k) is not None for k in range(i, min(i + 25, len(view.words)))
        )
    if word == "ce" and view.words[i + 1 : i + 2] and view.words[i + 1] in ("qui", "que", "qu'", "dont"):
        return True
    if word == "même" and view.words[i + 1 : i + 2] in (["si"], ["s'"]):
        return not clause
    return word in CONTRASTS and (not clause or speaks_next(view, i))


def _contrasts(view: View, j: int, clause: bool) -> bool:
    """Whether the author sets others' words against it (*dénonce un « piège » alors que l'État dit…*)."""
    if view.words[j + 1 : j + 2] not in (["que"], ["qu'"]) or not speaks_next(view, j + 2):
        return False
    if view.words[j] == "après":
        return not clause
    return view.words[j] in ("alors", "tandis") and (not clause or view.doc[j - 1].text in CLOSE_MARKS)


def _blamed(view: View, j: int, start: int, cue: Cue, clause: bool) -> bool:
    """Whether it is told after the charge who is charged (*accuse de trahison le maire*)."""
    if clause or not {"person", "de_np"} <= cue.entry.frames or view.words[start - 1] not in ("de", "d'"):
        return False
    noun = view.doc[j - 1].pos_ == "NOUN" and j - start <= 2 and view.infinitive(start) is None
    return noun and view.doc[j].pos_ == "DET" and view.words[j] not in OF


def _shows(view: View, j: int) -> bool:
    """Whether quoted words are a noun that shows something (*avoir des « indices » montrant que…*)."""
    quote, cue = view.quote(j - 1), view.cue_at.get(j)
    if quote is None or cue is None or cue.lemma not in SHOWING:
        return False
    return " " not in view.text[slice(*quote.inner)].strip()


def _other_takes_up(view: View, i: int) -> bool:
    """Whether others deal with it in a relative (*dit respecter la trêve, que la junte a rejetée*)."""
    if view.doc[i + 1 : i + 2].text == "" or view.doc[i + 1].pos_ not in ("DET", "PROPN"):
        return False
    end = view.sentence_end(i)
    cue = next((c for c in view.cues if i < c.start < min(i + _NEAR, end)), None)
    if cue is None or cue.shape is not Shape.FINITE or cue.passive or cue.strength == "optional":
        return False
    return cue.end >= end or view.words[cue.end] in (",", "de", "d'", "à")


def _denied_next(view: View, i: int) -> bool:
    """Whether others deny it in a relative (*dit avancer vers Sens, où la ville dément*)."""
    near = (c for c in view.cues if i < c.start < min(i + _NEAR, view.sentence_end(i)))
    return any(c.act == "deny" and c.shape is Shape.FINITE and c.pos == "verb" for c in near)


def _opens_sentence(view: View, cue: Cue) -> bool:
    """Whether the cue precedes the main clause (*Estimant que…, le maire…*; *S'il admet que…, …*)."""
    floor = view.sentence_start(cue.head)
    while floor < cue.start and view.words[floor] in ("et", "mais", "or", "tout", "en", "–", "-"):
        floor += 1
    if cue.shape is Shape.GERUND and (cue.start == floor or _goes_on(view, cue, floor)):
        return True
    if view.doc[floor].pos_ == "ADP" and any(view.words[k] in RELATIVES for k in range(floor, cue.start)):
        return not any(is_finite(view.doc[k]) for k in range(floor, cue.start))
    return view.words[floor] in SUBORDINATORS and not any(
        view.words[k] == "," for k in range(floor, cue.start)
    )


def _goes_on(view: View, cue: Cue, floor: int) -> bool:
    """Whether a gerund goes on with the one that opens the sentence (*Estimant X et jugeant que…, …*)."""
    first = view.cue_at.get(floor)
    if first is None or first.shape is not Shape.GERUND or view.words[cue.start - 1] not in ("et", "ou"):
        return False
    commas = (k for k in range(floor, cue.start) if view.words[k] == ",")
    return not any(main_clause(view, k + 1, cue.start) for k in commas)


def _tells_how(view: View, j: int, start: int) -> bool:
    if is_time(view, j) and view.doc[j - 1].text in CLOSE_MARKS:
        after = skip_time(view, j, view.sentence_end(j))  # *dénonce un « piège » lundi matin sur Radio Armor*
        return after < len(view.words) and tells_channel(view, after, start)
    return tells_of_saying(view, j, start) or tells_channel(view, j, start)


def _returns(view: View, j: int, start: int, cue: Cue) -> bool:
    """Whether the sentence goes on with its own verb after the content (*celui qui dit X a été jugé*)."""
    such = view.words[j - 1] in PRENOMINAL and view.doc[j - 2].pos_ == "DET"  # *cette dernière offre*
    noun = view.doc[j - 1].pos_ == "DET" or (such and view.doc[j].pos_ != "AUX")
    # *juge « honteuse » l'offre*, *rejette cette offre*
    if noun or not is_finite(view.doc[j]) or view.words[j - 1] in ("avoir", "être"):
        return False  # *dit avoir extrait dimanche une balle*: a participle
    if (
        cue.start
        and view.words[cue.start - 1] == "qui"
        and not any(view.words[k] in RELATIVES for k in range(start, j))
    ):
        return True
    for k in range(j - 1, start - 1, -1):
        if view.words[k] in RELATIVES or view.words[k] in SUBORDINATORS:
            return False
    verb = view.doc[j].head if view.doc[j].pos_ == "AUX" and view.doc[j].head.i > j else view.doc[j]
    return not any(child.dep_.startswith("nsubj") and start <= child.i < j for child in verb.children)
