from dataclasses import dataclass

import pytest

from onrecord.model import Spans
from onrecord.reading.naming.names import resolve, scene_of
from onrecord.reading.parse import load


@dataclass(frozen=True)
class Said:
    content: Spans
    cue: Spans
    source: Spans
    follows: bool = False


def said(text: str, content: str, cue: str, source: str) -> Said:
    at = text.index(content)
    spot = text.index(source, max(0, at - 90)) if source else 0
    return Said(
        ((at, at + len(content)),),
        ((text.index(cue), text.index(cue) + len(cue)),) if cue else (),
        ((spot, spot + len(source)),) if source else (),
    )


def names(text: str, *statements: tuple[str, str, str]) -> list[str]:
    return [who.name for who in resolve(load()(text), [said(text, *s) for s in statements])]


def test_a_surname_stands_for_the_full_name() -> None:
    text = "Le maire Paul Dorval a inauguré le port. M. Dorval a promis que la digue tiendrait."
    assert names(text, ("la digue tiendrait", "a promis", "M. Dorval")) == ["Paul Dorval"]


def test_a_pronoun_goes_on_with_the_speaker() -> None:
    text = "« Le pont tiendra », affirme Claire Dorval. « La route aussi », ajoute-t-elle."
    said_by = names(
        text, ("Le pont tiendra", "affirme", "Claire Dorval"), ("La route aussi", "ajoute", "elle")
    )
    assert said_by == ["Claire Dorval", "Claire Dorval"]


def test_a_role_finds_who_holds_it() -> None:
    text = (
        "La ministre de la Pêche, Claire Dorval, a reçu le préfet. Les filets seront rendus, "
        "a assuré la ministre."
    )
    assert names(text, ("Les filets seront rendus", "a assuré", "la ministre")) == ["Claire Dorval"]


def test_the_head_of_state_is_the_president() -> None:
    text = "Le président Karim Benali a voyagé. Le chef de l'État a jugé que la trêve tenait."
    assert names(text, ("la trêve tenait", "a jugé", "Le chef de l'État")) == ["Karim Benali"]


def test_an_acronym_is_spelt_out() -> None:
    text = "L'Office des pêches du Nord (OPN) compte les prises. Selon l'OPN, la morue revient."
    assert names(text, ("la morue revient", "Selon", "l'OPN")) == ["Office des pêches du Nord (OPN)"]


def test_an_article_is_no_part_of_what_an_acronym_stands_for() -> None:
    text = "Le Conseil national des eaux (CNA) compte les morts. Selon le CNA, l'eau monte."
    assert names(text, ("l'eau monte", "Selon", "le CNA")) == ["Conseil national des eaux (CNA)"]


def test_an_anonymous_source_keeps_its_description() -> None:
    text = "Une source portuaire a indiqué que le cargo avait coulé."
    assert names(text, ("le cargo avait coulé", "a indiqué", "Une source portuaire")) == [
        "une source portuaire"
    ]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Un docker s'exprimant sous couvert d'anonymat", "un docker"),
        ("Une source proche du port ayant requis l'anonymat", "une source proche du port"),
        ("La jeune femme âgée de 21 ans", "la jeune femme"),
    ],
)
def test_how_a_source_wants_to_be_told_of_is_no_part_of_its_name(source: str, name: str) -> None:
    text = f"{source} a indiqué que le cargo avait coulé."
    assert names(text, ("le cargo avait coulé", "a indiqué", source)) == [name]


def test_the_lawyer_of_a_person_is_not_that_person() -> None:
    text = "Claire Dorval se tait. L'avocat de Claire Dorval assure que tout est payé."
    found = names(text, ("tout est payé", "assure", "L'avocat de Claire Dorval"))
    assert found == ["l'avocat de Claire Dorval"]


def test_no_source_means_the_speaker_before() -> None:
    text = "« Nous restons », a dit Paul Dorval. « Nous tiendrons l'hiver. »"
    found = names(text, ("Nous restons", "a dit", "Paul Dorval"), ("Nous tiendrons l'hiver", "a dit", ""))
    assert found == ["Paul Dorval", "Paul Dorval"]


@pytest.mark.parametrize("source", ["Claire Dorval", "Claire Dorval, porte-parole du comité des digues"])
def test_role_and_principal_survive_a_source_cut_short(source: str) -> None:
    text = "Claire Dorval, porte-parole du comité des digues, a dit que l'eau montait."
    (who,) = resolve(load()(text), [said(text, "l'eau montait", "a dit", source)])
    assert (who.name, who.role, who.principal) == (
        "Claire Dorval",
        "porte-parole du comité des digues",
        "comité des digues",
    )


