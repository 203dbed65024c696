"""Contents that follow a verb: clauses, infinitives, noun phrases, reported questions."""

from __future__ import annotations

from dataclasses import replace

from onrecord.languages.conjugation import Shape
from onrecord.languages.grammar import word_class
from onrecord.languages.tolls import counted
from onrecord.model import Span, Spans
from onrecord.reading.candidate import Candidate
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.afterthoughts import free_relative
from onrecord.reading.indirect.antecedents import antecedent, object_before
from onrecord.reading.indirect.complements import ABOUT
from onrecord.reading.indirect.doers import narrator
from onrecord.reading.indirect.extent import content_end
from onrecord.reading.indirect.gapped import is_count
from onrecord.reading.indirect.holders import head_from
from onrecord.reading.indirect.order import trails
from onrecord.reading.indirect.phrases import Range, is_finite, is_participle
from onrecord.reading.indirect.sources import and_then, sees_itself, source_of
from onrecord.reading.indirect.speakers import voice
from onrecord.reading.indirect.triggers import Trigger, colon, find_trigger, of_these, restricted
from onrecord.reading.indirect.view import View
from onrecord.reading.verb_group import CLITICS, NEGATORS

ANNOUNCING = word_class("announcing")
_ASKED = 8  # tokens up to the verb of what is asked
_ANNOUNCING = 6  # tokens of such a noun phrase with its colon
SURE = ("que", "inf")
_INFINITIVES = ("inf", "de_inf", "à_inf")
ARTICLES = frozenset(("le", "la", "l'", "les"))
CARRIERS = word_class("carriers")
HEARSAY = word_class("hearsay")
LITOTES = word_class("litotes")


def clause_candidate(view: View, cue: Cue) -> Candidate | None:
    """The statement of a verbal cue whose content follows it."""
    trigger = None if free_relative(view, cue) else find_trigger(view, cue)
    if trigger is None:
        trigger = colon(view, cue)
    charged = _charged(view, cue) if trigger is None else None
    if charged is not None:
        return charged
    if trigger is None or (trigger.frame in ("np", "adj", "de_np") and trails(view, cue, trigger.start)):
        return None
    if trigger.frame == "np" and _has_relative(view, cue):
        return None
    trigger = _fact(view, trigger)
    is_clause = trigger.frame in ("que", "si", "colon", "à_ce_que", "pour_que")
    end = content_end(view, trigger.start, cue, is_clause)
    end -= view.words[end - 1] == "car" and end - 1 > trigger.start  # *demande de la patience car, dit-il, …*
    end -= view.words[end - 1 : end + 1] == ["tout", "en"]  # *reconnaît une fuite tout en assurant que…*
    source = source_of(view, cue)
    citing = _cited(view, cue)
    source = citing or source
    if cue.passive and source is not None and trigger.start < source[0] - 1 < end:
        end = source[0] - 1
    content = view.span(_announced(view, trigger, end), end)
    if content is None:
        return None
    taken_up = object_before(view, cue, trigger.start) if trigger.frame in _INFINITIVES else None
    if "person" in cue.entry.frames and voice(view, taken_up) != "thing":
        taken_up = None  # *l'élu qu'elle accuse de mentir*
    aim = view.span(*taken_up) if taken_up is not None else None
    if (
        ((cue.passive or sees_itself(view, cue)) and source is None)
        or voice(view, source) == "first"
        or _imperative(view, cue)
    ):
        return None
    if _only_asked(view, cue) or _asked_of_him(view, cue, source) or _denied(view, cue, source):
        return None
    spans: Spans = ()
    if source is not None:
        span = view.span(*source)
        spans = ((span[0] + (1 if view.text[span[0]] == "-" else 0), span[1]),) if span else ()
    if citing is not None and citing[0] == cue.end + 2:
        trigger = replace(trigger, words=(cue.end + 1,))  # *rapporte, citant un juge, que…*
    return Candidate(
        content=(content,) if aim is None else (aim, content),
        cue=_cue(view, cue, trigger),
        source=spans,
        rule=f"clause.{trigger.frame}",
        lemma=cue.lemma,
        follows=source is None and and_then(view, cue),
        score=_score(view, cue, trigger, source, content),
        evidence=(f"{cue.lemma}: {trigger.frame}",),
    )


def _has_relative(view: View, cue: Cue) -> bool:
    """Whether the object stands before, so that a subject follows (*le prix que dénonce le club Azur*)."""
    return cue.shape is Shape.FINITE and view.words[cue.start - 1 : cue.start] in (["que"], ["qu'"])


def _charged(view: View, cue: Cue) -> Candidate | None:
    """What somebody is accused of before the verb (*un massacre dont elle accuse la milice*)."""
    near = range(cue.start - 1, max(view.sentence_start(cue.start), cue.start - _ASKED), -1)
    whose = next((j for j in near if view.words[j] == "dont"), None)
    if not {"person", "de_np"} <= cue.entry.frames or whose is None or cue.shape is not Shape.FINITE:
        return None
    deed, source = antecedent(view, whose), source_of(view, cue)
    content = view.span(*deed) if deed is not None else None
    named = view.span(*source) if source is not None else None
    if content is None or named is None or cue.passive or voice(view, deed) in ("person", "group", "name"):
        return None
    return Candidate(
        content=(content,),
        cue=cue.spans,
        source=(named,),
        rule="clause.de_np",
        lemma=cue.lemma,
        score=0.85,
        evidence=(f"dont … {cue.lemma}",),
    )


