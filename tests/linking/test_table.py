"""The alias table: whom a name means in every text, the bodies of every state, a user's rows laid over."""

import csv
import io
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.languages.actors import actors_csv, speaking_places
from onrecord.languages.names import demonyms
from onrecord.languages.state_bodies import state_bodies
from onrecord.linking.table import Entry, TableError, read_rows, shipped, write_rows
from onrecord.linking.table.wording import key_of

TABLE = shipped()
ROWS = list(csv.DictReader(actors_csv().splitlines()))
CLAIMED_TWICE = {"congo", "coree"}


def found(name: str) -> str | None:
    entry = TABLE.find(name)
    return entry.id if entry is not None else None


def seated(place: str) -> str | None:
    entry = TABLE.seat_of(place)
    return entry.id if entry is not None else None


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("la Libye", "libye"),
        ("Etats-Unis", "etats-unis"),
        ("les États Unis", "etats-unis"),
        ("l'Amérique", "etats-unis"),
        ("USA", "etats-unis"),
        ("U.S.A.", "etats-unis"),
        ("la Fédération de Russie", "russie"),
        ("Myanmar", "birmanie"),
        ("le Bélarus", "bielorussie"),
        ("Ivory Coast", "cote-d-ivoire"),
        ("la Côte d’Ivoire", "cote-d-ivoire"),
        ("la RDC", "republique-democratique-du-congo"),
        ("la République tchèque", "republique-tcheque"),
        ("l'île Maurice", "maurice"),
        ("le Koweït", "koweit"),
        ("l'Onu", "onu"),
        ("O.N.U.", "onu"),
        ("l'Organisation des Nations unies (ONU)", "onu"),
        ("NATO", "otan"),
        ("le Conseil de sécurité", "conseil-de-securite"),
        ("le HCR", "hcr"),
        ("Daech", "etat-islamique"),
        ("le groupe État islamique", "etat-islamique"),
        ("Opep+", "opep-plus"),
        ("l'Opep", "opep"),
        ("le Kremlin", "russie:presidence"),
        ("le Quai d’Orsay", "france:affaires-etrangeres"),
        ("le Pentagone", "etats-unis:defense"),
    ],
)
def test_a_name_is_found_whatever_its_article_accents_and_dots(name: str, id: str) -> None:
    assert found(name) == id


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("le gouvernement libyen", "libye:gouvernement"),
        ("le gouvernement de la Libye", "libye:gouvernement"),
        ("the Libyan government", "libye:gouvernement"),
        ("government of Libya", "libye:gouvernement"),
        ("les forces armées égyptiennes", "egypte:armee"),
        ("US Army", "etats-unis:armee"),
        ("l'armée sud-coréenne", "coree-du-sud:armee"),
        ("l'armée du Soudan du Sud", "soudan-du-sud:armee"),
        ("le ministère russe des Affaires étrangères", "russie:affaires-etrangeres"),
        ("le ministère des affaires étrangères de la Russie", "russie:affaires-etrangeres"),
        ("la diplomatie russe", "russie:affaires-etrangeres"),
        ("le ministère de la Défense malien", "mali:defense"),
        ("la présidence d'Haïti", "haiti:presidence"),
        ("la Maison Blanche", "etats-unis:presidence"),
        ("la présidence américaine", "etats-unis:presidence"),
        ("la banque centrale des Philippines", "philippines:banque-centrale"),
        ("l'ambassade d'Italie à Tunis", "italie:ambassade:tunisie"),
        ("l'ambassade italienne en Tunisie", "italie:ambassade:tunisie"),
        ("la République française", "france"),
        ("le royaume de Belgique", "belgique"),
    ],
)
def test_a_body_of_a_state_is_found_by_its_pattern(name: str, id: str) -> None:
    assert found(name) == id


