"""Who is named or described where in a text: persons with their titles and roles, other names, groups.

Works on the characters, with the parse only to tell a subject and a sentence's capital, so that it
survives a bad parse.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc

from onrecord.languages.names import (
    Gender,
    bare,
    demonyms,
    fold,
    gender_of,
    groups,
    metonyms,
    outlet_names,
    outlets,
    roles,
    states,
)
from onrecord.model import Span
from onrecord.reading.quotes import find_quotes

_CAPITAL = r"(?!(?:[LDCJNSTMldcjnstm]|[Qq]u)['’])(?:[A-ZÀ-ÖØ-ÞŁŠŽĆČİŞ](?:[\w’'\-]|(?<=\b[A-Z])\.|\+)*|(?:al|el|an|ar|as|ad|ash)-[A-ZÀ-Ý][\w’'\-]*)"
_PARTICLE = r"(?:de la|de|du|d['’]|von|van der|van den|van|der|den|ten|ben|bin|ibn|el|al|da|dos|do|di|del|della|le|la)"
_JOIN = r"[ \u00a0\u202f]+"
_NAME = re.compile(
    rf"(?<![\w’'\-])(?:(?<=['’])|(?<![’']))({_CAPITAL}(?:{_JOIN}(?:{_PARTICLE}{_JOIN}?)?{_CAPITAL})*)"
)
_START = re.compile(rf"(?<![\w\-])({_CAPITAL}(?:{_JOIN}(?:{_PARTICLE}{_JOIN}?)?{_CAPITAL})*)")
_HONORIFIC = re.compile(
    r"(?:\b(M|Mr|MM|Mme|Mmes|Mlle|Me|Mgr|Dr|Pr|Sir|Lord|Lady)\b\.?|\b(monsieur|madame|maître|monseigneur|docteur|"
    r"Monsieur|Madame|Maître|Monseigneur|Docteur))[ \u00a0\u202f]+$"
)
_TITLES = {
    "m": "m",
    "mr": "m",
    "mm": "m",
    "mme": "f",
    "mmes": "f",
    "mlle": "f",
    "monsieur": "m",
    "madame": "f",
}
_ORG_WORD = re.compile(
    r"^(?:center|centre|institute|watch|university|bank|house|party|times|post|news|council|press|tv|radio|group|"
    r"police|network|international|airlines|airways|twitter|facebook|instagram|youtube|amnesty|human|santé|météo|sos|"
    r"états?|etats?|nations?|république|royaume|europe|france|constitution|internet|covid.*)$"
)
_DETERMINER = r"(?:l['’]|le |la |les |un |une |des |son |sa |ses |leur |leurs |notre |nos |ce |cette |cet |ces |du |au |aux )"
_ADJECTIVES = (
    r"(?:ancien|ancienne|anciens|anciennes|nouveau|nouvel|nouvelle|futur|future|premier|première|haut|haute|jeune|"
    r"grand|grande|vice|ex|ex-|actuel|actuelle|simple|seul|seule|principal|principale|célèbre|autre|même|petit|"
    r"petite|vieux|vieille|souverain|prix|co)"
)
_WORD = re.compile(r"[\w\-’']+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A person, another name or a described person or body at one place.

    `kind` is `person`, `name`, `role` (a description of people) or `group`; `head` the lemma of the
    head noun of a description, else the last word of the name, folded; `role` the role that stands
    beside a person's name, without article.
    """

    span: Span
    text: str
    kind: str
    head: str
    gender: Gender
    plural: bool
    definite: bool
    quoted: bool
    subject: bool
    sentence: int
    paragraph: int
    role: str | None = None


