"""Findings that the network cannot check, since it reads the words of two statements only."""

from __future__ import annotations

from onrecord.languages.denials import tells_of_counts, whose
from onrecord.linking.links.finding import Finding


def is_unseen(finding: Finding) -> bool:
    """Whether the words of both statements do not tell what is denied.

    A denial in the words of a claim (*Venn dément*) says the same as that, and what the text tells beside a
    denial (*dément les accusations d'Odar : « … »*) is not read; *ce bilan* does not tell which count it is.
    """
    a, b = finding.a, finding.b
    resumed = bool(b.spans) and a.spans == b.spans
    beside = whose(b.rejected) is not None or (bool(a.quantities) and tells_of_counts(b.words))
    return resumed or (finding.ground == "answer" and beside)
