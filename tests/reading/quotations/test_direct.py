"""Direct speech and inverted cues: each text with the source, cue and content that must be read in it."""

import pytest

from onrecord.reading.indirect.view import view_of
from onrecord.reading.parse import load
from onrecord.reading.quotations.direct import direct_candidates
from onrecord.reading.quotations.quotes import find_quotes


def read(text):
    def words(spans):
        return " … ".join(text[start:end] for start, end in spans)

    candidates = direct_candidates(view_of(load()(text), find_quotes(text)))
    return [(words(c.source), words(c.cue), words(c.content)) for c in candidates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "«Le bac repartira lundi», a annoncé la capitainerie.",
            [("la capitainerie", "a annoncé", "Le bac repartira lundi")],
        ),
        (
            "« Le bac repartira lundi » , a annoncé Rose Amani , porte-parole du port .",
            [("Rose Amani , porte-parole du port", "a annoncé", "Le bac repartira lundi")],
        ),
        (
            "« Le bac repartira lundi », a déclaré à l'Agence France-Presse un vieux marin.",
            [("un vieux marin", "a déclaré", "Le bac repartira lundi")],
        ),
        (
            "« Le bac repartira lundi », a précisé dans la soirée le capitaine Jean Roy, chef du port.",
            [("le capitaine Jean Roy, chef du port", "a précisé", "Le bac repartira lundi")],
        ),
        (
            "« Le bac repartira lundi », confiait, il y a quelques jours, un vieux marin.",
            [("un vieux marin", "confiait", "Le bac repartira lundi")],
        ),
        (
            "« Le bac repartira lundi », a confié il y a deux ans un vieux marin.",
            [("un vieux marin", "a confié", "Le bac repartira lundi")],
        ),
        (
            "Le bac repartira lundi, a appris l'AFP de sources portuaires.",
            [("sources portuaires", "a appris", "Le bac repartira lundi")],
        ),
        (
            "«Le bac repartira lundi», révèle Le Figaro, citant un vieux marin.",
            [("un vieux marin", "révèle … citant", "Le bac repartira lundi")],
        ),
        (
            "Deux pannes retardent le bac : d'abord, « le moteur a lâché », "
            "explique une source engagée dans le chantier.",
            [("une source engagée dans le chantier", "explique", "le moteur a lâché")],
        ),
        (
            "«Nous partirons unis», affirme dans un entretien à la Gazette du Sud publié hier, Samir Taleb, "
            "porte-parole du Front uni.",
            [("Samir Taleb, porte-parole du Front uni", "affirme", "Nous partirons unis")],
        ),
        (
            "«Le barrage tient. Il tiendra cet hiver», a pour sa part déclaré, lors d'un point de presse "
            "tenu à Genève, la conseillère d'État chargée de l'Énergie, Anne Rochat.",
            [
                (
                    "la conseillère d'État chargée de l'Énergie, Anne Rochat",
                    "a pour sa part déclaré",
                    "Le barrage tient. Il tiendra cet hiver",
                )
            ],
        ),
        (
            "« On a trop attendu », a lancé d'entrée dame Rosa Prat.",
            [("dame Rosa Prat", "a lancé", "On a trop attendu")],
        ),
        ("« J'ai dit non », chuchote le premier.", [("le premier", "chuchote", "J'ai dit non")]),
        (
            "16 h 40 « Le quai est sec », annonce la capitaine.",
            [("la capitaine", "annonce", "Le quai est sec")],
        ),
        (
            "Il faudra, explique-t-elle, trouver un autre quai.",
            [("elle", "explique", "Il faudra … trouver un autre quai")],
        ),
        (
            "Rien ne prouve, insiste-t-il, que la digue cédera.",
            [("il", "insiste", "Rien ne prouve … que la digue cédera")],
        ),
        (
            "L'avis a surpris le conseil : le quai restera ouvert, a objecté le maire.",
            [("le maire", "a objecté", "le quai restera ouvert")],
        ),
        (
            "Réponse de la capitaine : « Le quai restera ouvert. »",
            [("la capitaine", "Réponse", "Le quai restera ouvert.")],
        ),
        ("Leur chef, Paul Aubin, dit « le Rouge », a quitté la salle.", []),
        ('"Les lits manquent", se plaint-elle.', [("elle", "se plaint", "Les lits manquent")]),
        (
            '"Les lits manquent" soupire Aminata, infirmière à Thiès.',
            [("Aminata, infirmière à Thiès", "soupire", "Les lits manquent")],
        ),
        (
            "« Rien n'est exclu », a tenu à préciser Mme Tremblay, jointe par téléphone.",
            [("Mme Tremblay", "a tenu à préciser", "Rien n'est exclu")],
        ),
        (
            "« Toutes les pistes restent ouvertes », peut-on lire dans le communiqué du parquet de Namur.",
            [("le communiqué du parquet de Namur", "peut-on lire", "Toutes les pistes restent ouvertes")],
        ),
        (
            "« La grève continue », ont dit les représentants de la CGSP et de la CNE.",
            [("les représentants de la CGSP et de la CNE", "ont dit", "La grève continue")],
        ),
        (
            "« La Meuse a monté de trois mètres », selon Paul Mertens, bourgmestre de Liège.",
            [("Paul Mertens, bourgmestre de Liège", "selon", "La Meuse a monté de trois mètres")],
        ),
    ],
)
def test_a_cue_after_the_quotation(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "«Je ne signe rien», dit Karim Haddad, «et je ne signerai rien.»",
            [("Karim Haddad", "dit", "Je ne signe rien … et je ne signerai rien.")],
        ),
        (
            "«Je ne signe rien, répète-t-elle, et je ne signerai rien.»",
            [("elle", "répète", "Je ne signe rien … et je ne signerai rien.")],
        ),
        (
            "« Il n'y aura pas de retour, a prévenu le préfet. Les routes resteront fermées. »",
            [("le préfet", "a prévenu", "Il n'y aura pas de retour … Les routes resteront fermées.")],
        ),
        (
            "« C'est simple, a dit le maire, joint par nos soins. Sans eau, pas de récolte. »",
            [("le maire", "a dit", "C'est simple … Sans eau, pas de récolte.")],
        ),
    ],
)
def test_a_cue_within_the_quotation(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le texte sera voté avant l'été, a assuré jeudi le ministre François Girard à la radio.",
            [("le ministre François Girard", "a assuré", "Le texte sera voté avant l'été")],
        ),
        (
            "Le bac passera dès jeudi assure la bergère Ida Prat.",
            [("la bergère Ida Prat", "assure", "Le bac passera dès jeudi")],
        ),
        (
            "La réforme, a expliqué la ministre devant les élus, sera financée par une taxe nouvelle.",
            [("la ministre", "a expliqué", "La réforme … sera financée par une taxe nouvelle")],
        ),
        (
            'L\'armée "ne partira pas" de la ville, a averti son chef, le général Moussa Diallo.',
            [("son chef, le général Moussa Diallo", "a averti", 'L\'armée "ne partira pas" de la ville')],
        ),
        (
            'En outre, "le pont est vieux", a rappelé l\'ingénieur.',
            [("l'ingénieur", "a rappelé", "le pont est vieux")],
        ),
        (
            'La trêve "est fragile", a dit le colonel Sow, et le pont "ne tiendra pas", a ajouté le maire.',
            [
                ("le colonel Sow", "a dit", 'La trêve "est fragile'),
                ("le maire", "a ajouté", 'le pont "ne tiendra pas'),
            ],
        ),
    ],
)
def test_an_inverted_cue_covers_its_clause(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le préfet a lancé aux élus: «Rentrez chez vous!»",
            [("Le préfet", "a lancé", "Rentrez chez vous!")],
        ),
        (
            "L'opposition rejette ces accusations : « C'est une manœuvre grossière. »",
            [("L'opposition", "rejette", "C'est une manœuvre grossière.")],
        ),
        (
            "Karim Haddad, directeur du port : « Les grues manquent ».",
            [("Karim Haddad, directeur du port", "", "Les grues manquent")],
        ),
        (
            "Selon Paul Mertens, bourgmestre de Liège, « la Meuse a monté de trois mètres ».",
            [("Paul Mertens, bourgmestre de Liège", "Selon", "la Meuse a monté de trois mètres")],
        ),
        ("« On a tout perdu » (Salma, 34 ans).", [("Salma, 34 ans", "", "On a tout perdu")]),
    ],
)
def test_what_introduces_a_quotation_or_stands_beside_it(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Les pompes, soutient-il, « tournent jour et nuit » et le curage se fait « chaque lundi ».",
            [
                (
                    "il",
                    "soutient",
                    "Les pompes … tournent jour et nuit » et le curage se fait « chaque lundi",
                )
            ],
        ),
        (
            "Il y a au port, rappelle-t-elle, mille bateaux et « une poignée d'épaves ».",
            [("elle", "rappelle", "Il y a au port … mille bateaux et « une poignée d'épaves »")],
        ),
        (
            "Le mot a été écrit, plaide-t-il, par « un membre parmi cent ».",
            [("il", "plaide", "Le mot a été écrit … par « un membre parmi cent »")],
        ),
        (
            "Être puni, écrit-il dans ses carnets, qu'il a intitulés Nuits, « c'est vivre deux fois ».",
            [("il", "écrit", "Être puni … c'est vivre deux fois")],
        ),
        (
            "Quand elle était juge, elle en parlait, s'amuse un de ses collègues, « et voilà le résultat ».",
            [
                (
                    "un de ses collègues",
                    "s'amuse",
                    "Quand elle était juge, elle en parlait … et voilà le résultat",
                )
            ],
        ),
        (
            "La digue aurait, selon le juge, « cédé d'un coup ».",
            [("le juge", "selon", "La digue aurait … cédé d'un coup")],
        ),
        (
            "Sa voisine trouve qu'on « exagère » : au moins, remarque-t-elle, le quai était propre.",
            [("elle", "remarque", "au moins … le quai était propre")],
        ),
        (
            "Le choc a fait deux blessés, selon le port ; trois blessés, rapporte la Ligue des marins.",
            [("la Ligue des marins", "rapporte", "trois blessés")],
        ),
        (
            "Il gagne, dit-il, 900 euros les bons mois.",
            [("il", "dit", "Il gagne … 900 euros les bons mois")],
        ),
        (
            "Il a crié, dit-il, jusqu'à ce qu'on vienne.",
            [("il", "dit", "Il a crié … jusqu'à ce qu'on vienne")],
        ),
        (
            "Elle aura du mal, reconnaît-elle, à le payer.",
            [("elle", "reconnaît", "Elle aura du mal … à le payer")],
        ),
        (
            "Il s'agit, a-t-il dit sur le quai, de « tenir jusqu'au soir ».",
            [("il", "dit", "Il s'agit … de « tenir jusqu'au soir »")],
        ),
        (
            "Le maire a nié toute faute ; le quai, a-t-il assuré, tiendra « cent ans ».",
            [("il", "assuré", "le quai … tiendra « cent ans »")],
        ),
        (
            "Il leur donne dix jours, au bout desquels, menace-t-il, « chacun paiera ».",
            [("il", "menace", "au bout desquels … chacun paiera")],
        ),
        # a subject with an aside is none of what was said
        ("Le procès, s'il se tient, dira le reste.", []),
        ("L'expert, entendu il y a dix jours, avait déclaré l'inverse.", []),
        ("Il veut que les « sages » remarquent sa venue.", []),
    ],
)
def test_a_clause_broken_by_its_cue(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Quelle fuite ? réplique le gardien Paul Osmin. « Tout est sec. »",
            [
                ("le gardien Paul Osmin", "réplique", "Quelle fuite ?"),
                ("le gardien Paul Osmin", "", "Tout est sec."),
            ],
        ),
        (
            "Faux, archi-faux, rétorque Rose Amani.",
            [("Rose Amani", "rétorque", "Faux, archi-faux")],
        ),
        (
            "Insuffisant, tranche-t-on déjà sur le quai.",
            [("le quai", "tranche", "Insuffisant")],
        ),
    ],
)
def test_a_call_without_quotation_marks(text, expected):
    assert read(text) == expected


