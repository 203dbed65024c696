"""When statements were made: marked texts, [source] {cue} ⟨content⟩, and the times they get."""

import re
from dataclasses import dataclass

import pytest

from onrecord.model import Spans, When
from onrecord.reading.dating import dated
from onrecord.reading.parse import load

PUBLISHED = "2019-05-15"  # a Wednesday
MARK = re.compile(r"[\[\]{}⟨⟩]")


@dataclass(frozen=True)
class Attribution:
    content: Spans
    cue: Spans
    source: Spans
    follows: bool = False


def read(
    marked: str, *names: str, published: str | None = PUBLISHED
) -> list[tuple[When | None, tuple[When, ...]]]:
    """The times of the statements of a text, the nth of each kind of mark being the nth statement's."""
    text = MARK.sub("", marked)
    found: dict[str, list[tuple[int, int]]] = {"[": [], "{": [], "⟨": []}
    opened: list[tuple[str, int]] = []
    for shift, mark in enumerate(MARK.finditer(marked)):
        at = mark.start() - shift
        if mark.group() in found:
            opened.append((mark.group(), at))
        else:
            kind, start = opened.pop()
            found[kind].append((start, at))
    triples = zip(found["⟨"], found["{"], found["["], strict=True)
    statements = [Attribution((content,), (cue,), (source,)) for content, cue, source in triples]
    return dated(load()(text), published, statements, names)


def said(marked: str, *names: str, published: str | None = PUBLISHED) -> list[str | None]:
    return [when and when.start for when, _ in read(marked, *names, published=published)]


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        ("[Le maire] {a affirmé} lundi que ⟨le pont tiendrait⟩.", "2019-05-13"),
        ("« ⟨Le pont tiendra⟩ », {a affirmé} lundi soir [le maire].", "2019-05-13"),
        ("« ⟨Le pont tiendra⟩ », {a affirmé} [le maire], Paul Aubin, mardi à la radio.", "2019-05-14"),
        ("Mardi, [le maire] {a affirmé} que ⟨le pont tiendrait⟩.", "2019-05-14"),
        ("En visite au port le 3 mai, [le maire] {a promis} ⟨un pont⟩.", "2019-05-03"),
        ("« ⟨Le pont tiendra⟩ », {affirme} [le maire] dans une interview publiée hier.", "2019-05-14"),
        # of a document, however old
        ("[Une lettre du club datée du 3 février] {annonce} ⟨un bac⟩.", "2019-02-03"),
        ("{Selon} [une note interne du 3 février], ⟨le pont cède⟩.", "2019-02-03"),
        ("[Les ouvriers] ont défilé mardi pour {demander} ⟨la fermeture du pont⟩.", "2019-05-14"),
        ("Lors de la réunion du conseil du lundi 13 mai, [le maire] {a promis} ⟨un pont⟩.", "2019-05-13"),
        ("À l'ouverture du congrès, du lundi 13 mai, [le maire] {a promis} ⟨un pont⟩.", "2019-05-13"),
        ("Dans un communiqué en date du 13 mai, [le maire] {promet} ⟨un pont⟩.", "2019-05-13"),
        ("Dans une lettre datée du 13 mai, [le maire] {promet} ⟨un pont⟩.", "2019-05-13"),
        ("Depuis lundi, [le maire] {affirme} que ⟨le pont tiendra⟩.", "2019-05-13"),
        ("Lundi, la ville avait signé un texte dans lequel [elle] {promettait} ⟨un pont⟩.", "2019-05-13"),
        ("Lundi, la ville a reçu une lettre où [le port] {promet} ⟨un pont⟩.", "2019-05-13"),
        ("[Le maire] {s'est dit} ⟨prêt lundi à fermer le pont⟩.", "2019-05-13"),
        ("Reçu mardi au palais, [Paul Aubin] {a promis} ⟨un pont⟩.", "2019-05-14"),
        (
            "Dans un discours télévisé prononcé lundi au port, [Paul Aubin] {a promis} ⟨un pont⟩.",
            "2019-05-13",
        ),
        ("Le 3 mai, [le maire d'alors] {jurait} que ⟨le pont tiendrait⟩.", "2019-05-03"),
        ("Le 3 mai, [Paul Aubin], alors maire, {a promis} ⟨un pont⟩.", "2019-05-03"),
        ("Le 3 mai, à la veille d'un nouveau vote, [le maire] {a promis} ⟨un pont⟩.", "2019-05-03"),
        ("À l'audience de ce 13 mai, [le maire] {déclare} que ⟨le pont tient⟩.", "2019-05-13"),
        ("Lors d'un débat tenu le 11 mai, où [le maire] {a promis} ⟨un pont⟩, on a ri.", "2019-05-11"),
        (
            "Dans un entretien retranscrit par La Vigie lundi, [le maire] {avait promis} ⟨un pont⟩.",
            "2019-05-13",
        ),
        (
            "[Le maire] {a nié} ⟨tout vol, lundi 13 mai lors du passage du trésorier à la barre⟩.",
            "2019-05-13",
        ),
        ("Il y a encore deux jours, [le maire] {promettait} ⟨un pont⟩.", "2019-05-13"),
        # the parser cuts these two behind the time
        ("Mardi soir [Mme Élise Aubin (PF)] {a affirmé} que ⟨le pont tiendrait⟩.", "2019-05-14"),
        ("Mardi, devant le conseil, [Paul Aubin] {a affirmé}, agacé, que ⟨le pont tiendrait⟩.", "2019-05-14"),
    ],
)
def test_time_that_modifies_the_cue(marked: str, day: str) -> None:
    assert said(marked, "le maire") == [day]


