"""How an account is limited (what is wished, holds of some, is to come) or set against another's.

The lists stand in `accounts.toml` of the language.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files


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


def _has(name: str, words: str) -> bool:
    return bool(_pattern(name).search(words.lower().replace("’", "'")))


@lru_cache(maxsize=8)
def _pattern(name: str) -> re.Pattern[str]:
    table = tomllib.loads(
        files("onrecord.languages.fr").joinpath("accounts.toml").read_text(encoding="utf-8")
    )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(table[name])})(?:(?<=')|(?![\w-]))")