def test_where_it_is_written():
    text = "« Chaque lot sera rendu », est-il expliqué sur le site de la loterie."
    assert read(text) == [("le site de la loterie", "expliqué", "Chaque lot sera rendu")]


def test_a_list_after_a_colon_and_a_pronoun():
    text = "Elle liste les torts du maire : « Il a tout vendu. Il a tout caché. »"
    assert read(text) == [("Elle", "", "Il a tout vendu. Il a tout caché.")]


def test_a_gloss_is_no_part_of_what_was_said():
    text = "« Nada de nada » (rien du tout), pouvait-on lire sur une pancarte."
    assert read(text) == [("une pancarte", "pouvait-on lire", "Nada de nada")]


def test_a_cue_within_the_marks_tells_to_whom():
    text = "« Ce plan est étroit, a expliqué la maire à l'AFP. Nous en voulons un autre. »"
    assert read(text) == [("la maire", "a expliqué", "Ce plan est étroit … Nous en voulons un autre.")]


def test_a_clause_that_waits_for_its_verb_is_not_said():
    text = "La séance a tourné court quand Rosa Prat, élue de Sorville, a demandé un vote."
    assert read(text) == []


def test_whom_a_phrase_without_verb_names_speaks():
    text = "Un scandale pour la maire, Rosa Prat : « Le quai n'est pas à vendre. »"
    assert read(text) == [("la maire, Rosa Prat", "pour", "Le quai n'est pas à vendre.")]