def test_inferred_says_that_the_name_stands_elsewhere() -> None:
    text = "« Le pont tiendra », affirme Claire Dorval. « La route aussi », ajoute-t-elle."
    first, then = resolve(
        load()(text),
        [
            said(text, "Le pont tiendra", "affirme", "Claire Dorval"),
            said(text, "La route aussi", "ajoute", "elle"),
        ],
    )
    assert (first.inferred, then.inferred) == (False, True)


@pytest.mark.parametrize(
    "source",
    [
        "Le ministre chilien de la Pêche",  # another state's minister
        "Le gouverneur de Bormes",  # an office that nobody of the text holds
        "Un ministre",
    ],
)
def test_a_description_that_fits_nobody_stays(source: str) -> None:
    text = (
        f"Le ministre suédois de la Pêche, Paul Dorval, reste à quai. {source} a dit que la morue revenait."
    )
    (name,) = names(text, ("la morue revenait", "a dit", source))
    assert name.lower() == source.lower()


def test_a_source_that_holds_a_name_gives_that_name() -> None:
    text = "Paul Dorval dirige le port. L'ancien ministre des Quais Karim Benali a dit que tout allait bien."
    source = "L'ancien ministre des Quais Karim Benali"
    assert names(text, ("tout allait bien", "a dit", source)) == ["Karim Benali"]


def test_a_known_first_name_tells_which_person_a_pronoun_means() -> None:
    text = "Paul Dorval a reçu Soizic Lamarque au port. Elle a promis que la digue tiendrait."
    assert names(text, ("la digue tiendrait", "a promis", "Elle")) == ["Soizic Lamarque"]


def test_the_latter_is_the_one_mentioned_last() -> None:
    text = "Paul Dorval a reçu Karim Benali au port. Celui-ci a promis que la digue tiendrait."
    assert names(text, ("la digue tiendrait", "a promis", "Celui-ci")) == ["Karim Benali"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Son avocat", "l'avocat de Claire Dorval"),
        ("Un de ses voisins", "Un voisin de Claire Dorval"),
        ("L'entourage de cette dernière", "L'entourage de Claire Dorval"),
    ],
)
def test_a_possessive_is_replaced_by_the_owner(source: str, name: str) -> None:
    text = f"Claire Dorval a quitté le port. {source} a dit que tout était payé."
    assert names(text, ("tout était payé", "a dit", source))[0].lower() == name.lower().replace(
        "de les", "des"
    )


def test_the_same_source_again() -> None:
    text = "Une source portuaire a dit que le cargo coulait. La même source a dit que la mer montait."
    found = names(
        text,
        ("le cargo coulait", "a dit", "Une source portuaire"),
        ("la mer montait", "a dit", "La même source"),
    )
    assert found == ["une source portuaire"] * 2


def test_initials_of_the_person_interviewed() -> None:
    text = "Gaspard Tivoli dirige le port.\n\nG. T. : « La digue tiendra. »"
    assert names(text, ("La digue tiendra.", "", "G. T.")) == ["Gaspard Tivoli"]


def test_answers_without_a_source_are_of_the_person_interviewed() -> None:
    questions = ("Le port va-t-il fermer ?", "Et les pêcheurs, que feront-ils ?", "Quand parlerez-vous ?")
    answers = ("« Non, il reste ouvert. »", "« Ils iront au nord. »", "« Demain, à la criée. »")
    talk = "\n\n".join(f"{q}\n\n{a}" for q, a in zip(questions, answers, strict=True))
    text = f"Claire Dorval dirige le port depuis dix ans.\n\n{talk}"
    assert names(text, ("Ils iront au nord.", "", "")) == ["Claire Dorval"]


def test_an_answer_that_names_its_questioner_s_sources_is_still_of_the_person_interviewed() -> None:
    text = (
        "Chef des pompiers, Luc Amsel nous a reçus lundi.\n\nLe maire Jean Roy vous accuse d'avoir dormi.\n\n"
        "C'est faux. Vous le savez bien.\n\nEt Roy, que fera-t-il ?\n\nQu'il vienne nous voir."
    )
    accusation = ("avoir dormi", "accuse", "Le maire Jean Roy")
    answers = (("C'est faux. Vous le savez bien.", "", ""), ("Qu'il vienne nous voir.", "", ""))
    assert names(text, accusation, *answers) == ["Jean Roy", "Luc Amsel", "Luc Amsel"]


