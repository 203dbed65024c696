"""Who was in touch with whom: a text and the contacts expected of it."""

import pytest

from onrecord.model import Statement, When
from onrecord.reading.contacts.contacts import contacts
from onrecord.reading.naming.cast import Cast
from onrecord.reading.naming.places import Places
from onrecord.reading.parse import load


def read(text, *times, name_of=lambda span: None, statements=()):
    doc = load()(text)
    dated = [When(text=t, span=at(text, t)) for t in times]
    return contacts("d", Cast(Places(doc)), dated, name_of, statements)


def at(text, words):
    return text.index(words), text.index(words) + len(words)


def said(text, source, cue, content, *, act="assert", principal=None):
    return Statement(
        id="s",
        content=(at(text, content),),
        cue=(at(text, cue),),
        source=(at(text, source),),
        name=source,
        via=(),
        kind="indirect",
        act=act,
        rule="",
        principal=principal,
    )


def told(text):
    return [(c.kind, [p.name for p in c.who], [p.name for p in c.partners]) for c in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le médiateur Anton Weiss a rencontré samedi à Genève la négociatrice Salma Haddad.",
         ("meeting", ["Anton Weiss"], ["Salma Haddad"])),
        ("Le président ostrévien s'est entretenu par téléphone avec le roi de Norlande.",
         ("call", ["Le président ostrévien"], ["le roi de Norlande"])),
        ("La ministre a été reçue par le gouverneur de Kessel.",
         ("meeting", ["La ministre"], ["le gouverneur de Kessel"])),
        ("Le maire de Lorvane a écrit au préfet pour protester.",
         ("letter", ["Le maire de Lorvane"], ["préfet"])),
        ("Des pourparlers entre Alger et le Front se tiennent en secret.",
         ("talks", ["Alger", "le Front"], [])),
        ("L'Ostrévie et la Norlande mènent des pourparlers indirects à Kessel.",
         ("talks", ["L'Ostrévie", "la Norlande"], [])),
        ("L'Ostrévie et la Norlande n'ont pas négocié de trêve.",
         ("talks", ["L'Ostrévie", "la Norlande"], [])),
        ("Les délégations de Norlande et d'Ostrévie se sont séparées sans accord.",
         ("meeting", ["Norlande", "Ostrévie"], [])),
        ("Le syndicat autonome a conclu avec la direction un accord séparé.",
         ("talks", ["Le syndicat autonome"], ["la direction"])),
        ("Des négociations sont menées depuis mars entre la Norlande et l'Ostrévie.",
         ("talks", ["la Norlande", "l'Ostrévie"], [])),
        ("L'échange de messages entre Alger et Tunis passe par Berne.", ("talks", ["Alger", "Tunis"], [])),
        ("Le F12 était engagé dans les pourparlers avec le gouvernement de la Norlande.",
         ("talks", ["Le F12"], ["le gouvernement de la Norlande"])),
        ("Le maire de Lorvane a reçu les délégués du Front pour des discussions sur le siège.",
         ("meeting", ["Le maire de Lorvane"], ["les délégués du Front"])),
        ("Le maire et les grévistes se sont retrouvés lundi à la préfecture.",
         ("meeting", ["Le maire", "les grévistes"], [])),
        ("La visite de Salma Haddad à Tunis a duré deux jours.", ("visit", ["Salma Haddad"], [])),
        ("Le président Paul Ferrand a eu mardi un entretien téléphonique avec Salma Haddad.",
         ("call", ["Paul Ferrand"], ["Salma Haddad"])),
        ("Le ministre Paul Ferrand a eu une réunion par visioconférence avec les gouverneurs.",
         ("call", ["Paul Ferrand"], ["les gouverneurs"])),
        ("Un entretien entre MM. Weiss et Ferrand a eu lieu à Genève.",
         ("meeting", ["Weiss", "Ferrand"], [])),
        ("Le roi a eu mercredi un entretien avec Salma Haddad.", ("meeting", ["Le roi"], ["Salma Haddad"])),
        ("Le chef rebelle Anton Weiss rencontra Salma Haddad.",
         ("meeting", ["Anton Weiss"], ["Salma Haddad"])),
        ("La ministre s'est entretenue avec le chef du gouvernement d'union Anton Weiss.",
         ("meeting", ["La ministre"], ["Anton Weiss"])),
        ("Après un échange avec Salma Haddad, le ministre Paul Ferrand s'est dit confiant.",
         ("talks", ["Paul Ferrand"], ["Salma Haddad"])),
        ("« La trêve tiendra », a dit Anton Weiss à l'issue d'un long entretien avec le roi Paul Ferrand.",
         ("meeting", ["Anton Weiss"], ["Paul Ferrand"])),
        ("Le ministre Paul Ferrand rencontrait mardi à Genève la négociatrice Salma Haddad.",
         ("meeting", ["Paul Ferrand"], ["Salma Haddad"])),
        ("Alger --qui discute également avec Oran pour obtenir une trêve-- a critiqué la rébellion.",
         ("talks", ["Alger"], ["Oran"])),
        ("Le gouvernement est en contact permanent avec Salma Haddad.",
         ("talks", ["Le gouvernement"], ["Salma Haddad"])),
        ("Des discussions entre Anton Weiss et Salma Haddad ont lieu depuis mardi.",
         ("talks", ["Anton Weiss", "Salma Haddad"], [])),
        ("Les négociations ont repris lundi à Doha entre Alger et le Front.",
         ("talks", ["Alger", "le Front"], [])),
        ("Le président Paul Ferrand a parlé avec Salma Haddad.",
         ("talks", ["Paul Ferrand"], ["Salma Haddad"])),
        ("Le président Paul Ferrand a rendu visite à Salma Haddad.",
         ("visit", ["Paul Ferrand"], ["Salma Haddad"])),
        ("Les discussions entre la Ligue des pêcheurs (LDP) et le gouvernement reprennent ce jeudi à Kessel.",
         ("talks", ["la Ligue des pêcheurs", "le gouvernement"], [])),
        ("Des discussions ont démarré mardi à Lorvane entre la junte et le Front.",
         ("talks", ["la junte", "le Front"], [])),
        ("Les négociations ont repris entre la Ligue des routiers (LR), le patronat et l'État.",
         ("talks", ["la Ligue des routiers", "le patronat", "l'État"], [])),
        ("L'Ostrévie et la Norlande ont achevé mardi à Kessel un premier cycle de discussions.",
         ("talks", ["L'Ostrévie", "la Norlande"], [])),
        ("Les délégations de l'Ostrévie et de la Norlande se sont séparées après deux jours de négociations.",
         ("talks", ["l'Ostrévie", "la Norlande"], [])),
        ("Les ministres kényan et somalien se sont retrouvés lundi à Kessel.",
         ("meeting", ["le Kenya", "la Somalie"], [])),
        ("Le préfet de Lorvane a reçu jeudi une délégation du Collectif Kel, a annoncé la préfecture.",
         ("meeting", ["Le préfet de Lorvane"], ["une délégation du Collectif Kel"])),
        ("Le maire et les dockers ont signé un protocole mercredi.",
         ("talks", ["Le maire", "les dockers"], [])),
        ("Un accord a été conclu jeudi entre la mairie et les dockers sous l'égide du préfet.",
         ("talks", ["la mairie", "les dockers"], [])),
        ("La direction et l'intersyndicale se sont mises d'accord vendredi.",
         ("talks", ["La direction", "l'intersyndicale"], [])),
        ("Le camp Ferrand et le camp Haddad discutent depuis dimanche.",
         ("talks", ["Le camp Ferrand", "le camp Haddad"], [])),
        ("L'entretien que le ministre a eu samedi avec Salma Haddad n'a duré que dix minutes.",
         ("meeting", ["le ministre"], ["Salma Haddad"])),
        ("Les deux délégations se sont rencontrées jeudi à Kessel.",
         ("meeting", ["Les deux délégations"], [])),
    ],
)  # fmt: skip
def test_verbs_and_nouns_of_contact_name_both_sides(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "L'armée a rencontré une forte résistance dans la ville.",
        "Le ministre a reçu une lettre anonyme.",
        "Le musée accueille une exposition.",
        "La réunion a duré deux heures.",
        "L'opposition négocie avec n'importe quel officier.",
        "Salma Haddad a parlé lors d'un entretien avec l'AFP.",
        "Salma Haddad a appelé Paul Ferrand à démissionner.",
        "Le ministre Paul Ferrand s'est rendu à la gare.",
        "Des policiers et des infirmières ont reçu une prime.",
        "Le maire de Lorvane a lancé un appel aux rebelles.",
        "Salma Haddad a écrit un roman qui plaît à Paul Ferrand.",
        "L'équipe de Norlande a rencontré l'équipe d'Ostrévie en demi-finale.",
        "Les échanges de tirs entre l'armée et les rebelles ont duré une heure.",
        "Les chefs d'État et de gouvernement se sont réunis mardi.",
        "L'accord sur la pêche plaît au maire et aux dockers.",
        "Paul Ferrand a présenté le budget aux élus et aux habitants.",
    ],
)
def test_what_has_no_two_actors_is_no_contact(text):
    assert told(text) == []


