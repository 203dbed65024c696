"""Noun phrases: how far they reach. Positions are token indices, ranges half-open."""

from __future__ import annotations

from typing import TypeAlias

from spacy.tokens import Token

from onrecord.languages.grammar import word_class
from onrecord.languages.names import groups, roles
from onrecord.reading.indirect.view import MARKS, View

Range: TypeAlias = tuple[int, int]

RELATIVES = word_class("relatives")
OF = word_class("of")
TIMES = word_class("times")
WHICH_TIME = word_class("which_time")
PREPOSITIONS = word_class("prepositions")
FINITE_ENDS = ("ront", "rait", "raient", "aient", "èrent")  # no other form ends so, whatever the tagger says
NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM"))
PLAIN = frozenset(("NOUN", "PROPN", "ADJ", "NUM", "DET", "X", "SYM"))


def is_time(view: View, i: int) -> bool:
    """Whether a temporal noun phrase starts here (*mardi*, *le 3 mai*, *ce matin*)."""
    for j in range(i, min(i + 4, len(view.words))):
        word = view.words[j]
        if word.startswith("mi-") and word[3:] in TIMES:
            return True  # *promet mi-mai de partir*
        if word in TIMES:
            bounds = word in ("fin", "début") and j > i  # *exige la fin du blocus*
            lasting = view.doc[i].pos_ == "NUM" and view.words[j + 1 : j + 2] in (
                ["de"],
                ["d'"],
            )  # *trois jours de deuil*
            return not bounds and not lasting
        if not (view.doc[j].pos_ in ("DET", "NUM", "ADJ") or word.isdigit() or word == "1er"):
            return False
    return False


def skip_time(view: View, j: int, end: int) -> int:
    """The end of the temporal noun phrase that starts at `j`."""
    last = j
    k = j
    while k < min(j + 6, end):
        if (
            k > j
            and view.words[k - 1] in TIMES
            and view.doc[k].pos_ in ("NUM", "DET")
            and not view.words[k][0].isdigit()
        ):
            break  # *annonce mardi | trois jours de deuil*
        if view.words[k].removeprefix("mi-") in TIMES or view.words[k].isdigit() or view.words[k] == "1er":
            last = k
        elif k > j and last == k - 1 and view.words[k] in WHICH_TIME:
            last = k  # *jurait la semaine dernière | de partir*
        elif view.doc[k].pos_ not in ("DET", "NUM", "ADJ"):
            break
        k += 1
    return last + 1


def chunk_end(view: View, i: int, limit: int, addressee: bool = False) -> int:
    """The end of the bare noun phrase that starts at `i`: head, adjectives, *de* complements, brackets.

    `addressee` ends it before a *de* that follows a name (*avertit Jean Roy de l'arrivée du train*).
    """
    j = i
    seen = False
    while j < limit:
        word, token = view.words[j], view.doc[j]
        if word == "(":
            close = next((k for k in range(j, min(j + 12, limit)) if view.words[k] == ")"), None)
            if close is None:
                return j
            j = close + 1
            continue
        if (
            token.pos_ == "DET"
            and seen
            and view.words[j - 1] not in OF
            and view.words[j - 1] not in ("et", "ou")
        ):
            return j
        if word in OF:
            if (not seen and j > i) or (view.infinitive(j + 1) is not None and word in ("de", "d'")):
                return j
            named = view.doc[j - 1].text[0].isupper() and not _of_a_country(view, j)
            if addressee and j > i and (named or _charges(view, j, limit)):
                return j
            j += 1
            continue
        if word in ("et", "ou", "&") and seen and j + 1 < limit and view.doc[j + 1].pos_ in PLAIN:
            j += 1
            continue
        if word in RELATIVES or token.is_space:
            return j
        if addressee and seen and j > i and is_time(view, j) and token.pos_ != "PROPN":
            return j  # *a informé l'Union | lundi de la fermeture*
        last = view.quoted_to(j)
        if last is not None and last - j < 8 and not view.doc[j + 1 : j + 2].text[:1].islower():
            seen, j = True, last + 1
            continue
        if token.pos_ in PLAIN or (token.pos_ == "PRON" and not seen) or word in ("-", "/"):
            seen = seen or token.pos_ in ("NOUN", "PROPN", "NUM", "PRON")
            j += 1
            continue
        if token.pos_ == "ADV" and j + 1 < limit and view.doc[j + 1].pos_ == "ADJ":
            j += 1
            continue
        if token.pos_ == "VERB" and "Part" in token.morph.get("VerbForm", []) and seen and j + 1 < limit:
            j += 1
            continue
        return j
    return j


