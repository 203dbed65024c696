"""What linking needs of a content: `[…]` marks the content in each text."""

import pytest

from onrecord.model import When
from onrecord.reading.analysis.analyse import analyse
from onrecord.reading.naming.cast import Cast
from onrecord.reading.naming.places import Places
from onrecord.reading.parse import load


def analysed(marked, *times):
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    doc = load()(text)
    dated = [When(text=t, span=(text.index(t), text.index(t) + len(t))) for t in times]
    found = analyse(doc, text, ((start, end),), dated, Cast(Places(doc)), "positive", "positive")
    for q in found.quantities:
        assert start <= q.span[0] < q.span[1] <= end
    return found


def counted(marked, *times):
    return [(q.low, q.high, q.bound, q.unit, q.of, q.place) for q in analysed(marked, *times).quantities]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("On dit que [trente civils ont été tués à Yba].", (30, 30, "exact", None, "civils tués", "Yba")),
        ("Il y a [au moins 12 soldats blessés] là.", (12, 12, "least", None, "soldats blessés", None)),
        ("Il parle de [près de 1 200 réfugiés].", (1200, 1200, "about", None, "réfugiés", None)),
        ("Il compte [entre 20 et 30 disparus].", (20, 30, "exact", None, "disparus", None)),
        ("Elle évoque [une centaine de manifestants].", (100, 100, "about", None, "manifestants", None)),
        ("Elle évoque [des dizaines de blessés].", (20, 99, "about", None, "blessés", None)),
        ("Il promet [3,5 millions d'euros].", (3.5e6, 3.5e6, "exact", "euro", None, None)),
        ("Il assure que [40 % des bureaux ont fermé].", (40, 40, "exact", "%", "bureaux", None)),
        ("Il évoque [septante-deux otages].", (72, 72, "exact", None, "otages", None)),
    ],
)  # fmt: skip
def test_a_quantity_has_a_value_a_bound_a_unit_and_what_is_counted(marked, expected):
    assert counted(marked) == [expected]


def test_dates_clock_times_ordinals_and_articles_are_no_quantities():
    assert (
        counted(
            "Il a dit que [le 14 juillet, à 20h30, le 3e convoi partirait avec un drapeau].", "14 juillet"
        )
        == []
    )


def test_a_count_without_its_noun_is_of_what_was_counted_before_in_the_sentence():
    found = counted("Deux cents dockers ont défilé selon le port, [900 selon le syndicat].")
    assert found == [(900, 900, "exact", None, "dockers", None)]


def test_a_count_by_en_is_of_what_was_counted_shortly_before():
    found = counted("Dix camions sont entrés, dit-il. La maire [n'en a vu que trois].")
    assert found == [(3, 3, "exact", None, "camions entrés", None)]
    assert counted("Dix camions sont entrés, dit-il. Elle dit que [nous en parlerons à trois].") == []


def test_one_is_counted_where_somebody_died_or_was_hurt():
    assert counted("Il dit que, lundi, [une personne est décédée].") == [
        (1, 1, "exact", None, "personne décédée", None)
    ]
    assert counted("Il dit que, lundi, [un camion est entré].") == []


def test_what_befell_them_is_told_by_the_next_word():
    assert counted("Il fait état de [onze prisonniers morts].") == [
        (11, 11, "exact", None, "prisonniers morts", None)
    ]


def test_a_quantity_has_the_day_named_in_its_sentence():
    found = analysed("Il a dit que [mardi neuf obus sont tombés. Lundi, rien].", "mardi", "Lundi")
    assert [(q.low, q.day.text) for q in found.quantities] == [(9, "mardi")]


@pytest.mark.parametrize(
    ("marked", "verb", "arguments"),
    [
        ("Il dit que [l'armée occupe la ville].", "occuper", {("subject", "armée"), ("object", "ville")}),
        ("Il dit que [la ville est occupée par l'armée].", "occuper",
         {("object", "ville"), ("subject", "armée")}),
        ("Il dit que [les rebelles vont rendre le port].", "rendre",
         {("subject", "rebelle"), ("object", "port")}),
        ("Il a exigé [le retrait des troupes].", "retrait", {("des", "troupe")}),
    ],
)  # fmt: skip
def test_active_passive_modal_and_noun_have_one_predicate_and_their_arguments(marked, verb, arguments):
    found = analysed(marked)
    assert found.predicate == verb
    assert {(a.role, a.head) for a in found.arguments} == arguments


def test_terms_are_stems_without_accents_and_small_words():
    assert analysed("Il dit que [les négociations et la négociatrice sont prêtes].").terms[:1] == ("negoci",)


def test_persons_come_under_their_fullest_name_and_acronyms_spelt_out():
    found = analysed(
        "L'élu Karim Belhadj a parlé. Le Conseil national (CN) dit : [M. Belhadj a vu le CN au Soudan]."
    )
    assert [(e.name, e.kind) for e in found.entities] == [
        ("Karim Belhadj", "person"),
        ("Conseil national (CN)", "body"),
        ("Soudan", "place"),
    ]
