import pytest

from onrecord.model import Document
from onrecord.reading.reader import Reader


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(fast=True)


@pytest.mark.parametrize(
    ("text", "role", "principal"),
    [
        (
            "« Le port reste fermé », a dit Paul Dorval, porte-parole du Comité des digues.",
            "porte-parole du Comité des digues",
            "Comité des digues",
        ),
        (
            "« Le port reste fermé », a dit la ministre suédoise de la Pêche, Marie Dorval.",
            "ministre suédoise de la Pêche",
            "la Suède",
        ),
        (
            "« Le port reste fermé », a dit l'ancien ministre de la Pêche, Paul Dorval.",
            "ancien ministre de la Pêche",
            None,
        ),
        (
            "« Le port reste fermé », a dit Paul Dorval, chef de cabinet de Donald Trump.",
            "chef de cabinet de Donald Trump",
            "Donald Trump",
        ),
        (
            "Nordal a perdu. « Le port ferme », a dit Paul Dorval, directeur du groupe suédois en Inde.",
            "directeur du groupe suédois en Inde",
            "Nordal",
        ),
        (
            "« Le port reste fermé », a dit Paul Dorval, procureur de la République d'Orval.",
            "procureur de la République d'Orval",
            "parquet d'Orval",
        ),
        (
            "Un autre porte-parole du Comité des digues, Paul Dorval, dit que le port ferme.",
            "porte-parole du Comité des digues",
            "Comité des digues",
        ),
        (
            "« Le port reste fermé », a dit Paul Dorval, porte-parole du Premier Ministre.",
            "porte-parole du Premier ministre",
            "Premier ministre",
        ),
        ("« Le port reste fermé », a dit Paul Dorval, pêcheur à Bormes.", "pêcheur à Bormes", None),
        (
            "« Le port reste fermé », a dit Paul Dorval, maire de Bormes sur Europe 1.",
            "maire de Bormes",
            None,
        ),
        (
            "Le Conseil national des digues siège. « Non », a dit Paul Dorval, vice-président du CND.",
            "vice-président du CND",
            "Conseil national des digues",
        ),
        (
            "Paul Aubin, chef du Conseil des digues, part. « Non », a dit Lia Dorval, vice-présidente "
            "du même Conseil.",
            "vice-présidente du même Conseil",
            "Conseil des digues",
        ),
        (
            "Au Chili, la pêche cesse. « Non », a dit le ministre de la Pêche, Paul Dorval.",
            "ministre de la Pêche",
            "le Chili",
        ),
        (
            "Marie Dorval est devenue directrice de la Banque des digues. « Non », a dit Mme Dorval.",
            "directrice de la Banque des digues",
            "Banque des digues",
        ),
        ("« Non », a dit un porte-parole du port.", None, "port"),
        (
            "« Non », a dit la présidente du parti « Cap sur demain », Lia Dorval.",
            "présidente du parti Cap sur demain",
            "parti Cap sur demain",
        ),
        (
            "« Non », a dit Lia Dorval, porte-parole du collectif « Sauvons les digues », à Bormes.",
            "porte-parole du collectif Sauvons les digues",
            "collectif Sauvons les digues",
        ),
        ("« Non », a dit le préfet de Bormes.", "préfet de Bormes", None),
        ("Le Chili attend. « Non », a dit le Premier ministre.", "Premier ministre", "le Chili"),
        (
            "Le ministre de la Mer, Paul Dorval, en visite à Oslo, a dit que le port fermait.",
            "ministre de la Mer",
            None,
        ),
        (
            "La Nouvelle-Calédonie attend. « Non », a dit le ministre de la Mer, Paul Dorval.",
            "ministre de la Mer",
            "la France",
        ),
        (
            "La France attend. « Non », a dit le ministre de la Mer du gouvernement Prat.",
            "ministre de la Mer du gouvernement Prat",
            "gouvernement Prat",
        ),
        (
            "Rosa Prat se tait. « Non », a dit le Premier ministre de Rosa Prat, Paul Dorval.",
            "Premier ministre de Rosa Prat",
            "Rosa Prat",
        ),
        ("« Non », a dit Paul Dorval, avocat de la défense.", "avocat de la défense", None),
        (
            "« Non », a dit un porte-parole de la Force du lac, le colonel Paul Dorval.",
            "porte-parole de la Force du lac",
            "Force du lac",
        ),
        (
            "« Non », a dit la secrétaire de l'UGDK, responsable des entreprises publiques, Lia Dorval.",
            "secrétaire de l'UGDK",
            "UGDK",
        ),
        ("« Non », a dit la ministre Lia Dorval, préfète de Kerlou de 2005 à 2011.", "ministre", None),
        ("« Non », a dit Lia Dorval, nommée médiatrice du port par le roi.", "médiatrice du port", "port"),
        (
            "« Non », a dit Lia Dorval, directrice du Centre pour les droits des marins.",
            "directrice du Centre pour les droits des marins",
            "Centre pour les droits des marins",
        ),
    ],
)
def test_role_and_principal(reader: Reader, text: str, role: str | None, principal: str | None) -> None:
    said = reader.read(Document(id="a", text=text, date="2019-05-04")).statements[-1]
    assert (said.role, said.principal) == (role, principal)


