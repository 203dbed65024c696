"""Interviews without names or signature: the answers that must be read as statements."""

from onrecord.reading.quotations.exchanges import exchanges

INTRO = "Garde-barrage à Sarenne depuis vingt ans, Inès Moral nous a reçus vendredi au pied de l'ouvrage."


def read(*paragraphs: str) -> list[tuple[str, str]]:
    text = "\n\n".join(paragraphs)
    return [
        (text[slice(*c.source[0])] if c.source else "", text[slice(*c.content[0])]) for c in exchanges(text)
    ]


def test_a_question_may_be_a_plain_sentence() -> None:
    assert read(
        INTRO,
        "Avez-vous eu peur ?",
        "Non. J'ai vu pire en 2003.",
        "Le maire vous reproche d'avoir ouvert les vannes trop tard.",
        "C'est faux. Nous les avons ouvertes à six heures.",
        "Le préfet parle d'une fissure.",
        "Je n'en ai vu aucune.",
        "Que ferez-vous demain ?",
        "Je dormirai.",
    ) == [
        ("", "Non. J'ai vu pire en 2003."),
        ("", "C'est faux. Nous les avons ouvertes à six heures."),
        ("", "Je n'en ai vu aucune."),
        ("", "Je dormirai."),
    ]


def test_an_answer_may_go_on_for_several_paragraphs() -> None:
    told = (
        "Nous surveillons l'ouvrage jour et nuit.",
        "Les capteurs posés en 2019 relèvent le moindre mouvement du béton, de jour et de nuit; "
        "leurs relevés partent aussitôt à la direction, qui les compare à ceux d'avant et à la météo.",
    )
    assert read(
        INTRO,
        "Dormez-vous ?",
        "Moi, oui.",
        "Qui veille, chez vous ?",
        *told,
        "Et vos chefs ?",
        "Je ne sais pas.",
    ) == [("", "Moi, oui."), ("", "\n\n".join(told)), ("", "Je ne sais pas.")]


def test_the_first_answer_may_open_with_the_name() -> None:
    assert read(
        INTRO,
        "La Gazette : Restez-vous ?",
        "Inès Moral : Je reste.",
        "Pourquoi restez-vous ?",
        "Pour mon chien.",
        "Et votre chef ?",
        "Nous nous parlons peu.",
    ) == [("Inès Moral", "Je reste."), ("", "Pour mon chien."), ("", "Nous nous parlons peu.")]


def test_a_full_name_that_only_the_answer_tells() -> None:
    talk = (
        "Le Phare : Restez-vous ?",
        "Inès Moral : Je reste.",
        "Et vous dormez ?",
        "Moi, oui.",
        "Et vos chefs ?",
    )
    assert read(*talk, "Je l'ignore.") == [
        ("Inès Moral", "Je reste."),
        ("", "Moi, oui."),
        ("", "Je l'ignore."),
    ]


def test_questions_that_a_report_asks_its_reader_are_no_interview() -> None:
    assert not read(
        "Le point sur la crue.",
        "Qui garde le barrage ?",
        "La régie emploie quatre personnes, selon le maire.",
        "Le béton est-il sain ?",
        "Des experts en doutent. « Je n'y dormirais pas », dit l'un d'eux.",
        "Et demain ?",
        "La décrue est attendue dimanche.",
    )


def test_quoted_answers_are_left_to_the_quotations() -> None:
    assert not read(
        INTRO,
        "Vous partez ?",
        "« Je reste. »",
        "Vous avez peur ?",
        "« Nous n'avons pas peur. »",
        "Vous dormez ?",
        "« Moi, oui. »",
    )
