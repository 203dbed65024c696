from onrecord.model import Analysis, Entity, Party, Relay, Statement, When
from onrecord.reading.moved import moved

HERE = Statement(
    id="s", content=((0, 4), (9, 12)), cue=((5, 8),), source=(), name="Ada Rouen", via=("Radio Cap",),
    kind="direct", act="assert", rule="quote.inverted",
    said=When(text="hier", start="2020-02-02", end="2020-02-02", span=(3, 7)),
    addressees=(Party(name="le maire", span=(1, 2)),),
    relays=(Relay(name="Radio Cap", level=1, span=None),),
    analysis=Analysis(terms=("quai",), entities=(Entity(name="Sor", kind="place", span=(0, 3)),)),
)  # fmt: skip


def test_every_span_goes_along_however_deep_it_stands():
    there = moved(HERE, 100)
    assert (there.content, there.cue, there.source) == (((100, 104), (109, 112)), ((105, 108),), ())
    assert there.said.span == (103, 107)
    assert there.addressees[0].span == (101, 102)
    assert there.analysis.entities[0].span == (100, 103)


def test_all_else_stays():
    there = moved(HERE, 100)
    assert (there.id, there.via, there.analysis.terms) == ("s", ("Radio Cap",), ("quai",))
    assert there.relays == HERE.relays
    assert moved(HERE, 0) is HERE
