"""The claims that the statements of a document make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from onrecord.languages.names import bare
from onrecord.linking.links.announced import announced
from onrecord.linking.links.charges import charges
from onrecord.linking.links.claim import BETWEEN, Claim, Side, Sign, Who
from onrecord.linking.links.contrasts import contrasts
from onrecord.linking.links.rebuttals import rebuttals
from onrecord.linking.links.rejected import rejected
from onrecord.linking.links.replies import replies
from onrecord.linking.links.settings import Ground
from onrecord.linking.links.several import several
from onrecord.linking.links.turns import just_before, turn
from onrecord.model import Reading, Statement

_BEFORE = '«“".!?…\n'  # what stands before a sentence


def claims(reading: Reading, who: Who, side: Side, *, answering: bool = True) -> list[Claim]:
    """The claims of a document's statements, in order; those without an analysis are left out.

    What they answer takes as long to find as all else of them; it stays untold where `answering` says so.
    """
    names = {statement.id: statement.name for statement in reading.statements}
    ground = Ground(reading)
    made = [
        _claim(ground, statement, names, who, side)
        for statement in reading.statements
        if statement.analysis is not None
    ]
    if not answering:
        return made
    answers = rebuttals(made) | replies(made, charges(reading, who), announced(reading.document.text, made))
    against, also = contrasts(made), several(made, answers)
    return [
        replace(
            claim,
            answers=answers.get(claim.id),
            also=also.get(claim.id, ()),
            against=against.get(claim.id),
        )
        for claim in made
    ]


def _claim(ground: Ground, statement: Statement, names: Mapping[str, str], who: Who, side: Side) -> Claim:
    reading, analysis, said = ground.reading, statement.analysis, statement.said
    document = reading.document
    text = document.text
    assert analysis is not None
    speaker = who(statement.name) if statement.name else None
    principal = who(statement.principal) if statement.principal else None
    day = (said.end or said.start) if said else document.date
    root = principal or speaker
    place = (statement.cue or statement.content)[0][0]
    words = BETWEEN.join(text[a:b] for a, b in statement.content)
    source = f"{statement.name} {statement.role or ''}"
    return Claim(
        id=statement.id,
        document=document.id,
        place=place,
        spans=statement.content,
        setting=ground.setting(words, place, source) if analysis.quantities else frozenset(),
        around=ground.around(place) | ground.source(source) if analysis.quantities else frozenset(),
        since=just_before(text, place),
        name=statement.name,
        role=statement.role,
        speaker=speaker,
        side=side(root, day) if root else None,
        act=statement.act,
        certainty=statement.certainty,
        sign=_sign(
            analysis.cue_polarity == "negative",
            analysis.content_polarity == "negative",
            own=_is_sentence(text, statement.content[0][0]),
        ),
        words=words,
        terms=frozenset(analysis.terms),
        predicate=analysis.predicate,
        arguments=analysis.arguments,
        entities=frozenset(who(entity.name) or bare(entity.name) for entity in analysis.entities),
        targets=frozenset(who(party.name) or bare(party.name) for party in statement.addressees),
        quantities=analysis.quantities,
        cue=BETWEEN.join(text[a:b] for a, b in statement.cue),
        start=said.start if said else document.date,
        end=said.end if said else document.date,
        told=said is not None,
        published=document.date,
        about=tuple((when.start, when.end) for when in statement.about),
        parent=statement.parent,
        confidence=statement.confidence,
        principal=principal,
        behalf=statement.principal,
        turn=turn(text, statement.cue[0] if statement.cue else None, reading.cast, who),
        hearsay=statement.parent is not None and names.get(statement.parent) != statement.name,
        resumes=_resumes(statement),
        rejected=rejected(text, statement.cue, statement.content),
        opposes=analysis.against,
    )


def _resumes(statement: Statement) -> bool:
    """Whether a cue denies afterwards what the text has told (*…, ce que Y dément*)."""
    if statement.act != "deny" or statement.kind != "indirect" or not statement.cue:
        return False
    return statement.content[-1][1] <= statement.cue[0][0]


def _sign(cue_negative: bool, content_negative: bool, *, own: bool) -> Sign:
    """Whether a source holds a content to be so; a negated sentence of its `own` is no double negation."""
    if own and content_negative:
        return -1
    return 1 if cue_negative == content_negative else -1


def _is_sentence(text: str, start: int) -> bool:
    """Whether what is said is a sentence of its own (*conteste : « Rien n'est vendu »*, *Rien n'est vendu,
    conteste-t-il*)."""
    before = text[:start].rstrip(" \u00a0")
    return text[start : start + 1].isupper() and (not before or before[-1] in _BEFORE)
