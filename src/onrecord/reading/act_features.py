"""What the act of a statement can be told from, by name: the cue, what joins it to the content, the content.

A feature's name is readable (`cue=annoncer`, `frame=annoncer>NOUN`), as the weights that were fitted to it
are (`training/acts.py`). Words are lemmas.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.languages.act_phrases import act_phrases
from onrecord.languages.act_words import act_words
from onrecord.languages.grammar import word_class
from onrecord.model import Kind, Spans
from onrecord.reading.act_plans import plans
from onrecord.reading.act_turns import WORDS, plain, turns
from onrecord.reading.relaying.known_outlets import find_outlets
from onrecord.reading.signals import (
    NEGATION,
    NEGATORS,
    REFLEXIVE,
    Signal,
    entry_of,
    lemma_of,
    signal_of,
    tokens_of,
    word_of,
)
from onrecord.reading.stance.clauses import sentences

SPEAKER = word_class("speaker")
JOINTS = word_class("joints")
ORDERS = word_class("orders")
QUESTIONING = word_class("questioning")
SURE = "sure="  # opens the name of a feature that settles the act
NEWS = "annoncer"  # by it an outlet promises nothing
MODALS = frozenset(("aller", "avoir", "devoir", "falloir", "pouvoir", "vouloir", "être"))
STARTS = frozenset(".!?:,…")
HEADS = frozenset(("ADJ", "ADV", "AUX", "INTJ", "NOUN", "PRON", "PROPN", "VERB"))
WORD_SORTS = frozenset(("ADJ", "ADP", "ADV", "AUX", "CCONJ", "INTJ", "NOUN", "PRON", "SCONJ", "VERB"))
SENTENCES = 4


def features(doc: Doc, content: Spans, cue: Spans, source: Spans, kind: Kind) -> list[str]:
    """The names of all features that hold, each once."""
    inside = tokens_of(doc, content)
    signal = signal_of(doc, cue)
    out = _of_cue(signal, kind)
    if inside:
        out += _of_joint(doc, signal, inside)
        out += [f"{SURE}{act}" for act in turns(doc, signal, inside)]
        speaker = tokens_of(doc, source)
        out += _of_source(speaker)
        if f"cue={NEWS}+" in out and kind == "indirect" and _is_outlet(doc, speaker):
            out.append(f"{SURE}assert")  # *Le quai rouvrira, annonce Reuters*
        named = {word_of(t) for t in speaker if t.pos_ in ("NOUN", "PROPN")}
        out += _of_content(inside, kind, named, signal)
        said = sentences(doc, content, closed=kind == "direct")[:SENTENCES]
        out += plans(said, named, told=kind == "indirect")
    return list(dict.fromkeys(out))


# --- the cue --------------------------------------------------------------------------------------


def _of_cue(signal: Signal, kind: Kind) -> list[str]:
    act = signal.entry.act if signal.entry else "unknown" if signal.lemma else "none"
    sign = "-" if signal.negated else "+"
    out = ["bias", f"kind={kind}", f"act={act}{sign}", f"act={act}{sign},{kind}", f"cue={signal.lemma}{sign}"]
    if signal.negated:
        out.append("negated")
    for token in signal.tokens:
        if token.pos_ in ("ADJ", "NOUN", "VERB") and token.lemma_ != signal.lemma:
            out.append(f"cue word={token.lemma_.lower()}")
    return out


def _of_source(source: list[Token]) -> list[str]:
    if not source:
        return ["source=none"]
    head = next((t for t in source if t.pos_ in ("NOUN", "PROPN", "PRON")), source[0])
    return [f"source={head.pos_}", f"source word={lemma_of(head)}"]


def _is_outlet(doc: Doc, source: list[Token]) -> bool:
    """Whether a known outlet is the source, and not somebody of it (*le directeur de Reuters*)."""
    said = doc[source[0].i : source[-1].i + 1].text if source else ""
    return any(span[0] == 0 for span, _ in find_outlets(said))


# --- between cue and content ----------------------------------------------------------------------


def _of_joint(doc: Doc, signal: Signal, inside: list[Token]) -> list[str]:
    first = inside[0]
    before = doc[first.i - 1] if first.i else None
    while before is not None and (before.is_space or before.is_quote) and before.i:
        before = doc[before.i - 1]
    joint = word_of(before) if before is not None else ""
    if joint not in JOINTS:
        joint = ":" if joint == ":" else ""
    if not signal.tokens:
        frame = "alone"
    elif signal.tokens[-1].i > first.i:
        frame = "before"
    else:
        frame = f"{joint}>{_sort(inside)}"
    act = signal.entry.act if signal.entry else "unknown"
    if signal.lemma in ORDERS and frame in ("de>inf", "d'>inf"):
        return [f"{SURE}demand"]
    if signal.lemma in QUESTIONING and frame in ("before", ":>clause") and inside[-1].text == "?":
        return [f"{SURE}ask"]
    return [f"frame={frame}", f"frame={act}:{frame}", f"frame={signal.lemma}:{frame}"]


def _sort(inside: list[Token]) -> str:
    """What the content is: an infinitive, a past one, a noun phrase, a clause."""
    for token in inside[:6]:
        if token.pos_ in ("VERB", "AUX"):
            if "Inf" in token.morph.get("VerbForm", []):
                past = (
                    token.lemma_ in ("avoir", "être")
                    and token.i + 1 < len(token.doc)
                    and "Past" in token.nbor().morph.get("Tense", [])
                )
                return "past inf" if past else "inf"
            return "clause"
        if token.pos_ in ("NOUN", "PROPN"):
            break
    verb = any("Fin" in t.morph.get("VerbForm", []) for t in inside[:25])
    return "clause" if verb else "np"


# --- the content ----------------------------------------------------------------------------------


def _of_content(inside: list[Token], kind: Kind, source: set[str], signal: Signal) -> list[str]:
    said = "told" if kind == "indirect" else "said"
    entry = signal.entry
    # *« Tant qu'il sera là… », tonne-t-elle*
    loud = kind == "direct" and entry is not None and entry.act == "accuse" and "np" not in entry.frames
    neutral = entry is None or entry.act == "assert"
    certain = ("yes", "verb") if entry is None or entry.pos == "verb" else ("yes",)
    first, last = inside[0], inside[-1]
    out = [f"first={lemma_of(first)}", f"last={last.text if last.is_punct else 'word'}"]
    if any(token.text == "?" for token in inside):
        out.append("asks")
    size = len(inside)
    out.append("size=" + ("1" if size < 5 else "2" if size < 12 else "3" if size < 40 else "4"))
    text = plain(inside[:WORDS])
    for phrase in act_phrases("fr"):
        if phrase.sure not in ("cue", "lead") and phrase.pattern.search(text):
            out += [f"phrase={phrase.act}{by}" for by in ("", f",{said}", f",{signal.lemma}")]
            if phrase.sure in certain and (neutral or (loud and phrase.act in ("deny", "refuse", "warn"))):
                out.append(f"{SURE}{phrase.act}")
    heads = _heads(inside)
    for n, head in enumerate(heads[:SENTENCES]):
        found = _of_head(head, source)
        out += found
        if n == 0:
            out += [f"{name},first" for name in found] + [f"{name},{said}" for name in found[:4]]
            out += [f"{signal.lemma}:{name}" for name in found if name.startswith("sign=")]
    classes = act_words("fr")
    for n, token in enumerate(inside[:WORDS]):
        lemma, word = lemma_of(token), word_of(token)
        if token.pos_ in WORD_SORTS:
            out.append(f"word={lemma}")
        for name in classes.get(lemma, ()):
            sign = "-" if any(word_of(t) in NEGATION for t in inside[max(0, n - 4) : n]) else "+"
            out += [f"class={name}{sign}", f"class={name}{sign},{said}"]
        if word in SPEAKER:
            out.append("speaker")
        elif word in NEGATION:
            out += ["negation", f"{signal.lemma}:negation"]
        if (word in NEGATION or lemma in MODALS) and n + 1 < len(inside):
            out.append(f"pair={word} {lemma_of(inside[n + 1])}")
        if (
            token.pos_ == "VERB"
            and (n == 0 or inside[n - 1].text in STARTS)
            and (token.text.endswith(("ez", "ons")) or "Imp" in token.morph.get("Mood", []))
        ):
            out.append("imperative")
    return out


def _heads(inside: list[Token]) -> list[Token]:
    """The highest words in the parse: one for each sentence, or clause, of the content."""
    ids = {token.i for token in inside}
    out = [t for t in inside if t.pos_ in HEADS and (t.head.i not in ids or t.head is t)]
    return out or inside[:1]


def _of_head(head: Token, source: set[str]) -> list[str]:
    """The predicate: its tense, who its subject is, whether it is negated; what is said by it."""
    lemma = lemma_of(head)
    finite, subject, negated, helpers = head, None, False, []
    for child in head.children:
        if child.dep_ in ("aux:tense", "cop", "aux", "aux:pass"):
            helpers.append(f"helper={lemma_of(child)}")
            if "Fin" in child.morph.get("VerbForm", []):
                finite = child
        elif child.dep_.startswith("nsubj") and subject is None:
            subject = child
        elif child.dep_ == "xcomp":
            helpers.append(f"next={lemma_of(child)}")
        if word_of(child) in NEGATION or word_of(child) in NEGATORS:
            negated = True
        if child is not finite and child.dep_ in ("cop", "aux", "aux:tense", "xcomp"):
            negated = negated or any(word_of(c) in NEGATION for c in child.children)
    tense, who = _tense(finite), "none" if subject is None else _who(subject, source)
    if finite.dep_ == "aux:tense":
        tense += "+"  # compound: what is over
    sign = "-" if negated else "+"
    out = [
        f"who={who}", f"tense={tense}", f"tense={tense},{who}", f"tense={tense},{who},{sign}",
        f"sign={sign},{who}", f"sort={head.pos_}",
        f"head={lemma}{sign}", f"head={lemma},{tense}", f"head={lemma},{who}", *helpers,
    ]  # fmt: skip
    if head.pos_ == "NOUN":
        out.append(f"ending={lemma[-4:]}")
    entry = entry_of([word_of(head)], any(word_of(c) in REFLEXIVE for c in head.children))
    if entry and entry.act != "assert":
        out += [f"does={entry.act}{sign}", f"does={entry.act}{sign},{who}"]
    return out


def _who(subject: Token, source: set[str]) -> str:
    word = word_of(subject)
    if word in SPEAKER:
        return "speaker"
    if subject.pos_ == "PRON":
        if word in ("vous", "-vous"):
            return "hearer"
        return "third" if word in ("il", "elle", "ils", "elles") else "pronoun"
    return "source" if word in source else "noun"


def _tense(token: Token) -> str:
    """Mood, or tense of the indicative, or form where it is not finite."""
    morph = token.morph
    mood, tense, form = morph.get("Mood", []), morph.get("Tense", []), morph.get("VerbForm", [])
    if mood and mood[0] != "Ind":
        return str(mood[0])
    return "".join([*tense[:1], *(f for f in form if f != "Fin")]) or "none"