def test_whoever_rejects_an_idea_says_why():
    text = "Idée balayée d'un geste par la maire, Rosa Prat : « Le quai n'est pas à vendre. »"
    assert read(text) == [("la maire, Rosa Prat", "balayée", "Le quai n'est pas à vendre.")]


def test_who_somebody_says_he_is():
    text = "« La digue a cédé », affirme un homme qui se présente comme un rescapé de Port-Sud."
    assert read(text) == [
        ("un homme qui se présente comme un rescapé de Port-Sud", "affirme", "La digue a cédé")
    ]


def test_whose_the_words_are():
    text = "« La digue a cédé d'un coup », selon ses propres mots."
    assert read(text) == [("ses", "selon", "La digue a cédé d'un coup")]


def test_the_speaker_goes_on_after_a_while():
    text = "La ministre hausse les épaules. Puis, comme la nuit tombait : « Écrivez que j'étais là. »"
    assert read(text) == [("La ministre", "", "Écrivez que j'étais là.")]


def test_a_colon_at_the_end_of_the_paragraph_before():
    text = "Le maire a vivement réagi à l'annonce :\n\n« C'est une gifle pour la ville. »"
    assert read(text) == [("Le maire", "a vivement réagi", "C'est une gifle pour la ville.")]


def test_a_line_that_names_the_speaker():
    text = "« Les faits sont têtus. »\n\n— Adama Cissé, ancien juge"
    assert read(text) == [("Adama Cissé, ancien juge", "", "Les faits sont têtus.")]


