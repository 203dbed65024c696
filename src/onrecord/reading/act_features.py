"""What the act of a statement can be told from, by name: the cue, what joins it to the content, the content.

A feature's name is readable (`cue=annoncer`, `frame=annoncer>NOUN`), as the weights that were fitted to it
are (`training/acts.py`). Words are lemmas.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Token

from onrecord.languages.act_words import act_words
from onrecord.languages.grammar import word_class
from onrecord.languages.lexicon import Entry, Pos, lexicon
from onrecord.model import Kind, Spans

NEGATION = word_class("negation")
NEGATORS = word_class("negators")
REFLEXIVE = word_class("reflexives")
SPEAKER = word_class("speaker")
JOINTS = word_class("joints")
WORDS = 60  # tokens of the content whose words are looked at


@dataclass(frozen=True, slots=True)
class Signal:
    """A cue as it stands: its entry in the lexicon (if it has one), its lemma, whether it is negated."""

    entry: Entry | None
    lemma: str
    pos: Pos | None
    negated: bool
    last: int  # its last token, -1 if there is no cue


def features(doc: Doc, content: Spans, cue: Spans, kind: Kind) -> list[str]:
    """The names of all features that hold, each once."""
    inside = tokens_of(doc, content)
    signal = signal_of(doc, cue)
    out = _of_cue(doc, signal, cue, kind)
    if inside:
        out += _of_joint(doc, signal, inside, kind)
        out += _of_content(inside, kind)
    return list(dict.fromkeys(out))


def tokens_of(doc: Doc, spans: Spans) -> list[Token]:
    """The tokens that begin in the spans, white space left out."""
    places = range(len(doc))
    out: list[Token] = []
    for start, end in spans:
        first = bisect_left(places, start, key=lambda i: doc[i].idx)
        last = bisect_left(places, end, key=lambda i: doc[i].idx)
        out += [doc[i] for i in range(first, last) if not doc[i].is_space]
    return out


# --- the cue --------------------------------------------------------------------------------------


def signal_of(doc: Doc, cue: Spans) -> Signal:
    """Look a cue up by its forms; the longest entry of which all words stand in it wins."""
    tokens = tokens_of(doc, cue)
    if not tokens:
        return Signal(None, "", None, False, -1)
    words = [_word(token) for token in tokens]
    first = tokens[0].i
    before = [_word(token) for token in doc[max(0, first - 3) : first]]
    after = [_word(token) for token in doc[tokens[-1].i + 1 : tokens[-1].i + 3]]
    negated = bool(NEGATION.intersection(words) or (NEGATION.intersection(before) and NEGATORS.intersection(words + after)))
    reflexive = bool(REFLEXIVE.intersection(words))
    entry = _entry(words, reflexive)
    last = tokens[-1].i
    if entry:
        return Signal(entry, entry.lemma, entry.pos, negated, last)
    head = next((t for t in reversed(tokens) if t.pos_ in ("VERB", "NOUN")), tokens[-1])
    return Signal(None, head.lemma_.lower(), None, negated, last)


def _entry(words: list[str], reflexive: bool) -> Entry | None:
    known = lexicon("fr")
    options: list[tuple[int, int, Entry]] = []
    for i, word in enumerate(words):
        rest = set(words[i:])
        for entry, _ in known.verb_forms.get(word, ()):
            if entry.reflexive <= reflexive and _stands(entry, rest):
                options.append((2 * len(entry.words) + (entry.reflexive == reflexive), i, entry))
        for entry in known.noun_forms.get(word, ()):
            if _stands(entry, rest):
                options.append((2 * len(entry.words), i, entry))
        for entry in known.preposition_starts.get(word, ()):
            if _stands(entry, rest):
                options.append((2 * len(entry.words) + 1, i, entry))
    return max(options, key=lambda o: o[:2])[2] if options else None


def _stands(entry: Entry, words: set[str]) -> bool:
    fixed = entry.words[1:]
    return all(word in words or (len(word) > 3 and any(w[:4] == word[:4] for w in words)) for word in fixed if word not in ("de", "à", "son", "sa"))


def _of_cue(doc: Doc, signal: Signal, cue: Spans, kind: Kind) -> list[str]:
    act = signal.entry.act if signal.entry else "unknown" if signal.lemma else "none"
    sign = "-" if signal.negated else "+"
    out = ["bias", f"kind={kind}", f"act={act}{sign}", f"act={act}{sign},{kind}", f"cue={signal.lemma}{sign}"]
    if signal.negated:
        out.append("negated")
    for token in tokens_of(doc, cue):
        if token.pos_ in ("ADJ", "NOUN", "VERB") and token.lemma_ != signal.lemma:
            out.append(f"cue word={token.lemma_.lower()}")
    return out


# --- between cue and content ----------------------------------------------------------------------


def _of_joint(doc: Doc, signal: Signal, inside: list[Token], kind: Kind) -> list[str]:
    first = inside[0]
    before = doc[first.i - 1] if first.i else None
    while before is not None and (before.is_space or before.is_quote) and before.i:
        before = doc[before.i - 1]
    joint = _word(before) if before is not None else ""
    if joint not in JOINTS:
        joint = ":" if joint == ":" else ""
    if signal.last < 0:
        frame = "alone"
    elif signal.last > first.i:
        frame = "before"
    else:
        frame = f"{joint}>{_sort(first, inside)}"
    act = signal.entry.act if signal.entry else "unknown"
    return [f"frame={frame}", f"frame={act}:{frame}", f"frame={signal.lemma}:{frame}"]


def _sort(first: Token, inside: list[Token]) -> str:
    """What the content is: an infinitive, a past one, a noun phrase, a clause."""
    for token in inside[:6]:
        if token.pos_ in ("VERB", "AUX"):
            if "Inf" in token.morph.get("VerbForm", []):
                past = token.lemma_ in ("avoir", "être") and token.i + 1 < len(token.doc) and "Past" in token.nbor().morph.get("Tense", [])
                return "past inf" if past else "inf"
            return "clause"
        if token.pos_ in ("NOUN", "PROPN"):
            break
    verb = any("Fin" in t.morph.get("VerbForm", []) for t in inside[:25])
    return "clause" if verb else "np"


# --- the content ----------------------------------------------------------------------------------


def _of_content(inside: list[Token], kind: Kind) -> list[str]:
    out: list[str] = []
    words = inside[:WORDS]
    main = _main(words)
    out += [f"first={inside[0].lemma_.lower()}", f"last={inside[-1].text}" if inside[-1].is_punct else "last=word"]
    if main is not None:
        out += _of_main(main, words, kind)
    said = "said" if kind == "direct" else "told"
    speaker = False
    classes = act_words("fr")
    for n, token in enumerate(words):
        lemma = token.lemma_.lower()
        low = _word(token)
        speaker = speaker or low in SPEAKER
        if token.pos_ in ("VERB", "NOUN", "ADJ", "ADV", "AUX", "SCONJ", "CCONJ", "PRON"):
            out.append(f"word={lemma}")
        for name in classes.get(lemma, ()):
            out += [f"class={name}", f"class={name},{said}"]
        if token.pos_ in ("VERB", "AUX"):
            tense = _tense(token)
            if tense in ("Fut", "Cnd", "Imp"):
                out.append(f"some={tense}")
        if n < 25:
            following = words[n + 1] if n + 1 < len(words) else None
            if following is not None and (low in NEGATION or lemma in ("falloir", "devoir", "pouvoir", "vouloir", "aller", "être", "avoir")):
                out.append(f"pair={low} {following.lemma_.lower()}")
    if speaker:
        out += ["speaker", f"speaker,{said}"]
    if any(_word(t) in NEGATION for t in words):
        out.append("some negation")
    if any(t.text == "?" for t in inside):
        out.append("some question")
    size = len(inside)
    out.append("size=" + ("1" if size < 5 else "2" if size < 12 else "3" if size < 40 else "4"))
    return out


def _main(words: list[Token]) -> Token | None:
    """The content's highest word in the parse."""
    if not words:
        return None
    ids = {t.i for t in words}
    for token in words:
        if token.head.i not in ids or token.head is token:
            if token.pos_ in ("VERB", "AUX", "NOUN", "ADJ", "PROPN", "PRON"):
                return token
    return words[0]


