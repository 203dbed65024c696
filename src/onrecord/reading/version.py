"""Which reader read a document: what was read by an earlier one is read again (`onrecord reread`)."""

from __future__ import annotations

VERSION = "13"  # raise it whenever the same text is read otherwise than before


def reader_version(lang: str, fast: bool) -> str:
    """The name that a reading carries, as *fr-1* or *fr-1-fast*."""
    return f"{lang}-{VERSION}{'-fast' * fast}"
