from dataclasses import dataclass

import pytest

from onrecord.model import Spans
from onrecord.reading.naming.names import resolve
from onrecord.reading.naming.places import Places
from onrecord.reading.parse import load
from onrecord.reading.relaying.outlet_names import outlet_mentions
from onrecord.reading.relaying.relay_frames import steps


@dataclass
class Said:
    content: Spans
    cue: Spans
    source: Spans
    follows: bool = False


def named(text: str) -> list[str]:
    places = Places(load(True)(text))
    return [step.name for step in steps(places, outlet_mentions(places))]


def chains(text: str, *said: tuple[str, str, str]) -> list[tuple[str, ...]]:
    """The relays of statements given as content, cue and source, each found after the one before."""

    def spans(words: str, start: int) -> Spans:
        at = text.index(words, start)
        return ((at, at + len(words)),) if words else ()

    found, start = [], 0
    for content, cue, source in said:
        start = text.index(content, start)
        near = max(0, start - 60)
        found.append(Said(spans(content, start), spans(cue, near), spans(source, near)))
    return [who.via for who in resolve(load(True)(text), found)]


def test_an_agency_that_was_told() -> None:
    assert named("« Le barrage cède », a dit le gardien à l'AFP.") == ["AFP"]


def test_an_article_is_contracted_with_the_preposition() -> None:
    assert named("La digue tiendra, a-t-elle assuré dans un entretien au Monde.") == ["Le Monde"]


def test_two_channels_at_once() -> None:
    assert named("Le gardien a démenti sur BFMTV et RMC.") == ["BFMTV", "RMC"]


def test_an_outlet_of_no_table_is_known_by_its_noun() -> None:
    assert named("Le gardien a parlé de fuite à l'agence Port Sud.") == ["Port Sud"]


def test_an_outlet_of_no_table_is_known_by_a_word_of_its_name() -> None:
    assert named("La digue tiendra, a-t-elle assuré sur Rivage TV.") == ["Rivage TV"]


def test_an_outlet_is_taken_up_again_by_its_kind() -> None:
    assert (
        named("Elle a parlé à Rivage Hebdo. Tout ira bien, a-t-elle dit au journal.") == ["Rivage Hebdo"] * 2
    )


def test_a_spokesman_gives_his_voice() -> None:
    assert named("La ville a nié par la voix de son porte-parole.") == ["porte-parole"]


def test_a_spokesman_with_a_name() -> None:
    assert named("La ville, par la voix de sa directrice, Anne Louvet, a nié.") == ["Anne Louvet"]


def test_a_voice_after_a_long_title() -> None:
    text = "La ville, par la plume du directeur du théâtre, le romancier Paul Émile Dorval, a nié."
    assert named(text) == ["Paul Émile Dorval"]


def test_an_agency_before_the_name_of_the_speaker() -> None:
    assert named("« Non », a réagi auprès de l'agence Horizon-Presse Paul Dorval.") == ["Horizon-Presse"]


def test_who_put_the_questions() -> None:
    assert named("Elle a répondu lundi aux questions de Rade-Infos.") == ["Rade-Infos"]


def test_an_outlet_that_knows_a_paper() -> None:
    assert named("Selon une note dont Rade-Infos a eu connaissance, la digue cède.") == ["Rade-Infos"]


def test_an_outlet_spoken_of_relays_nothing() -> None:
    assert named("La grève a coûté cher à la ville. Le groupe TF1 perd de l'argent.") == []


def test_a_speech_on_the_air_was_not_made_to_the_channel() -> None:
    assert named("Il l'a juré dans un discours diffusé en direct par la chaîne Canal Rade.") == []


def test_an_outlet_that_reports_relays_what_stands_in_its_report() -> None:
    text = "D'après le quotidien La Rade, le maire Paul Osmin a promis de réparer le quai."
    outer = ("le maire Paul Osmin a promis de réparer le quai", "D'après", "le quotidien La Rade")
    inner = ("réparer le quai", "a promis", "le maire Paul Osmin")
    assert chains(text, outer, inner) == [(), ("La Rade",)]


