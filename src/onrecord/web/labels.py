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
ACTS_OF_SEVERAL = {
    "assert": N_("assert"),
    "deny": N_("deny"),
    "accuse": N_("accuse"),
    "demand": N_("demand"),
    "propose": N_("propose"),
    "commit": N_("commit to"),
    "warn": N_("warn"),
    "concede": N_("concede"),
    "refuse": N_("refuse"),
    "support": N_("support"),
    "ask": N_("ask"),
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
# A pair of statements by how the one stands to the other.
TYPES = {
    "confirms": N_("Confirmation"),
    "denies": N_("Denial"),
    "contradicts": N_("Contradiction"),
    "reverses": N_("Reversal"),
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
    "side": N_("Side"),
    "via": N_("Relayed by"),
    "role": N_("Role"),
    "words": N_("Words"),
    "since": N_("From"),
    "until": N_("Up to"),
    "date": N_("Which date"),
    "said": N_("Said on"),
    "content": N_("Content"),
    "cue": N_("Cue"),
    "source": N_("Source"),
    "document": N_("Document"),
    "who": N_("Reviewer"),
    "verdict": N_("Judgement"),
    "type": N_("Type"),
    "relation": N_("Relation"),
    "least": N_("At least so often"),
    "a": N_("Who"),
    "b": N_("Whom"),
    "sides": N_("By sides"),
    "same_side": N_("within one side"),
    "all": N_("the doubtful ones too"),
    "actor_kind": N_("Kind"),
    "what": N_("What"),
}
VERDICTS = {
    "accept": N_("accepted"),
    "reject": N_("rejected"),
    "correct": N_("corrected"),
    "add": N_("added"),
    "merge": N_("merged"),
    "distinct": N_("told apart"),
    "split": N_("split off"),
    "alias": N_("named in the alias table"),
    "confirm": N_("confirmed"),
    "dismiss": N_("dismissed"),
    "retype": N_("retyped"),
    "link": N_("linked"),
    "undo": N_("undone"),
}
POLARITIES = {"positive": N_("positive"), "negative": N_("negative")}
CONTACTS = {
    "call": N_("phone call"),
    "visit": N_("visit"),
    "meeting": N_("meeting"),
    "talks": N_("talks"),
    "letter": N_("letter"),
}
JOBS = {
    "waiting": N_("waiting"),
    "reading": N_("reading"),
    "settling": N_("settling"),
    "done": N_("done"),
    "failed": N_("broken off"),
}
CHANGES = {
    "new": N_("new"),
    "superseded": N_("with a new text, which supersedes the former"),
    "updated": N_("read anew"),
    "unchanged": N_("unchanged"),
    "removed": N_("left out, as it was removed before"),
}
OCCASIONS = {
    "interview": N_("interview"),
    "press conference": N_("press conference"),
    "communiqué": N_("communiqué"),
    "speech": N_("speech"),
    "post": N_("post"),
    "broadcast message": N_("broadcast message"),
    "letter": N_("letter"),
    "report": N_("report"),
    "hearing": N_("hearing"),
    "meeting": N_("meeting"),
    "phone call": N_("phone call"),
    "other": N_("other occasion"),
}
RELATIONS = {
    "addresses": N_("addresses"),
    "mentions": N_("speaks of"),
    "accuses": N_("accuses"),
    "supports": N_("supports"),
    "contradicts": N_("contradicts"),
    "meets": N_("in contact with"),
}
TAKEN = {
    "demanded": N_("demanded"),
    "offered": N_("offered"),
    "promised": N_("promised"),
    "announced": N_("announced"),
    "accepted": N_("agreed to"),
    "conceded": N_("conceded"),
    "refused": N_("refused"),
    "denied": N_("denied"),
    "supported": N_("supported"),
    "condemned": N_("condemned"),
    "dropped": N_("dropped"),
    "threatened": N_("threatened"),
}
EVENTS = {"statement": N_("Statements"), "contact": N_("Contacts"), "link": N_("Links")}
MATTERS = {
    "agreement": N_("agreement"),
    "apology": N_("apology"),
    "blockade": N_("blockade"),
    "border": N_("border"),
    "ceasefire": N_("ceasefire"),
    "climate": N_("climate"),
    "debt": N_("debt"),
    "departure": N_("departure from office"),
    "diplomats": N_("diplomatic relations"),
    "disarmament": N_("disarmament"),
    "elections": N_("elections"),
    "guarantees": N_("guarantees"),
    "inquiry": N_("inquiry"),
    "interference": N_("interference"),
    "justice": N_("courts"),
    "law": N_("laws and decisions"),
    "money": N_("money"),
    "other": N_("other"),
    "power": N_("power"),
    "precondition": N_("precondition"),
    "premises": N_("places closed or opened"),
    "prices": N_("prices"),
    "recognition": N_("recognition"),
    "reinstatement": N_("reinstatement"),
    "release": N_("release of people held"),
    "relief": N_("humanitarian access"),
    "restraint": N_("restraint"),
    "return": N_("return of people"),
    "sanctions": N_("sanctions"),
    "strike": N_("strike"),
    "supply": N_("supplies"),
    "talks": N_("talks"),
    "threat": N_("threat"),
    "trade": N_("trade"),
    "wages": N_("wages"),
    "withdrawal": N_("withdrawal of forces"),
}
MEASURES = {
    "statement": N_("is a statement"),
    "source": N_("source right"),
    "content": N_("content right"),
    "act": N_("act right"),
    "all": N_("all right"),
    "recall": N_("recall"),
    "found": N_("found in whole articles"),
}
ANSWERS = {"yes": N_("yes"), "no": N_("no"), "unsure": N_("unsure")}
_GROUPS = {
    "act": ACTS,
    "acts": ACTS_OF_SEVERAL,
    "type": TYPES,
    "kind": KINDS,
    "certainty": CERTAINTIES,
    "state": STATES,
    "link": LINKS,
    "actor": ACTORS,
    "actor_kind": ACTORS,
    "field": FIELDS,
    "polarity": POLARITIES,
    "verdict": VERDICTS,
    "contact": CONTACTS,
    "relation": RELATIONS,
    "taken": TAKEN,
    "what": EVENTS,
    "matter": MATTERS,
    "occasion": OCCASIONS,
    "job": JOBS,
    "measure": MEASURES,
    "answer": ANSWERS,
    "change": CHANGES,
}


class Labels:
    """Labels in one language: `label("act", "deny")`; a value that has none stands for itself."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __call__(self, group: str, value: str) -> str:
        """The label of a value of a group."""
        message = _GROUPS.get(group, {}).get(value)
        return self._language(message) if message else value
