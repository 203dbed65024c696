"""Where a text tells of a contact, and the words for both sides of it, from the dependency parse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.languages.contacts import ContactNoun, ContactVerb, contact_words
from onrecord.languages.grammar import word_class
from onrecord.languages.names import demonyms
from onrecord.model import ContactKind
from onrecord.reading.contacts.existing import existing
from onrecord.reading.contacts.phrases import phrase, verbal
from onrecord.reading.contacts.surface import behind, holding, joined, object_of

_SUBJECT = frozenset(("nsubj", "nsubj:pass"))
_NAMING = frozenset(("nmod", "amod", "flat:name", "flat:foreign", "appos"))
_BESIDE = 40  # characters
_FAR = 8  # words
_STEPS = 4  # up the parse, as in *à l'issue d'un entretien*
_NEAR = 12  # words between an agreement and the verb by which it comes about


@dataclass(frozen=True, slots=True)
class Sides:
    """A contact at one word: who acts, with whom, or which place is visited."""

    token: Token
    kind: ContactKind
    who: list[Token]
    partners: list[Token]
    rule: str
    visited: Token | None = None
    mediators: Sequence[Token] = ()
    opened: bool = False  # whether it is told beside what somebody does or says (*lors d'un entretien*)


def sides(token: Token, word: str) -> Iterator[Sides]:
    """The contacts that one word, in lower case, may tell of."""
    verbs = contact_words().verbs.get(word, ()) if verbal(token) else ()
    for verb in verbs:
        if verb.reflexive == _reflexive(token) and _followed(token, verb):
            yield from _of_verb(token, verb)
    if not verbs and (noun := contact_words().nouns.get(word)):
        yield from _of_noun(token, noun)


def _followed(token: Token, verb: ContactVerb) -> bool:
    """Whether the words without which the verb tells of no contact stand right after it."""
    start = token.idx + len(token)
    return verb.only is None or bool(verb.only.search(token.doc.text, start, start + _BESIDE))


def _of_verb(token: Token, verb: ContactVerb) -> Iterator[Sides]:
    if not verb.partner and not verb.reflexive and _complement(token, "avec"):
        return  # *X et Y négocient avec Z*
    passive = any(c.dep_ == "aux:pass" for c in token.children)
    who, rule = _joined(_subjects(token)), f"contact.{verb.infinitive}"
    if not verb.partner and not verb.reflexive:
        who = _both(token, who)
    if "place" in verb.partner:
        if visited := _visited(token):
            yield Sides(token, verb.kind, who, [], rule, visited)
        return
    partners: list[Token] = []
    for where in verb.partner:
        if passive and where == "object":
            partners += [c for c in token.children if c.dep_ == "obl:agent"]
        elif where == "object":
            objects = [c for c in token.children if c.dep_ == "obj" and not _no_object(c)]
            partners += objects or _bare_noun(token) or object_of(token)
        else:  # the parse often hangs it on a noun between (*par téléphone avec le roi*)
            partners += _complement(token, where)
    if verb.by_mediator and not any(
        t.lower_ in contact_words().mediating for head in who for t in phrase(head)
    ):
        return
    if verb.by_subject:
        yield Sides(token, verb.kind, _joined(partners), [], rule, mediators=who)
    elif partners or not verb.partner:
        yield Sides(token, verb.kind, who, _joined(partners), rule)


def _of_noun(token: Token, noun: ContactNoun) -> Iterator[Sides]:
    """*rencontre entre X et Y*, *visite de X à Y*, *contact de X avec Y*; else the clause's subject."""
    words = contact_words()
    if (noun.concluded and not _concluded(token)) or any(c.lower_ in words.barter for c in token.children):
        return
    below = list(token.children)
    verb = existing(token)
    rule = f"contact.{token.lower_}"
    beside = list(_of_clause(verb, token)) if verb is not None else []
    between = [c for c in (*below, *beside, *_deeper(token)) if _introduced(c, "entre")][:1]
    if between := between or behind(token, "entre"):
        mediators = _joined(_beside(token)[0]) if noun.by_subject else ()
        yield Sides(token, noun.kind, _joined(between), [], f"{rule}.entre", mediators=mediators)
        return
    if noun.by_subject:
        return
    of = [c for c in below if _introduced(c, "de") and c.lower_ not in words.kinds_of_visit]
    of = [c for c in of if c.lower_ not in words.nouns and not _apart_from(token, c)]
    subjects, opened = _beside(token)
    held = holding(token, words.concluding if noun.concluded else words.ongoing)
    subjects = subjects or (_subjects(held) if held is not None else [])
    if relative := next((c for c in below if c.dep_ == "acl:relcl" and c.lower_ in words.ongoing), None):
        subjects = [c for c in relative.children if c.dep_ in _SUBJECT]  # *l'entretien qu'il a eu avec*
    sides_ = [subjects] if noun.of_subject else [of, subjects] if of else [subjects]
    visited = _visited(token) if noun.kind == "visit" else None
    partners = [] if noun.kind == "visit" else _complement(token, "avec")
    partners = partners or [c for c in beside if noun.kind != "visit" and _introduced(c, "avec")][:1]
    if not partners and (noun.kind == "talks" or relative):
        partners = behind(token, "avec")
    if noun.addressed:
        partners = partners or [c for c in below if _introduced(c, "à")]
    for who in sides_:
        if visited or partners:
            yield Sides(token, noun.kind, _joined(who), _joined(partners), rule, visited, opened=opened)
    if noun.kind != "talks" or partners:
        return
    if held is not None:
        yield Sides(token, noun.kind, _both(held, _subjects(held)), [], f"{rule}.both")
    elif opened:
        yield Sides(token, noun.kind, _joined(subjects), [], f"{rule}.opened")


