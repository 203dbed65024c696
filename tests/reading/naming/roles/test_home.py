from onrecord.reading.naming.cast import Cast
from onrecord.reading.naming.places import Places
from onrecord.reading.naming.roles.home import Homes
from onrecord.reading.parse import load


def test_the_state_most_spoken_of() -> None:
    assert Homes("La marine chilienne a quitté le Chili.").of([]) == "le Chili"


def test_none_where_two_are_as_likely() -> None:
    assert Homes("Le Chili et le Pérou se taisent.").of([]) is None


def test_none_where_no_state_is_named() -> None:
    assert Homes("Le port reste fermé.").of([]) is None


def test_a_state_that_no_table_lists_is_known_by_its_adjective() -> None:
    text = "Le gouvernement ostrévien a écrit à un journal allemand."
    assert Homes(text).of([]) is None
    assert Homes(text + " L'armée ostrévienne tient toute l'Ostrévie.").of([]) == "Ostrévie"


def test_an_office_that_names_a_state_which_no_table_lists() -> None:
    homes = Homes("Au Chili, le ministre ostrévien a reçu les Ostréviens. L'Ostrévie se tait.")
    assert homes.unlisted("ministre ostrévien de la Pêche") == "Ostrévie"
    assert homes.unlisted("ministre tourvain de la Pêche") is None
    assert homes.unlisted("ministre chilien") is None
    assert Homes("La mer monte.").unlisted("président ostrévien") == ""


def test_a_leader_whom_all_readers_know_tells_of_a_state() -> None:
    leader = Cast(Places(load()("Justin Trudeau a parlé au port. Le port reste fermé.")), year=2018)
    assert Homes("Justin Trudeau a parlé au port.", leader.persons).of([]) == "le Canada"
