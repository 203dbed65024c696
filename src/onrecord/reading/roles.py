"""What office a source holds, and on whose behalf it speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.languages.names import bare, demonyms, fold, roles, states


def role_of(observed: Sequence[tuple[int, str]]) -> str | None:
    """The fullest role that the document gives the person."""
    return max((role for _, role in observed), key=lambda r: min(len(r), 60), default=None)


def principal_of(role: str | None, description: str | None, text: str) -> str | None:
    """The organisation or state that a role or description speaks for; None for people in their own name."""
    role = role or description
    if role is None:
        return None
    words = re.findall(r"[\w\-]+", role)
    if any(fold(w) in ("ancien", "ancienne", "ex") or w.lower().startswith("ex-") for w in words[:3]):
        return None
    noun = next((roles()[w.lower()] for w in words[:4] if w.lower() in roles()), None)
    if noun is None or noun.kind in ("person", "member", "former"):
        return None
    match = re.search(r"\b(?:de la |de l['’]|du |des |de |d['’])(.+)$", role)
    complement = match.group(1).strip() if match else None
    if noun.kind == "state" or (
        noun.lemma == "chef" and complement and fold(complement).split(" ")[0] in _STATE
    ):
        for word in words:
            if state := demonyms().get(word.lower()):
                return state
        if complement and bare(complement) in states():
            return states()[bare(complement)]
        if (
            complement
            and noun.lemma in ("président", "vice-président")
            and fold(complement).split(" ")[0] not in _STATE
        ):
            return complement
        return home_state(text)
    return complement


_STATE = ("republique", "etat", "gouvernement", "executif")


def home_state(text: str) -> str:
    """The state that the text is about, where an office names none: the one it mentions most, else France."""
    counts: dict[str, int] = {}
    for word in re.findall(r"[\w\-]+", text):
        state = demonyms().get(word.lower())
        if state and state != "l'Union européenne":
            counts[state] = counts.get(state, 0) + 1
        elif word[0].isupper() and fold(word) in states():
            counts[states()[fold(word)]] = counts.get(states()[fold(word)], 0) + 1
    return max(counts, key=lambda s: counts[s]) if counts else "la France"
