"""Who was in touch with whom: a text and the contacts expected of it."""

import pytest

from onrecord.model import When
from onrecord.reading.contacts.contacts import contacts
from onrecord.reading.naming.cast import Cast
from onrecord.reading.naming.places import Places
from onrecord.reading.parse import load


def read(text, *times, name_of=lambda span: None):
    doc = load()(text)
    dated = [When(text=t, span=(text.index(t), text.index(t) + len(t))) for t in times]
    return contacts("d", Cast(Places(doc)), dated, name_of)


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
        ("La visite de Salma Haddad à Tunis a duré deux jours.", ("visit", ["Salma Haddad"], [])),
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
    ("text", "denied", "planned", "certainty"),
    [
        ("Anton Weiss n'a pas rencontré Salma Haddad.", True, False, "asserted"),
        ("Anton Weiss rencontrera Salma Haddad.", False, True, "asserted"),
        ("Anton Weiss doit rencontrer Salma Haddad.", False, True, "asserted"),
        ("Anton Weiss aurait rencontré Salma Haddad.", False, False, "conditional"),
        ("Anton Weiss a quitté Doha après avoir rencontré Salma Haddad.", False, False, "asserted"),
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
