"""Persons who carry the words of others: a spokesman, a lawyer, who was told and tells it again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.languages.names import groups, person_noun
from onrecord.languages.relays import alternatives, relay_words
from onrecord.reading.naming.descriptions import head_noun
from onrecord.reading.naming.places import Places
from onrecord.reading.relaying.step import PASSED_ON, VOICE, Step

_WORDS = relay_words().words
_B = r"[ \u00a0]"
_OWN = rf"(?:son|sa|ses|leurs?|(?:l['’])?une?{_B}de{_B}(?:ses|leurs)){_B}"
_WITHIN = r"[^.;:«»\"()]"
_VOICE = re.compile(
    rf"\b(?:[Pp]ar|via){_B}(?:l['’]|la{_B}|le{_B})?{alternatives(_WORDS['voices'])}{_B}(?:d['’]|(?:de|du|des){_B})"
    rf"(?:l['’]|(?:la|les|son|sa|ses|leurs?|une?){_B})?(?P<who>(?:M\.{_B})?[^,.;:«\"()]{{3,70}})"
)
_BY_WAY = re.compile(rf"\bvia{_B}(?:l['’]|(?:le|la|les|une?){_B})(?P<who>[a-zà-ÿ][^,.;:«\"()]{{3,70}})")
_CARRIED = re.compile(
    rf"\b(?:{alternatives(_WORDS['carried'])}(?:{_B}{_WITHIN}{{0,40}}?)?{_B}par|via){_B}{_OWN}"
    rf"(?P<who>[a-zà-ÿ\-]+(?:{_B}(?:de(?:{_B}la)?{_B}|du{_B}|d['’])[a-zà-ÿ\-]+)?)"
)
_COLLECTED = re.compile(
    rf"\b(?:recueillie?s?|transmise?s?|traduite?s?){_B}(?:par|à){_B}(?:l['’]|l[ae]{_B})?(?P<who>(?!L[ae]s?\b)[A-ZÀ-Ý][\w\-]+)"
)
_RETOLD = re.compile(
    rf"\bà{_B}(?:{_OWN}|une?{_B})(?P<who>[^,.;:«»\"()]{{3,50}}),{_B}qui{_B}(?:(?:nous|me|lui|le|la|les){_B}|[lm]['’])*"
    rf"(?:a|ont|avait|avaient){_B}{alternatives(_WORDS['retold'])}\b"
)
_REPORTED = re.compile(
    rf"\b(?:relay|rapport|répét)ée?s?{_B}(?:\w+{_B})?par{_B}"
    rf"(?P<who>(?:une?|deux|trois|plusieurs|des|(?:l['’])?une?{_B}de(?:s|{_B}ses)){_B}[^,.;:«»\"()]{{3,60}})"
)
_FINITE = re.compile(rf"\bqui{_B}(?:(?:a|ont|avai(?:t|ent)){_B}été|est|sont|était|étaient){_B}\Z")
_ITEM = rf"(?:l['’]|(?:la|le|les){_B})?[A-ZÀ-Ý][\w\-]*(?:{_B}(?:(?:de|du|des){_B})?[A-ZÀ-Ý][\w\-]*)*"
_RELAYED = re.compile(
    rf"\brelayée?s?{_B}(?:\w+{_B}){{0,3}}?par{_B}(?P<who>{_ITEM}(?:,{_B}{_ITEM})*{_B}(?:et|ou){_B}{_ITEM})"
)
_PROPER = re.compile(
    r"(?!(?:Me|Mes|Mme|Mgr|Dr|Pr|[EÉ]tat)\b)"
    r"(?:[A-ZÀ-Ý][\w\-]+)(?:[ \u00a0](?:(?:de|du|al|el|ben|Ben|ould|ag)[ \u00a0])?[A-ZÀ-Ý][\w\-]+)+"
)
_TITLED = re.compile(r"(?:M\.|Me|Mme|Mgr|Dr|Pr)[ \u00a0](?P<name>[A-ZÀ-Ý][\w\-]+)\Z")  # *Me Roy*
_SAYING = re.compile(
    rf"\b(?:{alternatives(_WORDS['carried'])}|{alternatives(_WORDS['speaking'])})", re.IGNORECASE
)
_DONE = re.compile(r"\w(?:é|i|u|is|it|ent)e?s?[ \u00a0]\Z")  # *libérés par l'entremise de*
_CLAUSE = frozenset(("que", "qu'", "qu’", "qui", "dont", "où"))
_LONGEST = 16  # code points of *qui avaient été*
_NTH = re.compile(
    r"^(?:\d+(?:er?|ère|e?me|nde?)|\w+ième|premi(?:er|ère)|seconde?)[ \u00a0]"
)  # *2e vice-président*
_PAPER = re.compile(rf"\b{alternatives(_WORDS['papers'])}\b")
_BESIDE = 20  # code points after a description within which a name is its holder's


def voices(places: Places) -> Iterator[Step]:
    """*par la voix de son porte-parole, par son avocate, à sa sœur, qui nous l'a répété*."""
    text = places.text
    for pattern in (_VOICE, _BY_WAY, _CARRIED, _COLLECTED, _RETOLD, _REPORTED):
        for match in pattern.finditer(text):
            if pattern is _CARRIED and _FINITE.search(text, max(0, match.start() - _LONGEST), match.start()):
                continue  # *un rapport qui a été remis à la ville par son auteur*
            start, end = match.span("who")
            opening = places.token(start)
            for token in places.tokens((start, end)):
                verbal = token.pos_ in ("VERB", "AUX", "PRON") or token.lower_ in ("son", "sa", "leur")
                if (verbal or token.lower_ in _CLAUSE) and token.i > opening + (
                    pattern is _REPORTED
                ):  # *un participant* is no verb
                    end = min(end, token.idx)
            proper = None if pattern is _REPORTED else _PROPER.search(text, start)
            if proper and not _beside(text[match.end("who") : proper.start()]):
                proper = None
            titled = _TITLED.match(text[start:end].strip())
            name = proper.group() if proper else re.sub(r"\s(?:de|du|d['’])?\s*$", "", text[start:end])
            name = titled["name"] if titled else name
            if (
                pattern is _COLLECTED
                or titled
                or (proper and pattern is not _BY_WAY)
                or _speaks(text[start:end], any_body=pattern is _VOICE)
            ):
                yield Step(match.span(), name.strip(), PASSED_ON if pattern is _REPORTED else VOICE)


