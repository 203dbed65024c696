"""Bodies, outlets and documents behind a description: *l'ONG, le quotidien, les chiffres de l'office*."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import lru_cache
from itertools import takewhile

from onrecord.languages.inversion import inversion_words
from onrecord.languages.kinds import kinds_of_bodies
from onrecord.languages.names import (
    Gender,
    bare,
    demonyms,
    fold,
    general_nouns,
    groups,
    metonyms,
    outlets,
    states,
)
from onrecord.languages.naming import any_naming, naming_words
from onrecord.model import Span, Spans
from onrecord.reading.naming.callings import calling
from onrecord.reading.naming.cast import Person
from onrecord.reading.naming.described_outlets import described_outlet
from onrecord.reading.naming.descriptions import clean, head_noun, without_article
from onrecord.reading.naming.mention import Mention, name_words
from onrecord.reading.naming.referents import Referent, of_people
from onrecord.reading.naming.scene import Scene

_STEM = 4  # letters that an adjective shares with the noun of its body
_BEFORE_OWNER = 6  # words of a document before its owner (*les chiffres publiés lundi soir par* l'office)
FADING = 12  # sentences after which a name counts half
_LEANING = re.compile(rf" {any_naming('leanings')}$", re.IGNORECASE)
_NAMED = re.compile(r"(?:[Ll]['’]|[Ll][ae] )[A-ZÀ-Ý]\w+ ")
_PLACE = re.compile(rf"\b(?:{any_naming('before_places')}|[àÀA]|[Dd]ans l[ae]) ?$|\b[Dd]ans l['’]$")
_HEADQUARTERS = re.compile(rf"(?:le |au )?{any_naming('headquarters')} (?:de |d'|du |des )(?P<whose>.+)")
_AN = re.compile(r"(?:une?|plusieurs|deux|trois|certaine?s) ")
_TO_PRESS = re.compile(
    rf" (?:à la |à l['’]|à un |au |aux ){any_naming('press')}\b.*"
)  # *un juge au site Rade Info*
_PAPER = re.compile(rf"(?:le |la |ce |cette ){any_naming('papers')}(?: en question)?", re.IGNORECASE)
_ISSUED_IN = re.compile(
    rf"\b(?:dans|par|selon|d['’]après) (?:une?|son|sa|leur|ce|cette|le|la|l['’]) ?{any_naming('issued')}\b"
    rf"|\b{any_naming('issued')} d(?:u|e|es|['’]) ",
    re.IGNORECASE,
)
_RELAYED = re.compile(r"\b(?:relay|répercut|repri)\w+ $")
_TUTELLE = re.compile(r"(?:la tutelle|le (?:ministère|département) de (?:la )?tutelle)", re.IGNORECASE)
_SHORT = re.compile(r"(?:[Ll]a |[Ll]e |[Ll]['’])(?P<noun>[A-ZÀ-Ý][a-zà-ÿ]{3,})")
_OF = re.compile(r"\b(?:de la |de l'|des |du |de |d'|par (?:la |le |les |l')?)")


def document(
    scene: Scene, i: int, span: Span, words: str, named: Callable[[Spans], list[Person]]
) -> Referent | None:
    """*les chiffres de l'office*: whose they are, where that is a person or a body with a name."""
    match = _OF.search(words, 4 if words.lower().startswith("des ") else 0)
    if match is None or len(words[: match.start()].split()) > _BEFORE_OWNER:
        return scene.last(i) if head_noun(words) == "communiqué" else None
    if match.group().startswith("par") and _RELAYED.search(words[: match.start()]):
        return None  # *le communiqué relayé par l'agence*
    owner = _alone(words[match.end() :]) if match.group().startswith("par") else words[match.end() :]
    start = span[0] + match.end()
    if persons := named(((start, start + len(owner)),)):
        return of_people(persons)
    if name := acronym(scene, owner):
        return Referent(name)
    head = head_noun(owner)
    noun = groups().get(head)
    if (
        noun
        and noun.kind != "document"
        and (found := body(scene, span[0], scene.last(i), noun.kind, head, owner, ""))
    ):
        return found
    carries = head_noun(words) in naming_words("carriers") or match.group().startswith("par")
    carries = carries or (
        head_noun(words) in naming_words("tallies") and noun is not None and noun.kind == "body"
    )
    if carries and (whose := _owner(match.group(), owner)):
        return Referent(clean(whose), None, kind=groups()[head].kind if head in groups() else "")
    return None


