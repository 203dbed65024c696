"""Indirect statements: counts, nouns as cues, and where a content begins and ends."""

import pytest

from tests.reading.test_indirect import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # each has his own count
        (
            "La marche a réuni 3.000 marins selon la police, 12.000 selon le club.",
            ("le club", "selon", "La marche a réuni … 12.000"),
        ),
        (
            "Entre 500 (selon la préfecture) et 2.000 marins (selon le club) ont défilé.",
            ("la préfecture", "selon", "Entre 500 … ont défilé"),
        ),
        (
            "Selon la police, ils étaient 200, et 1.500 d'après le club.",
            ("la police", "Selon", "ils étaient 200"),
        ),
        # what somebody is accused of having done keeps its object, though the parser takes *violé* for a noun
        (
            "La Ligue a accusé la garde d'avoir violé la trêve.",
            ("La Ligue", "a accusé", "avoir violé la trêve"),
        ),
        # where another cue of the same subject begins
        (
            "Le garde a prévenu le duc que le puits était vide et lui a demandé de partir.",
            ("Le garde", "a prévenu", "le puits était vide"),
        ),
        (
            "La veuve a dit attendre le verdict tout en étant convaincue que le feu était criminel.",
            ("La veuve", "a dit", "attendre le verdict"),
        ),
        # a described thing with its quality in quotation marks
        (
            "La présidente a décrit une ville « morte » depuis le séisme.",
            ("La présidente", "a décrit", "une ville « morte » depuis le séisme"),
        ),
        # an infinitive that tells what came next has its own subject
        (
            "« Le budget est voté », a annoncé la maire, et le trésorier d'ajouter que la dette baissait.",
            ("le trésorier", "ajouter", "la dette baissait"),
        ),
        (
            "Les accusations de fraude portées par le candidat battu ont été écartées.",
            ("le candidat battu", "accusations", "fraude"),
        ),
        (
            "BERNE, 4 mai (ATS) - Le col rouvrira lundi, selon la police.",
            ("la police", "selon", "Le col rouvrira lundi"),
        ),
        # the verb that follows a relative, with what stands before it
        (
            "Le maire, qui demande une trêve à partir de lundi, n'a pas convaincu la région.",
            ("Le maire", "demande", "une trêve à partir de lundi"),
        ),
        # between cue and content
        (
            "Le roi a annoncé mardi trois jours de deuil.",
            ("Le roi", "a annoncé", "trois jours de deuil"),
        ),
        (
            "La garde a répété, jeudi, depuis la tour, que la porte tiendrait.",
            ("La garde", "a répété", "la porte tiendrait"),
        ),
        (
            "La Norvège exige du cartel une réponse écrite.",
            ("La Norvège", "exige", "une réponse écrite"),
        ),
        # capitals without accent, nouns after an elided article
        ("A ses yeux, le traité est mort.", ("ses", "A ses yeux", "le traité est mort")),
        (
            "L'offre de la Finlande d'accueillir le sommet a surpris.",
            ("la Finlande", "offre", "accueillir le sommet"),
        ),
        (
            "Selon la mission, le vote fut calme, alors que la ligue affirme que les urnes étaient vides.",
            ("la mission", "Selon", "le vote fut calme"),
        ),
        # comme, nouns
        (
            "Comme l'avait annoncé le gouverneur, la route est fermée.",
            ("le gouverneur", "avait annoncé", "la route est fermée"),
        ),
        (
            "La demande du juge de revoir le dossier a surpris.",
            ("juge", "demande", "revoir le dossier"),
        ),
        # another finite verb goes on with the cue, as number, tense or its own subject tell
        (
            "La préfète indique que les digues ont tenu et appelle les riverains au calme.",
            ("La préfète", "indique", "les digues ont tenu"),
        ),
        (
            "Le port a réclamé une trêve, et s'accorde un mois pour payer.",
            ("Le port", "a réclamé", "une trêve"),
        ),
        (
            "L'office nie toute fuite, mais la digue reste fermée.",
            ("L'office", "nie", "toute fuite"),
        ),
        # others of those asked
        (
            "Ainsi 40 % des riverains jugent que la digue tiendra, 35 % qu'elle cédera.",
            ("40 % des riverains", "jugent", "la digue tiendra"),
        ),
        # the antecedent is what one means to do something with
        (
            "L'élue parle d'un scrutin que la Ligue appelle à boycotter.",
            ("la Ligue", "appelle", "un scrutin … boycotter"),
        ),
        (
            "Voilà le pont que la région a promis de réparer.",
            ("la région", "a promis", "le pont … réparer"),
        ),
        # *selon* opens its clause after a semicolon, and holds for all of a sentence
        (
            "Le gardien confirme les cris ; selon lui, ils ont duré « deux chansons ».",
            ("lui", "selon", "ils ont duré « deux chansons"),
        ),
        (
            "Selon un voisin, onze lettres sont parties ; toutes sont restées sans suite.",
            ("un voisin", "Selon", "onze lettres sont parties ; toutes sont restées sans suite"),
        ),
        (
            "La barge, vendue deux fois selon le port, a coulé.",
            ("le port", "selon", "vendue deux fois"),
        ),
        (
            "L'élue a dénoncé un plan qui créerait selon elle « deux villes ».",
            ("elle", "selon", "un plan qui créerait … deux villes"),
        ),
        (
            "La Ligue a gagné, selon Sondix, Opinium et Vox Nord.",
            ("Sondix, Opinium et Vox Nord", "selon", "La Ligue a gagné"),
        ),
        (
            "Elle réclame la fermeture des quais bâtis selon la même méthode.",
            ("Elle", "réclame", "la fermeture des quais bâtis selon la même méthode"),
        ),
        # an outlet that rests on others only relays
        (
            "Selon Le Figaro, qui s'appuie sur deux pêcheurs, le quai cède.",
            ("deux pêcheurs", "Selon … sur", "le quai cède"),
        ),
        # what is taken up again is the content, without its own cue
        (
            "Elle dément par ailleurs que des vannes aient cédé, comme l'a affirmé un élu.",
            ("un élu", "a affirmé", "des vannes aient cédé"),
        ),
        ("Il a affirmé un peu plus tard que le quai cédait.", ("Il", "a affirmé", "le quai cédait")),
        (
            "Le quotidien allemand Rade rapporte que le quai cède.",
            ("Le quotidien allemand Rade", "rapporte", "le quai cède"),
        ),
        # what tells of the saying, and what the author adds, is no content
        (
            "L'office a nié toute fuite quelques heures plus tard.",
            ("L'office", "a nié", "toute fuite"),
        ),
        (
            "La Ligue y voit un « procès politique » à trois mois du vote.",
            ("La Ligue", "voit", "un « procès politique"),
        ),
        ("La Ligue dénonce la vente du port en souriant.", ("La Ligue", "dénonce", "la vente du port")),
        (
            "La Ligue dénonce un texte « vide », sans plus de détails.",
            ("La Ligue", "dénonce", "un texte « vide"),
        ),
        (
            "La Ligue réclame un pont, projet qui dort depuis dix ans.",
            ("La Ligue", "réclame", "un pont"),
        ),
        (
            "Le maire a appelé au calme au micro de nos confrères.",
            ("Le maire", "a appelé", "calme"),
        ),
        ("Elle réclame une seule chose : un oreiller.", ("Elle", "réclame", "un oreiller")),
        # adverbials between a cue and its content
        (
            "La Ligue accuse de son côté la ville d'avoir menti.",
            ("La Ligue", "accuse", "avoir menti"),
        ),
        (
            "Le maire reconnaît volontiers que la digue cède.",
            ("Le maire", "reconnaît", "la digue cède"),
        ),
        # what the author adds behind a content
        (
            "Le duc a affirmé que deux gardes avaient été tués, sans donner de détails.",
            ("Le duc", "a affirmé", "deux gardes avaient été tués"),
        ),
        (
            "La garde évoque des « fuyards » sans plus de précisions.",
            ("La garde", "évoque", "des « fuyards"),
        ),
        (
            "Le duc dénonce une attaque des Gris, comme le palais appelle les dockers.",
            ("Le duc", "dénonce", "une attaque des Gris"),
        ),
        (
            "Les dockers ont affirmé « camper » sur le quai, où la garde dément et dénonce une « fable ».",
            ("Les dockers", "ont affirmé", "camper » sur le quai"),
        ),
        (
            "Rosa Prat a déclaré que « le fort tient » tandis que Berne se disait « inquiète ».",
            ("Rosa Prat", "a déclaré", "le fort tient"),
        ),
        (
            "La Ligue a dénoncé une « fable » après que la garde a dit avoir des « preuves » montrant que "
            "le fort était vide.",
            ("La Ligue", "a dénoncé", "une « fable"),
        ),
        (
            "La Ligue a dénoncé une « fable » après que la garde a dit avoir des « preuves » montrant que "
            "le fort était vide.",
            ("la garde", "a dit", "avoir des « preuves » montrant que le fort était vide"),
        ),
        (
            "Les dockers ont annoncé avoir pris le quai alors que la garde avait assuré le contraire.",
            ("Les dockers", "ont annoncé", "avoir pris le quai"),
        ),
        (
            "La Ligue dénonce un blocus, en allusion à la garde.",
            ("La Ligue", "dénonce", "un blocus"),
        ),
        (
            "Le duc a assuré que la trêve tenait, dans une déclaration relayée par sa radio.",
            ("Le duc", "a assuré", "la trêve tenait"),
        ),
        (
            "Le duc a assuré que ses gens respecteraient la trêve, que Berne a rejetée.",
            ("Le duc", "a assuré", "ses gens respecteraient la trêve"),
        ),
        (
            "Le duc a rejeté la trêve, la qualifiant de ruse.",
            ("Le duc", "a rejeté", "la trêve"),
        ),
        # a noun that looks like a verb
        ("Le duc a rejeté cette offre.", ("Le duc", "a rejeté", "cette offre")),
        (
            "Berne accuse le duc de soutenir les pillards, mais le duc dément.",
            ("Berne", "accuse", "soutenir les pillards"),
        ),
        (
            "Le duc a réitéré son refus, lors de la messe.",
            ("Le duc", "a réitéré", "son refus"),
        ),
        (
            "Alors que le duc affirme que le fort tient, comment expliquer sa fuite ?",
            ("le duc", "affirme", "le fort tient"),
        ),
        # the predicate behind asides belongs in
        (
            "Le duc a affirmé que le pacte, signé à Pau, et salué par tous, ne serait qu'une ruse.",
            ("Le duc", "a affirmé", "le pacte, signé à Pau, et salué par tous, ne serait qu'une ruse"),
        ),
        (
            "La garde a nié que les dockers libérés, fin mai, ne l'aient pas remerciée.",
            ("La garde", "a nié", "les dockers libérés, fin mai, ne l'aient pas remerciée"),
        ),
        (
            "La garde accuse le clan d'avoir pillé trois ports, dont Aure, Bise et Cadaure.",
            ("La garde", "accuse", "avoir pillé trois ports, dont Aure, Bise et Cadaure"),
        ),
        # to whom it is said, who is charged, and when
        (
            "Le duc a annoncé devant quelque 2.000 dockers que la grève durerait.",
            ("Le duc", "a annoncé", "la grève durerait"),
        ),
        (
            "Un officier a fait état auprès de l'ATS de dix blessés.",
            ("Un officier", "a fait état", "dix blessés"),
        ),
        ("La Ligue accuse l'armée de crimes de guerre.", ("La Ligue", "accuse", "crimes de guerre")),
        ("Elle accuse de trahison le duc.", ("Elle", "accuse", "trahison")),
        (
            "Elle accuse la Ligue d'une « colère de façade ».",
            ("Elle", "accuse", "une « colère de façade"),
        ),
        (
            "Elle impute à la garde la fermeture du fort.",
            ("Elle", "impute", "la fermeture du fort"),
        ),
        ("Rosa Prat a promis mi-mai de rouvrir le fort.", ("Rosa Prat", "a promis", "rouvrir le fort")),
        # who leads a body is not the body
        (
            "Une coalition menée par Rade Sud demande la fermeture du port.",
            ("Une coalition menée par Rade Sud", "demande", "la fermeture du port"),
        ),
        # *selon* within a clause, and with a pronoun of its own
        (
            "Le bac a été vendu, selon le port, à un marin.",
            ("le port", "selon", "Le bac a été vendu … à un marin"),
        ),
        ("À l'en croire, la digue tiendra.", ("l'", "À l'en croire", "la digue tiendra")),
        # when and where between a cue and its complement
        (
            "La banque s'est dite prête mardi, au terme de six heures de débats, à vendre ses navires.",
            ("La banque", "s'est dite prête … à", "vendre ses navires"),
        ),
        ("Le duc se dit opposé à ce que la mine ferme.", ("Le duc", "se dit opposé à", "la mine ferme")),
        (
            "Le duc a indiqué dans le train qui le menait à Sarre que la loi passerait.",
            ("Le duc", "a indiqué", "la loi passerait"),
        ),
        ("Paul Aubin jurait la semaine dernière de rester.", ("Paul Aubin", "jurait", "rester")),
        (
            "Le conseil exige avant de payer la ville que les élus signent un pacte.",
            ("Le conseil", "exige", "les élus signent un pacte"),
        ),
        ("Les élus réclament de la ville qu'elle paie.", ("Les élus", "réclament", "elle paie")),
        (
            "Le duc condamne « avec la plus grande fermeté » cette « attaque lâche ».",
            ("Le duc", "condamne", "cette « attaque lâche"),
        ),
        # who is accused is no charge
        (
            "L'armée a accusé samedi des chasseurs, les « Gris », d'avoir tué deux passants.",
            ("L'armée", "a accusé", "avoir tué deux passants"),
        ),
        (
            "Elle a crié, accusant l'armée, ses alliés et la milice d'avoir pillé Sarre.",
            ("Elle", "accusant", "avoir pillé Sarre"),
        ),
        (
            "L'armée accuse les « corsaires » de Paul Aubin d'avoir fui.",
            ("L'armée", "accuse", "avoir fui"),
        ),
        (
            "Ida Lund accuse l'ancien homme fort du Nord, Paul Aubin, de vouloir la guerre.",
            ("Ida Lund", "accuse", "vouloir la guerre"),
        ),
        # nouns that look like verbs
        (
            "Le duc a démenti l'existence d'une telle offre.",
            ("Le duc", "a démenti", "l'existence d'une telle offre"),
        ),
        # a content ends where its speaker, or another, says something else
        (
            "Ida Lund se félicite d'« un geste rare » mais juge le texte « bien tardif ».",
            ("Ida Lund", "se félicite", "un geste rare"),
        ),
        (
            "Elle dit vouloir « sauver le fleuve » et menace de partir.",
            ("Elle", "dit", "vouloir « sauver le fleuve"),
        ),
        (
            "La ministre s'est dite « choquée », et la ville a accusé le duc de « lâcheté ».",
            ("La ministre", "s'est dite", "choquée"),
        ),
        (
            "Sarre a confirmé que le bac avait coulé, mais elle assure que personne n'est mort.",
            ("Sarre", "a confirmé", "le bac avait coulé"),
        ),
        (
            "L'armée a affirmé avoir vidé trois dépôts, selon ses propres termes.",
            ("L'armée", "a affirmé", "avoir vidé trois dépôts"),
        ),
        (
            "La maire affirme que la plainte, selon elle, est vide.",
            ("La maire", "affirme", "la plainte, selon elle, est vide"),
        ),
        # whom one blames
        (
            "Une embuscade attribuée par la police à un clan du nord a fait trois morts.",
            ("la police", "attribuée", "Une embuscade … à un clan du nord"),
        ),
        (
            "Brest, France | ATS | lundi 3/05/2021 - Le pont est sûr, selon la mairie.",
            ("la mairie", "selon", "Le pont est sûr"),
        ),
        # what is threatened goes with what is asked
        (
            "Les élus exigent un vote, faute de quoi ils fonderont leur groupe.",
            ("Les élus", "exigent", "un vote, faute de quoi ils fonderont leur groupe"),
        ),
        (
            "La Ligue donne 72 heures au maire pour rouvrir le port.",
            ("La Ligue", "donne … heures", "rouvrir le port"),
        ),
        # of what one accuses stands before
        ("Le feu dont elle accuse la milice a tué.", ("elle", "accuse", "Le feu")),
        # the verb is told once for two
        ("La garde évoquait six morts et la Croix-Bleue 40 blessés.", ("La garde", "évoquait", "six morts")),
    ],
)
def test_a_statement_is_read_with_its_source_and_content(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in read(text)
