"""Documents of which only the cast matters, and who is who in them."""

from onrecord.linking.actors.identify import identify
from onrecord.linking.actors.memory import InMemory
from onrecord.linking.actors.rulings import Rulings
from onrecord.linking.actors.sightings import sightings
from onrecord.linking.table import shipped
from onrecord.model import Document, Held, Member, Reading


def person(name, *roles, gender="", forms=()):
    return Member(
        name=name, kind="person", gender=gender, forms=forms, roles=tuple(Held(role=r) for r in roles)
    )


def body(name, *forms, seat=None):
    return Member(name=name, kind="body", forms=forms, seat=seat)


def place(name):
    return Member(name=name, kind="place")


def office(name):
    return Member(name=name, kind="office")


def article(*cast, date="2020-06-10", id="1"):
    return Reading(document=Document(id=id, text="", date=date), statements=(), cast=cast)


def actors(*articles, rulings=None, table=None):
    """The id of the actor of each name, by the number of the article that names it."""
    seen = [sightings(a) for a in articles]
    every = [s for some in seen for s in some]
    touched = {s.node.key: s.tokens for s in every}
    found = identify(InMemory(every), touched, table or shipped(), rulings or Rulings())
    return [{s.name: found[s.node.key] for s in some} for some in seen]
