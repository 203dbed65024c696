"""Small articles in which somebody is told to have said the same as in others, for the tests of copies."""

from onrecord.model import Reading, Statement
from tests.record.coverage import person
from tests.record.samples import document

PROMISE = "le chenal sera dragué avant les grandes marées de mars"
SHORTER = "le chenal sera dragué avant les marées de mars"
REFUSAL = "aucun docker ne touchera les conteneurs du quai nord"
PASSAGE = (
    "Les remorqueurs attendent depuis mardi à l'entrée du bassin, faute de pilotes, tandis que trois cargos "
    "chargés de blé mouillent au large du phare et que la criée tourne au ralenti.\n"
)


def report(id, *told, date="2020-02-03", reader="fr-1", tail="", credits=(), **values):
    """A document in which names say contents, in pairs, and which ends with `tail`."""
    text, statements = "", []
    for n, (name, content) in enumerate(told):
        at = len(text)
        text += f"{name} dit que {content}.\n"
        cue, start = at + len(name) + 1, at + len(name) + len(" dit que ")
        statements.append(
            Statement(
                id=f"{id}-{n}",
                content=((start, start + len(content)),),
                cue=((cue, cue + 3),),
                source=((at, at + len(name)),),
                name=name,
                via=(),
                kind="indirect",
                act="assert",
                rule="clause",
            )
        )
    return Reading(
        document=document(id, text=text + tail, date=date, **values),
        statements=tuple(statements),
        cast=tuple(person(name) for name in dict.fromkeys(name for name, _ in told)),
        credits=tuple(credits),
        reader=reader,
    )
