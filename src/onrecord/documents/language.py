"""Which language a text is in, and whether it can be read."""

from __future__ import annotations

from functools import lru_cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from onrecord.documents.reason import Reason

READABLE = {"fr": "French"}

# Unrestricted, the identifier errs on short texts; these are the languages that coverage comes in.
_CANDIDATES = {
    "ar": "Arabic", "ca": "Catalan", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "fa": "Persian", "fr": "French", "he": "Hebrew", "it": "Italian", "ja": "Japanese",
    "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sv": "Swedish",
    "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip
_SURE = 0.95  # below, a text is taken for one that can be read: a name list or a headline misleads
_PROBE = 4_000  # characters; more tells no more


def unreadable(text: str, lang: str | None) -> Reason | None:
    """Why `text` cannot be read, as the end of a sentence, or None; `lang` is the language given with it."""
    readable = ", ".join(_named(code) for code in READABLE)
    if lang:
        code = lang.lower().replace("_", "-").split("-")[0]
        if code in READABLE:
            return None
        return Reason(
            "its language was given as %(language)s and only %(readable)s can be read so far",
            language=_named(code),
            readable=readable,
            code=code,
        )
    code, probability = _identifier().classify(text[:_PROBE])
    if code in READABLE or probability < _SURE:
        return None
    return Reason(
        "it is in %(language)s and only %(readable)s can be read so far; if it is not, give --lang",
        language=_named(code),
        readable=readable,
        code=code,
    )


def _named(code: str) -> str:
    return f"{_CANDIDATES[code]} ({code})" if code in _CANDIDATES else repr(code)


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(_CANDIDATES))
    return identifier