def test_the_answers_of_one_interview_share_its_outlet() -> None:
    text = "Le quai cède, a dit Paul Osmin au journal La Rade. Paul Osmin réclame aussi une digue."
    told = ("Le quai cède", "a dit", "Paul Osmin")
    assert chains(text, told, ("une digue", "réclame", "Paul Osmin")) == [("La Rade",), ("La Rade",)]


def test_whose_name_heads_a_question_is_the_outlet_of_every_answer() -> None:
    text = "Le Phare de Bormes : Partez-vous ?\n\nJe reste.\n\nPourquoi ?\n\nPour lui."
    assert chains(text, ("Je reste.", "", ""), ("Pour lui.", "", "")) == [("Le Phare de Bormes",)] * 2


def test_an_outlet_of_no_table_is_known_by_its_frame() -> None:
    assert named("Le quai cède, a-t-il dit au micro de la Rade Sud.") == ["Rade Sud"]
    assert named("Le quai cède, a averti le gardien, dans Le Veilleur du Port.") == ["Le Veilleur du Port"]
    assert named("Le quai cède, a confié le gardien à « Matin du lac », qui l'a vu.") == ["Matin du lac"]
    assert named("Le quai cède, a indiqué mardi matin sur RCG le gardien.") == ["RCG"]
    assert named("Il a expliqué des travaux sur RER aux voisins.") == []


def test_who_would_not_answer_an_outlet_told_it_nothing() -> None:
    assert named("Le gardien n'a pas voulu répondre aux sollicitations de l'AFP.") == []


def test_an_outlet_whose_information_is_the_source_relays_nothing() -> None:
    text = "Selon les informations de Canal Sud TV, le quai cède."
    assert chains(text, ("le quai cède", "Selon", "les informations de Canal Sud TV")) == [()]


def test_an_outlet_that_cites_the_source() -> None:
    text = "Le quotidien La Rade, citant un gardien du port, croit savoir que le quai cède."
    assert chains(text, ("le quai cède", "croit savoir", "un gardien du port")) == [("La Rade",)]


def test_an_agency_was_not_told_what_stands_before() -> None:
    text = "Paul Osmin réclame une digue. Le quai cède, a dit Paul Osmin à l'AFP."
    first = ("une digue", "réclame", "Paul Osmin")
    assert chains(text, first, ("Le quai cède", "a dit", "Paul Osmin")) == [(), ("AFP",)]


def test_another_occasion_shares_nothing() -> None:
    text = "Le quai cède, a dit Paul Osmin au journal La Rade. Dans un tweet, Paul Osmin réclame une digue."
    told = ("Le quai cède", "a dit", "Paul Osmin")
    assert chains(text, told, ("une digue", "réclame", "Paul Osmin")) == [("La Rade",), ()]


def test_what_was_said_before_shares_nothing() -> None:
    text = "Le quai cède, a dit Paul Osmin au journal La Rade. Le maire Paul Osmin avait promis une digue."
    told = ("Le quai cède", "a dit", "Paul Osmin")
    assert chains(text, told, ("une digue", "avait promis", "Le maire Paul Osmin")) == [("La Rade",), ()]


def test_an_outlet_asked_to_do_something_relays_nothing() -> None:
    assert named("Un marin a demandé à la caméra de France 3 de s'éloigner.") == []


def test_a_talk_with_somebody_names_no_outlet() -> None:
    assert named("Il l'a dit dans un entretien avec M. Attal.") == []


def test_an_agency_is_called_official_and_by_its_name() -> None:
    text = "« Non », a-t-il dit à l'agence officielle turque Port Sud."
    assert named(text) == ["Port Sud"]


def test_a_place_takes_up_no_outlet() -> None:
    text = "Le quai cède, a dit Paul Osmin à Canal Rade TV. Il regrette l'extension du site."
    assert named(text) == ["Canal Rade TV"]


def test_a_voice_holds_for_the_other_words_of_the_sentence() -> None:
    text = "Le port a loué, par la voix de son avocat, les efforts de tous et réclamé une digue."
    said = (("les efforts de tous", "a loué", "Le port"), ("une digue", "réclamé", ""))
    assert chains(text, *said) == [("avocat",), ("avocat",)]


