"""Where what is counted is told to have happened."""

from onrecord.linking.links.settings import Ground, meet
from onrecord.model import Document, Member, Reading

TEXT = (
    "Une digue a cédé dans le village de Sarvane, près de Melk. Neuf hommes sont morts, selon le maire de "
    "Brisac. À Dalou, six hommes sont morts, a-t-il dit à l'ASP."
)


def ground(*cast: Member) -> Ground:
    document = Document(id="d", text=TEXT, title=None, date="2031-03-12", lang="fr")
    return Ground(Reading(document=document, statements=(), contacts=(), cast=cast))


def test_a_place_is_named_by_the_words_or_by_their_sentence() -> None:
    at = TEXT.index("six hommes")
    assert ground().setting("six hommes sont morts", at, "le maire de Brisac") == {"dalou"}
    assert ground().setting("six hommes sont morts à Melk", at, "") == {"melk"}


def test_where_a_source_is_from_is_not_where_it_happened() -> None:
    at = TEXT.index("Neuf hommes")
    assert ground().setting("Neuf hommes sont morts", at, "le maire de la ville de Brisac") == frozenset()


def test_places_stand_before_it_that_are_nobodys_name() -> None:
    at = TEXT.index("Neuf hommes")
    assert ground().around(at) >= {"sarvane", "melk"}
    energy = Member(name="Melk Énergie", kind="body")
    assert "melk" not in ground(energy).around(at)
    court = Member(name="le parquet de Melk", kind="body")
    assert "melk" in ground(court).around(at)


def test_one_may_leave_its_place_to_what_stands_around() -> None:
    none: frozenset[str] = frozenset()
    dalou, sarvane = frozenset(("dalou",)), frozenset(("sarvane",))
    assert meet(dalou, none, dalou, none)
    assert not meet(dalou, sarvane, sarvane, dalou)
    assert meet(dalou, none, none, dalou | sarvane)
    assert not meet(dalou, none, none, sarvane)
    assert meet(none, none, none, none)
