"""The titles and roles that stand beside a person's name (*la ministre X*, *X, porte-parole du comité*)."""

from __future__ import annotations

import re

from onrecord.languages.names import roles
from onrecord.reading.naming.places import Places

HONORIFIC = re.compile(
    r"(?:\b(M|Mr|MM|Mme|Mmes|Mlle|Me|Mgr|Dr|Pr|Sir|Lord|Lady)\b\.?|\b(monsieur|madame|maître|monseigneur|docteur|"
    r"Monsieur|Madame|Maître|Monseigneur|Docteur))[ \u00a0\u202f]+$"
)
_ARTICLE = re.compile(
    r"(?:^|\s)(?:[Ll]['’]|[Ll]e |[Ll]a |[Ll]es |[Uu]ne? |[Ss](?:on|a|es) |[Ll]eurs? |[Nn]otre |[DdAa]u )$"
)
_INNER = re.compile(r"\b(?:de|à|par|avec) ?(?:la |le |les |l['’])?$")
DETERMINER = (
    r"(?:l['’]|le |la |les |un |une |des |son |sa |ses |leur |leurs |notre |nos |ce |cette |cet |ces |"
    r"du |au |aux )"
)
ADJECTIVES = (
    r"(?:ancien|ancienne|anciens|anciennes|nouveau|nouvel|nouvelle|futur|future|premier|première|haut|haute|jeune|"
    r"grand|grande|vice|ex|ex-|actuel|actuelle|simple|seul|seule|principal|principale|célèbre|autre|même|petit|"
    r"petite|vieux|vieille|souverain|prix|co)"
)


def role_before(places: Places, start: int) -> tuple[int, str] | None:
    """The role that stands before a name (*le ministre suédois de l'Eau, X*): its start and its words."""
    text = places.text
    low = max(places.sentence_start(start), start - 160)
    lead = text[low:start]
    title = HONORIFIC.search(lead)
    if title:
        lead = lead[: title.start()]
    stem = re.split(
        r"[;:!?.«»“”\"()–\n]|(?<=\w)[ \u00a0](?:et|ou|que|qui|dont|où|est|a|ont|sont|avec|selon|"
        r"par|pour|sur|dans)[ \u00a0]",
        lead,
    )[-1]
    stem = stem.rstrip()
    comma = stem.endswith(",")
    stem = stem.rstrip(", ")
    stem = stem.split(",")[-1]
    offset = low + len(lead.rstrip(", \u00a0")) - len(stem)
    for match in re.finditer(r"[\w\-]+", stem):
        if match.group().lower() not in roles():
            continue
        begin = match.start()
        while more := re.search(rf"(?:^|(?<=[\s'’])){ADJECTIVES}[ -]$", stem[:begin], re.IGNORECASE):
            begin = more.start()
        article = _ARTICLE.search(stem[:begin])
        # "X, ministre de Y, Z": without an article the noun before a comma is another's
        if comma and begin > 0 and (article is None or _INNER.search(stem[:begin])):
            continue
        role = stem[begin:].strip()
        verbs = (t for t in places.tokens((offset + begin, start)) if t.pos_ in ("VERB", "AUX"))
        finite = any("Fin" in t.morph.get("VerbForm", []) for t in verbs)
        dangling = not comma and re.search(r"\b(?:de|d['’]|du|des|à|au)$", role)
        return None if finite or dangling or len(role.split()) > 14 else (offset + begin, role)
    return None


def role_after(places: Places, end: int) -> str | None:
    """The role in apposition after a name (*X, porte-parole du comité, …*), without article."""
    text = places.text
    tail = text[end : end + 260]
    match = re.match(
        rf"(?:[ \u00a0]\([^)]{{1,40}}\))?(?:[ \u00a0]*,[ \u00a0]*\d+ ans)?[ \u00a0]*,?"
        rf"[ \u00a0]*(?:{DETERMINER})?"
        rf"((?:{ADJECTIVES}[ -])*[\w\-]+)",
        tail,
    )
    if match is None:
        return None
    if not re.match(r"(?:[ \u00a0]\([^)]{1,40}\))?[ \u00a0]*,", tail):
        return None
    noun = re.search(r"[\w\-]+$", match.group(1))
    if noun is None or noun.group().lower() not in roles():
        return None
    rest = tail[match.start(1) :]
    stop = re.search(
        r"[,;:!?«»“”\"\n()–]|\.(?:\s|$)|[ \u00a0](?:qui|dont|où|a|ont|est|sont|était|avait|lors|"
        r"interrogée?|invitée?|cité|"
        r"dans un|dans une|à l['’]AFP|sur \w+)[ \u00a0]",
        rest,
    )
    role = rest[: stop.start()] if stop else rest
    begin = end + match.start(1)
    for token in places.tokens((begin, begin + len(role))):
        if token.idx > begin and (token.pos_ == "PRON" or "Fin" in token.morph.get("VerbForm", [])):
            role = role[: token.idx - begin]
            break
    for span, _ in places.outlets:
        if begin < span[0] < begin + len(role) and role[: span[0] - begin].endswith("à "):
            role = role[: span[0] - begin - 2]
    return re.sub(r" (?:de|âgée? de) \d+ ans.*", "", role.strip()) or None
