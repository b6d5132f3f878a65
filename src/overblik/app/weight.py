"""`overblik weight DATA`: weights that reach known totals."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from overblik.app.design_options import data_argument, missing_option, named, sampling_options
from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from overblik.tables.designs.spec import DesignSpec
    from overblik.tables.weighting.request import WeightRequest

METHODS = ["poststratify", "rake", "linear", "raking", "classes"]


@click.command("weight", short_help="Weight data so that they add up to what is known.")
@data_argument
@click.option("--method", type=click.Choice(METHODS), required=True, help="How the totals are reached.")
@click.option("--margins", required=True, metavar="FILE[,FILE]", help="CSV or Parquet: factor columns and Freq.")
@sampling_options
@click.option("--trim", metavar="LOW,HIGH", help="No weight is outside; what is cut off is spread over the others.")
@click.option("--name", help="What the new column is called: weight, or weight_2 ... where that is taken.")
@missing_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print the report.")
@click.option(
    "--out", type=click.Path(path_type=Path), required=True, help="Where DATA and its weights go: .csv or .parquet."
)
def command(data: Path, *, form: str, **options: Any) -> None:
    """
    Give the rows of DATA (CSV or Parquet) weights with which they add up to the totals in the margins, and report on the weights.

    Base weights are --weight, or 1, or follow from --fpc (with --strata and --cluster). All columns of DATA are kept as they
    are. How the weights were made is recorded beside a CSV file (OUT.weighting.json) or inside a Parquet file, so that
    `overblik estimate OUT --weight weight` has the standard errors of a calibrated estimator.
    """
    from overblik.tables.weighting.report import report
    from overblik.tables.weighting.request import carry_out
    from overblik.tables.weighting.show import as_json, as_text

    record, found = carry_out(_request(data, options))
    click.echo({"text": as_text, "json": as_json}[form](record, report(found)))
    if form == "text":
        click.echo(f"\nwritten: {options['out']}, with the weights in column {record.weight}")


def _request(data: Path, options: dict[str, Any]) -> WeightRequest:
    from overblik.tables.weighting.request import WeightRequest

    return WeightRequest(
        path=data,
        out=options["out"],
        method=options["method"],
        margins=paths(options["margins"]),
        base=_base(options),
        bounds=bounds(options["trim"]) if options["trim"] else None,
        name=options["name"],
        missing=tuple(part.strip() for part in options["missing"].split(",") if part.strip()),
    )


def _base(options: dict[str, Any]) -> DesignSpec:
    """Return where base weights come from; strata and clusters matter to those from sampled fractions only."""
    from overblik.tables.designs.spec import DesignSpec

    if options["weight"] or not options["fpc"]:
        return DesignSpec(weight=options["weight"])
    return DesignSpec(
        strata=options["strata"], clusters=named(options["cluster"]), fpc=named(options["fpc"]), nest=options["nest"]
    )


def paths(text: str) -> tuple[Path, ...]:
    """
    Return the files in a list with commas; a single file may have commas in its name.

    >>> [path.name for path in paths("a.csv, b.csv")]
    ['a.csv', 'b.csv']
    """
    if Path(text).is_file():
        return (Path(text),)
    return tuple(Path(part.strip()) for part in text.split(",") if part.strip())


def bounds(text: str) -> tuple[float, float]:
    """
    Return two numbers; raises Unanswerable where they are none.

    >>> bounds("0.3,3")
    (0.3, 3.0)
    """
    try:
        low, high = (float(part) for part in text.split(","))
    except ValueError:
        raise Unanswerable(
            f"--trim {text}: write two numbers with a point and a comma between them, as in 0.3,3"
        ) from None
    return low, high