def _of_main(main: Token, words: list[Token], kind: Kind) -> list[str]:
    lemma = main.lemma_.lower()
    out = [f"main={lemma}", f"main pos={main.pos_}"]
    if main.pos_ == "NOUN":
        out.append(f"main end={lemma[-4:]}")
    finite = main
    subject = None
    negated = False
    for child in main.children:
        if child.dep_ in ("aux:tense", "cop", "aux", "aux:pass"):
            out.append(f"helper={child.lemma_.lower()}")
            if "Fin" in child.morph.get("VerbForm", []):
                finite = child
        elif child.dep_.startswith("nsubj"):
            subject = child
        elif _word(child) in NEGATION or _word(child) in NEGATORS:
            negated = True
        if child.dep_ == "xcomp":
            out.append(f"main next={child.lemma_.lower()}")
    tense = _tense(finite)
    who = "none" if subject is None else _who(subject)
    out += [f"main tense={tense}", f"main tense={tense},{who}", f"main who={who}", f"main who={who},{kind}"]
    if negated:
        out += ["main negated", f"main negated,{who}", f"main negated={lemma}"]
    return out


def _who(subject: Token) -> str:
    word = _word(subject)
    if word in SPEAKER:
        return "speaker"
    if subject.pos_ == "PRON":
        return "vous" if word in ("vous", "-vous") else "third" if word in ("il", "elle", "ils", "elles") else "pronoun"
    return "noun"


def _tense(token: Token) -> str:
    morph = token.morph
    mood = morph.get("Mood", [])
    if mood and mood[0] != "Ind":
        return mood[0]
    tense = morph.get("Tense", [])
    form = morph.get("VerbForm", [])
    return (tense[0] if tense else "") + ("" if form == ["Fin"] else (form[0] if form else "")) or "none"


@lru_cache(maxsize=100_000)
def _fold(text: str) -> str:
    return text.lower().replace("’", "'")


def _word(token: Token) -> str:
    return _fold(token.text)
