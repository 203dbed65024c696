from onrecord.linking.actors.gather import gather
from onrecord.linking.actors.node import Node
from onrecord.linking.table import shipped


def node(kind, name):
    return Node(key=f"{kind}:{name}", kind=kind, name=name)


def test_an_actor_is_called_by_the_full_name_used_most():
    nodes = [
        (node("surname", "Rouen"), 9),
        (node("person", "Ada Rouen"), 3),
        (node("person", "Ada-Marie Rouen"), 1),
    ]
    found = gather("ada-marie-rouen", nodes, shipped())
    assert (found.name, found.kind, found.documents) == ("Ada Rouen", "person", 13)
    assert found.names == ("Ada Rouen", "Rouen", "Ada-Marie Rouen")


def test_what_the_table_knows_goes_first():
    table = shipped()
    state = table.find("la Turquie")
    found = gather(state.id, [(node("place", "Ankara"), 9)], table)
    assert (found.name, found.kind) == (state.name, "state")
    assert "Ankara" in found.names


def test_a_body_that_no_table_knows_is_an_organisation():
    assert gather("comite", [(node("body", "Comité des digues"), 1)], shipped()).kind == "organisation"


def test_names_go_without_their_articles():
    nodes = [(node("body", "le Comité des digues"), 2), (node("body", "Comité des digues"), 1)]
    assert gather("comite", nodes, shipped()).names == ("Comité des digues",)