class Places:
    """Where quotations, sentences and paragraphs of a text lie, and what its tokens are."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = doc.text
        self.quotes = [q.inner for q in find_quotes(doc.text) if q.inner[1] - q.inner[0] > 25]
        self.outlets = list(find_outlets(doc.text))
        self._sentences = [s.start_char for s in doc.sents]
        self._paragraphs = [0, *(m.end() for m in re.finditer(r"\n+", doc.text))]
        self._tokens = [t.idx for t in doc]

    def sentence(self, at: int) -> int:
        return max(0, bisect_right(self._sentences, at) - 1)

    def sentence_start(self, at: int) -> int:
        return self._sentences[self.sentence(at)] if self._sentences else 0

    def paragraph(self, at: int) -> int:
        return bisect_right(self._paragraphs, at)

    def quoted(self, at: int) -> bool:
        return any(a <= at < b for a, b in self.quotes)

    def token(self, at: int) -> int:
        return max(0, bisect_right(self._tokens, at) - 1)

    def subject(self, span: Span) -> bool:
        """Whether some word of the span is a subject whose verb stands outside it."""
        if not len(self.doc):
            return False
        for i in range(self.token(span[0]), self.token(max(span[0], span[1] - 1)) + 1):
            token = self.doc[i]
            if token.dep_.startswith("nsubj") and not span[0] <= token.head.idx < span[1]:
                return True
        return False

    def cut(self, words: list[Span]) -> Iterator[Span]:
        """A run of capitals divided where an outlet begins in it, or a person after a place (*de Namur Jeanne Dorval*)."""
        if not words:
            return
        begins = {span[0] for span, _ in self.outlets} | {span[0] + 3 for span, _ in self.outlets}
        parts: list[list[Span]] = [[words[0]]]
        placed = re.search(
            r"(?:\b[Dd](?:e|u|es)|\b[Ll]a|\b[Ll]e|[’'])[ \u00a0]?$",
            self.text[max(0, words[0][0] - 5) : words[0][0]],
        )
        head = self.text[words[0][0] : words[0][1]]
        split = bool(placed or head.isupper()) and gender_of(head) is None
        for k, (a, b) in enumerate(words[1:], 1):
            person = (
                split and k < len(words) - 1 and gender_of(self.text[a:b]) is not None and len(parts) == 1
            )
            if (a in begins and self.text[a:b] not in ("de", "la", "le")) or person:
                parts.append([])
            parts[-1].append((a, b))
        yield from ((p[0][0], p[-1][1]) for p in parts if p)

    def part_of_speech(self, at: int) -> str:
        return self.doc[self.token(at)].pos_ if len(self.doc) else ""


@lru_cache(maxsize=1)
def _outlet_pattern() -> re.Pattern[str]:
    """All outlets by their written names; an article in a name may be contracted (*au Monde, du Figaro*)."""
    bodies = []
    for name in sorted(outlet_names(), key=len, reverse=True):
        article = re.match(r"(?:Le |La |Les |L['’]|The )", name)
        body = (
            re.escape(name[article.end() :] if article else name)
            .replace(r"\ ", r"[ \u00a0]")
            .replace("'", "['’]")
        )
        free = r"(?:\b(?:[Ll]e|[Ll]a|[Ll]es|[Aa]ux?|[Dd]u|[Dd]es|The|the)[ \u00a0]|\b[Ll]['’])"
        bodies.append(f"{free}{body}" if article and article.group() != "The " else f"{free}?{body}")
    return re.compile(rf"(?<![\w\-])(?:{'|'.join(bodies)})(?![\w+\-])")


def find_outlets(text: str) -> Iterator[tuple[Span, str]]:
    """Where outlets are named, with the name that each goes by."""
    for match in _outlet_pattern().finditer(text):
        key = bare(re.sub(r"^(?:[Aa]ux?|[Dd]u|[Dd]es) ", "", match.group()))
        yield match.span(), outlets()[key].name


def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name, for comparison."""
    return tuple(re.findall(r"\w+", fold(name)))


