"""How a language tells that somebody changes position: the lists of its `changes.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

_STOPS = " -,\xa0"  # what stands between a cue and a mark of change
_BEFORE = 24  # characters before a mark of change in which it may be negated


def is_earlier(lead: str) -> bool:
    """Whether a cue with the words before it tells of what had been said before (*avait exclu*)."""
    return bool(_pattern("earlier").search(_plain(lead))) or is_once(lead)


def is_once(words: str) -> bool:
    """Whether words beside a cue tell that it was before (*excluait il y a peu*)."""
    return bool(_pattern("once").search(_plain(words))) or is_until_now(words)


def is_until_now(words: str) -> bool:
    """Whether words beside a cue tell that it is so no more (*excluait jusqu'ici*)."""
    return bool(_pattern("until").search(_plain(words)))


def is_later(lead: str) -> bool:
    """Whether a cue with the words before it tells of what was not said before (*finit par admettre*)."""
    return bool(_pattern("later").search(_plain(lead))) or is_now(lead)


def is_now(words: str) -> bool:
    """Whether words beside a cue, or in what is said, tell that it was not so before (*désormais*)."""
    return bool(_pattern("now").search(_plain(words)))


def is_dropped(lead: str, cue: str) -> bool:
    """Whether a cue or the words right before it give up what it would do (*renonce à exiger*)."""
    words, start = _plain(f"{lead}{cue}"), len(lead)
    return any(not words[match.end() : start].strip() for match in _pattern("dropped").finditer(words))


def opening(words: str) -> str:
    """The mark with which words open that tells that it was before, or that it is new (*encore hier, …*)."""
    plain = _plain(words).lstrip(_STOPS)
    while aside := _pattern("aside").match(plain):
        plain = plain[aside.end() :].lstrip(_STOPS)
    marks = (_pattern(name).match(plain) for name in ("until", "once", "now"))
    return next((mark.group() for mark in marks if mark), "")


def is_set_against(cue: str) -> bool:
    """Whether a cue sets what had been said against what is told before it (*avait pourtant exclu*)."""
    return bool(_pattern("against_it").search(_plain(cue)))


def takes_up(words: str) -> bool:
    """Whether words take up what stands right before by a noun that tells little (*sur ce point*)."""
    return bool(_pattern("this").search(_plain(words)))


def turns(text: str) -> bool:
    """Whether a text says that somebody changes position (*volte-face*), and not that nobody does."""
    words = _plain(text)
    marks = (match.start() for match in _pattern("turns").finditer(words))
    return any(not _pattern("unturned").search(words[max(0, at - _BEFORE) : at]) for at in marks)


def is_conditional(words: str) -> bool:
    """Whether what is said holds under a condition only."""
    return bool(_pattern("conditions").search(_plain(words)))


def sets_condition(words: str) -> bool:
    """Whether what is said makes one thing the condition of another."""
    return bool(_pattern("preconditions").search(_plain(words))) and not is_unconditional(words)


def waits(words: str) -> bool:
    """Whether what is refused must wait for something else (*aucune discussion avant le retrait*)."""
    return bool(_pattern("waiting").search(_plain(words)))


def talks(words: str) -> bool:
    """Whether what is said is about talking to each other (*toute discussion*, *s'asseoir à une table*)."""
    return bool(_pattern("talking").search(_plain(words)))


def holds_firm(cue: str) -> bool:
    """Whether a cue tells what one holds or rules out against doubts (*avoir soutenu*)."""
    return bool(_pattern("firm").search(_plain(cue)))


def yields(cue: str) -> bool:
    """Whether a cue admits what it takes, or comes round to it (*finit par reconnaître*)."""
    return bool(_pattern("yielding").search(_plain(cue)))


def is_innocent(words: str) -> bool:
    """Whether whoever speaks says that he did nothing wrong (*clame son innocence*)."""
    return bool(_pattern("innocent").search(_plain(words)))


def owns_up(cue: str) -> bool:
    """Whether a cue admits or corrects what it tells (*reconnaît*, *rectifie*), and does not refuse to."""
    plain = _plain(cue)
    return any(
        not _pattern("unturned").search(plain[max(0, match.start() - _BEFORE) : match.start()])
        for match in _pattern("owning").finditer(plain)
    )


def is_own_error(words: str) -> bool:
    """Whether what is said is that the speaker was wrong (*nous nous étions trompés*)."""
    return bool(_pattern("own_error").search(_plain(words)))


def where_renounced(words: str) -> int | None:
    """Where words tell that somebody gives up what he asked for (*il **ne réclame plus** leur départ*)."""
    match = _pattern("renouncing").search(_plain(words))
    return match.start() if match else None


def renounces(cue: str) -> bool:
    """Whether a cue gives up what was asked for (*a renoncé à*)."""
    return where_renounced(cue) is not None


def inflexible(words: str) -> str:
    """The words that tell that one will not yield on what is said (*non négociable*)."""
    match = _pattern("inflexible").search(_plain(words))
    return match.group() if match else ""


def is_open(words: str) -> bool:
    """Whether a cue, or what is said, is ready to talk about a thing (*prêt à discuter de*)."""
    return bool(_pattern("open").search(_plain(words)))


def surmise(words: str) -> str:
    """The words that tell of a surmise and weigh it (*la **piste** criminelle est **écartée***)."""
    plain = _plain(words)
    if not _pattern("surmises").search(plain):
        return ""
    return " ".join(
        m.group() for name in ("surmises", "likely", "unlikely") for m in _pattern(name).finditer(plain)
    )


def weight_of(words: str) -> int:
    """1 where words hold what they tell likely, -1 unlikely, 0 for neither or both."""
    plain = _plain(words)
    unlikely = bool(_pattern("unlikely").search(plain))
    return bool(_pattern("likely").search(_pattern("unlikely").sub(" ", plain))) - unlikely


def is_to_come(words: str) -> bool:
    """Whether words tell of what is to come, or was then (*ne sera pas vendu*, *ne serait pas vendu*)."""
    return bool(_pattern("to_come").search(_plain(words)))


def is_unconditional(words: str) -> bool:
    """Whether what is said sets no condition any more (*sans préalable*)."""
    return bool(_pattern("unconditional").search(_plain(words)))


def accepts(words: str) -> bool:
    """Whether what is said accepts a thing by a negation (*n'y voit pas d'inconvénient*)."""
    return bool(_pattern("accepting").search(_plain(words)))


def is_own_will(words: str) -> bool:
    """Whether what is said is what the speaker will do (*nous ne paierons pas*), in a clause of its own."""
    return any(True for _ in _own_will(words))


def promises(words: str) -> bool:
    """Whether what is said is what the speaker will do, and a deed (*nous paierons*, not *nous verrons*)."""
    return any(not _pattern("no_deeds").search(will) for will in _own_will(words))


def _own_will(words: str) -> Iterator[str]:
    plain = _plain(words)
    for match in _pattern("own_will").finditer(plain):
        before = plain[: match.start()].rstrip(' «"“')
        if not before or before[-1] in ".!?…,;:":
            yield match.group()


def is_poised(cue: str) -> bool:
    """Whether a cue tells how its source stands to what follows (*se dit prêt à*)."""
    return bool(_pattern("poised").search(_plain(cue)))


def is_condemning(cue: str) -> bool:
    """Whether a cue condemns what it takes."""
    return bool(_pattern("condemning").search(_plain(cue)))


def is_done(words: str) -> bool:
    """Whether what is announced is over (*la prise de la ville*), and so no position."""
    return bool(_pattern("done").match(_plain(words).lstrip(' «"“')))


def is_promising(cue: str) -> bool:
    """Whether a cue promises."""
    return bool(_pattern("promising").search(_plain(cue)))


def is_confirming(cue: str) -> bool:
    """Whether a cue bears out what somebody else said (*confirme*), and does not refuse to."""
    return bool(_pattern("confirming").search(_plain(cue))) and not _pattern("unturned").search(_plain(cue))


def position_of(verb: str) -> int:
    """1 for a verb by which one is for its object (*réclamer*), -1 against it (*rejeter*), 0 for others."""
    return (verb in _table()["for"]) - (verb in _table()["against"])


def asks_for(verb: str) -> bool:
    """Whether a verb asks for its object (*réclamer*)."""
    return verb in _table()["asking"]


def judges(axis: str) -> bool:
    """Whether the poles of an axis of `opposites.csv` are judgements (*utile*), not states (*ouvert*)."""
    return axis in _table()["judgements"]


def is_modal(word: str) -> bool:
    """Whether a word tells of its subject that it may or must be (*une hausse est inévitable*)."""
    return word in _table()["modal"]


def is_against(verb: str, role: str) -> bool:
    """Whether a verb with what it takes by a preposition is against that (*voter contre*)."""
    return role in _table()["against_by"] and verb in _table()["by_contre"]


def carries(word: str) -> bool:
    """Whether a verb or noun with what it takes means to do that (*ouvrir un dialogue*)."""
    return word in _table()["carriers"]


def _plain(words: str) -> str:
    return words.lower().replace("’", "'")


@lru_cache(maxsize=1)
def _table() -> dict[str, list[str]]:
    text = files("onrecord.languages.fr").joinpath("changes.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@lru_cache(maxsize=16)
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(_table()[name])})(?:(?<=')|(?![\w-]))")