def test_the_same_speaker_goes_on():
    text = "«La transition commence», ajoute-t-il avant de conclure. «Nul ne nous arrêtera.»"
    assert read(text) == [
        ("il", "ajoute", "La transition commence"),
        ("il", "conclure", "Nul ne nous arrêtera."),
    ]


def test_a_subject_taken_up_in_a_question_is_not_what_was_said():
    assert read("Le vieux juge, l'ami du roi, n'avait-il pas affirmé que le bail était nul ?") == []


def test_body_and_days_between_cue_and_source():
    text = "« Sortez ! », tonne, la main levée, dix jours plus tard, la doyenne Lise Arnoux."
    assert read(text) == [("la doyenne Lise Arnoux", "tonne", "Sortez !")]


def test_a_clause_that_goes_on_with_an_infinitive():
    text = "Il n'est pas question, a-t-il ajouté, de vendre le moulin."
    assert read(text) == [("il", "ajouté", "Il n'est pas question … de vendre le moulin")]


def test_a_quotation_over_paragraphs_reopened_at_each():
    text = "« La mer monte.\n\n« Elle montera encore », dit Awa Ndiaye."
    assert read(text) == [("Awa Ndiaye", "dit", "La mer monte. … Elle montera encore")]


def test_the_speaker_of_a_quotation_may_stand_in_the_next_sentence():
    text = "« Le pays va mal. » Le sénateur Ould Daddah réclame un sursaut."
    assert read(text)[0] == ("Le sénateur Ould Daddah", "", "Le pays va mal.")


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Hier soir, sur le plateau, Hubert Delmas a changé de ton.", "Hubert Delmas"),
        ("Un ancien docker, licencié en 2021, nous a conduits au quai.", "Un ancien docker"),
        ("La rumeur a fait le tour du port.", "Awa Ndiaye"),
    ],
)
def test_who_acts_right_before_says_it_unless_it_is_a_thing(before, speaker):
    text = f"« La mer monte », dit Awa Ndiaye.\n\n{before} « Nul ne nous arrêtera. »"
    assert read(text)[-1] == (speaker, "", "Nul ne nous arrêtera.")


