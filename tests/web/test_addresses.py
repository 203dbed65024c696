from hypothesis import given
from hypothesis import strategies as st

from onrecord.web import addresses


@given(st.text())
def test_any_id_comes_back_from_its_segment(id):
    id = id.encode("utf-8", "replace").decode()
    segment = addresses.segment(id)
    assert addresses.id_of(segment) == id
    assert not set(segment) - set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_~")


def test_an_address_as_an_id_is_one_segment():
    assert addresses.document("https://a.org/b.json", "3f") == "/document/https~3A~2F~2Fa~2Eorg~2Fb~2Ejson#3f"


def test_only_web_addresses_are_followed():
    assert addresses.outside("https://www.example.org/a?b=c") == "https://www.example.org/a?b=c"
    for url in (
        "javascript:alert(1)",
        " JAVASCRIPT:alert(1)",
        "data:text/html,x",
        "//host",
        "",
        None,
        "http://a b",
    ):
        assert addresses.outside(url) is None


def test_a_parameter_is_changed_or_left_out():
    given = {"words": "accord", "act": "deny", "page": 2}
    assert addresses.query("/statements", given, page=None, act="ask") == "/statements?words=accord&act=ask"
    assert addresses.query("/statements", {}, act=None) == "/statements"
