import pytest

from onrecord.dates import find

PUBLISHED = "2019-05-15"


def days(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str | None, str | None]]:
    return [(w.text, w.start, w.end) for w in find(text, published)]


def test_finds_all_times_in_order_with_their_spans() -> None:
    text = "Lundi, le bac a coulé ; depuis mars, le pont est fermé."
    found = find(text, PUBLISHED)
    assert [w.text for w in found] == ["Lundi", "depuis mars"]
    assert all(w.span is not None and text[slice(*w.span)] == w.text for w in found)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Le conseil se réunira mardi.", "2019-05-21"),
        ("Le conseil doit voter mardi.", "2019-05-21"),
        ("Un vote est prévu mardi.", "2019-05-21"),
        ("Le maire a dit qu'il partirait mardi.", "2019-05-21"),
        ("Le conseil s'est réuni mardi.", "2019-05-14"),
        ("La loi votée mardi sera publiée.", "2019-05-14"),
        ("Mardi, le maire a promis qu'il viendra.", "2019-05-14"),
        ("Les quais seront fermés mardi.", "2019-05-21"),
        ("Le maire serait arrivé mardi.", "2019-05-14"),
    ],
)
def test_tense_of_the_nearest_verb_tells_the_way(text: str, day: str) -> None:
    assert days(text)[0][1:] == (day, day)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Les vivres seraient épuisés avant mardi.", "2019-05-20"),
        ("Les vivres seront épuisés avant mardi.", "2019-05-20"),
        ("Les vivres ont été épuisés avant mardi.", "2019-05-13"),
    ],
)
def test_what_a_conditional_sets_a_limit_for_is_to_come(text: str, last: str) -> None:
    assert days(text) == [("avant mardi", None, last)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Le pont a cédé le 3 mai. La veille, il avait bougé.", ("La veille", "2019-05-02", "2019-05-02")),
        (
            "Le pont a cédé le 3 mai. Deux jours plus tard, rien.",
            ("Deux jours plus tard", "2019-05-05", "2019-05-05"),
        ),
        ("Élu en mars 2014, il dirigeait à l'époque le port.", ("à l'époque", "2014-03-01", "2014-03-31")),
        ("Le bac a coulé lundi. Vers midi, le port a fermé.", ("Vers midi", "2019-05-13", "2019-05-13")),
        (
            "Le bac a coulé dans la nuit de lundi à mardi. Vers midi, le port a fermé.",
            ("Vers midi", "2019-05-14", "2019-05-14"),
        ),
        (
            "Le bac a coulé le 3 mai 1981.\n\nVers midi, le port a rouvert.",
            ("Vers midi", PUBLISHED, PUBLISHED),
        ),
        ("La veille, il avait bougé.", ("La veille", None, None)),
    ],
)
def test_times_told_before_are_taken_up(text: str, told: tuple[str, str | None, str | None]) -> None:
    assert days(text)[-1] == told


@pytest.mark.parametrize(
    "text",
    [
        "Il écrit dans Le Soir et au Courrier du Dimanche.",
        "La récolte a été bonne.",
        "Il fallait 2015 sacs de ciment.",
        "Le village a changé du jour au lendemain.",
        "Jean-Noël Aska, Mme Toussaint et Noël Rade ont voté.",
        "Le Père Noël est passé.",
    ],
)
def test_names_participles_and_counts_are_no_times(text: str) -> None:
    assert days(text) == []


def test_typographic_apostrophes_and_narrow_spaces() -> None:
    assert days("Jusqu’à l’été, le 3 mai 2011")[-1][1] == "2011-05-03"