def test_what_somebody_has_to_say():
    text = "« Rien ne marche », a dû répéter M. Arroux."
    assert read(text) == [("M. Arroux", "a dû répéter", "Rien ne marche")]


def test_a_nested_quotation_stays_in_the_outer():
    text = "« Il m'a dit : “Va-t'en.” Je suis restée », raconte Hawa."
    assert read(text) == [("Hawa", "raconte", "Il m'a dit : “Va-t'en.” Je suis restée")]


@pytest.mark.parametrize(
    "text",
    [
        "La « task force » annonce la fin de la crise.",
        "Le général Sow, un ancien de l'école navale, a salué le courage des marins.",
        "Il a relu « Les Dunes du large » avant de dormir.",
        "Le bac, qui relie les deux rives, dessert un hameau.",
        "Les « injonctions » de la capitale lassent les élus.",
    ],
)
def test_no_statement(text):
    assert read(text) == []


def test_a_follow_up_is_marked():
    text = "«C'est long», dit Awa. «Mais nous tiendrons», ajoute-t-elle. «Jusqu'au bout.»"
    candidates = direct_candidates(view_of(load()(text), find_quotes(text)))
    assert [c.follows for c in candidates] == [False, True, True]


def test_a_paragraph_with_its_own_cue_is_not_joined_to_the_next():
    text = "« La mer monte, dit Awa Ndiaye.\n\n« Elle montera encore », dit Lise Arnoux."
    assert [source for source, _, _ in read(text)] == ["Awa Ndiaye", "Lise Arnoux"]


def test_a_sentence_whose_verb_is_quoted_goes_on():
    text = "« Le port ferme », a dit Awa Ndiaye. Elle « ne veut pas voir la crue emporter le quai »."
    assert read(text)[-1] == ("Awa Ndiaye", "", "Elle « ne veut pas voir la crue emporter le quai »")
    banner = "« Le port ferme », a dit Awa Ndiaye. Sur le mur : « Le quai ne se rendra pas, lui »."
    assert len(read(banner)) == 1


def test_a_heading_in_capitals_is_nobody_s():
    text = "Awa Ndiaye a dit non.\n« LA MER MONTE » ET LE QUAI CÈDE\nLe port dort."
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un court-circuit, avance la mairie.", ("la mairie", "avance", "Un court-circuit")),
        ("Les loyers aussi, jurent certains.", ("certains", "jurent", "Les loyers aussi")),
        (
            "Le tir était tendu, accuse la conseillère.",
            ("la conseillère", "accuse", "Le tir était tendu"),
        ),
    ],
)
def test_half_sentences_and_clauses_before_whoever_says_them(text, expected):
    assert read(text) == [expected]


def test_a_subject_with_its_apposition_is_not_said():
    assert read("Le maire, un ancien juge, dénonce la milice.") == []


def test_what_a_speaker_moves_is_no_source():
    text = "« Je ne sais rien », hausse les épaules le gardien."
    assert read(text) == [("le gardien", "hausse les épaules", "Je ne sais rien")]