def _alone(owner: str) -> str:
    """A name without what says how or when (*l'office à partir de ses relevés* → *l'office*)."""
    owner = _TO_PRESS.sub("", owner)
    words = owner.split(" ")
    around = inversion_words("fr").prepositions | inversion_words("fr").times
    return " ".join(takewhile(lambda word: word.lower() not in around, words)) or owner


def _owner(link: str, owner: str) -> str | None:
    """Whose a document is, with article (*les chiffres du port* → *le port*); None for *de presse*."""
    if link in ("de ", "d'", "par "):
        return owner if owner[:1].isupper() or _AN.match(owner) else None
    return {"du ": "le ", "des ": "les "}.get(link, re.sub(r"^(?:de|par) ", "", link)) + owner


def metonym(scene: Scene, words: str, short: str) -> str:
    """A place that speaks for a state: the state, where that speaks as well; else as it stands."""
    state = metonyms()[short]
    if bare(state) not in states():
        return clean(words)
    sources = {bare(" ".join(scene.text[a:b] for a, b in a.source)) for a in scene.attributions}
    return state if bare(state) in sources else clean(words)


def issuer(scene: Scene, i: int, at: int, words: str) -> Referent | None:
    """*le document, le texte*: whose paper it is, where who spoke last did so in one or as one.

    *Dans un communiqué, l'office dément. Le document ajoute…*; *Selon le communiqué de l'office…*.
    """
    before, last = scene.previous(i), scene.last(i)
    if before is None or last is None or not last.name or not _PAPER.fullmatch(words.strip()):
        return None
    start = scene.places.paragraph_start(scene.anchor(before))
    near = scene.places.paragraph(at) - scene.places.paragraph(scene.end(before) - 1) <= 1
    issued = _ISSUED_IN.search(scene.text, start, at)
    return last if near and issued and not _is_paper(last.name) else None


def _is_paper(name: str) -> bool:
    noun = groups().get(head_noun(name))
    return noun is not None and noun.kind == "document"


def supervising(scene: Scene, at: int, words: str) -> str | None:
    """*la tutelle, le ministère de tutelle*: the ministry named last before an offset, by what it is for."""
    if not _TUTELLE.fullmatch(words.strip()):
        return None
    ministries = (m for m in reversed(scene.cast.mentions) if m.span[0] < at and m.head == "ministère")
    told = (m.text for m in ministries if not m.plural and re.search(r" [A-ZÀ-Ý]|['’][A-ZÀ-Ý]", m.text))
    return next(map(clean, told), None)


def short_form(scene: Scene, at: int, words: str) -> str | None:
    """*la Coordination*: the one body before whose name opens so (*la Coordination des pêcheurs de Rade*)."""
    match = _SHORT.fullmatch(words.strip())
    if match is None:
        return None
    full = re.compile(rf"\b{match['noun']} (?:[a-zà-ÿ]+ )?(?:de|du|des|d['’]|pour|[A-ZÀ-Ý])")
    found = {name for name in scene.cast.acronyms.values() if full.match(name) and name in scene.text[:at]}
    return found.pop() if len(found) == 1 else None


def at_headquarters(scene: Scene, words: str) -> Referent | None:
    """*au siège de l'ONG*: the body whose building it is."""
    match = _HEADQUARTERS.match(words)
    return Referent(acronym(scene, match["whose"]) or clean(match["whose"])) if match else None


def acronym(scene: Scene, words: str) -> str | None:
    """The full name of an acronym that the text spells out."""
    return scene.cast.acronyms.get(without_article(words.strip()))


