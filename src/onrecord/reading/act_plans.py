"""Whether a content says what will be done, and by whom: its main verb's time, its subject, what it tells.

*Il fermera le port* is a promise where *il* is who speaks; *il pleuvra* and *elle sera froide* are none.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from onrecord.languages.act_words import plan_words
from onrecord.languages.grammar import word_class
from onrecord.languages.names import groups, states
from onrecord.languages.stance import is_conditional
from onrecord.reading.stance.clauses import CLITICS, NEGATION, Sentence

SPEAKER = word_class("speaker")
POSSESSIVES = word_class("possessives")
THIRD, NOBODY = plan_words("third"), plan_words("nobody")
INFINITIVE, PARTICIPLE, FUTURE = (
    tuple(plan_words(f"{name}_ends")) for name in ("infinitive", "participle", "future")
)
READY, BEFALLS = tuple(plan_words("ready")), tuple(plan_words("befalls"))
AHEAD = 4  # words from *va* or *compte* to its infinitive


def plans(said: Sequence[Sentence], named: Collection[str], *, told: bool) -> list[str]:
    """The names of what holds of each sentence; `named` are the source's nouns, `told` if none is quoted."""
    out: list[str] = []
    for n, sentence in enumerate(said):
        if sentence.main is None:
            continue
        time, deed = _time(sentence.words, sentence.main)
        who = _who(sentence.words, sentence.main, named)
        if not time:
            continue
        voice = "told" if told else "said"
        near = sentence.words[max(0, sentence.main - 3) : sentence.main + 1]
        sign = "-" if NEGATION.intersection(near) else "+"
        found = [
            f"plan={time},{deed},{voice}", f"plan={who},{deed},{voice}", f"plan={time},{deed},{who},{voice}",
            f"plan={deed},{who},{voice},{sign}",
        ]  # fmt: skip
        out += found + ([f"{name},first" for name in found] if n == 0 else [])
    return out


def _time(words: Sequence[str], main: int) -> tuple[str, str]:
    """How the main verb points ahead (`""` where it does not), and what kind of thing it tells."""
    verb = words[main]
    if verb in plan_words("going"):
        ahead = _infinitive(words, main + 1)
        return ("going", _deed(words, ahead)) if ahead is not None else ("", "")
    if verb in plan_words("means"):
        ahead = _infinitive(words, main + 1)
        return ("means", _deed(words, ahead)) if ahead is not None else ("", "")
    if verb in plan_words("auxiliaries"):
        after = words[main + 1 : main + 1 + AHEAD]
        if any(word in plan_words("decided") for word in after):
            return "decided", "deed"
        if any(word.startswith(READY) for word in after):
            return "ready", "deed"
    if _is_future(verb):
        return "future", _deed(words, main)
    if is_conditional(verb):
        return "conditional", _deed(words, main)
    return "", ""


def _is_future(verb: str) -> bool:
    """Whether a form is a future by its spelling: *fermerons*, and not *préférons*."""
    ending = max((end for end in FUTURE if verb.endswith(end)), key=len, default=None)
    return ending is not None and is_conditional(verb.removesuffix(ending) + "rait")


def _deed(words: Sequence[str], verb: int) -> str:
    """`deed`, `passive`, `state` (*sera froid*), or `event` where nobody does it (*pleuvra*)."""
    if words[verb].startswith(("ser", "êtr")):
        after = [word for word in words[verb + 1 : verb + 4] if word not in NEGATION]
        return "passive" if any(word.endswith(PARTICIPLE) and len(word) > 3 for word in after) else "state"
    return "event" if words[verb].startswith(BEFALLS) else "deed"


def _infinitive(words: Sequence[str], start: int) -> int | None:
    """The place of an infinitive among the next words."""
    near = range(start, min(start + AHEAD, len(words)))
    return next((i for i in near if words[i].endswith(INFINITIVE) and len(words[i]) > 3), None)


def _who(words: Sequence[str], main: int, named: Collection[str]) -> str:
    """Whom the subject is: who speaks, a third person, their own, the source, a body, nobody, another."""
    i = main - 1
    while i >= 0 and (words[i] in CLITICS or words[i] in NEGATION) and words[i] not in ("nous", "vous"):
        i -= 1
    before = words[i] if i >= 0 else ""
    if before in SPEAKER or words[main + 1 : main + 2] in (["-je"], ["-nous"]):
        return "speaker"
    if before in THIRD:
        return "third"
    if before == "on":
        return "on"
    phrase = words[max(0, i - 9) : i + 1]
    if NOBODY.intersection(phrase):
        return "nobody"
    if POSSESSIVES.intersection(phrase):
        return "own"
    if any(word in named for word in phrase):
        return "source"
    return "body" if any(word in groups() or word in states() for word in phrase) else "other"
