"""Claims made by hand, for what needs no article around them."""

from onrecord.linking.links.claim import Claim
from onrecord.model import Act


def claim(id: str, name: str, act: Act, words: str, place: int = 0, **told: object) -> Claim:
    """A claim of a document; who is not told is an actor of his own."""
    plain: dict[str, object] = {
        "speaker": name.lower(), "side": None, "certainty": "asserted", "sign": 1, "terms": frozenset(),
        "predicate": None, "arguments": (), "entities": frozenset(), "targets": frozenset(),
        "quantities": (), "cue": "", "start": None, "end": None, "told": False, "published": None,
        "about": (), "parent": None, "confidence": 1.0,
    }  # fmt: skip
    return Claim(id=id, document="d", place=place, name=name, act=act, words=words, **(plain | told))  # type: ignore[arg-type]
