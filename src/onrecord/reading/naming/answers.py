"""Whom a statement answers by its verb (*réplique-t-il*): who answers is not who spoke last."""

from __future__ import annotations

import re

from onrecord.languages.naming import any_naming
from onrecord.reading.naming.referents import Referent
from onrecord.reading.naming.scene import Scene

_REPLIES = re.compile(any_naming("replies"), re.IGNORECASE)


def answered(scene: Scene, i: int) -> Referent | None:
    """The speaker before, whom the i-th statement answers by its verb (*réplique-t-il*)."""
    cue = scene.attributions[i].cue if i >= 0 else ()
    return scene.last(i) if any(_REPLIES.search(scene.text, a, b) for a, b in cue) else None
