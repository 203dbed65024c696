"""Indirect statements: who says it where other noun phrases stand nearer, and who only passes it on."""

import pytest

from tests.reading.test_indirect import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whose words or feelings a relative follows
        (
            "La préfète a balayé les propos du notaire, qui affirme que la digue cédera.",
            ("notaire", "affirme", "la digue cédera"),
        ),
        (
            "Il a ignoré l'appel de la Ligue, qui demande un vote.",
            ("la Ligue", "demande", "un vote"),
        ),
        (
            "Ce compte diffère de celui des pompiers, qui évoquent dix noyés.",
            ("pompiers", "évoquent", "dix noyés"),
        ),
        (
            "Le syndicat a lu le rapport du ministère, qui affirme que la mine est sûre.",
            ("le rapport du ministère", "affirme", "la mine est sûre"),
        ),
        # what somebody is by birth is no charge
        (
            "La presse accuse le magnat d'origine grecque de fraude.",
            ("La presse", "accuse", "fraude"),
        ),
        # somebody somewhere is not the place
        (
            "Le délégué de l'ONU à Genève, qui dénonce la vente, est parti.",
            ("Le délégué de l'ONU à Genève", "dénonce", "la vente"),
        ),
        # the second participle of the main verb, a relative between
        (
            "L'émir a rejeté les reproches du juge, qui assure que le port est vide, et demandé aux dockers "
            "de rester.",
            ("L'émir", "demandé", "rester"),
        ),
        # what stands beside a name, or opens the sentence, is no other speaker
        (
            "Nora Brandt (verte), présidente de la rade Est, qui a dénoncé un « marchandage », est partie.",
            ("Nora Brandt (verte), présidente de la rade Est", "a dénoncé", "un « marchandage"),
        ),
        (
            "Igor Vass, son ancien associé, qui a promis de payer, se cache.",
            ("Igor Vass, son ancien associé", "a promis", "payer"),
        ),
        (
            "Le Mouvement du delta, une milice accusée de vols, a rejeté la trêve.",
            ("Le Mouvement du delta, une milice accusée de vols", "a rejeté", "la trêve"),
        ),
        # a verb taken for an adjective, an object taken for part of the next subject
        (
            "Le groupe armé revendique 14 tirs et appelle les dockers à la grève.",
            ("Le groupe armé", "appelle", "la grève"),
        ),
        (
            "Le port dément ces ragots et la capitainerie rappelle que les quais sont gardés.",
            ("la capitainerie", "rappelle", "les quais sont gardés"),
        ),
        (
            "Le port dément ces ragots et la capitainerie rappelle que les quais sont gardés.",
            ("Le port", "dément", "ces ragots"),
        ),
        (
            "Les mareyeurs ont d'autre part assuré que la criée rouvrirait.",
            ("Les mareyeurs", "ont d'autre part assuré", "la criée rouvrirait"),
        ),
        # participles, purposes
        (
            "Le clan haussant le ton et appelant à marcher, la garde a fermé le pont.",
            ("Le clan", "appelant", "marcher"),
        ),
        (
            "Le coup d'envoi a été donné par Rosa Prat, demandant que le stade soit rasé.",
            ("Rosa Prat", "demandant", "le stade soit rasé"),
        ),
        (
            "La juge estime que le notaire a menti en affirmant que le coffre était vide.",
            ("le notaire", "affirmant", "le coffre était vide"),
        ),
        (
            "Mme Prat a saisi l'occasion qui lui était offerte pour demander au juge de partir.",
            ("Mme Prat", "demander", "partir"),
        ),
        (
            "Selon Odile Garran, la taxe nuit au port, ajoutant que les quais sont vides.",
            ("Odile Garran", "ajoutant", "les quais sont vides"),
        ),
        # where *on* speaks
        (
            "Au ministère des Ports, on reconnaît que la digue fuit.",
            ("ministère des Ports", "reconnaît", "la digue fuit"),
        ),
        (
            "Chez les dockers, on affirme que la grève tiendra.",
            ("les dockers", "affirme", "la grève tiendra"),
        ),
        (
            "Du côté de la régie, on assure que l'eau est bonne.",
            ("la régie", "assure", "l'eau est bonne"),
        ),
        (
            "Dans l'entourage du roi, on dit que le voyage est reporté.",
            ("l'entourage du roi", "dit", "le voyage est reporté"),
        ),
        ("À l'ONU, l'on assure que l'envoi est parti.", ("l'ONU", "assure", "l'envoi est parti")),
        ("Dans les ruelles, on dit que le roi est parti.", ("on", "dit", "le roi est parti")),
        (
            "Même refus du côté de la régie, qui assure que l'eau est bonne.",
            ("la régie", "assure", "l'eau est bonne"),
        ),
    ],
)
def test_who_says_it(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in read(text, 0.3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # ce que, on either side of the verb
        (
            "Les dockers affirment tenir le quai, ce que la garde conteste.",
            ("la garde", "conteste", "tenir le quai"),
        ),
        (
            "La Norvège arme les pêcheurs, ce que Berne dément.",
            ("Berne", "dément", "La Norvège arme les pêcheurs"),
        ),
        (
            "Le clan affirme que le fort est pris, ce que l'armée a démenti.",
            ("l'armée", "a démenti", "le fort est pris"),
        ),
        # a noun that sums up
        (
            "La Ligue dénonce un vote truqué, des accusations rejetées par le greffe.",
            ("le greffe", "rejetées", "des accusations"),
        ),
        ("Des accusations démenties lundi par la garde.", ("la garde", "démenties", "Des accusations")),
        (
            "L'ONG évoque dix noyés, un chiffre aussitôt contredit par la régie.",
            ("la régie", "contredit", "un chiffre"),
        ),
        (
            "Le club annonce un report, une mesure que rejette la mairie.",
            ("la mairie", "rejette", "une mesure"),
        ),
        ("Le bac a coulé, une version que la régie conteste.", ("la régie", "conteste", "une version")),
        # the claim that is denied
        (
            "Le duc dément les rumeurs selon lesquelles il aurait vendu le fort.",
            ("Le duc", "dément", "les rumeurs selon lesquelles il aurait vendu le fort"),
        ),
        (
            "L'armée a rejeté les accusations du clan, selon lesquelles ses drones ont frappé un marché.",
            (
                "L'armée",
                "a rejeté",
                "les accusations du clan, selon lesquelles ses drones ont frappé un marché",
            ),
        ),
        (
            "La régie a démenti dans une note des informations faisant état d'une fuite.",
            ("La régie", "a démenti", "des informations faisant état d'une fuite"),
        ),
        (
            "Le duc dément les rumeurs qui font état de son départ.",
            ("Le duc", "dément", "les rumeurs qui font état de son départ"),
        ),
        (
            "Riga a opposé un démenti ferme aux accusations relatives à des tirs.",
            ("Riga", "a opposé un démenti", "accusations relatives à des tirs"),
        ),
        ("La duchesse dit ne rien regretter.", ("La duchesse", "dit", "ne rien regretter")),
    ],
)
def test_a_claim_is_denied(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in read(text)


@pytest.mark.parametrize(
    "text",
    [
        # a rumour that somebody denies states nothing itself
        "La régie a démenti dans une note des informations faisant état d'une fuite.",
        "Le duc dément les rumeurs qui font état de son départ.",
    ],
)
def test_a_denied_rumour_is_one_statement(text: str) -> None:
    assert len(read(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A la question de savoir s'il appelait à la grève, il s'est tu.",
        "Lorsqu'on lui a demandé de réagir, le duc s'est tu.",
        "Les voisins se sont défendus avant d'exiger une enquête.",
    ],
)
def test_what_one_is_asked_is_no_statement(text: str) -> None:
    assert [content for _, cue, content in read(text) if cue != "exiger"] == []