def _announced(view: View, trigger: Trigger, end: int) -> int:
    """Where a content begins that a noun only announces (*réclame une seule chose : un oreiller*)."""
    near = range(trigger.start, min(trigger.start + _ANNOUNCING, end))
    colon = next((j for j in near if view.words[j] == ":"), None)
    if trigger.frame != "np" or colon is None or ANNOUNCING.isdisjoint(view.words[trigger.start : colon]):
        return trigger.start
    return colon + 1


def _fact(view: View, trigger: Trigger) -> Trigger:
    """*insiste sur le fait que | le pont tient*: the clause is what is said."""
    fact = view.words[trigger.start : trigger.start + 3] in (["le", "fait", "que"], ["le", "fait", "qu'"])
    return Trigger("que", trigger.start + 3) if fact and trigger.frame.endswith("np") else trigger


def _cue(view: View, cue: Cue, trigger: Trigger) -> Spans:
    """The cue's spans with the words of its own that follow it: *se dit prête à*."""
    own = [span for t in trigger.words if (span := view.span(t, t + 1))]
    spans = list(cue.spans)
    for start, end in own:
        if view.text[spans[-1][1] : start].isspace():
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return tuple(spans)


def _cited(view: View, cue: Cue) -> Range | None:
    """Whom an outlet cites beside the cue: *La Gazette, citant un juge, affirme que le pont tiendra*."""
    if cue.shape is not Shape.FINITE and cue.shape is not Shape.INFINITIVE:
        return None
    before, after = view.words[cue.start - 1 : cue.start], view.words[cue.end : cue.end + 2]
    if after == [",", "citant"]:
        i, end = cue.end + 2, view.sentence_end(cue.head)
    elif view.words[view.sentence_start(cue.start)] == "citant":
        i = view.sentence_start(cue.start) + 1  # *Citant deux juges, la Gazette affirme que…*
        end = next((j for j in range(i, cue.start) if view.words[j] == ","), i)
    elif before == [","]:
        floor, end = view.sentence_start(cue.start), cue.start - 1
        i = next((j + 1 for j in range(end - 1, floor, -1) if view.words[j] == "citant"), end)
        if i < floor + 2 or view.words[i - 2] != "," or "," in view.words[i:end]:
            return None
    else:
        return None
    head = head_from(view, i, end)
    stop = next((j for j in range(i, end) if view.words[j] == "," or is_finite(view.doc[j])), end)
    return None if head is None else (i, stop)


def _only_asked(view: View, cue: Cue) -> bool:
    """Whether somebody is only asked to say it (*Prié de dire si le pont tient, il se tait*)."""
    of = cue.start - 1
    if cue.shape is not Shape.INFINITIVE or of < 1 or view.words[of] not in ("de", "d'", "à"):
        return False
    asked = view.doc[of - 1]
    opens = of - 1 == view.sentence_start(of) or view.words[of - 2] == ","
    return opens and is_participle(asked)


def _asked_of_him(view: View, cue: Cue, source: Range | None) -> bool:
    """Whether it is what the speaker was asked (*A la question de savoir s'il appelait à la grève, il…*)."""
    floor = view.sentence_start(cue.start)
    near = view.words[max(floor, cue.start - _ASKED) : cue.start]
    whether = any(near[k : k + 2] in (["savoir", "si"], ["savoir", "s'"]) for k in range(len(near)))
    on = source is not None and view.words[slice(*source)] == ["on"]
    return whether or (on and cue.lemma == "demander" and not {"lui", "leur"}.isdisjoint(near))


def _denied(view: View, cue: Cue, source: Range | None) -> bool:
    """Whether only a rumour tells it, which somebody denies (*dément des rumeurs évoquant un vol*)."""
    floor = view.sentence_start(cue.start)
    if source is None or not any(floor <= c.head < cue.start and c.act == "deny" for c in view.cues):
        return False
    words = view.words[slice(*source)]
    told = words[-1] in HEARSAY and all(word in HEARSAY or word in ("les", "des", "ces") for word in words)
    return told or (cue.shape is Shape.GERUND and view.words[cue.start - 1] in HEARSAY)


def _tells_toll(view: View, start: int) -> bool:
    """Whether a count of the dead or hurt opens there (*parle d'au moins dix morts*)."""
    number = next((j for j in range(start, min(start + 5, len(view.words))) if is_count(view, j)), None)
    return number is not None and bool(counted(" ".join(view.words[number + 1 : number + 3])))


