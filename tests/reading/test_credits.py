"""Which agencies a text credits at its head and its foot."""

import pytest

from onrecord.reading.credits import credited

BODY = "La digue a cédé lundi à Kessel, selon le maire. " * 20


@pytest.mark.parametrize(
    ("head", "agencies"),
    [
        ("KESSEL (AFP) – ", ("AFP",)),
        ("Kessel, 3 mars 2014 (Reuters) - ", ("Reuters",)),
        ("KESSEL (Ostrévie), 3 mars (AFP) – ", ("AFP",)),
        ("(Belga) ", ("Belga",)),
        ("KESSEL (avec l'AFP) - ", ("AFP",)),
        ("KESSEL (Agence France-Presse). ", ("AFP",)),
        ("Par Le Fanal avec AFP\n\n", ("AFP",)),
        ("AFP/Reuters\n", ("AFP", "Reuters")),
        ("La police, joint par l'agence (TASS), nie. ", ()),
        ("Le maire a déclaré lundi à l'AFP\n", ()),
    ],
)
def test_at_the_head(head: str, agencies: tuple[str, ...]) -> None:
    assert credited(head + BODY) == agencies


@pytest.mark.parametrize(
    ("foot", "agencies"),
    [
        ("\n(avec AFP)", ("AFP",)),
        ("Le pont tient. (AFP)", ("AFP",)),
        ("\nLe Fanal avec AFP et Reuters", ("AFP", "Reuters")),
        ("\nSources : AFP, Reuters", ("AFP", "Reuters")),
        ("\n© AFP", ("AFP",)),
        ("\nIl s'est confié à l'AFP.", ()),
        ("\nIl a parlé avec l'AFP.", ()),
        ("\nLe Fanal", ()),
    ],
)
def test_at_the_foot(foot: str, agencies: tuple[str, ...]) -> None:
    assert credited(BODY + foot) == agencies


def test_an_agency_cited_within_is_none() -> None:
    assert credited(f"{BODY}\nReuters (Londres) a vu la digue céder.\n{BODY}") == ()


def test_each_once_and_nobody_in_an_empty_text() -> None:
    assert credited(f"KESSEL (AFP) – {BODY}\nAFP") == ("AFP",)
    assert credited("") == ()
