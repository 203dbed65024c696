"""Who may be meant by a pronoun: the people, bodies and descriptions of the text around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from onrecord.languages.names import Gender, bare, groups, pronouns
from onrecord.languages.naming import naming_words
from onrecord.model import Spans
from onrecord.reading.naming.answers import answered
from onrecord.reading.naming.cast import Person
from onrecord.reading.naming.descriptions import clean, head_noun
from onrecord.reading.naming.mention import Mention
from onrecord.reading.naming.referents import Referent, of_people, of_person
from onrecord.reading.naming.scene import Scene

Asked: TypeAlias = Literal["pronoun", "latter", "owner"]  # *il*; *celui-ci*; *son, sa, ses*
WINDOW = 7  # sentences back that are searched for bodies and descriptions
_NOBODY = {"", *naming_words("nobody"), *pronouns()}  # what a source may be called that names nobody
_OWN = re.compile(r"(?:son|sa|ses|leurs?) ", re.IGNORECASE)
_MINE = re.compile(r"(?:mon|ma|mes|notre|nos|votre|vos) ", re.IGNORECASE)
_WHOM = re.compile(r"[ \u00a0]?,?[ \u00a0]?qu(?:e[ \u00a0]|['’])")
_TAKING_IN = re.compile(r"\bqu(?:e[ \u00a0]|['’])[ \u00a0]?[«“\"][ \u00a0]?$")
_COMPLEMENT = re.compile(r"(?:qu['’]|que |de |d['’]|à |pour )")
_JOINED = re.compile(r"(?:,[^.;:«»\"\n]{0,60})?[ \u00a0]et[ \u00a0](?:[\w\-’' ]{0,30}[ \u00a0])?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A pronoun of the i-th source, at an offset, that stands for somebody named elsewhere.

    `owner` says that it tells only whose the source is (*son avocat, l'entourage de ce dernier*), `but` are
    the nouns of those whose it cannot be, `human` that it is a person's.
    """

    scene: Scene
    i: int
    at: int
    asked: Asked
    gender: Gender = ""
    plural: bool = False
    owner: bool = False
    but: frozenset[str] = frozenset()
    human: bool = False

    def fits(self, referent: Referent) -> bool:
        """Whether the pronoun agrees with a referent in number and, where that is known, gender."""
        agrees = not self.gender or referent.gender in ("", self.gender)
        return agrees and referent.plural == self.plural and bare(referent.name) not in _NOBODY


@dataclass(slots=True)
class Candidate:
    """Somebody who may be meant: the mentions before, nearest first, and the next in the same sentence."""

    referent: Referent
    before: list[Mention] = field(default_factory=list)
    after: Mention | None = None


def gather(q: Question) -> list[Candidate]:
    """Everybody whom the pronoun agrees with, whoever was mentioned last first."""
    scene, at = q.scene, q.at
    found: dict[str, Candidate] = {}
    quoted, here, paragraph = scene.places.quoted(at), scene.places.sentence(at), scene.places.paragraph(at)
    own = scene.attributions[q.i].content
    inverted = scene.text[at - 1 : at] in ("-", "‑")
    inserted = inverted and not quoted and _resumed(scene, own, at)
    speaker = None if inverted else _quoting(scene, q.i, at)  # *« Non, a-t-il dit. Jamais »* is he
    source = scene.attributions[q.i].source
    later: list[Mention] = []

    def add(referent: Referent, mention: Mention | None) -> Candidate | None:
        if not q.fits(referent) or bare(referent.name) == speaker or _barred(q, referent):
            return None
        one = found.setdefault(bare(referent.name), Candidate(referent))
        if mention is not None:
            one.before.append(mention)
        return one

    def known(mention: Mention) -> bool:
        return scene.cast.person_at(mention.span) is not None

    for mention in reversed(scene.cast.spoken_of):
        start = mention.span[0]
        if q.owner and (any(a <= start < b for a, b in source) or _MINE.match(mention.text)):
            continue  # *leurs familles* are not their own; *mon client* is said by the owned
        if start >= at:
            named_apart = inverted and mention.subject  # *dit-il, alors que le maire part*: somebody else
            if mention.sentence == here and not (mention.quoted or named_apart or q.asked == "latter"):
                later.append(mention)
            continue
        if mention.paragraph != paragraph and scene.places.heading(start) and not known(mention):
            continue
        within = not q.owner and any(a <= start < b for a, b in own)
        # *Un homme a frappé le maire, a dit ce dernier*
        within = within and not (q.asked == "latter" and mention.sentence == here and known(mention))
        if mention.span[1] > at or (
            within and not (inserted and mention.subject and mention.sentence == here)
        ):
            continue
        if not q.owner and _OWN.match(mention.text) and mention.head in naming_words("territories"):
            continue  # *son pays* says nothing
        if here - mention.sentence > WINDOW and not known(mention):
            continue
        if mention.quoted and not quoted and scene.outer[q.i] is None:
            continue
        if q.asked == "pronoun" and _WHOM.fullmatch(scene.text, mention.span[1], at):
            continue  # *le préfet, qu'il accuse*: somebody else
        add((_owned(q, mention) if _OWN.match(mention.text) else None) or of_mention(scene, mention), mention)
    for j in scene.earlier(q.i):
        add(scene.referent(j), None)
    for first, second, mention in _couples(scene, at) if q.plural else ():
        add(of_people([first, second]), mention)
    for mention in later:
        if one := add(of_mention(scene, mention), None):
            one.after = mention
    return _unanswered(q, list(found.values()))