def test_from_whom_one_has_what_was_said() -> None:
    text = "« Je pars », aurait dit Paul Osmin, selon un ancien gardien."
    inner = ("Je pars", "aurait dit", "Paul Osmin")
    outer = ("« Je pars », aurait dit Paul Osmin", "selon", "un ancien gardien")
    assert chains(text, inner)[0] == ()
    assert chains(text, outer, inner) == [(), ("un ancien gardien",)]


def test_the_answers_of_an_interview_printed_as_one() -> None:
    text = (
        "Le maire répond à Rade Hebdo.\n\nRade Hebdo : Le quai va-t-il tenir ?\n\n"
        "Paul Osmin : Il tiendra cet hiver encore.\n\nEt la digue ?\n\n"
        "Paul Osmin : Nous la bâtirons au printemps."
    )
    first = ("Il tiendra cet hiver encore", "", "Paul Osmin")
    second = ("Nous la bâtirons au printemps", "", "Paul Osmin")
    assert chains(text, first, second) == [("Rade Hebdo",), ("Rade Hebdo",)]


def test_an_interview_is_not_carried_to_who_speaks_next() -> None:
    text = "Le quai cède, a dit Paul Osmin au Temps. Salma Haddad s'oppose. Elle dément une fuite."
    told = ("Le quai cède", "a dit", "Paul Osmin")
    assert chains(text, told, ("une fuite", "dément", "Elle")) == [("Le Temps",), ()]


def test_a_bare_noun_is_no_name_of_an_outlet() -> None:
    assert "Journal" not in named("Il l'a dit dans un entretien au Journal du matin.")


def test_what_follows_its_verb_belongs_to_it() -> None:
    text = "Le quai cède, a dit Paul Osmin au Temps, réclamant une digue. Salma Haddad dément une fuite."
    told = [("Le quai cède", "a dit", "Paul Osmin"), ("une fuite", "dément", "Salma Haddad")]
    assert chains(text, *told) == [("Le Temps",), ()]


def test_an_outlet_that_nobody_was_told_by_holds_for_no_later_paragraph() -> None:
    text = "Rien n'est sûr, selon Le Temps.\n\nLe maire ne dort plus. Salma Haddad dément une fuite."
    assert chains(text, ("une fuite", "dément", "Salma Haddad")) == [()]


def test_a_speaker_told_of_beside_an_outlet_spoke_there() -> None:
    text = "Sur RTL, Salma Haddad a perdu patience. Il n'y a aucune fuite, a-t-elle lancé."
    assert chains(text, ("Il n'y a aucune fuite", "lancé", "elle")) == [("RTL",)]


def test_an_outlet_that_cites_a_source_is_not_the_source() -> None:
    text = "Le quai cède, dit un gardien cité par l'agence Port Sud."
    assert chains(text, ("Le quai cède", "dit", "un gardien cité par l'agence Port Sud")) == [("Port Sud",)]


def test_colleagues_of_an_outlet_were_told() -> None:
    text = "Le quai cède, a confié Salma Haddad à nos confrères de La Vigie."
    assert chains(text, ("Le quai cède", "a confié", "Salma Haddad")) == [("La Vigie",)]


def test_an_outlet_that_cites_after_its_cue_relays() -> None:
    text = "Le quai cède, a affirmé mardi l'agence Port Sud, citant un gardien."
    assert chains(text, ("Le quai cède", "a affirmé mardi l'agence Port Sud, citant", "un gardien")) == [
        ("Port Sud",)
    ]


def test_who_was_reached_by_telephone_was_told() -> None:
    assert named("Des voisins, joints au téléphone par l'ABC, ont vu la crue.") == ["ABC"]
    assert named("Un gardien, joint au téléphone par The Bay Times, a vu la crue.") == ["The Bay Times"]


def test_a_guest_at_the_head_of_a_sentence() -> None:
    assert named("Invité de la Radio nationale, le maire a démenti.") == ["Radio nationale"]


def test_stars_left_of_italics_are_no_part_of_a_name() -> None:
    assert named("Le quai cède, a dit le gardien à *La Croix*.") == ["La Croix"]


def test_a_broadcast_told_of_after_the_cue_holds_for_no_other_speaker() -> None:
    text = "Le quai cède, a dit Paul Osmin sur le plateau de RTL.\n\nSalma Haddad dément une fuite."
    told = [("Le quai cède", "a dit", "Paul Osmin"), ("une fuite", "dément", "Salma Haddad")]
    assert chains(text, *told) == [("RTL",), ()]


