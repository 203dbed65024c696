from onrecord.linking.actors.bases import Bases
from onrecord.linking.actors.memory import InMemory
from onrecord.linking.actors.sightings import sightings
from onrecord.linking.actors.suggest import suggestions
from onrecord.linking.table import shipped
from tests.linking.actors.casts import actors, article, body, person


def suggested(*articles):
    every = [s for a in articles for s in sightings(a)]
    names = InMemory(every)
    ids = {s.node.key: id for s, id in zip(every, _flat(actors(*articles)), strict=True)}
    return [(s.a, s.b) for s in suggestions(Bases(names, shipped()), names.nodes(), ids)]


def _flat(found):
    return [id for some in found for id in some.values()]


def test_a_surname_of_two_may_be_either():
    both = article(person("Ada Rouen"), person("Paul Rouen"))
    assert suggested(both, article(person("Rouen"))) == [("ada-rouen", "rouen"), ("paul-rouen", "rouen")]


def test_a_surname_that_is_known_whose_it_is_is_no_question():
    often = [article(person("Ada Rouen"), id=str(n)) for n in range(5)]
    assert suggested(*often, article(person("Paul Rouen")), article(person("Rouen"))) == []


def test_names_of_bodies_almost_alike():
    found = suggested(article(body("Conseil national des digues")), article(body("Conseil des digues")))
    assert found == [("conseil-des-digues", "conseil-national-des-digues")]


def test_nothing_where_nothing_is_alike():
    assert suggested(article(person("Ada Rouen"), person("Paul Dorval"))) == []