def body(
    scene: Scene, at: int, last: Referent | None, kind: str, head: str, words: str, gender: Gender
) -> Referent | None:
    """*le quotidien, l'ONG, le ministère*: the body named before that can be called so."""
    words = _LEANING.sub("", words)
    want = set(name_words(bare(words)))
    more = _further(words, head)
    lemma, plural = groups()[head].lemma, groups()[head].plural
    if not plural and (found := _fuller(scene, at, head, _telling(want - {fold(head), fold(lemma)}))):
        return Referent(found, None, gender, kind=kind)
    if not plural and (found := described_outlet(scene, words, head, at)):
        return Referent(found, None, gender, kind="outlet")
    if any(m.kind == "name" for m in scene.cast.within((at, at + len(words)))):
        return None
    if not plural and (found := _called_so(scene, at, head, more)):
        return Referent(found, None, gender)
    general = head in general_nouns() and not plural and not _OF.search(words)
    if general and (found := _named_body(scene, last, at, head, alone=len(more) <= 1)):
        return Referent(found, None, gender)
    before = [m for m in scene.cast.mentions if m.span[0] < at][::-1]
    after = [m for m in scene.cast.mentions if m.span[0] > at]
    for mention in [*before, *after]:
        own = set(name_words(bare(mention.text)))
        goes_on = len(want) == 1 or bare(mention.text).startswith(
            bare(words)
        )  # not *l'armée de l'air chilienne*
        if mention.kind == "group" and mention.head == lemma and want < own and goes_on:
            return Referent(clean(mention.text), None, gender, plural, kind)
    return None


def _fuller(scene: Scene, at: int, head: str, more: set[str]) -> str | None:
    """The one body before whose name opens with the noun (*la mission onusienne*: *Mission … de l'ONU*)."""
    names = {
        mention.text: name_words(bare(without_article(mention.text)))
        for mention in scene.cast.mentions
        if mention.span[0] < at and mention.kind in ("name", "group") and " " in mention.text
    }
    fits = {
        without_article(name)
        for name, own in names.items()
        if re.match(rf"(?:[Ll]['’]|[Ll][ae] )?{head[:1].upper()}", name)
        and own[:1] == (fold(head),)
        and len(own) > 1 + len(more)
        and not without_article(name).split()[0].isupper()
        and all(_taken(word, own) for word in more)
    }
    full = {scene.cast.spelt(name) for name in fits}
    return full.pop() if len(full) == 1 else None


def _telling(words: set[str]) -> set[str]:
    return {word for word in words if len(word) > 2}


def _taken(word: str, own: tuple[str, ...]) -> bool:
    """Whether an adjective or noun takes up a word of a name (*onusienne*: *Nations unies*)."""
    return any(word[:_STEM] == other[:_STEM] for other in own) or (
        word in naming_words("of_the_un") and bool({"onu", "nations"} & set(own))
    )


def _further(words: str, head: str) -> set[str]:
    """What a description says beyond its noun and a nationality (*le groupe minier anglo-suédois*)."""
    told = re.findall(r"[\w\-]+", without_article(words.lower()))
    return {
        fold(word)
        for word in told
        if word != head and len(word) > 2 and not any(part in demonyms() for part in word.split("-"))
    }


def _called_so(scene: Scene, at: int, head: str, more: set[str]) -> str | None:
    """The last body before that was called by the same noun, one that takes up no other name.

    *le cabinet* of *le cabinet de conseil Halvers*; not *le gouvernement* of *le gouvernement Dorval*.
    """
    if head not in naming_words("name_bearing"):
        return None
    wanted = {fold(head), *more}
    for mention in reversed(scene.cast.mentions):
        if mention.span[0] < at and _is_body(scene, mention) and wanted <= calling(scene.text, mention.span):
            return scene.cast.acronyms.get(mention.text, mention.text)
    return None


def _is_body(scene: Scene, mention: Mention) -> bool:
    """Whether a mention is the name of a body that is neither a person, a place nor an outlet."""
    key = bare(mention.text)
    return _is_name(mention) and not (
        scene.cast.person_at(mention.span)
        or key in states()
        or key in metonyms()
        or key in outlets()
        or key in naming_words("lands")
    )


