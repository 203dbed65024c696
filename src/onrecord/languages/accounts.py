"""How an account is limited (what is wished, holds of some, is to come) or set against another's.

The lists stand in `accounts.toml` of the language.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

_MARKS = re.compile('[«»“”"] ?')  # quotation marks, which may stand within a clause


def is_wished(cue: str) -> bool:
    """Whether a cue tells what somebody wishes or fears (*espère*)."""
    return _has("wishing", cue)


def is_partial(words: str) -> bool:
    """Whether words tell something of some only (*certaines écoles*)."""
    return _has("partial", words)


def is_coming(words: str) -> bool:
    """Whether words tell of what is to come by an auxiliary (*sera fermé*)."""
    return _has("coming", words)


def counters(words: str) -> bool:
    """Whether words set another's account against the one told before (*donne une autre version*)."""
    return _has("counters", words)


def began(words: str) -> str | None:
    """Who opened fire first by some words, in lower case (*les mutins ont tiré les premiers*)."""
    return _told("began", words)


def attacked(words: str) -> str | None:
    """Who was attacked by some words, in lower case (*les gardes ont été mitraillés*)."""
    return _told("attacked", words)


def replied(words: str) -> bool:
    """Whether words tell that one only answered what the other began (*n'ont fait que riposter*)."""
    return _has("replied", words)


def cause(words: str) -> tuple[str, str] | None:
    """Whether words tell of what somebody `died` or by what something `came` about, and of what."""
    found = ((kind, told) for kind in ("died", "came") if (told := _told(kind, words)))
    return next(found, None)


def blamed(words: str) -> str | None:
    """To whose door some words lay something, in lower case (*porte la marque des mutins*)."""
    return _told("blamed", words)


def is_charged(words: str) -> bool:
    """Whether somebody is accused of being behind what is told beside (*être responsable du massacre*)."""
    return _has("charged", _MARKS.sub("", words))


def is_exchanged(text: str) -> bool:
    """Whether a text says that two lay one thing to each other's door (*se rejettent la responsabilité*)."""
    return _has("exchanged", text)


def tells_bystanders(words: str) -> bool:
    """Whether words say that those whom it befell were no fighters (*c'étaient bien des bergers*)."""
    return _has("bystanders", _MARKS.sub("", words))


def tells_fighters(words: str) -> bool:
    """Whether words say that those who were killed were fighters (*vingt mutins ont été neutralisés*)."""
    return _has("fighters", _MARKS.sub("", words))


def _told(name: str, words: str) -> str | None:
    match = _pattern(name).search(_MARKS.sub("", words.lower().replace("’", "'")))
    return next(filter(None, match.groups()), None) if match else None


def _has(name: str, words: str) -> bool:
    return bool(_pattern(name).search(words.lower().replace("’", "'")))


@lru_cache(maxsize=16)
def _pattern(name: str) -> re.Pattern[str]:
    table = tomllib.loads(
        files("onrecord.languages.fr").joinpath("accounts.toml").read_text(encoding="utf-8")
    )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(table[name])})(?:(?<=')|(?![\w-]))")