def _of_a_country(view: View, of: int) -> bool:
    """Whether a *de* stands within a name (*la Côte | d'Ivoire*, *la République | du Congo*)."""
    return view.doc[of + 1 : of + 2].text[:1].isupper()


def _charges(view: View, of: int, limit: int) -> bool:
    """Whether a *de* with quoted words after it tells the charge (*accuse l'élue d'un « coup bas »*)."""
    opening = of + 1 + (view.words[of + 1 : of + 2] in (["un"], ["une"]))
    return view.quoted_to(opening) is not None and view.doc[opening + 1 : opening + 2].text.islower()


def phrase_around(view: View, head: int, limit: int, floor: int = 0) -> Range:
    """The longest noun phrase around a head noun that stops before `limit` (appositions included)."""
    start = phrase_start(view, head, floor)
    return start, phrase_end(view, head, limit)


def phrase_start(view: View, head: int, floor: int = 0) -> int:
    """The first token of the noun phrase whose head is `head`."""
    start = head
    while start > floor:
        token = view.doc[start - 1]
        word = view.words[start - 1]
        if view.doc[start].pos_ == "DET" and token.pos_ in ("PROPN", "NOUN"):
            break  # *a rétorqué à Lyon | un membre du club*
        if (
            (token.pos_ in ("DET", "NUM", "ADJ", "PROPN") and not token.is_space)
            or (token.pos_ == "NOUN" and (token.head.i == head or view.doc[head].head.i == token.i))
            or (token.pos_ == "NOUN" and view.doc[start].pos_ == "ADJ" and view.doc[start].head.i == token.i)
            or (word in groups() and view.doc[start].pos_ == "PROPN")  # *un chef du front | Santa Clara*
            or (word in roles() and view.words[start] in OF)
            or (
                word in ("environ", "près", "plus", "moins", "très", "quelque")
                and (view.doc[start].pos_ in ("ADJ", "NUM") or view.words[start] in ("de", "d'"))
            )
            or (
                word in OF
                and start - 1 > floor
                and view.doc[start].pos_ != "DET"
                and view.doc[start - 2].pos_ in ("NOUN", "PROPN")
                and not _behind_place(view, start - 1)
            )
            or (word in ("de", "d'") and view.doc[start].pos_ == "NUM" and _rounds(view, start - 2, floor))
            or word in ("%", "-", "'")
            or (token.text in MARKS and view.doc[start].text not in MARKS and view.quote(start))
        ):
            start -= 1
        else:
            break
    while (
        start < head and (view.doc[start].is_punct or view.words[start] in OF) and view.words[start] != "des"
    ):
        start += 1
    return start


def _rounds(view: View, i: int, floor: int) -> bool:
    """Whether a number is rounded there (*plus | de 300 marins*)."""
    return i >= floor and view.words[i] in ("plus", "moins", "près")


def _behind_place(view: View, i: int) -> bool:
    """Whether *des* opens a phrase right behind where it happens (*ont dit à Lomé | des élus du Nord*)."""
    place = view.doc[i - 1].pos_ == "PROPN" and i > 1 and view.words[i - 2] in ("à", "en", "au")
    return view.words[i] == "des" and place