def _named_body(scene: Scene, last: Referent | None, at: int, head: str, alone: bool) -> str | None:
    """The body with a name that a general noun takes up: one called so, the last speaker, the one named most.

    What says more than the noun (*la marque de meubles*) takes up only what is called so.
    """
    here = scene.places.sentence(at)
    sources = {bare(" ".join(scene.text[a:b] for a, b in a.source)) for a in scene.attributions}
    bodies = [m for m in scene.cast.mentions if _takes_up(scene, mention=m, head=head)]
    whole = [m.span for m in bodies if m.kind == "group"]
    bodies = [m for m in bodies if not any(a <= m.span[0] and m.span[1] <= b != m.span[1] for a, b in whole)]
    bodies = [m for m in bodies if m.kind != "name" or fold(m.text) not in _bodies()]  # *l'Alliance des…*
    nouns: dict[str, set[str]] = defaultdict(set)
    for mention in bodies:
        own = {*name_words(without_article(mention.text))[:1]} if mention.kind == "name" else set()
        nouns[mention.text] |= (calling(scene.text, mention.span) | own) & _bodies()
    kinds = {fold(head), *map(fold, kinds_of_bodies().get(head, ()))}
    for mention in bodies:
        told = fold(mention.head)
        if mention.kind == "group" and (told in kinds - {fold(head)} or told in naming_words("of_a_state")):
            nouns[mention.text].add(told)
    called = {name for name, by in nouns.items() if fold(head) in by}
    placed = {m.text for m in bodies if not nouns[m.text] and _placed(scene, m)}
    bodies = [m for m in bodies if m.text not in placed or bare(m.text) in sources]
    # *l'ONG* is no *groupe*
    other = {name for name, by in nouns.items() if by and head in kinds_of_bodies() and not by & kinds}
    counts: Counter[str] = Counter()
    nearest: dict[str, int] = {}
    names = {bare(name) for name in scene.cast.acronyms.values()}
    for mention in bodies:
        name, key = mention.text, bare(mention.text)
        by = nouns[name]
        if name in other or _of_people(by) or (mention.plural and not by & kinds):
            continue
        names.add(key)
        if mention.span[0] < at and (key in sources or mention.subject or by or mention.kind == "group"):
            counts[name] += 1 if name in counts else 1 + 3 * (key in sources) + bool(by)
            nearest[name] = here - mention.sentence
    if not alone or len(called) == 1:
        found = called.pop() if len(called) == 1 else None
    elif last and last.person is None and bare(last.name) in names - {*map(bare, other)} - outlets().keys():
        return last.name
    else:
        found = max(counts, key=lambda c: counts[c] / (FADING + nearest[c]), default=None)
    full = scene.cast.acronyms.get(found, found) if found else None
    return clean(full) if full and any(m.kind == "group" and m.text == full for m in bodies) else full


def _of_people(called: set[str]) -> bool:
    """Whether a name is called by nouns for those around somebody alone (*l'équipe Prat*)."""
    return bool(called) and called <= {fold(noun) for noun, one in groups().items() if one.kind == "people"}


def _placed(scene: Scene, mention: Mention) -> bool:
    """Whether a name stands where that of a place does (*dans le Jura*, *près de Rade*)."""
    return _PLACE.search(scene.text, max(0, mention.span[0] - 24), mention.span[0]) is not None


def _takes_up(scene: Scene, mention: Mention, head: str) -> bool:
    """Whether a noun can take up a mention by what that is: *le pays* a state, other nouns other bodies."""
    key = bare(mention.text)
    if head == "pays":
        return _is_name(mention) and key in states() and key not in metonyms() and not mention.plural
    called = mention.kind == "group" and mention.head in kinds_of_bodies().get(head, ())
    return _is_body(scene, mention) or (called and _NAMED.match(mention.text) is not None)


@lru_cache(maxsize=1)
def _bodies() -> frozenset[str]:
    return frozenset(map(fold, groups()))


def _is_name(mention: Mention) -> bool:
    """Whether a mention is a name, or one that opens with the noun of its body (*le Front des Pêcheurs*)."""
    return mention.kind == "name" or (
        mention.kind == "group"
        and bool(re.match(r"(?:[Ll]['’]|[Ll][ae] )?(?!L[ae] )[A-ZÀ-Ý]\w+ .*\b[A-ZÀ-Ý]", mention.text))
    )