@pytest.mark.parametrize(
    "marked",
    [
        "[Le maire] {affirme} que ⟨le pont a cédé lundi⟩.",
        "[Le maire] {a critiqué} ⟨les annonces⟩ de lundi.",
        "[Le maire] {a affirmé} que ⟨le pont tiendrait⟩, alors que le bac avait coulé lundi.",
        "Après l'accident survenu lundi, [le maire] {a promis} ⟨un pont⟩.",
        "[Le maire] {promet} ⟨un pont⟩ d'ici lundi.",
        "Depuis la mi-avril, [les dockers] bloquent le port, {affirmant} ⟨manquer de pain⟩.",
        "[Le syndicat], en grève depuis lundi, {réclame} ⟨un pont⟩.",
        "[Le syndicat], au cœur de la grève, depuis lundi, {a réclamé} ⟨un pont⟩.",
        "L'audience a été fixée au 24 mai. [Le maire] {a promis} ⟨un pont⟩.",
        "[Le maire] a été condamné mardi après {avoir accusé} le port de ⟨fraude⟩.",
        "En réaction à un article paru mardi, [le maire] {a promis} ⟨un pont⟩.",
        "[Luc Mera], aujourd'hui conseiller du maire, {avait dénoncé} ⟨une fraude⟩.",
    ],
)
def test_other_times_are_not_when_it_was_said(marked: str) -> None:
    assert said(marked, "le maire") == [None]


