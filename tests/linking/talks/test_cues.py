"""Cues with the words beside them that tell what they do."""

import pytest

from onrecord.linking.talks.cues import in_full
from onrecord.model import Statement


@pytest.mark.parametrize(
    ("text", "cue", "content", "found"),
    [
        ("Le Front précise sa condition : un couloir.", "précise", "un couloir", "précise sa condition : "),
        ("La mairie s'engage enfin à payer.", "s'engage", "payer", "s'engage enfin à "),
        ("Le Front a abandonné sa demande d'amnistie.", "demande", "amnistie", "abandonné sa demande"),
        ("Le Front, renonçant de son côté à sa demande de retrait", "demande", "retrait",
         "renonçant de son côté à sa demande"),
        ("Le Front maintient sa demande d'amnistie.", "demande", "amnistie", None),
        ("La mairie s'engage à payer.", "s'engage", "payer", None),
    ],
)  # fmt: skip
def test_what_stands_beside_a_cue(text: str, cue: str, content: str, found: str | None) -> None:
    spans = [(text.index(words), text.index(words) + len(words)) for words in (cue, content)]
    told = Statement(
        id="s", content=(spans[1],), cue=(spans[0],), source=(), name="le Front", via=(), kind="indirect",
        act="demand", rule="",
    )  # fmt: skip
    assert in_full(text, told) == found
