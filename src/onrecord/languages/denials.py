"""How a language denies: the lists of its `denials.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from onrecord.languages.names import bare, demonyms

_SHORT = 4  # words in which something is called untrue and no more
_CLAUSE = re.compile(r"[.,;:!?…]")
_MARKS = "«»“”\"' "
_QUOTES = re.compile(r"[«»“”\"]")
# The name after a description: *du préfet de Melk, Ida Venn*.
_APPOSED = re.compile(
    r",\s(?P<name>[A-ZÀ-ÖØ-Þ][\w'’-]+(?:\s(?:de\s|d['’]|el\s|ben\s)?[A-ZÀ-ÖØ-Þ][\w'’.-]+)+)"
)
_MARKED = re.compile(r"[^\w\s'’-]")


def dismisses(words: str) -> bool:
    """Whether words reject what another said, telling nothing themselves (*C'est totalement faux*)."""
    return _has("dismissals", words)


def takes_up(words: str) -> bool:
    """Whether words are about what another said, and tell it by that alone (*ces accusations*)."""
    return _has("charges", words)


def points_back(words: str) -> bool:
    """Whether words take up what stands before them (*ces accusations*, *cela*)."""
    return _has("pointing", words)


def is_denying(cue: str) -> bool:
    """Whether the words of a cue deny (*s'est défendu de*)."""
    return _has("cues", cue)


def challenges(cue: str, words: str) -> bool:
    """Whether what is disputed is a decision and no claim (*conteste son renvoi*).

    A sentence of one's own tells what is so instead (*« Rien n'est vendu », conteste Odar*).
    """
    return _has("disputing", cue) and not _opens("claimed", words) and not is_sentence(words)


def is_own(words: str) -> bool:
    """Whether what is denied is something that one did oneself (*nie avoir volé*)."""
    return _opens("own", words)


def was_said(cue: str) -> bool:
    """Whether a cue tells of what may not have been said (*nie qu'elle **ait promis** un poste*)."""
    return _has("unsaid", cue)


def is_sentence(words: str) -> bool:
    """Whether words begin as a sentence of one's own (*« Rien n'est vendu »*)."""
    return words.strip(_MARKS)[:1].isupper()


def is_reply(cue: str) -> bool:
    """Whether a cue tells of an answer (*a répliqué*)."""
    return _has("replies", cue)


def is_retort(cue: str) -> bool:
    """Whether a cue tells of an answer against what another said (*rétorque*)."""
    return _has("retorts", cue)


def is_contrary(words: str) -> bool:
    """Whether a text sets one's words against another's (*tient un tout autre discours*)."""
    return _has("contrasts", words)


def of_any(words: str) -> bool:
    """Whether all of a kind is denied (*tout contact*)."""
    return _opens("any", words)


def is_standing(cue: str) -> bool:
    """Whether a cue tells of a denial made again and again (*a toujours nié*)."""
    return _has("standing", cue)


def is_silent(words: str) -> bool:
    """Whether words say neither yes nor no (*refuse de commenter*)."""
    return _has("silence", words)


def calls_untrue(words: str) -> bool:
    """Whether words call what another said untrue, whatever they tell besides (*Ce récit est faux*)."""
    return _has("untrue", words)


def opens_untrue(words: str) -> bool:
    """Whether words begin by calling untrue what another said (*Faux, le pont tient*)."""
    plain = _unquoted(words)
    first = _CLAUSE.split(plain, maxsplit=1)[0]
    return _opens("false", plain) or (len(first.split()) <= _SHORT and dismisses(first))


def tells_of_lies(words: str) -> bool:
    """Whether words have a noun or verb for what is untrue (*un montage*), and tell of no lawsuit for it."""
    return _has("lies", words) and not _has("lawsuits", words)


def blames(words: str) -> bool:
    """Whether words tell of something bad that somebody may be blamed for (*une fraude*)."""
    return _has("blame", words)


def defends(words: str) -> bool:
    """Whether the words before a cue tell that its source answers (*s'est défendu* en affirmant)."""
    return _has("defending", words)


def is_spelled_out(words: str) -> bool:
    """Whether what is denied is told beside the noun for it (*les rumeurs **selon lesquelles** …*)."""
    return _has("spelled", words)


def is_unproven(words: str) -> bool:
    """Whether words say that nothing proves it (*aucune preuve*)."""
    return _has("unproven", words)


def pleads(words: str) -> bool:
    """Whether whoever speaks says that he had no part in it (*Je n'ai rien volé*)."""
    return _has("pleas", words)


def takes_up_version(words: str) -> bool:
    """Whether words begin with what another told, taken up by a noun (*cette version des faits*)."""
    return _has("versions", words)


def is_surmised(words: str) -> bool:
    """Whether words are about what may be so, which nobody need have said (*l'hypothèse d'une crue*)."""
    return _opens("surmised", words)


def tells_of_blame(words: str) -> bool:
    """Whether words have a noun for what blames somebody (*ces accusations*)."""
    return _has("accusing", words)


def tells_of_speech(words: str) -> bool:
    """Whether words have a noun for what somebody said (*cette affirmation*)."""
    return _has("speech", words)


def tells_of_news(words: str) -> bool:
    """Whether words take up what was told as news (*cette information*)."""
    return _opens("news", words)


def sums_up(words: str) -> bool:
    """Whether words begin with a noun that sums up what stands before (*…, **une information** démentie*)."""
    return _opens("summing", words)


def tells_of_such(words: str) -> bool:
    """Whether words take up a thing that was just told, by its kind (*qu'un **tel projet** existe*)."""
    return _has("such", words)


def tells_of_any_such(words: str) -> bool:
    """Whether that kind fits whatever was told (*un **tel incident***)."""
    return _has("any_such", words)


def is_asked(words: str) -> bool:
    """Whether words are about what was asked for or offered, which is nobody's word (*cette exigence*)."""
    return _opens("asked", words)


def is_several(words: str) -> bool:
    """Whether words take up more than one thing that was said (***ces accusations***)."""
    return _opens("several", words) or _opens("several", words.strip(_MARKS))


def is_collective(name: str) -> bool:
    """Whether a name is that of all who are against somebody, whatever they are called (*l'opposition*)."""
    return _opens("collectives", name)


def tells_of_counts(words: str) -> bool:
    """Whether words have a noun for a number that somebody gave (*ce bilan*)."""
    return _has("counts", words)


def disowns(words: str, *names: str | None) -> bool:
    """Whether words begin by telling that somebody just told of, or one of these names, never did a thing
    (***Il n'a jamais** quitté le quai*)."""
    if _opens("disowning", words):
        return True
    plain = _plain(words)
    called = (_plain(name) for name in names if name)
    return any(plain.startswith(name) and _opens("disowned", plain[len(name) :]) for name in called)


def is_untold(words: str) -> bool:
    """Whether one says that nobody told him (*avoir été prévenu*), which denies nothing that happened."""
    return _has("untold", words)


def tells_another(words: str) -> bool:
    """Whether words have somebody tell another something, or the other know it (*avoir alerté le maire*)."""
    return _has("told", words)


def is_opposing(words: str) -> bool:
    """Whether words that open a sentence or clause set it against what stands before (*mais*)."""
    return _opens("opposing", words)


def publishes(name: str) -> bool:
    """Whether a name is that of who publishes what others are reproached with (*le quotidien*)."""
    return _has("press", name)


def inquires(name: str) -> bool:
    """Whether a name is that of who looks into a matter, and accuses nobody by that (*le parquet*)."""
    return _has("inquiries", name)


def is_charging(cue: str) -> bool:
    """Whether by a cue one charges another with something (*reproche*)."""
    return _has("charging", cue)


def whose(words: str) -> str | None:
    """Whose word is taken up by a noun for it (*les accusations du **préfet***); None if that is not told.

    What it is about is not meant (*les accusations de fraude*, *cette version des faits*).
    """
    plain = _plain(words)
    for found in _pattern("whose").finditer(plain):
        rest = words.strip()[found.end() :].lstrip(" '’«\"“")
        if (
            rest[:1].isupper() or found.group().endswith(("par", "du", "des")) or _opens("somebody", rest)
        ) and (not _opens("matters", rest)):
            told = _pattern("beyond").split(_MARKED.split(rest, maxsplit=1)[0], maxsplit=1)[0].strip()
            name = _APPOSED.match(rest[len(told) :]) if not told[:1].isupper() else None
            return name["name"] if name else told
    return None


def whose_state(words: str) -> str | None:
    """Of which state the word is that is taken up (*les accusations **gaboniennes***), without article."""
    found = _pattern("national").search(_plain(words))
    told = found["told"].split() if found else ()
    return next((bare(demonyms()[word]) for word in told if word in demonyms()), None)


@lru_cache(maxsize=1 << 14)  # the same claim is asked of with each that it is compared with
def _has(name: str, words: str) -> bool:
    search = _pattern(name).search
    plain = _plain(words)
    if search(plain) is not None:
        return True
    return _QUOTES.search(plain) is not None and search(_unquoted(plain)) is not None


@lru_cache(maxsize=1 << 14)
def _opens(name: str, words: str) -> bool:
    return _pattern(name).match(_plain(words)) is not None


def _unquoted(words: str) -> str:
    """Words without marks of quotation (*Des « fables »*)."""
    return " ".join(_QUOTES.sub(" ", words).split())


def _plain(words: str) -> str:
    return words.lower().replace("’", "'").strip()


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    text = files("onrecord.languages.fr").joinpath("denials.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@lru_cache(maxsize=64)
def _pattern(name: str) -> re.Pattern[str]:
    words = {"{untrue}": _table()["adjectives"], "{fiction}": _table()["fictions"]}
    turns = (_filled(turn, words) for turn in _table()[name])
    return re.compile("|".join(f"(?<![\\w-])(?:{turn})(?!\\w)" for turn in turns))


def _filled(turn: str, words: Mapping[str, str]) -> str:
    for place, filling in words.items():
        turn = turn.replace(place, filling)
    return turn