@pytest.mark.parametrize(
    ("marked", "names", "days"),
    [
        (
            "[Paul Aubin] {a promis} ⟨un pont⟩. Il s'exprimait lundi devant le conseil.\n"
            "« ⟨Rien ne presse⟩ », {a-t-il dit} [].",
            ["Paul Aubin"] * 2,
            ["2019-05-13"] * 2,
        ),
        (
            "[Le procureur] {a nié} ⟨tout vol⟩. C'était lors du procès des dockers, lundi.",
            ["le procureur"],
            ["2019-05-13"],
        ),
        (
            "Le club a tenu mardi une conférence de presse.\n[Nour Saïdi] {accuse} le port de ⟨fraude⟩.",
            ["Nour Saïdi"],
            ["2019-05-14"],
        ),
        (
            "Le port a vivement réagi lundi à ces critiques. [La rade] {a averti} que ⟨le bac partirait⟩. "
            "[Le port] {assure} que ⟨le quai tient⟩.",
            ["la rade", "le port"],
            ["2019-05-13", None],
        ),
        (
            "Paul Aubin a tenu lundi un point de presse. Mardi, le bac a coulé. [Il] {promet} ⟨un pont⟩.",
            ["Paul Aubin"],
            [None],
        ),
        (
            "[Paul Aubin] {a promis} lundi ⟨un pont⟩. [Il] {a toujours nié} ⟨tout vol⟩.",
            ["Paul Aubin"] * 2,
            ["2019-05-13", None],
        ),
        (
            "À travers une conférence de presse organisée lundi, [le club] {a confirmé} ⟨la fuite⟩.\n"
            "Lors de cette conférence, [Nour Saïdi] {a promis} ⟨une enquête⟩.",
            ["le club", "Nour Saïdi"],
            ["2019-05-13"] * 2,
        ),
        (
            "[Un porte-parole des dockers] {a nié} lundi ⟨le vol⟩. "
            "Mais [le porte-parole de la marine] {a parlé} d'⟨une fraude⟩.",
            ["un porte-parole des dockers", "le porte-parole de la marine"],
            ["2019-05-13", None],
        ),
    ],
)
def test_a_day_told_of_the_speaking_itself(marked: str, names: list[str], days: list[str | None]) -> None:
    assert said(marked, *names) == days


def test_the_same_occasion_goes_on() -> None:
    text = (
        "[Paul Aubin] {a promis} lundi ⟨un pont⟩, {ajoutant} que ⟨le bac resterait⟩ ouvert [].\n"
        "« ⟨Rien ne presse⟩ », {a-t-il dit} []."
    )
    assert said(text, "Paul Aubin", "Paul Aubin", "Paul Aubin") == ["2019-05-13"] * 3


@pytest.mark.parametrize(
    "marked",
    [
        "[[Paul Aubin]], qui {jurait} lundi de ⟨rester⟩, {a annoncé} ⟨son départ⟩. "
        "« ⟨J'assume⟩ », {a-t-il dit} [].",
        "[Paul Aubin] {a promis} lundi ⟨un pont⟩. Joint par nos soins, [il] {nie} ⟨tout⟩. "
        "« ⟨Rien⟩ », {a-t-il dit} [].",
        "[Paul Aubin] {a promis} lundi ⟨un pont⟩. Joint au téléphone, il s'est tu.\n"
        "« ⟨Rien ne presse⟩ », {a-t-il dit} []. « ⟨J'assume⟩ », {a-t-il dit} [].",
    ],
)
def test_another_occasion_has_a_day_of_its_own(marked: str) -> None:
    assert said(marked, "Paul Aubin", "Paul Aubin", "Paul Aubin")[0] == "2019-05-13"
    assert said(marked, "Paul Aubin", "Paul Aubin", "Paul Aubin")[1:] == [None, None]


def test_what_was_said_before_in_the_imperfect_is_another_occasion() -> None:
    text = (
        "[Paul Aubin] {a salué} ⟨le bac⟩, lui qui {jurait} en mars de ⟨le couler⟩ []. "
        "[Il] {a promis} ⟨un pont⟩."
    )
    assert said(text, "Paul Aubin", "Paul Aubin", "Paul Aubin") == [None, "2019-03-01", None]


def test_a_later_day_told_since_ends_an_occasion() -> None:
    text = (
        "[La Ligue] {a accusé} lundi ⟨le port⟩.\n[Le préfet] {a nié} mardi ⟨tout⟩.\n"
        "« ⟨Faux⟩ », {réplique} [la Ligue]."
    )
    assert said(text, "la Ligue", "le préfet", "la Ligue") == ["2019-05-13", "2019-05-14", None]


