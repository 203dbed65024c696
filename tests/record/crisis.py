"""Three small articles on a dispute over a port, for the tests of actors, talks, timeline and network."""

from onrecord import ingest
from onrecord.languages.stems import stems
from onrecord.model import (
    Analysis,
    Contact,
    Document,
    Entity,
    Held,
    Member,
    Party,
    Reading,
    Statement,
    When,
)  # fmt: skip

FRONT, CITY = "Front du Port", "mairie de Lorvane"
CAST = (
    Member(
        name="Nadia Ferrol", kind="person", gender="f", roles=(Held(role="porte-parole", principal=FRONT),)
    ),
    Member(name="Paul Estrade", kind="person", gender="m", roles=(Held(role="adjoint", principal=CITY),)),
    Member(name=FRONT, kind="body"),
    Member(name=CITY, kind="body"),
)


class Article:
    """A text that grows sentence by sentence, with what is read in it."""

    def __init__(self, id, date):
        self.id, self.date, self.text = id, date, ""
        self.statements, self.contacts = [], []

    def says(self, name, role, principal, cue, content, act, to=(), named=()):
        start = len(self.text)
        self.text += f"{name}, {role}, {cue} {content}.\n"
        at = self.text.index(content, start)
        self.statements.append(
            Statement(
                id=f"{self.id}-{len(self.statements)}", content=((at, at + len(content)),),
                cue=(self._span(cue, start),), source=(self._span(name, start),), name=name, via=(),
                kind="indirect", act=act, rule="clause", role=role, principal=principal, confidence=0.9,
                polarity="negative" if act in ("deny", "refuse") else "positive",
                said=When(text="", start=self.date, end=self.date),
                addressees=tuple(Party(name=one, span=(at, at)) for one in to),
                analysis=Analysis(
                    terms=tuple(dict.fromkeys(stems(content))),
                    entities=tuple(Entity(name=one, kind="body", span=(at, at)) for one in named),
                ),
            )
        )  # fmt: skip
        return self

    def met(self, who, partner, kind="talks", **values):
        start = len(self.text)
        self.text += f"{who} et {partner} se sont parlé.\n"
        one, other = (Party(name=name, span=(start, start)) for name in (who, partner))
        id, span = f"{self.id}-met-{len(self.contacts)}", (start, len(self.text))
        self.contacts.append(Contact(id=id, kind=kind, span=span, who=(one,), partners=(other,), **values))
        return self

    def _span(self, words, start):
        at = self.text.index(words, start)
        return (at, at + len(words))

    def read(self):
        document = Document(
            id=self.id,
            text=self.text,
            title=f"Le port, {self.id}",
            date=self.date,
            lang="fr",
            outlet="Le Cap",
        )
        return Reading(
            document=document, statements=tuple(self.statements), contacts=tuple(self.contacts), cast=CAST,
            reader="fr-1",
        )  # fmt: skip


TRUCE = "un cessez-le-feu immédiat sur le quai"


def articles():
    """One demands a truce and is said to have met the other, who accuses it, denies all talks and refuses."""
    nadia = ("Nadia Ferrol", "porte-parole", FRONT)
    paul = ("Paul Estrade", "adjoint", CITY)
    first = Article("un", "2020-03-02").says(*nadia, "a exigé", TRUCE, "demand", to=(CITY,))
    first.met(FRONT, CITY, place="Orle")
    second = Article("deux", "2020-03-04")
    second.says(*paul, "a accusé le Front", "d'avoir coulé deux barges", "accuse", to=(FRONT,))
    second.says(*paul, "a démenti", "toute négociation avec le Front du Port", "deny", named=(FRONT,))
    second.met(FRONT, CITY, statement="deux-1", denied=True)
    third = Article("trois", "2020-03-05").says(*paul, "a rejeté", TRUCE, "refuse")
    return [one.read() for one in (first, second, third)]


def crisis(record):
    """Put the articles into a record and settle it."""
    for one in articles():
        record.add(one)
    ingest.settle(record)
    return record
