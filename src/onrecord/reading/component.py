"""The reader as a spaCy component: `nlp.add_pipe("onrecord")` sets `doc._.statements`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from onrecord.documents.text import content_id
from onrecord.model import Document, Statement
from onrecord.reading.reader import Reader


@Language.factory("onrecord", default_config={"fast": False}, assigns=["doc._.statements"])
def create(nlp: Language, name: str, fast: bool) -> Component:
    """Make the component; the pipeline's language must be one that can be read."""
    return Component(nlp.lang or "fr", fast)


class Component:
    """Reads the text of a `Doc`. Spans are character offsets into `doc.text`, as in `doc.char_span`."""

    def __init__(self, lang: str, fast: bool) -> None:
        self._reader = Reader(lang=lang, fast=fast)
        if not Doc.has_extension("statements"):
            Doc.set_extension("statements", default=())

    def __call__(self, doc: Doc) -> Doc:
        doc._.statements = self.statements(doc.text)
        return doc

    def statements(self, text: str) -> tuple[Statement, ...]:
        """The statements in `text`, in the order of their places."""
        return self._reader.read(Document(id=content_id(text), text=text)).statements
