"""Denials that name nothing take up what is told just before: each text with who denies, and what."""

import pytest

from onrecord.reading.indirect import indirect_candidates
from onrecord.reading.indirect.bare import bare_denials, taken_up
from onrecord.reading.indirect.view import view_of
from onrecord.reading.parse import load
from onrecord.reading.quotations.direct import direct_candidates
from onrecord.reading.quotations.quotes import find_quotes


def denied(text: str) -> list[tuple[str, str]]:
    quotes = find_quotes(text)
    view = view_of(load()(text), quotes)
    found = bare_denials(view, direct_candidates(view) + indirect_candidates(view))
    return [(text[slice(*c.source[0])], text[slice(*c.content[0])]) for c in found]


def again(text: str) -> list[tuple[str, str]]:
    quotes = find_quotes(text)
    view = view_of(load()(text), quotes)
    found = taken_up(view, direct_candidates(view) + indirect_candidates(view))
    return [(text[slice(*c.source[0])], text[slice(*c.content[0])]) for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le maire de Sarre accuse le club d'avoir triché. Le club dément.",
            [("Le club", "avoir triché")],
        ),
        (
            "Oslo accuse Tallinn de soutenir les pirates du golfe, Tallinn dément.",
            [("Tallinn", "soutenir les pirates du golfe")],
        ),
        (
            "Le maire accuse le club d'avoir triché, mais le club a toujours nié. Le match reste perdu.",
            [("le club", "avoir triché")],
        ),
        (
            "« Ils ont volé nos filets », a dit Omar Sila, pêcheur.\n\nLes gardes, eux, s'en défendent.",
            [("Les gardes", "Ils ont volé nos filets")],
        ),
        (
            "Selon l'association, la digue a cédé deux fois. La ville nie formellement.",
            [("La ville", "la digue a cédé deux fois")],
        ),
        (
            "Le maire accuse le club d'avoir triché. Le club nie et reproche au maire de mentir.",
            [("Le club", "avoir triché")],
        ),
        (
            "Le trésorier est soupçonné d'avoir vidé la caisse. Il dément catégoriquement.",
            [("Il", "avoir vidé la caisse")],
        ),
        (
            "« Nous rouvrirons le bac », a promis la maire. Le préfet conteste.",
            [("Le préfet", "Nous rouvrirons le bac")],
        ),
        (
            "La maire affirme que le bac est sûr. Le préfet affirme exactement le contraire.",
            [("Le préfet", "le bac est sûr")],
        ),
        ("La maire affirme que le bac est sûr. Le préfet donne une autre version.", []),
        ("Le maire accuse le club d'avoir triché. Un tribunal jugera. Le club dément.", []),
        (
            "Selon le juge, le club a payé l'arbitre. La ligue exige un nouveau match. Le club dément.",
            [],
        ),
        ("Le maire accuse le club d'avoir triché. Le club conteste la sanction.", []),
        ("Le maire accuse le club d'avoir triché. Le club ne dément pas.", []),
        ("Le maire accuse le club d'avoir triché, ce que le club dément.", []),
        ("Le club dément.", []),
    ],
)
def test_what_a_bare_denial_takes_up(text, expected):
    assert denied(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "L'émissaire a demandé le retrait des gardes. Ce que refuse Lunel.",
            [("Lunel", "le retrait des gardes")],
        ),
        (
            "Des gardes ont franchi le fleuve dans la nuit. Ce que la mairie a formellement démenti.",
            [("la mairie", "Des gardes ont franchi le fleuve dans la nuit")],
        ),
        (
            "Elle dit que le pont est sûr. Ce que le chef du port, Paul Aubin, a contesté : « C'est faux. »",
            [("le chef du port, Paul Aubin", "le pont est sûr")],
        ),
        (
            "La récolte a été vendue deux fois. Le maire l'a reconnu lundi à Sarre.",
            [("Le maire", "La récolte a été vendue deux fois")],
        ),
        (
            "Le pont est fermé. C'est ce qu'a indiqué le maire dans un communiqué.",
            [("le maire", "Le pont est fermé")],
        ),
        (
            "La Ligue ne votera pas. Sa présidente l'a annoncé mercredi lors d'un point de presse.",
            [("Sa présidente", "La Ligue ne votera pas")],
        ),
        (
            "Le bac a coulé. C'est du moins ce que croit savoir une source du port.",
            [("une source du port", "Le bac a coulé")],
        ),
        ("Il a vu la statue. Le maire l'a reconnue.", []),
        ("La récolte est vendue. Le maire l'a reconnu : « Nous avions tort. »", []),
        ("Le pont cède. Ce que demande le maire, c'est un bac.", []),
        ("Le pont cède. Ce que dit le maire est faux.", []),
        ("Ce que refuse Lunel.", []),
    ],
)
def test_what_is_taken_up_without_a_word_about_it(text, expected):
    assert again(text) == expected
