"""A role taken apart: its noun, whether it is held no more, of what or where it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.languages.names import Noun, bare, demonyms, fold, gender_of, groups, states
from onrecord.languages.offices import any_of, office_noun, office_words
from onrecord.reading.naming.descriptions import core, head_noun

_CUT = re.compile(r",|;|\(| qui | dont | et (?:le|la|les|l'|un|une|son|sa) | le \d")
_AGENT = re.compile(  # *médiateur désigné par le roi*
    rf"(?: {any_of('appointed')})? par (?:l[ae]s? |l['’]|une? |son |sa |[A-ZÀ-Ý]).*"
)
# How long an office was held (*préfet de Kara de 2005 à 2011*).
_TERM = re.compile(
    r",? (?:de \d{4} à \d{4}\b|entre \d{4} et \d{4}\b|jusqu['’](?:en (?:\w+ )?\d{4}\b|aux? |à )).*"
)
_TASK = re.compile(rf"(?P<last>(?<![\w\-])[\w\-]+)(?P<adjective> [a-zà-ÿ]+)?? {any_of('tasks')} ")
_LOOSE = re.compile(
    r"(?:[ ,]+(?:comme|et|ou|de|du|des|d'|à|au|aux|en|par|pour|avec|dont|qui|chez|sur|l'|la|le|les))+$"
)
_OF = re.compile(
    r" (?P<link>(?:de l|d|à l)['’]|(?:de la|du|des|de(?! l['’])|à la|à(?! l['’])|aux?|chez) )(?P<of>.+)$"
)
_LAST = re.compile(r".* (?:du|de la|des|de|d['’]|de l['’]) ?([^ ]+(?: [^ ]+)?)$")
_SENT = re.compile(r" (?:à|aux?|auprès|en|près) ")  # *ambassadeur du Chili à l'ONU*
_AND = re.compile(r" et (?P<next>[\w\-]+(?: [\w\-]+)?)")
_OF_ONE = re.compile(r" (?:de |d['’])[A-ZÀ-Ý][\w\-]+ [A-ZÀ-Ý][\w\-]+$")
_QUOTE = re.compile(r"(?<=\b[ld])[\"”](?=\w)")  # a slip for an apostrophe
_OTHER = re.compile(r"^(?:autres?|même) ")  # *un autre porte-parole*
_FORMER = re.compile(rf"(?:\b{any_of('former')}\b|^ex-)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Office:
    """A role in the singular.

    `of` is its complement without article, `link` the preposition before that; `nation` is the state
    that it names, by an adjective too.
    """

    text: str
    noun: Noun
    former: bool
    of: str
    link: str
    nation: str | None

    @property
    def public(self) -> bool:
        """Whether it is an office, not an occupation or a tie of kinship."""
        return self.noun.kind not in ("person", "former")

    @property
    def first(self) -> str:
        """The first word of the complement, folded."""
        return fold(self.of).split(" ")[0] if self.of else ""


def office(role: str, noun: Noun | None = None) -> Office | None:
    """The office that a description tells of one person; None for bodies and for several people.

    `noun` is its head where that stands in no table.
    """
    told = _QUOTE.sub("'", _OTHER.sub("", core(role.strip())))
    text = _LOOSE.sub("", _AGENT.sub("", _TERM.sub("", _CUT.split(told)[0].strip())))
    head = head_noun(text)
    noun = None if _names_body(head) else office_noun(head) or noun
    if not text or noun is None or noun.plural:
        return None
    text, plain = _parted(text)
    match = _OF.search(_untasked(plain))
    of, link = (match["of"].strip(), match["link"].strip()) if match else ("", "")
    former = noun.kind == "former" or bool(_FORMER.search(text[:16]) or _TERM.search(told))
    text, of = text.replace("\u00a0", " "), of.replace("\u00a0", " ")  # which held a name together
    return Office(text, noun, former, of, link, _nation(plain, of))


def _names_body(head: str) -> bool:
    """Whether a noun is a body's, a capital without its accent too (*l'Etat-major*)."""
    accented = "é" + head[1:] if head.startswith("e") else head
    return head != "chef" and (head in groups() or accented in groups())


def _untasked(text: str) -> str:
    """An office without its task, one that is no part of the name of a body (*le Front pour le progrès*)."""
    for match in _TASK.finditer(text):
        if not (match["last"][0].isupper() and match["last"].lower() in office_words("causes")):
            return text[: match.end("adjective" if match["adjective"] else "last")]
    return text


def _parted(text: str) -> tuple[str, str]:
    """A role that may hold two (*maire et gendre du roi*): with the second if an office, and without."""
    for match in _AND.finditer(text):
        first, *rest = match["next"].split(" ")
        if gender_of(first) is not None and first[0].isupper():  # *pilote et Paul*
            if _OF_ONE.search(text[: match.start()]) and rest and rest[0][:1].isupper():
                continue  # *avocat de Jo Prat et Ida Sol*
            return text[: match.start()], text[: match.start()]
        if second := office_noun(first.lower()) or office_noun("".join(rest).lower()):
            public = second.kind not in ("person", "former")
            return (text if public else text[: match.start()]), text[: match.start()]
    return text, text


def _nation(text: str, of: str) -> str | None:
    last = _LAST.search(text)
    for name in (of, _SENT.split(of)[0], last.group(1) if last else ""):
        if state := states().get(bare(name)):
            return state
    adjective = next((w for w in re.findall(r"[\w\-]+", text.lower()) if w in demonyms()), None)
    return demonyms()[adjective] if adjective else None
