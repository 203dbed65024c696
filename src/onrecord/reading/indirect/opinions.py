"""What *pour X* tells besides what somebody thinks: a poll's share, or for whom something is provided."""

from __future__ import annotations

from onrecord.languages.grammar import word_class
from onrecord.reading.indirect.phrases import OF, Range, is_finite
from onrecord.reading.indirect.speakers import voice
from onrecord.reading.indirect.view import View
from onrecord.reading.verb_group import ETRE

ASKED = word_class("asked_in_polls")
PROVIDED = word_class("provided")
SHARES = word_class("shares")
_VERB = 4  # tokens from *être* to what is provided


def polled_share(view: View, source: Range, end: int) -> bool:
    """Whether a poll's share of people is meant (*pour 63% des sondés*, *pour la moitié d'entre eux*)."""
    words = view.words[source[0] : min(source[1] + 3, end)]
    percent = any(word.endswith("%") or word == "%" for word in words)
    share = not SHARES.isdisjoint(words[: source[1] - source[0]])
    of_them = any(words[k : k + 2] in (["entre", "eux"], ["entre", "elles"]) for k in range(len(words)))
    of = next((k for k in range(*source) if view.words[k] in OF), source[1])
    people = of + 1 < source[1] and voice(view, (of + 1, source[1])) in ("person", "group")
    return (percent and (share or people or of_them or not ASKED.isdisjoint(words))) or (share and of_them)


def provides(view: View, start: int, end: int) -> bool:
    """Whether the clause tells what is there for somebody (*Pour les marins, une salle est prévue*)."""
    verb = next((j for j in range(start, end) if is_finite(view.doc[j])), None)
    if verb is None or view.words[verb] not in ETRE:
        return False
    near = view.words[verb + 1 : min(verb + _VERB, end)]
    forms = {form for word in near for form in (word, word[:-1], word[:-2])}
    return not PROVIDED.isdisjoint(forms)
