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
        # the noun of the cue itself, and the subject of a clause with *dont*
        (
            "L'association Rade a soigné dix marins et lance un appel au don de sang.",
            ("L'association Rade", "lance un appel", "don de sang"),
        ),
        (
            "Jo Prat, dont la terre touche au parc voisin de Lunel, évoque plutôt « un avion ».",
            ("Jo Prat", "évoque", "un avion"),
        ),
        # a name with a hyphen
        (
            "Le groupe espagnol Anter-Sur propose de garder 180 salariés.",
            ("Le groupe espagnol Anter-Sur", "propose", "garder 180 salariés"),
        ),
        # a name behind the noun of a body, a pronoun with its hyphen, an outlet that is told
        (
            "Le Mouvement Ennara a démenti toute fraude.",
            ("Le Mouvement Ennara", "a démenti", "toute fraude"),
        ),
        (
            "Celle-ci a ajouté que le bac était plein.",
            ("Celle-ci", "a ajouté", "le bac était plein"),
        ),
        # a clause that the parse takes for part of the subject, an apposition that no comma closes
        (
            "L'opposition parle d'une fraude, le maire Luc Amsel dit que tout est calme.",
            ("le maire Luc Amsel", "dit", "tout est calme"),
        ),
        (
            "L'opposant Marc Doulan, l'un des meneurs de la grève évoque un bilan plus lourd.",
            ("L'opposant Marc Doulan, l'un des meneurs de la grève", "évoque", "un bilan plus lourd"),
        ),
        # who informs the subject by a participle
        (
            "Il a été appelé par un agent du poste de la garde fluviale l'informant que le quai cédait.",
            ("un agent du poste de la garde fluviale", "informant", "le quai cédait"),
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
        # lists of those who say it
        (
            "Sarre et Namur avaient exhorté les clans à négocier.",
            ("Sarre et Namur", "avaient exhorté", "négocier"),
        ),
        (
            "Pour finir, Paul Aubin et Ida Lund ont indiqué que le bac partirait.",
            ("Paul Aubin et Ida Lund", "ont indiqué", "le bac partirait"),
        ),
        (
            "Les guildes de Sarre, de Lunel et de Namur ont promis de payer.",
            ("Les guildes de Sarre, de Lunel et de Namur", "ont promis", "payer"),
        ),
        ("La maire soutient le projet et les élus demandent un vote.", ("les élus", "demandent", "un vote")),
        # a relative or participle between the subject and its verb
        (
            "Paul Aubin, dont le mandat avait été annulé avant que le vote ne soit refait, a accusé M. Lund "
            "de recruter des voyous.",
            ("Paul Aubin", "a accusé", "recruter des voyous"),
        ),
        (
            "Un chef du clan Sarre, connu sous le nom de « Pépin », a assuré que la trêve tient.",
            ("Un chef du clan Sarre", "a assuré", "la trêve tient"),
        ),
        # who is told, and quoted words with their own subject
        (
            "Ida Lund, avocate du port, lui a répondu que le dossier était vide.",
            ("Ida Lund, avocate du port", "a répondu", "le dossier était vide"),
        ),
        (
            "La préfète a parlé d'« un crime que rien n'efface » et dit tenir les coupables.",
            ("La préfète", "dit", "tenir les coupables"),
        ),
        # words put in front, a clause after et
        (
            "Dans cette note signée du chef de la garde, le capitaine Aubin, le palais évoque une méprise.",
            ("le palais", "évoque", "une méprise"),
        ),
        (
            "Les mineurs refusent la médiation, et le préfet, Marc Aubin, demande une pause.",
            ("le préfet, Marc Aubin", "demande", "une pause"),
        ),
        # who refuses or denies, and goes on in a relative
        (
            "Une offre refusée par le syndicat des marins, qui exige un accord.",
            ("le syndicat des marins", "exige", "un accord"),
        ),
        (
            "Un texte critiqué par Ida Lund, pour qui la loi ne sert à rien.",
            ("Ida Lund", "pour", "la loi ne sert à rien"),
        ),
        (
            "Du côté du maire sortant, Paul Aubin, on parle d'au moins dix morts.",
            ("maire sortant, Paul Aubin", "parle", "au moins dix morts"),
        ),
        (
            "« Le bac coule », s'amuse la Gazette de Sarre, pour qui le port est perdu.",
            ("la Gazette de Sarre", "pour", "le port est perdu"),
        ),
        (
            "Une voix s'élève, celle de l'élue Ida Lund, pour qui « la loi est vide ».",
            ("l'élue Ida Lund", "pour", "la loi est vide"),
        ),
        (
            "Le journal cite un haut gradé du port, selon qui le bac a coulé.",
            ("un haut gradé du port", "selon", "le bac a coulé"),
        ),
        # whose people on are
        (
            "Dans l'entourage du maire, on jure que rien n'est signé.",
            ("l'entourage du maire", "jure", "rien n'est signé"),
        ),
        (
            "Au sein du parti, on admet que la défaite est rude.",
            ("parti", "admet", "la défaite est rude"),
        ),
        ("À Oslo, on assure que le bac coule.", ("Oslo", "assure", "le bac coule")),
        (
            "Au ministère, on se refuse à tout commentaire, mais on rappelle que la loi est la loi.",
            ("ministère", "rappelle", "la loi est la loi"),
        ),
        # whom an outlet cites
        (
            "Citant deux officiers, La Vigie a indiqué que le bac avait coulé.",
            ("deux officiers", "a indiqué", "le bac avait coulé"),
        ),
        # a body and its name
        (
            "Un chef du front Santa Rosa a annoncé que la trêve était finie.",
            ("Un chef du front Santa Rosa", "a annoncé", "la trêve était finie"),
        ),
        # places, days and occasions are no part of who speaks
        (
            "La trêve est morte, ont dit à Lunel des élus du Nord qui appellent à marcher.",
            ("élus du Nord", "appellent", "marcher"),
        ),
        (
            "La Ligue a publié ce mardi 3 mai une lettre dénonçant la vente.",
            ("La Ligue", "dénonçant", "la vente"),
        ),
        (
            "Le pont est sûr, a dit le ministère dans un communiqué, accusant la presse de mentir.",
            ("le ministère", "accusant", "mentir"),
        ),
        # the participle's subject is who accuses
        (
            "Le délégué accuse la mairie d'avoir pressé les agents pour qu'ils reprennent, ajoutant que la "
            "grève continuera.",
            ("Le délégué", "ajoutant", "la grève continuera"),
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


@pytest.mark.parametrize("text", ["selon", "Selon", "Le pont a cédé, selon", "d'après"])
def test_nobody_vouches_where_the_text_breaks_off(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the subject stands behind a clause that comes first
        (
            "Alors que la fonte des neiges inquiète la vallée, la bergère Ida Prat, présidente du Cercle des "
            "alpages (CA), fait état de trois blessés.",
            ("la bergère Ida Prat, présidente du Cercle des alpages (CA)", "fait état", "trois blessés"),
        ),
        # a name whose apposition the verb seems to go with
        (
            "Ida Prat, la déléguée syndicale, affirme que le barrage fuit.",
            ("Ida Prat, la déléguée syndicale", "affirme", "le barrage fuit"),
        ),
        # who speaks beside the subject
        (
            "Les bergers du col, ainsi que des guides de Morne, ont dénoncé un abandon.",
            ("Les bergers du col, ainsi que des guides de Morne", "ont dénoncé", "un abandon"),
        ),
        (
            "M. Igor Vass, le directeur du refuge, et Mme Ida Prat, une guide du col, ont exigé un secours.",
            (
                "M. Igor Vass, le directeur du refuge, et Mme Ida Prat, une guide du col",
                "ont exigé",
                "un secours",
            ),
        ),
        (
            "Elle et ses voisins réclament un pont.",
            ("Elle et ses voisins", "réclament", "un pont"),
        ),
        (
            "Selon Igor Vass, Ida Prat, Luc Orme, Léa Sand et Jean Brun, le col est sûr.",
            ("Igor Vass, Ida Prat, Luc Orme, Léa Sand et Jean Brun", "Selon", "le col est sûr"),
        ),
        # who acts in order to say it
        (
            "Des heurts ont marqué ce cortège organisé par les bergers pour exiger une prime.",
            ("les bergers", "exiger", "une prime"),
        ),
        (
            "Deux vitrines ont éclaté pendant une marche pour exiger que le col reste ouvert.",
            ("une marche", "exiger", "le col reste ouvert"),
        ),
        (
            "Le village subit des pressions de la part de la régie pour exiger sa fusion.",
            ("la régie", "exiger", "sa fusion"),
        ),
        (
            "Le ton est monté : pour exiger une prime, vingt bergers ont bloqué le col.",
            ("vingt bergers", "exiger", "une prime"),
        ),
        # the subject does what a gerund tells, the accused what the charge tells
        (
            "La radio a repris la note annonçant la crue en assurant que le col tient.",
            ("La radio", "assurant", "le col tient"),
        ),
        (
            "La vallée a accusé la régie d'avoir menti en dénonçant « un complot » des bergers.",
            ("la régie", "dénonçant", "un complot » des bergers"),
        ),
        ("Le col tient, dit-il, et dénonce une rumeur.", ("il", "dénonce", "une rumeur")),
        # an object pronoun is no speaker
        ("Il m'a répondu que le col tient.", ("Il", "a répondu", "le col tient")),
        # a relative behind when, or behind another
        (
            "Elle a vu des guides, présents au col depuis dix ans, qui ont juré n'avoir rien entendu.",
            ("des guides, présents au col depuis dix ans", "ont juré", "n'avoir rien entendu"),
        ),
        (
            "On a revu Igor Vass, qui est venu au col comme guide, et qui dément toute chute.",
            ("Igor Vass", "dément", "toute chute"),
        ),
        # where a source after *selon* ends
        (
            "Parmi eux se trouvait notamment selon la régie le frère du guide.",
            ("la régie", "selon", "Parmi eux se trouvait notamment … le frère du guide"),
        ),
        (
            "Dix bergers auraient, selon la régie quitté le col.",
            ("la régie", "selon", "Dix bergers auraient … quitté le col"),
        ),
        # another name of a speaker
        (
            "Le berger Igor Vass, dit Brume, a nié toute chute.",
            ("Le berger Igor Vass", "a nié", "toute chute"),
        ),
    ],
)
def test_whose_verb_it_is(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in read(text)
