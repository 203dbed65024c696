"""All contacts that a text tells of, with place, day, go-between and how firmly each is told."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.languages.contacts import contact_words
from onrecord.languages.grammar import word_class
from onrecord.model import Certainty, Contact, Party, Span, Statement, When
from onrecord.reading.contacts.phrases import NameOf, parties
from onrecord.reading.contacts.sides import sides
from onrecord.reading.naming.cast import Cast

_PLACE = re.compile(
    r"\b(?:à|en|au|aux)[ \u00a0]((?:La |Le |Les )?[A-ZÀ-ÖØ-Þ][\w’'-]+(?:[ -][A-ZÀ-ÖØ-Þ][\w’'-]+)*)"
)
_NEAR = re.compile(r"(?:[ \u00a0](?:ce |la |le )?[\w-]{4,9}){0,2},?[ \u00a0]?")
_REACH = 120  # characters after the word that tells it in which place and go-between may stand


def contacts(
    document: str,
    cast: Cast,
    times: Sequence[When],
    name_of: NameOf,
    statements: Sequence[Statement] = (),
    shift: int = 0,
) -> list[Contact]:
    """All contacts told in the text that the cast is of, in order. `times` are its time expressions;
    `name_of` names the actor behind a pronoun or description by its span, None where it cannot.

    One inside a statement's content is told by that statement, and is denied where its cue denies.
    Ids are those of a text in which this one begins after `shift` characters.
    """
    text, out = cast.places.text, []
    for match in contact_words().any.finditer(text):
        token = cast.places.doc[cast.places.token(match.start())]
        for found in sides(token, match.group().lower()):
            who, partners = parties(found.who, cast, name_of), parties(found.partners, cast, name_of)
            number = len(who) + len(partners) + (found.visited is not None)
            if not who or number < 2 or {p.name for p in who} & {p.name for p in partners}:
                continue
            sentence = token.sent
            end = min(sentence.end_char, match.end() + _REACH)
            visited = found.visited and found.visited.text
            teller = _teller(statements, match.start())
            out.append(
                Contact(
                    id=_id(document, match.start() + shift),
                    kind="call" if contact_words().call.search(text, match.start(), end) else found.kind,
                    span=match.span(),
                    who=who,
                    partners=partners,
                    through=_through(cast, match.end(), end, name_of),
                    place=visited or _place(cast, match.end(), end, [*who, *partners]),
                    when=_first(times, (sentence.start_char, sentence.end_char)),
                    certainty=_certainty(token),
                    denied=_denied(token) != (teller is not None and _rejects(teller)),
                    planned=_planned(token),
                    statement=teller.id if teller else None,
                    rule=found.rule,
                )
            )
            break
    return out


def _id(document: str, at: int) -> str:
    return hashlib.sha256(f"{document}\0contact\0{at}".encode("utf-8", "replace")).hexdigest()[:12]


def _teller(statements: Sequence[Statement], at: int) -> Statement | None:
    """The innermost statement whose content holds an offset."""
    held = [s for s in statements if any(a <= at < b for a, b in s.content)]
    return max(held, key=lambda s: s.depth, default=None)


def _rejects(statement: Statement) -> bool:
    """Whether the statement is that the contact did not happen (*dément tout contact*)."""
    analysis = statement.analysis
    return statement.act == "deny" and analysis is not None and analysis.cue_polarity == "negative"


def _first(times: Sequence[When], span: Span) -> When | None:
    return next((w for w in times if w.span and span[0] <= w.span[0] < span[1]), None)


def _through(cast: Cast, start: int, end: int, name_of: NameOf) -> tuple[Party, ...]:
    """The go-between that *par l'intermédiaire de* introduces."""
    match = contact_words().through.search(cast.places.text, start, end)
    if match is None:
        return ()
    doc = cast.places.doc
    token = doc[min(cast.places.token(match.end()) + 1, len(doc) - 1)]
    while token.pos_ in ("DET", "ADJ") and token.head.i > token.i:
        token = token.head
    return parties([token], cast, name_of)


def _place(cast: Cast, at: int, end: int, present: Sequence[Party]) -> str | None:
    """A place that stands right after the word that tells it, a party or a day (*a reçu lundi à Doha X*)."""
    text = cast.places.text
    bounds = [at, *(p.span[1] for p in present)]
    for match in _PLACE.finditer(text, at, end):
        held = any(p.span[0] <= match.start(1) < p.span[1] for p in present)
        if not held and any(_NEAR.fullmatch(text, bound, match.start()) for bound in bounds):
            named = [m.span[0] for m in cast.within(match.span(1)) if m.kind == "person"]
            return text[
                match.start(1) : min([match.end(1), *(n for n in named if n > match.start(1))])
            ].strip()
    return None


def _helpers(token: Token) -> list[Token]:
    return [token, *(c for c in token.children if c.dep_.startswith("aux") or c.dep_ == "cop")]


def _certainty(token: Token) -> Certainty:
    return "conditional" if any("Cnd" in t.morph.get("Mood", []) for t in _helpers(token)) else "asserted"


def _denied(token: Token) -> bool:
    """*n'a pas rencontré*, *aucun contact*, *annule la rencontre*."""
    words = {c.lower_ for c in token.children}
    if token.pos_ in ("VERB", "AUX"):
        return bool(words & word_class("negation")) and bool(words & word_class("negators"))
    return bool(words & contact_words().none) or token.head.lemma_ in contact_words().cancelled


def _planned(token: Token) -> bool:
    """What lies ahead or is only wanted: a future, *doit rencontrer*, *réunion prévue*."""
    if any(c.lower_ in contact_words().planned for c in token.children):
        return True
    tenses = {tense for t in _helpers(token) for tense in t.morph.get("Tense", [])}
    done = any(c.dep_ == "aux:tense" for c in token.children)
    infinitive = any("Inf" in t.morph.get("VerbForm", []) for t in _helpers(token))
    return "Fut" in tenses or (infinitive and not done)
