"""How firmly a statement is made: asserted, as hearsay, with reserve, or asked."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.languages.stance import is_conditional, stance_phrases, stance_words
from onrecord.model import Certainty
from onrecord.reading.stance.clauses import NEGATION, THAT, Sentence, joined
from onrecord.reading.stance.cue import Cue
from onrecord.reading.verb_group import AVOIR, ETRE

PAST = frozenset(("Past", "Imp"))
ABLE = frozenset(("pu",))
SPEAKERS = frozenset(("je", "j'", "nous", "on", "vous"))
REFLEXIVES = frozenset(("se", "s'"))
PREPOSITIONS = frozenset(("à", "de", "d'", "par", "avec", "pour", "sur", "dans", "en", "jusqu'"))
HELPERS = 6  # words from an auxiliary to its participle
CLEFT = frozenset(("c'", "ce"))
TAKING_UP = ("ce",)
FITS = frozenset(("de", "d'", "que", "qu'", ","))  # il aurait été juste *de*
IMPERSONAL = frozenset(("il", "ce", "c'", "cela", "ça"))
BE = frozenset(("serait", "seraient", "serais", "serions"))
THE = frozenset(("le", "la", "les", "l'", "ce", "cet", "cette", "ces"))


def certainty_of(cue: Cue, joint: str, content: Sequence[Sentence], *, quoted: bool) -> Certainty:
    """The weakest marker on the cue or on a main clause of the content.

    `joint` is the word that joins cue and content (*que, si*, `""` if none), `quoted` says that all of
    the content stands in quotation marks.
    """
    if _asked(cue, joint, content):
        return "questioned"
    opinion = cue.lemma in stance_words("opinions") and cue.words[-2:] != ("en", "croire")
    held = [sentence for sentence in content if not (_denies(cue) and _possible(sentence))]
    if _doubted(cue) or any(_hedged(sentence, deontic=quoted or opinion) for sentence in held):
        return "hedged"
    if any(is_conditional(word) and word not in stance_words("wishes") for word in cue.words):
        return "conditional"
    told = joint in THAT and _past(cue)
    thought = quoted or opinion or cue.lemma in stance_words("viewpoints")
    if any(_hearsay(sentence, told=told, thought=thought) for sentence in content):
        return "conditional"
    return "asserted"


def _doubted(cue: Cue) -> bool:
    return cue.lemma in stance_words("hedging_cues") or (
        cue.negated and cue.lemma in stance_words("excluding_cues")
    )


def _denies(cue: Cue) -> bool:
    """Whether the cue says no to its content (*conteste, écarte*)."""
    entry = cue.signal.entry
    return entry is not None and entry.act in ("deny", "refuse") and not cue.negated


def _possible(sentence: Sentence) -> bool:
    """Whether it only names what is thought possible (*l'hypothèse d'un vol*)."""
    return bool(stance_words("possibilities").intersection(sentence.words[:3]))


def _past(cue: Cue) -> bool:
    """Whether the cue may stand in the past, so that a conditional after *que* is a future in the past."""
    if AVOIR.intersection(cue.words) or ETRE.intersection(cue.words):
        return True
    return any(
        token.text.endswith("ant")
        or "Inf" in token.morph.get("VerbForm", [])
        or (token.pos_ in ("VERB", "AUX") and PAST.intersection(token.morph.get("Tense", [])))
        for token in cue.signal.tokens
    )


def _asked(cue: Cue, joint: str, content: Sequence[Sentence]) -> bool:
    """Whether the content is a question: a reported one, one after a cue that asks, or nothing else."""
    if not content:
        return False
    if cue.lemma in stance_words("asking_cues"):
        opening = content[0].words[:2]
        first = opening[-1] if opening[0] in PREPOSITIONS else opening[0]
        words = stance_words("question_words")
        if content[-1].asks or joint in words or (first in words and not joint):
            return True
    if stance_phrases("questions").search(joined(content[0].words[:12])):
        return True
    if cue.words[:1] == TAKING_UP:  # *Fermé, le pont ? C'est ce que soutient le maire*
        return False
    return all(s.asks for s in content) and not any(map(_rhetorical, content))


def _rhetorical(sentence: Sentence) -> bool:
    text = joined(sentence.words)
    if stance_phrases("rhetorical").search(text):
        return True
    main = sentence.main
    negated = main is not None and bool(NEGATION.intersection(sentence.words[max(0, main - 3) : main]))
    return negated and sentence.words[0] != "pourquoi"


def _hedged(sentence: Sentence, *, deontic: bool) -> bool:
    words, main = sentence.words, sentence.main
    tail = sentence.tail()
    head = _before_clause(words, main)
    region = [*words[:head], *words[max(head, (main or 0) - 4) : tail.stop]]
    if stance_phrases("hedges").search(joined(region)):
        return True
    if main is None:
        return False
    verbs = [main]
    if main and words[main - 1] in CLEFT:
        verbs += [i for i in range(main + 1, len(words)) if sentence.finite[i]][:1]
    if any(words[i] in stance_words("hedge_verbs") and words[max(0, i - 2)] != "bon" for i in verbs):
        return True
    if words[main] in stance_words("forecasts"):
        return not deontic
    able = is_conditional(words[main]) and bool(ABLE.intersection(words[main + 1 : main + 4]))
    return able and not _supposed(words)


def _before_clause(words: Sequence[str], main: int | None) -> int:
    """Where the first subordinate clause before the main verb opens; the main verb if there is none."""
    stop = len(words) if main is None else main
    return next((i for i in range(stop) if words[i] in stance_words("subordinators")), stop)


def _hearsay(sentence: Sentence, *, told: bool, thought: bool) -> bool:
    """Whether the main verb's conditional reports hearsay.

    `told`: after *que* and a cue in the past, where a present conditional is a future in the past.
    `thought`: an opinion or the speaker's own words, where it is a supposition.
    """
    words, main = sentence.words, sentence.main
    if main is None or not is_conditional(words[main]) or words[main] in stance_words("wishes"):
        return False
    after = _helped(words, main)
    if stance_words("unreal").intersection(after[:3]) or _unmet(words, main):
        return False
    if words[main] in BE and stance_words("glad").intersection(after[:3]):
        return False
    if stance_phrases("hearsay").search(joined(words)):
        return True
    if _supposed(words) or (thought and SPEAKERS.intersection(words[max(0, main - 3) : main])):
        return False
    if _past_conditional(words, main):
        return not (thought and told)
    return _standing(words, main) or (not told and not thought)


def _helped(words: Sequence[str], main: int) -> Sequence[str]:
    """The words after an auxiliary in which its participle stands, without what commas set apart."""
    after = words[main + 1 :]
    if after[:1] == (",",) and "," in after[1:]:
        after = after[after.index(",", 1) + 1 :]
    return after[:HELPERS]


def _unmet(words: Sequence[str], main: int) -> bool:
    """Whether it says what was fit, or cannot be: *il aurait été juste de payer*, *on ne saurait payer*."""
    if words[main] in stance_words("bare"):
        return bool(NEGATION.intersection(words[max(0, main - 2) : main]))
    if not IMPERSONAL.intersection(words[max(0, main - 2) : main]) or words[main + 1 : main + 2] != ("été",):
        return False
    return any(
        word in stance_words("fitting") and (words[i + 1 : i + 2] or (",",))[0] in FITS
        for i, word in enumerate(words[: main + 5])
        if i > main + 1
    )


def _standing(words: Sequence[str], main: int) -> bool:
    """Whether it tells what is so, and no future: *serait âgé de 20 ans*, *l'attaque serait un message*."""
    if words[main] not in BE:
        return False
    if stance_phrases("standing").match(joined(words[main + 1 : main + 6])):
        return True
    over = words[0] in THE and words[1:2] and words[1] in stance_words("events")
    return bool(over) and bool(stance_words("equating").intersection(words[main + 1 : main + 2]))


