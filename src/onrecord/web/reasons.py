"""The reasons of links in French: the sentences of `linking.links.reasons`, taken apart and told anew."""

from __future__ import annotations

import re
from datetime import datetime

from babel.dates import format_date

# Each verb of a reason, for one speaker and for several.
_VERBS = {
    "says": ("dit", "disent"),
    "denies": ("dément", "démentent"),
    "condemns": ("condamne", "condamnent"),
    "alleges": ("accuse", "accusent"),
    "demands": ("exige", "exigent"),
    "offers": ("propose", "proposent"),
    "announces": ("annonce", "annoncent"),
    "warns of": ("met en garde", "mettent en garde"),
    "concedes": ("concède", "concèdent"),
    "refuses": ("refuse", "refusent"),
    "supports": ("soutient", "soutiennent"),
    "asks": ("demande", "demandent"),
}
_SEVERAL = re.compile(r"(?:des|les|ces|ses|leurs|certains|plusieurs|deux|trois|quatre|cinq)\s", re.IGNORECASE)
_DATE = r"\d{1,2} [A-Z][a-z]+ \d{4}"
_DAY = rf"(?: on {_DATE}| between {_DATE} and {_DATE}| \(published {_DATE}\))?"
_VERB = "|".join(map(re.escape, sorted(_VERBS, key=len, reverse=True)))
_SENTENCE = re.compile(
    rf"(?P<who>.+?)(?P<once> first)? (?P<does>{_VERB}) (?P<words>«[^»]*»)(?P<day>{_DAY}) ; "
    rf"(?P<other>.+?)(?P<later> later)? (?P<also>{_VERB}) (?P<said>«[^»]*»)(?P<then>{_DAY})"
    r"(?:: (?P<one>.+) against (?P<two>.+))?\.",
    re.DOTALL,
)
_AGAIN = re.compile(r"(?P<outlet>.+) reports again what (?P<who>.+) said\.", re.DOTALL)
_BEHALF = re.compile(r"(?P<name>.+?), of (?:the )?(?P<body>.+),", re.DOTALL)
_TAKEN = re.compile(r"(?P<who>.+) takes it for a link of this type\.", re.DOTALL)
_SAME = {"the same speaker": "la même source", "somebody": "quelqu’un"}


def reason_in(reason: str, code: str) -> tuple[str, str | None]:
    """A reason for the pages in this language, and the language that it is in, None where that is unknown."""
    french = in_french(reason)
    if french is None:
        return reason, None
    return (french, "fr") if code == "fr" else (reason, "en")


def several(name: str) -> bool:
    """Whether a name stands for several, as *des témoins* does."""
    return _SEVERAL.match(name) is not None


def in_french(reason: str) -> str | None:
    """A reason in French; None where it is no sentence of ours, as what a person wrote."""
    if found := _AGAIN.fullmatch(reason):
        return f"{found['outlet']} rapporte de nouveau ce qu’a dit {found['who']}."
    if found := _TAKEN.fullmatch(reason):
        return f"{found['who']} y voit un lien de ce type."
    found = _SENTENCE.fullmatch(reason)
    if found is None:
        return None
    once, later = ("d’abord " if found["once"] else ""), ("ensuite " if found["later"] else "")
    first = f"{_told(found['who'], found['does'])} {once}{found['words']}{_days(found['day'])}"
    second = f"{_told(found['other'], found['also'])} {later}{found['said']}{_days(found['then'])}"
    point = f" : {found['one']} contre {found['two']}" if found["one"] else ""
    return f"{first} ; {second}{point}."


def _told(who: str, verb: str) -> str:
    """Who does what: *Rosa Prat (la mairie) dément*, *des témoins disent*."""
    singular, plural = _VERBS[verb]
    name, added = who, ""
    if who.endswith(", of the same side,"):
        name, added = who.removesuffix(", of the same side,"), ", du même camp,"
    elif behalf := _BEHALF.fullmatch(who):
        name, added = behalf["name"], f" ({behalf['body']})"
    return f"{_SAME.get(name, name)}{added} {plural if several(name) else singular}"


def _days(told: str) -> str:
    """When it was said or published, nothing where that is not told."""
    days = [_written(day) for day in re.findall(_DATE, told)]
    if not days:
        return ""
    if len(days) == 2:
        return f" entre le {days[0]} et le {days[1]}"
    return f" (publié le {days[0]})" if "published" in told else f" le {days[0]}"


def _written(day: str) -> str:
    return str(format_date(datetime.strptime(day, "%d %B %Y").date(), "long", locale="fr"))
