"""Whom a source itself names: within its words, in apposition, or right beside a source cut short."""

from __future__ import annotations

import re

from onrecord.languages.names import bare, groups, metonyms, person_noun
from onrecord.model import Span, Spans
from onrecord.reading.naming.aliases import aliased
from onrecord.reading.naming.apposed import HONORIFIC, role_before
from onrecord.reading.naming.cast import Person, role_words
from onrecord.reading.naming.descriptions import clean, head_noun, oblique, of_a_body, without_article
from onrecord.reading.naming.mention import Mention
from onrecord.reading.naming.referents import Referent, of_person
from onrecord.reading.naming.scene import Scene

_GAP = re.compile(r"[ \u00a0]*,?\s+")
_ARTICLE = 4  # characters of the longest article
_ROLE = 120  # characters after a source cut short within which its bearer's name stands
_LEADING = re.compile(r"\w(?:é|i|u|t)e?s? par \b[^,]*$")  # *le front dirigé par le colonel X*
_AND = re.compile(r"[ \u00a0]et[ \u00a0](?:MM?\.[ \u00a0]|Mme[ \u00a0])?")
_OPENS = re.compile(r"[«“\"][ \u00a0]?$")
_SPELT = re.compile(r"[ \u00a0]\([A-ZÀ-Ý][\w.\-]*\)")
_LEAD = re.compile(r"[ \u00a0](?:l['’]|l[ea] |les )?")
_BODY = re.compile(r"[ \u00a0](?:l['’]|l[ea] )(?:société|compagnie|entreprise|firme) $")
_AN = re.compile(r"une? ", re.IGNORECASE)
_APPOSES = re.compile(r"(?:[ \u00a0]\([^()]{1,40}\))?,[ \u00a0]")
_CLOSED = re.compile(r"[^.;:!?«»\n]{0,60}?,[ \u00a0]")
_CAPITAL = re.compile(r"(?:[Ll]['’]|[Ll][ae] |[Ll]es )?[A-ZÀ-Ý]")
_CLOSES = re.compile(r"[ \u00a0]?(?:[,;.:)»”]|$)")
_ONE_OF = re.compile(r"(?:l')?une? d(?:e |'|es )", re.IGNORECASE)


def named_in(scene: Scene, spans: Spans) -> list[Person]:
    """The persons whom the source itself names, not those in its complements (*l'avocat de X*)."""
    found: list[Person] = []
    for span in spans:
        owner = 0  # where the last name of an owner ends
        for mention in scene.cast.within(span):
            person = scene.cast.person_at(mention.span)
            if person is None or person in found:
                continue
            if owner and _AND.fullmatch(scene.text, owner, mention.span[0]):
                owner = mention.span[1]  # *l'avocat de X et Y*
                continue
            lead = scene.text[span[0] : mention.span[0]]
            lead = _OPENS.sub("", lead)
            lead = re.sub(r"\b(?:MM?|Mr|Mmes?|Me|Mgr|Dr|Pr)(?:\.?[ \u00a0]+|\.)$", "", lead)
            if _owned(scene, span, mention, lead) or _LEADING.search(lead):
                owner = mention.span[1]
                continue
            if found and (
                re.search(r"\b(?:qui|dont|où|que)\b", lead)
                or not re.search(r"(?:,|\bet\b|\bou\b)[^,]*$", lead)
            ):
                continue
            found.append(person)
    return found


def _owned(scene: Scene, span: Span, mention: Mention, lead: str) -> bool:
    """Whether the name is that of somebody whose the source is (*un conseiller du ministre X*)."""
    if mention.kind == "role":  # *du ministre*, beside the name
        return oblique(f"{lead}{mention.text.split()[0]} ") or of_a_body(lead)
    held = bool(mention.role) and role_words(mention.role or "") <= role_words(lead)
    if not held:
        return oblique(lead) or of_a_body(lead)
    head = head_noun(lead)
    if head in groups() and groups()[head].kind == "document":
        return False
    if lead.rstrip().endswith(",") and head not in groups():  # *la belle-sœur du maire, X*
        return False
    role = role_before(scene.places, mention.span[0])
    return role is not None and role[0] > span[0] and oblique(scene.text[span[0] : role[0]])


