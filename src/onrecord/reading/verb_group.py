"""The words of a verb that may be a cue: whether it is a verb, its auxiliaries, clitics and fixed words."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from onrecord.languages.conjugation import Shape, forms
from onrecord.languages.grammar import word_class
from onrecord.languages.lexicon import Entry
from onrecord.languages.names import roles

AVOIR = frozenset((*forms("avoir"), "at"))  # *at-il dit*, as the web has it
ETRE = frozenset(forms("être"))
NEGATION = word_class("negation")
NEGATORS = word_class("negators")
REFLEXIVE = word_class("reflexives")
ANY_REFLEXIVE = word_class("reflexives_any")
CLITICS = word_class("clitics")
INVERTED = word_class("inverted_subjects")
SUBJECTS = word_class("subjects")
POSSESSIVE = word_class("possessives")
BETWEEN = word_class("between_verbs")
PHRASES: dict[str, list[list[str]]] = {}  # of several words, by their last
for _phrase in word_class("between_phrases"):
    _words = re.findall(r"[^\s']+'?", _phrase)
    PHRASES.setdefault(_words[-1], []).append(_words)
DAYS = word_class("weekdays")
PARTS_OF_DAYS = word_class("parts_of_days")
OF = word_class("of")
WRITTEN = ("accord", "engagement", "avis", "ordre", "appel", "serment")
DEFINITE = ("le", "la", "les", "cette", "cet", "ces")
OBJECTS = ("le", "la", "l'", "les")
CARRIERS = word_class("carriers")
PRENOMINAL = word_class("prenominal")
DEGREES = word_class("degrees")
ROUNDING = word_class("rounding")
LINKS = frozenset(("à", "de", "d'", "par"))  # a tenu *à* rappeler
WITHIN = 4  # tokens of a carrier with its auxiliary and adverbs
REACH = 9  # tokens between an auxiliary and its participle


def is_verb(doc: Doc, words: list[str], i: int) -> bool:
    """Whether the form stands as a verb: its tag says so, or what is before it does."""
    token = doc[i]
    before = words[i - 1] if i else ""
    if words[i] == "écrit" and i > 1 and before in WRITTEN and words[i - 2] in ("un", "l'", "cet", "son"):
        return False  # *l'engagement écrit que…*
    latter = words[max(0, i - 2) : i] in (["ce", "dernier"], ["cette", "dernière"])
    that = words[i + 1 : i + 2] in (["que"], ["qu'"])
    if (
        before in PRENOMINAL
        and i > 1
        and doc[i - 2].pos_ in ("DET", "ADP", "NUM", "ADJ")
        and not (latter or that)
    ):
        return False  # *dément l'existence d'une telle offre*
    if i and _determined(doc, words, i):
        return False
    if i > 1 and words[i - 2] == "," and before in OBJECTS and words[i].endswith("ant"):
        return words[i] not in roles()  # *rejette l'offre, la qualifiant de ruse*, no *commandant*
    if before in ("le", "l'") and i > 1 and words[i - 2] == "comme" and token.pos_ in ("VERB", "NOUN"):
        following = doc[i + 1 : i + 2].text
        return (
            token.pos_ == "VERB" or following[:1].isupper() or (i + 1 < len(doc) and doc[i + 1].pos_ == "DET")
        )
    if words[i].endswith("ant") and before in DEGREES:
        return False  # *c'est très encourageant*
    if token.pos_ in ("VERB", "AUX"):
        if (
            before == "l'"
            and doc[i - 1].pos_ == "DET"
            and doc[i + 1 : i + 2].text
            and doc[i + 1].pos_ == "AUX"
        ):
            return False  # *l'offre est rejetée*
        return not (before in ("le", "la", "un", "une", "cette", "ce", "cet") and doc[i - 1].pos_ == "DET")
    if token.pos_ == "ADP" or (
        token.pos_ == "PROPN" and token.text[:1].isupper() and not token.is_sent_start
    ):
        return False
    if i + 1 < len(words) and words[i + 1] in ("que", "qu'") and doc[i - 1].pos_ not in ("DET", "ADP", "NUM"):
        return words[i].endswith(("e", "ent", "t"))
    if (
        before in ("et", "mais", "puis")
        and words[i + 1 : i + 2] in (["à"], ["de"], ["d'"])
        and i + 2 < len(doc)
    ):
        return "Inf" in doc[i + 2].morph.get("VerbForm", [])
    if (
        before in ("et", "mais", "puis")
        and token.pos_ == "NOUN"
        and i + 1 < len(doc)
        and words[i + 1] in DEFINITE
    ):
        return (
            words[i] not in roles() or doc[i - 2].text in '»”"'
        )  # *salue un geste, mais juge le texte vide*
    if before in SUBJECTS | NEGATION | REFLEXIVE | AVOIR | {"lui", "leur", "y"} or followed_by(
        words, i, INVERTED
    ):
        return True
    if not i or token.is_sent_start:
        return words[i].endswith("ant")
    counting = i > 1 and (doc[i - 2].pos_ in ("NOUN", "PROPN", "ADJ", "PRON") or words[i - 2] in NEGATION)
    if before == "en" and counting:
        number = next((j for j in range(i + 1, min(i + 4, len(doc))) if words[j] not in ROUNDING), i)
        return doc[number].like_num and words[i].endswith(("e", "ent", "t"))  # *le club en dénombre onze*
    if token.pos_ in ("NOUN", "ADJ") and words[i].endswith(
        ("é", "ée", "és", "ées", "i", "ie", "is", "ies", "u", "us")
    ):
        noun = words[i].endswith(("ie", "ies")) and doc[i - 1].pos_ == "ADJ"  # *sur la bonne voie*
        return not noun and doc[i - 1].pos_ not in ("DET", "ADP", "NUM")
    if (
        token.pos_ in ("NOUN", "ADJ")
        and before == ","
        and i + 1 < len(doc)
        and doc[i + 1].pos_ not in ("DET", "PROPN")
    ):
        own_part = words[i + 1 : i + 4] in (["pour", "sa", "part"], ["pour", "leur", "part"])
        return (
            own_part
            or words[i].endswith("ant")
            or (token.pos_ == "ADJ" and doc[i + 1].pos_ in ("ADP", "PRON", "SCONJ"))
        )
    governs = i + 1 < len(doc) and words[i + 1] not in OF and doc[i + 1].pos_ in ("DET", "NUM")
    if token.pos_ == "ADJ" and governs:
        return doc[i - 1].pos_ in ("NOUN", "PROPN", "ADJ")  # *Le groupe armé revendique 3 vols*
    if token.pos_ == "ADV" and doc[i - 1].pos_ == "ADJ":
        return True  # *Le camp royal dément toute fuite*
    return doc[i - 1].pos_ not in ("DET", "ADJ", "ADP", "NUM", "CCONJ")


def _determined(doc: Doc, words: list[str], i: int) -> bool:
    """Whether an elided article and a complement make a noun of the form (*l'offre de la France*)."""
    complement = words[i + 1 : i + 2] in (["de"], ["d'"], ["du"], ["des"], ["par"])
    return words[i - 1] == "l'" and doc[i - 1].pos_ == "DET" and complement and not words[i].endswith("ant")


def followed_by(
    words: list[str], i: int, first: frozenset[str], second: frozenset[str] | None = None
) -> bool:
    """Whether the token after `i` (a `-t` aside) is in `first`, or `second` stands just before `i`."""
    after = next((w for w in words[i + 1 : i + 3] if w != "-t"), "")
    return after in first and (second is None or (i > 0 and words[i - 1] in second))


def auxiliaries_of(
    doc: Doc, words: list[str], i: int, options: list[tuple[Entry, tuple[Shape, ...]]]
) -> tuple[list[int], int]:
    """The auxiliaries of a participle, and the first token of its verbal group; `([], i)` if none."""
    if not any(Shape.PARTICIPLE in shapes for _, shapes in options):
        return [], i
    found: list[int] = []
    first = i
    parenthesis = False
    passed = i  # the first token of a phrase that is passed over
    for j in range(i - 1, max(-1, i - 1 - REACH), -1):
        word, token = words[j], doc[j]
        passed = min(passed, _phrase_to(words, j))
        if j >= passed:
            continue
        if word == "a" and j and words[j - 1] == "y":  # il y a trois jours
            parenthesis = True
        elif word in AVOIR or word in ETRE:
            found.append(j)
            first = j
            if word not in ("été", "eu"):
                break
        elif word == ",":
            parenthesis = not parenthesis
        elif word == "et" and words[j + 1].endswith("ment") and words[j - 1].endswith("ment"):
            continue  # *a clairement et fermement nié*
        elif (
            token.is_space
            or token.is_punct
            or token.pos_ in ("SCONJ", "CCONJ")
            or (token.pos_ == "VERB" and word not in BETWEEN)
            or not (
                parenthesis
                or token.pos_ in ("ADV", "PRON")
                or word in NEGATORS | BETWEEN | INVERTED | CLITICS
                or word.endswith("ment")
            )
        ):
            break
    return sorted(found), first


def _phrase_to(words: list[str], last: int) -> int:
    """The first token of an adverbial that ends here (*d'ores et déjà*, *lundi soir*), else the one after."""
    if words[last] in DAYS:
        return last
    if words[last] in PARTS_OF_DAYS and words[last - 1] in DAYS:
        return last - 1
    sizes = (len(p) for p in PHRASES.get(words[last], ()) if words[last + 1 - len(p) : last + 1] == p)
    return last + 1 - max(sizes, default=0)


def shares_auxiliary(doc: Doc, words: list[str], i: int) -> bool:
    """Whether a participle after *et* has the auxiliary of an earlier one (*a jugé… et appelé à…*)."""
    j = i - 1
    while j >= 0 and (doc[j].pos_ == "ADV" or words[j] == "ensuite"):
        j -= 1
    if j < 0 or not (words[j] in ("et", "puis", "mais") or (words[j] == "," and doc[i].dep_ == "conj")):
        return False
    for k in range(j - 1, max(0, j - 60), -1):
        if doc[k].is_space or words[k] in (".", ";"):
            return False
        if doc[k].pos_ == "VERB" and "Part" in doc[k].morph.get("VerbForm", []):
            before = words[max(0, k - 4) : k]
            if any(word in AVOIR for word in before):
                return "été" not in before
            if not doc[k].dep_.startswith(("acl", "amod", "advcl")):
                return False
    return False


def left_edge(doc: Doc, words: list[str], left: int, i: int) -> tuple[int, int | None]:
    """The first clitic or negation before the verbal group of `i`, and the reflexive pronoun among them."""
    reflexive = None
    j = left
    while j and (words[j - 1] in CLITICS | REFLEXIVE | NEGATION) and doc[j - 1].pos_ != "DET":
        j -= 1
        if words[j] in REFLEXIVE or (words[j] in ANY_REFLEXIVE and left - j == 1):
            reflexive = j
    if reflexive is not None and not _takes_up(words, j, reflexive, i):
        reflexive = None
    return j, reflexive


def _takes_up(words: list[str], first: int, pronoun: int, head: int) -> bool:
    """Whether the subject is the pronoun's own person (*je me dis*), not another's (*il me dit*)."""
    own = {"me": ("je", "j'", "-je"), "nous": ("nous", "-nous"), "vous": ("vous", "-vous")}
    subjects = own.get("me" if words[pronoun] == "m'" else words[pronoun])
    near = [*words[max(0, first - 1) : pronoun], *words[pronoun + 1 : head + 3]]
    return subjects is None or not set(subjects).isdisjoint(near)


def fixed_words(doc: Doc, words: list[str], i: int, entry: Entry) -> list[int] | None:
    """Tokens of the fixed words after the head, adverbs and an object pronoun allowed between."""
    found: list[int] = []
    j = i + 1
    for wanted in entry.words[1:]:
        for gap in range(4):
            k = j + gap
            if k >= len(words):
                return None
            if _same_word(words[k], wanted):
                found.append(k)
                j = k + 1
                break
            if found and gap == 0 and words[j - 1].endswith("'"):
                return None
            between = (
                doc[k].pos_ in ("ADV", "PRON", "NUM")
                or words[k] in INVERTED | {"-t"} | NEGATORS | BETWEEN
                or words[k] in DAYS  # *ont pointé lundi du doigt*
            )
            if not between:
                return None
        else:
            return None
    return found


def _same_word(word: str, wanted: str) -> bool:
    """Whether a fixed word stands there, agreement and possessive aside (*favorables*, *leur accord*)."""
    if word == wanted or (wanted == "à" and word in ("au", "aux")):
        return True
    if wanted in POSSESSIVE:
        return word in POSSESSIVE
    return len(wanted) > 4 and word.startswith(wanted.rstrip("e")) and len(word) - len(wanted) <= 2


def own_tokens(
    words: list[str], start: int, left: int, i: int, reflexive: int | None, auxiliaries: list[int]
) -> list[int]:
    """The cue's own tokens: negation, reflexive, auxiliaries and adverbs, without pronouns."""
    outer = [t for t in range(start, left) if t == reflexive or words[t] in NEGATION]
    if not auxiliaries:
        return [*outer, i]
    inner = [t for t in range(left, i) if words[t] not in INVERTED | {"-t"}]
    if "," in words[left:i]:
        inner = auxiliaries
    return [*outer, *inner, i]


def carrier_of(doc: Doc, words: list[str], i: int, first: int) -> list[int]:
    """The words before an infinitive that was said nonetheless (*a tenu à* rappeler, *finit par* lâcher).

    `first` is the first token of the infinitive's own group; a negated carrier is none.
    """
    j = first - 1
    while j > 0 and words[j] in CLITICS:
        j -= 1
    if j > 0 and words[j] in LINKS:
        j -= 1
    while j > 0 and first - j < WITHIN and doc[j].pos_ == "ADV":
        j -= 1
    if j < 0 or doc[j].pos_ not in ("VERB", "AUX") or doc[j].lemma_ not in CARRIERS:
        return []
    start = j
    for k in range(j - 1, max(-1, j - WITHIN), -1):
        if words[k] in AVOIR or words[k] in ETRE:
            start = k
            break
        if doc[k].pos_ != "ADV":
            break
    if start and words[start - 1] in REFLEXIVE:
        start -= 1
    if any(word in NEGATION or word in NEGATORS for word in words[max(0, start - 2) : i]):
        return []
    return [k for k in range(start, first) if words[k] not in CLITICS or k == start]


def is_negator(words: list[str], i: int) -> bool:
    return i < len(words) and words[i] in NEGATORS
