"""Whether a cue denies or refuses, and whether what is said is negated."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.languages.stance import stance_phrases, stance_words
from onrecord.model import Polarity
from onrecord.reading.stance.clauses import CLITICS, NEGATION, THAT, Sentence, joined
from onrecord.reading.stance.cue import Cue
from onrecord.reading.verb_group import ETRE

NEITHER = "ni"
GOVERNED = 7  # words from a verb to the infinitive that it governs


def cue_polarity(cue: Cue, *, quoted: bool) -> Polarity:
    """Negative where the cue denies, refuses or rejects, or is itself negated (*n'a pas confirmé*).

    A negated denial is positive (*ne nie pas*), but *ni confirmé ni démenti* is not; nor does a negative
    question deny (*n'avait-il pas affirmé*). What is `quoted` was said, whatever else was not.
    """
    if NEITHER in cue.words or NEITHER in cue.before[-2:]:
        return "negative"
    denies = _denies(cue)
    if quoted or (not denies and stance_words("affirming").intersection((*cue.before, *cue.words))):
        return "negative" if denies else "positive"
    return "negative" if cue.negated != denies else "positive"


def _denies(cue: Cue) -> bool:
    if cue.lemma in stance_words("positive_cues"):
        return False
    if cue.lemma in stance_words("negative_cues"):
        return True
    entry = cue.signal.entry
    return (entry is not None and entry.act in ("deny", "refuse")) or bool(
        stance_words("negative_words").intersection(cue.words)
    )


def content_polarity(content: Sequence[Sentence]) -> Polarity:
    """Negative where the main clause of the first sentence is negated."""
    return "negative" if content and _negated(content[0]) else "positive"


def _negated(sentence: Sentence) -> bool:
    words, main = sentence.words, sentence.main
    if words[0] == "non" and (len(words) == 1 or words[1] in (",", ":", ";", "à", "au", "aux")):
        return True
    if words[0] in NEGATION and words[1:2] and words[1] in stance_words("negators"):
        # *ne pas « partager les peurs » dont parlait le maire*
        return not stance_phrases("no_negation").match(joined(words[1:4]))
    if main is None or not sentence.free:
        if stance_phrases("no_negation").match(joined(words[:5])):
            return False
        if stance_phrases("openers").match(joined(words[:4])):
            return True
    return main is not None and (_verb_negated(sentence, main) or _governed(sentence, main))


def _verb_negated(sentence: Sentence, main: int) -> bool:
    words = sentence.words
    start = main - 1
    while start >= 0 and (words[start] in CLITICS or words[start] in stance_words("negators")):
        start -= 1
    tail = sentence.tail()
    if start < 0 or words[start] not in NEGATION:
        spoken = words[main + 1 : main + 2] == ("pas",)  # *c'est pas vrai*
        return spoken and not stance_phrases("no_negation").match(joined(words[main + 1 : main + 4]))
    group = words[start : tail.stop]
    if stance_words("affirming").intersection(group[:5]):
        return False
    if stance_phrases("no_negation").search(joined(group)):
        return False
    completed = [i for i, word in enumerate(group) if word in stance_words("negators")]
    only = [i for i, word in enumerate(group) if word in THAT]
    subject = bool(stance_words("negators").intersection(words[max(0, start - 8) : start]))
    if only and (not completed or only[0] < completed[0] or group[only[0] - 1] == "plus"):
        return subject
    return subject or bool(completed) or words[main] in stance_words("bare")


def _governed(sentence: Sentence, main: int) -> bool:
    """Whether what the main verb asks for or promises is negated: *s'engage à ne pas tirer*."""
    words, tail = sentence.words, sentence.tail()
    if words[main] in stance_words("reproaches"):
        return False
    return any(
        words[i] in NEGATION
        and words[i + 1] in stance_words("negators")
        and words[i - 1] in stance_words("infinitive_links")
        and words[i - 2] not in stance_words("purposes")
        and (words[main] not in ETRE or i - 2 == main)
        for i in range(tail.start + 1, min(tail.start + GOVERNED, tail.stop - 1))
    )
