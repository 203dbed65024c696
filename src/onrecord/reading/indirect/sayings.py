"""Adverbials behind a content that tell of the saying: where, when and how it was said."""

from __future__ import annotations

from onrecord.languages.grammar import word_class
from onrecord.reading.indirect.phrases import TIMES, is_finite
from onrecord.reading.indirect.view import View, is_infinitive

OCCASIONS = word_class("occasions")
MEDIA = frozenset(("micro", "ondes", "antenne", "antennes", "plateau", "colonnes"))
ABOUT_TIMES = frozenset(("un", "peu", "plus", "moins", "de", "quelques", "près"))


def tells_where(view: View, i: int) -> bool:
    """Whether an adverbial of the saying starts here: *dans un communiqué*, *au micro de Canal Sud*."""
    if view.words[i] in ("au", "sur", "à", "dans") and not MEDIA.isdisjoint(view.words[i + 1 : i + 3]):
        return True
    if view.words[i] not in ("dans", "lors"):
        return False
    first = i + 1 + (view.words[i] == "lors")
    if view.words[i] == "lors" and view.words[i + 1 : i + 2] not in (["de"], ["d'"], ["du"]):
        return False
    if view.words[first : first + 1] in (["un"], ["une"], ["son"], ["sa"]) or view.words[i + 1 : i + 2] == [
        "du"
    ]:
        return any(word in OCCASIONS for word in view.words[first : first + 4])
    return False


def tells_of_saying(view: View, i: int, start: int) -> bool:
    """Whether an adverbial of the saying opens at `i`, behind a content without verb that starts at `start`.

    *nie toute fuite quelques heures plus tard*; *réclame un fonds à trois mois du vote*; *… en souriant*.
    """
    if is_gerund(view, i):
        return not any(is_finite(view.doc[k]) or is_infinitive(view.doc[k]) for k in range(start, i))
    first = i + (view.words[i] == "à")
    j = first
    while view.words[j : j + 1] and view.words[j] in ABOUT_TIMES:
        j += 1
    counted = j > first or (view.doc[j : j + 1].text != "" and view.doc[j].like_num)
    j += view.doc[j : j + 1].text != "" and view.doc[j].like_num
    if not counted or view.words[j : j + 1] == [] or view.words[j] not in TIMES:
        return False
    after = view.words[j + 1 : j + 3]
    return after[:1] in ([["de"], ["du"], ["des"]] if first > i else [["après"], ["avant"]]) or (
        first == i and after in (["plus", "tard"], ["plus", "tôt"])
    )


def is_gerund(view: View, i: int) -> bool:
    """Whether *en* and a present participle stand here (*ajoute que « … » en souriant*)."""
    return view.words[i] == "en" and view.words[i + 1 : i + 2] != [] and view.words[i + 1].endswith("ant")
