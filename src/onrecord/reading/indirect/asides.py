"""What the author adds behind a content about it: what was withheld, whom it meant, how a thing is called."""

from __future__ import annotations

from onrecord.languages.grammar import word_class
from onrecord.languages.relays import relay_words
from onrecord.reading.indirect.phrases import is_finite
from onrecord.reading.indirect.view import View

WITHHOLDING, DETAILS = word_class("withholding"), word_class("details")
CALLING = word_class("calling")
RESTING = frozenset(relay_words().words["resting"])
POSSESSIVES, OWN_WORDS = word_class("possessives"), word_class("own_words")
_WHILE = (("au", "moment", "où"), ("alors", "que"), ("alors", "qu'"), ("tandis", "que"), ("tandis", "qu'"))
_PAST = ("ait", "aient")  # imperfect and conditional, which a cue in the past asks for
_CLAUSE = 12  # tokens of *comme l'appellent les marins*


def withholds(view: View, i: int) -> bool:
    """Whether the speaker gave no details (*…, sans donner de détails*; *… sans plus de précisions*)."""
    if view.words[i] != "sans":
        return False
    after = view.words[i + 1 : i + 6]
    if DETAILS.isdisjoint(after):
        return False
    bare = after[0] in ("plus", "autre", "autres", "davantage")
    return bare or (view.infinitive(i + 1) is not None and not WITHHOLDING.isdisjoint(after))


def alludes(view: View, i: int) -> bool:
    """Whether the author tells whom or what it meant (*…, en allusion au maire*)."""
    first = view.words[i : i + 3]
    return first[:2] in (["en", "allusion"], ["en", "référence"]) and first[2:] in (["à"], ["au"], ["aux"])


def words_of_his_own(view: View, i: int) -> bool:
    """Whether the author tells that the words are the speaker's (*…, selon ses propres termes*)."""
    whose = (
        i + 1 < len(view.words) and view.words[i] in ("selon", "d'après") and view.words[i + 1] in POSSESSIVES
    )
    return whose and not OWN_WORDS.isdisjoint(view.words[i + 2 : i + 4])


def rests_on(view: View, i: int) -> bool:
    """Whether the author tells on whom an outlet rests (*…, s'appuyant sur un élu*; *…, citant un juge*)."""
    if view.words[i] == "citant":
        return True
    rests = view.words[i] in ("s'", "se") and view.words[i + 1 : i + 2] != [] and view.words[i + 1] in RESTING
    return rests and view.words[i + 1].endswith("ant") and view.words[i + 2 : i + 3] == ["sur"]


def tells_of_now(view: View, i: int, start: int) -> bool:
    """Whether the author adds what is so, in the present, to what was said to be so, in the past.

    *Elle a dit que le quai était fermé | au moment où les marins le réclament*; `start` opens the content.
    """
    comma = i + (view.words[i] == ",")
    opening = next((t for t in _WHILE if view.words[comma : comma + len(t)] == list(t)), None)
    if opening is None or view.quote(i) is not None or view.words[start - 1] not in ("que", "qu'"):
        return False
    said = next((view.doc[k] for k in range(start, i) if is_finite(view.doc[k])), None)
    end = view.sentence_end(i)
    if any(view.quoted_to(k) is not None for k in range(i, end)):
        return False
    now = next((view.doc[k] for k in range(comma + len(opening), end) if is_finite(view.doc[k])), None)
    if said is None or now is None or now.text.endswith(_PAST):
        return False
    return said.text.endswith(_PAST) and "Pres" in now.morph.get("Tense", [])


def calls(view: View, i: int) -> bool:
    """Whether the author tells who uses a name (*…, comme le palais appelle les rebelles*)."""
    if view.words[i] != "comme":
        return False
    end = min(i + _CLAUSE, view.sentence_end(i))
    verbs = (j for j in range(i + 1, end) if is_finite(view.doc[j]))
    verb = next(verbs, None)
    return verb is not None and view.doc[verb].lemma_ in CALLING
