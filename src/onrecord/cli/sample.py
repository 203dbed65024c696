"""`onrecord sample`: what people code to tell how well a record was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from onrecord.cli.recorded import counted, recorded

if TYPE_CHECKING:
    from onrecord.record import Record

_SAMPLE = """\b
Examples:
  onrecord sample
  onrecord sample --n 200 --articles 20 --seed 7 --by act,outlet
"""


@click.command(epilog=_SAMPLE)
@click.option(
    "--n", "number", type=click.IntRange(min=0), default=50, show_default=True, help="How many statements."
)
@click.option(
    "--articles", type=click.IntRange(min=0), default=10, show_default=True, help="How many whole articles."
)
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed draws the same again.")
@click.option(
    "--by",
    default="act,outlet",
    show_default=True,
    metavar="FIELD,...",
    help="What the statements are stratified by: act, outlet, kind, certainty; `--by ''` draws at random.",
)
@recorded(write=True)
def sample(record: Record, number: int, articles: int, seed: int, by: str) -> None:
    """Draw statements and whole articles for two or more people to code, each blindly, in a browser.

    Of the statements comes the precision of the reading, of the whole articles its recall, each with its
    95 % interval, and how far the coders agree (Krippendorff's alpha): at /quality of `onrecord serve`.
    """
    from onrecord.record.samples import draw_sample

    fields = list(dict.fromkeys(filter(None, map(str.strip, by.split(",")))))
    drawn = draw_sample(record, n=number, articles=articles, seed=seed, by=fields)
    strata = counted(len(drawn.strata), "stratum").replace("stratums", "strata")
    told = f"{counted(drawn.statements, 'statement')} of {strata}, {counted(drawn.articles, 'whole article')}"
    click.echo(f"Sample {drawn.id}: {told}.")
    click.echo(f"`onrecord serve`, then /quality/{drawn.id}, to code it.")
