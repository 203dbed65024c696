"""Who stands as the source of a cue: its subject, an antecedent, an agent, or the subject it inherits."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.languages.conjugation import Shape
from onrecord.languages.grammar import word_class
from onrecord.languages.names import groups
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.antecedents import antecedent
from onrecord.reading.indirect.doers import doer
from onrecord.reading.indirect.holders import (
    PRONOUNS,
    agent,
    agreeing,
    doubled,
    governed,
    head_from,
    last_segment,
    led,
    main_start,
    nearer,
    of_subordinate,
    with_name,
)
from onrecord.reading.indirect.hosts import host
from onrecord.reading.indirect.main_clause import open_clause
from onrecord.reading.indirect.order import subject_after, trails
from onrecord.reading.indirect.phrases import (
    NOMINAL,
    OF,
    PLAIN,
    RELATIVES,
    TIMES,
    Range,
    is_finite,
    is_participle,
    is_time,
    phrase_around,
    phrase_end,
)
from onrecord.reading.indirect.speakers import voice
from onrecord.reading.indirect.subjects import accompanied, listed, of_its_own, opening, past_fronted, whole
from onrecord.reading.indirect.triggers import find_trigger
from onrecord.reading.indirect.view import MARKS, View

ISSUING, SEEING = word_class("issuing"), word_class("seeing")
DEPENDENT = (Shape.GERUND, Shape.INFINITIVE)
_DONT = 9  # tokens from *dont* over its subject to the verb


def source_of(view: View, cue: Cue) -> Range | None:
    """The tokens that name the source of a verbal cue in its sentence; `None` if it is not there."""
    if cue.head not in view.sources:
        view.sources[cue.head] = _found(view, cue)
    return view.sources[cue.head]


def _found(view: View, cue: Cue) -> Range | None:
    found = _standing(view, cue)
    if found is None:
        return None
    found = whole(view, found, cue.start)
    shared = _with_verb(view, cue, found)
    return governed(view, _beyond_object(view, cue, found)) if shared is None else shared


def sees_itself(view: View, cue: Cue) -> bool:
    """Whether somebody is told it (*Les marins se voient aussi conseiller de partir*)."""
    j = cue.start - 1
    while j > 1 and view.doc[j].pos_ == "ADV":
        j -= 1
    return cue.shape is Shape.INFINITIVE and j > 0 and view.words[j] in SEEING and reflexive(view, j)


def reflexive(view: View, verb: int) -> bool:
    """Whether *se* stands before the verb, an auxiliary passed over (*s'est vu*)."""
    first = verb - 1 - (view.doc[verb - 1].pos_ == "AUX")
    return view.words[first] in ("se", "s'")


def _with_verb(view: View, cue: Cue, found: Range) -> Range | None:
    """The source of an earlier cue taken for part of the subject (*Le clan revendique 3 vols et…*)."""
    if found[1] > cue.start or view.words[cue.start - 1] not in ("et", "puis"):
        return None
    for other in view.cues:
        verb = other.pos == "verb" and other.shape is Shape.FINITE and other.inverted is None
        if verb and not other.passive and found[0] < other.start < other.end < found[1] < cue.start:
            subject = source_of(view, other)
            return subject if subject is not None and subject[1] <= other.start else (found[0], other.start)
    return None


def _beyond_object(view: View, cue: Cue, found: Range) -> Range:
    """The subject without the object of the verb before (*dément ces propos et la reine rappelle que*)."""
    joint = next((j for j in range(found[1] - 1, found[0], -1) if view.words[j] in ("et", "mais")), None)
    if joint is None or found[1] != cue.start or view.doc[joint + 1].pos_ not in ("DET", "PROPN"):
        return found
    verb = found[0] - 1
    while verb > 0 and view.doc[verb].pos_ == "ADV" and verb not in view.cue_at:
        verb -= 1
    places = (verb, *range(found[0] + 1, joint))  # the tagger may take the verb for an adverb
    before = next((c for c in view.cues if c.end - 1 in places and c.pos == "verb"), None)
    plural = "Plur" in view.doc[cue.start].morph.get("Number", [])
    if is_finite(view.doc[found[0] - 1]) and found[0] > view.sentence_start(found[0]):
        return joint + 1, found[1]  # *soutient le projet et les élus demandent…*
    told = before is not None and before.shape is Shape.FINITE and before.inverted is None
    return (joint + 1, found[1]) if told and not plural else found


def _standing(view: View, cue: Cue) -> Range | None:
    if cue.passive or sees_itself(view, cue):
        return agent(view, cue.end, view.sentence_end(cue.head))
    if cue.inverted is not None:
        return doubled(view, cue) or (cue.inverted, cue.inverted + 1)
    if cue.shape in DEPENDENT:
        return inherited(view, cue)
    found = subject(view, cue)
    if found is None or found[1] > cue.start:
        return found
    relative = "qui" in view.words[found[1] : cue.start]  # *une offre refusée par X, qui demande*
    if relative:
        return found
    return accompanied(view, cue, led(view, past_fronted(view, cue, listed(view, cue, found))))


def subject(view: View, cue: Cue) -> Range | None:
    """The subject of a finite cue: by the parse, by coordination, else the nearest noun phrase before it."""
    first = _first_participle(view, cue)
    if first is not None:
        return first
    if "person" not in cue.entry.frames and trails(view, cue):
        after = subject_after(view, cue)
        if after is not None:
            return after
    named = _named_behind_dont(view, cue)
    if named is not None:
        return named
    start = cue.start
    clitics = start
    while clitics > 0 and view.words[clitics - 1] in (
        "le",
        "la",
        "l'",
        "les",
        "lui",
        "leur",
        "y",
        "en",
        "ne",
        "n'",
        "nous",
        "vous",
        "m'",
        "me",
        "t'",
        "te",
    ):
        clitics -= 1
    before = view.words[clitics - 1] if clitics else ""
    if before in ("qui", "lequel", "laquelle", "lesquels", "lesquelles"):
        return antecedent(view, clitics - 1)
    if before in ("que", "qu'") and view.words[clitics - 2 : clitics - 1] == ["ce"]:
        return subject_after(view, cue)  # *…, ce qu'a démenti le club*
    if before in PRONOUNS:
        return host(view, clitics - 1) or (clitics - 1, clitics)
    found = _parsed(view, cue)
    if found is not None and (_opens_gerund(view, found) or _another_clause(view, cue, found, clitics)):
        found = None
    before_relative = opening(view, clitics)
    if before_relative and (
        found is None or found >= cue.end or found < before_relative[1] or _of_relative(view, found)
    ):
        return before_relative
    if (
        found is not None
        and view.doc[found].head.i not in range(cue.start, cue.end)
        and _own_subject(view, clitics)
    ):
        found = None
    if found is not None and found < start and not {":", "."}.isdisjoint(view.words[found:start]):
        found = None
    if found is not None and found < start and (is_time(view, found) or of_subordinate(view, found, clitics)):
        found = None
    if waiting := open_clause(view, view.sentence_start(start), clitics):
        return waiting
    shared = _shared(view, cue, found)
    if shared is not None:
        return shared
    if found is not None:
        if view.words[found] == "qui":
            return antecedent(view, found)
        if view.words[found] in PRONOUNS:
            joined = found < start and view.words[found + 1] == "et" and _plain(view, found + 2, clitics)
            return (found, clitics) if joined else host(view, found) or (found, found + 1)
        if found < start:
            phrase = nearer(view, phrase_around(view, found, clitics, view.sentence_start(found)))
            return with_name(view, agreeing(view, cue, phrase, found))
        return phrase_around(view, found, view.sentence_end(found), cue.end)
    floor = view.sentence_start(cue.start)
    if before in ("et", "puis"):  # *Jean Roy soutient la grève et prédit un long hiver*
        for j in range(clitics - 1, floor - 1, -1):
            if view.doc[j].dep_.startswith("nsubj") and view.doc[j].head.dep_ == "ROOT":
                return (j, j + 1) if view.words[j] in PRONOUNS else phrase_around(view, j, clitics, floor)
    return _nearest_before(view, clitics, main_start(view, floor, clitics))


def _named_behind_dont(view: View, cue: Cue) -> Range | None:
    """The subject between *dont* and the verb (*un prix dont la Gazette prétend qu'il est faux*)."""
    floor = max(view.sentence_start(cue.start), cue.start - _DONT)
    whose = next((j for j in range(cue.start - 1, floor, -1) if view.words[j] == "dont"), None)
    if whose is None or cue.shape is not Shape.FINITE or "," in view.words[whose : cue.start]:
        return None
    if view.doc[whose + 1].pos_ not in ("DET", "PROPN") or view.words[cue.end : cue.end + 1] not in (
        ["que"],
        ["qu'"],
    ):
        return None
    return (whose + 1, cue.start) if _plain(view, whose + 1, cue.start) else None


def _plain(view: View, start: int, end: int) -> bool:
    """Whether the tokens are a noun phrase without comma (*Lui et | ses colistiers | dénoncent la vente*)."""
    return start < end and all(view.doc[j].pos_ in (*PLAIN, "ADP") for j in range(start, end))


def _another_clause(view: View, cue: Cue, found: int, clitics: int) -> bool:
    """Whether it is an object pronoun, whom one accuses, or the subject of a verb in quoted words."""
    stressed = view.words[clitics - 1] in ("et", "mais", "que", "qu'", "quand")  # *et lui jure que…*
    clitic = clitics <= found < cue.start and view.words[found] not in ("nous", "vous") and not stressed
    if clitic or ("person" in cue.entry.frames and found >= cue.end):
        return True
    own = view.doc[found].head.i in range(cue.start, cue.end)
    return not own and view.quote(found) is not None and view.quote(cue.head) is None


def _of_relative(view: View, i: int) -> bool:
    """Whether a noun is the subject of a clause with *dont* (*Jo Prat, dont la terre touche au lac, dit*)."""
    while i > 0 and view.doc[i - 1].pos_ in ("DET", "ADJ"):
        i -= 1
    return i > 0 and view.words[i - 1] == "dont"


def _opens_gerund(view: View, i: int) -> bool:
    """Whether the word only strengthens a gerund (*Tout en saluant l'effort, le maire demande…*)."""
    return view.words[i : i + 2] == ["tout", "en"]


def _own_subject(view: View, end: int) -> bool:
    """Whether a name stands between a conjunction and the verb (*…, mais Jean Roy se dit prêt*)."""
    j = end - 1
    while j >= 0 and view.doc[j].pos_ in ("PROPN", "NOUN", "DET", "ADJ"):
        j -= 1
    return 0 <= j < end - 1 and view.words[j] in ("et", "mais", "car", "que", "qu'", "dont", "où")


def _parsed(view: View, cue: Cue) -> int | None:
    """The subject of the cue by the parse, its coordinated verbs included."""
    tokens = {cue.head} | set(range(cue.start, cue.head))
    for i in sorted(tokens, reverse=True):
        for child in view.doc[i].children:
            if (
                child.dep_.startswith("nsubj")
                and child.i not in tokens
                and not cue.head < child.i < cue.end  # *lance un appel*
                and child.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET")
            ):
                return of_its_own(view, cue, child.i)
    head = view.doc[cue.head]
    for _ in range(3):
        if head.dep_ != "conj" or head.head.i >= head.i:
            return None
        head = head.head
        for child in head.children:
            if child.dep_.startswith("nsubj") and child.i < cue.start:
                return child.i
    return None


def _nearest_before(view: View, limit: int, floor: int) -> Range | None:
    """The noun phrase that ends just before the verb, else the first subject or noun of the sentence."""
    last = limit - 1
    while last >= floor and (view.doc[last].pos_ == "ADV" or view.doc[last].text in MARKS):
        last -= 1
    if last >= floor and view.words[last] == ",":
        opening = next((j for j in range(last - 1, floor - 1, -1) if view.words[j] == ","), None)
        if opening is not None:
            links = ("et", "mais", "car", "que", "qu'")
            base = next((j for j in range(opening, floor, -1) if view.words[j] in links), floor)
            if not any(is_finite(view.doc[j]) for j in range(base, opening)):
                last = opening - 1
    if last >= floor and view.doc[last].pos_ in (*NOMINAL, "ADJ") and not is_time(view, last):
        head = view.doc[last]
        while (
            head.dep_ in ("nmod", "flat:name", "appos", "amod", "obl:mod")
            and floor <= head.head.i < head.i
            and head.head.pos_ in NOMINAL
        ):
            head = head.head
        return nearer(view, phrase_around(view, head.i, limit, floor))
    if view.words[floor] in ("celui", "celle", "ceux", "celles"):
        return floor, limit
    for j in range(floor, limit):
        subject = view.doc[j].dep_.startswith("nsubj") and view.words[j] not in RELATIVES
        if subject and not _opens_gerund(view, j):
            return (j, j + 1) if view.words[j] in PRONOUNS else phrase_around(view, j, limit, floor)
    for j in range(floor, limit):
        if (
            (j == floor or view.words[j - 1] == ",")
            and view.doc[j].pos_ in ("DET", "PROPN", "NOUN")
            and not is_time(view, j)
        ):
            head_at = head_from(view, j, limit)
            return None if head_at is None else (j, phrase_end(view, head_at, limit))
    return None


def _first_participle(view: View, cue: Cue) -> Range | None:
    """The source of the participle whose auxiliary this one shares (*a jugé la loi vide et appelé à…*)."""
    if cue.start != cue.head or not is_participle(view.doc[cue.head]):
        return None
    floor = view.sentence_start(cue.head)
    for other in reversed(view.cues):
        group = other.start < other.head or (other.inverted is not None and other.inverted < other.head)
        compound = other.pos == "verb" and other.shape is Shape.FINITE and group
        closed = view.words[cue.start - 2 : cue.start] == [",", "et"]
        if closed and view.words[other.start - 1] == "qui" and view.words[other.end] in ("que", "qu'"):
            continue  # *a rejeté les propos de l'élu, qui dit que le quai cède, et appelé au calme*
        if compound and not other.passive and floor <= other.head < cue.head:
            return source_of(view, other)
    return None


def _shared(view: View, cue: Cue, found: int | None) -> Range | None:
    """The source of an earlier cue whose content holds that subject (*estime que la loi nuit et annonce*)."""
    floor = view.sentence_start(cue.start)
    j = cue.start - 1
    while j > floor and (
        view.doc[j].pos_ == "ADV" or view.words[j] in ("l'", "le", "la", "les", "lui", "leur", "en", "y")
    ):
        j -= 1
    if view.words[j] not in ("et", "mais", "puis", ","):
        return None
    for other in view.cues:  # *Le quai tient, dit-elle, et dénonce une rumeur*
        if other.inverted is not None and floor <= other.head < j <= max(other.head, other.inverted) + 2:
            return source_of(view, other)
    if found is not None and view.doc[found].head.i in range(cue.start, cue.end):
        return None
    limit = cue.start if found is None else found
    for other in reversed(view.cues):
        if other.pos != "verb" or other.shape is not Shape.FINITE or not floor <= other.head < limit:
            continue
        announces = view.words[other.end : other.end + 1] in (["que"], ["qu'"])
        if announces and view.quote(other.head) is view.quote(cue.head):
            return source_of(view, other)
    return None


def and_then(view: View, cue: Cue) -> bool:
    """Whether the sentence goes on with who spoke before it (*Puis d'ajouter que le port fermera*)."""
    floor = view.sentence_start(cue.start)
    if cue.shape is not Shape.INFINITIVE or floor + 1 >= len(view.words):
        return False
    linked = view.words[floor] in ("et", "puis", "mais") and view.words[cue.start - 1] in ("de", "d'")
    return linked and cue.start == floor + 2


def issuer(view: View, document: int, floor: int) -> Range | None:
    """Who issues the document that says it (*La Ligue a publié une lettre dénonçant la vente*)."""
    noun, verb = groups().get(view.words[document]), view.doc[document].head
    if noun is None or noun.kind != "document" or verb.lemma_ not in ISSUING or verb.i > document:
        return None
    subjects = (c.i for c in verb.children if c.dep_ == "nsubj" and floor <= c.i < verb.i)
    subject = next(subjects, None)
    if subject is None or view.words[subject] in RELATIVES:
        return None
    stop = next(j for j in range(subject + 1, verb.i + 1) if view.doc[j].pos_ in ("VERB", "AUX"))
    return phrase_around(view, subject, stop, floor)


def _in_purpose(view: View, cue: Cue) -> bool:
    """Whether it is the verb of a clause of purpose (*les a pressés pour qu'ils reprennent, ajoutant…*)."""
    near = view.words[max(view.sentence_start(cue.start), cue.start - 4) : cue.start]
    purpose = any(near[k : k + 2] in (["pour", "que"], ["pour", "qu'"]) for k in range(len(near)))
    return purpose and find_trigger(view, cue) is None


def by_doing(view: View, cue: Cue) -> bool:
    """Whether it is a gerund with *en*, which the subject of its clause does (*a fui **en** jurant que*)."""
    return cue.shape is Shape.GERUND and "en" in view.words[cue.start - 1 : cue.start + 1]


def _thing_done(view: View, cue: Cue, head: Token, found: Range) -> bool:
    """Whether a thing is what somebody does something to (*L'élu a lu le bilan jugeant qu'il est faux*)."""
    verb = head.head
    if head.dep_ not in ("obj", "obl", "obl:arg", "obl:mod") or voice(view, found) != "thing":
        return False
    subjects = [c.i for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    return bool(subjects) and voice(view, phrase_around(view, subjects[0], verb.i)) not in ("thing", "none")


def inherited(view: View, cue: Cue) -> Range | None:
    """The subject of the verb that a gerund, participle or infinitive depends on."""
    floor, end = view.sentence_start(cue.start), view.sentence_end(cue.start)
    if cue.start - 2 > floor and view.words[cue.start - 2 : cue.start] == [":", "pour"]:
        floor = cue.start - 1  # *Le ton monte : pour exiger un vote, vingt marins ont défilé*
    verb = view.doc[cue.head]
    own = next((c.i for c in verb.children if c.dep_.startswith("nsubj") and c.i < cue.head), None)
    if and_then(view, cue):
        return None
    apart = own is None or any(is_finite(view.doc[j]) for j in range(own, cue.start))
    if own is not None and not apart and cue.shape is Shape.GERUND and view.words[cue.start - 1] != "en":
        return last_segment(view, phrase_around(view, own, cue.start, floor))
    found = doer(view, cue, floor)
    if found is not None:
        return found
    last = cue.start - 1
    while last > floor and view.words[last] in ("l'", "le", "la", "les", "lui", "leur"):
        last -= 1  # *une note d'un agent du port | l'informant que…*
    before = view.doc[last] if cue.start > floor else None
    adnominal = before is not None and before.pos_ in ("NOUN", "PROPN", "ADJ") and not by_doing(view, cue)
    if before is not None and adnominal and cue.shape is Shape.GERUND:
        head = before
        joined = view.words[head.i - 1] in OF  # *une lettre d'élus de gauche et du centre appelant à…*
        while head.dep_ in ("nmod", "flat:name", "appos", "amod", *(("conj",) if joined else ())) and (
            floor <= head.head.i < head.i and view.words[head.head.i] not in TIMES
        ):
            head = head.head
        nearest = last_segment(view, phrase_around(view, head.i, cue.start, floor))
        if not _thing_done(view, cue, head, nearest):
            return issuer(view, head.i, floor) or nearest
    earlier = [
        c
        for c in view.cues
        if floor <= c.head < cue.start
        and c.pos == "verb"
        and c.shape in (Shape.FINITE, Shape.GERUND)
        and not c.passive
        and view.quote(c.start) is view.quote(cue.head)
        and not (by_doing(view, cue) and c.shape is Shape.GERUND and not by_doing(view, c))
    ]
    announced = [
        c for c in earlier if view.words[c.end : c.end + 1] in (["que"], ["qu'"]) or c.inverted is not None
    ]
    earlier = [c for c in earlier if not _in_purpose(view, c)]
    for other in [*reversed(announced), *reversed(earlier)]:
        found = source_of(view, other)
        if found is not None:
            return found
    if cue.start <= floor + 2:
        comma = next((j for j in range(cue.end, end) if view.words[j] == ","), end)
        for j in range(comma, end):
            if view.doc[j].dep_.startswith("nsubj") and view.words[j] not in RELATIVES:
                return (j, j + 1) if view.words[j] in PRONOUNS else phrase_around(view, j, end, comma + 1)
        finite = (
            c for c in view.cues if comma < c.head < end and c.pos == "verb" and c.shape is Shape.FINITE
        )
        main = next(finite, None)
        if main is not None and view.quote(main.head) is None:
            return source_of(view, main)
    head = verb
    for _ in range(6):
        if head.head is head:
            break
        head = head.head
        if head.pos_ in ("VERB", "AUX", "NOUN", "ADJ"):
            for child in head.children:
                if child.dep_.startswith("nsubj") and floor <= child.i < end:
                    if view.words[child.i] == "qui":
                        return antecedent(view, child.i)
                    if view.words[child.i : child.i + 2] == ["c'", "est"]:
                        focus = head_from(view, child.i + 2, end)
                        return None if focus is None else phrase_around(view, focus, cue.start, child.i + 2)
                    if view.words[child.i] in PRONOUNS or child.pos_ == "PRON":
                        at = child.i + (view.words[child.i] in ("t", "-t"))
                        return at, at + 1
                    limit = cue.start if child.i < cue.start else end
                    return phrase_around(view, child.i, limit, floor)
    verb_at = next((j for j in range(floor, cue.start) if is_finite(view.doc[j])), None)
    return _nearest_before(view, verb_at, floor) if verb_at is not None and by_doing(view, cue) else None