def apposed(scene: Scene, i: int, span: Span) -> list[Person]:
    """The person whose name a source cut short leaves out after a role or title, or before a role.

    *la maire* of *la maire, X* or of *la maire de Bormes X*; *M.* of *M. X*; *un ancien maire* of *X, un
    ancien maire*. Who acts in what the i-th source says is none (*selon la maire, le préfet X part*).
    """
    held = role_words(scene.text[slice(*span)])
    titled = HONORIFIC.fullmatch(scene.text[slice(*span)] + " ")
    gap = _GAP.match(scene.text, span[1])
    after = scene.cast.within((gap.end(), gap.end() + 8))[:1] if gap else []
    after = [m for m in after if not _acts(scene, i, m)]
    before = [
        m
        for m in scene.cast.within((span[0] - 60, span[0]))
        if _GAP.fullmatch(scene.text, m.span[1], span[0])
    ]
    for mention in (*after, *before):
        person = scene.cast.person_at(mention.span)
        role = role_words(mention.role or "")
        if person and ((role and role <= held) or (titled and mention in after)):
            return [person]
    for mention in scene.cast.within((span[1], span[1] + _ROLE)):
        person = None if _acts(scene, i, mention) else scene.cast.person_at(mention.span)
        before_it = role_before(scene.places, mention.span[0]) if person else None
        if person and before_it and span[0] <= before_it[0] < span[1]:
            return [person]
    return []


def alias(scene: Scene, span: Span) -> Referent | None:
    """Who goes by the name that is told after a source (*un docker, qui se fait appeler Ti Luc*)."""
    found = aliased(scene.text, span[1])
    if found is None:
        return None
    name = scene.text[slice(*found)]
    person = scene.cast.find(name, "", found[0])
    return of_person(person) if person else Referent(name, kind="person")


def _acts(scene: Scene, i: int, mention: Mention) -> bool:
    """Whether a name opens what the i-th source says and a verb follows it."""
    content = scene.attributions[i].content
    within = any(a <= mention.span[0] < b for a, b in content)
    person = scene.cast.person_at(mention.span)
    end = (
        max((m.span[1] for m in person.mentions if m.sentence == mention.sentence), default=0)
        if person
        else 0
    )
    return within and not _CLOSES.match(scene.text, max(end, mention.span[1]))


def of_apposition(scene: Scene, span: Span, words: str) -> Referent | None:
    """The body whose apposition alone was taken for the source (*le Front du Nord, une milice de X, nie*)."""
    noun = groups().get(head_noun(words))
    body = noun is not None and noun.kind == "body" and not noun.plural
    if not body or not _AN.match(words) or not _CLOSED.match(scene.text, span[1]):
        return None
    for mention in scene.cast.within((span[0] - 80, span[0])):
        opens = mention.subject or mention.span[0] - scene.places.sentence_start(mention.span[0]) < _ARTICLE
        named = mention.kind != "role" and re.search(r"[A-ZÀ-Ý]", mention.text[1:])
        if opens and named and _APPOSES.fullmatch(scene.text, mention.span[1], span[0]):
            name = scene.cast.acronyms.get(without_article(mention.text)) or clean(mention.text)
            return Referent(name, None, mention.gender, mention.plural, mention.kind)
    return None


def called(scene: Scene, span: Span, words: str) -> Referent | None:
    """The name in apposition to a description (*un cousin du défunt, Moussa*; *son syndicat, le Rail*)."""
    before, comma, _ = scene.text[slice(*span)].partition(",")
    if not comma or not (
        head_noun(words) in groups() or person_noun(head_noun(words)) or _ONE_OF.match(words)
    ):
        return None
    start = span[0] + len(before) + len(comma)
    noun = groups().get(head_noun(words)) or person_noun(head_noun(words))
    several = noun is not None and noun.plural
    for mention in scene.cast.within((start, span[1])):
        lead = _BODY.sub(" ", scene.text[start : mention.span[0]])
        end = mention.span[1] + len(
            spelt.group() if (spelt := _SPELT.match(scene.text, mention.span[1])) else ""
        )
        rest = scene.text[end : end + 2]
        named = mention.kind == "name" or (mention.kind == "group" and _CAPITAL.match(mention.text))
        if not named or not _LEAD.fullmatch(lead) or not re.match(r"[,.(;»]|[ \u00a0][(«]|$", rest):
            continue
        if bare(mention.text) in metonyms() or (several and not mention.plural):
            continue  # *des sources proches du parti, l'Union civique*
        kind = "person" if person_noun(head_noun(words)) else ""
        name = scene.cast.spelt(without_article(mention.text))
        return Referent(name, None, mention.gender, mention.plural, kind)
    return None