def test_two_of_one_office_do_not_share_a_day() -> None:
    text = "[Le ministre Paul Aubin] {a nié} lundi ⟨tout⟩. [La ministre Rosa Prat] {dément} ⟨la fuite⟩."
    assert said(text, "Paul Aubin", "Rosa Prat") == ["2019-05-13", None]


def test_a_day_told_of_another_is_not_when_it_was_said() -> None:
    text = "[La mairie] {nie} ⟨tout⟩, comme l'a dit lundi un élu de la mairie. [Elle] {a accusé} ⟨Luc⟩."
    assert said(text, "la mairie", "la mairie") == [None, None]


def test_the_eve_is_counted_from_what_the_text_tells_itself() -> None:
    text = (
        "[Paul Aubin] {a promis} dimanche que ⟨le bac partirait jeudi⟩. "
        "La veille, [Rosa Prat] {avait nié} ⟨tout⟩."
    )
    assert said(text, "Paul Aubin", "Rosa Prat") == ["2019-05-12", "2019-05-11"]


def test_another_speaker_does_not_share_it() -> None:
    text = "[Paul Aubin] {a promis} lundi ⟨un pont⟩.\n« ⟨Rien ne presse⟩ », {estime} [Rosa Prat]."
    assert said(text, "Paul Aubin", "Rosa Prat") == ["2019-05-13", None]


def test_what_is_long_past_stays_in_its_paragraph() -> None:
    text = "[Paul Aubin] {avait promis} en 2015 ⟨un pont⟩.\n\n[Il] {avait exclu} ⟨un bac⟩."
    assert said(text, "Paul Aubin", "Paul Aubin") == ["2015-01-01", None]


def test_without_publication_the_words_are_kept_and_the_days_open() -> None:
    [(when, _)] = read("[Le maire] {a promis} lundi ⟨un pont⟩.", "le maire", published=None)
    assert when is not None
    assert (when.text, when.start, when.end) == ("lundi", None, None)


def test_times_of_the_content_are_what_it_is_about() -> None:
    [(when, about)] = read(
        "[Le maire] {a affirmé} lundi que ⟨le pont rouvrirait jeudi, comme en 2015⟩.", "le maire"
    )
    assert when is not None and when.text == "lundi"
    assert [(w.text, w.start) for w in about] == [("jeudi", "2019-05-16"), ("en 2015", "2015-01-01")]


def test_a_malformed_day_of_publication_counts_as_none() -> None:
    assert said("[Le maire] {a promis} lundi ⟨un pont⟩.", "le maire", published="2019-13-45") == [None]


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        ("Paul Aubin a reçu la presse mardi. « ⟨Le pont tiendra⟩ », {a assuré} [le maire].", "2019-05-14"),
        ("Paul Aubin a reçu la presse mardi. « ⟨Le pont tiendra⟩ », {assure} [le maire].", None),
        ("Paul Aubin a visé Rosa Prat, dont le bureau avait répondu mardi. [Il] {a exigé} ⟨un bac⟩.", None),
        ("Paul Aubin a inauguré le bac de mardi. « ⟨Le pont tiendra⟩ », {a assuré} [le maire].", None),
        ("Le bac a coulé mardi. « ⟨Le pont tiendra⟩ », {a assuré} [le maire].", None),
        ("Paul Aubin a reçu la presse mardi.\n« ⟨Le pont tiendra⟩ », {a assuré} [le maire].", None),
        ("Paul Aubin était ému le 3 mai 2011. « ⟨Le pont tiendra⟩ », {a assuré} [le maire].", None),
    ],
)
def test_a_day_that_the_paragraph_told_of_the_speaker(marked: str, day: str | None) -> None:
    assert said(marked, "Paul Aubin") == [day]