def test_place_day_and_go_between_are_read_beside_it():
    (contact,) = read(
        "Anton Weiss a rencontré Salma Haddad lundi à Genève, par l'entremise de la Croix-Rouge.", "lundi"
    )
    assert (contact.place, contact.when.text, [p.name for p in contact.through]) == (
        "Genève",
        "lundi",
        ["la Croix-Rouge"],
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Le ministre Paul Ferrand s'est rendu jeudi à Kessel.", "Kessel"),
        ("La ministre Salma Haddad est arrivée samedi à Tunis pour une visite de deux jours.", "Tunis"),
        ("Le président Paul Ferrand a effectué une visite d'Etat en Norlande.", "Norlande"),
        ("« Nous tiendrons », a affirmé le ministre Paul Ferrand, en déplacement à Kessel.", "Kessel"),
    ],
)
def test_a_visit_is_to_a_place(text, place):
    (contact,) = read(text)
    assert (contact.kind, contact.place, contact.partners) == ("visit", place, ())


@pytest.mark.parametrize(
    ("text", "time", "expected"),
    [
        (
            "En guerre depuis dix ans, la Norlande et l'Ostrévie ont engagé des pourparlers.",
            "depuis dix ans",
            None,
        ),
        ("Le camp Ferrand et le camp Haddad discutent depuis dix ans.", "depuis dix ans", "depuis dix ans"),
    ],
)
def test_years_of_a_war_are_not_those_of_its_talks(text: str, time: str, expected: str | None) -> None:
    (contact,) = read(text, time)
    assert (contact.when and contact.when.text) == expected


