"""What a condition makes of the sentence that it hangs on."""

from __future__ import annotations

from onrecord.languages.patterns import term_words
from onrecord.linking.talks.wording import wording
from onrecord.model import Act


def others(condition: str | None) -> bool:
    """Whether something is under a condition that is not the speaker's own to fulfil."""
    return condition is not None and not term_words("own_condition").match(condition)


def unless(condition: str | None) -> bool:
    """Whether a condition is that something is not done: *tant que le siège dure*."""
    return condition is not None and bool(term_words("unless").search(condition))


def under_condition(sentence: str, act: Act) -> str | None:
    """What a sentence does that no cue or mark tells: warns, holds up (*tant que …*) or promises (*si …*)."""
    said = wording(sentence)
    if act == "warn":
        return "threatened"
    if not said.condition or not others(said.condition):
        return None
    if term_words("lasting").match(said.condition) and term_words("standing").search(said.what):
        return "refused"
    if act != "commit" or not term_words("threatening").match(said.what):
        return None
    return "threatened" if unless(said.condition) else "offered"