@pytest.mark.parametrize(
    "name",
    [
        "le Congo",  # either of two states
        "l'armée congolaise",
        "la Corée",
        "le gouvernement",  # the document decides
        "le ministère de la Santé",
        "la Commission",
        "l'ambassade d'Italie",  # in one of many countries
        "l'ancien gouvernement libyen",
        "le gouvernement libyen en exil",
        "les Américains",
        "l'armée sud-américaine",
        "Maurice",  # first names, and English names of states
        "Jordan",
        "Georgia",
        "Dominique",
        "Hollande",
        "l'un",
        "us",  # one word of the table needs its capital
        "le mémorial",
        "",
        "()",
    ],
)
def test_a_name_that_a_document_must_decide_is_not_found(name: str) -> None:
    assert found(name) is None


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("l'ONG Human Rights Watch (HRW)", "human-rights-watch"),
        ("l'ONG britannique Oxfam", "oxfam"),
        ("la mission des Nations unies (Minusma)", "minusma"),
        ("l'agence centrale du renseignement américaine (CIA)", "etats-unis:cia"),
        ("l'agence des Nations unies", None),
        ("le conseil municipal (LR)", None),
        ("un responsable (ONU)", None),
        ("les forces loyales (GNA)", None),
        ("le pays Pologne", None),
    ],
)
def test_a_name_is_found_beside_what_its_bearer_is(name: str, id: str | None) -> None:
    assert found(name) == id


@pytest.mark.parametrize(
    ("place", "id"),
    [
        ("Ankara", "turquie"),
        ("Beijing", "chine"),
        ("Pékin", "chine"),
        ("Kiev", "ukraine"),
        ("Kyiv", "ukraine"),
        ("Bruxelles", "union-europeenne"),
        ("Washington", "etats-unis"),
        ("Djibouti", "djibouti"),
        ("l'Élysée", "france:presidence"),
        ("Marseille", None),
    ],
)
def test_a_place_speaks_for_a_state_or_body(place: str, id: str | None) -> None:
    assert seated(place) == id


def test_a_capital_alone_is_no_name() -> None:
    assert found("Ankara") is None


def test_state_government_ministry_and_army_stay_apart() -> None:
    bodies = ("la Turquie", "le gouvernement turc", "le ministère turc de la Défense", "l'armée turque")
    entries = [TABLE.find(name) for name in bodies]
    assert len({entry.id for entry in entries if entry}) == 4
    assert [entry.part_of for entry in entries if entry] == [None, "turquie", "turquie", "turquie"]


def test_a_body_has_a_name_of_its_own() -> None:
    assert [
        entry.name
        for name in ("Greek army", "gendarmes et gendarmerie", "garde-côtes d'Italie", "armée d'Écosse")
        if (entry := TABLE.find(name))
    ] == ["armée grecque", "garde-côtes italiens", "armée d'Écosse"]


def test_an_embassy_is_named_after_its_host() -> None:
    entry = TABLE.entry("chine:ambassade:etats-unis")
    assert entry is not None
    assert (entry.name, entry.part_of) == ("ambassade chinoise à Washington", "chine")


@pytest.mark.parametrize(
    "id", ["", "nulle-part", "libye:", "libye:jardin", "nulle-part:armee", "onu:armee", "italie:ambassade"]
)
def test_an_unknown_id_has_no_entry(id: str) -> None:
    assert TABLE.entry(id) is None


# What is shipped


def test_hundreds_of_states_and_organisations_are_there() -> None:
    kinds = Counter(row["kind"] for row in ROWS)
    assert kinds["state"] >= 195
    assert kinds["organisation"] >= 250
    assert kinds["group"] >= 60


def test_every_row_stands_in_its_example() -> None:
    for row in ROWS:
        example = f" {key_of(row['example'])} "
        names = (row["name"], *row["names"].split("|"))
        assert any(f" {key_of(name)} " in example for name in names if name), row["id"]


def test_every_row_is_found_by_its_names_and_id() -> None:
    for entry in TABLE.rows:
        assert TABLE.entry(entry.id) == entry
        for name in (entry.name, *entry.names):
            assert key_of(name) in CLAIMED_TWICE or TABLE.find(name) == entry, name


def test_only_known_names_are_claimed_twice() -> None:
    pairs = {(key_of(name), e.id) for e in TABLE.rows for name in (e.name, *e.names)}
    assert {key for key, count in Counter(key for key, _ in pairs).items() if count > 1} == CLAIMED_TWICE


def test_no_seat_is_claimed_twice() -> None:
    seats = Counter(key_of(seat) for entry in TABLE.rows for seat in entry.seats)
    assert max(seats.values()) == 1


def test_what_a_row_is_part_of_exists() -> None:
    for entry in TABLE.rows:
        assert entry.part_of is None or TABLE.entry(entry.part_of) is not None, entry.id


def test_every_place_that_the_reader_takes_for_a_speaker_has_somebody_to_speak_for() -> None:
    assert [place for place, _ in speaking_places() if TABLE.seat_of(place) is None] == []


