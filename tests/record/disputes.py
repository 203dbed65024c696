"""Small articles whose speakers contradict one another, for the tests of links."""

from dataclasses import replace

from onrecord.languages.stems import stems
from onrecord.model import Analysis, Argument, Held, Member, Reading, Statement, When
from tests.record.samples import document

CLAIM = ("a affirmé que", "la digue de Lorvane a cédé dans la nuit", "assert", "céder")
DENIAL = ("a démenti que", "la digue de Lorvane ait cédé dans la nuit", "deny", "céder")
OTHER = ("a promis que", "les pompes tourneront jusqu'au printemps", "commit", "tourner")
REFUSAL = ("a exclu que", "les pompes tournent jusqu'au printemps", "refuse", "tourner")


def article(id, *told, date="2020-02-03", reader="fr-1"):
    """A document of statements `(name, principal, what)`, `what` as above, perhaps with a role behind."""
    text, statements, members = "", [], {}
    for n, (name, principal, what, *role) in enumerate(told):
        statement, sentence = _said(f"{id}-{n}", len(text), name, principal, what, *role)
        text += sentence
        statements.append(statement)
        members[name] = Member(name=name, kind="person", forms=(name.split()[-1],), roles=_roles(principal))
        if principal:
            members[principal] = Member(name=principal, kind="body")
    return Reading(
        document=document(id, text=text, date=date, title=f"Digue {id}"),
        statements=tuple(statements),
        cast=tuple(members.values()),
        reader=reader,
    )


def reworded(reading, reader, **values):
    """The same document read anew, all its statements with other values."""
    said = tuple(replace(statement, **values) for statement in reading.statements)
    return replace(reading, statements=said, reader=reader)


def _roles(principal):
    return (Held(role="porte-parole", principal=principal),) if principal else ()


def _said(id, at, name, principal, what, role=None):
    cue, content, act, predicate = what
    sentence = f"{name} {cue} {content}.\n"
    start = at + len(name) + 1
    begin = start + len(cue) + 1
    subject = " ".join(content.split()[:2])
    analysis = Analysis(
        terms=tuple(dict.fromkeys(stems(content))),
        predicate=predicate,
        arguments=(
            Argument(
                role="subject", text=subject, head=subject.split()[-1], span=(begin, begin + len(subject))
            ),
        ),
        cue_polarity="negative" if act in ("deny", "refuse") else "positive",
    )
    statement = Statement(
        id=id, content=((begin, begin + len(content)),), cue=((start, begin - 1),),
        source=((at, at + len(name)),), name=name, via=(), kind="indirect", act=act, rule="clause",
        principal=principal, role=role, analysis=analysis, confidence=0.9,
    )  # fmt: skip
    return statement, sentence


def said_on(reading, day):
    """The same reading, all its statements made on that day."""
    when = When(text="", start=day, end=day)
    return replace(reading, statements=tuple(replace(s, said=when) for s in reading.statements))