def find_mentions(places: Places) -> tuple[Mention, ...]:
    """All mentions of a text in order of their start; names first where two start together."""
    names = list(_names(places))
    described = [m for m in _described(places) if m.kind != "role" or not _covered(m, names)]
    return tuple(sorted([*names, *described], key=lambda m: (m.span[0], -m.span[1])))


def _covered(mention: Mention, names: list[Mention]) -> bool:
    return any(n.kind == "person" and n.span[0] <= mention.span[0] < n.span[1] for n in names)


def _names(places: Places) -> Iterator[Mention]:
    text = places.text
    for match in _START.finditer(text):
        for start, end in _pieces(places, *match.span(1)):
            name = (
                text[start:end].rstrip(".'’-")
                if not re.search(r"\b[A-Z]\.$", text[start:end])
                else text[start:end]
            )
            end = start + len(name)
            title = _HONORIFIC.search(text, max(0, start - 14), start)
            before = role_before(places, start)
            after = role_after(places, end)
            if not name or (len(name) < 2):
                continue
            kind = "person" if is_person(places, (start, end), bool(title), before, after) else "name"
            gender: Gender = ""
            if kind == "person":
                gender = _gender(name, title, before[1] if before else None, after)
            yield Mention(
                span=(start, end),
                text=name,
                kind=kind,
                head=fold(name).split(" ")[-1],
                gender=gender if kind == "person" else _article_gender(text, start),
                plural=kind == "name" and bool(re.search(r"\b[Ll]es $", text[max(0, start - 4) : start])),
                definite=True,
                quoted=places.quoted(start),
                subject=places.subject((before[0] if before else start, end)),
                sentence=places.sentence(start),
                paragraph=places.paragraph(start),
                role=(before[1] if before else None) or after if kind == "person" else None,
            )


def _pieces(places: Places, start: int, end: int) -> Iterator[Span]:
    """A run of capitals without the words at its start that owe theirs to the sentence or are titles."""
    text = places.text
    words = [(start + m.start(), start + m.end()) for m in re.finditer(r"[^\s]+", text[start:end])]
    while words:
        a, b = words[0]
        word = text[a:b]
        low = word.lower().strip("'’.")
        opening = a <= places.sentence_start(a) + 2 or bool(
            re.search(r"[«“\"(+:–-][\s\u00a0]*$", text[max(0, a - 3) : a])
        )
        title = low in {
            "m",
            "mr",
            "mme",
            "mmes",
            "mm",
            "mlle",
            "me",
            "mgr",
            "dr",
            "pr",
            "monsieur",
            "madame",
            "maître",
        }
        small = (
            opening
            and len(words) > 1
            and (low in roles() or (gender_of(word) is None and places.part_of_speech(a) in _CLOSED))
        )
        alone = opening and len(words) == 1 and not _known(word) and places.part_of_speech(a) != "PROPN"
        office = (low in roles() and len(words) > 1 and roles()[low].kind != "person") or low == "premier"
        particle = a > start and word in ("de", "la", "le", "du", "des", "d'", "d’")
        if (
            particle
            or title
            or small
            or alone
            or office
            or (places.part_of_speech(a) in ("DET", "ADP", "PRON", "CCONJ", "SCONJ")
            and opening)
        ):
            words = words[1:]
            continue
        break
    for a, b in places.cut(words):
        yield a, b


_CLOSED = ("DET", "ADP", "PRON", "CCONJ", "SCONJ", "ADV", "VERB", "AUX")


def _known(word: str) -> bool:
    key = fold(word)
    return (
        key in metonyms()
        or key in states()
        or key in outlets()
        or gender_of(word) is not None
        or word.isupper()
    )


