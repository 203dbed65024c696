from onrecord.reading.naming.places import Places
from onrecord.reading.parse import load
from onrecord.reading.relaying.levels import levels
from onrecord.reading.relaying.outlet_names import outlet_mentions
from onrecord.reading.relaying.relay_frames import steps


def chain(text: str, source: str = "le maire") -> list[tuple[str, int, str]]:
    """Name, level and words of each relay in a sentence."""
    places = Places(load(True)(text))
    found = levels(steps(places, outlet_mentions(places)), source)
    return [(r.name, r.level, text[slice(*r.span)] if r.span else "") for r in found]


def test_the_only_outlet_is_nearest_to_the_source() -> None:
    assert chain("Le quai cède, a dit le maire au Monde.") == [("Le Monde", 1, "au Monde")]


def test_an_outlet_that_cites_another_is_further_from_the_source() -> None:
    assert chain("Selon le Wall Street Journal, qui cite Reuters, le quai cède.") == [
        ("Wall Street Journal", 2, "le Wall Street Journal"),
        ("Reuters", 1, "Reuters"),
    ]


def test_three_levels() -> None:
    text = "Selon Le Soir, qui cite Reuters, citant TASS, le quai cède."
    assert [(name, level) for name, level, _ in chain(text)] == [("Le Soir", 3), ("Reuters", 2), ("TASS", 1)]


def test_outlets_told_together_share_a_level() -> None:
    found = chain("Le maire a nié sur BFMTV et RMC.")
    assert [(name, level) for name, level, _ in found] == [
        ("BFMTV", 1),
        ("RMC", 1),
    ]


def test_a_voice_is_nearer_than_the_outlet_it_spoke_to() -> None:
    text = "Le port, par la voix de sa directrice, Anne Louvet, a nié, selon Reuters."
    assert [(n, level) for n, level, _ in chain(text)] == [("Reuters", 2), ("Anne Louvet", 1)]


def test_an_outlet_is_no_relay_of_its_own_words() -> None:
    assert chain("Le quai cède, a écrit l'agence à l'AFP.", source="AFP") == []
