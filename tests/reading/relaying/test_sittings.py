from dataclasses import dataclass

from onrecord.model import Spans
from onrecord.reading.relaying.announced import announced
from onrecord.reading.relaying.sittings import same_speaker, sittings, teller


@dataclass
class Said:
    content: Spans
    cue: Spans
    source: Spans = ()
    follows: bool = False


def rounds(text: str, *said: tuple[str, str, str]) -> list[int]:
    """The sittings of statements given as content, cue and speaker, in the order of the text."""
    found, start = [], 0
    for content, cue, _ in said:
        c, k = text.index(content, start), text.index(cue, start)
        found.append(Said(((c, c + len(content)),), ((k, k + len(cue)),)))
        start = c + len(content)
    return sittings(text, found, [name for _, _, name in said])


HERE = ("Le quai cède", "a dit", "Paul Osmin")


def test_one_speaker_goes_on() -> None:
    text = "Le quai cède, a dit mardi Paul Osmin. Il tiendra, a-t-il ajouté."
    assert rounds(text, HERE, ("Il tiendra", "ajouté", "Paul Osmin")) == [
        0,
        0,
    ]


def test_another_speaker_has_an_occasion_of_his_own() -> None:
    text = "Le quai cède, a dit Paul Osmin. Il tiendra, a répondu Anne Louvet."
    assert rounds(
        text, ("Le quai cède", "a dit", "Paul Osmin"), ("Il tiendra", "a répondu", "Anne Louvet")
    ) == [
        0,
        1,
    ]


def test_another_day_is_another_occasion() -> None:
    text = "Le quai cède, a dit mardi Paul Osmin. Il tiendra, a-t-il assuré mercredi."
    assert rounds(text, HERE, ("Il tiendra", "assuré", "Paul Osmin")) == [
        0,
        1,
    ]


def test_what_had_been_said_before_is_another_occasion() -> None:
    text = "Le quai cède, a dit Paul Osmin. Il tiendra, avait-il assuré."
    assert rounds(text, HERE, ("Il tiendra", "avait", "Paul Osmin")) == [
        0,
        1,
    ]


def test_a_post_is_no_part_of_a_speech() -> None:
    text = "Lors d'un discours, Paul Osmin a dit que le quai cède. Il tiendra, a-t-il écrit sur Twitter."
    assert rounds(text, ("le quai cède", "a dit", "Paul Osmin"), ("Il tiendra", "écrit", "Paul Osmin")) == [
        0,
        1,
    ]


def test_after_an_aside_the_later_occasion_goes_on() -> None:
    text = "Le quai cède, a dit mardi Paul Osmin. Il tiendra, a-t-il assuré jeudi. Une digue, a-t-il réclamé."
    said = [("Le quai cède", "a dit"), ("Il tiendra", "assuré"), ("Une digue", "réclamé")]
    assert rounds(text, *((content, cue, "Paul Osmin") for content, cue in said)) == [0, 1, 1]


def test_the_day_in_what_is_said_is_not_when_it_was_said() -> None:
    text = "Le quai cède, a dit mardi Paul Osmin. Il tiendra jusqu'à jeudi, a-t-il assuré."
    said = [("Le quai cède", "a dit"), ("Il tiendra jusqu'à jeudi", "assuré")]
    assert rounds(text, *((content, cue, "Paul Osmin") for content, cue in said)) == [0, 0]


def test_whose_words_hold_for_another() -> None:
    tells = [True, False, False, True]
    assert teller(1, tells, rounds=[0, 0, 2, 2], at=[0, 90, 200, 300]) == 0
    assert teller(2, tells, rounds=[0, 0, 2, 2], at=[0, 90, 200, 300]) == 3
    assert teller(2, tells, rounds=[0, 0, 2, 2], at=[0, 90, 200, 2000]) is None


def test_words_told_later_hold_for_nothing_far_before_nor_beyond_another_speaker() -> None:
    assert teller(0, [False, True], rounds=[0, 0], at=[0, 1800]) is None
    assert teller(0, [False, False, True], rounds=[0, 1, 0], at=[0, 90, 180]) is None