def test_place_and_day_may_open_the_sentence():
    text = (
        "Lundi, à Oran, le ministre Paul Ferrand a reçu les chefs rebelles, qui tiennent Kessel depuis mars."
    )
    (contact,) = read(text, "depuis mars", "Lundi")
    assert (contact.place, contact.when.text) == ("Oran", "Lundi")


@pytest.mark.parametrize(
    ("text", "denied", "planned", "certainty"),
    [
        ("Anton Weiss n'a pas rencontré Salma Haddad.", True, False, "asserted"),
        ("Anton Weiss rencontrera Salma Haddad.", False, True, "asserted"),
        ("Anton Weiss doit rencontrer Salma Haddad.", False, True, "asserted"),
        ("Le roi aura mercredi un entretien avec Salma Haddad.", False, True, "asserted"),
        ("Anton Weiss discute avec Salma Haddad.", False, False, "asserted"),
        ("Anton Weiss vient de rencontrer Salma Haddad.", False, False, "asserted"),
        ("Une rencontre entre Anton Weiss et Salma Haddad est prévue jeudi.", False, True, "asserted"),
        ("Anton Weiss n'a pas eu de contact avec Salma Haddad.", True, False, "asserted"),
        ("Anton Weiss a annulé sa rencontre avec Salma Haddad.", True, False, "asserted"),
        ("Anton Weiss aurait rencontré Salma Haddad.", False, False, "conditional"),
        ("Anton Weiss a quitté Doha après avoir rencontré Salma Haddad.", False, False, "asserted"),
        ("Anton Weiss refuse d'ouvrir des négociations avec Salma Haddad.", True, True, "asserted"),
        ("Anton Weiss a rejeté tout dialogue avec Salma Haddad.", True, False, "asserted"),
        ("Anton Weiss a accepté d'ouvrir des négociations avec Salma Haddad.", False, True, "asserted"),
        ("Anton Weiss a menacé de rompre les négociations avec Salma Haddad.", False, True, "asserted"),
    ],
)
def test_denied_planned_and_conditional_contacts_are_marked(text, denied, planned, certainty):
    (contact,) = read(text)
    assert (contact.denied, contact.planned, contact.certainty) == (denied, planned, certainty)


def test_a_pronoun_is_named_by_what_the_document_knows():
    (contact,) = read(
        "Il a rencontré Salma Haddad.", name_of=lambda span: "Anton Weiss" if span == (0, 2) else None
    )
    assert [p.name for p in contact.who] == ["Anton Weiss"]
    assert read("Il a rencontré Salma Haddad.") == []


def test_a_denial_of_contacts_is_of_the_speakers_own():
    text = "Le maire dément tout contact avec les ravisseurs."
    statement = said(text, "Le maire", "dément", "tout contact avec les ravisseurs", act="deny")
    (contact,) = read(text, statements=[statement])
    assert [p.name for p in contact.who] == ["Le maire"]
    assert contact.who[0].span == at(text, "Le maire")
    assert contact.statement == "s"


def test_talks_going_on_are_those_of_whom_a_spokesman_speaks_for():
    text = "Anton Weiss affirme que des négociations sont en cours avec des représentants de la Norlande."
    content = text[text.index("des nég") : -1]
    for principal, expected in (("le Front", [["le Front"]]), (None, [])):
        statement = said(text, "Anton Weiss", "affirme", content, principal=principal)
        assert [[p.name for p in c.who] for c in read(text, statements=[statement])] == expected