def _supposed(words: Sequence[str]) -> bool:
    """Whether the sentence names a condition (*s'il pleuvait, sans la digue*); not a reported *si*."""
    if words[0] in stance_words("settings") or stance_phrases("suppositions").search(joined(words)):
        return True
    return any(
        (word == "si" or (word == "s'" and words[i + 1 : i + 2] in (("il",), ("ils",))))
        and not any(w.startswith(tuple(stance_words("unknowns"))) for w in words[max(0, i - 6) : i])
        for i, word in enumerate(words)
    )


def _past_conditional(words: Sequence[str], main: int) -> bool:
    """Whether it is *aurait fait*, *serait venu*, *se serait plaint*; not the passive *serait vendu*."""
    after = _helped(words, main)
    if words[main] not in ETRE:
        participle = [w for w in after if w not in stance_words("negators") and not w.endswith("ment")]
        if stance_words("light_nouns").intersection(participle[:1]):
            return False  # *aurait lieu mardi*
        return words[main] in AVOIR and any(
            w.endswith(("é", "ée", "és", "ées", "i", "is", "it", "u", "us", "t", "ie", "ue")) for w in after
        )
    if main and words[main - 1] in REFLEXIVES:
        return True
    return any(
        w.rstrip("s").removesuffix("e") in stance_words("with_etre") or w in stance_words("with_etre")
        for w in after
    )
