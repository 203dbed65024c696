"""Bodies, outlets and documents behind a description: *l'ONG, le quotidien, les chiffres de l'office*."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from onrecord.languages.names import Gender, bare, fold, general_nouns, groups, metonyms, outlets, states
from onrecord.languages.naming import naming_words
from onrecord.model import Span, Spans
from onrecord.reading.naming.cast import Person
from onrecord.reading.naming.descriptions import clean, head_noun, without_article
from onrecord.reading.naming.mention import Mention, name_words
from onrecord.reading.naming.persons import called_before
from onrecord.reading.naming.referents import Referent, of_people
from onrecord.reading.naming.scene import Scene

_STEM = 4  # letters that an adjective shares with the noun of its body
_BEFORE_OWNER = 6  # words of a document before its owner (*les chiffres publiés lundi soir par* l'office)
FADING = 12  # sentences after which a name counts half
_OF = re.compile(r"\b(?:de la |de l'|des |du |de |d'|par (?:la |le |les |l')?)")


def document(
    scene: Scene, i: int, span: Span, words: str, named: Callable[[Spans], list[Person]]
) -> Referent | None:
    """*les chiffres de l'office*: whose they are, where that is a person or a body with a name."""
    match = _OF.search(words, 4 if words.lower().startswith("des ") else 0)
    if match is None or len(words[: match.start()].split()) > _BEFORE_OWNER:
        return scene.last(i) if head_noun(words) == "communiqué" else None
    owner = words[match.end() :]
    if persons := named(((span[0] + match.end(), span[1]),)):
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
    if head_noun(words) in naming_words("carriers") and (whose := _owner(match.group(), owner)):
        return Referent(clean(whose), None, kind=groups()[head].kind if head in groups() else "")
    return None


def _owner(link: str, owner: str) -> str | None:
    """Whose a document is, with article (*les chiffres du port* → *le port*); None for *de presse*."""
    if link in ("de ", "d'", "par "):
        return owner if owner[:1].isupper() else None
    return {"du ": "le ", "des ": "les "}.get(link, re.sub(r"^(?:de|par) ", "", link)) + owner


def metonym(scene: Scene, words: str, short: str) -> str:
    """A place that speaks for a state: the state, where that speaks as well; else as it stands."""
    state = metonyms()[short]
    if bare(state) not in states():
        return clean(words)
    sources = {bare(" ".join(scene.text[a:b] for a, b in a.source)) for a in scene.attributions}
    return state if bare(state) in sources else clean(words)


def outlet_name(scene: Scene, words: str, short: str) -> str:
    """The full name of an outlet where the text has it too, else the one that stands there."""
    name = outlets()[short].name
    return name if bare(name) in bare(scene.text) else clean(words)


def acronym(scene: Scene, words: str) -> str | None:
    """The full name of an acronym that the text spells out."""
    return scene.cast.acronyms.get(without_article(words.strip()))


def body(
    scene: Scene, at: int, last: Referent | None, kind: str, head: str, words: str, gender: Gender
) -> Referent | None:
    """*le quotidien, l'ONG, le ministère*: the body named before that can be called so."""
    want = set(name_words(bare(words)))
    lemma, plural = groups()[head].lemma, groups()[head].plural
    if not plural and (found := _fuller(scene, at, head, _telling(want - {fold(head), fold(lemma)}))):
        return Referent(found, None, gender, kind=kind)
    if any(m.kind == "name" for m in scene.cast.within((at, at + len(words)))) and kind != "outlet":
        return None
    if kind == "outlet":
        if plural or re.search(r" d[eu]s? ", words):
            return None
        found = _outlet(scene, words, at)
        return Referent(found, None, gender, kind="outlet") if found else None
    general = head in general_nouns() and not plural and not _OF.search(words)
    if general and (found := _named_body(scene, last, at, head, alone=len(want) <= 2)):
        return Referent(found, None, gender)
    before = [m for m in scene.cast.mentions if m.span[0] < at][::-1]
    after = [m for m in scene.cast.mentions if m.span[0] > at]
    for mention in [*before, *after]:
        own = set(name_words(bare(mention.text)))
        if mention.kind == "group" and mention.head == lemma and want < own:
            return Referent(clean(mention.text), None, gender, kind=kind)
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


def _named_body(scene: Scene, last: Referent | None, at: int, head: str, alone: bool) -> str | None:
    """The body with a name that a general noun takes up: one called so, the last speaker, the one named most.

    What says more than the noun (*la marque suédoise*) takes up only what is called so.
    """
    here = scene.places.sentence(at)
    sources = {bare(" ".join(scene.text[a:b] for a, b in a.source)) for a in scene.attributions}
    counts: Counter[str] = Counter()
    nearest: dict[str, int] = {}
    called: set[str] = set()
    names = {bare(name) for name in scene.cast.acronyms.values()}
    for mention in scene.cast.mentions:
        key = bare(mention.text)
        if not _is_name(mention) or mention.plural or scene.cast.person_at(mention.span):
            continue
        if (key in states()) != (head == "pays") or key in metonyms() or key in outlets():
            continue
        names.add(key)
        nouns = _called(scene.text, mention.span)
        if head in nouns:
            called.add(mention.text)
        if mention.span[0] < at and (key in sources or mention.subject or nouns or mention.kind == "group"):
            counts[mention.text] += 1 if mention.text in counts else 1 + 3 * (key in sources) + bool(nouns)
            nearest[mention.text] = here - mention.sentence
    if not alone or len(called) == 1:
        name = called.pop() if len(called) == 1 else None
    elif last and last.person is None and bare(last.name) in names:
        return last.name
    else:
        name = max(counts, key=lambda c: counts[c] / (FADING + nearest[c]), default=None)
    return scene.cast.acronyms.get(name, name) if name else None


def _is_name(mention: Mention) -> bool:
    """Whether a mention is a name, or one that opens with the noun of its body (*le Front des Pêcheurs*)."""
    return mention.kind == "name" or (
        mention.kind == "group"
        and bool(re.match(r"(?:[Ll]['’]|[Ll][ae] )?(?!L[ae] )[A-ZÀ-Ý]\w+ .*\b[A-ZÀ-Ý]", mention.text))
    )


def _called(text: str, span: Span) -> set[str]:
    """The general nouns by which a name is called right beside it (*l'ONG Rade*, *Rade, une ONG*)."""
    after = re.match(
        r"(?:, | \(|, cette | est )(?:une? |l['’]|la |le )?([\w\-]+)", text[span[1] : span[1] + 40].lower()
    )
    return set(called_before(text, span[0]) & general_nouns()) | (
        {after[1]} & general_nouns() if after else set()
    )


def _outlet(scene: Scene, words: str, at: int) -> str | None:
    """The outlet that *le journal* or *le quotidien Y* denotes."""
    inside = [n for s, n in scene.places.outlets if at <= s[0] < at + len(words)]
    if not inside and any(m.kind == "name" for m in scene.cast.within((at, at + len(words)))):
        return None
    before = [n for s, n in scene.places.outlets if s[0] < at]
    return inside[0] if inside else before[-1] if before else None