def _barred(q: Question, referent: Referent) -> bool:
    """Whether a referent is of those whom the question leaves out, by its noun or offices, or is a paper."""
    told = [role for _, role in referent.person.roles] if referent.person else [referent.name]
    heads = {head_noun(words) for words in told} if q.but else set()
    if q.human and referent.person is None and referent.kind in ("name", "group"):
        return True
    return bool(heads & q.but) or any(
        head in groups() and groups()[head].kind == "document" for head in heads
    )


def _resumed(scene: Scene, content: Spans, at: int) -> bool:
    """Whether a clause goes on behind a pronoun with what it needs (*il part, dit-il, à condition que…*)."""
    return any(a > at and _COMPLEMENT.match(scene.text, a) for a, _ in content[1:])


def _quoting(scene: Scene, i: int, at: int) -> str | None:
    """Who speaks the words around a pronoun, and so is not *il* in them (*« Il ment », dit le maire*).

    Of a quotation that a clause takes in (*dit qu'« il… »*) the pronoun may well be the speaker.
    """
    outer = scene.outer[i]
    if outer is None:
        return None
    starts = [a for a, _ in scene.attributions[outer].content]
    quote = next((a for a, b in scene.places.quotes if a <= at < b), None)
    if quote is None or all(abs(a - quote) > 1 for a in starts):
        return None
    taken_in = _TAKING_IN.search(scene.text, max(0, quote - 12), quote)
    return None if taken_in else bare(scene.referent(outer).name)


def _unanswered(q: Question, found: list[Candidate]) -> list[Candidate]:
    """The candidates but whom an answer is given to, where another person is among them."""
    to = answered(q.scene, q.i)
    others = [one for one in found if to and bare(one.referent.name) != bare(to.name)]
    return others if any(one.referent.person for one in others) else found


def _owned(q: Question, mention: Mention) -> Referent | None:
    """Whom *sa fille* means, where no name is known; of an owner it is not asked again."""
    known = q.scene.cast.person_at(mention.span) or q.scene.known_at(mention.span)
    return None if q.owner or known else q.scene.owned(q.i, mention)


def of_mention(scene: Scene, mention: Mention) -> Referent:
    """The referent that a mention names or describes."""
    if person := scene.cast.person_at(mention.span):
        return of_person(person)
    if mention.kind in ("role", "group") and (known := scene.known_at(mention.span)):
        return known
    if mention.kind == "group" and (named := _named_by(scene, mention)):
        return Referent(named, None, mention.gender, mention.plural, "group")
    if mention.kind == "role" and mention.definite and not mention.plural:
        person = scene.cast.holder(mention.text, mention.gender, mention.span[0])
        if person:
            return of_person(person)
    return _plain(scene, mention)


def _named_by(scene: Scene, mention: Mention) -> str | None:
    """The name right after the description of a body (*l'association bretonne Cap Large*)."""
    end = mention.span[1]
    beside = (m for m in scene.cast.within((end + 1, end + 2)) if m.kind == "name")
    name = next(beside, None)
    blank = scene.text[end : end + 1] in (" ", "\u00a0")
    return name.text if name and blank and mention.definite and not mention.plural else None


def _plain(scene: Scene, mention: Mention) -> Referent:
    name = scene.cast.acronyms.get(mention.text) or clean(mention.text)
    return Referent(name, None, mention.gender, mention.plural, mention.kind)


def _couples(scene: Scene, at: int) -> Iterator[tuple[Person, Person, Mention]]:
    """Two persons whom *et* joins (*X et le préfet Y*) and the mention of the second, the last pair first."""
    people = [(p, m) for m in scene.cast.mentions if m.span[0] < at and (p := scene.cast.person_at(m.span))]
    for (a, one), (b, other) in zip(people[-2::-1], people[:0:-1], strict=True):
        if a is not b and _JOINED.fullmatch(scene.text, one.span[1], other.span[0]):
            yield a, b, other
