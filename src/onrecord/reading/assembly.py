"""What is kept of a window made into statements and contacts: all that is read of each, brought together."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from spacy.tokens import Doc

from onrecord.dates.find import find
from onrecord.model import Contact, Member, Party, Span, Statement
from onrecord.reading.acts import act_of
from onrecord.reading.addressees import addressees
from onrecord.reading.analysis.analyse import analyse
from onrecord.reading.contacts.contacts import contacts
from onrecord.reading.dating import dated
from onrecord.reading.ids import place, statement_ids
from onrecord.reading.members.members import members
from onrecord.reading.merge import Merged
from onrecord.reading.moved import moved
from onrecord.reading.naming.cast import Cast
from onrecord.reading.naming.meant import name_at
from onrecord.reading.naming.names import scene_of, speakers
from onrecord.reading.naming.roles.standing import Standings
from onrecord.reading.nesting import depths, parents
from onrecord.reading.selection import Kept
from onrecord.reading.stance import polarity_of, stances
from onrecord.reading.tagger.runtime import WEIGHTS


class Assembled(NamedTuple):
    """What one window of a document holds, whom it names, and the cast that the window after it may know."""

    statements: list[Statement]
    contacts: list[Contact]
    cast: Cast
    members: tuple[Member, ...]


def assemble(
    document: str,
    doc: Doc,
    shift: int,
    chosen: Sequence[Kept],
    published: str | None,
    weights: Path = WEIGHTS,
    known: Cast | None = None,
    title: str = "",
) -> Assembled:
    """Statements and contacts of one window of a document, `shift` characters into its text.

    `published` is the ISO day of publication, against which times are resolved; `known` is the cast of
    the window before, `title` what stands above the text.
    """
    year = int(published[:4]) if published else None
    scene = scene_of(doc, chosen, known=known, year=year, title=title)
    standings = Standings(scene)
    who = speakers(scene, standings)
    text = scene.text

    def name_of(span: Span) -> str | None:
        return name_at(scene, span)

    ids = statement_ids(document, [_shifted(place(k.cue, k.content), shift) for k in chosen])
    holders = parents([(k.cue, k.content) for k in chosen])
    depth = depths(holders)
    stance = stances(doc, chosen)
    aimed = addressees(doc, chosen, name_of)
    times = dated(doc, published, chosen, [w.name for w in who], [w.via for w in who])
    found = []
    for n, (k, w) in enumerate(zip(chosen, who, strict=True)):
        rule, holder = k.merged.rule, holders[n]
        said, about = times[n]
        act = act_of(doc, k.content, k.cue, rule, k.merged.proposal, k.kind, weights)
        found.append(
            Statement(
                id=ids[n],
                content=k.content,
                cue=k.cue,
                source=k.source,
                name=w.name,
                via=w.via,
                kind=k.kind,
                act=act,
                rule=rule.rule if rule else "tagger",
                evidence=_evidence(k.merged),
                confidence=round(k.confidence, 3),
                inferred=w.inferred,
                role=w.role,
                principal=w.principal,
                certainty=stance[n].certainty,
                polarity=polarity_of(doc, k.cue, act, stance[n]),
                said=said,
                about=about,
                occasion=w.occasion,
                addressees=_others(aimed[n], w.name),
                relays=w.relays,
                parent=None if holder is None else ids[holder],
                depth=depth[n],
                analysis=analyse(
                    doc,
                    text,
                    k.content,
                    about,
                    scene.cast,
                    stance[n].cue_polarity,
                    stance[n].content_polarity,
                ),
            )
        )
    met = contacts(document, scene.cast, find(text, published), name_of, found, shift)
    named = members(scene, standings, found, met)
    return Assembled(
        [moved(s, shift) for s in found],
        [moved(c, shift) for c in met],
        scene.cast,
        tuple(moved(m, shift) for m in named),
    )


def _shifted(span: Span, shift: int) -> Span:
    return span[0] + shift, span[1] + shift


def _others(parties: Sequence[Party], speaker: str) -> tuple[Party, ...]:
    return tuple(party for party in parties if party.name != speaker)


def _evidence(merged: Merged) -> tuple[str, ...]:
    out = list(merged.rule.evidence) if merged.rule else []
    out += [f"also {rule.rule}" for rule in merged.rules[1:]]
    if merged.proposal:
        out.append(f"tagger {merged.proposal.core:.2f}")
    return tuple(out)
