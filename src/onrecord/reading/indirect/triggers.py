"""Which construction after a verb holds its content: a clause, an infinitive, a noun phrase, a question."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.languages.conjugation import Shape
from onrecord.languages.grammar import word_class
from onrecord.languages.names import roles
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.complements import (
    ABOUT,
    adjunct_end,
    after_parenthesis,
    asked_of,
    feels,
    governed_from,
    is_question,
    object_clitic,
    of_adjunct,
    past_apposition,
    past_aside,
    past_list,
    past_manner,
    past_purpose,
    past_relative,
    quantity,
    starts_phrase,
    subject_after,
    takes_object,
)
from onrecord.reading.indirect.gapped import is_count
from onrecord.reading.indirect.phrases import (
    OF,
    PREPOSITIONS,
    RELATIVES,
    chunk_end,
    is_finite,
    is_time,
    skip_time,
)
from onrecord.reading.indirect.view import OPEN_MARKS, View
from onrecord.reading.verb_group import DEGREES, INVERTED, NEGATION, NEGATORS

QUESTION_WORDS = word_class("question_words")
NOT_COMPLEMENT = word_class("no_complementizer")
ADVERBIAL = word_class("adverbial_tails")
CONVINCED = tuple(word_class("convinced"))
READY = word_class("ready")
MANNERS = word_class("manners")
TRAITS = word_class("traits")
NO_ADVERBS = QUESTION_WORDS | PREPOSITIONS | {"que", "qu'"}  # whatever the tagger takes them for
STRONG_PRONOUNS = word_class("strong_pronouns")
NAMING = tuple(word_class("so_called"))
KNOWN = word_class("known_things")
_THING = 6  # tokens of a thing, or of what is thought of it
_ROUNDING = 4  # tokens of *au moins*, *plus de* with their number
_COLON = 12  # tokens from *conditions* to its colon
GOVERNING = frozenset(("de", "d'", "à", "pour", "sans", "après"))
OPPOSING = ("deny", "refuse", "accuse")
REACH = 40  # tokens after the cue in which its content begins


@dataclass(frozen=True, slots=True)
class Trigger:
    """Where a content starts, and by which construction (`frame` is a frame of the lexicon)."""

    frame: str
    start: int
    words: tuple[int, ...] = ()  # tokens of the cue's own between it and the content (*se dit prêt à*)


def find_trigger(view: View, cue: Cue) -> Trigger | None:
    """The construction after the cue that holds its content, an addressee before it passed over."""
    trigger = _first_trigger(view, cue)
    if trigger is not None and trigger.start >= len(view.words):
        return None  # the text ends where its content would begin
    if trigger is None or trigger.frame != "à_np" or "np" not in cue.entry.frames:
        return trigger
    end = view.sentence_end(cue.head)
    after = chunk_end(view, trigger.start, end)
    blamed = after < end and view.doc[after].pos_ == "DET" and view.words[after] not in OF
    return Trigger("np", after) if blamed else trigger  # *impute à la mairie la fermeture du port*


def _first_trigger(view: View, cue: Cue) -> Trigger | None:
    """The first construction after the cue that its lexicon entry takes."""
    frames = cue.entry.frames
    end = min(view.sentence_end(cue.head), cue.end + REACH)
    restrictive = restricted(view, cue)
    has_object = object_clitic(view, cue)
    j = cue.end
    object_seen = False
    addressee = range(0)
    while j < end:
        word, token = view.words[j], view.doc[j]
        if word in NEGATION and "inf" in frames and not object_seen and view.infinitive(j) is not None:
            return Trigger("inf", j)
        if word in STRONG_PRONOUNS and view.words[j + 1 : j + 2] == ["aussi"]:
            j += 2  # *a dit lui aussi vouloir partir*
            continue
        if word in ("de", "pour") and view.words[j + 2 : j + 3] in (["côté"], ["part"]):
            j += 3  # *accuse de son côté la ville d'avoir menti*
            continue
        if cue.entry.reflexive and "adj" in frames and not object_seen and feels(view, j):
            return Trigger("adj", j)
        if (
            word in INVERTED
            or (
                word == "et"
                and view.doc[j - 1].pos_ == "ADV"
                and view.doc[j + 1 : j + 2].text.endswith("ment")
            )
            or word in ("-t", "'")
            or word in MANNERS
            or (word in NEGATORS and not quantity(view, j))
            or (token.pos_ == "ADV" and word not in NO_ADVERBS and not quantity(view, j))
        ):
            j += 1
            continue
        if (
            word in ("d'", "de", "par", "en", "du")
            and view.words[j + 1 : j + 2]
            and view.words[j + 1] in ADVERBIAL
        ):
            j += 2
            continue
        if word in ("que", "qu'"):
            if (
                "que" in frames
                and not restrictive
                and view.words[j - 1] not in NOT_COMPLEMENT
                and not (object_seen and "person" not in frames)
            ):
                return Trigger("que", j + 1)
            after = j + 1 + (j + 1 < end and view.blank(j + 1))
            counted = after < end and (starts_phrase(view, after) or of_these(view, cue, after))
            if restrictive and (counted if "np" in frames else of_these(view, cue, after)):
                return Trigger("np", j + 1)  # *ne reconnaît que deux blessés*
            break
        if word == "après" and view.infinitive(j + 1) is not None and not object_seen:
            past = (k for k in range(j + 3, end) if view.words[k] in ("avoir", "être"))
            own = next(past, end) if "inf" in frames else end
            that = past_purpose(view, j - 1, end) if "que" in frames else None
            if own < (that or end) and view.infinitive(own) == own and view.words[own - 1] not in GOVERNING:
                return Trigger("inf", own)  # *a dit après avoir voté | avoir gagné*
            if that is not None:  # *a dit après avoir voté | que*
                j = that
                continue
        if word == "avant" and view.words[j + 1 : j + 2] in (["de"], ["d'"]):
            that = past_purpose(view, j, end) if "que" in frames and not object_seen else None
            if that is None:
                break  # *accuse la ville avant d'exiger un vote*
            j = that
            continue
        if word in ("de", "d'") and view.infinitive(j + 1) is not None:
            return Trigger("de_inf", j + 1) if "de_inf" in frames else None
        if word == "à" and view.infinitive(j + 1) is not None:
            return Trigger("à_inf", j + 1) if "à_inf" in frames else None
        if word == "à" and view.words[j + 1 : j + 3] in (["ce", "que"], ["ce", "qu'"]):
            return Trigger("à_ce_que", j + 3) if "à_ce_que" in frames else None
        if word == "pour" and view.words[j + 1 : j + 2] in (["que"], ["qu'"]) and "pour_que" in frames:
            return Trigger("pour_que", j + 2)
        if word == "en" and view.words[j + 1 : j + 2] == ["faveur"] and "faveur_np" in frames:
            return Trigger("faveur_np", j + 3)
        if word == "pour" and "pour_inf" in frames and view.infinitive(j + 1) is not None:
            return Trigger("pour_inf", j + 1)
        if word == "comme" and "comme" in frames:
            return Trigger("comme", j + 1)
        if word in QUESTION_WORDS and "si" in frames and not object_seen and is_question(view, j):
            return Trigger("si", j + 1 if word in ("si", "s'") else j)
        if word in OF and view.words[j + 1 : j + 2] and view.words[j + 1] in TRAITS:
            j += 2
            while j < end and view.doc[j].pos_ == "ADJ":
                j += 1  # *accuse l'armateur d'origine grecque de fraude*
            continue
        if object_seen and word in OF and "de_inf" in frames and (charge := past_apposition(view, j, end)):
            j = charge
            continue
        preposition = _prepositional(view, j, frames, cue, not object_seen)
        if preposition is not None and not (preposition.frame == "à_np" and "à_addressee" in frames):
            return preposition
        if (
            "inf" in frames
            and not object_seen
            and view.infinitive(j) is not None
            and (word not in PREPOSITIONS or word == "en")  # *annonce dès lundi | en faire un port*
        ):
            return Trigger("inf", j)
        if word == ",":
            if cue.inverted is not None and view.words[cue.start - 1] == ",":
                return None  # *Le plan ne vaut, explique-t-il, que « dans des cas graves »*
            if "que" in frames and view.words[j + 1 : j + 2] in (["que"], ["qu'"]) and not object_seen:
                return Trigger("que", j + 2)  # *a juré, hier, devant la cour, que…*
            if "inf" in frames and view.infinitive(j + 1) is not None:
                return Trigger("inf", j + 1)
            if object_seen and (charge := past_list(view, j, end)) is not None:
                j = charge
                continue
            addressed = object_seen or ("à_addressee" in frames and "à" in view.words[cue.end : j])
            if addressed and (charge := past_aside(view, j, end)) is not None:
                j = charge
                continue
            if not object_seen and takes_object(view, cue) and _after_date(view, cue, j):
                j += 1
                continue
            # *la ville, que l'État reconnaît, a dénoncé…*
            close = None if view.finite(j + 1) else after_parenthesis(view, j, end)
            if close is None:  # *accuse l'armée d'exactions, ce qu'elle nie*
                return _last_of(view, addressee) if "de_np" in frames and addressee else None
            j = close
            continue
        if cue.act in OPPOSING and not has_object and _whatever(view, j) and takes_object(view, cue):
            return Trigger("np", j)
        named = _so_called(view, j, end) if takes_object(view, cue) and not has_object else None
        if named is not None:
            return Trigger("np", named)
        of_mind = _of_mind(view, j, end) if "adj" in frames else None
        if of_mind is not None:
            return of_mind
        if is_time(view, j):
            j = skip_time(view, j, end)
            continue
        relative = past_relative(view, j, end) if word in RELATIVES and view.words[j - 1] != "," else None
        if relative is not None and (object_seen or "person" not in frames):
            j = relative
            continue
        if word == "sans" and view.infinitive(j + 1) is not None:
            j += 2
            continue
        if word == "un" and view.words[j + 1 : j + 2] == ["peu"]:
            j += 2  # *a dit un peu plus tard que…*
            continue
        asked = asked_of(view, j, end) if takes_object(view, cue) else None
        if asked is not None:
            j = asked
            continue
        if word in ("depuis", "en", "dès") and view.words[j + 1 : j + 2] and view.words[j + 1].isdigit():
            j += 2  # *répète depuis 2012 que…*
            continue
        if word in PREPOSITIONS or of_adjunct(view, j, frames):
            if (
                word == "depuis"
                and j + 1 < len(view.doc)
                and view.doc[j + 1].pos_ != "DET"
                and not is_time(view, j + 1)
            ):
                j += 1
                continue
            j = max(j + 1, adjunct_end(view, j + 1, end, "de_np" in frames))
            continue
        if (
            j == cue.end
            and token.pos_ == "ADJ"
            and len(cue.entry.words) > 1
            and view.doc[j - 1].pos_ == "NOUN"
        ):
            j += 1
            continue  # *oppose un démenti ferme à cette rumeur*
        if of_these(view, cue, j) or ("num" in frames and not object_seen and _counts(view, cue, j)):
            return Trigger("np", j)
        if starts_phrase(view, j):
            if "np_adj" in frames and not has_object and _found_so(view, j, end):
                return Trigger("np", j)
            if "adj" in frames and (
                token.pos_ in ("ADJ", "VERB") or (cue.entry.reflexive and cue.inverted is None)
            ):
                return Trigger("adj", j)
            if "comme" in frames and not takes_object(view, cue):
                after = chunk_end(view, j, end)
                return Trigger("comme", j) if view.words[after : after + 1] == ["comme"] else None
            if "person" in frames and not object_seen:
                object_seen = True
                stop = max(j + 1, chunk_end(view, j, end, addressee="de_np" in frames))
                named = view.quoted_to(stop)
                if (
                    named is not None and view.doc[stop - 1].pos_ == "DET"
                ):  # *accuse les « mercenaires » d'avoir…*
                    stop = named + 1
                    while stop < end and view.doc[stop].pos_ == "PROPN":
                        stop += 1  # *accuse les « corbeaux » Morvan d'avoir…*
                    if stop < end and view.words[stop] in OF and view.infinitive(stop + 1) is None:
                        stop = max(stop, chunk_end(view, stop, end, addressee=True))
                addressee = range(j, stop)
                j = addressee.stop
                continue
            if cue.inverted is None and cue.shape is Shape.FINITE and subject_after(view, cue, j):
                j = max(j + 1, chunk_end(view, j, end))
                continue
            if takes_object(view, cue) and not object_seen and not cue.passive and not has_object:
                return Trigger("np", j)
            return None
        manner = past_manner(view, j)
        if manner is not None:
            j = manner
            continue
        if token.text in OPEN_MARKS or view.quote(j) is not None:
            if "si" in frames and view.words[j + 1 : j + 2] and view.words[j + 1] in QUESTION_WORDS:
                return Trigger("si", j + 1)
            last = view.quoted_to(j) if "person" in frames and not object_seen else None
            if last is not None and view.words[last + 1 : last + 2] in (["à"], ["de"], ["d'"], ["au"]):
                object_seen, j = True, last + 1
                continue  # *appelle « toutes les parties » à la retenue*
            if "adj" in frames:
                return Trigger("adj", j)
            if (
                "de_inf" in frames
                and view.words[j + 1 : j + 2] in (["de"], ["d'"])
                and view.infinitive(j + 2)
            ):
                return Trigger("de_inf", j + 2)  # *demande « de | partir »*
            asking = {"person", "à_np"} <= frames and not object_seen and _asks_for(view, cue, j)
            if (takes_object(view, cue) or asking) and not cue.passive and not has_object:
                described = addressee and {"np", "comme"} <= frames
                return Trigger("np", addressee.start if described else j)  # *décrit | une ville « morte »*
            return None
        if "adj" in frames and token.pos_ in ("ADJ", "VERB", "ADV"):
            return Trigger("adj", j)
        if token.pos_ == "PRON" and word not in RELATIVES and not is_finite(token):
            j += 1
            continue
        break
    if "à_addressee" in frames and "np" in frames and cue.shape is Shape.FINITE:
        return _asked_for(view, cue, end)
    return _last_of(view, addressee) if "de_np" in frames else None


def _whatever(view: View, j: int) -> bool:
    """Whether *ce qui* or *tout ce que* stands there (*dément | ce qui a été écrit*; no *ce qu'il nomme*)."""
    j += view.words[j] == "tout"
    these = view.words[j : j + 1] == ["ce"] and view.words[j + 1 : j + 2] in (["qui"], ["que"], ["qu'"])
    return these and not any(word.startswith(NAMING) for word in view.words[j + 2 : j + 5])


def _so_called(view: View, j: int, end: int) -> int | None:
    """What somebody calls it by (*dénonce ce qu'elle appelle | un déni*, *ce qu'il qualifie de « ruse »*)."""
    if view.words[j : j + 2] not in (["ce", "que"], ["ce", "qu'"]):
        return None
    verb = j + 3
    if view.words[j + 2 : verb] == [] or view.words[j + 2] not in ("il", "elle", "ils", "elles"):
        return None
    verb += verb < end and view.words[verb] in ("a", "ont", "avait", "avaient")
    if verb + 1 >= end or not view.words[verb].startswith(NAMING):
        return None
    after = verb + 1
    after += view.words[after] in ("comme", "de", "d'", "être")
    return after if after < end else None


def _after_date(view: View, cue: Cue, comma: int) -> bool:
    """Whether a comma after the day parts verb and object (*a rejeté ce lundi 3 mai, | les accusations*)."""
    if view.doc[comma + 1 : comma + 2].text == "" or view.doc[comma + 1].pos_ != "DET":
        return False
    when = next((j for j in range(cue.end, comma) if is_time(view, j)), None)
    dated = when is not None and skip_time(view, when, comma) == comma
    return dated and not is_time(view, comma + 1) and "," not in view.words[cue.end : comma]


def of_these(view: View, cue: Cue, j: int) -> bool:
    """Whether a number tells how many of what was told before (*le club en recense plus de onze*)."""
    if {"np", "num"}.isdisjoint(cue.entry.frames):
        return False
    number = _past_about(view, j)
    some = number < len(view.words) and (view.doc[number].like_num or view.words[number] in ("un", "une"))
    return some and "en" in view.words[max(0, cue.start - 1) : cue.head]


def _past_about(view: View, j: int) -> int:
    """The number behind what rounds it (*plus de onze*, *au moins onze*)."""
    near = range(j, min(j + _ROUNDING, len(view.words)))
    return next((k for k in near if view.words[k] not in ABOUT or view.words[k] in ("un", "une")), j)


def _counts(view: View, cue: Cue, j: int) -> bool:
    """Whether a number opens what is counted (*a recensé 214 cas*, *a dénombré neuf blessés*)."""
    number = _past_about(view, j)
    return cue.shape is Shape.FINITE and not cue.passive and is_count(view, number)


def _found_so(view: View, j: int, end: int) -> bool:
    """Whether what is thought of a known thing follows (*trouve la loi « injuste »*, *ce prix trop haut*)."""
    if view.words[j] not in KNOWN:
        return False
    near = range(j + 2, min(j + _THING, end - 1))
    stop = next((k for k in near if view.doc[k].pos_ not in ("NOUN", "ADP", "PROPN")), j)
    if view.doc[stop].text in OPEN_MARKS:
        last = view.quoted_to(stop)
        return last is not None and last - stop <= _THING
    return view.words[stop] in DEGREES and view.doc[stop + 1].pos_ in ("ADJ", "VERB")


def _asks_for(view: View, cue: Cue, i: int) -> bool:
    """Whether quoted words tell who is asked for what (*a appelé « chacun au calme »*; no name)."""
    last = view.quoted_to(i)
    return (
        last is not None
        and cue.shape is Shape.FINITE
        and not {"à", "au", "aux"}.isdisjoint(view.words[i:last])
    )


def _asked_for(view: View, cue: Cue, end: int) -> Trigger | None:
    """A mass noun taken for part of whom one asks (*demande aux habitants | de la patience*)."""
    if view.words[cue.end : cue.end + 1] not in (["à"], ["au"], ["aux"]):
        return None
    for j in range(cue.end + 2, min(cue.end + 8, end)):
        if view.words[j] == "de" and view.words[j + 1 : j + 2] in (["la"], ["l'"]):
            return Trigger("np", j)
        if view.words[j] == "," or is_finite(view.doc[j]):
            return None
    return None


def _of_mind(view: View, j: int, end: int) -> Trigger | None:
    """What somebody is sure or ready of (*se dit sûr que*, *s'est dit prêt mardi, après le vote, à*)."""
    if view.words[j].startswith(CONVINCED):
        that = governed_from(view, j + 1, end, ("que", "qu'"))
        return None if that is None else Trigger("que", that + 1)
    to = governed_from(view, j + 1, end, ("à", "au", "aux")) if view.words[j] in READY else None
    if to is None:
        return None
    clause = view.words[to + 1 : to + 3] in (["ce", "que"], ["ce", "qu'"])
    return Trigger("à_ce_que", to + 3, (j, to)) if clause else Trigger("adj", to + 1, (j, to))


def restricted(view: View, cue: Cue) -> bool:
    """Whether *ne* stands there without *pas*, *que* following (*il ne reconnaît sa faute que tard*)."""
    near = view.words[cue.start : cue.end + 2]
    return cue.negated and not any(
        word in NEGATORS or word in ("aucun", "aucune", "ni", "personne") for word in near
    )


def colon(view: View, cue: Cue) -> Trigger | None:
    """A content without quotation marks after a colon (*Le maire avait prévenu : le pont fermera*)."""
    j = cue.end
    if "colon" in cue.entry.frames:  # *pose deux conditions à la trêve : la fin du blocus et un vote*
        near = range(j, min(j + _COLON, view.sentence_end(cue.head)))
        j = next((k for k in near if view.words[k] in (":", ",") or is_finite(view.doc[k])), j)
    if cue.strength != "core" or not {"que", "colon"} & cue.entry.frames or view.words[j : j + 1] != [":"]:
        return None
    return None if any(view.quoted_to(k) is not None for k in (j + 1, j + 2)) else Trigger("colon", j + 1)


def _prepositional(view: View, j: int, frames: frozenset[str], cue: Cue, first: bool) -> Trigger | None:
    """A noun phrase after a preposition that the cue governs (*appelle à la trêve*, *accuse de fraude*)."""
    word = view.words[j]
    if (
        word == "à"
        and "à_num" in frames
        and any(view.doc[k].like_num for k in range(j + 1, min(j + 4, len(view.doc))))
    ):
        return Trigger("à_num", j)
    heads = {"à": "à", "au": "à", "aux": "à", "de": "de", "d'": "de", "du": "de", "des": "de"}
    base = heads.get(word, word)
    if f"{base}_np" not in frames or (base == "par" and cue.passive):
        return None
    if (
        "person" in frames
        and cue.lemma not in ("avertir", "aviser", "informer", "alerter")
        and first
        and word == "des"
    ):
        return None
    fused = word in ("du", "des", "au", "aux")
    return Trigger(f"{base}_np", j + 1) if not fused or j + 1 < len(view.words) else None


def _bare(view: View, i: int) -> bool:
    """Whether a noun without article stands here (*accuse l'armée de | crimes de guerre*)."""
    token = view.doc[i : i + 1]
    return bool(token) and token[0].pos_ in ("NOUN", "ADJ") and token[0].text[0].islower()


def _last_of(view: View, addressee: range) -> Trigger | None:
    """A content taken for part of who is accused (*accuse l'État français d'inaction*)."""
    ofs = [j for j in addressee if view.words[j] in ("de", "d'") and view.quote(j) is None]
    ofs = [j for j in ofs if not (view.doc[j - 1].text[0].isupper() and view.doc[j + 1].text[0].isupper())]
    ofs = [j for j in ofs if view.words[j + 1] not in TRAITS]  # *accuse le magnat d'origine grecque de vol*
    charges = (j for j in ofs if _bare(view, j + 1) and view.words[j - 1] not in roles())
    of = next(charges, ofs[-1] if ofs else None)
    return (
        Trigger("de_np", of + 1)
        if of is not None and of + 1 < addressee.stop and of > addressee.start
        else None
    )
