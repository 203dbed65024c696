"""Acronyms and the names that they stand for."""

from __future__ import annotations

import re

from onrecord.languages.names import fold


def spelt_out(text: str) -> dict[str, str]:
    """Acronyms that the text spells out, with the full name beside each (`PAM` → `Programme … (PAM)`)."""
    found: dict[str, str] = {}
    for match in re.finditer(r"\(([A-ZÉÈ][\w.\-]{1,9})\)", text):
        letters = [c for c in fold(match.group(1)) if c.isalnum()]
        shift = max(0, match.start() - 130)
        words = list(re.finditer(r"[\w\-]+", text[shift : match.start()]))[-14:]
        best = None
        for k, word in enumerate(words):
            telling = [w for w in words[k:] if len(w.group()) > 2 or w.group().isupper()]
            lead = [fold(w.group())[:1] for w in telling]
            if (
                word in telling
                and lead
                and lead[0] == letters[0]
                and word.group()[0].isupper()
                and spells(letters, lead)
            ):
                best = shift + word.start()
                if len(lead) <= len(letters) + 1:
                    break
        if best is not None:
            found.setdefault(match.group(1), text[best : match.end()])
    return found


def spelt_by_initials(text: str, acronym: str) -> str | None:
    """The name whose initials an acronym is, where the text has it (`CND`: *Conseil national des digues*)."""
    if not re.fullmatch(r"[A-Z]{3,7}", acronym):
        return None
    small = r"(?:(?:d['’]|l['’]|(?:de|du|des|la|le|les|et|pour|à|aux?) ))*"
    words = "".join(rf" {small}[{c}{c.lower()}{_ACCENTED.get(c, '')}][\w\-]+" for c in acronym[1:])
    match = re.search(rf"\b{acronym[0]}[\w\-]+{words}\b", text)
    return match.group() if match else None


_ACCENTED = {"E": "éÉ", "A": "àÀ", "I": "îÎ", "O": "ôÔ"}


def spells(letters: list[str], initials: list[str]) -> bool:
    """Whether the initials hold the letters in order, one of them at most missing."""
    rest = iter(initials)
    return sum(any(c == x for x in rest) for c in letters) >= len(letters) - 1
