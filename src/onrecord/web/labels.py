"""The words that pages use for the values of the record, in the visitor's language."""

from __future__ import annotations

from onrecord.web.languages import Language


# Messages are marked by N_ for the translators; they are translated when they are shown.
def N_(message: str) -> str:
    """Mark a message for translation."""
    return message


ACTS = {
    "assert": N_("asserts"),
    "deny": N_("denies"),
    "accuse": N_("accuses"),
    "demand": N_("demands"),
    "propose": N_("proposes"),
    "commit": N_("commits to"),
    "warn": N_("warns"),
    "concede": N_("concedes"),
    "refuse": N_("refuses"),
    "support": N_("supports"),
    "ask": N_("asks"),
}
KINDS = {"direct": N_("direct"), "mixed": N_("mixed"), "indirect": N_("indirect")}
CERTAINTIES = {
    "asserted": N_("asserted"),
    "conditional": N_("conditional"),
    "hedged": N_("hedged"),
    "questioned": N_("questioned"),
}
STATES = {
    "found": N_("found"),
    "accepted": N_("accepted"),
    "corrected": N_("corrected"),
    "added": N_("added"),
    "rejected": N_("rejected"),
    "confirmed": N_("confirmed"),
    "retyped": N_("retyped"),
}
LINKS = {
    "repeats": N_("repeats"),
    "confirms": N_("confirms"),
    "denies": N_("denies it"),
    "contradicts": N_("contradicts"),
    "reverses": N_("reverses"),
}
ACTORS = {
    "person": N_("person"),
    "organisation": N_("organisation"),
    "group": N_("group"),
    "state": N_("state"),
}
FIELDS = {
    "name": N_("Speaker"),
    "actor": N_("Speaker"),
    "act": N_("Act"),
    "kind": N_("Quotation"),
    "certainty": N_("Certainty"),
    "polarity": N_("Polarity"),
    "outlet": N_("Outlet"),
    "principal": N_("On behalf of"),
    "via": N_("Relayed by"),
    "role": N_("Role"),
    "words": N_("Words"),
    "since": N_("From"),
    "until": N_("Up to"),
    "date": N_("Which date"),
}
POLARITIES = {"positive": N_("positive"), "negative": N_("negative")}
CONTACTS = {
    "call": N_("phone call"),
    "visit": N_("visit"),
    "meeting": N_("meeting"),
    "talks": N_("talks"),
    "letter": N_("letter"),
}
_GROUPS = {
    "act": ACTS,
    "kind": KINDS,
    "certainty": CERTAINTIES,
    "state": STATES,
    "link": LINKS,
    "actor": ACTORS,
    "field": FIELDS,
    "polarity": POLARITIES,
    "contact": CONTACTS,
}


class Labels:
    """Labels in one language: `label("act", "deny")`; a value that has none stands for itself."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __call__(self, group: str, value: str) -> str:
        """The label of a value of a group."""
        message = _GROUPS.get(group, {}).get(value)
        return self._language(message) if message else value
