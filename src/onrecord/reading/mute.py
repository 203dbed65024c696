"""What cannot speak: sources that are no noun phrase, things that only show, contents that say nothing."""

from __future__ import annotations

from onrecord.languages.grammar import word_class
from onrecord.model import Spans
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.phrases import OF, Range, is_finite, is_participle, is_time
from onrecord.reading.indirect.sources import source_of
from onrecord.reading.indirect.speakers import voice
from onrecord.reading.indirect.view import View, is_infinitive
from onrecord.reading.marks import uncredited
from onrecord.reading.quotations.noun_phrase import chars, noun_phrase
from onrecord.reading.verb_group import POSSESSIVE

SHOWING = word_class("showing")
REVEALING = word_class("revealing")
MUTE_NOUNS = word_class("mute_nouns")
NO_VOICES = word_class("no_voices")
TESTIMONY = word_class("testimony")
NAMING_ONESELF = word_class("naming_oneself")
YARDSTICKS, AGREED = word_class("yardsticks"), word_class("agreed_upon")
CONSENTING, MERE_SPEAKING = word_class("consenting"), word_class("mere_speaking")
DRAWN, UNVERIFIED = word_class("drawn"), word_class("negation") | word_class("unverified")
GIVING, OFFERS = word_class("giving"), word_class("offers")
LEAVING_OUT = word_class("leaving_out")
ANSWERING, ACCEPTABLE = word_class("answering"), word_class("acceptable")
MUTE_WORDS = word_class("mute_words")
EMPTY = (MUTE_WORDS | word_class("firmly") | {"contraire", "inverse"}) - {"un", "une"}
ADVERBIAL = word_class("adverbial_tails")
TROOPS = word_class("troops")
_WORDS = 4  # tokens of the longest demand for anonymity (*garder l'anonymat*)


def speakable(view: View, source: Spans, cue: Spans) -> Spans:
    """The source, or none where it is an adverb, a bare demonstrative (*c'*) or a place (*Dans le Nord, …*).

    A bare article takes its noun.
    """
    source = tuple(uncredited(view.text, *span) for span in source)
    tokens, said = _tokens(view, source), _tokens(view, cue)
    if tokens is None:
        return source
    i = tokens[0]
    if view.words[i : i + 2] == ["l'", "en"]:
        return source  # *à l'en croire*
    if view.words[i : i + 2] in (["ce", "que"], ["ce", "qu'"]):
        return _of_free_relative(view, i + 2)
    if i and view.words[i - 1] == "dans" and said and i < said[0] and "on" not in view.words[i : said[1]]:
        return ()
    if tokens[1] - i != 1:
        return source
    token, word = view.doc[i], view.words[i]
    if word not in MUTE_WORDS:
        return () if token.pos_ == "ADV" and word.endswith("ment") else source
    if word == "ci" and view.words[i - 1] == "-":
        return (chars(view.doc, i - 2, i + 1),)  # the tail of *celui-ci*
    end = noun_phrase(view.doc, i, view.sentence_end(i), apposed=False)
    if word in ("ceux", "celles") and view.words[i + 1 : i + 2] == ["qui"]:
        return source  # *ceux qui affirment*
    whole = end is not None and end > i + 1 and not word.startswith("c")
    return (chars(view.doc, i, end),) if whole and end is not None else ()


def _of_free_relative(view: View, start: int) -> Spans:
    """Who does something with what was told before (*Ce que le capitaine, Ida Sol, conteste : « … »*)."""
    end = next((j for j in range(start, view.sentence_end(start)) if view.words[j] == ":"), start)
    cue = next((c for c in view.cues if start < c.start < end), None)
    last = next((j for j in range(end - 1, start, -1) if view.words[j] == ","), end)
    span = view.span(start, last if cue is None else cue.start)
    return () if span is None else (span,)


def only_shows(view: View, cue: Spans, source: Spans) -> bool:
    """Whether a thing shows something without saying it (*La baisse des prix montre que l'offre suffit*)."""
    tokens, found = _tokens(view, source), _cue(view, cue)
    if tokens is None or found is None:
        return False
    head = _head(view, tokens)
    if found.pos == "preposition" and (head in NO_VOICES or _measures(view, found, head)):
        return True
    if found.lemma in SHOWING | REVEALING and head in MUTE_NOUNS:
        return True
    clause = not {"que", "qu'"}.isdisjoint(view.words[found.end : found.end + 4])
    return clause and found.lemma in SHOWING and head not in TESTIMONY and voice(view, tokens) == "thing"


