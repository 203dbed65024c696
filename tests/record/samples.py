"""A document of two statements, for the tests of the record."""

from onrecord.model import Document, Reading, Statement, When

TEXT = (
    "Le quai de Lorvane est vide.\n"
    "Selon Radio Cap, Ada Rouen, porte-parole des pilotes, a promis que les négociations reprendront lundi.\n"
    "Le préfet a démenti tout accord avec les grévistes."
)


def span(words, text=TEXT):
    return (text.index(words), text.index(words) + len(words))


def promise(id="promise", content="les négociations reprendront lundi", text=TEXT, **values):
    usual = {
        "cue": (span("a promis", text),),
        "source": (span("Ada Rouen", text),),
        "name": "Ada Rouen",
        "via": ("Radio Cap",),
        "kind": "indirect",
        "act": "commit",
        "rule": "clause",
        "role": "porte-parole des pilotes",
        "principal": "pilotes",
        "said": When(text="dimanche", start="2020-02-02", end="2020-02-02"),
    }
    return Statement(id=id, content=(span(content, text),), **{**usual, **values})


def denial(id="denial", text=TEXT, **values):
    usual = {
        "content": (span("tout accord avec les grévistes", text),),
        "cue": (span("a démenti", text),),
        "source": (span("Le préfet", text),),
        "name": "le préfet",
        "via": (),
        "kind": "indirect",
        "act": "deny",
        "rule": "clause",
    }
    return Statement(id=id, **{**usual, **values})


def document(id="port", text=TEXT, **values):
    usual = {"title": "Grève au port", "date": "2020-02-03", "lang": "fr", "outlet": "L'Écho du Large"}
    return Document(id=id, text=text, **{**usual, **values})


def reading(*statements, of=None, reader="fr-1"):
    return Reading(document=of or document(), statements=statements or (promise(), denial()), reader=reader)