def test_a_dateline_is_not_when_it_was_said() -> None:
    assert said("14 mai 2019 . – [Le maire] {a affirmé} que ⟨le pont tiendrait⟩.", "le maire") == [None]
    assert said("Rade, mardi 14 mai - [Le maire] {affirme} que ⟨le pont tiendrait⟩.", "le maire") == [None]


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        ("Le conseil a tenu séance mardi.\n« ⟨Le pont tiendra⟩ », {a lancé} [le maire].", "2019-05-14"),
        ("Le pont a été débattu lundi à l'Assemblée. [Le maire] {a promis} ⟨un bac⟩.", "2019-05-13"),
        ("Le conseil a tenu séance mardi.\n« ⟨Le pont tiendra⟩ », {estime} [le maire].", None),
        ("Le conseil a tenu séance mardi.\n[Le maire] {avait promis} ⟨un bac⟩.", None),
        ("Une séance du conseil est attendue lundi. [Le maire] {a promis} ⟨un bac⟩.", None),
        ("Le bac a coulé mardi.\n« ⟨Le pont tiendra⟩ », {a lancé} [le maire].", None),
        ("Punis d'avoir pris part au débat, ils ont fui mardi.\n« ⟨Non⟩ », {a lancé} [le maire].", None),
    ],
)
def test_where_several_speak_in_turn_each_spoke_that_day(marked: str, day: str | None) -> None:
    assert said(marked, "le maire") == [day]


def test_a_scene_goes_on_while_somebody_speaks() -> None:
    text = (
        "Le conseil a tenu séance mardi.\n\n« ⟨Le pont tiendra⟩ », {a lancé} [le maire].\n\n"
        "Le public a ri.\n\n« ⟨Il penche⟩ », {a répliqué} [Rosa Prat]."
    )
    assert said(text, "le maire", "Rosa Prat") == ["2019-05-14", "2019-05-14"]


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        (
            "La lettre du port est parvenue mardi à la ville. [Le chef du port] y {demande} ⟨un bac⟩.",
            "2019-05-14",
        ),
        ("Le port a publié une tribune lundi. Dans cette tribune, [il] {demande} ⟨un bac⟩.", "2019-05-13"),
        ("Le port a publié un communiqué lundi.\n[Le texte] {demande} ⟨un bac⟩.", "2019-05-13"),
        ("Le port a publié un communiqué lundi. [Le maire] y {voit} ⟨une menace⟩.", None),
        ("Le bac a coulé lundi. [Le maire] y {demande} ⟨une enquête⟩.", None),
    ],
)
def test_a_message_taken_up_was_sent_on_the_day_told_of_it(marked: str, day: str | None) -> None:
    assert said(marked, "le port") == [day]


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        ("Le procès a commencé lundi.\nLe pont a cédé.\nLors du procès, [elle] {nie} ⟨tout⟩.", "2019-05-13"),
        ("Le procès a commencé lundi.\nLe pont a cédé.\nLors d'un procès, [elle] {nie} ⟨tout⟩.", None),
        ("Lors de sa visite du 6 mai, [le maire] {a promis} ⟨un bac⟩.", "2019-05-06"),
    ],
)
def test_an_occasion_has_the_day_told_beside_it(marked: str, day: str | None) -> None:
    assert said(marked, "Rosa Prat") == [day]