def test_the_first_person_is_the_speaker():
    text = "« Je vais rencontrer le président Paul Ferrand », a déclaré Salma Haddad."
    statement = said(text, "Salma Haddad", "a déclaré", "Je vais rencontrer le président Paul Ferrand")
    (contact,) = read(text, statements=[statement])
    assert ([p.name for p in contact.who], contact.planned) == (["Salma Haddad"], True)
    assert read(text) == []


def test_an_object_pronoun_is_named_by_what_the_document_knows():
    text = "Le ministre Paul Ferrand l'a appelé au téléphone dans la soirée."
    (contact,) = read(text, name_of=lambda span: "Anton Weiss" if span == at(text, "l'") else None)
    assert (contact.kind, [p.name for p in contact.partners]) == ("call", ["Anton Weiss"])


@pytest.mark.parametrize(
    ("words", "through", "place", "planned", "denied"),
    [
        ("Des contacts existent, par l'entremise de deux pays voisins, avec le Front.",
         ["deux pays voisins"], None, 0, 0),
        ("Des discussions se poursuivent à Oslo avec le Front du delta.", [], "Oslo", 0, 0),
        ("Des négociations se tiennent, via la Croix-Rouge, avec des délégués du Front.",
         ["la Croix-Rouge"], None, 0, 0),
        ("Il existe des contacts avec l'entourage du colonel.", [], None, 0, 0),
        ("Il y a des discussions avec les rebelles de la garnison.", [], None, 0, 0),
        ("Des contacts ont été noués avec les rebelles de la garnison.", [], None, 0, 0),
        ("Les négociations reprendront lundi avec le Front.", [], None, 1, 0),
        ("Les négociations n'ont pas repris avec le Front.", [], None, 0, 1),
    ],
)  # fmt: skip
def test_contacts_that_exist_are_those_of_whom_a_spokesman_speaks_for(words, through, place, planned, denied):
    text = f"« {words} », affirme Anton Weiss."
    statement = said(text, "Anton Weiss", "affirme", words, principal="le Conseil")
    (contact,) = read(text, statements=[statement])
    assert (contact.kind, [p.name for p in contact.who]) == ("talks", ["le Conseil"])
    assert len(contact.partners) == 1
    assert [p.name for p in contact.through] == through
    assert (contact.place, contact.planned, contact.denied) == (place, bool(planned), bool(denied))


def test_who_brings_others_together_is_between_them():
    [found] = read("Le Ghana mène une médiation entre la Norlande et l'Ostrévie.")
    assert [p.name for p in found.who] == ["la Norlande", "l'Ostrévie"]
    assert [p.name for p in found.through] == ["Le Ghana"]


@pytest.mark.parametrize(
    ("text", "who", "through"),
    [
        ("La médiation omanaise a réuni mardi le Front et le gouvernement.",
         ["le Front", "le gouvernement"], ["La médiation omanaise"]),
        ("La médiatrice Salma Haddad a soumis un texte au Front et au gouvernement.",
         ["Front", "gouvernement"], ["Salma Haddad"]),
        ("L'Ostrévie et la Norlande négocient avec la médiation du Ghana.",
         ["L'Ostrévie", "la Norlande"], ["Ghana"]),
        ("Après deux semaines de pourparlers facilités par le Ghana, le Front et la junte se taisent.",
         ["le Front", "la junte"], ["le Ghana"]),
        ("La junte et le Front ont tenu des discussions par l'intermédiaire d'un évêque.",
         ["La junte", "le Front"], ["un évêque"]),
    ],
)  # fmt: skip
def test_a_mediator_is_between_those_whom_it_brings_together(text, who, through):
    (contact,) = read(text)
    assert ([p.name for p in contact.who], [p.name for p in contact.through]) == (who, through)


def test_a_refusal_to_talk_is_of_the_speaker():
    text = "Pas question de négocier avec les ravisseurs, a tranché Salma Haddad."
    content = "Pas question de négocier avec les ravisseurs"
    statement = said(text, "Salma Haddad", "a tranché", content, act="refuse")
    (contact,) = read(text, statements=[statement])
    assert ([p.name for p in contact.who], contact.denied) == (["Salma Haddad"], True)


def test_a_refusal_of_something_else_denies_no_contact():
    text = "La mairie refuse de payer tant que les négociations avec les dockers durent."
    content = "de payer tant que les négociations avec les dockers durent"
    statement = said(text, "La mairie", "refuse", content, act="refuse")
    assert not any(contact.denied for contact in read(text, statements=[statement]))
