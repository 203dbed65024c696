"""The store: documents, readings and judgements in one SQLite file, searched and never lost."""

from onrecord.record.errors import RecordError
from onrecord.record.store import Added, Record

__all__ = ["Added", "Record", "RecordError"]
