"""Dates on their own: time expressions of a text, and the days that they mean.

>>> resolve("mardi", "2011-06-25")
Interval(start=datetime.date(2011, 6, 21), end=datetime.date(2011, 6, 21), grain='day', anchor='publication')
"""

from onrecord.dates.dateline import dateline
from onrecord.dates.find import find, resolve
from onrecord.dates.interval import Interval

__all__ = ["Interval", "dateline", "find", "resolve"]
