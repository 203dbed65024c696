"""What cannot be done, told to people: the sentences of the record in the language of the page."""

from __future__ import annotations

import re
from ast import literal_eval
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from onrecord.web.labels import N_, Labels
from onrecord.web.languages import Language

_QUOTED = r"'.*'|\".*\""  # as repr() writes a string

# Sentences with something filled in, and what pages say in their place.
_SENTENCES = [
    (
        rf"there is no statement or document (?P<id>{_QUOTED}) in the record\.",
        N_("there is no statement or document “%(id)s” in the record; it may have been removed."),
    ),
    (
        rf"there is no statement or document (?P<id>{_QUOTED}) in the record; the beginning of .*",
        N_("there is no statement or document “%(id)s” in the record; give four characters of its id."),
    ),
    (
        rf"there is no document (?P<id>{_QUOTED}) of version (?P<version>{_QUOTED}) in the record\.",
        N_("there is no document “%(id)s” of version “%(version)s” in the record."),
    ),
    (
        rf"there is no document (?P<id>{_QUOTED}) in the record\.",
        N_("there is no document “%(id)s” in the record; the list of documents finds one by its title."),
    ),
    (
        rf"there is no actor (?P<name>{_QUOTED}) in the record; .*",
        N_("there is no actor “%(name)s” in the record; the list of actors finds one by words of its names."),
    ),
    (
        rf"there is no link (?P<id>{_QUOTED}) in the record; .*",
        N_("there is no link “%(id)s” in the record; it may have been dismissed, or no longer hold."),
    ),
    (r"there is no judgement (?P<number>\d+)\.", N_("there is no judgement %(number)s.")),
    (r"there is no sample (?P<number>\d+); .*", N_("there is no sample %(number)s; draw one first.")),
    (
        rf"there is no job (?P<id>{_QUOTED}): they are forgotten .*",
        N_("there is no job “%(id)s”: they are forgotten when the server ends; what they read stands."),
    ),
    (
        rf"(?P<words>{_QUOTED}) has no word to look for; .*",
        N_("“%(words)s” has no word to look for; write it in letters."),
    ),
    (
        rf"(?P<words>{_QUOTED}) has only words that stand everywhere; .*",
        N_("“%(words)s” has only words that stand everywhere; give one that says more."),
    ),
    (
        rf"(?P<name>{_QUOTED}) may be (?P<some>.*); give the id of one\.",
        N_("“%(name)s” may be several actors: %(some)s; choose one."),
    ),
    (
        rf"(?P<id>{_QUOTED}) may be (?P<some>.*); give more of the id\.",
        N_("“%(id)s” may be %(some)s; give more of the id."),
    ),
    (
        rf"the words (?P<words>{_QUOTED}) do not stand in the text; .*",
        N_("the words “%(words)s” do not stand in the text; copy them from it."),
    ),
    (
        rf"the words (?P<words>{_QUOTED}) stand at (?P<places>.*); .*",
        N_("the words “%(words)s” stand there several times (%(places)s); select those that you mean."),
    ),
    (
        rf"(?P<day>{_QUOTED}) is no day; .*",
        N_("“%(day)s” is no day; write 2011-06-24, or 2011-06-20..2011-06-24."),
    ),
    (
        r"the statement (?P<id>\S+) is not shown any more\.",
        N_("the statement %(id)s is not shown any more: it was rejected, or its text superseded."),
    ),
    (r"(?P<id>\S+) is of the type \S+ already; .*", N_("it is of that type already; confirm it instead.")),
    (
        r"there were too many failures; try again in (?P<number>\d+) seconds\.",
        N_("there were too many failures; try again in %(number)s seconds."),
    ),
    (
        r"the record .* is being written to by another process; .*",
        N_("the record is being written to by another process; wait a moment and try again."),
    ),
]
_PATTERNS = [(re.compile(pattern, re.DOTALL), message) for pattern, message in _SENTENCES]

# Sentences that are told as they are.
WHOLE = (
    N_("a statement cannot be linked with itself, or with another report of it; name two."),
    N_("nothing in it differs from what stands; accept it, or change a value."),
    N_("tell your name with it: a judgement bears the name of who makes it."),
    N_("say of which type it is."),
    N_("something went wrong here; the server's log tells what."),
    N_("the form has expired; load the page again and send it once more."),
    N_("this was sent by another site; open the page here and send it again."),
    N_("that is not the password of this server."),
    N_("too much waits to be read; try again when some of it is done."),
    N_("there is nothing to draw from: add documents first."),
    N_("some questions have no answer yet; answer all of them."),
)
_PHRASES = {
    "Not Found": N_("there is no such page; its address may have been cut short."),
    "Method Not Allowed": N_("nothing can be sent to this address."),
}

# What pydantic finds unfit, by the beginning of its type.
_UNFIT = {
    "date": N_("it is no day; write it as 2011-06-25."),
    "literal": N_("choose from %(expected)s."),
    "enum": N_("choose from %(expected)s."),
    "string_too_long": N_("it is too long: %(max_length)s characters at most."),
    "string_too_short": N_("it is missing."),
    "string_pattern": N_("it has characters that cannot be typed; write it in letters."),
    "missing": N_("it is missing."),
    "int": N_("it is no whole number."),
    "greater_than_equal": N_("it is too small: %(ge)s at least."),
    "less_than_equal": N_("it is too large: %(le)s at most."),
}


def told(sentence: str, language: Language) -> str:
    """A sentence of the record or of the pages in this language, as it is where it is none of those above."""
    for pattern, message in _PATTERNS:
        if found := pattern.fullmatch(sentence):
            return language(message, **{name: _plain(value) for name, value in found.groupdict().items()})
    return language(_PHRASES.get(sentence, sentence)) if sentence else ""


def unfit(errors: Sequence[Mapping[str, Any]], language: Language, *, labelled: bool) -> str:
    """What is wrong with the parameters or fields of a request: *Up to: it is no day; write …*.

    Each by its label on pages, else by the name that programs send.
    """
    return " ".join(dict.fromkeys(_unfit(errors, language, labelled)))


def _unfit(errors: Sequence[Mapping[str, Any]], language: Language, labelled: bool) -> Iterator[str]:
    label = Labels(language)
    for one in errors:
        name = str(one["loc"][-1]) if one["loc"] else ""
        field = label("field", name) if labelled else name
        message = next((own for kind, own in _UNFIT.items() if str(one["type"]).startswith(kind)), "")
        if labelled and "%(expected)s" in message:  # the values as programs know them
            message = N_("choose from the list.")
        said = language(message, **one.get("ctx", {})) if message else str(one["msg"])
        yield f"{field}{language(': ')}{said}"


def _plain(value: str) -> str:
    """What repr() wrote, as it was."""
    if value[:1] not in "'\"":
        return value
    try:
        return str(literal_eval(value))
    except (ValueError, SyntaxError):
        return value[1:-1]
