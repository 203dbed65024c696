"""A brief as Markdown and as a page: what moved and what it was before; no quotation is obeyed."""

from dataclasses import replace

from onrecord.exports.brief import markdown, page
from onrecord.linking.talks.nouns import Term
from onrecord.record.brief import Brief, Row
from onrecord.record.search import Hit
from onrecord.record.uttered import Uttered
from tests.record.samples import document, promise

OFFERED = Term(
    id="t", thread="t", matter="talks", what="rouvrir les *négociations*", by="pilotes", side="pilotes",
    to=("prefecture",), state="offered", condition="si la <b>prime</b> est payée", deadline=None,
    date="2020-02-01", statements=("promise",),
)  # fmt: skip
REFUSED = replace(OFFERED, id="u", what="négocier", state="refused", condition=None, date="2020-02-03")
NAMES = {"pilotes": "Syndicat des pilotes", "prefecture": "Préfecture"}


def brief(*terms, url=None):
    hit = Hit(
        promise(), document(url=url, title="Le [quai]"), "found", "2020-02-04T00:00:00Z", Uttered("promise")
    )
    rows = [Row(section="moved", day=one.date, said=[hit], term=one, by=(one.by,)) for one in terms]
    return Brief(since="2020-02-01", until="2020-02-07", rows={"moved": rows}, names=NAMES, left_out=2)


def test_a_term_that_moved_tells_what_it_was_before():
    moved = brief(REFUSED)
    (row,) = moved.rows["moved"]
    told = markdown(replace(moved, rows={"moved": [replace(row, former=OFFERED)]}), "en")
    assert (
        "- **2020-02-03** Syndicat des pilotes – refusal : « négocier » – before, 2020-02-01: offer, "
        "« rouvrir les \\*négociations\\* » – to Préfecture (L'Écho du Large, 2020-02-03, "
        "Le \\[quai\\] `promise`)\n"
    ) in told
    assert told.endswith("2 more rows are not shown; see --watch, or take fewer days.\n")


def test_what_is_quoted_neither_marks_up_nor_runs():
    told = markdown(brief(OFFERED, url="https://www.example.org/a"), "fr")
    assert "condition : si la \\<b\\>prime\\</b\\> est payée" in told
    assert "[L'Écho du Large, 2020-02-03, Le \\[quai\\]](<https://www.example.org/a>) `promise`" in told
    shown = page(brief(OFFERED, url="javascript:alert(1)"), "fr")
    assert "si la &lt;b&gt;prime&lt;/b&gt; est payée" in shown
    assert "javascript:" not in shown
    assert '<html lang="fr">' in shown
    assert "javascript:" not in markdown(brief(OFFERED, url="javascript:alert(1)"), "fr")


def test_somebody_of_whom_no_actor_is_known_goes_by_the_name_in_the_text():
    unknown = replace(OFFERED, by="des pilotes", side="des pilotes")
    assert "**2020-02-01** Ada Rouen – offer" in markdown(brief(unknown), "en")
