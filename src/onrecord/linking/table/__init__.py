"""The alias table: what states, organisations and groups are called, and what they are part of."""

from onrecord.linking.table.entry import Entry, TableError
from onrecord.linking.table.lookup import Table
from onrecord.linking.table.rows import read_rows, write_rows
from onrecord.linking.table.shipped import shipped

__all__ = ["Entry", "Table", "TableError", "read_rows", "shipped", "write_rows"]
