"""Noun phrases: each text opens with one, and `|` shows where it must end."""

import pytest

from onrecord.reading.parse import load
from onrecord.reading.quotations.noun_phrase import noun_phrase
from onrecord.reading.quotations.source import source_after


@pytest.mark.parametrize(
    "marked",
    [
        "la maire de Namur | a parlé.",
        "le ministre de l'Eau et de l'Énergie, Paul Ndong, | dans un entretien.",
        "Salma, 34 ans, | a tout perdu.",
        "celui qui garde le phare | .",
        "l'un de ses frères | a fui.",
        "l'ambassadrice à Dakar | , mardi.",
        "la porte-parole | à la presse.",
        "un ministre | à France Inter.",
        "le directeur | en souriant.",
        "Mohamed B. (prénom d'emprunt) | hier.",
        "le juge, | cité par un quotidien.",
        "la note, | le pont et ses piles tiennent bon.",
        "les élus de la ville et de la région | .",
        "le porte-parole du Mouvement du 12 avril | dans un communiqué.",
        "l'Alliance du 14 mars | , hier.",
        "la ministre | à la RTBF.",
        "l'ambassadeur suédois auprès de la Ligue des ports, Karl Brissac, | à la presse.",
        "Luc Amsel, du syndicat Sud-Rives, | dans un tract.",
    ],
)
def test_where_a_noun_phrase_ends(marked):
    phrase, rest = marked.split(" | ") if " | " in marked else (marked, "")
    text = phrase + ("" if rest[:1] in ".," else " ") + rest
    doc = load()(text)
    end = noun_phrase(doc, 0, len(doc))
    assert doc[:end].text == phrase.rstrip(",")


@pytest.mark.parametrize(
    ("after_the_cue", "source"),
    [
        ("la maire de Namur.", "la maire de Namur"),
        ("plusieurs fois lundi soir la gouverneure, Awa Fall.", "la gouverneure, Awa Fall"),
        ("une nouvelle fois par jour la maire de Namur.", "la maire de Namur"),
        ("l'autre jour trois vieilles dames.", "trois vieilles dames"),
        ("mardi 4 mai sur une radio locale la maire de Namur.", "la maire de Namur"),
        ("dans une lettre publiée hier, Anne Rochat, avocate.", "Anne Rochat, avocate"),
        ("à l'AFP Jean Roche, un témoin.", "Jean Roche, un témoin"),
        ("à la presse Rose Amani, infirmière.", "Rose Amani, infirmière"),
        ("jeudi une source judiciaire.", "une source judiciaire"),
        ("hier une source au sein de la garde.", "une source au sein de la garde"),
        ("partie du projet.", None),
        ("en larmes, à la sortie du tribunal, le trésorier.", "le trésorier"),
        ("pour sa part le préfet.", "le préfet"),
        ("fataliste, un marchand.", "un marchand"),
        ("que la route est coupée.", None),
        ("« Je pars ».", None),
    ],
)
def test_the_source_behind_adverbials(after_the_cue, source):
    doc = load(True)("A dit, " + after_the_cue)
    found = source_after(doc, 3, len(doc))
    assert (found and doc[found[0] : found[1]].text) == source
