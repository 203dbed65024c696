import tomllib
from importlib.resources import files

import pytest

from onrecord.languages.personal_names import building
from onrecord.languages.spellings import plain, spelled

TABLE = tomllib.loads(
    files("onrecord.languages.fr").joinpath("personal_names.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("rule", TABLE["words"]["compounds"], ids=lambda rule: rule["example"])
def test_the_example_of_a_compound_holds(rule):
    compounds = building().compounds

    def joined(name):
        name = plain(name)
        for pattern, to in compounds:
            name = pattern.sub(to, name)
        return spelled(name.replace(" ", ""))

    one, other = rule["example"].split(", ")
    assert joined(one) == joined(other)


def test_words_of_the_tables_are_plain():
    lists = ("ranks", "ranks_or_names", "of_women", "of_men", "articles", "taken_on")
    words = [word for name in lists for word in TABLE[name]]
    words += [*TABLE["joined"], *TABLE["words"]["family_first"], *TABLE["words"]["generations"]]
    assert [word for word in words if plain(word) != word] == []


def test_no_pair_is_both_one_name_and_two():
    table = building()
    assert not table.apart & (table.spellings | table.kin)


def test_spellings_of_a_name_make_pairs():
    assert frozenset(map(spelled, ("osama", "oussama"))) in building().spellings
    assert frozenset(map(spelled, ("vladimir", "volodymyr"))) in building().kin