def enumerated(text: str) -> Iterator[Step]:
    """Each of several that relay something, bodies and persons too (*relayé par Cap Rade et Paul Osmin*)."""
    for match in _RELAYED.finditer(text):
        for item in re.finditer(_ITEM, match["who"]):
            name = re.sub(rf"^(?:l['’]|(?:la|le|les){_B})", "", item.group())
            end = match.start("who") + item.end()
            yield Step((end - len(name), end), name, PASSED_ON)


def on_paper(places: Places, step: Step) -> bool:
    """Whether a voice read or handed over a text, which holds all that is told from it.

    *Dans une lettre remise par son avocat, elle nie*.
    """
    return _PAPER.search(places.text, places.sentence_start(step.span[0]), step.span[0]) is not None


def spoken(places: Places, step: Step, at: int) -> bool:
    """Whether a voice told what is said at a place, and did no more than act for somebody.

    Not *Une trêve conclue par l'entremise du maire tient. Le duc dit…*
    """
    opening = places.sentence_start(step.span[0])
    if _SAYING.search(places.text, opening, step.span[0]) or on_paper(places, step):
        return True
    return places.sentence(at) == places.sentence(step.span[0]) and (
        at < step.span[0] or not _DONE.search(places.text, opening, step.span[0])
    )


def _beside(between: str) -> bool:
    """Whether a name so far behind a description is its holder's, and not *à* whom the words went."""
    return len(between) <= _BESIDE and not re.search(r"\b(?:à|aux?|contre|avec|pour|de)\b", between)


def _speaks(words: str, *, any_body: bool) -> bool:
    """Whether words describe a person, or a body: any, or one that speaks for others (*leurs conseils*)."""
    head = head_noun(_NTH.sub("", words))
    known = groups().get(head)
    body = known is not None and known.kind != "document" and (any_body or head in _WORDS["mouthpieces"])
    return person_noun(head) is not None or body
