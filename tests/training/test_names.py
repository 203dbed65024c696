import pytest

pytest.importorskip("scipy")

from training.names import Asked, check, fit, share


def asked(article: int, *, core: bool = True, origin: str = "press") -> Asked:
    """Two candidates, of whom the one mentioned nearer is meant."""
    return Asked(
        article, origin, core, [{"gap": 0.0, "person": 1.0}, {"gap": 2.0, "person": 1.0}], [True, False]
    )


def test_the_clue_that_tells_them_apart_gets_the_weight() -> None:
    table = fit([asked(n) for n in range(10)])
    assert table["gap"] < -0.3
    assert "person" not in table


def test_articles_written_for_the_project_weigh_less_than_the_press() -> None:
    press, own = ([asked(n, origin=origin) for n in range(10)] for origin in ("press", "ours"))
    assert fit(press)["gap"] < fit(own)["gap"] < 0


def test_the_share_right_counts_what_the_weights_pick() -> None:
    assert share({"gap": -1.0}, [asked(0)]) == 1.0
    assert share({"gap": 1.0}, [asked(0)]) == 0.0


def test_what_is_checked_was_not_learned_from() -> None:
    assert check([asked(n) for n in range(10)]).startswith("right 1.000 of 10")