def test_the_person_interviewed_is_who_received_the_press_not_who_is_talked_of() -> None:
    text = (
        "Jean Roy a perdu. Jean Roy est parti. Sa rivale Inès Moral nous a reçus.\n\nEt vous ?\n\nJe reste."
        "\n\nPourquoi ?\n\nPour voir."
    )
    assert names(text, ("Je reste.", "", ""), ("Pour voir.", "", "")) == ["Inès Moral"] * 2


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Claire Dorval : « Je reste »", "Claire Dorval"),
        ("Oumla Tisk, élue : « Je reste »", "Oumla Tisk"),
        ("Burkina Faso : « Je reste »", "Jean Roy"),
    ],
)
def test_the_person_interviewed_may_be_named_in_the_title_alone(title: str, name: str) -> None:
    text = "Jean Roy veut vendre.\n\nEt vous ?\n\nJe reste.\n\nPourquoi ?\n\nPour voir."
    answers = [said(text, words, "", "") for words in ("Je reste.", "Pour voir.")]
    scene = scene_of(load()(text), answers, title=title)
    assert [scene.referent(i).name for i in range(2)] == [name] * 2


def test_on_is_the_body_where_it_is_said() -> None:
    text = "Le pont tiendra, assure-t-on à la mairie de Bormes."
    assert names(text, ("Le pont tiendra", "assure", "on")) == ["la mairie de Bormes"]


def test_a_source_span_a_word_too_long_gives_the_same_name() -> None:
    text = "Hier, selon Claire Dorval qui dirige le port, la digue tiendra."
    for source in ("Claire Dorval", "selon Claire Dorval", "Claire Dorval qui dirige le port"):
        assert names(text, ("la digue tiendra", "selon", source)) == ["Claire Dorval"]


def test_a_source_cut_before_its_name_gives_the_name() -> None:
    text = "La directrice du port, Claire Dorval, a dit que la digue tiendrait."
    assert names(text, ("la digue tiendrait", "a dit", "La directrice du port")) == ["Claire Dorval"]


def test_a_pronoun_takes_up_whom_the_paragraph_opens_with() -> None:
    text = (
        "« Le pont tiendra », affirme Paul Dorval.\n\n"
        "Karim Benali, ingénieur, se montre moins sûr. « Le béton est vieux », tempère-t-il."
    )
    said_by = names(
        text, ("Le pont tiendra", "affirme", "Paul Dorval"), ("Le béton est vieux", "tempère", "il")
    )
    assert said_by == ["Paul Dorval", "Karim Benali"]


def test_two_persons_named_together_are_they() -> None:
    text = "Paul Dorval et Claire Amsel ont quitté le port. Ils ont promis que la digue tiendrait."
    assert names(text, ("la digue tiendrait", "ont promis", "Ils")) == ["Paul Dorval et Claire Amsel"]


def test_the_body_that_a_general_noun_takes_up_within_a_description() -> None:
    text = (
        "Nordal a fermé son usine, a indiqué Nordal. Une porte-parole de la firme a dit que tout était réglé."
    )
    found = names(
        text,
        ("Nordal a fermé son usine", "a indiqué", "Nordal"),
        ("tout était réglé", "a dit", "Une porte-parole de la firme"),
    )
    assert found[1].lower() == "une porte-parole de nordal"


def test_the_same_sources_again() -> None:
    text = "Des sources portuaires ont dit que le cargo coulait. La mer montait, selon les mêmes sources."
    found = names(
        text,
        ("le cargo coulait", "ont dit", "Des sources portuaires"),
        ("La mer montait", "selon", "les mêmes sources"),
    )
    assert found == ["des sources portuaires"] * 2


def test_what_is_told_of_a_source_stays_out_of_its_name() -> None:
    text = "Un marin du port qui n'a pas voulu donner son nom a dit que la mer montait."
    source = "Un marin du port qui n'a pas voulu donner son nom"
    assert names(text, ("la mer montait", "a dit", source)) == ["un marin du port"]


def test_whoever_quotes_an_unnamed_minister_is_not_that_minister() -> None:
    text = "Claire Dorval raconte que le ministre danois a dit que la morue revenait. Claire Dorval pêche."
    found = names(
        text,
        ("le ministre danois a dit que la morue revenait", "raconte", "Claire Dorval"),
        ("la morue revenait", "a dit", "le ministre danois"),
    )
    assert found == ["Claire Dorval", "le ministre danois"]