def is_person(
    places: Places, span: Span, title: bool, before: tuple[int, str] | None, after: str | None
) -> bool:
    """Whether a capitalised run names a person, by its title, its role, its first name, its article."""
    text = places.text
    name = text[span[0] : span[1]]
    words = [w for w in re.split(r"[ \u00a0\u202f]+", name) if w]
    if title:
        return True
    lead = text[max(0, span[0] - 4) : span[0]]
    article = re.search(r"(?:\b[Ll]['’]|\b[LlDd](?:e|a|es|u) |\b[Aa]ux? )$", lead)
    folded = fold(name)
    if folded in outlets() or folded in metonyms() or folded in states():
        return False
    if any(_ORG_WORD.match(fold(w)) or w.lower() in groups() for w in words[:2]) or _ORG_WORD.match(
        fold(words[-1])
    ):
        return False
    first = gender_of(words[0])
    if article and article.group().lower() not in ("de ", "d'", "d’"):
        return before is not None and first is not None and len(words) > 1
    if len(words) >= 2:
        if first is not None:
            return True
        return not any(w.isupper() and len(w) > 1 for w in words) and (
            before is not None
            or after is not None
            or places.subject(span)
            or places.part_of_speech(span[0]) == "PROPN"
        )
    return before is not None and not name.isupper() and not re.search(r"\b(?:de|d['’]|du) ?$", lead)


def role_before(places: Places, start: int) -> tuple[int, str] | None:
    """The role that stands before a name (*le ministre suédois de l'Eau, X*): its start and its words."""
    text = places.text
    low = max(places.sentence_start(start), start - 160)
    lead = text[low:start]
    title = _HONORIFIC.search(lead)
    if title:
        lead = lead[: title.start()]
    stem = re.split(
        r"[;:!?.«»“”\"()–\n]|(?<=\w)[ \u00a0](?:et|ou|que|qui|dont|où|est|a|ont|sont|avec|selon|par|pour|sur|dans)[ \u00a0]",
        lead,
    )[-1]
    stem = stem.rstrip()
    comma = stem.endswith(",")
    stem = stem.rstrip(", ")
    stem = stem.split(",")[-1]
    best: tuple[int, str] | None = None
    pattern = re.compile(rf"(?:^|(?<=[\s'’]))(?:{_ADJECTIVES}[ -])*([\w\-]+)")
    end = low + lead.rstrip(", \u00a0").__len__()
    offset = end - len(stem)
    for match in re.finditer(r"[\w\-]+", stem):
        noun = roles().get(match.group().lower())
        if noun is None:
            continue
        a = match.start()
        while more := re.search(rf"(?:^|(?<=[\s'’])){_ADJECTIVES}[ -]$", stem[:a]):
            a = more.start()
        determined = re.search(
            r"(?:^|[\s])(?:[Ll]['’]|[Ll]e |[Ll]a |[Ll]es |[Uu]ne? |[Ss](?:on|a|es) |[Ll]eurs? |[Nn]otre )$",
            stem[:a],
        )
        inner = determined and re.search(
            r"\b(?:de|à|par|avec) ?(?:la |le |les |l['’])?$", stem[: determined.end()]
        )
        if comma and not determined and a > 0:
            continue
        if inner and best is not None:
            continue
        if inner and comma:
            continue
        if best is None:
            best = offset + a, stem[a:].strip()
        break
    _ = pattern
    if best is None:
        return None
    rest = best[1]
    words = rest.split()
    if len(words) > 14 or (comma and len(words) > 14):
        return None
    if not comma and re.search(r"\b(?:de|d['’]|du|des|à|au)$", rest):
        return None
    return best


