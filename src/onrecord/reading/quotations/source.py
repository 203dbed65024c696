"""The source that follows an inverted cue, behind whatever says when, where and how it was said.

*« … », affirme dans un entretien publié hier, X, porte-parole de Y*
"""

from __future__ import annotations

from spacy.tokens import Doc

from onrecord.reading.quotations.noun_phrase import (
    MARKS,
    WORDS,
    closing,
    fold,
    is_finite,
    noun_phrase,
    quoted_name,
)
from onrecord.reading.relaying.known_outlets import find_outlets

_LONGEST_ADVERB = 4  # words
_LONGEST_OUTLET = 7  # tokens
_STOPS = frozenset((":", ";", ".", "?", "!", "…"))
_DATING = frozenset(("en", "à", "dans", "de", "au"))
_ORDINALS = frozenset(("dernier", "dernière", "prochain", "prochaine", "1er", "er", "-"))


def source_after(doc: Doc, i: int, limit: int) -> tuple[int, int] | None:
    """The tokens of the source that follows a cue, adverbials between them passed over."""
    j = i
    while j < limit:
        word = fold(doc[j])
        if doc[j].text in MARKS:
            further = _quoted_aside(doc, j, limit)
        elif word in WORDS.relatives or word in _STOPS:
            return None
        elif word in (",", "("):
            further = j + 1 if word == "," else closing(doc, j, limit)
        else:
            further = _adverbial(doc, j, limit)
            end = noun_phrase(doc, j, limit) if further is None else None
            if end is not None and _is_manner(doc, j, limit):
                further = j + 1
            elif end is not None:
                return (j, end) if _may_name(doc, j) else None
            if further is None and j > i:
                further = _leftover(doc, j, limit)
        if further is None:
            return None
        j = further
    return None


def skip_adverb(doc: Doc, i: int, limit: int) -> int:
    """The token after the adverb that stands at `i` (*de son côté*), else `i`."""
    if i >= limit:
        return i
    for size in range(_LONGEST_ADVERB, 0, -1):
        if i + size <= limit and doc[i : i + size].text.lower().replace("’", "'") in WORDS.adverbs:
            return i + size
    word = fold(doc[i])
    plain = doc[i].pos_ == "ADV" and word not in WORDS.prepositions
    return i + 1 if plain or (word.endswith("ment") and doc[i].pos_ != "NOUN") else i


def skip_time(doc: Doc, i: int, limit: int) -> int:
    """The token after when or how often it was (*ce mardi 4 mai au soir*; *plusieurs fois*), else `i`."""
    j = i
    while j < limit:
        word = fold(doc[j])
        next_words = [fold(token) for token in doc[j + 1 : min(j + 3, limit)]]
        dated = [w in WORDS.times for w in next_words]
        opens = word in WORDS.determiners | _DATING or doc[j].like_num
        numbered = opens and any(dated[1:]) and (next_words[0].isdigit() or doc[j + 1].pos_ == "ADJ")
        if word in WORDS.times or (j > i and (word.isdigit() or word in _ORDINALS)):
            j += 1
        elif (opens and any(dated[:1])) or numbered:
            j += 2
        else:
            break
    return j


def _ago(doc: Doc, i: int, limit: int) -> int:
    """The token after a time told by *il y a* (*a confié, il y a quelques jours, un marin*), else `i`."""
    if [fold(token) for token in doc[i : i + 3]] != ["il", "y", "a"]:
        return i
    return next((j for j in range(i + 3, limit) if doc[j].pos_ not in ("DET", "NUM", "ADJ")), i - 1) + 1


def _adverbial(doc: Doc, i: int, limit: int) -> int | None:
    """The token after the adverb, date, prepositional phrase or gerund that opens at `i`."""
    skipped = max(skip_adverb(doc, i, limit), skip_time(doc, i, limit), _ago(doc, i, limit))
    if skipped > i:
        return skipped
    word = fold(doc[i])
    if doc[i - 1].text == "," and any(
        fold(token) in WORDS.bodies for token in doc[i + 1 : min(i + 3, limit)]
    ):
        # *tonne, les deux mains sur la table, l'avocate*
        return next((k for k in range(i, limit) if doc[k].text == ","), None)
    if word not in WORDS.prepositions or word in WORDS.determiners:
        return None
    j = i + 1
    while j < limit and fold(doc[j]) in WORDS.of | {"à", "que"}:
        j += 1
    if (named := _outlet(doc, j, limit)) > j:
        return named  # *a dit à RIA Novosti | Boris Petrov*
    if j < limit and doc[j].pos_ in ("VERB", "AUX"):
        return next((k for k in range(j, limit) if doc[k].text in (",", ":", ";", ".")), limit)
    if (dated := skip_time(doc, j, limit)) > j and dated < limit and doc[dated].pos_ in ("DET", "PROPN"):
        return dated  # *a dit dans la soirée | le maire*
    return max(noun_phrase(doc, j, limit, apposed=False, strict=True) or j, i + 1)


def _outlet(doc: Doc, i: int, limit: int) -> int:
    """The token after a known outlet of several words that stands at `i`, else `i`."""
    words = doc[i : min(i + _LONGEST_OUTLET, limit)].text  # spaCy joins `doc.text` anew each time
    (start, end), _ = next(find_outlets(words), ((1, 0), ""))
    if start or " " not in words[:end]:
        return i
    return next((k for k in range(i + 1, limit + 1) if k == limit or doc[k].idx - doc[i].idx >= end), i)


def _may_name(doc: Doc, i: int) -> bool:
    """Whether a phrase that opens here may be a source: a bare noun is none (*fait partie de*)."""
    word = fold(doc[i])
    named = not doc[i].text[:1].islower() or word in WORDS.pronouns | WORDS.roles
    return named or word in WORDS.determiners | WORDS.of or doc[i].pos_ in ("DET", "PROPN", "NUM")


def _is_manner(doc: Doc, i: int, limit: int) -> bool:
    """Whether an adjective stands alone between commas (*résume, fataliste, un commerçant*)."""
    if i + 2 >= limit or doc[i - 1].text != "," or doc[i + 1].text != ",":
        return False
    return doc[i].text.islower() and doc[i].pos_ != "PRON" and doc[i + 2].pos_ in ("DET", "PROPN")


def _leftover(doc: Doc, i: int, limit: int) -> int | None:
    """The token after what still hangs on an adverbial: a participle (*publié*), a complement."""
    if doc[i].pos_ in ("VERB", "ADJ", "AUX") and not is_finite(doc[i]):
        return i + 1
    if fold(doc[i]) in WORDS.of:
        return noun_phrase(doc, i + 1, limit, apposed=False, strict=True) or i + 1
    return None


def _quoted_aside(doc: Doc, i: int, limit: int) -> int | None:
    """The token after a short quotation that says how it was said (*a lancé « sans rire » le maire*)."""
    end = quoted_name(doc, i, limit)
    return end if end is not None and end < limit and doc[i + 1].text[:1].islower() else None