def _apart_from(noun: Token, later: Token) -> bool:
    """Whether what comes between belongs to something else (*un accord sous l'égide **du** médiateur*)."""
    return any(t.lower_ in contact_words().circumstances for t in noun.doc[noun.i + 1 : later.i])


def _concluded(noun: Token) -> bool:
    """Whether a verb near an agreement, or its participle, has it come about."""
    near = noun.doc[max(noun.sent.start, noun.i - _NEAR) : min(noun.sent.end, noun.i + _NEAR)]
    return any(t.lower_ in contact_words().concluding for t in near)


def _deeper(token: Token) -> Iterator[Token]:
    """What stands below the complement of a noun (*l'échange de messages entre X et Y*)."""
    for below in token.children:
        if below.dep_ == "nmod" and not _introduced(below, "entre"):
            yield from (c for c in below.children if c.dep_ == "nmod")


def _both(verb: Token, subjects: Sequence[Token]) -> list[Token]:
    """The two subjects of a verb, by what stands before it where the parse has them apart."""
    joined = _joined(subjects)
    if len(joined) > 1:
        return joined
    doc, i = verb.doc, verb.i - 1
    while i > verb.sent.start and doc[i].pos_ in ("AUX", "PRON", "PART", "ADV"):
        i -= 1
    second = _top(doc[i])
    at = phrase(second).start - 1
    return [_top(doc[at - 1]), second] if at > 0 and doc[at].lower_ == "et" else []


def _top(token: Token) -> Token:
    """The head of the noun phrase that a word closes."""
    while token.head.i < token.i and token.dep_ in _NAMING:
        token = token.head
    return token


def _beside(token: Token) -> tuple[list[Token], bool]:
    """The subjects of the clause that a noun stands in, and whether a word like *lors* opens it there.

    *en déplacement à* right after a noun is told of that noun.
    """
    if own := [c for c in token.children if c.dep_ in _SUBJECT]:  # *elle est en contact avec*
        return own, False
    opened, step = False, token
    for _ in range(_STEPS):
        opened = opened or any(
            t.lower_ in contact_words().openers for t in (step, *step.children) if t.i < token.i
        )
        above = step.head
        if above.i == step.i or step.dep_ in _SUBJECT:
            return [], opened
        if verbal(above):
            return _subjects(above), opened
        if above.pos_ in ("NOUN", "PROPN") and _introduced(token, "en"):
            return [above], opened
        if not _transparent(above):
            return [], opened
        step = above
    return [], opened


def _transparent(token: Token) -> bool:
    """Whether what hangs on a word is the clause's own (*à l'issue d'un échange, a eu mardi un échange*)."""
    words = contact_words()
    return (
        token.lower_ in words.openers or token.lower_ in words.rounds or token.lower_ in word_class("times")
    )


def _visited(token: Token) -> Token | None:
    """Where a verb or noun says that somebody went."""
    verb = [c for c in token.head.children if c.i != token.i] if not verbal(token) else []
    near = [t for t in token.subtree if token.i < t.i <= token.i + _FAR and _same_clause(t, token)]
    places = (t for t in (*near, *verb) if _introduced(t, "à") or _introduced(t, "en"))
    return next((t for t in places if t.pos_ == "PROPN"), None)


def _same_clause(below: Token, above: Token) -> bool:
    """Whether no other verb stands between a word and one above it."""
    return all(not verbal(t) for t in below.ancestors if above.is_ancestor(t))