def role_after(places: Places, end: int) -> str | None:
    """The role in apposition after a name (*X, porte-parole du comité, …*), without article."""
    text = places.text
    tail = text[end : end + 260]
    match = re.match(
        rf"(?:[ \u00a0]\([^)]{{1,40}}\))?(?:[ \u00a0]*,[ \u00a0]*\d+ ans)?[ \u00a0]*,?[ \u00a0]*(?:{_DETERMINER})?"
        rf"((?:{_ADJECTIVES}[ -])*[\w\-]+)",
        tail,
    )
    if match is None:
        return None
    if not re.match(r"(?:[ \u00a0]\([^)]{1,40}\))?[ \u00a0]*,", tail):
        return None
    noun = re.search(r"[\w\-]+$", match.group(1))
    if noun is None or noun.group().lower() not in roles():
        return None
    rest = tail[match.start(1) :]
    stop = re.search(
        r"[,;:!?«»“”\"\n()–]|\.(?:\s|$)|[ \u00a0](?:qui|dont|où|a|ont|est|sont|était|avait|lors|interrogée?|invitée?|cité|"
        r"dans un|dans une|à l['’]AFP|sur \w+)[ \u00a0]",
        rest,
    )
    role = rest[: stop.start()] if stop else rest
    return re.sub(r" (?:de|âgée? de) \d+ ans.*", "", role.strip()) or None


def _gender(name: str, title: re.Match[str] | None, before: str | None, after: str | None) -> Gender:
    if title:
        said = _TITLES.get((title.group(1) or title.group(2)).lower())
        if said:
            return "m" if said == "m" else "f"
    known = gender_of(re.split(r"[ \u00a0\u202f]", name)[0])
    if known and len(name.split()) > 1:
        return known
    for role in (before, after):
        for word in re.findall(r"[\w\-]+", role or "")[:3]:
            noun = roles().get(word.lower())
            if noun and noun.gender:
                return noun.gender
    return known or ""


def _article_gender(text: str, start: int) -> Gender:
    lead = text[max(0, start - 4) : start].lower()
    if re.search(r"\b(?:le|du|au) $", lead):
        return "m"
    return "f" if re.search(r"\bla $", lead) else ""


_PHRASE = re.compile(rf"(?<![\w’'\-])({_DETERMINER})((?:{_ADJECTIVES}[ -])*)([\w\-]+)", re.IGNORECASE)


def _described(places: Places) -> Iterator[Mention]:
    """Descriptions of people and bodies by a noun of the tables (*la ministre suédoise de l'Eau*)."""
    text = places.text
    for match in _PHRASE.finditer(text):
        low = match.group(3).lower()
        noun = roles().get(low) or groups().get(low)
        if noun is None:
            continue
        determiner = match.group(1).lower().strip()
        end = phrase_end(places, match.end())
        gender: Gender = noun.gender
        if determiner in ("le", "un", "du", "ce", "au"):
            gender = "m"
        elif determiner in ("la", "une", "cette"):
            gender = "f"
        yield Mention(
            span=(match.start(), end),
            text=text[match.start() : end],
            kind="role" if low in roles() else "group",
            head=noun.lemma,
            gender=gender,
            plural=noun.plural or determiner in ("les", "des", "ses", "ces", "nos", "leurs", "aux"),
            definite=determiner not in ("un", "une", "des"),
            quoted=places.quoted(match.start()),
            subject=places.subject((match.start(), match.end())),
            sentence=places.sentence(match.start()),
            paragraph=places.paragraph(match.start()),
        )


_MORE = re.compile(
    r"[ \u00a0](?:(?:de la |de l['’]|du |des |de |d['’]|aux |au |à la |à l['’]|en |chargée? (?:de la |de l['’]|du |des |de |d['’]))?)([\w\-’']+)"
)


def phrase_end(places: Places, end: int) -> int:
    """Where a description that has reached `end` stops: adjectives and *de* complements belong to it."""
    for _ in range(6):
        match = _MORE.match(places.text, end)
        if match is None:
            break
        word = match.group(1)
        linked = match.start(1) > match.start() + 1
        part = places.part_of_speech(match.start(1))
        if linked or part == "ADJ" or word.lower() in demonyms():
            end = match.end()
            while word[0].isupper() and (
                more := re.match(r"[ \u00a0][A-ZÀ-Ý][\w\-’']*", places.text[end : end + 40])
            ):
                end += more.end()
        else:
            break
    return end
