"""Noun phrases walked word by word: function words by their form, the open classes by their tag.

The parse is no guide beside an inverted verb: it loses the subject once an adverbial stands between.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.languages.inversion import inversion_words
from onrecord.languages.names import roles
from onrecord.languages.offices import office_words
from onrecord.model import Span
from onrecord.reading.relaying.known_outlets import find_outlets

WORDS = inversion_words("fr")
SENT = frozenset(office_words("sent"))
JOINED = frozenset(word.lower() for word in office_words("joined"))
INVERTED = frozenset(("-il", "-elle", "-on", "-ils", "-elles", "-je", "-nous", "-vous"))
MARKS = frozenset('"«»“”„‟‹›')
_HYPHENS = frozenset(("-", "–", "/"))
_CLOSED = WORDS.of | WORDS.prepositions | WORDS.relatives | INVERTED
_LONGEST_PARENTHESIS = 10  # tokens
_LONGEST_NAME = 7  # tokens of a name in quotation marks, the marks included
_CLITICS = frozenset(("il", "elle", "ils", "elles", "on"))  # stand alone: *Elle liste les torts*
_LONGEST_PRESENTATION = 5  # tokens
_PARTICIPLES = ("é", "ée", "és", "ées", "is", "ise")


def fold(token: Token) -> str:
    """The token's text in lower case with a straight apostrophe."""
    return token.text.lower().replace("’", "'")


def chars(doc: Doc, start: int, end: int) -> Span:
    """The characters of the tokens from `start` to `end` (half-open)."""
    return doc[start].idx, doc[end - 1].idx + len(doc[end - 1])


def named(doc: Doc, start: int, end: int) -> Span:
    """The characters of a source, an inverted pronoun without its hyphen (*-t-il* → *il*)."""
    left, right = chars(doc, start, end)
    text = doc[start].text
    return left + len(text) - len(text.lstrip("-")), right


def is_finite(token: Token) -> bool:
    """Whether the tagger holds the token for a finite verb."""
    return token.pos_ in ("VERB", "AUX") and "Fin" in token.morph.get("VerbForm", [])


def noun_phrase(doc: Doc, i: int, limit: int, *, apposed: bool = True, strict: bool = False) -> int | None:
    """Where the noun phrase that opens at token `i` ends, or None where none does.

    `apposed` takes in appositions after a comma. `strict` holds for the complement of a preposition,
    where two names side by side are two phrases (*a dit à l'AFP Jean Roche*).
    """
    end = _core(doc, i, limit, strict)
    if end == i + 1 and fold(doc[i]) in WORDS.pronouns:
        return end
    while apposed and end is not None and end + 1 < limit and doc[end].text == ",":
        further = _apposition(doc, end + 1, limit)
        if further is None:
            break
        end = further
    return end


