from onrecord.reading.naming.roles.observed import Manner
from onrecord.reading.naming.roles.office import office
from onrecord.reading.naming.roles.role import chosen


def best(*roles: tuple[Manner, str]) -> str | None:
    one = chosen([(manner, told) for manner, role in roles if (told := office(role))])
    return one.text if one else None


def test_the_fullest_role_is_taken() -> None:
    assert best(("beside", "ministre"), ("beside", "ministre de la Pêche")) == "ministre de la Pêche"


def test_an_office_goes_before_an_occupation() -> None:
    assert (
        best(("beside", "maire de Bormes"), ("beside", "pêcheur de profession à Bormes")) == "maire de Bormes"
    )


def test_what_stands_beside_the_name_goes_before_a_description() -> None:
    assert best(("beside", "maire"), ("described", "présidente du club de voile")) == "maire"


def test_what_happened_to_somebody_is_no_role() -> None:
    assert best(("described", "victime")) is None
