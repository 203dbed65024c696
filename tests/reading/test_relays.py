from onrecord.reading.parse import load
from onrecord.reading.places import Places
from onrecord.reading.relays import relays


def named(text: str) -> list[str]:
    return [relay.name for relay in relays(Places(load()(text)))]


def test_an_agency_that_was_told() -> None:
    assert named("« Le barrage cède », a dit le gardien à l'AFP.") == ["AFP"]


def test_an_article_is_contracted_with_the_preposition() -> None:
    assert named("La digue tiendra, a-t-elle assuré dans un entretien au Monde.") == ["Le Monde"]


def test_two_channels_at_once() -> None:
    assert named("Le gardien a démenti sur BFMTV et RMC.") == ["BFMTV", "RMC"]


def test_a_spokesman_gives_his_voice() -> None:
    assert named("La ville a nié par la voix de son porte-parole.") == ["porte-parole"]


def test_an_outlet_spoken_of_relays_nothing() -> None:
    assert named("La grève a coûté cher à la ville. Le groupe TF1 perd de l'argent.") == []