def _complement(token: Token, preposition: str) -> list[Token]:
    """What a preposition introduces below a word, or beside it below the same verb."""
    helps = contact_words().helps
    below = [
        t for t in token.subtree if t.i > token.i and _introduced(t, preposition) and t.lower_ not in helps
    ]
    if preposition == "à":  # not that of a thing written or of its words
        below = [t for t in below if t.head.i == token.i and not _quoting(token, t)]
    if verbal(token) or below:
        clitics = [c for c in token.children if c.i < token.i and c.lower_ in contact_words().dative]
        return clitics[:1] if preposition == "à" and clitics else below[:1]
    held = token.dep_ == "nmod" and _transparent(token.head)
    if token.dep_ in _SUBJECT or token.dep_.startswith("obj") or held:
        beside = (c for c in token.head.children if token.i < c.i <= token.i + _FAR)
        return [c for c in beside if _introduced(c, preposition)][:1]
    after = token.i + 1
    while after + 1 < len(token.doc) and token.doc[after].pos_ == "ADJ":
        after += 1
    case = token.doc[min(after, len(token.doc) - 1)]
    return [case.head] if case.lower_ == preposition and case.dep_ == "case" else []


def _of_clause(verb: Token, noun: Token) -> Iterator[Token]:
    """The words of a verb's own clause that stand behind its noun."""
    for token in verb.subtree:
        above = (t for t in token.ancestors if verb.is_ancestor(t))
        if token.i > noun.i and not any(verbal(t) for t in above):
            yield token


def _quoting(token: Token, later: Token) -> bool:
    """Whether words quoted, or a colon, stand between two words."""
    return any(t.is_quote or t.text == ":" for t in token.doc[token.i : later.i])


def _joined(heads: Sequence[Token]) -> list[Token]:
    """The heads with what is coordinated to each, those of several told apart; no part of another's name."""
    found = [one for head in heads for t in (head, *(head.conjuncts or joined(head))) for one in _apart(t)]
    inside = {t.i for head in found if head.pos_ != "ADJ" for t in phrase(head) if t.i != head.i}
    return [head for head in dict.fromkeys(found) if head.i not in inside]


def _apart(head: Token) -> list[Token]:
    """Whom the plural stands for: *les délégations **du Népal** et **du Bhoutan***, *les chefs **russe***."""
    if "Plur" not in head.morph.get("Number", []):
        return [head]
    for one, and_, two in (head.doc[i : i + 3] for i in (head.i + 1, head.i + 2) if i + 3 <= len(head.doc)):
        peoples = one.lower_ in demonyms() and two.lower_ in demonyms()
        if peoples and and_.lower_ == "et" and not _before_name(two):
            return [one, two]
    for one in head.children:
        both = [one, *one.conjuncts]
        if len(both) > 1 and head.lower_ in contact_words().several and all(map(_of_body, both)):
            return both
    return [head]


def _before_name(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.doc[token.i + 1].pos_ == "PROPN"


def _of_body(token: Token) -> bool:
    """Whether a complement is somebody, as *du Népal* is, and not what one is (*chefs d'État*)."""
    said = token.pos_ == "PROPN" or any(c.dep_ == "det" or c.lower_ in ("du", "des") for c in token.children)
    return _introduced(token, "de") and said


def _bare_noun(token: Token) -> list[Token]:
    """A noun without preposition behind a verb that the parse gives no object (*a reçu lundi à Doha Ali*)."""
    behind = [t for t in token.subtree if token.i < t.i <= token.i + _FAR and t.pos_ in ("NOUN", "PROPN")]
    bare = [t for t in behind if t.dep_ in ("appos", "obj", "obl:mod") and not _cased(t)]
    return [t for t in bare if t.lower_ not in word_class("times")][:1]


def _no_object(token: Token) -> bool:
    """Whether what the parse has as an object is a day, or from whom something comes (*reçu du préfet*)."""
    return token.lower_ in word_class("times") or any(c.lower_ == "du" for c in token.children)


def _cased(token: Token) -> bool:
    return any(c.dep_ == "case" for c in token.children)


def _subjects(verb: Token) -> list[Token]:
    """A verb's subjects, or those of the one that it hangs on; for *qui* what it stands for."""
    found = [c for c in verb.children if c.dep_ in _SUBJECT]
    if any(c.lower_ == "qui" for c in found):
        return [verb.head] if verb.dep_ == "acl:relcl" else []
    return found or _inherited(verb)


def _inherited(token: Token) -> list[Token]:
    """The subject of the verb that this one hangs on: *après avoir rencontré X, elle…*, *pour recevoir*."""
    above = token.head
    if above.i == token.i or token.dep_ not in ("conj", "xcomp", "advcl", "acl"):
        return []
    return [above] if token.dep_ == "acl" else [c for c in above.children if c.dep_ in _SUBJECT]


def _reflexive(token: Token) -> bool:
    return any(c.lower_ in word_class("reflexives") for c in token.children)


def _introduced(token: Token, preposition: str) -> bool:
    forms = {"de": ("de", "du", "des", "d'", "d’"), "à": ("à", "au", "aux")}.get(preposition, (preposition,))
    return any(c.dep_ == "case" and c.lower_ in forms for c in token.children)
