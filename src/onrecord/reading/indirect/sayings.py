"""Adverbials behind a content that tell of the saying: where, when and how it was said."""

from __future__ import annotations

from onrecord.languages.grammar import word_class
from onrecord.languages.occasions import occasion_words
from onrecord.reading.indirect.phrases import TIMES, is_finite
from onrecord.reading.indirect.view import View, is_infinitive
from onrecord.reading.relaying.known_outlets import find_outlets

OCCASIONS = word_class("occasions")
MEDIA = frozenset(("micro", "ondes", "antenne", "antennes", "plateau", "colonnes"))
ACCOUNTS = frozenset(occasion_words().words["on"])
NETWORKS = frozenset(occasion_words().words["networks"])
BROADCASTS = word_class("broadcasts")
_LONGEST_NAME = 50  # code points of an outlet's name
ABOUT_TIMES = frozenset(("un", "peu", "plus", "moins", "de", "quelques", "près"))


def tells_where(view: View, i: int) -> bool:
    """Whether an adverbial of the saying starts here: *dans un communiqué*, *au micro de Canal Sud*."""
    if view.words[i] in ("au", "sur", "à", "dans") and not MEDIA.isdisjoint(view.words[i + 1 : i + 3]):
        return True
    if view.words[i] == "en" and not OCCASIONS.isdisjoint(view.words[i + 1 : i + 2]):
        return True  # *a dit le roi en conférence de presse*
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


def tells_channel(view: View, i: int, start: int) -> bool:
    """Whether the channel of the saying stands at `i`, behind a content without verb that starts at `start`:
    *dénonce la fermeture sur Radio Armor*, *présente ses excuses via son compte Facebook*."""
    if view.words[i] not in ("sur", "via") or not BROADCASTS.isdisjoint(view.words[start:i]):
        return False
    first, end = i + 1, view.sentence_end(i)
    if view.words[first : first + 1] in (["son"], ["sa"], ["ses"], ["leur"], ["leurs"]):
        return not ACCOUNTS.isdisjoint(view.words[first + 1 : first + 2])
    if first >= end:
        return False
    if view.doc[first].text in NETWORKS:
        return True
    at = view.doc[first].idx
    found = next(find_outlets(view.text[at : at + _LONGEST_NAME]), None)
    return found is not None and found[0][0] == 0 and view.text[at].isupper()


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
