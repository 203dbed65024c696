"""Reasons of links, told in French too."""

import pytest

from onrecord.record import Record
from onrecord.record.linked import Wanted, links
from onrecord.web.reasons import in_french


@pytest.mark.parametrize(
    ("reason", "french"),
    [
        (
            "Rosa Prat, of the mairie, alleges « il ferme » ; Léo Vance, of the same side, denies « ça ».",
            "Rosa Prat (mairie) accuse « il ferme » ; Léo Vance, du même camp, dément « ça ».",
        ),
        (
            "Rosa Prat first says « le pont tient » on 3 June 2011 ; the same speaker later says « il cède » "
            "(published 1 July 2011): « tient » against « cède ».",
            "Rosa Prat dit d’abord « le pont tient » le 3 juin 2011 ; la même source dit ensuite « il cède » "
            "(publié le 1 juillet 2011) : « tient » contre « cède ».",
        ),
        (
            "des témoins says « 30 morts » between 3 June 2011 and 5 June 2011 ; somebody warns of « 40 »: "
            "30 against 40.",
            "des témoins disent « 30 morts » entre le 3 juin 2011 et le 5 juin 2011 ; quelqu’un met en garde "
            "« 40 » : 30 contre 40.",
        ),
        (
            "Radio Cap reports again what Rosa Prat said.",
            "Radio Cap rapporte de nouveau ce qu’a dit Rosa Prat.",
        ),
        ("Zoé takes it for a link of this type.", "Zoé y voit un lien de ce type."),
        ("they speak of two bridges", None),
    ],
)
def test_a_reason_in_french(reason, french):
    assert in_french(reason) == french


def test_every_reason_found_is_told(examples):
    with Record.open(examples) as record, record.reading() as connection:
        found = links(connection, Wanted(every=True, types=("denies", "contradicts", "reverses", "confirms")))
    assert found
    assert [one.link.reason for one in found if in_french(one.link.reason) is None] == []