def test_an_auxiliary_before_its_pronoun_tells_of_a_time_before() -> None:
    text = "Le quai cède, avait dit Paul Osmin. Il tiendra, avait-il ajouté."
    assert rounds(
        text, ("Le quai cède", "avait dit", "Paul Osmin"), ("Il tiendra", "ajouté", "Paul Osmin")
    ) == [0, 0]


def test_a_name_with_its_noun_is_the_same_speaker() -> None:
    assert same_speaker("le syndicat Cap Rade", "Cap Rade")
    assert not same_speaker("le chef de Cap Rade", "Cap Rade")


def test_who_is_described_in_the_opening_is_named_afterwards() -> None:
    text = "Le quai cède, a dit un ancien gardien.\n\nNul ne veille, assure Paul Osmin, 60 ans."
    said = [("Le quai cède", "a dit"), ("Nul ne veille", "assure")]
    found, start = [], 0
    for (content, cue), source in zip(said, ("un ancien gardien", "Paul Osmin"), strict=True):
        spans = [
            (text.index(words, start), text.index(words, start) + len(words))
            for words in (content, cue, source)
        ]
        found.append(Said((spans[0],), (spans[1],), (spans[2],)))
        start = spans[2][1]
    assert announced(text, found, ["un ancien gardien", "Paul Osmin"]) == ["Paul Osmin", "Paul Osmin"]
    assert announced(text, found, ["les gardiens", "Paul Osmin"]) == ["les gardiens", "Paul Osmin"]
    assert sittings(text, found, ["un ancien gardien", "Paul Osmin"]) == [0, 0]


def test_who_bears_another_calling_is_not_who_was_described() -> None:
    text = "Le maire accuse la préfecture.\n\nRien n'est vrai, répond le préfet Jean Dol."
    accuses = Said(((19, 29),), ((9, 15),), ((0, 8),))
    answers = Said(((32, 49),), ((51, 57),), ((58, 76),))
    assert announced(text, [accuses, answers], ["le maire", "Jean Dol"]) == ["le maire", "Jean Dol"]
    assert announced(text, [accuses, answers], ["le préfet", "Jean Dol"]) == ["Jean Dol", "Jean Dol"]


def test_words_may_stand_between_an_auxiliary_and_its_cue() -> None:
    text = "Le quai cède, a dit Paul Osmin. Il avait d'ailleurs fait savoir qu'il tiendrait."
    assert rounds(text, HERE, ("il tiendrait", "fait savoir", "Paul Osmin")) == [0, 1]
    text = "Le quai cède, a dit Paul Osmin. Il s'était plaint en assurant qu'il tiendrait."
    assert rounds(text, HERE, ("il tiendrait", "assurant", "Paul Osmin")) == [0, 1]


def test_another_month_is_another_occasion() -> None:
    text = "Le quai cède, a dit en mars Paul Osmin. Il tiendra, a-t-il assuré en juin."
    assert rounds(text, HERE, ("Il tiendra", "assuré", "Paul Osmin")) == [0, 1]


def test_an_interview_taken_up_is_the_same_whatever_its_day() -> None:
    text = (
        "Le quai cède, a dit dimanche Paul Osmin dans une interview à Rivage TV.\n\n"
        "Il tiendra, dit Paul Osmin dans {} parue samedi."
    )
    other = ("Il tiendra", "dit Paul", "Paul Osmin")
    assert rounds(text.format("cette interview"), HERE, other) == [0, 0]
    assert rounds(text.format("une interview"), HERE, other) == [0, 1]


def test_nothing_goes_on_with_what_a_clip_shows() -> None:
    text = (
        "Le quai cède, a dit mardi Paul Osmin.\n\nTout va bien, affirme Paul Osminpar BFMTV\n\n"
        "Il tiendra, a-t-il ajouté."
    )
    clip, after = ("Tout va bien", "affirme", "Paul Osmin"), ("Il tiendra", "ajouté", "Paul Osmin")
    assert rounds(text, HERE, clip, after) == [0, 1, 0]
