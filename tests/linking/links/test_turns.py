"""How a statement stands to others of its source, by the words around its cue."""

import pytest

from onrecord.linking.links.turns import Turn, just_before, turn
from onrecord.model import Member

CAST = [
    Member(name="Comité des vallées", kind="body"),
    Member(name="Lina Marec", kind="person", forms=("Marec",)),
    Member(name="Oskar Venn", kind="person"),
]


def spoken(text: str, cue: str) -> Turn:
    start = text.index(cue)
    return turn(text, (start, start + len(cue)), CAST, {m.name: m.name for m in CAST}.get)


def of(text: str, cue: str) -> set[str]:
    found = spoken(text, cue)
    names = ("earlier", "later", "after", "dropped", "marked", "until")
    return {name for name in names if getattr(found, name)}


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("Elle avait exclu de vendre le port.", "avait exclu", {"earlier"}),
        ("N'avait-elle pas, dit-on, affirmé puis nié cela ?", "nié", {"earlier", "marked"}),
        ("Elle se dit désormais prête à vendre le port.", "se dit désormais prête à", {"later"}),
        ("Après avoir exclu de vendre, elle vend.", "avoir exclu", {"earlier", "after", "marked"}),
        ("Elle renonce à exiger la vente du port.", "exiger", {"dropped"}),
        ("Elle ne réclame plus la vente du port.", "ne réclame plus", {"dropped"}),
        ("Volte-face à la mairie. Elle annonce la vente.", "annonce", {"marked"}),
        ("Le maire revient sur sa promesse : il annonce la vente.", "annonce", {"marked"}),
        ("Elle n'a pas changé d'avis : elle refuse la vente.", "refuse", set()),
        ("Elle dément tout revirement et refuse la vente.", "refuse", set()),
        ("Volte-face à la mairie. Il pleut. Il vente. Elle annonce la fête.", "annonce", set()),
        ("Elle excluait jusqu'ici de vendre.", "excluait", {"earlier", "until"}),
        ("Jusqu'alors, elle excluait de vendre.", "excluait", {"earlier", "until"}),
        ("Elle excluait encore en mai toute vente.", "excluait", {"earlier"}),
        ("Elle refusait, il y a encore une semaine, de vendre.", "refusait", {"earlier"}),
        ("« Rien », disait-elle encore hier.", "disait", {"earlier"}),
        (
            "Elle affirmait pourtant il y a dix jours que rien n'était à vendre.",
            "affirmait",
            {"earlier", "marked"},
        ),
        ("Il y a deux mois, elle promettait de vendre.", "promettait", {"earlier"}),
        ("Elle promet à présent de vendre.", "promet", {"later"}),
        ("Elle se dit désormais prête à vendre.", "se dit", {"later"}),
        ("Elle annonce la vente, qu'elle excluait encore hier.", "annonce", {"marked"}),
        ("Elle réclame l'aide jusqu'ici refusée.", "réclame", set()),
        ("Hostile jusqu'ici à la vente, elle promet de vendre.", "promet", set()),
        ("Elle renonce au port et s'engage à payer.", "s'engage", set()),
    ],
)
def test_what_the_words_around_say(text: str, cue: str, expected: set[str]) -> None:
    assert of(text, cue) == expected


def test_who_is_named_beside_a_mark() -> None:
    text = "Ce virage du CV étonne. Marec avait exclu la vente."
    found = spoken(text, "avait exclu")
    assert found.of == {"Comité des vallées", "Lina Marec"}


def test_who_answers_before_going_on() -> None:
    assert not spoken("Il pleut. Elle affirme que la digue tient.", "affirme").defends
    assert spoken("Elle s'est défendue en affirmant que la digue tient.", "affirmant").defends
    assert spoken("« Rien », dément-elle. Accusée de vol, elle assure dormir.", "assure").defends
    assert not spoken("Elle a rejeté l'offre. Puis elle assure dormir.", "assure").defends


def test_what_is_denied_is_told_after_it() -> None:
    assert spoken("Elle dément les rumeurs selon lesquelles la digue cède.", "dément").spelled
    assert not spoken("Elle dément les rumeurs. Selon lesquelles ? Toutes.", "dément").spelled


def test_what_is_set_against_what_stands_before() -> None:
    assert spoken("Elle nie. Mais le comité assure le contraire.", "assure").opposing
    assert spoken("Elle nie, mais le comité assure le contraire.", "assure").opposing
    assert not spoken("Mais elle nie. Le comité assure le contraire.", "assure").opposing


def test_what_stands_just_before_is_a_sentence_or_a_paragraph() -> None:
    text = "Il pleut. La digue cède. Elle nie ce fait."
    assert just_before(text, text.index("nie")) == text.index("La digue")
    text = "Il vente.\nIl pleut. La digue cède.\nElle nie ce fait."
    assert just_before(text, text.index("nie")) == text.index("Il pleut")
    assert just_before(text, text.index("vente")) == 0


def test_without_a_cue_nothing_is_told() -> None:
    assert not turn("Volte-face !", None, CAST, lambda name: name).marked


def test_what_bears_another_out_may_be_told_after_the_cue() -> None:
    assert spoken("Elle assure elle aussi que le port est à vendre.", "assure").confirms
    assert spoken("Elle confirme la vente du port.", "confirme").confirms
    assert not spoken("Elle assure que le port aussi est à vendre, confirme-t-on.", "assure").confirms


def test_what_went_before_may_be_told_last_with_its_delay() -> None:
    text = "Elle a reconnu la vente du port, dix jours après avoir soutenu que rien n'était à vendre."
    assert "after" in of(text, "avoir soutenu")
    assert "after" not in of(text, "a reconnu")