def _counts(view: View, cue: Cue, trigger: Trigger, source: Range, content: Span) -> bool:
    """Whether somebody tells how many or how much (*en recense onze*, *évalue sa perte à deux millions*)."""
    frames = cue.entry.frames
    if trigger.frame == "à_num":
        return True
    if trigger.frame == "de_np" and "quote" not in frames:
        return view.doc[trigger.start].text[0].isdigit()  # *parle de 412 boutiques brûlées*
    if trigger.frame != "np":
        return False
    if of_these(view, cue, trigger.start):
        return True
    if "num" in frames and _opens_count(view, trigger.start):
        country = voice(view, source) == "name" and view.words[source[0]] in ARTICLES
        return not country  # *La Croatie recense 2.500 cas* is the author's figure
    tokens = view.doc.char_span(*content, alignment_mode="expand") if "à_num" in frames else None
    return tokens is not None and any(
        view.words[t.i] == "à" and _opens_count(view, t.i + 1) for t in tokens[1:-1]
    )


def _opens_count(view: View, start: int) -> bool:
    """Whether a number stands there, behind what rounds it."""
    near = range(start, min(start + 4, len(view.words)))
    return next((is_count(view, j) for j in near if view.words[j] not in ABOUT), False)


def _imperative(view: View, cue: Cue) -> bool:
    """Whether the reader is spoken to (*notez que*)."""
    return view.words[cue.head].endswith(("ez", "ons")) and cue.shape is Shape.FINITE and not cue.passive


def carrier(view: View, cue: Cue) -> str:
    """What an infinitive depends on: `free` (*avant d'ajouter*), the governing word, or `""`."""
    j = cue.start - 1
    while j >= 0 and (
        view.words[j] in CLITICS
        or view.words[j] in NEGATORS
        or (view.doc[j].pos_ == "ADV" and view.words[j] != "avant")
    ):
        j -= 1
    if j < 0:
        return ""
    word = view.words[j]
    if word in ("sans", "pour", "après") or (word in ("de", "d'") and view.words[j - 1] == "avant"):
        return "free"
    if word in ("à", "de", "d'", "que", "qu'"):
        j -= 1
        while j >= 0 and (view.words[j] in NEGATORS or view.doc[j].pos_ == "ADV"):
            j -= 1
    return view.doc[j].lemma_.lower() if j >= 0 else ""


def _score(view: View, cue: Cue, trigger: Trigger, source: Range | None, content: Span) -> float:
    base = {"core": 0.85, "weak": 0.55, "optional": 0.3}[cue.strength]
    called = trigger.frame == "de_np" and view.quoted_to(trigger.start) is not None  # *traite de « lâche »*
    if trigger.frame in cue.entry.weak_frames and not called:
        base -= 0.3
    if cue.act == "accuse" and cue.passive and trigger.frame == "pour_inf":
        base = 0.95  # *est critiqué par la Ligue pour avoir menti*
    settled = trigger.frame == "colon" and "colon" in cue.entry.frames  # *n'en démord pas : le pont tient*
    speaker = voice(view, source)
    if source is not None and speaker in ("person", "group", "name"):
        settled = settled or _counts(view, cue, trigger, source, content)
    if settled or (trigger.frame == "de_np" and _tells_toll(view, trigger.start)):
        base = 0.95
    plain = cue.shape is Shape.FINITE and not cue.negated and not cue.passive
    if plain and cue.strength == "core" and trigger.frame in SURE and speaker in ("person", "group", "name"):
        base += 0.05  # *La préfète assurait que le pont tient*, whatever the tagger sees
    if plain and trigger.frame == "np" and cue.act in ("deny", "refuse") and _claimed(view, trigger.start):
        base = max(base, 0.9)  # *balaie ces accusations*
    base -= {"none": 0.2, "thing": 0.15, "impersonal": 0.4}.get(speaker, 0.0)
    if speaker == "thing" and trigger.frame == "np":
        base -= 0.15
    if cue.passive and trigger.frame in ("comme", "adj"):
        base -= 0.3
    if cue.negated and cue.lemma not in LITOTES and not settled and not restricted(view, cue):
        base -= 0.4 if trigger.frame in ("np", "si", "de_np") else 0.1
    if cue.shape is Shape.INFINITIVE:
        governor = carrier(view, cue)
        if governor not in CARRIERS and narrator(view, cue, view.sentence_start(cue.start)) is None:
            base -= 0.4 if governor != "free" else 0.1
    if any(content[0] <= quote.inner[0] and quote.inner[1] <= content[1] for quote in view.quotes):
        base += 0.2
    if cue.shape is Shape.GERUND:
        base += 0.1
    if source is not None and view.words[cue.start - 1] == "on" and source[1] < cue.start - 1:
        base += 0.1  # *Au port, on jure que…*
    if content[1] - content[0] < 25 and not settled:
        base -= 0.1
    if _conditional(view.words[cue.head], cue.entry.words[0]):
        base -= 0.2
    return min(0.97, max(0.05, base))


def _claimed(view: View, start: int) -> bool:
    """Whether what others claimed stands there (*ces graves accusations*)."""
    return not HEARSAY.isdisjoint(view.words[start : start + 3])


def _conditional(verb: str, infinitive: str) -> bool:
    """Whether it is said on a condition (*assurerait*; *assurait* is past)."""
    stem = verb.removesuffix("aient").removesuffix("ait")
    return stem != verb and stem.endswith("r") and f"{stem}er" != infinitive