def test_a_day_beside_a_source_without_a_cue() -> None:
    text = "Le maire ne décolérait pas mardi : « Le pont tiendra »."
    statement = Attribution(((36, 52),), (), ((0, 8),))
    [(when, _)] = dated(load()(text), PUBLISHED, [statement], ["le maire"])
    assert when is not None and when.start == "2019-05-14"


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        ("⟨Le pont rouvrira⟩, {annonce} [Radio Canal] lundi 13 mai.", "2019-05-13"),
        ("[Le maire] {a parlé} d'⟨une « énorme erreur » mardi sur Canal Sud⟩.", "2019-05-14"),
        ("[Le maire] {a salué} ⟨le départ du « Vaillant » mardi sur Canal Sud⟩.", None),
        ("[Le maire] {a promis} ⟨un pont⟩ lors d'assises du port organisées en mars 2019.", "2019-03-01"),
        ("« ⟨Il tiendra⟩ », {répond} [le maire] dans cette interview réalisée le 6 mai.", "2019-05-06"),
        ("« ⟨Il penche⟩ », {conclut} [un rapport] datant de janvier.", "2019-01-01"),
        ("[Le maire], qui s'exprimait mardi devant la presse, {a promis} ⟨un pont⟩.", "2019-05-14"),
        ("Le club a visé [le maire], qui a répondu mardi au port, {évoquant} ⟨une farce⟩.", "2019-05-14"),
        ("Quatre ans après la chute du pont, [le maire] {juge} que ⟨tout va bien⟩.", None),
        ("Il y a à peine une semaine, [les élus bien placés] l'{assuraient} : ⟨il tient⟩.", "2019-05-06"),
        ("⟨Le pont cède⟩, {selon} [La Vigie], qui dévoile ce rapport mardi.", "2019-05-14"),
        ("⟨Le pont cède⟩, {selon} [La Vigie], qui a changé de main mardi.", None),
    ],
)
def test_what_came_out_or_was_held_on_a_day(marked: str, day: str | None) -> None:
    assert said(marked, "le maire") == [day]


def test_an_occasion_at_the_end_dates_all_that_was_said_on_it() -> None:
    text = (
        "[Le maire] {a dénoncé} ⟨une « farce »⟩, et {a jugé} [] que ⟨le pont tiendrait⟩, "
        "dans un entretien publié mardi."
    )
    assert said(text, "le maire", "le maire") == ["2019-05-14", "2019-05-14"]


def test_a_clause_on_somebody_else_tells_no_day_of_the_speaker() -> None:
    text = "Luc Attal n'a rien dit à Nora Feldis, qui a réagi mardi. « ⟨Je reste⟩ », {a lancé} [il]."
    assert said(text, "Luc Attal") == [None]
    assert said(text, "Nora Feldis") == ["2019-05-14"]


def test_the_same_morning_is_that_of_the_day_told() -> None:
    text = "Le bac a coulé lundi. Le matin même, [le maire] {a assuré} que ⟨le bac tenait⟩."
    assert said(text, "le maire") == ["2019-05-13"]


def test_one_part_of_two_names_is_no_common_word() -> None:
    text = "[Le chef du Quai] {a annoncé} mardi ⟨une plainte⟩. Le club a ri. [Avant-Quais] {veut} ⟨un bac⟩."
    assert said(text, "le chef des Quais", "Avant-Quais") == ["2019-05-14", None]


@pytest.mark.parametrize("cue", ["{écrivent} [les élus]", "{rappellent} [les signataires de la lettre]"])
def test_a_letter_has_its_day_where_somebody_writes_or_signed_it(cue: str) -> None:
    text = f"Des élus ont adressé mardi une lettre à la ville.\n« ⟨Il faut un bac⟩ », {cue}."
    assert said(text, "les élus") == ["2019-05-14"]


def test_an_event_on_the_air_opens_an_occasion() -> None:
    text = "Nora Feldis a critiqué la ville mardi sur Canal Sud.\n\n« ⟨C'est une faute⟩ », {juge} [elle]."
    plain = MARK.sub("", text)
    spans = [plain.index(words) for words in ("C'est une faute", "juge", "elle.")]
    statement = Attribution(
        ((spans[0], spans[0] + 15),), ((spans[1], spans[1] + 4),), ((spans[2], spans[2] + 4),)
    )
    [(when, _)] = dated(load()(plain), PUBLISHED, [statement], ["Nora Feldis"], [["Canal Sud"]])
    assert when is not None and when.start == "2019-05-14"


def test_an_interview_of_last_week_goes_on_over_paragraphs() -> None:
    text = (
        "Dans un entretien accordé la semaine dernière à La Vigie, [Rosa Prat] {promet} ⟨un pont⟩.\n\n"
        "« ⟨Il sera beau⟩ », {dit} [elle]."
    )
    assert said(text, "Rosa Prat", "Rosa Prat") == ["2019-05-06", None]
