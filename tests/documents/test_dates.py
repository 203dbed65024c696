import datetime as dt

from onrecord.documents.dates import unfit

TODAY = dt.date(2024, 3, 12)


def test_what_lies_ahead_cannot_have_been_published_but_tomorrow_has_begun_elsewhere():
    assert unfit(dt.date(2024, 3, 12), TODAY) is None
    assert unfit(dt.date(2024, 3, 13), TODAY) is None
    assert unfit(dt.date(2024, 3, 14), TODAY) == "lies in the future: 2024-03-14"
