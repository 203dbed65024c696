"""What the author or others add behind a content: a noun that sums it up, who that is, who joins in."""

from __future__ import annotations

from onrecord.languages.grammar import word_class
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.phrases import RELATIVES, chunk_end, is_finite, is_participle
from onrecord.reading.indirect.stops import other_states
from onrecord.reading.indirect.view import View

PARTS = frozenset(("un", "une", "au", "plusieurs", "certains", "certaines"))
SUMMARIES = word_class("summaries")


def sums_up(view: View, i: int) -> bool:
    """Whether a noun sums up what was said and the author goes on (*…, chiffre que la police conteste*)."""
    if view.words[i : i + 1] in (["un"], ["une"], ["des"]):
        i += 1
    if view.words[i : i + 1] == [] or view.words[i] not in SUMMARIES:
        return False
    i += 1 + (view.doc[i + 1 : i + 2].text != "" and view.doc[i + 1].pos_ in ("ADV", "ADJ"))
    if i >= len(view.words):
        return False
    cue = view.cue_at.get(i)
    participle = is_participle(view.doc[i]) or (cue is not None and cue.passive)
    return participle or view.words[i] in ("que", "qui", "dont", "qu'")


def comments(view: View, i: int) -> bool:
    """Whether a bare noun in apposition comments on the content (*…, projet qui dort depuis dix ans*)."""
    bare = view.doc[i].pos_ == "NOUN" and view.doc[i].text.islower()
    after = view.doc[i + 1 : i + 2]
    if i > 2 and view.words[i - 3] == ",":
        return False  # *dément tirs, vols, pillages commis à Sarn*
    return bare and bool(after) and (view.words[i + 1] in RELATIVES or is_participle(after[0]))


def adds(view: View, i: int) -> bool:
    """Whether the author adds after a comma who that is (*…, menés par Jean Roy*; *Jean Roy, un juge*)."""
    end = view.sentence_end(i)
    if any(view.words[k] in (",", "et", "ou") for k in range(i, end)):
        return False
    after = view.words[i + 1 : i + 2]
    if view.words[i] in ("un", "une"):
        return view.doc[i - 2].pos_ == "PROPN" and not any(
            view.quoted_to(k) is not None for k in range(i, end)
        )
    return (
        is_participle(view.doc[i])
        and view.doc[i].pos_ != "NOUN"
        and after in (["par"], ["depuis"], ["en"], ["dans"])
    )


def partitive(view: View, i: int) -> bool:
    """Whether *dont* counts out a part of what was said (*neuf morts, dont cinq enfants*)."""
    close = next((k for k in range(i, view.sentence_end(i)) if view.words[k] == ","), view.sentence_end(i))
    if any(is_finite(view.doc[k]) for k in range(i, close)):
        return False  # *…, dont deux sont morts*
    token = view.doc[i]
    return token.like_num or token.text[0].isupper() or view.words[i] in PARTS


def joins_in(view: View, i: int) -> bool:
    """Whether others do as the source does (*…, tout comme le maire*; *…, de même que l'élue*)."""
    if view.words[i].startswith(("imité", "rejoint")) and view.words[i + 1 : i + 2] == ["par"]:
        return True
    first = view.words[i : i + 3]
    return first[:2] == ["tout", "comme"] or first in (["de", "même", "que"], ["de", "même", "qu'"])


def another_speaks(view: View, i: int) -> bool:
    """Whether a noun phrase with a cue in its relative starts here (*…, comme la maire qui a salué…*)."""
    i += 2 * (view.words[i : i + 2] == ["ainsi", "que"]) or view.words[i] in ("comme", "et")
    if i + 1 >= len(view.words) or view.doc[i].pos_ not in ("DET", "PROPN"):
        return False
    end = chunk_end(view, i, view.sentence_end(i))
    end += view.words[end : end + 1] == [","]
    if view.words[end : end + 1] != ["qui"]:
        return False
    end += 1 + (view.words[end + 1 : end + 2] == ["l'"])
    return other_states(view, end)


def opens_absolute(view: View, i: int, clause: bool) -> bool:
    """Whether a participle with its own subject starts here (*…, la ville jugeant la mesure utile*)."""
    if view.doc[i].pos_ not in ("DET", "PROPN"):
        return False
    for k in range(i, min(i + 8, len(view.words))):
        word, token = view.words[k], view.doc[k]
        if word == "," or is_finite(token) or word in RELATIVES:
            return False
        if word.endswith("ant") and token.pos_ == "VERB":
            cue = view.cue_at.get(k)
            return not clause or (cue is not None and cue.strength == "core")
    return False


def parallel_count(view: View, cue: Cue, i: int) -> bool:
    """Whether others of those asked follow a comma (*30 % veulent partir, 67 % rester*)."""
    floor = view.sentence_start(cue.start)
    j = i + (view.words[i] == "contre")
    counted = view.doc[j : j + 1].text[:1].isdigit() and any(w.endswith("%") for w in view.words[j : j + 2])
    return counted and any(word.endswith("%") for word in view.words[floor : cue.start])
