"""What the codings of a sample say of the whole record: precision, recall and agreement."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.quality.agreement import alpha
from onrecord.quality.statistics import Estimate, recall, weighted

QUESTIONS = ("statement", "source", "content", "act")
MEASURES = (*QUESTIONS, "all")
ANSWERS = ("yes", "no", "unsure")
GROUPS = ("act", "outlet")
_LISTED = 12  # values of a group at most, those with the most items


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """A statement of a sample with the answers that each coder gave to each question.

    `weight` is for how many statements of the record it stands, `groups` its act and outlet.
    """

    weight: float
    groups: Mapping[str, str]
    answers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A whole article of a sample: what each coder said of each statement found, and how many were missed."""

    found: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    missed: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: a measure, of all or of one value of a group."""

    measure: str
    group: str
    value: str
    estimate: Estimate


@dataclass(frozen=True, slots=True)
class Alpha:
    """How far coders agree on a question, over so many units that two or more answered."""

    measure: str
    alpha: float | None
    units: int


def rows(statements: Sequence[Coded], articles: Sequence[Article], seed: int) -> list[Row]:
    """Precision by question, of all and by act and outlet, and recall.

    Where coders differ, an item counts by the share who say yes; who is unsure does not count. Source,
    content and act are asked of what is a statement; `all` says that everything is right.
    """
    found = [Row(measure, "", "", own) for measure in MEASURES if (own := _precision(statements, measure))]
    if whole := recall([score for one in articles if (score := _counted(one))], seed):
        found.append(Row("recall", "", "", whole))
    for group in GROUPS:
        for value, some in _grouped(statements, group):
            for measure in ("statement", "all"):
                if own := _precision(some, measure):
                    found.append(Row(measure, group, value, own))
    return found


def alphas(statements: Sequence[Coded], articles: Sequence[Article]) -> list[Alpha]:
    """Agreement on each question, and on the statements found in whole articles (`found`)."""
    every = []
    for measure in MEASURES:
        told = alpha(list(_answers(one, measure).values()) for one in statements)
        every.append(Alpha(measure, told.alpha, told.units))
    told = alpha(_found(articles))
    return [*every, Alpha("found", told.alpha, told.units)]


def _precision(statements: Iterable[Coded], measure: str) -> Estimate | None:
    scores = ((_answers(one, measure), one.weight) for one in statements)
    return weighted((_share(told.values()), weight) for told, weight in scores if told)


def _answers(one: Coded, measure: str) -> dict[str, str]:
    """What each coder who is sure says."""
    asked: Callable[[Mapping[str, str]], str | None] = (
        _right if measure == "all" else lambda given: given.get(measure)
    )
    told = {coder: asked(given) for coder, given in one.answers.items()}
    return {coder: answer for coder, answer in told.items() if answer in ("yes", "no")}


def _right(given: Mapping[str, str]) -> str | None:
    """Whether everything is right, as far as a coder is sure."""
    told = [given.get(question) for question in QUESTIONS]
    if "no" in told:
        return "no"
    return "yes" if all(answer == "yes" for answer in told) else None


def _share(answers: Iterable[str]) -> float:
    told = [answer == "yes" for answer in answers]
    return sum(told) / len(told)


def _counted(one: Article) -> tuple[float, float] | None:
    """Statements found rightly and missed, over the coders of an article."""
    if not one.missed:
        return None
    right = sum(told == "yes" for given in one.found.values() for told in given.values())
    return right / len(one.missed), sum(one.missed.values()) / len(one.missed)


def _found(articles: Iterable[Article]) -> Iterator[list[str]]:
    for article in articles:
        for statement in dict.fromkeys(id for given in article.found.values() for id in given):
            told = (given.get(statement) for given in article.found.values())
            yield [answer for answer in told if answer in ("yes", "no")]


def _grouped(statements: Iterable[Coded], group: str) -> list[tuple[str, list[Coded]]]:
    found: dict[str, list[Coded]] = {}
    for one in statements:
        if one.answers and one.groups.get(group):
            found.setdefault(one.groups[group], []).append(one)
    return sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))[:_LISTED]
