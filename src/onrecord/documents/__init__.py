"""Getting text in: from files, folders and standard input to documents, one module per kind of input."""

from onrecord.documents.gather import SetAside, count, gather

__all__ = ["SetAside", "count", "gather"]