def test_every_nationality_is_of_a_state_that_the_table_has() -> None:
    assert {state for state in demonyms().values() if TABLE.find(state) is None} == {"le Congo"}


def test_every_kind_of_body_is_found_at_the_head_of_its_example() -> None:
    for body in state_bodies():
        words = body.example.split()
        heads = [TABLE.find(" ".join(words[:count])) for count in range(1, len(words) + 1)]
        kinds = {entry.id.partition(":")[2].partition(":")[0] for entry in heads if entry is not None}
        assert body.id in kinds, body.example


# Rows of a user


def rows(text: str) -> list[Entry]:
    return read_rows(io.StringIO(text))


def test_rows_of_a_user_win() -> None:
    table = TABLE.with_rows(
        rows(
            "id,kind,name,names,part_of,seats\n"
            "front-du-port,group,Front du port,FDP|Congo,libye,Selma\n"
            "onu,organisation,Nations unies,,,\n"
        )
    )
    assert [entry and entry.id for entry in map(table.find, ("FDP", "le Congo"))] == ["front-du-port"] * 2
    assert (place := table.seat_of("Selma")) is not None
    assert place.part_of == "libye"
    assert table.find("ONU") is None
    assert table.find("le gouvernement libyen") == TABLE.find("le gouvernement libyen")
    assert found("ONU") == "onu"


def test_bodies_of_a_state_that_a_user_adds_are_found() -> None:
    table = TABLE.with_rows(rows("id,kind,name\nostrevie,state,Ostrevie\n"))
    entry = table.find("le ministère de la Défense d'Ostrevie")
    assert entry is not None
    assert (entry.id, entry.name) == ("ostrevie:defense", "ministère d'Ostrevie de la Défense")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1: no column id, kind, name"),
        ("id,name\nx,X\n", "line 1: no column kind"),
        ("id,kind,name\nx,group,X\ny,,Y\n", "line 3: the column kind is empty"),
        ("id,kind,name\nx,planet,X\n", "line 2: 'planet' is no kind"),
        ("id,kind,name\nLe Front,group,X\n", "line 2: 'Le Front' is no id"),
        ("id,kind,name\nx,group,X\n\nx,group,Y\n", "line 4: the id x stands twice"),
    ],
)
def test_a_row_that_cannot_be_used_is_named_by_its_line(text: str, said: str) -> None:
    with pytest.raises(TableError, match=f"^{said}"):
        rows(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id,kind,name,part_of\nx,group,X,y\n", "x is a part of y, which the table does not have"),
        ("id,kind,name,part_of\nx,group,X,y\ny,group,Y,x\n", "x is a part of itself: x → y → x"),
    ],
)
def test_part_of_must_lead_somewhere(text: str, said: str) -> None:
    with pytest.raises(TableError, match=f"^{said}$"):
        TABLE.with_rows(rows(text))


def test_a_spreadsheet_may_write_semicolons_a_mark_and_notes_of_its_own() -> None:
    (entry,) = rows("\ufeffid;kind;name;names;note\nfdp;group;Front du port; FDP | le Front ;to check\n")
    assert entry == Entry(id="fdp", kind="group", name="Front du port", names=("FDP", "le Front"))


ID = st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,3})?", fullmatch=True)
NAME = st.text(
    st.characters(codec="utf-8", exclude_characters="|\0", exclude_categories=("Cc", "Zl", "Zp")), min_size=1
)
NAMES = st.lists(NAME.map(str.strip).filter(bool), max_size=3).map(tuple)


@given(
    st.lists(
        st.builds(
            Entry,
            id=ID,
            kind=st.sampled_from(["state", "organisation", "group", "person"]),
            name=NAME.map(str.strip).filter(bool),
            names=NAMES,
            part_of=st.none() | ID,
            seats=NAMES,
        ),
        unique_by=lambda entry: entry.id,
    )
)
def test_what_is_written_is_read_back(entries: list[Entry]) -> None:
    file = io.StringIO()
    write_rows(entries, file)
    file.seek(0)
    assert read_rows(file) == entries


@given(st.text(), st.sampled_from(["", "l'", "le ", "gouvernement ", "armée de "]))
def test_any_text_may_be_asked_for(text: str, before: str) -> None:
    entry = TABLE.find(before + text)
    assert entry is None or TABLE.entry(entry.id) == entry
