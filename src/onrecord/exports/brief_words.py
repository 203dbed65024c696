"""How a brief is worded, in each language that it is written in."""

from __future__ import annotations

from typing import Literal, TypeAlias

Lang: TypeAlias = Literal["fr", "en"]

HEADINGS: dict[Lang, dict[str, str]] = {
    "en": {
        "moved": "Terms that moved",
        "denies": "New denials",
        "contradicts": "Contradictions",
        "reverses": "Reversals",
        "demands": "Demands",
        "offers": "Offers and concessions",
        "commitments": "Commitments",
        "threats": "Threats",
        "refusals": "Refusals",
    },
    "fr": {
        "moved": "Conditions qui ont bougé",
        "denies": "Nouveaux démentis",
        "contradicts": "Contradictions",
        "reverses": "Revirements",
        "demands": "Exigences",
        "offers": "Offres et concessions",
        "commitments": "Engagements",
        "threats": "Menaces",
        "refusals": "Refus",
    },
}
STATES: dict[Lang, dict[str, str]] = {
    "en": {
        "demanded": "demand",
        "offered": "offer",
        "accepted": "acceptance",
        "refused": "refusal",
        "conceded": "concession",
        "threatened": "threat",
        "dropped": "dropped",
    },
    "fr": {
        "demanded": "exigence",
        "offered": "offre",
        "accepted": "acceptation",
        "refused": "refus",
        "conceded": "concession",
        "threatened": "menace",
        "dropped": "abandon",
    },
}
ACTS: dict[Lang, dict[str, str]] = {
    "en": {
        "assert": "statement",
        "deny": "denial",
        "accuse": "accusation",
        "demand": "demand",
        "propose": "offer",
        "commit": "promise",
        "warn": "warning",
        "concede": "concession",
        "refuse": "refusal",
        "support": "support",
        "ask": "question",
    },
    "fr": {
        "assert": "déclaration",
        "deny": "démenti",
        "accuse": "accusation",
        "demand": "exigence",
        "propose": "offre",
        "commit": "promesse",
        "warn": "avertissement",
        "concede": "concession",
        "refuse": "refus",
        "support": "soutien",
        "ask": "question",
    },
}
WORDS: dict[Lang, dict[str, str]] = {
    "en": {
        "title": "Brief, {since} – {until}",
        "nothing": "Nothing to tell of these days.",
        "left_out": "{number} more rows are not shown; see --watch, or take fewer days.",
        "before": "before, {day}: {state}, « {words} »",
        "condition": "condition: {words}",
        "deadline": "deadline: {words}",
        "to": "to {names}",
        "side": "on one side",
        "more": "and {number} more",
        "for": "for {name}",
    },
    "fr": {
        "title": "Note du {since} au {until}",
        "nothing": "Rien à signaler pour ces jours.",
        "left_out": "{number} autres lignes ne sont pas montrées ; voir --watch ou moins de jours.",
        "before": "auparavant, {day} : {state}, « {words} »",
        "condition": "condition : {words}",
        "deadline": "échéance : {words}",
        "to": "destinataires : {names}",
        "side": "au sein d'un même camp",
        "more": "et {number} autres",
        "for": "pour {name}",
    },
}
