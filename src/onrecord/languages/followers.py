"""Those who fight or stand for another (*les forces du Conseil*): the words of `followers.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from onrecord.languages.relays import alternatives

_ARTICLE = r"(?:l['’]|les? |la |des |du )?"
_OF = r"(?:de l['’]|de la |du |des |de |d['’]|à l['’]|à la |aux? |à )"


def followed(name: str) -> str | None:
    """Whom the followers named stand for: *les troupes loyales au maréchal Dorval* → *maréchal Dorval*."""
    match = _pattern().fullmatch(name)
    return (match["of"] or match["pro"]).strip() if match else None


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    text = files("onrecord.languages.fr").joinpath("followers.toml").read_text(encoding="utf-8")
    nouns, attached, prefixes = (
        alternatives(tomllib.loads(text)[name]) for name in ("nouns", "attached", "prefixes")
    )
    of_whom = rf"(?i:{nouns}(?: {attached})* {_OF})(?P<of>.*[A-ZÀ-Ý].*)"
    return re.compile(rf"(?i:{_ARTICLE})(?:{of_whom}|(?i:{prefixes})(?P<pro>[A-ZÀ-Ý].*))")