def test_other_initials_are_somebody_else() -> None:
    text = "La statue de Paul A. Dorval est tombée. Le pasteur Paul B. Dorval a dit que c'était juste."
    assert names(text, ("c'était juste", "a dit", "Le pasteur Paul B. Dorval")) == ["Paul B. Dorval"]


@pytest.mark.parametrize(
    ("role", "again"),
    [
        ("L'évêque", "le prélat"),
        ("La députée", "l'élue"),
        ("La juge", "la magistrate"),
        ("Le colonel", "le militaire"),
    ],
)
def test_a_broader_noun_takes_up_a_role(role: str, again: str) -> None:
    first = "Rosa" if role.startswith("La ") else "Paul"
    text = f"{role} {first} Dorval a quitté le port à midi. « Je reviendrai », a promis {again}."
    assert names(text, ("Je reviendrai", "a promis", again)) == [f"{first} Dorval"]


def test_a_general_noun_takes_up_the_body_that_is_called_so() -> None:
    text = "Nordal a perdu de l'argent. L'ONG Marée Verte a saisi le juge. Selon l'ONG, la rade est polluée."
    assert names(text, ("la rade est polluée", "Selon", "l'ONG")) == ["Marée Verte"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Le gouverneur de Bormes lors de sa visite", "le gouverneur de Bormes"),
        ("Une lettre adressée à Paul Dorval", "une lettre"),
        ("Un sondage réalisé sur le site du journal", "un sondage"),
        ("Le collectif des « veilleurs", "le collectif des « veilleurs »"),
        ('Une figure des "veilleurs', 'une figure des "veilleurs"'),
        ('Un veilleur" du port', "un veilleur du port"),
        ("La coopérative de Bormes (Coobo", "la coopérative de Bormes (Coobo)"),
        ("Des témoins-- non nommés", "des témoins"),
        ("Une source proche n'", "une source proche"),
    ],
)
def test_a_name_is_a_noun_phrase_alone(source: str, name: str) -> None:
    text = f"Paul Dorval pêche. {source} a dit que la morue revenait."
    assert names(text, ("la morue revenait", "a dit", source)) == [name]


def test_relatives_are_not_their_own() -> None:
    text = "Les pêcheurs du Rivana ont disparu. Leurs familles ont dit que la mer était calme."
    (name,) = names(text, ("la mer était calme", "ont dit", "Leurs familles"))
    assert name == "les familles des pêcheurs du Rivana"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Paul Dorval, ancien directeur du port, a dit que la mer montait.", "ancien directeur du port"),
        ("Paul Dorval pêche. Hier, M. Dorval a dit que la mer montait.", "M."),
    ],
)
def test_a_source_cut_short_beside_its_name_gives_the_name(text: str, source: str) -> None:
    assert names(text, ("la mer montait", "a dit", source)) == ["Paul Dorval"]


def test_an_office_that_nobody_is_told_to_hold_is_not_given_to_the_one_most_spoken_of() -> None:
    text = (
        "Karim Dorn a lancé son offensive contre le port. Karim Dorn a refusé la trêve. M. Dorn a vu le roi. "
        "« Les blessés affluent », a déclaré le porte-parole du Croissant-Rouge."
    )
    found = names(text, ("Les blessés affluent", "a déclaré", "le porte-parole du Croissant-Rouge"))
    assert found == ["le porte-parole du Croissant-Rouge"]


def test_who_replies_is_not_the_one_just_heard() -> None:
    text = (
        "Paul Verdan a visité le chantier. « La digue cédera », a prévenu Luc Aubrac. "
        "« Elle tient », réplique-t-il."
    )
    heard = ("La digue cédera", "a prévenu", "Luc Aubrac")
    assert names(text, heard, ("Elle tient", "réplique", "il")) == ["Luc Aubrac", "Paul Verdan"]