def test_a_caption_holds_for_its_line() -> None:
    text = "« Le quai cède », jure Paul Osminpar RTL\n\n« Il tiendra », dit Salma Haddad."
    told = [("Le quai cède", "jure", "Paul Osmin"), ("Il tiendra", "dit", "Salma Haddad")]
    assert chains(text, *told) == [("RTL",), ()]


def test_quotations_that_open_paragraphs_make_no_interview() -> None:
    text = "Paul l'a dit à RTL.\n\nLia Haddad se tait.\n\n« La crue monte. »\n\n« Elle est haute. »"
    told = [("La crue monte.", "", "Lia Haddad"), ("Elle est haute.", "", "Lia Haddad")]
    assert chains(text, *told) == [(), ()]


def test_answers_to_questions_came_through_who_asked() -> None:
    text = "RTL :\n\nPartez-vous ?\n\n« Je reste. »\n\nPourquoi ?\n\n« Pour lui. »"
    assert chains(text, ("Je reste.", "", ""), ("Pour lui.", "", "")) == [("RTL",), ("RTL",)]


def test_a_programme_is_known_by_its_studio() -> None:
    assert named("Le quai cède, a-t-il dit au micro de Quotidien.") == ["Quotidien"]
    assert named("Il est revenu sur ces mots sur le plateau de Grand Large, mardi.") == ["Grand Large"]
    assert named("Sur le plateau de « Quai des mots », il a parlé du quai.") == ["Quai des mots"]
    assert named("Dans l'émission Grand Large, il a parlé du quai.") == ["Grand Large"]


def test_the_channel_counts_beside_its_programme() -> None:
    assert named("Invité de l'émission Grand Large sur France 3, il a parlé du quai.") == ["France 3"]
    assert named("Il est venu sur le plateau de Grand Large. Dans l'émission de RTL, il a parlé.") == ["RTL"]


def test_who_takes_part_in_a_programme_or_hosts_it_is_no_guest() -> None:
    assert named("La ville a été choisie pour l'émission Grand Large. Elle se réjouit.") == []
    assert named("Il a participé à l'émission Grand Large. Il se réjouit.") == []
    assert named("Le présentateur de l'émission Grand Large a démenti.") == []


def test_a_high_plain_is_no_studio() -> None:
    assert named("Sur le plateau du Larzac, il a parlé du quai.") == []


def test_who_put_the_question_asks_for_an_outlet() -> None:
    assert named("Interrogée par une journaliste de l'émission Grand Large, elle nie.") == ["Grand Large"]
    assert named("Relancé par un reporter de Rade Sud, il a nié.") == ["Rade Sud"]
    assert named("Une journaliste de la chaîne Rade Sud a perdu son poste.") == []


def test_a_name_after_its_noun_may_hold_small_words() -> None:
    assert named("Le quai cède, dit-il dans le journal La petite Rade.") == ["La petite Rade"]


def test_two_stations_joined_by_a_hyphen() -> None:
    assert named("Invité de RTL-M6 jeudi, le gardien a nié.") == ["RTL", "M6"]


def test_all_who_relayed_it() -> None:
    text = "Un appel, relayé par Cap Rade, Horizon ou Paul Osmin, demande une digue."
    assert named(text) == ["Cap Rade", "Horizon", "Paul Osmin"]


def test_an_outlet_that_relays_the_source_stands_beside_it() -> None:
    text = "D'après la revue Le Large, relayée par RTL et Libération, le quai cède."
    told = ("le quai cède", "D'après", "la revue Le Large")
    assert chains(text, told) == [("RTL", "Libération")]


def test_an_outlet_that_repeats_another() -> None:
    text = "Des journaux, reprenant l'agence Horizon, assurent que le quai cède."
    assert chains(text, ("le quai cède", "assurent", "Des journaux")) == [("Horizon",)]


def test_an_agency_of_ones_own() -> None:
    text = "Dans un communiqué publié par son agence de propagande Rade Info, le Front revendique l'attaque."
    assert set(named(text)) == {"Rade Info"}


def test_the_site_of_an_outlet_is_the_outlet() -> None:
    text = "Le quai cède, rapporte le site de La Croix."
    assert chains(text, ("Le quai cède", "rapporte", "le site de La Croix")) == [()]


