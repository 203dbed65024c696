"""Contents with their marks: what a rule found, and what is kept of it."""

import pytest

from onrecord.reading.marks import balanced, whole_words


@pytest.mark.parametrize(
    ("text", "found", "kept"),
    [
        ("Il a vu un « geste » fort", "un « geste", "un « geste »"),
        ('Il juge le prix "fou", dit-on', 'le prix "fou', 'le prix "fou"'),
        ("Il offre « un poste » au gardien", "un poste » au gardien", "« un poste » au gardien"),
        ("Il parle de « contacts", "de « contacts", "de « contacts"),
        ("Il promet une trêve « longue »", "une trêve «", "une trêve"),
        ('La vente du stade" a cessé', 'La vente du stade"', "La vente du stade"),
        ("selon lui, 'une paix juste", "'une paix juste", "une paix juste"),
        ("Il veut 'la paix' demain", "'la paix' demain", "'la paix' demain"),
        ("Il juge le pont fermépar Le Courrier\nLa suite", "le pont fermépar Le Courrier", "le pont fermé"),
        ("Un pont fermé par Le Courrier", "Un pont fermé par Le Courrier", "Un pont fermé par Le Courrier"),
        ("Les « oui » et les « non »", "oui » et les « non", "oui » et les « non"),
    ],
)
def test_balanced(text, found, kept):
    start = text.index(found)
    content = balanced(text, ((start, start + len(found)),))
    assert [text[a:b] for a, b in content] == [kept]


@pytest.mark.parametrize(
    ("text", "found", "whole"),
    [
        ("Le Sergent-Major a parlé", "Major", "Le Sergent-Major"),
        ("La vice-première ministre a parlé", "première ministre", "La vice-première ministre"),
        ("« Oui », disent ceux-ci.", "ceux-", "ceux-ci"),
        ("« Oui », dit-il.", "il", "il"),
        ("Les États-Unis ont parlé", "Les États-Unis", "Les États-Unis"),
    ],
)
def test_a_source_holds_whole_words(text, found, whole):
    start = text.rindex(found)
    ((a, b),) = whole_words(text, ((start, start + len(found)),))
    assert text[a:b] == whole
