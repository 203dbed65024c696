from onrecord.linking.actors.sides import side


def ties(**above):
    return lambda actor, day: above.get(actor)


def test_a_spokesman_stands_where_the_state_of_his_ministry_does():
    assert side("ada", None, ties(ada="ministere", ministere="mali")) == "mali"


def test_one_who_depends_on_nobody_is_a_side():
    assert side("ada", None, ties()) == "ada"


def test_the_side_is_that_of_the_day():
    def changed(actor, day):
        return {"ada": "conseil" if day < "2020-06-01" else "front"}.get(actor)

    assert side("ada", "2020-05-01", changed) == "conseil"
    assert side("ada", "2020-07-01", changed) == "front"


def test_a_circle_is_one_side():
    assert side("ada", None, ties(ada="b", b="c", c="b")) == side("x", None, ties(x="c", b="c", c="b")) == "b"
