import pytest

from onrecord.documents import csv
from onrecord.documents.reason import Unreadable
from onrecord.documents.set_aside import SetAside
from onrecord.documents.text import content_id


def parsed(table, **columns):
    return list(csv.parse(table.encode(), "t.csv", columns))


def test_columns_bear_the_names_of_the_fields_or_are_told():
    (document,) = parsed("id,text,title,date\n7,Il nie.,Démenti,2024-03-12\n")
    assert (document.id, document.text, document.title, document.date) == (
        "7",
        "Il nie.",
        "Démenti",
        "2024-03-12",
    )
    (document,) = parsed("body,day\nIl nie.,2024-03-12\n", text="body", date="day")
    assert (document.id, document.text, document.date) == (content_id("Il nie."), "Il nie.", "2024-03-12")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters_are_recognised_and_cells_may_hold_lines(delimiter):
    (document,) = parsed(f'text{delimiter}outlet\n"Il nie,\n""tout""; oui."{delimiter}Le Phare\n')
    assert (document.text, document.outlet) == ('Il nie,\n"tout"; oui.', "Le Phare")


def test_bad_rows_are_named_by_their_number_and_the_others_read():
    found = parsed('id,text,date\n1,Il nie.,\n2,,\n3,Il nie.,hier\n4,"Il nie\n')
    assert found[0].text == "Il nie."
    assert [str(aside) for aside in found[1:]] == [
        't.csv, row 3: set aside, it has no "text".',
        "t.csv, row 4: set aside, its \"date\" is not a day like 2011-06-25 but 'hier'.",
        "t.csv, row 5: set aside, it and what follows are not valid CSV (unexpected end of data).",
    ]
    assert all(isinstance(aside, SetAside) for aside in found[1:])


def test_a_table_without_the_column_is_refused():
    with pytest.raises(Unreadable, match="no column 'text' for the text; its columns are: body, day"):
        parsed("body,day\nIl nie.,2024-03-12\n")
    with pytest.raises(Unreadable, match="no column 'jour' for the date"):
        parsed("text,day\nIl nie.,2024-03-12\n", date="jour")


def test_rows_are_counted_without_the_names_and_by_cells_not_lines():
    assert csv.count(b'text\n"un\ndeux"\ntrois\n') == 2
