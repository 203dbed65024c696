"""What came into a record since a mark, what came last, and its figures."""

from onrecord.record import link_ruling, news
from onrecord.record.figures import Mover, figures
from onrecord.record.news import Mark, News
from onrecord.record.settling import settle
from tests.record.disputes import CLAIM, DENIAL, OTHER, article
from tests.record.samples import document, reading

ADA, LEO, INES = "Ada Rouen", "Léo Vance", "Ines Dol"


def now(record, since=None):
    with record.reading() as connection:
        return news.mark(connection) if since is None else news.since(connection, since)


def test_what_came_since_a_mark(record):
    record.add(article("a", (ADA, None, CLAIM)))
    settle(record)
    mark = now(record)
    assert now(record, mark) == News(0, 0, 0)
    record.add(article("b", (LEO, None, DENIAL)))
    assert now(record, mark) == News(1, 1, 0)
    settle(record)
    assert now(record, mark) == News(1, 1, 1)  # a link to what was there before
    record.remove("b")
    settle(record)
    assert now(record, mark) == News(0, 0, 0)


def test_an_empty_record_has_no_news(record):
    assert now(record) == Mark() and now(record, Mark()) == News(0, 0, 0)


def test_the_links_of_what_came_last_but_for_those_dismissed(record):
    record.add(article("a", (ADA, None, CLAIM)))
    record.add(article("b", (LEO, None, DENIAL)))
    settle(record)

    def last():
        with record.reading() as connection:
            return [one.link.id for one in news.last_links(connection, 5)]

    (id,) = last()
    link_ruling.dismiss(record, id, who="Ada")
    assert last() == []


def test_what_was_set_aside_last_comes_first(record):
    record.set_aside("a.pdf", "it has no text")
    record.set_aside("b.pdf", "it is empty")
    with record.reading() as connection:
        assert {place for place, *_ in news.last_aside(connection, None)} == {"a.pdf", "b.pdf"}
        assert len(news.last_aside(connection, 1)) == 1


def test_a_document_without_title_is_called_by_its_origin(record):
    record.add(reading(of=document("port")))
    record.add(reading(of=document("quay", title=None, origin="quay.txt")))
    with record.reading() as connection:
        told = news.headings(connection, ["port", "quay", "nothing"])
    assert told == {"port": "Grève au port", "quay": "quay.txt"}


def test_figures_tell_who_speaks_more_and_who_less(record):
    for n, (day, name) in enumerate([("2020-02-01", ADA), ("2020-02-02", ADA), ("2020-02-09", LEO)]):
        record.add(article(f"d{n}", (name, None, OTHER if n else CLAIM), (INES, None, DENIAL), date=day))
    with record.reading() as connection:
        told = figures(connection)
    assert (told.documents, told.statements, told.unsettled) == (3, 6, 3)
    assert (told.first, told.last, told.since) == ("2020-02-01", "2020-02-09", "2020-02-03")
    assert list(told.movers) == [Mover(ADA, 0, 2), Mover(INES, 1, 2), Mover(LEO, 1, 0)]
