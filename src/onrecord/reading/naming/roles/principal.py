"""On whose behalf somebody speaks: the body or state that an office serves; nobody's for most people."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.languages.names import bare, demonyms, fold, general_nouns, groups, states
from onrecord.languages.offices import any_of, office_words
from onrecord.reading.naming import bodies
from onrecord.reading.naming.acronyms import spelt_by_initials
from onrecord.reading.naming.apposed import HONORIFIC
from onrecord.reading.naming.cast import Person
from onrecord.reading.naming.descriptions import head_noun
from onrecord.reading.naming.roles.home import Homes
from onrecord.reading.naming.roles.office import Office, office
from onrecord.reading.naming.scene import Scene

_OWN = ("person", "member", "former")
_ORGAN = re.compile(
    rf"^(?:{any_of('organs')})\b ?(?:de la |de l['’]|du |des |de |d['’]|chez )?", re.IGNORECASE
)
_STATE = re.compile(
    rf"{any_of('state_bodies')}\b"
    rf"(?:(?: [a-zà-ÿ\-]{{4,}})? (?:de la |de l['’]|du |des |d['’]|de )(?P<of>.+)$)?",
    re.IGNORECASE,
)
_NOUN_BEFORE = re.compile(rf"\b{any_of('generic')}(?:[ \u00a0][a-zà-ÿ\-]+)?[ \u00a0]$")
_INNER = re.compile(r" (?:de la |de l['’]|du |des |d['’]|à la |à l['’]|aux? )(.+)$")
_ACRONYM = re.compile(
    r" (?:du |de la |de l['’]|de |d['’])([A-Z]{2,}[\w\-]*)$"
)  # ministre de la Pêche *du GNB*
_AMID = re.compile(  # *délégué CGDF de l'usine Marin*
    r"[\w\-]+(?: [a-zà-ÿ\-]+){0,2} (?P<body>[A-Z]{2,}[\w\-]*) (?:(?:de|du|des|à|aux?|chez|pour) |d['’])"
)
_GOVERNMENT = re.compile(  # *ministre de la Pêche du gouvernement de la République de Rade*
    rf" (?:du |de l['’]){any_of('state_bodies')} (?:de la |de l['’]|du |des |de |d['’])(?P<of>[A-ZÀ-Ý].+)$"
)
_CABINET_OF = re.compile(
    r" (?:du |de la |de l['’])(?P<of>(?:gouvernement|cabinet|régime|junte) [A-ZÀ-Ý][\w\-]+)$"
)
_TRAILING = re.compile(r" ([A-Z][A-Z\-]+)$")  # *délégué FGTB*
_FIELD = re.compile(
    r"(?<=[a-zà-ÿ]{3}) (?:aux|au|à la|à l['’]) ?[a-zà-ÿ].*(?<!\))$"
)  # *déléguée de la Croix-Verte aux îles*
_CABINET = re.compile(r"cabinet (?:de |d['’])(?P<of>[A-ZÀ-Ý].*)$")  # *chef de cabinet de M. Prat*
_ANAPHOR = re.compile(  # *directeur du groupe américain en Inde*
    rf"(?P<noun>{any_of('generic')})(?: (?P<nation>[a-zà-ÿ\-]+))?(?: (?:en|aux?|à) [A-ZÀ-Ý].*)?$"
)
_SAME = re.compile(r"^(?:même|dite?) (?=[A-ZÀ-Ý])")  # *porte-parole du même Conseil*
_SPELT = re.compile(r" ?\([\w.\-]+\)$")
# An office that tells no more than its field, of which a state may well be left out.
_PLAIN = re.compile(
    r"(?:premi(?:er|ère) |vice-)*[\w\-]+(?: (?:(?:de |du |des |chargée? )|[dl]['’]).*)?", re.IGNORECASE
)
_CLEARLY = 3.0  # how much more a state must weigh than the next for somebody without a name


class Principals:
    """Finds in one document for whom offices speak."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._homes: Homes | None = None

    def of(self, office: Office, at: int, person: Person | None, nation: str | None) -> str | None:
        """The principal of an office told at an offset. `nation` is what other roles of the person name."""
        kind, state = office.noun.kind, _of_state(office)
        if office.former or kind in _OWN or (kind == "aide" and not office.link.startswith("d")):
            return None
        if kind == "spokesman" or kind == "aide":
            return self._body(office, at) or office.nation
        if kind == "state" and office.noun.lemma in office_words("portfolios"):
            last = _ACRONYM.search(office.text)
            if last and " auprès " not in office.text:  # *ambassadeur russe auprès de l'OTN*
                return self._fullest(last.group(1))
            return self._of_portfolio(office, at, person) or nation or self._home(office, at, person)
        if kind != "state" and (inner := _AMID.match(office.text)):
            return self._fullest(inner["body"])
        if office.link.startswith("à") and office.noun.lemma in office_words("sent"):
            return office.nation or nation
        if not office.of and kind != "state" and (last := _TRAILING.search(office.text)):
            return self._fullest(last.group(1))
        if not office.of and office.noun.lemma in office_words("native"):
            return None
        if not office.of and kind not in ("state", "member"):  # *le chef* of a kitchen
            return office.nation
        if state is not None or not office.of:
            rest = replace(office, of=state or "")
            return self._body(rest, at) or office.nation or nation or self._home(office, at, person)
        return self._body(office, at) or office.nation

    def _of_portfolio(self, office: Office, at: int, person: Person | None) -> str | None:
        """The state, government or leader that an office names of which the complement is a field."""
        if office.nation:
            return office.nation
        if own := _GOVERNMENT.search(office.text):
            return self._fullest(own["of"])
        if cabinet := _CABINET_OF.search(office.text):
            return cabinet["of"]
        led = self._scene.cast.find(office.of, "", at) if office.link in ("d'", "d’", "de") else None
        named = led is not None and led is not person and office.of[:1].isupper()
        return led.name if led and named else None

    def _body(self, office: Office, at: int) -> str | None:
        """The complement as the fullest name of a body, without the organ that speaks for it."""
        of, link = office.of, office.link
        if of.lower() in office_words("fields") or head_noun(of).removesuffix("s") == office.noun.lemma:
            return None  # *attaché de presse*, *présidente de la séance*, *patron des patrons*
        if office.noun.lemma == "conseiller" and fold(of) == "etat":
            return "Conseil d'État"
        if not of or bare(of) in states():
            return states()[bare(of)] if of else None
        # *directeur de cabinet du préfet, commissaire à la pêche*: a field, not a body
        if link == "de" and (whose := _CABINET.match(of)):
            return self._fullest(whose["of"])
        if office.text.startswith(tuple(office_words("prosecuting"))) and of[:1].isupper():
            return _prosecution(of) if head_noun(of) not in groups() else self.called(of, at)
        field = link in ("de", "d'", "d’") or link.startswith("à")
        if field and of[0].islower() and head_noun(of) not in groups():
            inner = _INNER.search(of)
            return self._fullest(inner.group(1)) if inner and link == "de" else None
        return self.called(_FIELD.sub("", _ORGAN.sub("", of)).strip(), at)

    def called(self, body: str, at: int) -> str | None:
        """The fullest name of a body that is spoken of at an offset (*l'entreprise, le CND*)."""
        body = _SAME.sub("", body)
        if bare(body) in states():
            return states()[bare(body)]
        again = _ANAPHOR.match(body)
        if again and (again["nation"] or again["noun"]) in {again["noun"], *demonyms()}:
            body = self._taken_up(again["noun"].lower(), at) or body
        return self._fullest(self._longer(body) or body)

    def _longer(self, noun: str) -> str | None:
        """The body of which a noun with a capital is short (*le Conseil*), by the roles told in full."""
        if " " in noun or noun.lower() not in groups() or not noun[:1].isupper():
            return None
        told = (office(role) for person in self._scene.cast.persons for _, role in person.roles)
        full = {one.of for one in told if one and one.of.startswith(f"{noun} ")}
        return full.pop() if len(full) == 1 else None

    def _fullest(self, body: str) -> str | None:
        """The name of a body with its acronym spelt out where the text does so."""
        if (title := HONORIFIC.match(f"{body.split(' ')[0]} ")) and " " in body:
            person = self._scene.cast.find(body[title.end() :], "", len(self._scene.text))
            return person.name if person else body
        full = self._scene.cast.acronyms.get(body) or spelt_by_initials(self._scene.text, body) or body
        return _SPELT.sub("", full) or None

    def _taken_up(self, noun: str, at: int) -> str | None:
        """The body with a name that *l'entreprise, le parti, le journal* takes up."""
        if noun in groups() and groups()[noun].kind == "outlet":
            return next((name for span, name in reversed(self._scene.places.outlets) if span[0] < at), None)
        if noun in general_nouns() and (
            found := bodies.body(self._scene, at, None, groups()[noun].kind, noun, f"le {noun}", "")
        ):
            return found.name
        for mention in reversed(self._scene.cast.mentions):
            lead = self._scene.text[max(0, mention.span[0] - 40) : mention.span[0]]
            if mention.kind == "name" and mention.span[0] < at and _NOUN_BEFORE.search(lead):
                return mention.text
        return None

    def _home(self, office: Office, at: int, person: Person | None) -> str | None:
        if office.noun.lemma not in office_words("governing"):
            return None
        if self._homes is None:
            self._homes = Homes(self._scene.text, self._scene.cast.persons)
        told = self._homes.unlisted(office.text)
        if told is not None:
            return told or None
        if person is None:
            return self._homes.of([at], _CLEARLY) if _PLAIN.fullmatch(office.text) else None
        return self._homes.of([m.span[0] for m in person.mentions])


def _prosecution(town: str) -> str | None:
    """The body of those who prosecute in a town (*procureure d'Arles*: *parquet d'Arles*)."""
    if re.search(r" [A-ZÀ-Ý]", town):  # *procureur de Rade Awa Diop*
        return None
    return f"parquet d'{town}" if fold(town)[0] in "aeiou" else f"parquet de {town}"


def _of_state(office: Office) -> str | None:
    """What follows *de l'État, du gouvernement* in an office that so speaks for a state; None in others."""
    match = _STATE.match(office.of)
    if match and match["of"] and match["of"][0].islower() and bare(match["of"]) not in states():
        return None  # *président du gouvernement d'union nationale*
    return match["of"] or "" if match else None
