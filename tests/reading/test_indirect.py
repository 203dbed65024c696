"""Indirect and mixed statements: each text with the source, cue and content that must be read in it."""

import pytest

from onrecord.reading.indirect import indirect_candidates
from onrecord.reading.indirect.view import view_of
from onrecord.reading.parse import load
from onrecord.reading.quotations.quotes import find_quotes


def read(text: str, sure: float = 0.4) -> list[tuple[str, str, str]]:
    def words(spans) -> str:
        return " … ".join(text[start:end] for start, end in spans)

    candidates = indirect_candidates(view_of(load()(text), find_quotes(text)))
    return [(words(c.source), words(c.cue), words(c.content)) for c in candidates if c.score >= sure]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # attitudes before a colon
        (
            "Le maire n'en démord pas : la digue tiendra.",
            ("Le maire", "n' … démord pas", "la digue tiendra"),
        ),
        (
            "La section du port ne l'entend pas ainsi : le retrait, rien que le retrait.",
            ("La section du port", "ne … entend pas ainsi", "le retrait, rien que le retrait"),
        ),
        # counts and restrictions
        ("L'association en dénombre onze mille.", ("L'association", "dénombre", "onze mille")),
        ("La milice n'en reconnaît qu'un.", ("La milice", "n' … reconnaît", "un")),
        (
            "Le port ne reconnaît que « deux avaries ».",
            ("Le port", "ne reconnaît", "deux avaries"),
        ),
        (
            "La préfecture a recensé 214 départs de feu.",
            ("La préfecture", "a recensé", "214 départs de feu"),
        ),
        (
            "L'association chiffre à 1 300 les personnes sans toit.",
            ("L'association", "chiffre", "à 1 300 les personnes sans toit"),
        ),
        (
            "La mairie parle de 412 étals détruits.",
            ("La mairie", "parle", "412 étals détruits"),
        ),
        # what something is held to be
        (
            "L'avocate trouve la demande « prématurée ».",
            ("L'avocate", "trouve", "la demande « prématurée"),
        ),
        ("Le juge trouve ce délai trop court.", ("Le juge", "trouve", "ce délai trop court")),
        # reflexive infinitives and compound ones
        (
            "Le maire dit s'attendre à une crue.",
            ("Le maire", "dit", "s'attendre à une crue"),
        ),
        (
            "Le médecin dit avoir extrait dimanche soir une balle du mollet.",
            ("Le médecin", "dit", "avoir extrait dimanche soir une balle du mollet"),
        ),
        # who is asked, in quotation marks
        (
            "Le consul a appelé « toutes les parties » à la retenue.",
            ("Le consul", "a appelé", "la retenue"),
        ),
        # another's clause after quoted words
        (
            "Oslo salue « tout geste de paix » et Lima a envoyé un émissaire.",
            ("Oslo", "salue", "tout geste de paix"),
        ),
        # clauses
        (
            "La préfète a affirmé lors d'un point de presse que la digue tiendrait.",
            ("La préfète", "a affirmé", "la digue tiendrait"),
        ),
        (
            "Le maire affirme que la digue « tiendra cet hiver ».",
            ("Le maire", "affirme", "la digue « tiendra cet hiver"),
        ),
        (
            "Le porte-parole indique que « la trêve tient. Les convois passent. » Les habitants attendent.",
            ("Le porte-parole", "indique", "la trêve tient. Les convois passent."),
        ),
        ("Le syndicat ignore si la paie sera versée.", ("Le syndicat", "ignore", "la paie sera versée")),
        (
            "Considérant que le « bail est nul », Paul Aubin rend les clés.",
            ("Paul Aubin", "Considérant", "le « bail est nul"),
        ),
        (
            "C'est l'avis de l'office, qui estime que le pont, prêt à ouvrir « en entier », pourrait céder.",
            ("l'office", "estime", "le pont, prêt à ouvrir « en entier », pourrait céder"),
        ),
        (
            "Les passants ont indiqué ne pas avoir vu ou entendu la chute du mur.",
            ("Les passants", "ont indiqué", "ne pas avoir vu ou entendu la chute du mur"),
        ),
        # a source is the whole of a name, whatever the tagger takes its words for
        ("Emmanuel Macron a dénoncé lundi le blocus.", ("Emmanuel Macron", "a dénoncé", "le blocus")),
        ("Les Emirats arabes unis ont salué le vote.", ("Les Emirats arabes unis", "ont salué", "le vote")),
        # what governs or follows a noun phrase is not who speaks
        (
            "La ville fait un pas en direction de la Ligue, qui réclame que le quai soit refait.",
            ("la Ligue", "réclame", "le quai soit refait"),
        ),
        (
            "Tout en saluant l'effort des marins, le préfet a appelé à fermer le port.",
            ("le préfet", "a appelé", "fermer le port"),
        ),
        (
            "Une lettre de dix élus de gauche et du centre appelant à fermer le port est parue.",
            ("Une lettre de dix élus de gauche et du centre", "appelant", "fermer le port"),
        ),
        (
            "Il cite un devoir alors que les opposants au barrage se réunissent chaque jour pour demander "
            "son retrait.",
            ("les opposants au barrage", "demander", "son retrait"),
        ),
        (
            "Selon trois voisins, Karim Benali, l'ancien patron du chantier, aurait quitté la ville.",
            ("trois voisins", "Selon", "Karim Benali, l'ancien patron du chantier, aurait quitté la ville"),
        ),
        (
            "Vendredi Navimer, une société de location, a déclaré que deux bateaux avaient coulé.",
            ("Navimer, une société de location", "a déclaré", "deux bateaux avaient coulé"),
        ),
        (
            "Face au choix de la ville de vendre, un texte permettant d'écourter les débats, les dockers "
            "ont annoncé une grève.",
            ("les dockers", "ont annoncé", "une grève"),
        ),
        # others who join in, and what they say
        (
            "La Ligue se félicite de ce compromis, tout comme la préfète.",
            ("La Ligue", "se félicite", "ce compromis"),
        ),
        (
            "La Ligue salue la vente, tout comme la ministre Rochat qui a « remercié la ville », "
            "estimant que le stade était perdu.",
            ("la ministre Rochat", "estimant", "le stade était perdu"),
        ),
        (
            "La Ligue a salué l'accord, ainsi que la préfète, qui l'a qualifié de « tournant ».",
            ("La Ligue", "a salué", "l'accord"),
        ),
        (
            "L'Alliance s'est réjouie du vote, imitée par le consul Peyre.",
            ("L'Alliance", "s'est réjouie", "vote"),
        ),
        (
            "La régente a rejeté l'ultimatum de trois villes lui réclamant d'organiser un vote.",
            ("trois villes", "réclamant", "organiser un vote"),
        ),
        (
            "Le maire a reçu une lettre des commerçants l'appelant à rouvrir la rue.",
            ("des commerçants", "appelant", "rouvrir la rue"),
        ),
        # infinitives
        ("La firme a promis de rouvrir la mine.", ("La firme", "a promis", "rouvrir la mine")),
        (
            "Le consul appelle les deux clans à déposer les armes.",
            ("Le consul", "appelle", "déposer les armes"),
        ),
        (
            "Le syndicat accuse la direction de cacher les comptes.",
            ("Le syndicat", "accuse", "cacher les comptes"),
        ),
        ("Le témoin assure avoir vu deux hommes.", ("Le témoin", "assure", "avoir vu deux hommes")),
        # noun phrases
        (
            "L'armateur dément tout contact avec les pirates.",
            ("L'armateur", "dément", "tout contact avec les pirates"),
        ),
        (
            "Le ministre a annoncé mardi la fermeture de la frontière.",
            ("Le ministre", "a annoncé", "la fermeture de la frontière"),
        ),
        ("La présidente se dit prête à négocier.", ("La présidente", "se dit prête à", "négocier")),
        ("La ligue réclame une trêve dans un communiqué.", ("La ligue", "réclame", "une trêve")),
        (
            "La police annonce neuf arrestations, dont deux à Sens.",
            ("La police", "annonce", "neuf arrestations, dont deux à Sens"),
        ),
        (
            "Le port demande un fonds, que la région abondera.",
            ("Le port", "demande", "un fonds"),
        ),
        ("Le maire voit dans ce geste « un aveu bien tardif ».", ("Le maire", "voit", "un aveu bien tardif")),
        ("La direction félicite ses marins d'avoir tenu.", ("La direction", "félicite", "avoir tenu")),
        (
            "Le syndicat répète depuis 2012 que la caisse est vide.",
            ("Le syndicat", "répète", "la caisse est vide"),
        ),
        (
            "Le préfet n'exclut pas une évacuation du port.",
            ("Le préfet", "n'exclut pas", "une évacuation du port"),
        ),
        # sources that stand elsewhere
        (
            "La Gazette du port, citant un pilote, affirme que la passe est fermée.",
            ("un pilote", "affirme", "la passe est fermée"),
        ),
        (
            "Selon le club fondé en 1950 le bilan était plus lourd.",
            ("le club fondé en 1950", "Selon", "le bilan était plus lourd"),
        ),
        (
            "Si le roi dort, la reine estime que la garde suffit.",
            ("la reine", "estime", "la garde suffit"),
        ),
        (
            "C'est le chef du port qui a ouvert le bal, en demandant le départ du juge.",
            ("le chef du port", "demandant", "le départ du juge"),
        ),
        (
            "La ligue a quitté la salle, estimant que le vote était truqué.",
            ("La ligue", "estimant", "le vote était truqué"),
        ),
        (
            "Il a rencontré un émissaire du roi, qui a promis que les otages seraient libérés.",
            ("un émissaire du roi", "a promis", "les otages seraient libérés"),
        ),
        (
            "« Nous partons », a déclaré Salma Haddad, ajoutant que le camp serait vidé.",
            ("Salma Haddad", "ajoutant", "le camp serait vidé"),
        ),
        (
            "Le général est accusé par la commission d'avoir détourné les fonds.",
            ("la commission", "est accusé", "avoir détourné les fonds"),
        ),
        (
            "La prise du port a été revendiquée par la milice.",
            ("la milice", "a été revendiquée", "La prise du port"),
        ),
        # gerunds that open a sentence together
        (
            "Estimant que la digue cède et affirmant que les pompes sont usées, la maire a fermé le camping.",
            ("la maire", "Estimant", "la digue cède"),
        ),
        (
            "Estimant que la digue cède et affirmant que les pompes sont usées, la maire a fermé le camping.",
            ("la maire", "affirmant", "les pompes sont usées"),
        ),
        (
            "Affirmant avoir tout tenté et jugeant que les pompes sont usées, Anne Roux a démissionné.",
            ("Anne Roux", "jugeant", "les pompes sont usées"),
        ),
        # the subject of a clause that follows the main one
        (
            "Le ton est monté d'un cran lorsque Ali Moreau, patron du port, a accusé le maire de mentir.",
            ("Ali Moreau, patron du port", "a accusé", "mentir"),
        ),
        (
            "La séance a tourné court quand Rosa Prat, élue de Sorville, a demandé un vote.",
            ("Rosa Prat, élue de Sorville", "a demandé", "un vote"),
        ),
        # where it was said
        (
            "Le maire de Sorville a dénoncé la fermeture du lycée sur France Inter.",
            ("Le maire de Sorville", "a dénoncé", "la fermeture du lycée"),
        ),
        (
            "La chanteuse a exprimé sa tristesse sur son compte Instagram.",
            ("La chanteuse", "a exprimé", "sa tristesse"),
        ),
        # prepositions
        ("Selon la tour, le vol a du retard.", ("la tour", "Selon", "le vol a du retard")),
        (
            "Le convoi est passé hier, selon deux témoins.",
            ("deux témoins", "selon", "Le convoi est passé hier"),
        ),
        (
            "Le convoi, selon la mission, passera demain.",
            ("la mission", "selon", "Le convoi … passera demain"),
        ),
        ("Pour la ministre, ce texte suffit.", ("la ministre", "Pour", "ce texte suffit")),
        (
            "Pour un docker s'exprimant sous couvert d'anonymat, le bac a coulé.",
            ("un docker s'exprimant sous couvert d'anonymat", "Pour", "le bac a coulé"),
        ),
        (
            "Selon le club, notamment son trésorier, la caisse est vide.",
            ("le club", "Selon", "la caisse est vide"),
        ),
        (
            "Les fuites, qui pourraient selon le port durer jusqu'en mai, inquiètent les pêcheurs.",
            ("le port", "selon", "pourraient … durer jusqu'en mai"),
        ),
        # an outlet that cites the source
        (
            "Selon la Gazette du Lac, qui cite un garde du palais, le duc a fui.",
            ("un garde du palais", "Selon … cite", "le duc a fui"),
        ),
        (
            "Selon le Washington Post qui cite un garde du palais, le duc a fui.",
            ("un garde du palais", "Selon … cite", "le duc a fui"),
        ),
        # a relative between commas ends the content
        (
            "Le chef du clan, qui s'est engagé à rendre les armes, a quitté la vallée.",
            ("Le chef du clan", "s'est engagé", "rendre les armes"),
        ),
        # a noun phrase that names nobody in particular leaves the relative to the name beside it
        (
            "Elle dément tout lien avec un quelconque associé de Malvenu qui a juré que le pont sauterait.",
            ("Malvenu", "a juré", "le pont sauterait"),
        ),
        (
            "Elle dément tout lien avec un quelconque associé de Malvenu qui a juré que le pont sauterait.",
            ("Elle", "dément", "tout lien avec un quelconque associé de Malvenu"),
        ),
        # the agent of a participle is the source of the gerund after it; the next subject ends the content
        (
            "Le trouble semé dans la salle par la Suède en réclamant la fin du blocus, le refus des Danois "
            "et la fatigue de tous expliquent ce report.",
            ("la Suède", "réclamant", "la fin du blocus"),
        ),
        # complex inversion
        (
            "Odile Garran, la doyenne du conseil, n'avait-elle pas assuré que le coffre résisterait "
            "et nié hier toute dette ancienne ?",
            ("Odile Garran, la doyenne du conseil", "assuré", "le coffre résisterait"),
        ),
        (
            "Odile Garran, la doyenne du conseil, n'avait-elle pas assuré que le coffre résisterait "
            "et nié hier toute dette ancienne ?",
            ("Odile Garran, la doyenne du conseil", "nié", "toute dette ancienne"),
        ),
        # comme interrupts a clause
        (
            "Le clan finira, comme l'avait prédit au printemps, le sage du village, Aldo Brun, "
            "par signer une paix avec la vallée.",
            (
                "le sage du village, Aldo Brun",
                "avait prédit",
                "Le clan finira … par signer une paix avec la vallée",
            ),
        ),
        (
            "Le club dément que le stade soit vendu, comme l'avait affirmé la radio.",
            ("la radio", "avait affirmé", "le stade soit vendu"),
        ),
        (
            "Oslo a refusé de retirer ses bacs, comme le réclame la Ligue.",
            ("la Ligue", "réclame", "retirer ses bacs"),
        ),
        (
            "Le club a nié, comme le prétend la radio, avoir vendu le stade.",
            ("la radio", "prétend", "avoir vendu le stade"),
        ),
        (
            "Le club a nié, comme le prétend la radio, avoir vendu le stade.",
            ("Le club", "a nié", "avoir vendu le stade"),
        ),
        # what another denies
        (
            "Le fort est pris, affirme la milice, ce que dément le palais.",
            ("le palais", "dément", "Le fort est pris"),
        ),
        (
            "La milice affirme que le fort est pris, ce que dément le palais.",
            ("le palais", "dément", "le fort est pris"),
        ),
        # the author's noun that sums up
        (
            "Le syndicat assure que cent puits sont à sec, un chiffre que la régie conteste.",
            ("Le syndicat", "assure", "cent puits sont à sec"),
        ),
        # a dateline is nobody's
        (
            "Le quai (selon la mairie) tiendra dix ans.",
            ("la mairie", "selon", "Le quai … tiendra dix ans"),
        ),
        (
            "Selon le port, le quai est sûr, mais selon le club, il cède.",
            ("le port", "Selon", "le quai est sûr"),
        ),
        # who stands after an outlet's comma is the subject where a verb is to follow
        (
            "Selon Le Courrier, l'ancien préfet, qui avait promis de partir, resterait en poste.",
            ("Le Courrier", "Selon", "l'ancien préfet, qui avait promis de partir, resterait en poste"),
        ),
        (
            "Selon Jean Roy, le maire de Selles, qui a vu le quai, le port fermera en mai.",
            ("Jean Roy, le maire de Selles", "Selon", "le port fermera en mai"),
        ),
    ],
)
def test_a_statement_is_read_with_its_source_and_content(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in read(text)


def test_nested_statements_are_read_on_both_levels() -> None:
    text = "Le journal affirme que le ministre a promis de partir."
    assert read(text) == [
        ("Le journal", "affirme", "le ministre a promis de partir"),
        ("le ministre", "a promis", "partir"),
    ]


def test_a_content_ends_where_the_cue_s_sentence_goes_on() -> None:
    text = "Le maire estime que la digue tient et demande que l'État paie."
    assert [content for _, _, content in read(text)] == ["la digue tient", "l'État paie"]


def test_a_rhetorical_negative_question_asserts() -> None:
    assert ("Le roi", "affirmé", "la guerre était finie") in read(
        "Le roi n'avait-il pas affirmé que la guerre était finie ?"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Le pont tiendra, a assuré la préfète.",  # a trailing cue: read by the rules for quotations
        "« Le pont tiendra », a assuré la préfète.",
        "Pour sa part, la préfète est partie.",
        "Notez que le musée est fermé.",
        "Le trader est accusé de fraude.",  # nobody accuses him here
        # an object pronoun of another person makes no reflexive
        "C'est ce qu'ils nous ont dit il y a trois ans.",
        # whoever vouches after an inverted cue passes it on
        "« Vous le savez », aurait-il rétorqué, d'après l'un de ses conseils.",
        # who is only asked to say something
        "Prié de dire si la digue tient, il se tait.",
        # an adverbial ends the clause before a trailing cue: its object is who says it
        "Le pilote est parti trois semaines avant sa sœur, en avril, a annoncé jeudi sa mère.",
    ],
)
def test_nothing_is_proposed_where_nobody_states(text: str) -> None:
    assert read(text) == []


def test_who_is_led_to_say_something_says_it() -> None:
    text = "La hausse a poussé la maire Rosa Prat à dénoncer la vente du stade."
    assert ("la maire Rosa Prat", "dénoncer", "la vente du stade") in read(text, 0.3)


def test_every_span_lies_in_the_text() -> None:
    text = "Selon X, que dit-on ? Il dit : « Non ». »"
    for candidate in indirect_candidates(view_of(load()(text), find_quotes(text))):
        for start, end in (*candidate.content, *candidate.cue, *candidate.source):
            assert 0 <= start < end <= len(text)
