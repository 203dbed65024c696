"""Who did what to whom."""

from onrecord.linking.links.claim import Claim
from onrecord.linking.links.deeds import of_one_deed
from onrecord.model import Argument
from tests.linking.links.made import claim


def does(subject: str, thing: str, head: str) -> Claim:
    filled = (
        Argument(role="subject", text=subject, head=subject.split()[-1], span=(0, 1)),
        Argument(role="object", text=thing, head=head, span=(2, 3)),
    )
    return claim("1", "Odar", "assert", f"{subject} arme {thing}", arguments=filled)


def test_a_state_does_it_by_name_or_by_those_of_it() -> None:
    assert of_one_deed(
        does("le gouvernement turc", "des pirates", "pirates"), does("la Turquie", "ces pirates", "pirates")
    )
    assert not of_one_deed(
        does("le gouvernement grec", "des pirates", "pirates"), does("la Turquie", "ces pirates", "pirates")
    )


def test_somebody_may_go_by_two_descriptions() -> None:
    assert of_one_deed(
        does("la Turquie", "un chef de bande", "chef"), does("la Turquie", "le général Orlo", "général")
    )
    assert not of_one_deed(
        does("la Turquie", "un chef de bande", "chef"), does("la Turquie", "les pêcheurs", "pêcheurs")
    )
