"""Indirect statements: whom an aside describes, what the author adds, and what somebody says of himself."""

import pytest

from tests.reading.test_indirect import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an aside of the source's or of the subject's
        (
            "Selon les riverains, curieux de tout et qui ont filmé la tour, la cloche sonne la nuit.",
            ("les riverains", "Selon", "la cloche sonne la nuit"),
        ),
        (
            "Selon le géomètre Luc Amsel, le voyer, les maçons, souvent mal logés, veulent partir.",
            (
                "le géomètre Luc Amsel, le voyer",
                "Selon",
                "les maçons, souvent mal logés, veulent partir",
            ),
        ),
        (
            "Selon l'auteur d'un « bilan du port », envoyé aux marins, la moitié des bacs sont à quai.",
            ("l'auteur d'un « bilan du port", "Selon", "la moitié des bacs sont à quai"),
        ),
        # only the relative that it cuts
        (
            "La préfète a loué des maraîchers qui ont permis, selon elle, de nourrir dix villages.",
            ("elle", "selon", "des maraîchers qui ont permis … de nourrir dix villages"),
        ),
        # what a poll's share of people thinks
        (
            "Pour 63% des habitants, la taxe est injuste.",
            ("63% des habitants", "Pour", "la taxe est injuste"),
        ),
        ("Pour 40% d'entre eux, la taxe doit baisser.", ("40% d'entre eux", "Pour", "la taxe doit baisser")),
        # what the author adds
        (
            "Luc Amsel a estimé que la digue était solide au moment où les maçons réclament une expertise.",
            ("Luc Amsel", "a estimé", "la digue était solide"),
        ),
        (
            "La radio a indiqué que la ville cherchait un acheteur, s'appuyant sur trois élus.",
            ("La radio", "a indiqué", "la ville cherchait un acheteur"),
        ),
        (
            "Une revue a affirmé que le duc aurait fui, et les radios ont aussi relevé qu'il dormait.",
            ("Une revue", "a affirmé", "le duc aurait fui"),
        ),
        # one's state of mind
        (
            "Rosa Prat se dit très en colère contre la mairie.",
            ("Rosa Prat", "se dit", "très en colère contre la mairie"),
        ),
        ("Le notaire s'est dit sous le choc.", ("Le notaire", "s'est dit", "sous le choc")),
        ("Rosa Prat se dit très déçue par le vote.", ("Rosa Prat", "se dit", "très déçue par le vote")),
        # pronouns and numbers that belong to it
        (
            "Rosa Prat a annoncé dès lundi en faire une priorité.",
            ("Rosa Prat", "a annoncé", "en faire une priorité"),
        ),
        ("Près de 300 marins demandent une prime.", ("Près de 300 marins", "demandent", "une prime")),
        # the subject behind *dont*, an agent beside a name's *de*
        (
            "Il cite une somme dont la Gazette prétend qu'elle est perdue.",
            ("la Gazette", "prétend", "elle est perdue"),
        ),
        (
            "Le vote suit l'annonce par Luc Amsel de la vente du quai.",
            ("Luc Amsel", "annonce", "la vente du quai"),
        ),
    ],
)
def test_what_it_covers(text, expected):
    assert expected in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Les riverains se voient conseiller d'éviter le quai.",
        "Pour 20% des pannes, le moteur est en cause.",
        "Mais pour certains moteurs, la panne est en cause.",
    ],
)
def test_nobody_is_named(text):
    assert read(text) == []
