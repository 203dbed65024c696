"""Statements whose content stands in quotation marks or before an inverted cue.

Each sentence is searched for the cues that close or interrupt what was said (*A, a dit X, B*); what stands
between two of them is the content of the later one. A quotation that no such cue closes is given to a cue
within it (*« A, a dit X. B »*), to what introduces it (*X a répondu : « … »*), to a name beside it
(*« … » (X)*), or to the speaker before it.
"""

from __future__ import annotations

from onrecord.model import Spans
from onrecord.reading.candidate import Candidate
from onrecord.reading.indirect.view import View
from onrecord.reading.quotations.dashes import dashed
from onrecord.reading.quotations.exchanges import exchanges
from onrecord.reading.quotations.interrupted import interrupted
from onrecord.reading.quotations.introduced import (
    announced,
    beside,
    carried_on,
    closing_cue,
    continued,
    introduced,
)
from onrecord.reading.quotations.inverted import inverted
from onrecord.reading.quotations.noun_phrase import WORDS
from onrecord.reading.quotations.paragraphs import joined
from onrecord.reading.quotations.quoted_verb import quoted_verb
from onrecord.reading.quotations.sentence import Sentence, sentences
from onrecord.reading.quotations.signed import signed
from onrecord.reading.quotations.speaking import main_person, main_speaker
from onrecord.reading.quotations.turns import answers, turns

_SURE = 0.8  # the score of an introduction that leaves no room for a cue within the quotation


def direct_candidates(view: View) -> list[Candidate]:
    """Statements with quoted content or an inverted cue, in the order of the text."""
    every = sentences(view)
    found = turns(view.text, view.quotes) or exchanges(view.text) or answers(view.text) or dashed(view.text)
    found += signed(view)
    answered = [span for candidate in found for span in candidate.content]
    speaker: Spans = ()
    for n, sentence in enumerate(every):
        new = inverted(sentence)
        taken = [*answered, *(span for candidate in new for span in candidate.content)]
        for quote in sentence.quotes:
            if any(a < quote.inner[1] and quote.inner[0] < b for a, b in taken):
                continue
            leading = introduced(sentence, quote)
            led = None
            if n and quote is sentence.quotes[0] and not sentence.opens_paragraph:
                led = closing_cue(every[n - 1])
            if n and leading is None and quote is sentence.quotes[0] and sentence.opens_with(quote):
                leading = announced(every[n - 1], quote)
            candidate = (
                (leading if leading and leading.score >= _SURE else None)
                or interrupted(sentence, quote)
                or beside(sentence, quote)
                or leading
                or quoted_verb(sentence, quote)
                or continued(sentence, quote, _speaker(every, n, speaker), led)
                or (None if sentence.opens_paragraph else carried_on(sentence, quote, speaker))
            )
            if candidate:
                new.append(candidate)
                taken += candidate.content
        new = sorted((c for c in new if c.content), key=lambda c: c.content[0])
        heard = [c.source for c in new if c.source]
        told = [c.source for c in new if c.source and not _asked(sentence, c)]
        speaker = (told[-1] if told else ()) or (() if heard else main_speaker(sentence)) or speaker
        found += new
    return joined(view.text, view.quotes, found)


def _asked(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the press asks, so that who spoke before answers (*Pourquoi ? demandent les journalistes*)."""
    source = sentence.text[candidate.source[0][0] : candidate.source[-1][1]].lower()
    asks = sentence.text[candidate.content[-1][1] - 1] == "?"
    return asks and not WORDS.audiences.isdisjoint(source.split())


def _speaker(every: list[Sentence], n: int, before: Spans) -> Spans:
    """Who says a quotation without a cue: the speaker before it, else who stands in the next sentence."""
    here = every[n]
    previous = every[n - 1] if n and not here.opens_paragraph else None
    if previous and not main_speaker(previous) and (person := main_person(previous)):
        return person
    after = every[n + 1] if n + 1 < len(every) else None
    opens = here.opens_paragraph or (
        n > 0 and every[n - 1].opens_paragraph and every[n - 1].tells_hour(every[n - 1].end)
    )
    if after and opens and not after.opens_paragraph:
        named = main_speaker(after) or main_person(after)
        if named and here.text[slice(*named[0])].lower() not in WORDS.pronouns:
            return named
    return before
