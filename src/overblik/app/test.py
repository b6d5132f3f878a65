"""`overblik test DATA`: whether two variables hang together, or the means of groups differ, in any table of data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from overblik.app.design_options import (
    all_there,
    data_argument,
    degrees,
    design_options,
    design_spec,
    named,
    opened_data,
    where_option,
)
from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.tables.comparisons.request import ComparisonRequest

PAIR = 2


@click.command("test", short_help="Test differences in data: a two-way table, or means by group.")
@data_argument
@click.option(
    "--table", "table", metavar="A,B", help="Whether A and B hang together: Rao and Scott's tests, Pearson's."
)
@click.option("--mean", metavar="Y", help="Whether the means of Y differ by the groups of --by: t, adjusted Wald F.")
@click.option("--by", "by", metavar="G", help="The groups whose means are compared.")
@where_option
@click.option(
    "--correct",
    type=click.Choice(["none", "holm", "bh"]),
    default="none",
    show_default=True,
    help="Correct the p-values of pairs for their number: Holm, or Benjamini and Hochberg.",
)
@design_options
@click.option(
    "--level",
    type=click.FloatRange(0, 1, min_open=True, max_open=True),
    default=0.95,
    show_default=True,
    help="Of the intervals.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(data: Path, *, form: str, **options: Any) -> None:
    """
    Test differences in DATA, a CSV or Parquet file, under the design that the options state.

    Where everybody of the population is in the data a difference is a fact: no test is made, and the answer says so. Everything is
    said in docs/tests-of-difference.md.
    """
    from overblik.tables.comparisons.request import answered
    from overblik.tables.comparisons.show import FORMATS
    from overblik.tables.designs.encode import design_of
    from overblik.tables.weighting.recipe import calibration

    request = _request(options)
    opened = opened_data(data, options["missing"])
    spec = design_spec(opened, options)
    pair = (request.first, request.second)
    all_there(opened, {"--mean": pair[:1], "--by": pair[1:]} if request.mean else {"--table": pair}, spec)
    held = opened.held(tuple(dict.fromkeys((*request.names(opened), *spec.names))))
    design = design_of(held, spec, calibration=calibration(data, spec.weight) if spec.weight else None)
    found = answered(held, design, request)
    told = design.told | {"census": design.census, "df": found.df, "level": request.level, "where": request.where}
    click.echo(FORMATS[form](found, told))


def _request(options: dict[str, Any]) -> ComparisonRequest:
    from overblik.tables.comparisons.request import ComparisonRequest

    table, mean, by = (named(options[name]) for name in ("table", "mean", "by"))
    if mistakes := _misasked(table, mean, by, options):
        raise Unanswerable("\n".join(mistakes))
    first, second = table or (*mean, *by)
    return ComparisonRequest(
        first=first, second=second, mean=bool(mean), where=options["where"], level=options["level"],
        correction=options["correct"], df=degrees(options["df"]),
    )  # fmt: skip


def _misasked(table: tuple[str, ...], mean: tuple[str, ...], by: tuple[str, ...], options: dict[str, Any]) -> list[str]:
    """Return what is wrong with what was asked, in words."""
    if bool(table) == bool(mean):
        return ["name either two variables with --table A,B, or a number with --mean Y and its groups with --by G"]
    if table:
        wrong = {
            f"--table {options['table']}: a test is of two different variables; write --table A,B": len(table) != PAIR,
            "--by goes with --mean; the variables of a table both stand in --table A,B": bool(by),
            "--correct goes with --mean; a table has one test for all of it": options["correct"] != "none",
        }
    else:
        wrong = {
            f"--mean {options['mean']}: name one variable at a time": len(mean) > 1,
            "--mean is compared between groups; name them with --by G": not by,
            f"--by {options['by']}: name one variable at a time": len(by) > 1,
        }
    return [said for said, so in wrong.items() if so]
