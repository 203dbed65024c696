"""The titles and roles that stand beside a person's name (*la ministre X*, *X, porte-parole du comité*)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.languages.names import demonyms, gender_of, groups
from onrecord.languages.naming import any_naming, naming_words
from onrecord.languages.offices import any_of, office_noun
from onrecord.reading.naming.mention import Mention
from onrecord.reading.naming.places import Places
from onrecord.reading.naming.quoted_names import masked, unquoted

_ARTICLED = any_of("articled_titles")  # *le* Dr X
HONORIFIC = re.compile(
    r"(?:\bS\.?[ \u00a0]?E\.?[ \u00a0]?(?=M|Mme|Dr|Pr))?"
    rf"(?:(?:\b[Ll][ea][ \u00a0]|\b[Ll]['’])(?={_ARTICLED}\b))?"
    rf"\b(?P<title>M|Mr|MM|Mme|Mmes|Mlle|Me|Mgr|Sir|Lord|Lady|{any_of('full_titles')}|{_ARTICLED}|"
    r"S\.[ \u00a0]?E)\b(?:\.?\s+|\.)$"
)
DETERMINER = any_of("determiners")
ADJECTIVES = any_of("adjectives")
_BLANK = r"[ \u00a0\u202f]"
_WORD = re.compile(r"[\w\-]+")
_ARTICLE = re.compile(rf"(?:^|[\s(]){DETERMINER}$", re.IGNORECASE)
_APPOSED = re.compile(rf"(?<=,){_BLANK}{DETERMINER}$")
_COMMA = re.compile(rf",{_BLANK}$")
_COMMAS = re.compile(r",(?![^()]*\))")  # not in *l'Union des rives (UR, ex-UNR)*
_NATIONAL = re.compile(rf"(?P<mark>,{_BLANK})(?:[Ll]['’]|[Ll][ae]{_BLANK})(?P<of>[A-ZÀ-Ý][\w\-]+){_BLANK}$")
_TWO = re.compile(
    rf"(?:^|[\s«“\"(])(?:l['’]|le |la )(?P<first>(?P<noun>[\w\-]+)[^,.;:«»]*),{_BLANK}"
    rf"(?P<second>[a-zà-ÿ\-]+)[^,.;:«»]*,{_BLANK}?$",
    re.IGNORECASE,
)
_GENDERED = re.compile(r"\b(?:(?P<f>la|une|cette)|le|un|du|ce|au)\s$", re.IGNORECASE)
_ONE_OF = re.compile(
    rf"\b(?:l['’])?une?{_BLANK}d(?:es|e{_BLANK}(?:ses|ces|leurs|nos)){_BLANK}"
    rf"(?:(?:\d+|{any_of('numerals')}|{any_of('among')}|{ADJECTIVES}){_BLANK})?$",
    re.IGNORECASE,
)
_COMPLEMENT = re.compile(rf"{_BLANK}(?=(?:de|du|des|à|aux?|en|pour|chez){_BLANK}|d['’])")
_SEVERAL = re.compile(r"\b(?:[ldcs]es|aux|leurs|nos)\s$", re.IGNORECASE)
_INNER = re.compile(
    rf"\b(?:de|d['’]|du|des|à|aux?|par|avec|pour|contre)(?:{_BLANK}(?:la|le|l['’]|son|sa))?{_BLANK}?$"
)
_INDEFINITE = re.compile(r"\bune?\s$", re.IGNORECASE)
_IDIOM = re.compile(r"\b(?:en\s|droits de l['’])$", re.IGNORECASE)  # *mettre en garde M. X*
_VERB = re.compile(rf"[,»”\"]{_BLANK}?{any_of('verbs_too')}{_BLANK}?$")
_STEM = re.compile(
    rf"[;:!?«»“”\"–—\n]|(?<!\bM)(?<!\bMM)(?<!\bMr)(?<!\b[DP]r)\.|--|(?<=\w){_BLANK}(?:que|qui|dont|où|est|a|ont|sont|selon){_BLANK}|\((?=[^)]*$)"
)
_AGAIN = re.compile(  # a second noun phrase: *le maire et la députée*, *aux élus le ministre*
    rf"(?<!\bde)(?<!\bà)(?<!\bpar)(?<!\bpour)(?<!\bsur)(?<!\ben)(?<!\bdans)(?<!\bavec)(?<!\bcontre){_BLANK}"
    rf"(?:l['’]|(?:le|la|les|(?<!numéro.)une?|son|sa|ses){_BLANK}(?!plus|moins|mieux))"
)
_OF_PARTY = re.compile(any_naming("parties"))  # *le député la France insoumise X*
_SPELT = re.compile(r"\([A-ZÀ-Ý][\w.\-]*\)$")
_ASIDE = re.compile(r"\([^)]*$|\((?![A-Z][\w.\-]*\))[^)]*\d")
_DANGLING = re.compile(
    rf"(?:^|{_BLANK})(?:de|d['’]|du|des|à|aux?|avec|et|ou|pour|par|sur|chez|contre|comme|en|dans|entre|for|of|the|and)"
    rf"(?:{_BLANK}(?:la|le|les|l['’]))?$"
)
_CLOSED = re.compile(rf"[\w\-’' ]*{_BLANK}?(?:[,.;:()»”\"–—]|$)")
_RANKED = re.compile(
    rf",{_BLANK}(?:l['’]|l[ea]{_BLANK})?{any_of('grades')}(?:-\w+)?{_BLANK}[A-ZÀ-Ý]", re.IGNORECASE
)
_ALONE = re.compile(  # a name and what closes its apposition
    rf"(?:(?:[A-ZÀ-Ý]|al-|el-)[\w\-’'.]*{_BLANK}?(?:(?:de|du|la|le|ben|bin|el|al|von|van|der){_BLANK})*)+"
    rf"(?:[,.;:()»”\"–—]|$|(?:et|ou|qui|dont){_BLANK})"
)
_WORD_OF_NAME = r"(?:[A-ZÀ-Ý]\.|[A-ZÀ-Ý][\w\-’']*)"
_RUN = re.compile(
    rf"{_WORD_OF_NAME}(?:{_BLANK}(?:(?:de|du|la|le|ben|bin|el|al|von|van|der){_BLANK})*{_WORD_OF_NAME})*"
)
_NAMED_BEFORE = re.compile(
    rf"[A-ZÀ-Ý][\w\-’']+{_BLANK}[A-ZÀ-Ý][\w\-’']+(?:{_BLANK}\([^)]{{1,40}}\))?,{_BLANK}(?:l['’]|l[ae]{_BLANK})$"
)
_PARENTHESIS = re.compile(rf"{_BLANK}\([^)]{{1,40}}\)")
_BETWEEN = re.compile(
    rf"(?P<mark>{_BLANK}?(?:,|--?|–|—|\()(?:{_BLANK}?\d+{_BLANK}ans(?:{_BLANK}?,|{_BLANK}et(?={_BLANK})))?)?{_BLANK}?"
    rf"(?:{any_of('fillers')},?{_BLANK})?"
    rf"(?P<article>(?P<one>(?:l['’])?une? des (?:(?:{any_of('numerals')}|{any_of('among')}) )?)|"
    rf"{DETERMINER})?"
    rf"(?P<noun>(?:{ADJECTIVES}[ -])*[\w\-]+)",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"[,;:!?«»“”\"\n()–—]|--|(?<!\b[A-Z])\.(?:\s|$)|"
    rf"(?<!\ben tant){_BLANK}(?:qui|dont|où|que|a|ont|est|sont|était|avait|{any_of('stops')})"
    r"(?=[ \u00a0,.;]|$)|"
    rf"{_BLANK}(?:et|ou){_BLANK}(?:le|la|les|l['’])"
)
_ALSO = re.compile(r"[ \u00a0]et[ \u00a0](?=[a-zà-ÿ])")
_LOOSE_END = re.compile(
    r"(?: (?:leur|lui|nous|vous|se|ne|y|[nsl]['’]|aussi .* qu['’]))+$|(?<=[a-zà-ÿ]{3})\.$"
)  # *juge à Bormes leur* a dit
_CIRCUMSTANCE = re.compile(  # *selon l'évêque X*, before the clause that begins with another
    rf"(?:^|,{_BLANK})(?:(?:et|mais){_BLANK})?(?:d['’]après|suivant|{any_naming('openers')}){_BLANK}[^,;:«»]*$",
    re.IGNORECASE,
)
_SERVICE = re.compile(rf"\b{any_naming('heads_of_services')}{_BLANK}[A-ZÀ-Ý][a-zà-ÿ]+$", re.IGNORECASE)
_FIELD = re.compile(rf"{_BLANK}[a-zà-ÿ]+{_BLANK}(?:et|&){_BLANK}[a-zà-ÿ]+")
_FINITE = re.compile(rf"{_BLANK}(?:a|ont|est|sont|était|avait)(?=[ \u00a0,.;]|$)")
_ON_AIR = re.compile(r"\b(?:à|sur|dans) $")
_LONGEST = 20  # words


def role_before(places: Places, start: int, name: int | None = None) -> tuple[int, str] | None:
    """The role that stands before a name (*le ministre suédois de l'Eau, X*): its start and its words.

    Of a further role `start` is where the one after it begins, `name` where the name does.
    """
    low = max(_sentence_start(places, start), start - 220)
    lead = masked(places.text[low:start])
    if title := HONORIFIC.search(lead):
        lead = lead[: title.start()]
    elif (national := _NATIONAL.search(lead)) and national["of"].lower() in demonyms():
        lead = lead[: national.end("mark")]  # *l'envoyé spécial, le Norvégien X*
    stem = _STEM.split(lead)[-1].rstrip()
    comma = stem.endswith(",")
    stem = _last_phrase(stem.rstrip(", \u00a0"))
    offset = low + len(lead.rstrip(", \u00a0\u202f")) - len(stem)
    fits = [begin for begin in _begins(stem) if _reaches(places, stem, begin, offset, comma, start)]
    second = None if fits else _second_role(stem)
    if second is not None and _reaches(places, stem[second:], 0, offset + second, comma, start):
        stem, offset, fits = stem[second:], offset + second, [0]
    if not fits and comma and _stacked(lead) and _ALONE.match(places.text, start):
        fits = [len(stem) - len(stem.lstrip())]
    if fits and comma and _of_the_one_before(places, offset + fits[0], start):
        return None
    if not fits or (comma and _begins_clause(places, low + len(lead), start if name is None else name)):
        return None
    # without a comma the name is that of the last person spoken of: *le porte-parole de la ministre X*
    begin = fits[0] if comma else next((f for f in fits[::-1] if _agrees(places, stem[:f], start)), fits[-1])
    told = places.text[offset + begin : offset + len(stem)]
    told = told.strip() if told == stem[begin:] else unquoted(told)
    if places.sentence_start(offset + begin) == offset + begin and told[1:2].islower():
        told = told[0].lower() + told[1:]  # *Avocate du port, Ida Sol…*
    return offset + begin, single(told) if _ONE_OF.search(stem[:begin]) else told


def _second_role(stem: str) -> int | None:
    """Where the second of two roles begins (*ministre des Mines et de la Mer et porte-parole du cabinet*)."""
    for also in reversed([*_ALSO.finditer(stem)]):
        if 0 in _begins(stem[also.end() :]) and _begins(stem[: also.start()]):
            return also.end()
    return None


def _of_the_one_before(places: Places, begin: int, start: int) -> bool:
    """Whether a role between two names is that of the first, the second having its own.

    *X, la préfète de l'Orne, Y, le maire de Bormes, …*
    """
    named = _NAMED_BEFORE.search(places.text, max(0, begin - 80), begin)
    run = _RUN.match(places.text, start)
    return named is not None and run is not None and role_after(places, run.end()) is not None


def _begins_clause(places: Places, begin: int, name: int) -> bool:
    """Whether the name at an offset, whose phrase begins at `begin`, is the subject of a clause.

    *selon la maire, le préfet X affirme*; not *selon la maire, X, le port ferme*.
    """
    circumstance = _CIRCUMSTANCE.search(
        places.text[_sentence_start(places, begin - 1) : begin].rstrip(", \u00a0")
    )
    run = _RUN.match(places.text, name)
    return circumstance is not None and run is not None and _verb_at(places, run.end())


def _verb_at(places: Places, end: int) -> bool:
    """Whether a finite verb follows right after an offset."""
    following = next(iter(places.tokens((end + 1, end + 2))), None)
    finite = following is not None and "Fin" in following.morph.get("VerbForm", [])
    return finite or _FINITE.match(places.text, end) is not None


def single(role: str) -> str:
    """A role of several as that of one (*anciens avocats du port* → *ancien avocat du port*)."""
    them, *more = _COMPLEMENT.split(role, maxsplit=1)
    return " ".join([*(word.removesuffix("s") for word in them.split(" ")), *more])


def _stacked(lead: str) -> bool:
    """Whether two roles of one person end a text (*le ministre des Mines, porte-parole du cabinet,*)."""
    two = _TWO.search(lead)
    if two is None or any(gender_of(word) for word in _WORD.findall(two["first"]) if word[0].isupper()):
        return False
    nouns = (office_noun(two[name].lower()) for name in ("noun", "second"))
    return all(noun is not None and not noun.plural for noun in nouns)


def _agrees(places: Places, lead: str, start: int) -> bool:
    """Whether the article before a role is of the gender that the first name at `start` has."""
    first = gender_of(places.text[start : start + 40].split(" ")[0])
    article = _GENDERED.search(lead)
    return not (first and article) or (article["f"] is not None) == (first == "f")


def _sentence_start(places: Places, at: int) -> int:
    """Where the sentence of an offset begins, a sentence that would begin within a word going on."""
    start = places.sentence_start(at)
    while start and not places.text[start - 1].isspace() and places.text[start] in "-’'":
        start = places.sentence_start(start - 1)
    return start


def roles_before(places: Places, start: int) -> list[tuple[int, str]]:
    """All roles before a name, the one beside it first: *le porte-parole de l'armée, le colonel X*."""
    found: list[tuple[int, str]] = []
    name = start
    while role := role_before(places, start, name):
        found.append(role)
        apposed = _APPOSED.search(places.text, max(0, role[0] - 8), role[0])
        bare = _COMMA.search(places.text, max(0, role[0] - 2), role[0])  # *le gouverneur, général X*
        if not (apposed or bare):
            break
        start = apposed.start() if apposed else role[0] - 1
    return found


def further_roles(places: Places, mention: Mention) -> Iterator[str]:
    """Roles on beside a name that has one: *le maire, le docteur X, médecin à Bormes*."""
    yield from (role for _, role in roles_before(places, mention.span[0])[1:])
    if (after := role_after(places, mention.span[1])) and after != mention.role:
        yield after


def _last_phrase(stem: str) -> str:
    """What follows the last comma; more where it is in a list (*de l'Eau, des Forêts et des Ports*)."""
    parts = _COMMAS.split(stem)
    keep = 1
    while keep < len(parts) and (
        re.match(r"\s(?:des? |du |de l|chargée? )", parts[-keep])
        or (_FIELD.match(parts[-keep]) and _SERVICE.search(parts[-keep - 1]))
    ):
        keep += 1
    return ",".join(parts[-keep:])


def _begins(stem: str) -> list[int]:
    """Where a role may begin: at each noun for one person, with the adjectives before it."""
    found: list[int] = []
    for match in _WORD.finditer(stem):
        noun = office_noun(match.group().lower())
        one = _ONE_OF.search(stem, 0, match.start())  # *l'un de ses avocats*
        if noun is None or (noun.plural and not one):
            continue
        begin = match.start()
        while more := re.search(rf"(?:^|(?<=[\s'’\-])){ADJECTIVES}[ -]$", stem[:begin], re.IGNORECASE):
            begin = more.start()
        # *le chef du parti et président du conseil* is one role; so is *le commissaire adjoint*
        if (_SEVERAL.search(stem[:begin]) and not one) or _IDIOM.search(stem[:begin]):
            continue
        if not found or _ARTICLE.search(stem[:begin]) or one:
            found.append(begin)
    return found


def _reaches(places: Places, stem: str, begin: int, offset: int, comma: bool, start: int) -> bool:
    """Whether the words from `begin` on are one phrase that the name at `start` belongs to."""
    role = stem[begin:].strip()
    if len(role.split()) > _LONGEST or _second(role) or _named(role) or _ASIDE.search(role):
        return False
    if comma and begin > 0:
        # "X, ministre de Y, Z": without an article the noun before a comma is another's
        if not (_ARTICLE.search(stem[:begin]) or _ONE_OF.search(stem[:begin])):
            return False
        if _INNER.search(stem[:begin]) and not _CLOSED.match(places.text, start):
            return False
        ranked = _RANKED.match(places.text, offset + len(stem))  # *un porte-parole de l'armée, le colonel X*
        named = ranked.end() - 1 if ranked else start
        if _INDEFINITE.search(stem[:begin]) and not _ALONE.match(places.text, named):
            return False  # *selon un officier, X est parti*
    if not comma and (_DANGLING.search(role) or _names_a_body(places.text, role, start)):
        return False
    if _VERB.search(places.text, 0, start) and len(role.split()) == 1:
        return False  # *« La digue tient », juge X*
    tokens = [t for t in places.tokens((offset + begin, start)) if stem[t.idx - offset :][:1] in t.text[:1]]
    return not any(t.pos_ in ("VERB", "AUX") and t.morph.get("VerbForm", []) != ["Part"] for t in tokens)


def _second(role: str) -> bool:
    """Whether a second noun phrase follows, beyond a name (*Front pour la paix et le pain (FPP)*)."""
    again = _AGAIN.search(role)
    if again is None or _OF_PARTY.match(role, again.end()):
        return False
    bodies = (w for w in _WORD.findall(role[: again.start()]) if w[0].isupper() and w.lower() in groups())
    return _SPELT.search(role) is None or not any(bodies)


def _names_a_body(text: str, role: str, start: int) -> bool:
    """Whether the name at `start` is that of what stands before it, and no one person's.

    *le chef du groupe Valmont*, *la gérante du café Marin*, *l'avocat des frères Prat*.
    """
    first, _, rest = text[start : start + 60].partition(" ")
    if gender_of(first) is not None and rest[:1].isupper():
        return False
    last = _WORD.findall(role)[-1].lower()
    noun = office_noun(last)
    return last in groups() or last in naming_words("premises") or bool(noun and noun.plural)


def role_after(places: Places, end: int) -> str | None:
    """The role in apposition after a name (*X, porte-parole du comité, …*), without article."""
    aside = _PARENTHESIS.match(places.text, end)
    for at in (end, aside.end()) if aside else (end,):  # *X (juge à Bormes)*; *X (52 ans), juge à Bormes*
        if (match := _BETWEEN.match(places.text, at)) and _is_role(match):
            role = phrase_at(places, match.start("noun"))
            role = single(role) if match["one"] else role
            return (
                None
                if match["article"] and _opens_clause(places, end, match.start("noun"), role)
                else role or None
            )
    return None


def _opens_clause(places: Places, end: int, begin: int, role: str) -> bool:
    """Whether a phrase after a name is a subject: *selon X, le maire affirme*, not *X, le maire, affirme*."""
    if not _CIRCUMSTANCE.search(places.text[_sentence_start(places, end - 1) : end]):
        return False
    return bool(role) and _verb_at(places, begin + len(role))


def _is_role(match: re.Match[str]) -> bool:
    word = _WORD.findall(match["noun"])[-1]
    noun = office_noun(word.lower())
    several = noun is not None and (noun.plural or word.lower() in groups())
    if noun is None or (several and not match["one"]):
        return False
    occupied = noun.kind == "person" and noun.lemma != "membre"  # *Jo Prat membre de la Ligue*
    return bool(match["mark"]) or not (match["article"] or occupied or not word.islower())


def phrase_at(places: Places, begin: int) -> str:
    """The role that begins at an offset, up to the end of its noun phrase; empty if its own name follows."""
    rest = masked(places.text[begin : begin + 260])
    stop = _STOP.search(rest)
    role = rest[: stop.start()] if stop else rest
    while (
        stop
        and stop.group() == ","
        and (more := re.match(r", (?:des |du |de l['’]|de la )[^,.;()]* et (?:de|du)", rest[stop.start() :]))
    ):
        start = stop.start() + more.end()
        stop = _STOP.search(rest, start)
        role = rest[: stop.start()] if stop else rest
    for token in places.tokens((begin, begin + len(role))):
        if role[token.idx - begin] != token.text[0]:
            continue  # masked
        cut = token.pos_ == "PRON" or "Fin" in token.morph.get("VerbForm", [])
        if cut and token.idx > begin and token.text[0].islower():  # a name may look like either
            role = role[: token.idx - begin]
            break
    for span, _ in places.outlets:
        if begin < span[0] < begin + len(role) and (aired := _ON_AIR.search(role[: span[0] - begin])):
            role = role[: aired.start()]
    told = places.text[begin : begin + len(role)]
    role = role if told == role else unquoted(told)
    role = _as_what(role)
    role = _LOOSE_END.sub("", re.sub(r" (?:de|âgée? de) \d+ ans.*", "", role.strip()))
    return "" if _named(role) else role


def _as_what(role: str) -> str:
    """A role without what it is held by (*porteuse du projet en tant que maire de X* → *maire de X*)."""
    first, _, office = role.partition(" en tant qu")
    held = office.removeprefix("e ").lstrip("'’")
    word = _WORD.match(held)
    return held if word and office_noun(word.group().lower()) else first


def _named(role: str) -> bool:
    """Whether the role's own bearer follows it: *X, le ministre Y*, not *X, proche du ministre Y*."""
    match = re.search(r"(?:^|\s)[a-zà-ÿ\-]+ (?![A-Z]{2})([A-ZÀ-Ý][\w\-]+) [A-ZÀ-Ý]", role)
    if match is None or gender_of(match[1]) is None:
        return False
    lead = role[: match.start(1)].rstrip()
    nouns = [w for w in _WORD.findall(lead) if office_noun(w.lower())]
    return len(nouns) < 2 and not _DANGLING.search(lead)
