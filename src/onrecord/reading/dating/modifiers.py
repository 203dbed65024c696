"""Which time modifies a verb of saying: *Mardi, le maire a promis…, a-t-il dit, un texte publié lundi*."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Doc

from onrecord.dates.find import told
from onrecord.dates.interval import Context
from onrecord.languages.calendar import calendar_words
from onrecord.model import Span, Spans
from onrecord.reading.dating.earlier import is_answered, is_prior
from onrecord.reading.dating.times import (
    Time,
    heads_line,
    holds,
    holds_any,
    is_over,
    is_participle,
    is_passive,
    is_present,
    nearness,
    united,
)
from onrecord.reading.naming.referents import Attribution
from onrecord.reading.relaying.occasion_frames import occasion_mentions
from onrecord.reading.relaying.sittings import aside

_NEWS = timedelta(days=4)  # what was said longer ago is told as background
_NEVER = frozenset(("until", "by", "onward", "ahead", "ahead_within", "decade", "century", "years"))
_SPANS = frozenset(("open", "since", "since_length"))  # of what goes on until now
_SINCE = frozenset(("since", "since_length"))
_HELD = frozenset(("NOUN", "PROPN", "VERB", "ADJ"))  # what such a time goes with
_OCCASION = 8  # words between an occasion and its time
_ADJECTIVE = 5  # words between a cue and a time within its content
_SUBJECTS = frozenset(("DET", "NOUN", "PROPN", "PRON"))  # what begins a noun phrase, and no adverbial
_DURING = re.compile(
    r"(?i)(?:lors|au cours|pendant|durant|à l['’](?:occasion|issue|ouverture)|en marge|au terme)\b"
    r"(?!.*\bune? )"
)
_QUOTATION_ENDS = re.compile(  # of words, and not of a name
    r"(?:«[ \u00a0]?|(?<=[ '’])[\"“])[a-zà-ÿ][^«»\"“”]*[»\"”],?[ \u00a0]\Z"
)
_ON_AIR = re.compile(r"(?:,?[ \u00a0](?:sur|à|au micro d)[^,.;:«»\"“”]{1,40})?[ \u00a0]?")
_ENDS = '.!?…:;–—«»"“”'  # where the parser may well end a sentence
_OF = frozenset(("de", "du", "d'", "des"))


class Modifiers:
    """Finds the times that modify the cues of a text's statements."""

    def __init__(
        self, doc: Doc, text: str, attributions: Sequence[Attribution], published: date | None, lang: str
    ) -> None:
        self.doc = doc
        self.text = text
        self.attributions = attributions
        self._published = published
        self.words = calendar_words(lang).said
        self._starts: list[int] = doc.to_array("IDX").tolist()
        self._contents = [a.content for a in attributions]
        self._quoted = united(self._contents)
        self._unquoted: dict[int, str] = {}
        mentions = occasion_mentions(text)
        self._mentions = {self.token(m.noun) for m in mentions}
        self._occasions = {self.token(m.noun) for m in mentions if _DURING.match(text[slice(*m.span)])}
        self._paragraphs = [m.end() for m in re.finditer(r"\n+", text)]
        self.times = [
            Time(e, interval, self.token(e.start), self.token(e.end - 1))
            for e, interval in told(text, published, lang, self._quoted)
        ]
        self._asides = [span for i in range(len(attributions)) if (span := aside(text, attributions, i))]
        self._datelines = {time for time in self.times if heads_line(text, time)}

    def token(self, at: int) -> int:
        return max(0, bisect_right(self._starts, at) - 1)

    def of_cue(self, i: int) -> Time | None:
        """The nearest time that modifies the cue of statement `i`, as one of the past."""
        me = self.attributions[i]
        if not me.cue:
            return self._beside_source(me)
        cue = self.token(me.cue[0][0]), self.token(me.cue[-1][1] - 1)
        first, last = self.sentence(cue)
        heard = [c for c in self._contents if c is me.content or not holds(c, me.cue[0][0])]
        near: list[tuple[int, Time]] = []
        prior = is_prior(self.text, me.cue, self.words)
        for time in self.times:
            if time in self._datelines or not (first <= time.first and time.last < last):
                continue
            if prior and time.last < cue[0]:
                continue
            if any(a <= time.start < b <= me.cue[0][0] for a, b in self._asides):
                continue  # *X, qui jurait mardi de rester, a démissionné*
            if not holds_any(heard, time.start):
                far = self._distance(time, cue, me, first, heard)
                if far is not None and (past := self._past(time)) is not None:
                    near.append((0 if self._is_published(time, first) else far, past))
        within = self._after_adjective(me, cue) or self._after_quotation(me)
        return min(near, key=nearness, default=(0, within))[1]

    def _after_adjective(self, me: Attribution, cue: Span) -> Time | None:
        """A time after the adjective that a content begins with: *s'est dit prêt lundi à négocier*."""
        for time in self.times:
            between = range(cue[1] + 1, time.first)
            if (
                0 < len(between) <= _ADJECTIVE
                and holds(me.content, time.start)
                and time.interval.grain == "day"
                and any(self.doc[k].pos_ == "ADJ" for k in between)
                and all(self.doc[k].pos_ in ("ADJ", "ADV", "PUNCT") for k in between)
            ):
                return self._past(time)
        return None

    def _after_quotation(self, me: Attribution) -> Time | None:
        """A day behind what was said (*parle d'une « honte » lundi sur RTL; nie, lundi lors du procès*)."""
        for time in self.times:
            for a, b in me.content[-1:]:
                lead, rest = self.text[a : time.start], self.text[time.end : b]
                spoken = _QUOTATION_ENDS.search(lead) and _ON_AIR.fullmatch(rest)
                held = lead.endswith((", ", ",\u00a0")) and _DURING.match(rest.lstrip())
                if a < time.start < b and time.interval.grain == "day" and (spoken or held):
                    past = self._past(time)
                    return None if past is None or self.background(past) else past
        return None

    def _beside_source(self, me: Attribution) -> Time | None:
        """The day in a sentence that a colon ends or begins with: *Le maire est sorti mardi : « … »*."""
        if not me.source or me.follows:
            return None
        near = self.sentence((self.token(me.source[0][0]), self.token(me.source[-1][1] - 1)))
        found = [
            past
            for time in self.times
            if near[0] <= time.first < near[1]
            and time.interval.grain == "day"
            and (past := self.told(time)) is not None
            and not self.background(past)
        ]
        return found[0] if len(found) == 1 else None

    def sentence(self, cue: Span) -> Span:
        """The tokens of the sentence that a cue stands in.

        The parser at times cuts one in two; where no mark or line ends there, it goes on.
        """
        start = self.doc[cue[0]].sent.start
        end = max(self.doc[cue[1]].sent.end, self.doc[cue[0]].sent.end)
        while start > 0 and not self._ends(start - 1):
            start = self.doc[start - 1].sent.start
        while end < len(self.doc) and not self._ends(end - 1):
            end = self.doc[end].sent.end
        return start, end

    def _ends(self, k: int) -> bool:
        token = self.doc[k]
        return token.is_space or token.text[-1] in _ENDS

    def _word(self, k: int) -> str:
        return self.doc[k].lower_.replace("’", "'")

    def place(self, i: int) -> int:
        """Where the cue of a statement stands, else its content."""
        me = self.attributions[i]
        return (me.cue or me.content)[0][0]

    def is_nested(self, i: int) -> bool:
        """Whether it is told within what somebody else says."""
        return holds_any([c for k, c in enumerate(self._contents) if k != i], self.place(i))

    def sentence_of(self, i: int) -> int:
        """The first token of the sentence that a statement's cue, or else its content, stands in."""
        return self.doc[self.token(self.place(i))].sent.start

    def paragraph(self, i: int) -> int:
        """The number of the paragraph that a statement's cue, or else its content, stands in."""
        return self.paragraph_at(self.place(i))

    def paragraph_at(self, at: int) -> int:
        return bisect_right(self._paragraphs, at)

    def long_past(self, time: Time) -> bool:
        """Whether a time lies well before publication, and so is told as background."""
        start = time.interval.start
        return start is not None and self._published is not None and self._published - start > _NEWS

    def told(self, time: Time) -> Time | None:
        """A time as one of the past, where the text itself tells it of what its sentence is about."""
        if time in self._datelines or self._is_said(time.start) or self._is_set(time):
            return None
        if self._complements_noun(time) or is_answered(self.doc, time, self.words):
            return None
        if self._complements_participle(time, (-1, -1), 0) and not (
            self.on_occasion(time) and self._is_published(time, self.doc[time.first].sent.start)
        ):
            return None
        return None if self._told_aside(time) else self._past(time)

    def _told_aside(self, time: Time) -> bool:
        """Whether a clause tells it of another (*X, dont le bureau a réagi lundi*), or of another day."""
        if any(a <= time.start < b for a, b in self._asides):
            return True
        for k in range(time.first - 1, self.doc[time.first].sent.start - 1, -1):
            word = self._word(k)
            if word in self.words.relative or word in (",", ";", "comme"):
                return word in ("dont", "comme")
        return False

    def told_of(self, time: Time) -> str:
        """Whom the clause with *qui* that a time stands in tells of (*Y a répondu à X, qui réagit lundi*)."""
        opening = self.doc[time.first].sent.start
        for k in range(time.first - 1, opening, -1):
            if self._word(k) in (",", ";"):
                break
            if self._word(k) == "qui":
                end = k - (self._word(k - 1) == ",")
                start = end
                while start > opening and self.doc[start - 1].pos_ in ("PROPN", "NOUN", "DET", "ADJ"):
                    start -= 1
                words = self.doc[start:end]
                return words.text.lower() if any(w.pos_ == "PROPN" for w in words) else ""
        return ""

    def _is_said(self, at: int) -> bool:
        """Whether an offset lies in the content of any statement."""
        before = bisect_right(self._quoted, (at, len(self.text) + 1)) - 1
        return before >= 0 and at < self._quoted[before][1]

    def unquoted(self, tokens: Span) -> str:
        """The words of a sentence in lower case, without what anybody says in it."""
        start, end = self.sentence(tokens)
        if start not in self._unquoted:
            words = (self.doc[k].lower_ for k in range(start, end) if not self._is_said(self.doc[k].idx))
            self._unquoted[start] = " ".join(words).replace("’", "'").replace("' ", "'")
        return self._unquoted[start]

    def around(self, i: int) -> str:
        """The same of the sentence of a statement."""
        at = self.token(self.place(i))
        return self.unquoted((at, at))

    def occasions(self, i: int) -> set[str]:
        """The nouns of the occasions that the sentence of a statement takes as known (*lors du débat*)."""
        at = self.token(self.place(i))
        sentence = range(*self.sentence((at, at)))
        known = (k for k in self._occasions if k in sentence)
        return {self.doc[k].lower_ for k in known if not self._is_said(self.doc[k].idx)}

    def on_occasion(self, time: Time) -> bool:
        """Whether it dates an occasion named just before (*dans un entretien publié mardi*)."""
        for k in range(time.first - 1, max(0, time.first - _OCCASION) - 1, -1):
            if k in self._mentions or self._word(k) == "lors":
                return True
            if self._word(k) in (*self.words.clause, ","):
                return False
        return False

    def is_present(self, i: int) -> bool:
        """Whether the cue of a statement is a verb of the present (*affirme*)."""
        return any(
            is_present(token)
            for a, b in self.attributions[i].cue
            for token in self.doc[self.token(a) : self.token(b - 1) + 1]
        )

    def is_past(self, i: int) -> bool:
        """Whether the cue of a statement tells it as over (*a lancé*), and not as over before then."""
        cue = [k for a, b in self.attributions[i].cue for k in range(self.token(a), self.token(b - 1) + 1)]
        verb = next((self.doc[k] for k in cue if self.doc[k].pos_ in ("VERB", "AUX")), None)
        if verb is None or self.is_present(i):
            return False
        if self._is_participle(verb.i) and self.doc[cue[-1] + 1 : cue[-1] + 2].text == "par":
            return False  # *une rumeur démentie par la ville*
        lead = {self._word(k) for k in range(max(0, verb.i - 3), verb.i + 1)}
        return not (lead & self.words.before or "Imp" in verb.morph.get("Tense", []))

    def background(self, time: Time) -> bool:
        """Whether a time is no news: long past, or without a day though the day of publication is known."""
        return self.long_past(time) or (self._published is not None and time.interval.start is None)

    def _distance(
        self, time: Time, cue: Span, me: Attribution, first: int, heard: Sequence[Spans]
    ) -> int | None:
        """How many words lie between a time and a cue that it may modify; None if it does not."""
        if (
            time.expression.rule in _NEVER
            or self._is_set(time)
            or is_answered(self.doc, time, self.words)
            or (time.expression.rule == "range" and time.interval.grain != "day")
        ):
            return None
        if cue[0] <= time.first <= cue[1]:
            return 0
        published = self._is_published(time, first)
        event = time.expression.rule == "open" and time.interval.anchor == "event" and not published
        if self._in_apposition(time) or (
            event and not any(is_over(self.doc[k]) for k in range(cue[0], cue[1] + 1))
        ):
            return None  # *Un an après la chute du pont, il juge…*
        dated = published or (self._follows_of(time) and not self._complements_noun(time))
        if not dated and holds(me.source, time.start) and self.long_past(time):
            return None
        if not published and (self._complements_noun(time) or self._complements_participle(time, cue, first)):
            return None
        if time.first > cue[1]:
            gap = self._open_words(range(cue[1] + 1, time.first), heard)
        else:
            gap = self._open_words(range(time.last + 1, cue[0]), heard)
            told = {k for k in range(first, time.first) if published and is_participle(self.doc[k])}
            segment = [k for k in self._segment(time, first) if k not in told]
            if len(gap) > 1 and not published and self._in_subject(segment):
                return None
            if self._goes_on(time, segment, cue, first):
                return None
            if not self._stopped(
                k for k in range(first, time.first) if k not in told
            ):  # it opens the sentence
                if (
                    time.expression.rule in _SPANS
                    and self._word(cue[0]).endswith("ant")
                    and self._stopped(gap)
                ):
                    return None  # *Depuis mardi, ils tirent sur le port, affirmant…*
                gap = [k for k in gap if not self._is_participle(k)]
                held = self._before(cue) or self.long_past(time) or is_passive(self.doc[cue[0]])
                return None if held and self._stopped(gap, self._leans(cue)) else len(gap)
            if self._tells_of(me.source, segment):
                if any(self._word(k).startswith(self.words.speaking) for k in segment):
                    return len(gap)  # *le maire, qui s'exprimait mardi, a promis un pont*
                if self._leans(cue):
                    segment = segment[1:]  # *le maire, qui a réagi mardi, évoquant…*
            if any(self._word(k) == "," for k in gap) and self._stopped(segment, self._leans(cue)):
                return None
        return None if event or self._stopped(gap, self._leans(cue)) else len(gap)

    def _is_set(self, time: Time) -> bool:
        """Whether it is the day to which something is put (*fixée au 24 mai*, *reporté au lendemain*)."""
        return self._word(time.first) == "au" and time.interval.grain == "day"

    def _goes_on(self, time: Time, segment: Sequence[int], cue: Span, first: int) -> bool:
        """Whether it tells since when something else goes on (*Le port, fermé depuis mardi, demande…*)."""
        if time.expression.rule not in _SINCE:
            return False
        over = self.doc[cue[0]].pos_ == "AUX" and not segment and time.first > first
        return over or any(self.doc[k].pos_ in _HELD for k in segment)

    def _leans(self, cue: Span) -> bool:
        """Whether the cue leans on another verb, as participles and infinitives do (*pour demander*)."""
        return any(
            (self._word(k).endswith("ant") and self.doc[k].pos_ != "ADV")
            or "Inf" in self.doc[k].morph.get("VerbForm", [])
            for k in range(cue[0], cue[1] + 1)
        )

    def _is_participle(self, k: int) -> bool:
        """Whether a word is a participle that stands with a noun (*survenu*), no auxiliary before it."""
        if not is_participle(self.doc[k]):
            return False
        return not any(self.doc[j].pos_ == "AUX" for j in range(max(0, k - 4), k))

    def _open_words(self, between: Iterable[int], heard: Sequence[Spans]) -> list[int]:
        """The words between time and cue, without contents and without clauses that a comma closes."""
        out: list[int] = []
        inner: list[int] = []
        until = ""
        for k in between:
            word = self._word(k)
            if holds_any(heard, self.doc[k].idx):
                continue
            if not until and word == "(":
                until = ")"
            elif not until and (
                word in self.words.relative
                or (out and self._word(out[-1]) == "," and is_participle(self.doc[k]))
            ):
                until = ","
            if not until:
                out.append(k)
            elif word == until:
                inner, until = [], ""
            else:
                inner.append(k)
        return out + inner

    def _stopped(self, gap: Iterable[int], leaning: bool = False) -> bool:
        """Whether another clause begins among these words; not by a verb that the cue leans on."""
        return any(
            (
                self._word(k) in self.words.clause
                and not (leaning and self._word(k) in self.words.purpose)
                and not self._is_of_then(k)
            )
            or (
                not leaning
                and self.doc[k].pos_ in ("VERB", "AUX")
                and not self._word(k).startswith((*self.words.published, *self.words.held))
                and not (self.doc[k].text[0].isupper() and not self.doc[k].is_sent_start)  # of a name
            )
            for k in gap
        )

    def _tells_of(self, source: Spans, clause: Sequence[int]) -> bool:
        """Whether words after a comma are a clause of the source just before."""
        if not clause or self._word(clause[0]) != "qui":
            return False
        return any(self.token(b - 1) == clause[0] - 2 for _, b in source)

    def _is_of_then(self, k: int) -> bool:
        """Whether *alors* tells what somebody was then (*le ministre d'alors*, *alors lieutenant*)."""
        if self._word(k) != "alors" or k + 1 >= len(self.doc):
            return False
        return k > 0 and (self._word(k - 1) in _OF or self.doc[k + 1].pos_ in ("NOUN", "ADJ"))

    def _segment(self, time: Time, first: int) -> list[int]:
        """The words before a time, back to the last comma."""
        k = time.first
        while k > first and self._word(k - 1) != ",":
            k -= 1
        return list(range(k, time.first))

    def _in_subject(self, segment: Sequence[int]) -> bool:
        """Whether the words before a time are a noun phrase that it belongs to (*l'élection en juin*)."""
        if not segment or self.doc[segment[0]].pos_ not in _SUBJECTS:
            return False
        return not any(self.doc[k].pos_ in ("VERB", "AUX") for k in segment)

    def _before(self, cue: Span) -> bool:
        return self._word(cue[0]) in self.words.before

    def _complements_noun(self, time: Time) -> bool:
        """Whether *de* ties the time to a noun (*les annonces de mardi*), unless that is an occasion."""
        if not self._follows_of(time):
            return False
        noun = time.first - 2
        while noun > 0 and self.doc[noun].pos_ == "ADJ":  # *une note interne du 3 mai*
            noun -= 1
        while noun > 1 and (before := self._holder(noun)) is not None and not self._is_occasion(noun):
            noun = before
        return noun < 0 or not self._is_occasion(noun)

    def _follows_of(self, time: Time) -> bool:
        return time.first > 0 and self._word(time.first - 1) in _OF

    def _is_occasion(self, noun: int) -> bool:
        return self._word(noun).startswith(self.words.occasions) or noun in self._occasions

    def _holder(self, noun: int) -> int | None:
        """The noun before *du conseil* (*la réunion du conseil de mardi*), or before a comma."""
        if self._word(noun) == ",":
            return noun - 1
        if self._word(noun) == "date" and self._word(noun - 1) == "en":
            return noun - 2  # *un communiqué en date du 3 mai*
        article = self._word(noun - 1) in ("la", "l'") and self._word(noun - 2) == "de"
        return noun - 2 - article if article or self._word(noun - 1) in _OF else None

    def _complements_participle(self, time: Time, cue: Span, first: int) -> bool:
        """Whether a participle or a noun just before takes the time (*l'attaque survenue mardi*)."""
        k = time.first - 1
        return k > max(first, -1) and not cue[0] <= k <= cue[1] and self._is_participle(k)

    def _in_apposition(self, time: Time) -> bool:
        """Whether it tells since when somebody is what he is (*X, aujourd'hui conseiller du maire*)."""
        after = self.doc[time.last + 1 : time.last + 2]
        between = self._word(time.first - 1) in (",", "(") if time.first else False
        return (
            between and len(after) > 0 and after[0].pos_ == "NOUN" and self._word(time.last) == "aujourd'hui"
        )

    def _is_published(self, time: Time, first: int) -> bool:
        """Whether it tells when somebody's words came out, or he was met (*publié mardi; Reçu mardi, …*)."""
        for k in range(time.first - 1, max(first, time.first - 7) - 1, -1):
            word = self._word(k)
            opening = self.words.met if k == first else ()
            held = self.words.held if self.on_occasion(time) else ()
            if word.startswith((*self.words.published, *opening, *held)) and is_participle(self.doc[k]):
                return True
            if word in self.words.clause or word == ",":
                return False
        return False

    def _past(self, time: Time) -> Time | None:
        """The time as one that is over, None where it cannot be."""
        start = time.interval.start
        if start is None or self._published is None or start <= self._published:
            return time
        interval = time.expression.resolve(Context(self._published, tense=lambda: "past"))
        if interval.start is None or interval.start > self._published:
            return None
        return replace(time, interval=interval)
