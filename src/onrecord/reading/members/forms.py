"""In which other ways a text writes the name of one of its cast."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from onrecord.languages.names import bare, fold, general_nouns, metonyms, outlets, states
from onrecord.model import MemberKind, Statement
from onrecord.reading.naming.acronyms import spells, spelt_by_initials
from onrecord.reading.naming.cast import Person
from onrecord.reading.naming.descriptions import clean, uncontracted, without_article
from onrecord.reading.naming.scene import Scene

_ASIDE = re.compile(r"[ \u00a0]?\((?P<short>[A-ZÉÈ][\w.\-]{1,9})\)$")
_REVERSED = re.compile(
    r"\b(?P<short>[A-Z]{2,8})[ \u00a0]\((?:l['’]|la |le |les )?(?P<full>[A-ZÀ-Ý][^()\n]{6,80})\)"
)
_BRACKETED = re.compile(r"[ \u00a0]\((?P<short>[A-Z][\w\-]{1,9})\)")
_ACRONYM = re.compile(r"[A-Z][A-Za-z]{0,6}[A-Z]")
_LONGEST = 130  # characters of a name before its acronym
_ALIKE = 0.92  # of two spellings of one long name (*union national*, *union nationale*)


class Forms:
    """The other forms of the names of one scene."""

    def __init__(self, scene: Scene, statements: Sequence[Statement]) -> None:
        self._scene, self._statements = scene, statements
        self._pairs = list(_pairs(scene))

    def of(self, name: str, kind: MemberKind) -> tuple[str, ...]:
        """The other forms of what is no person: acronym and full name of a body, capital of a state."""
        return self.of_body(name) if kind == "body" else self._of_place(name) if kind == "place" else ()

    def of_person(self, person: Person) -> tuple[str, ...]:
        """How the text writes a person's name besides: the surname alone, misspellings."""
        written = (m.text for m in person.mentions if bare(m.text) not in metonyms())
        return _others(person.name, written)

    def of_body(self, name: str) -> tuple[str, ...]:
        """Acronym and full name of a body, whichever of them it is called by."""
        aside = _ASIDE.search(name)
        full = without_article(name[: aside.start()] if aside else name).strip()
        found = [full]
        if turned := _REVERSED.search(name):
            found += [turned["short"], turned["full"]]
        if aside and (stands_for := self._stands_for(aside["short"], full)):
            found += [aside["short"], stands_for]
        keys = {bare(form) for form in (name, full, *found)}
        for short, long in self._pairs:
            if keys & {bare(short), bare(long)} or _alike(full, long):
                found += [long, short]
        if _ACRONYM.fullmatch(full) and (long_form := spelt_by_initials(self._scene.text, full)):
            found.append(long_form)
        return _others(name, (form for form in found if form != without_article(name).strip()))

    def _stands_for(self, short: str, full: str) -> str:
        """What an acronym behind a name stands for: the name, perhaps without its noun (*l'ONG Rade (OR)*).

        Of the end of it alone it makes no form (*les forces du Conseil de Rade (CR)*).
        """
        long = _plain(self._scene.cast.acronyms.get(short, full))
        lead = full[: -len(long)].strip().lower() if full.endswith(long) else ""
        return long if not lead or lead in general_nouns() else ""

    def _of_place(self, name: str) -> tuple[str, ...]:
        """The capitals and seats that were said to speak for a state."""
        if bare(name) not in states():
            return ()
        sources = (self._words(s) for s in self._statements if s.name == name)
        return _others(name, (clean(words) for words in sources if bare(words) in metonyms()))

    def _words(self, statement: Statement) -> str:
        return " ".join(self._scene.text[a:b] for a, b in statement.source)


def _pairs(scene: Scene) -> Iterable[tuple[str, str]]:
    """Acronyms and full names, as the text has both: *Office des pêches (ODP)*, *ODP (Office des pêches)*."""
    for short, long in scene.cast.acronyms.items():
        if re.search(rf"\b{re.escape(short)}\b", scene.text):
            yield short, _plain(long)
    for match in _BRACKETED.finditer(scene.text):
        near = scene.cast.within((match.start() - _LONGEST, match.start()))
        names = [_plain(m.text) for m in near if m.kind in ("name", "group") and m.span[1] == match.start()]
        if match["short"] not in scene.cast.acronyms and (full := _of_acronym(match["short"], names)):
            yield match["short"], full
    for match in _REVERSED.finditer(scene.text):
        words = [w for w in re.findall(r"\w+", match["full"]) if len(w) > 2 or w.isupper()]
        if spells([c.lower() for c in match["short"]], [fold(w)[:1] for w in words]):
            yield match["short"], match["full"]


def _plain(long: str) -> str:
    """A full name without its article and the acronym behind it."""
    return without_article(uncontracted(_ASIDE.sub("", long)))


def _of_acronym(short: str, names: Sequence[str]) -> str:
    """The one of several names, each within the one before, that an acronym behind them stands for, or none.

    The longest that begins with its letter (*gouvernement de Rade* in *forces du gouvernement de Rade (GR)*),
    else the longest, which it may stand for in another language.
    """
    fit = [name for name in names if " " in name and _may_stand_for(short, name)]
    return max(fit, key=lambda name: (fold(name)[:1] == fold(short)[:1], len(name)), default="")


def _may_stand_for(short: str, long: str) -> bool:
    """Whether a word in brackets is an acronym, perhaps of a translation, or made of the name's letters."""
    if sum(c.isupper() for c in short) > 1:
        return bare(short) not in outlets() and bare(short) not in states()
    letters = iter(fold(long))
    return all(c in letters for c in fold(short))


def _alike(a: str, b: str) -> bool:
    if abs(len(a) - len(b)) > 3 or len(a.split()) < 2:
        return False
    return SequenceMatcher(None, fold(a), fold(b)).ratio() > _ALIKE


def _others(name: str, forms: Iterable[str]) -> tuple[str, ...]:
    return tuple(form for form in dict.fromkeys(forms) if form != name)
