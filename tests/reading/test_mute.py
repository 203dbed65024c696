"""What cannot speak: each text with the statements, as source and content, that are left of it."""

import pytest

from onrecord.reading.merge import propose
from onrecord.reading.parse import load
from onrecord.reading.quotations.quotes import find_quotes


def said(text: str) -> list[tuple[str, str]]:
    quotes = find_quotes(text)
    found = propose(load()(text), quotes, None)
    return [(" ".join(text[a:b] for a, b in one.source), text[slice(*one.content[0])]) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "La baisse des ventes montre que la reprise est fragile.",
        "La statue a été rendue mardi, selon l'accord conclu avec les forains.",
        "Le quai a été fermé selon le calendrier de la ville.",
        "Ce calcul exclut les retraités du port.",
        "Son silence prouve que le notaire a peur.",
        "Ce plan suggère que la ligne fermera avant l'hiver.",
        "Les traces de pneus indiquent que la voiture roulait trop vite.",
        "Deux raisons expliquent le retard du chantier.",
        "L'explosion de la citerne souligne que la cale était pleine.",
        "La régie a rappelé ses pompiers.",
        "La troupe a voulu dire au revoir au public.",
        "C'est très encourageant car cela permet de rouvrir.",
        "Selon toute vraisemblance, le navire a coulé.",
        "Un témoin, qui a demandé l'anonymat, a vu deux hommes entrer.",
        "Un témoin, qui a requis l'anonymat par peur de son patron, a vu deux hommes entrer.",
        "Un passant, qui dit s'appeler Joe, a vu deux hommes entrer.",
        "Le gardien refuse de se nommer.",
        "Les cartons sont fabriqués selon les normes européennes.",
        "Le prix est calculé selon la méthode du syndicat des transports.",
        "Lucie Baudry a accepté de témoigner devant les élèves.",
        "Ces pertes n'ont pu être établies de source indépendante.",
        "Aucune de ces pertes n'a été confirmée de source indépendante.",
        "Le chiffre, émanant de sources portuaires, a circulé.",
        "La commune a offert 300 sacs de pommes aux soignants de l'hôpital.",
        "La librairie accepte les chèques. Le vendeur a décliné son identité.",
        "Le vendeur refuse net.",
    ],
)
def test_things_and_farewells_say_nothing(text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Un rapport suggère que la ligne fermera avant l'hiver.", "Un rapport"),
        ("Les analyses montrent que le puits est pollué.", "Les analyses"),
        ("Un premier bilan fait état de douze noyés.", "Un premier bilan"),
        ("La gendarmerie indique que la route est rouverte.", "La gendarmerie"),
        ("La commune offre sa médiation aux deux clubs.", "La commune"),
        ("Le gérant a accepté de rouvrir la salle.", "Le gérant"),
        ("Le syndicat a accepté la trêve de Noël.", "Le syndicat"),
        ("La mairie décline cette offre.", "La mairie"),
    ],
)
def test_documents_and_bodies_speak(text, source):
    assert [who for who, _ in said(text)] == [source]


def test_a_place_before_the_verb_is_no_speaker():
    assert ("le Nord", "la digue tient") not in said("Dans le Nord, indiquent que la digue tient.")


def test_a_short_quoted_line_is_a_heading():
    text = "« Nous attendrons », a dit la maire.\n« Un hiver de plus »\nLa séance a duré trois heures."
    assert [what for _, what in said(text)] == ["Nous attendrons"]