@pytest.mark.parametrize(
    ("text", "said_by", "name"),
    [
        # bodies taken up
        (
            "La Mission d'appui de l'ONU aux pêcheurs (MAP) compte les filets. La mission onusienne a jugé "
            "que la morue revenait.",
            "La mission onusienne",
            "Mission d'appui de l'ONU aux pêcheurs (MAP)",
        ),
        (
            "Le vote a réjoui le Front des Pêcheurs. Le groupe a jugé que la morue revenait.",
            "Le groupe",
            "le Front des Pêcheurs",
        ),
        # whose words a document brings
        (
            "Les chiffres du port ont jugé que la morue revenait.",
            "Les chiffres du port",
            "le port",
        ),
        (
            "Des informations de presse ont jugé que la morue revenait.",
            "Des informations de presse",
            "des informations de presse",
        ),
        (
            "Les chiffres publiés lundi soir par l'Office des pêches ont jugé que la morue revenait.",
            "Les chiffres publiés lundi soir par l'Office des pêches",
            "l'Office des pêches",
        ),
        # captions
        (
            "La morue revenait, a jugé Paul Dorvalpar Le Courrier\n\nPaul Dorval dort.",
            "Paul Dorval",
            "Paul Dorval",
        ),
        # offices that all readers know
        (
            "Justin Trudeau a visité le port. Le Premier ministre canadien a jugé que la morue revenait.",
            "Le Premier ministre canadien",
            "Justin Trudeau",
        ),
        # the only person so far
        (
            "Zoé Delmas change de camp. La députée chargée des quais a jugé que la morue revenait.",
            "La députée chargée des quais",
            "Zoé Delmas",
        ),
        # sources cut short
        (
            "La morue revenait, a jugé M.\n\nDorval. Paul Dorval est né au port.",
            "M.",
            "Paul Dorval",
        ),
        (
            "La morue revenait, a jugé la secrétaire d'État aux quais Rosa Prat.",
            "la secrétaire d'État",
            "Rosa Prat",
        ),
        # an indefinite description is nobody's apposition where the sentence goes on after the name
        (
            "Selon un officier, Dorval est parti : il a jugé que la morue revenait. Paul Dorval dort.",
            "un officier",
            "un officier",
        ),
        ("La morue revenait, ont-elles jugé.", "elles", "elles"),
    ],
)
def test_who_is_meant(text: str, said_by: str, name: str) -> None:
    cue = "jugé"
    assert names(text, ("a morue revenait", cue, said_by)) == [name]


def test_a_first_name_alone_is_a_person_s() -> None:
    text = "Vianney a chanté au port. Lundi, Vianney a dormi. « La morue revient », a-t-il lancé."
    assert names(text, ("La morue revient", "lancé", "il")) == ["Vianney"]


def test_a_feast_is_nobody() -> None:
    text = "Le marché de Noël de Namur a ouvert. Paul Aubin l'a vu. « La morue revient », a-t-il lancé."
    assert names(text, ("La morue revient", "lancé", "il")) == ["Paul Aubin"]


def test_an_office_that_all_readers_know_somebody_left() -> None:
    text = (
        "Nicolas Sarkozy a reçu Laurent Wauquiez lundi à Rade. La digue cédera, "
        "a jugé l'ancien président de la République."
    )
    one = said(text, "La digue cédera", "a jugé", "l'ancien président de la République")
    scene = scene_of(load()(text), [one], year=2018)
    assert scene.referent(0).name == "Nicolas Sarkozy"


def test_a_description_that_spoke_before_is_whom_it_was_found_to_mean() -> None:
    text = (
        "Claire Dorval, la maire, a vu la digue. L'élue juge le mur fragile. L'élue a pris un ciré. "
        "« Le pont tiendra », ajoute-t-elle."
    )
    found = names(text, ("le mur fragile", "juge", "L'élue"), ("Le pont tiendra", "ajoute", "elle"))
    assert found == ["Claire Dorval", "Claire Dorval"]


def test_a_description_beside_a_name_is_no_second_person() -> None:
    text = (
        "Paul Dorval , un porte-parole du mouvement, a lu une lettre. Pour lui, la digue doit être refaite."
    )
    assert names(text, ("la digue doit être refaite", "Pour", "lui")) == ["Paul Dorval"]


def test_who_is_accused_is_not_who_accuses() -> None:
    text = "Le maire Karim Benali n'épargne pas le préfet Paul Dorval, qu'il accuse d'avoir menti."
    assert names(text, ("avoir menti", "accuse", "il")) == ["Karim Benali"]


def test_the_latter_is_not_what_a_description_holds() -> None:
    text = (
        "Rade attend le chef du gouvernement, Paul Dorval. Alors que ce dernier jugeait la digue solide, "
        "elle a cédé."
    )
    assert names(text, ("la digue solide", "jugeait", "ce dernier")) == ["Paul Dorval"]