def _measures(view: View, cue: Cue, head: str) -> bool:
    """Whether something is made or reckoned by a rule (*calculé selon le barème du club*)."""
    if head not in YARDSTICKS | AGREED or not cue.start:
        return False
    last = cue.start - 1
    if head in AGREED:  # *La statue a été rendue mardi, selon l'accord conclu avec les forains*
        last -= view.words[last] == ","
        while last > view.sentence_start(cue.start) and is_time(view, last):
            last -= 1
    return is_participle(view.doc[last]) or view.doc[last].pos_ == "ADV"


def only_drawn(view: View, cue: Spans, source: Spans) -> bool:
    """Whether *de source* only tells where something comes from, or that nobody vouches for it.

    *des chiffres émanant de sources diplomatiques*; *n'a pu être vérifié de source indépendante*.
    """
    tokens, found = _tokens(view, source), _cue(view, cue)
    if tokens is None or found is None or not found.lemma.startswith("de source"):
        return False
    before = view.words[view.sentence_start(found.start) : found.start]
    independent = any(word.startswith("indépendante") for word in view.words[slice(*tokens)])
    return before[-1:] != [] and (before[-1] in DRAWN or (independent and not UNVERIFIED.isdisjoint(before)))


def only_acts(view: View, cue: Spans, content: Spans) -> bool:
    """Whether somebody agrees to speak, gives or takes things (*accepte de témoigner*, *offre 300 repas*)."""
    tokens, found = _tokens(view, content), _cue(view, cue)
    if tokens is None or found is None:
        return False
    start, end = tokens
    first = start + (view.words[start] in ("s'", "se", "y", "en"))
    if found.lemma in CONSENTING and first < end and view.doc[first].lemma_.lower() in MERE_SPEAKING:
        return True
    nominal = not any(is_finite(view.doc[i]) or is_infinitive(view.doc[i]) for i in range(start, end))
    if found.lemma in LEAVING_OUT and nominal and voice(view, source_of(view, found)) == "thing":
        return True  # *Ce calcul exclut les retraités*
    if found.lemma in ANSWERING:
        of = next((j for j in range(start, end) if view.words[j] in OF), end)
        return nominal and ACCEPTABLE.isdisjoint(view.words[start:of])
    if found.lemma == "rappeler" and nominal and view.words[start] in POSSESSIVE:
        return voice(view, (start + 1, end)) == "person" or view.words[start + 1] in TROOPS
    quoted = any(view.quoted_to(i) is not None for i in range(start, end))
    return found.lemma in GIVING and nominal and not quoted and OFFERS.isdisjoint(view.words[start:end])


def says_nothing(view: View, content: Spans) -> bool:
    """Whether it is a farewell, a plea (*demande l'anonymat*), or how it is said (*en bloc*)."""
    tokens = _tokens(view, content)
    if tokens is None:
        return False
    start, end = tokens
    if end - start == 1 and view.words[start] in ADVERBIAL and view.words[start - 1] in OF:
        return True  # *exclut d'avance*
    if view.quote(start) is None and all(view.words[i] in EMPTY for i in range(start, end)):
        return True  # *nie en bloc*, *Ce que dément le club*
    if view.words[start] in ("s'", "se") and end > start + 1 and view.words[start + 1] in NAMING_ONESELF:
        return True
    if "anonymat" in view.words[start : min(end, start + _WORDS)]:
        asked = not any(is_finite(view.doc[i]) for i in range(start, end))
        if asked or view.words[start - 1].endswith("ant"):
            return True  # *a requis l'anonymat par peur*, *Un élu requérant l'anonymat précise…*
    return "au revoir" in (" ".join(view.words[i : i + 2]) for i in range(start - 1, start + 2))


def _head(view: View, tokens: Range) -> str:
    """The head noun, the first before any complement."""
    end = next((j for j in range(tokens[0] + 1, tokens[1]) if view.words[j] in OF), tokens[1])
    return next((view.words[j] for j in range(tokens[0], end) if view.doc[j].pos_ == "NOUN"), "")


def _cue(view: View, cue: Spans) -> Cue | None:
    """The lexicon's cue at these characters."""
    tokens = _tokens(view, cue)
    if tokens is None:
        return None
    here = [c for c in view.cues if tokens[0] <= c.head < tokens[1]]
    return next((c for c in here if c.spans == cue), here[0] if here else None)


def _tokens(view: View, spans: Spans) -> Range | None:
    """The tokens of the first of the spans."""
    if not spans:
        return None
    found = view.doc.char_span(*spans[0], alignment_mode="expand")
    return None if found is None else (found.start, found.end)
