"""Getting text in: from files, folders and the web to documents, one module per kind of input."""

from onrecord.documents.gather import count, gather, is_url, received
from onrecord.documents.set_aside import SetAside

__all__ = ["SetAside", "count", "gather", "is_url", "received"]