def test_who_handed_over_a_report_speaks_for_nobody() -> None:
    assert named("La cour critique la ville dans un rapport qui a été remis par sa présidente.") == []


def test_an_outlet_whose_news_it_is() -> None:
    text = "Selon un gardien, le quai cède depuis un mois. Une information révélée samedi par La Croix."
    assert chains(text, ("le quai cède depuis un mois", "Selon", "un gardien")) == [("La Croix",)]


def test_an_outlet_that_unfolds_a_matter_has_the_next_words_alone() -> None:
    text = "La Croix apporte des précisions. Paul Osmin a ainsi dit que le quai cède. Il réclame une digue."
    first = ("le quai cède", "a ainsi dit", "Paul Osmin")
    assert chains(text, first, ("une digue", "réclame", "Il")) == [("La Croix",), ()]


def test_what_somebody_had_said_earlier_is_no_part_of_a_broadcast() -> None:
    text = "Sur le plateau de RTL, on rit.\n\nAnne Louvet {}promis une digue."
    said = ("une digue", "promis", "Anne Louvet")
    assert chains(text.format("a "), said) == [("RTL",)]
    assert chains(text.format("avait d'ailleurs "), said) == [()]


def test_the_station_after_what_was_said_is_where_it_was_said() -> None:
    said = ("la fermeture du quai sur RTL", "a dénoncé", "Le gardien")
    assert chains("Le gardien a dénoncé la fermeture du quai sur RTL.", said) == [("RTL",)]
    said = ("un débat sur RTL", "a réclamé", "Le gardien")
    assert chains("Le gardien a réclamé un débat sur RTL.", said) == [()]


def test_a_radio_and_television_is_an_outlet() -> None:
    assert named("La route cède, a-t-il dit à la radiotélévision Port Sud, proche de la mairie.") == [
        "Port Sud"
    ]


def test_an_outlet_that_bears_the_name_of_another() -> None:
    assert named("Le quai cède, a-t-il dit au Progrès de Rade.") == ["Le Progrès de Rade"]


def test_the_channel_beside_a_programme_of_any_name() -> None:
    assert named("En entrevue à Première marée, sur ICI Rade, le gardien a nié.") == ["ICI Rade"]
    assert named("Elle était invitée sur Canal Rade hier.") == ["Canal Rade"]


def test_the_same_station_again() -> None:
    assert named("Il a nié sur Rade FM. Elle a démenti sur la même antenne.") == ["Rade FM"] * 2
    assert named("Il a nié sur Rade FM. Elle a démenti sur les ondes de la même radio.") == ["Rade FM"] * 2


@pytest.mark.parametrize(
    "credit", ["Avec RFI", "Avec RFI et l'AFP.", "(avec AFP)", "– Avec Reuters", "Rédaction, avec AFP et RFI"]
)
def test_what_a_text_was_made_from_relays_nothing(credit: str) -> None:
    assert named(f"Le quai cède, a dit le gardien. {credit}") == []
    assert named(f"Le quai cède, a dit le gardien.\n{credit}\nLa ville attend.") == []


def test_a_talk_with_an_outlet_at_the_end_of_a_line() -> None:
    assert named("Le quai cède, a dit le gardien dans un entretien avec RFI.") == ["RFI"]
    assert named("Avec RFI, le gardien a parlé du quai.") == ["RFI"]


def test_a_voice_after_a_verb_is_its_own() -> None:
    content = "parler par la voix de son chef"
    assert chains(f"La ville demande de {content}.", (content, "demande", "La ville")) == [()]


def test_how_words_came_though_the_content_runs_on() -> None:
    content = "tenir le quai, dans un message relayé par leur radio La Rade"
    text = f"Les dockers ont affirmé {content}."
    assert chains(text, (content, "ont affirmé", "Les dockers")) == [("La Rade",)]
    content = "une digue par la voix du deuxième vice-président du port"
    text = f"La ville a exigé {content}."
    assert chains(text, (content, "a exigé", "La ville")) == [("deuxième vice-président du port",)]


