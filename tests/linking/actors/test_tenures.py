from onrecord.linking.actors.tenures import Observation, Tenure, nearest, tenures, trusted


def seen(statement, day, role=None, principal=None):
    return Observation(statement=statement, day=day, role=role, principal=principal)


def test_one_office_in_several_wordings_is_one_tenure_in_the_wording_used_most():
    found = tenures(
        [
            seen("c", "2020-06-09", "présidente du Mali"),
            seen("a", "2020-03-01", "la présidente malienne"),
            seen("b", "2020-04-01", "présidente du Mali"),
        ]
    )
    assert found == [
        Tenure(
            role="présidente du Mali",
            principal=None,
            first="2020-03-01",
            last="2020-06-09",
            statements=("a", "b", "c"),
        )
    ]


def test_another_principal_is_another_tenure_and_stands_in_its_place():
    found = tenures(
        [
            seen("b", "2020-06-01", "porte-parole", "front"),
            seen("a", "2020-03-01", "porte-parole", "conseil"),
            seen("c", None, "avocate"),
        ]
    )
    assert [(t.role, t.principal) for t in found] == [
        ("porte-parole", "conseil"),
        ("porte-parole", "front"),
        ("avocate", None),
    ]


def test_whom_somebody_speaks_for_on_a_day():
    changes = [seen("b", "2020-06-01", principal="front"), seen("a", "2020-03-01", principal="conseil")]
    assert nearest(changes, "2020-05-31") == "conseil"
    assert nearest(changes, "2020-06-01") == "front"
    assert nearest(changes, "2019-01-01") == "conseil"  # the first told, for want of an earlier one
    assert nearest(changes, None) == "front"
    assert nearest([seen("a", "2020-01-01", "avocate")], "2020-05-31") is None


def test_a_state_guessed_for_a_bare_office_is_believed_only_where_no_more_is_told():
    bare, told = (
        seen("b", "2020-06-01", "chef", "libye"),
        seen("a", "2020-05-01", "chef du Conseil", "conseil"),
    )
    assert [one.principal for one in trusted([bare, told], {"libye"}.__contains__)] == [None, "conseil"]
    assert trusted([bare], {"libye"}.__contains__) == [bare]
