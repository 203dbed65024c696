"""How a language gainsays what was said before without a word for it: the lists of its `gainsaying.toml`."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.languages.patterns import table

_ECHO = 6  # words at most that are asked back
_MARKS = "«»“”\"' "


@lru_cache(maxsize=1 << 14)  # the same claim is asked of with each that it is compared with
def absent(words: str) -> str | None:
    """The first word for what there is not, if words tell that (*Il n'y a pas de **mutinerie***)."""
    found = _pattern("absent").search(_plain(words))
    return re.split(r"\W", found.group())[-1] if found else None


def is_smooth(words: str) -> bool:
    """Whether words tell that nothing went wrong (*Il n'y a eu aucun **incident***)."""
    return _pattern("smooth").match(absent(words) or "") is not None


def barely_negates(words: str) -> bool:
    """Whether words negate with a mere *ne* (*n'ont pu sortir*)."""
    return _pattern("barely").search(_plain(words)) is not None


def echoes(words: str) -> str | None:
    """The few words that another is asked back at the beginning (*« Deux fois par jour ? J'attends »*, *Quel
    **barrage** ?*)."""
    first, mark, rest = words.strip(_MARKS).partition("?")
    which = _pattern("which").fullmatch(_plain(first))
    if which and rest.strip(_MARKS + ".…!"):
        return first.split()[-1]
    own = _pattern("asking").match(_plain(first))
    back = mark and rest.strip(_MARKS + ".…!") and len(first.split()) <= _ECHO and not own
    return first if back else None


def none_of_ours(words: str) -> bool:
    """Whether nobody of one's own had a part in it (***Aucun de nos** gardes n'était là*)."""
    return _pattern("ours").match(_plain(words.strip(_MARKS))) is not None


def is_emphatic(words: str) -> bool:
    """Whether words leave nothing of what they negate (*Pas **une** grue n'a bougé*)."""
    return _pattern("emphatic").search(_plain(words)) is not None


def excepts(words: str) -> bool:
    """Whether a negation leaves something out (*rien fait **d'autre que** mon métier*), or tells only what
    one was not able to do (*n'ai **pas pu***)."""
    return _pattern("excepting").search(_plain(words)) is not None


def condemns(cue: str) -> bool:
    """Whether a cue blames what it takes for a fact (*a condamné le meurtre*), so that it is not untrue."""
    return _pattern("condemned").search(_plain(cue)) is not None


def defends(cue: str) -> bool:
    """Whether by a cue who is blamed answers (*« Rien n'a disparu », **se défend** Odar*)."""
    return _pattern("defending").search(_plain(cue)) is not None


def supposes(words: str) -> bool:
    """Whether words tell what would be, or holds of everybody (*S'il ne pleut pas*, *On ne gifle pas*)."""
    return _pattern("supposed").match(_plain(words.strip(_MARKS))) is not None


def company(words: str) -> str | None:
    """With whom or what something is told to be (*un accord avec **les dockers***)."""
    found = _pattern("company").search(_plain(words))
    return found.group().partition(" ")[2] if found else None


@lru_cache(maxsize=1 << 14)
def is_foe(name: str) -> bool:
    """Whether a description is that of who is against whoever it names (*un agresseur de Venn*)."""
    return _pattern("foes").search(_plain(name)) is not None


@lru_cache(maxsize=1 << 14)
def is_counterpart(name: str) -> bool:
    """Whether a description is that of another than whoever it names (*l'homologue du maire*)."""
    return _pattern("counterparts").search(_plain(name)) is not None


def renames(words: str) -> str | None:
    """What words only call by another name (*Ce n'est pas un **mur**, c'est une digue*)."""
    found = _pattern("renaming").search(_plain(words))
    return found["thing"] if found else None


@lru_cache(maxsize=1 << 14)
def is_rumour(name: str) -> bool:
    """Whether a name is nobody's (*des messages partagés en ligne*)."""
    return _pattern("rumours").match(_plain(name)) is not None


def announces(sentence: str) -> bool:
    """Whether a sentence says that somebody denies what was said, and no more (*Le préfet dément.*)."""
    return _pattern("announcing").search(_plain(sentence)) is not None


def _plain(words: str) -> str:
    return words.lower().replace("’", "'").strip()


@lru_cache(maxsize=16)
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?<![\\w-])(?:{turn})(?!\\w)" for turn in table("gainsaying")[name]))