def phrase_end(view: View, head: int, limit: int) -> int:
    """The end of the noun phrase around `head`, with complements and appositions, before `limit`."""
    j = head + 1
    while j < limit:
        word, token = view.words[j], view.doc[j]
        if word in RELATIVES or (token.is_space and "\n" in token.text) or word in (";", ":", "—", "–"):
            break
        if word == ",":
            after = _listed(view, j, limit) or _apposition(view, j, limit)
            if after is None:
                break
            j = after
            continue
        if word == "(":
            close = next((k for k in range(j, min(j + 14, limit)) if view.words[k] == ")"), None)
            if close is None:
                break
            j = close + 1
            continue
        if is_finite(token) and not view.quote(j) and not _of_a_name(view, j):
            break
        if word in ("ce", "cette") and is_time(view, j):
            break
        if word in ("mais", "car", "alors", "tandis", "lorsque", "quand", "si"):
            break
        if word in ("avant", "après", "afin", "sans") and view.infinitive(_past_of(view, j + 1)) is not None:
            break  # *a juré l'élu | avant d'ajouter que*
        if word in ("et", "ou") and j + 1 < limit and view.doc[j + 1].pos_ not in (*PLAIN, "PRON", "ADP"):
            break
        if (
            token.pos_ == "PRON"
            and token.dep_ not in ("amod", "punct")  # *les Emirats arabes unis*, taken for a pronoun
            and word not in ("celui", "celle", "ceux", "celles", "-même", "lui-même")
        ):
            break
        j += 1
    while j > head + 1 and (
        (view.doc[j - 1].is_punct and view.words[j - 1] != ")")
        or view.doc[j - 1].is_space
        or (view.doc[j - 1].pos_ in ("ADV", "ADP", "CCONJ") and not _of_a_name(view, j - 1))
    ):
        j -= 1
    return j


def _past_of(view: View, i: int) -> int:
    """The token after *de*, if it stands at `i`."""
    return i + (view.words[i : i + 1] in (["de"], ["d'"]))


def _of_a_name(view: View, i: int) -> bool:
    """Whether a capital goes on with a name, whatever the tagger takes it for (*Jean Roy*, *Abou Dhabi*)."""
    return view.doc[i].text[:1].isupper() and view.doc[i - 1].text[:1].isupper()


def _apposition(view: View, comma: int, limit: int) -> int | None:
    """The end of the apposition after a comma, if one stands there and closes before the verb."""
    i = comma + 1
    if i >= limit:
        return None
    first = view.doc[i]
    if (
        first.pos_ not in ("DET", "NOUN", "PROPN", "ADJ", "NUM")
        or is_time(view, i)
        or view.words[i] in RELATIVES
    ):
        return None
    j = i
    while j < limit:
        word, token = view.words[j], view.doc[j]
        if word == ",":
            return j
        if word in RELATIVES or is_finite(token) or token.is_space or word in (";", ":"):
            return None
        j += 1
    return j if j == limit else None


def _listed(view: View, comma: int, limit: int) -> int | None:
    """The *et* of a list of complements that goes on (*les délégations de Pau, | de Lyon et de Sens*)."""
    if comma + 1 >= limit or view.words[comma + 1] not in OF:
        return None
    for k in range(comma + 2, limit - 1):
        if view.words[k] in RELATIVES or is_finite(view.doc[k]) or view.words[k] in (";", ":"):
            return None
        if view.words[k] in ("et", "ou") and view.words[k + 1] in OF:
            return k
    return None


def is_participle(token: Token) -> bool:
    """Whether the token is a past participle, by its tag or its ending (*nié*, *semées*)."""
    return token.text.endswith(("é", "ée", "és", "ées")) or (
        "Past" in token.morph.get("Tense", []) and ("Part" in token.morph.get("VerbForm", []))
    )


def is_finite(token: Token) -> bool:
    """Whether the token is a verb or auxiliary that is neither participle nor infinitive."""
    if token.pos_ not in ("VERB", "AUX"):
        return False
    form = token.morph.get("VerbForm", [])
    return "Fin" in form or not form or token.text.endswith(FINITE_ENDS)
