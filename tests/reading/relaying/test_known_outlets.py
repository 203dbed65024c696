from onrecord.reading.relaying.known_outlets import find_outlets, namesakes


def found(text: str) -> list[tuple[str, str]]:
    return [(text[slice(*span)], name) for span, name in find_outlets(text)]


def test_an_article_may_be_contracted() -> None:
    assert found("confié au Monde") == [("au Monde", "Le Monde")]


def test_a_name_that_needs_its_article() -> None:
    assert found("dans le vaste Monde") == []


def test_an_acronym_stands_for_the_full_name() -> None:
    assert found("dit au JDD") == [("au JDD", "Le Journal du Dimanche")]


def test_any_other_alias_stays_as_written() -> None:
    assert found("selon Al-Jazira") == [("Al-Jazira", "Al-Jazira")]


def test_the_longest_name() -> None:
    assert found("selon Le Soir d'Algérie") == [("Le Soir d'Algérie", "Le Soir d'Algérie")]


def test_a_part_of_a_word_is_no_outlet() -> None:
    assert found("les AFPistes de Sous-AFP") == []


def test_only_the_first_word_must_keep_its_case() -> None:
    assert found("selon le Wall Street journal") == [("le Wall Street journal", "Wall Street Journal")]


def test_the_beginning_of_a_longer_name_is_no_outlet() -> None:
    assert found("selon l'Atlantic Council et la Croix Rouge") == []


def test_an_outlet_before_the_name_of_the_speaker() -> None:
    assert found("a dit au Monde Emmanuel Roy") == [("au Monde", "Le Monde")]


def test_a_word_after_the_article_of_a_name_may_begin_small() -> None:
    assert found("dans La nouvelle République") == [("La nouvelle République", "La Nouvelle République")]
    assert found("sous la nouvelle République, La nouvelle république") == []


def test_a_hyphen_may_join_two_stations() -> None:
    assert found("invité de RTL-M6") == [("RTL", "RTL"), ("M6", "M6")]
    assert found("un Paris-RTL, le Sous-M6-Club") == []


def test_a_name_with_a_place_is_another_outlet() -> None:
    text = "a dit au Progrès de Rade, à l'Express du Cap-Sud, selon le Soir d'Ombre"
    assert found(text) == []
    assert [name for _, name in namesakes(text)] == [
        "Le Progrès de Rade",
        "L'Express du Cap-Sud",
        "Le Soir d'Ombre",
    ]


def test_neither_a_person_nor_a_day_makes_it_another() -> None:
    assert found("selon le Monde de Victor Roy") == [("le Monde", "Le Monde")]
    assert found("dans le Figaro de mardi") == [("le Figaro", "Le Figaro")]
    assert found("la Nouvelle République du Cap-Sud") == [
        ("la Nouvelle République", "La Nouvelle République")
    ]
