"""Who speaks: each statement's source resolved to the fullest name that the document gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from onrecord.languages.names import (
    Gender,
    bare,
    general_nouns,
    groups,
    metonyms,
    outlets,
    pronouns,
    roles,
    states,
)
from onrecord.model import Span, Spans
from onrecord.reading.antecedents import BARE, PRONOUN, score
from onrecord.reading.cast import Cast, Person, role_words, same_office
from onrecord.reading.descriptions import clean, head_noun, of_a_body, without_article
from onrecord.reading.mentions import Mention, name_words
from onrecord.reading.places import Places
from onrecord.reading.referents import Attribution, Referent, Who
from onrecord.reading.relays import find_relays
from onrecord.reading.roles import principal_of, role_of

_SPEAKER = frozenset(("je", "j", "j'", "nous", "moi", "mon", "ma", "mes", "notre", "nos", "m'"))
_PLURAL = re.compile(
    r"(?:les|des|ces|ses|leurs|plusieurs|certaine?s|d'autres|deux|trois|quatre|cinq|nombre|beaucoup|tous|toutes|"
    r"quelques|\d+)\b|(?:une?|la) (?:dizaine|centaine|vingtaine|poignée|partie|majorité) ", re.IGNORECASE
)  # fmt: skip
_OBLIQUE = re.compile(
    r"\b(?:de|d['’]|du|des|à|aux?|avec|par|pour|contre|chez|sur|envers|derrière) ?"
    r"(?:l['’]|la |le |les )?(?:[a-zà-ÿ\-]+ )?$"
)
_HYPERNYMS = frozenset(("élu", "élue", "édile", "dirigeant", "dirigeante", "responsable", "leader"))
_KIN = frozenset(("proches", "entourage", "famille", "parents", "défenseurs", "soutiens", "avocats"))
_BOTH = re.compile(
    r"(?:tous (?:les )?|toutes (?:les )?|les |ces )?(deux|trois|quatre)(?: (?:hommes|femmes|\w+ants|\w+s))?$"
)
_NUMBERS = {"deux": 2, "trois": 3, "quatre": 4}


class _Resolver:
    """Resolves the sources of one document, each at most once, those that it rests on first."""

    def __init__(self, doc: Doc, attributions: Sequence[Attribution]) -> None:
        self.places = Places(doc)
        self.text = doc.text
        self.cast = Cast(self.places)
        self.attributions = attributions
        self._known: dict[int, Referent] = {}
        self._busy: set[int] = set()
        self._first = min(self.cast.persons, key=lambda p: p.mentions[0].span, default=None)
        self._outer = [self._find_outer(i) for i in range(len(attributions))]

    def referent(self, i: int) -> Referent:
        """The referent of the i-th source; an empty one where two would rest on each other."""
        if i not in self._known:
            if i in self._busy:
                return Referent("")
            self._busy.add(i)
            self._known[i] = self._source(i)
            self._busy.discard(i)
        return self._known[i]

    def who(self, i: int, via: tuple[str, ...]) -> Who:
        """The public form of the i-th referent."""
        found = self.referent(i)
        shown = " ".join(self.text[a:b] for a, b in self.attributions[i].source)
        role = role_of(found.person.roles if found.person else ())
        return Who(
            name=found.name,
            inferred=not set(name_words(found.name)) <= set(name_words(shown)),
            role=role,
            principal=principal_of(role, found.name if found.person is None else None, self.text),
            via=via,
        )

    # statements around ---------------------------------------------------------------------------------

    def _find_outer(self, i: int) -> int | None:
        """The narrowest other statement in whose content this one's source or cue lies."""
        me = self.attributions[i]
        anchor = me.source or me.cue or me.content
        best: tuple[int, int] | None = None
        for j, other in enumerate(self.attributions):
            for a, b in other.content:
                if j != i and anchor and a <= anchor[0][0] < b and other.content != me.content:
                    best = min(best or (b - a, j), (b - a, j))
        return best[1] if best else None

    def quoted_within(self, i: int) -> bool:
        """Whether the i-th statement is nested inside a quotation of another one."""
        me, outer = self.attributions[i], self._outer[i]
        anchor = me.cue or me.source
        return outer is not None and bool(anchor) and self.places.quoted(anchor[0][0])

    def _previous(self, i: int) -> int | None:
        """The nearest statement before on the same level; where there is none, the one around."""
        for j in range(i - 1, -1, -1):
            if self._outer[j] == self._outer[i]:
                return j
        return self._outer[i]

    def _last(self, i: int) -> Referent | None:
        before = self._previous(i)
        return self.referent(before) if before is not None else None

    # one source ------------------------------------------------------------------------------------

    def _source(self, i: int) -> Referent:
        me = self.attributions[i]
        if not me.source:
            return self._last(i) or Referent("")
        for j in range(i):
            if self.attributions[j].source == me.source:
                return self.referent(j)
        span = me.source[0]
        words = " ".join(self.text[a:b] for a, b in me.source).replace("’", "'")
        key = re.sub(r"^\W*(?:t-)?|[\s,]+$", "", words.lower())
        key = re.sub(r"^(ils?|elles?) .*", r"\1", key)
        outer = self._outer[i]
        if key in _SPEAKER and outer is not None:
            return self.referent(outer)
        named = self._named(me.source)
        if key in pronouns() or (re.match(r"(?:celui|celle)\b", key) and not named):
            gender, plural = pronouns().get(key, ("f" if key.startswith("celle") else "m", False))
            return self._antecedent(i, gender, plural)
        if match := _BOTH.match(key):
            return self._latest(span[0], _NUMBERS[match.group(1)]) or Referent(words)
        if named:
            return self._people(named)
        return self._description(i, span, words)

    def _named(self, spans: Spans) -> list[Person]:
        """The persons whom the source itself names, not those in its complements (*l'avocat de X*)."""
        found: list[Person] = []
        for span in spans:
            for mention in self.cast.within(span):
                person = self.cast.person_at(mention.span)
                if person is None or person in found:
                    continue
                lead = self.text[span[0] : mention.span[0]]
                lead = re.sub(r"\b(?:MM?|Mr|Mmes?|Me|Mgr|Dr|Pr)\.?[ \u00a0]+$", "", lead)
                held = bool(mention.role) and role_words(mention.role or "") <= role_words(lead)
                if not held and (_OBLIQUE.search(lead) or of_a_body(lead)):
                    continue
                if found and (
                    re.search(r"\b(?:qui|dont|où|que)\b", lead)
                    or not re.search(r"(?:,|\bet\b|\bou\b)[^,]*$", lead)
                ):
                    continue
                found.append(person)
        return found

    def _people(self, persons: list[Person]) -> Referent:
        if len(persons) == 1:
            return Referent(persons[0].name, persons[0], persons[0].gender, kind="person")
        names = [p.name for p in persons]
        gender: Gender = "f" if all(p.gender == "f" for p in persons) else "m"
        return Referent(", ".join(names[:-1]) + " et " + names[-1], None, gender, True, "people")

    def _latest(self, at: int, count: int) -> Referent | None:
        """The last so many persons mentioned before a place, in the order of the text."""
        found: list[Person] = []
        for mention in reversed(self.cast.mentions):
            person = self.cast.person_at(mention.span)
            if mention.span[0] < at and person and person not in found and not mention.quoted:
                found.append(person)
            if len(found) == count:
                return self._people(found[::-1])
        return None

    # pronouns --------------------------------------------------------------------------------------

    def _antecedent(self, i: int, gender: Gender, plural: bool, human: bool = False) -> Referent:
        candidates = list(self.candidates(i, gender, plural))
        if human:
            candidates = [c for c in candidates if c[1].person] or candidates
        if not candidates:
            return self._last(i) or self._ahead(i, gender, plural)
        return max(candidates, key=lambda c: score(c[0], PRONOUN))[1]

    def _ahead(self, i: int, gender: Gender, plural: bool) -> Referent:
        """The first person named after a pronoun that nothing before it can stand for."""
        at = self.attributions[i].source[0][0]
        for mention in self.cast.mentions:
            person = self.cast.person_at(mention.span)
            if mention.span[0] > at and person and not plural and gender in ("", person.gender):
                return Referent(person.name, person, person.gender, kind="person")
        return Referent("")

    def candidates(self, i: int, gender: Gender, plural: bool) -> Iterator[tuple[dict[str, float], Referent]]:
        """Every mention before the i-th source that a pronoun there could stand for, with its features."""
        me = self.attributions[i]
        at = me.source[0][0]
        here, last, before = self.places.sentence(at), self._last(i), self._previous(i)
        quoted = self.places.quoted(at)
        inverted = self.text[max(0, at - 3) : at].endswith(("-", "t-", "- "))

        def fits(g: Gender, p: bool) -> bool:
            return p == plural and (not gender or not g or g == gender)

        if last is not None and last.name and before is not None and fits(last.gender, last.plural):
            spans = [*self.attributions[before].content, *self.attributions[before].cue]
            gap = here - self.places.sentence(max(b for _, b in spans) - 1)
            yield (
                {
                    "last": 1.0,
                    "last_inverted": float(inverted),
                    "last_body": float(last.person is None),
                    "last_outlet": float(bare(last.name) in outlets()),
                },
                last,
            )
        rank = 0
        for mention in reversed(self.cast.mentions):
            if mention.span[1] > at or any(a <= mention.span[0] < b for a, b in me.content):
                continue
            gap = here - mention.sentence
            if gap > 6:
                break
            if mention.quoted and not quoted and self._outer[i] is None:
                continue
            person = self.cast.person_at(mention.span)
            if not fits(person.gender if person else mention.gender, mention.plural):
                continue
            if mention.kind == "group" and groups()[mention.head].kind == "document":
                continue
            referent = self._of_mention(mention)
            rank += 1
            person = referent.person
            yield (
                {
                    "gap": float(gap),
                    "here": float(gap == 0),
                    "rank": float(min(rank, 6)),
                    "subject": float(mention.subject),
                    "person": float(person is not None),
                    "unsure": float(not (person.gender if person else mention.gender)),
                    mention.kind if mention.kind != "person" else "proper": 1.0,
                    "indefinite": float(not mention.definite),
                    "oblique": float(
                        bool(
                            _OBLIQUE.search(self.text[max(0, mention.span[0] - 12) : mention.span[0]].lower())
                        )
                    ),
                    "paragraph": float(mention.paragraph == self.places.paragraph(at)),
                    "prominence": min(6, len(person.mentions)) / 6 if person else 0.0,
                    "same_as_last": float(
                        last is not None and bool(last.name) and last.name == referent.name
                    ),
                    "outlet": float(bare(mention.text) in outlets()),
                    "place": float(bare(mention.text) in states() or bare(mention.text) in metonyms()),
                    "opens": float(mention.span[0] - self.places.sentence_start(mention.span[0]) < 4),
                },
                referent,
            )

    def _of_mention(self, mention: Mention) -> Referent:
        person = self.cast.person_at(mention.span)
        if person is None and mention.kind == "role" and mention.definite and not mention.plural:
            person = self.cast.holder(mention.text, mention.gender, mention.span[0])
        if person:
            return Referent(person.name, person, person.gender, kind="person")
        return Referent(
            self.cast.acronyms.get(mention.text) or clean(mention.text),
            None,
            mention.gender,
            mention.plural,
            mention.kind,
        )

    # descriptions ----------------------------------------------------------------------------------

    def _description(self, i: int, span: Span, words: str) -> Referent:
        low = words.lower().strip()
        head = head_noun(words)
        noun = roles().get(head) or groups().get(head)
        plural = noun.plural if noun and noun.plural else bool(_PLURAL.match(low))
        gender = self._gender(span, low, noun.gender if noun else "")
        plain = Referent(clean(words), None, gender, plural, noun.kind if noun else "")
        if re.match(r"(?:ce|cet|cette|ces) |(?:la |le |de )?même ", low) and (
            found := self._same(i, head, gender, plural)
        ):
            return found
        if (
            head in roles()
            and not plural
            and not re.match(r"(?:une?|son|sa|ses|leur|leurs|ce|cet|cette) ", low)
        ):
            person = self.cast.holder(words, gender, span[0]) or self._bare(i, span, words, gender, head)
            if person:
                person.roles.append((span[0], without_article(clean(words))))
                return Referent(person.name, person, person.gender, kind="person")
        if match := re.match(r"(?:son|sa|ses|leurs?) ", low):
            return self._possessed(i, words[match.end() :], low, gender, plural)
        if noun and noun.kind == "document" and head not in roles():
            return self._document(i, span, words) or plain
        short = bare(words)
        if short in metonyms():
            return Referent(self._metonym(words, short), None, gender, plural)
        if acronym := self._acronym(words):
            return Referent(acronym, None, gender, plural)
        if short in outlets():
            return Referent(outlets()[short].name, None, gender, plural, "outlet")
        if noun and head in groups() and re.match(r"(?:le |la |l'|les )", low):
            return self._body(i, noun.kind, head, words, gender) or plain
        return plain

    def _gender(self, span: Span, low: str, known: Gender) -> Gender:
        if re.match(r"(?:le|un|du|ce|au) ", low):
            return "m"
        if re.match(r"(?:la|une|cette) ", low):
            return "f"
        if known or not len(self.places.doc):
            return known
        first = self.places.token(span[0])
        for token in self.places.doc[first : first + 4]:
            if token.pos_ in ("NOUN", "PROPN") and (found := token.morph.get("Gender", [])):
                return "m" if found == ["Masc"] else "f"
        return ""

    def _same(self, i: int, head: str, gender: Gender, plural: bool) -> Referent | None:
        """*cette source, le même responsable*: the last one called so, else for a person the last speaker."""
        at = self.attributions[i].source[0][0]
        for j in range(i - 1, -1, -1):
            if head_noun(" ".join(self.text[a:b] for a, b in self.attributions[j].source)) == head:
                return self.referent(j)
        noun = roles().get(head) or groups().get(head)
        for mention in reversed(self.cast.mentions):
            if mention.span[0] < at and noun and mention.head == noun.lemma and mention.plural == plural:
                return self._of_mention(mention)
        return self._last(i) if head in roles() or head in general_nouns() or head == "source" else None

    def _bare(self, i: int, span: Span, words: str, gender: Gender, head: str) -> Person | None:
        """The person taken up by a description that nobody is said to bear (*l'artiste*)."""
        best: tuple[float, Person] | None = None
        for features, person in self.bearers(i, span, words, gender, head):
            value = score(features, BARE)
            if best is None or value > best[0]:
                best = value, person
        return best[1] if best and best[0] > 0 else None

    def bearers(
        self, i: int, span: Span, words: str, gender: Gender, head: str
    ) -> Iterator[tuple[dict[str, float], Person]]:
        """Every person whom a bare description could denote, with features."""
        at, last = span[0], self._last(i)
        inside = {self.cast.person_at(m.span) for m in self.cast.within(span)}
        wanted = role_words(words.split(",")[0])
        kind = roles()[head].kind
        topic = next(
            (
                p
                for m in reversed(self.cast.mentions)
                if m.span[0] < at
                and m.subject
                and not m.quoted
                and (p := self.cast.person_at(m.span))
                and p not in inside
                and gender in ("", p.gender)
            ),
            None,
        )
        for person in self.cast.persons:
            if person in inside or (gender and person.gender and gender != person.gender):
                continue
            near = person.nearest(at)
            complement = float(bool(re.search(r"\b(?:de|du|des|d'|à|au) ?\w", words.split(",")[0][3:])))
            features = {
                "bias": 1.0,
                "last": float(last is not None and last.person is person),
                "distance": (min(at - near, 3000) / 1000) if near is not None else 0.0,
                "later": float(near is None and self.places.paragraph(at) > 2),
                "only": float(bool(gender) and sum(p.gender == gender for p in self.cast.persons) == 1),
                "prominence": min(6, len(person.mentions)) / 6,
                "unsure": float(not person.gender),
                "office": float(kind in ("state", "head", "spokesman", "member")),
                "clash": float(
                    kind != "person"
                    and bool(person.roles)
                    and not any(same_office(wanted, role_words(r)) for _, r in person.roles)
                ),
                "former": float("ancien" in words.lower()[:10] or kind == "former"),
                "first": float(person is self._first),
                "topic": float(person is topic),
                "nation": float(bool(re.search(r"\w+ \w+", words[3:])) and not complement),
            }
            yield features, person

    def _possessed(self, i: int, rest: str, low: str, gender: Gender, plural: bool) -> Referent:
        """*son avocat, ses proches*: the description with the owner's name."""
        owner = self._antecedent(
            i, "", low.startswith("leur"), head_noun(rest) in roles() or head_noun(rest) in _KIN
        )
        if not owner.name:
            return Referent(rest, None, gender, plural)
        vowel = re.compile(r"[aeiouyhâéèêîô]", re.IGNORECASE)
        article = "les " if plural else "l'" if vowel.match(rest) else "la " if gender == "f" else "le "
        of = "d'" if vowel.match(owner.name) else "de "
        name = f"{article}{clean(rest)} {of}{owner.name}"
        return Referent(re.sub(r"\bde le ", "du ", re.sub(r"\bde les ", "des ", name)), None, gender, plural)

    def _document(self, i: int, span: Span, words: str) -> Referent | None:
        """*les chiffres de l'office*: whose they are, where that is a person or a body with a name."""
        match = re.search(r"\b(?:de la |de l'|des |du |de |d'|par (?:la |le |les |l')?)", words)
        if match is None:
            return self._last(i) if head_noun(words) == "communiqué" else None
        owner = words[match.end() :]
        if persons := self._named(((span[0] + match.end(), span[1]),)):
            return self._people(persons)
        if acronym := self._acronym(owner):
            return Referent(acronym)
        head = head_noun(owner)
        if head in groups() and groups()[head].kind != "document":
            return self._body(i, groups()[head].kind, head, owner, "")
        return None

    def _metonym(self, words: str, short: str) -> str:
        """A place that speaks for a state: the state, where that speaks as well; else as it stands."""
        state = metonyms()[short]
        if bare(state) not in states():
            return state
        sources = {bare(" ".join(self.text[a:b] for a, b in a.source)) for a in self.attributions}
        return state if bare(state) in sources else clean(words)

    def _acronym(self, words: str) -> str | None:
        return self.cast.acronyms.get(without_article(words.strip()))

    def _body(self, i: int, kind: str, head: str, words: str, gender: Gender) -> Referent | None:
        """*le quotidien, l'ONG, le ministère*: the body named before that can be called so."""
        at, want = self.attributions[i].source[0][0], set(name_words(bare(words)))
        lemma, plural = groups()[head].lemma, groups()[head].plural
        if any(m.kind == "name" for m in self.cast.within((at, at + len(words)))) and kind != "outlet":
            return None
        if kind == "outlet":
            found = self._outlet(i, words, at) if not plural and not re.search(r" d[eu]s? ", words) else None
            return Referent(found, None, gender, kind="outlet") if found else None
        if (
            len(want) <= 2
            and head in general_nouns()
            and not plural
            and (found := self._named_body(i, at, head))
        ):
            return Referent(found, None, gender)
        before = [m for m in self.cast.mentions if m.span[0] < at][::-1]
        after = [m for m in self.cast.mentions if m.span[0] > at]
        for mention in [*before, *after]:
            own = set(name_words(bare(mention.text)))
            if mention.kind == "group" and mention.head == lemma and want < own:
                return Referent(clean(mention.text), None, gender, kind=kind)
        return None

    def _named_body(self, i: int, at: int, head: str) -> str | None:
        """The body with a name that a general noun takes up: the last speaker, else the one named most."""
        last = self._last(i)
        if last and last.person is None and re.match(r"(?:l'|la |le )?[A-Z]", last.name):
            return last.name
        sources = {bare(" ".join(self.text[a:b] for a, b in a.source)) for a in self.attributions}
        counts: dict[str, int] = {}
        for mention in self.cast.mentions:
            key = bare(mention.text)
            if mention.kind != "name" or mention.span[0] >= at or self.cast.person_at(mention.span):
                continue
            if (key in states()) == (head == "pays") and key not in metonyms() and key not in outlets():
                counts[mention.text] = counts.get(mention.text, 3 * (key in sources)) + 1
        name = max(counts, key=lambda c: counts[c], default=None)
        return self.cast.acronyms.get(name, name) if name else None

    def _outlet(self, i: int, words: str, at: int) -> str | None:
        """The outlet that *le journal* or *le quotidien Y* denotes."""
        start = self.attributions[i].source[0][0]
        inside = [n for s, n in self.places.outlets if start <= s[0] < start + len(words)]
        if not inside and any(m.kind == "name" for m in self.cast.within((start, start + len(words)))):
            return None
        before = [n for s, n in self.places.outlets if s[0] < at]
        return inside[0] if inside else before[-1] if before else None


def resolve(doc: Doc, attributions: Sequence[Attribution]) -> list[Who]:
    """Name, role, principal and relay chain of each attribution's source, in the order given."""
    resolver = _Resolver(doc, attributions)
    found = [resolver.referent(i) for i in range(len(attributions))]
    nested = [resolver.quoted_within(i) for i in range(len(attributions))]
    via = find_relays(resolver.places, attributions, [r.name for r in found], nested)
    return [resolver.who(i, chain) for i, chain in enumerate(via)]