def whose(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The tokens of the source that a phrase names: of *ses mots*, *les mots de X*, whose they are."""
    said = next((i for i in range(start + 1, min(start + 3, end)) if fold(doc[i]) in WORDS.utterances), None)
    if said is None:
        return start, end
    if said + 1 == end:
        return start, start + 1 if fold(doc[start]) in WORDS.possessives else end
    of = fold(doc[said + 1])
    return (said + 2 - (of in ("du", "des")) if of in WORDS.of else start), end


def closing(doc: Doc, i: int, limit: int) -> int:
    """The token after the parenthesis that opens at `i`; `i + 1` where it does not close soon."""
    ends = range(i + 1, min(i + _LONGEST_PARENTHESIS, limit))
    return next((j + 1 for j in ends if doc[j].text == ")"), i + 1)


def quoted_name(doc: Doc, i: int, limit: int) -> int | None:
    """The token after a name in quotation marks that opens at `i`; None where it is long or a clause."""
    for j in range(i + 1, min(i + _LONGEST_NAME, limit)):
        if doc[j].text in MARKS:
            return j + 1
        if is_finite(doc[j]):
            return None
    return None


def _word(doc: Doc, i: int, limit: int) -> str:
    return fold(doc[i]) if i < limit else ""


def _is_name(token: Token) -> bool:
    return token.text[:1].isupper() and fold(token) not in WORDS.prepositions | WORDS.times


def _is_head(token: Token) -> bool:
    if fold(token) in _CLOSED:
        return False
    nominal = token.pos_ in ("NOUN", "PROPN") or (token.pos_ in ("X", "ADJ") and token.is_alpha)
    return nominal or _is_name(token)


def _core(doc: Doc, i: int, limit: int, strict: bool) -> int | None:
    """Determiners, head and what hangs on it without a comma."""
    word, following = _word(doc, i, limit), _word(doc, i + 1, limit)
    if word in ("celui", "celle", "ceux", "celles") and following in WORDS.relatives:
        return _clause(doc, i + 1, limit)
    if (word == "l'" and following in ("un", "une")) or (
        word in ("d'", "de") and following in ("autres", "nombreux", "nombreuses")
    ):
        return _tail(doc, i + 2, limit, strict)
    j = i
    while j < limit and (fold(doc[j]) in WORDS.determiners or doc[j].pos_ == "DET" or doc[j].like_num):
        j += 1
    opened = j > i
    if word in _CLITICS:
        return i + 1
    if not opened and word in WORDS.pronouns:
        return _tail(doc, i + 1, limit, strict)
    while j + 1 < limit and doc[j].pos_ == "ADJ" and _is_head(doc[j + 1]):
        j += 1
    head = _word(doc, j, limit)
    if j - i == 2 and fold(doc[j - 1]) in WORDS.ordinals and not (head and _is_head(doc[j])):
        return j  # *chuchote le premier*
    if not head or head in WORDS.times:
        return None
    if opened and head in WORDS.of and (doc[j - 1].like_num or fold(doc[j - 1]) in ("un", "une")):
        return _tail(doc, j, limit, strict)  # *un de ses élus*
    if opened and doc[j].text in MARKS:
        return quoted_name(doc, j, limit)
    # After a determiner any word may be the head: the tagger takes *le juge* for a verb.
    sure = opened and doc[j].is_alpha and not is_finite(doc[j]) and head not in WORDS.prepositions | WORDS.of
    if sure or (opened and head in WORDS.roles):
        return _tail(doc, j + 1, limit, strict)
    if _is_head(doc[j]):
        return _tail(doc, j + 1, limit, strict, bare=not opened and doc[j].text[:1].islower())
    return j if opened and word in WORDS.pronouns else None


def _clause(doc: Doc, i: int, limit: int) -> int:
    """A relative clause runs to its comma or to the end."""
    return next((j for j in range(i, limit) if doc[j].text in (",", ";", ":", ".", "?", "!")), limit)


def _tail(doc: Doc, i: int, limit: int, strict: bool, bare: bool = False) -> int:
    """What follows a head without a comma: names, adjectives, *de* phrases, a parenthesis, a coordination.

    `bare` holds for an apposition without determiner, which says where as well (*institutrice à Sens*).
    """
    j = i
    while j < limit:
        end = _further(doc, i, j, limit, strict, bare)
        if end is None:
            break
        j = end
    return j


def _further(doc: Doc, first: int, j: int, limit: int, strict: bool, bare: bool) -> int | None:
    """The end of the piece at `j` that goes on with a noun phrase, or None where it stops before."""
    token, word, before = doc[j], fold(doc[j]), doc[j - 1]
    if word in WORDS.of:
        day = (
            word == "du"
            and _word(doc, j + 1, limit)[:1].isdigit()
            and _word(doc, j + 2, limit) in WORDS.times
        )
        return j + 3 if day else _core(doc, j + 1, limit, strict)  # *le Mouvement du 12 avril*
    if word in ("et", "ou", "&"):
        return None if strict else _coordinated(doc, j, limit)
    if token.text == "(":
        end = closing(doc, j, limit)
        return end if end > j + 1 else None
    if token.text in MARKS:
        named = j + 1 < limit and doc[j + 1].text[:1].isupper()
        return quoted_name(doc, j, limit) if named and not strict else None
    if _is_name(token):
        return None if strict and _new_name(before, token) else j + 1
    if word == "au" and _word(doc, j + 1, limit) == "sein" and _word(doc, j + 2, limit) in WORDS.of:
        return _core(doc, j + 3, limit, True)  # *une source au sein de la garde*
    if word == "auprès" and _word(doc, j + 1, limit) in WORDS.of and _is_sent(doc, j, first):
        return None if _hears(doc, j + 2, limit) else _core(doc, j + 2, limit, True)
    if word in WORDS.complements:
        role = fold(before) in WORDS.roles or (
            before.pos_ == "ADJ" and j > first and fold(doc[j - 2]) in WORDS.roles
        )
        taken = (bare or role) and not _hears(doc, j + 1, limit)
        return _core(doc, j + 1, limit, True) if taken else None
    if word.endswith(_PARTICIPLES) and j == first and _word(doc, j + 1, limit) == "dans" and not strict:
        described = first > 1 and fold(doc[first - 2]) in ("un", "une")
        return _core(doc, j + 2, limit, True) if described else None  # *une source engagée dans l'affaire*
    if not strict and (after := _presented(doc, j, limit)):
        return _core(doc, after, limit, True)
    if word in WORDS.times | WORDS.relatives | WORDS.prepositions | WORDS.determiners:
        return None
    joined = word in _HYPHENS and j + 1 < limit and doc[j + 1].is_alpha and not token.whitespace_
    number = token.like_num and before.pos_ in ("PROPN", "NOUN")
    nominal = token.pos_ in ("NOUN", "PROPN", "ADJ", "X") or word in WORDS.titles
    return j + 1 if joined or number or nominal else None


def _is_sent(doc: Doc, j: int, first: int) -> bool:
    """Whether the noun before `j` is one whom a state sends (*l'ambassadrice suédoise | auprès de l'ONU*)."""
    noun = j - 2 if doc[j - 1].pos_ == "ADJ" and j > first else j - 1
    role = roles().get(fold(doc[noun]))
    return role is not None and role.lemma in SENT


def _hears(doc: Doc, i: int, limit: int) -> bool:
    """Whether an outlet stands at `i`, which is told something (*un ministre à Radio Armor*), or a gerund."""
    i += i + 1 < limit and fold(doc[i]) in ("la", "l'")  # *un ministre à la RTBF*
    if i >= limit or fold(doc[i]) in WORDS.outlets:
        return True
    name = doc[i : min(i + _LONGEST_NAME, limit)].text
    return fold(doc[i]).endswith("ant") or any(span[0] == 0 for span, _ in find_outlets(name))


def _presented(doc: Doc, i: int, limit: int) -> int | None:
    """The token after words by which somebody says who he is (*un homme qui se dit témoin*)."""
    words = " ".join(fold(token) for token in doc[i : min(i + _LONGEST_PRESENTATION, limit)]) + " "
    known = next((p for p in WORDS.presentations if words.startswith(p + " ")), None)
    return None if known is None else i + len(known.split())


def _coordinated(doc: Doc, i: int, limit: int) -> int | None:
    """The end of the phrase after *et*, unless a new clause opens there; *de* may stand again."""
    again = _word(doc, i + 1, limit) in WORDS.of - {"des"}
    end = _core(doc, i + (2 if again else 1), limit, False)
    if end is not None and end < limit and (is_finite(doc[end]) or fold(doc[end]) in WORDS.clitics | MARKS):
        return None
    return end


def _new_name(before: Token, token: Token) -> bool:
    """Whether a capital word opens another name than the one before it (*à l'AFP | Jean Roche*)."""
    if token.ent_iob_ == "B" and before.ent_type_ and before.ent_type_ != token.ent_type_:
        return True
    if fold(before) in WORDS.audiences:
        return True
    return before.text.isupper() and len(before.text) > 1 and not token.text.isupper()


def _apposition(doc: Doc, i: int, limit: int) -> int | None:
    """The end of the apposition that opens at `i`, after a comma, if one does."""
    token, word, following = doc[i], fold(doc[i]), _word(doc, i + 1, limit)
    if (token.like_num or word in ("la", "le")) and following in WORDS.ages:
        return i + 2
    if (of := i + (word in ("de", "du", "d'"))) > i and i > 1 and _is_name(doc[i - 2]):
        of += _word(doc, of, limit) in ("la", "l'")  # *Jo Prat, du syndicat Sud-Port*
        return _core(doc, of, limit, True) if _word(doc, of, limit) in JOINED else None
    determined = word in WORDS.determiners
    number = token.like_num and not determined
    clause = word in ("ce", "celui", "celle", "ceux", "celles") and following in WORDS.relatives
    if number or clause or following == "par" or word in _CLOSED | WORDS.times | WORDS.adverbs:
        return None
    function = token.pos_ in ("VERB", "AUX", "ADP", "SCONJ", "CCONJ", "ADV", "PRON")
    participle = word.endswith(_PARTICIPLES) and (
        token.pos_ == "ADJ" or following in WORDS.prepositions - WORDS.complements
    )
    if word not in WORDS.roles and (participle or (function and not determined and token.text[:1].islower())):
        return None
    end = _core(doc, i, limit, False)
    if end is None or end >= limit:
        return end
    if fold(doc[end]) == "et" and (joined := _core(doc, end + 1, limit, False)) is not None:
        end = joined if joined < limit and is_finite(doc[joined]) else end  # *la ville et le port tiennent*
    # A verb after it means that a clause opens here; *ayant*, *étant*, that a participle has it as subject.
    verbal = is_finite(doc[end]) or fold(doc[end]) in WORDS.clitics - WORDS.determiners
    return None if verbal or fold(doc[end]) in ("ayant", "étant") else end
