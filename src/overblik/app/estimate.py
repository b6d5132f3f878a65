"""`overblik estimate DATA`: shares, means, totals, ratios and quantiles of any table of data, with their precision."""

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
from overblik.app.engines import chosen_engine, engine_option
from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.tables.data.reading import Data
    from overblik.tables.designs.calibration import Calibration
    from overblik.tables.designs.spec import DesignSpec
    from overblik.tables.estimates.request import Estimate, Request
    from overblik.tables.scan.request import Engine

INTERVALS = ["wald", "logit", "beta", "wilson", "clopper-pearson", "hypergeometric"]


@click.command("estimate", short_help="Estimate shares, means, totals, ratios or quantiles of data.")
@data_argument
@click.option("--of", "of", required=True, metavar="VAR[,VAR]", help="What is estimated.")
@click.option(
    "--kind",
    type=click.Choice(["share", "mean", "total", "ratio", "quantile", "multiple"]),
    default="share",
    show_default=True,
)
@click.option("--by", "by", default="", metavar="VAR[,VAR]", help="Groups, crossed where there are several.")
@where_option
@click.option("--denominator", metavar="VAR", help="What a ratio is to.")
@click.option("--probs", default=".25,.5,.75", show_default=True, help="The probabilities of quantiles.")
@click.option(
    "--percent",
    type=click.Choice(["column", "row", "cell"]),
    default="column",
    show_default=True,
    help="What shares are of.",
)
@click.option(
    "--base",
    type=click.Choice(["answered", "asked", "mentions"]),
    default="answered",
    show_default=True,
    help="Whom shares are of.",
)
@design_options
@click.option("--interval", type=click.Choice(INTERVALS), default="wald", show_default=True)
@click.option(
    "--level",
    type=click.FloatRange(0, 1, min_open=True, max_open=True),
    default=0.95,
    show_default=True,
    help="Of the intervals.",
)
@engine_option
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", show_default=True)
def command(data: Path, *, form: str, **options: Any) -> None:
    """
    Estimate from DATA, a CSV or Parquet file, under the design that the options state.

    Names with dots are plain in options, and stand in backticks in --where. Everything is said in docs/estimate.md.
    """
    from overblik.tables.estimates.show import FORMATS
    from overblik.tables.weighting.recipe import calibration

    opened = opened_data(data, options["missing"])
    request, spec = _request(options), design_spec(opened, options)
    asked = {
        "--of": request.of,
        "--by": request.by,
        "--denominator": (request.denominator,) if request.denominator else (),
    }
    all_there(opened, asked, spec)
    calibrated = calibration(data, spec.weight) if spec.weight else None
    engine = chosen_engine(
        opened, options["engine"], size=data.stat().st_size, reason=_needs_rows(request, spec, calibrated)
    )
    found, told = _by_scan(engine, request, spec) if engine is not None else _by_rows(opened, request, spec, calibrated)
    told |= {
        "kind": request.kind, "interval": request.interval, "level": request.level, "where": request.where,
        "calibrated": calibrated is not None, "df": found[0].df if found else None,
    }  # fmt: skip
    click.echo(FORMATS[form](found, told), nl=form != "csv")


def _needs_rows(request: Request, spec: DesignSpec, calibrated: Calibration | None) -> str | None:
    """Return why the rows themselves are needed, None where one scan of them will do."""
    from overblik.tables.estimates.scanned import why_not

    return "residuals of calibrated weights need the rows themselves" if calibrated else why_not(request, spec)


def _by_rows(
    opened: Data, request: Request, spec: DesignSpec, calibrated: Calibration | None
) -> tuple[tuple[Estimate, ...], dict[str, Any]]:
    from overblik.tables.designs.encode import design_of
    from overblik.tables.estimates.estimate import estimate

    held = opened.held(tuple(dict.fromkeys((*request.names, *spec.names, *_where_names(opened, request)))))
    design = design_of(held, spec, calibration=calibrated)
    return estimate(held, design, request), design.told | {"census": design.census, "engine": None}


def _by_scan(engine: Engine, request: Request, spec: DesignSpec) -> tuple[tuple[Estimate, ...], dict[str, Any]]:
    from overblik.app.progress import waiting
    from overblik.tables.designs.encode import stated
    from overblik.tables.estimates.scanned import scanned

    with waiting(f"reading {engine.data.name}"):
        found = scanned(engine, spec, request)
    told = stated(spec) | {
        "rows": found.sample.rows, "sum_of_weights": found.weight, "n_strata": found.strata, "n_psu": found.cells,
        "replicates": None, "census": found.sample.census, "engine": engine.name,
    }  # fmt: skip
    return found.estimates, told


def _where_names(data: Data, request: Request) -> tuple[str, ...]:
    from overblik.tables.data.where import condition

    return tuple(condition(request.where, data.schema).columns) if request.where else ()


def _request(options: dict[str, Any]) -> Request:
    from overblik.tables.estimates.request import Request

    return Request(
        of=named(options["of"]),
        kind=options["kind"],
        by=named(options["by"]),
        where=options["where"],
        denominator=next(iter(named(options["denominator"])), None),
        probs=_probabilities(options["probs"]),
        percent=options["percent"],
        base=options["base"],
        interval=options["interval"],
        level=options["level"],
        df=degrees(options["df"]),
    )


def _probabilities(text: str) -> tuple[float, ...]:
    try:
        found = tuple(float(word) for word in text.split(",") if word.strip())
    except ValueError:
        found = ()
    if not found or not all(0 < one < 1 for one in found):
        message = (
            f"--probs {text}: probabilities are numbers between 0 and 1 with commas between them, such as .25,.5,.75"
        )
        raise Unanswerable(message)
    return found