def test_an_agency_whose_name_runs_into_the_source() -> None:
    text = "« Le quai cède », a déclaré à RIA Novosti Paul Osmin."
    assert chains(text, ("Le quai cède", "a déclaré", "Novosti Paul Osmin")) == [("RIA Novosti",)]


def test_who_reports_words_relays_what_they_hold() -> None:
    text = "Le maire Paul Osmin a promis de réparer le quai, rapporte le syndicat du port."
    inner = ("réparer le quai", "a promis", "Le maire Paul Osmin")
    outer = ("Le maire Paul Osmin a promis de réparer le quai", "rapporte", "le syndicat du port")

    def span(words: str) -> Spans:
        return ((text.index(words), text.index(words) + len(words)),)

    said = [Said(*map(span, words)) for words in (outer, inner)]
    assert [who.via for who in resolve(load(True)(text), said)] == [(), ("le syndicat du port",)]


def test_who_answers_for_a_body_that_was_asked() -> None:
    text = "Jointe par Rade-Infos, la police a nié. « Tout va bien », a dit le capitaine Paul Osmin."
    assert chains(text, ("Tout va bien", "a dit", "le capitaine Paul Osmin")) == [("Rade-Infos",)]
    text = (
        "Jointe par Rade-Infos, la police n'a pas répondu. « Tout va bien », assure le capitaine Paul Osmin."
    )
    assert chains(text, ("Tout va bien", "assure", "le capitaine Paul Osmin")) == [()]


def test_a_broadcast_told_of_one_guest_is_no_other_speakers() -> None:
    text = "Sur le plateau de RTL, Ada Bel {} le port. Le quai cède, dit Ada Bel.\n\nSalma Haddad promet {}."
    told = [("Le quai cède", "dit", "Ada Bel"), ("une digue", "promet", "Salma Haddad")]
    assert chains(text.format("a visé", "une digue"), *told) == [("RTL",), ()]
    assert chains(text.format("débattait sur", "une digue"), *told) == [("RTL",), ("RTL",)]


def test_television_takes_up_no_paper() -> None:
    assert named("Il l'a dit au Monde. Elle a nié à la télévision.") == ["Le Monde"]
    assert named("Il l'a dit à RTL. Elle a nié à la télévision péruvienne.") == [
        "RTL",
        "la télévision péruvienne",
    ]


def test_an_outlet_of_another_land() -> None:
    assert named("Elle l'a dit à un média russe.") == ["un média russe"]


def test_what_was_told_in_another_month_came_another_way() -> None:
    text = "Paul Osmin réclame une digue. En août, Paul Osmin a dit à RTL que le quai cède."
    told = [("une digue", "réclame", "Paul Osmin"), ("le quai cède", "a dit", "Paul Osmin")]
    assert chains(text, *told) == [(), ("RTL",)]


def test_who_was_asked_goes_on_and_another_does_not() -> None:
    text = "Interrogé par l'AFP, le maire a nié. « Tout va bien », a {}."
    assert chains(text.format("-t-il dit"), ("Tout va bien", "dit", "il")) == [("AFP",)]
    said = ("Tout va bien", "dit", "la préfète Ada Bel")
    assert chains(text.format("dit la préfète Ada Bel"), said) == [()]


def test_an_outlet_that_cites_somebody() -> None:
    text = "Rivage TV a cité un officier affirmant que la digue cède."
    assert chains(text, ("la digue cède", "affirmant", "un officier")) == [("Rivage TV",)]


def test_an_outlet_behind_the_source_that_it_cites() -> None:
    text = "Citant un officier, le quotidien La Vigie a fait état d'une fuite."
    assert chains(text, ("une fuite", "a fait état", "un officier, le quotidien La Vigie")) == [("La Vigie",)]


def test_a_numbered_channel() -> None:
    assert named("Interrogé sur la chaîne 9, le gardien a nié.") == ["chaîne 9"]


def test_a_participle_hangs_on_what_was_said_to_an_outlet() -> None:
    text = (
        "« Rien n'a cédé », a dit Luc Osmin dans un long entretien à Rivage TV, ajoutant que la digue tient."
    )
    said = ("Rien n'a cédé", "a dit", "Luc Osmin"), ("la digue tient", "ajoutant", "Luc Osmin")
    assert chains(text, *said) == [("Rivage TV",), ("Rivage TV",)]