@pytest.mark.parametrize(
    ("text", "role", "principal"),
    [
        (
            "La Régie des digues dément. « Rien n'a cédé », a dit sa porte-parole, Marie Dorval.",
            "porte-parole",
            "Régie des digues",
        ),
        (
            "Selon un haut responsable norvégien, le port fermera. "
            "Sa porte-parole, Ana Prat, a démenti le projet.",
            "porte-parole",
            None,
        ),
        (
            "« Rien n'a cédé », a dit le porte-parole de la Régie des digues, le colonel Paul Dorval.",
            "porte-parole de la Régie des digues",
            "Régie des digues",
        ),
        ("« Rien n'a cédé », a dit Paul Dorval, délégué CGDF.", "délégué CGDF", "CGDF"),
        ("« Rien n'a cédé », a dit Paul Dorval (CGDF).", None, "CGDF"),
        ("« Rien n'a cédé », a dit Paul Dorval, de l'Union des digues.", None, "Union des digues"),
        ("« Rien n'a cédé », a dit Paul Dorval (Chili).", None, None),
        ("« Rien n'a cédé », a dit Paul Dorval, océanologue au port.", "océanologue au port", None),
        (
            "Le Pérou se tait. « Rien n'a cédé », a dit le président Emmanuel Macron.",
            "président",
            "la France",
        ),
        ("Le Pérou se tait. « Rien n'a cédé », a dit Paul Dorval, chef renommé.", "chef renommé", None),
        (
            "« Rien n'a cédé », a dit Rosa Prat, dirigeante d'extrême droite.",
            "dirigeante d'extrême droite",
            None,
        ),
        (
            "« Rien n'a cédé », a dit Rosa Prat, déléguée de la Croix-Verte aux îles du Nord.",
            "déléguée de la Croix-Verte aux îles du Nord",
            "Croix-Verte",
        ),
        (
            "« Non », a dit Paul Dorval, délégué CGDF de l'usine Marin.",
            "délégué CGDF de l'usine Marin",
            "CGDF",
        ),
        (
            "Le Chili a voté. Son représentant permanent à l'ONU, Paul Dorval, a dit que l'eau montait.",
            "représentant permanent à l'ONU",
            "le Chili",
        ),
        (
            "« Non », a dit Paul Dorval, ambassadeur du Chili à l'ONU.",
            "ambassadeur du Chili à l'ONU",
            "le Chili",
        ),
        ("« Non », a dit Paul Dorval, attaché de presse.", "attaché de presse", None),
        ("« Non », a dit le conseiller d'État Paul Dorval.", "conseiller d'État", "Conseil d'État"),
        (
            "« Non », a dit Paul Dorval, président du Front pour le progrès (FPP).",
            "président du Front pour le progrès",
            "Front pour le progrès",
        ),
        (
            "Le Chili attend. « Non », a dit Paul Dorval, ministre du gouvernement de la République de Rade.",
            "ministre du gouvernement de la République de Rade",
            "République de Rade",
        ),
        (
            "L'armée sud-soudanaise avance. « Non », a dit le ministre de la Défense, Paul Dorval.",
            "ministre de la Défense",
            "le Soudan du Sud",
        ),
        (
            "« Rien n'a cédé », a dit l'envoyée spéciale de l'OND, la Norvégienne Ingrid Dahl.",
            "envoyée spéciale de l'OND",
            "OND",
        ),
        ("« Non », a dit Luc Amsel, du syndicat Sud-Rives.", None, "syndicat Sud-Rives"),
        (
            "« Non », a dit l'écologiste Luc Amsel, du collectif « Rives libres ».",
            "écologiste",
            "collectif Rives libres",
        ),
        (
            "« Non », a dit la directrice de la communication, Rosa Prat.",
            "directrice de la communication",
            None,
        ),
        ("« Non », a dit Rosa Prat membre du Conseil des lacs.", "membre du Conseil des lacs", None),
        ("Avocate du club, Me Rosa Prat a dit que le bail est nul.", "avocate du club", "club"),
        ("Un des chefs du Front des rives a dit que la trêve tient.", None, "Front des rives"),
    ],
)
def test_what_stands_around_a_name(
    reader: Reader, text: str, role: str | None, principal: str | None
) -> None:
    said = reader.read(Document(id="a", text=text, date="2019-05-04")).statements[-1]
    assert (said.role, said.principal) == (role, principal)
