"""The options that state a design and a table of data, shared by `estimate`, `test` and `weight`."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from overblik.tables.data.reading import Data
    from overblik.tables.designs.spec import DesignSpec, ReplicateSpec

Command = TypeVar("Command", bound="Callable[..., Any]")

LONELY = click.Choice(["fail", "remove", "adjust", "average", "certainty"])

data_argument = click.argument("data", type=click.Path(path_type=Path))
missing_option = click.option(
    "--missing", default="", metavar="NA,..", help="Values that stand for missing, beside empty."
)
where_option = click.option("--where", metavar="EXPR", help="""The domain: "age > 40 and `sch.wide` == 'Yes'".""")


def sampling_options(command: Command) -> Command:
    """Add weight, strata, clusters and populations to a command."""
    options = (
        click.option("--weight", metavar="W", help="The column of sampling weights."),
        click.option("--strata", metavar="S", help="The column of strata."),
        click.option("--cluster", metavar="C1[,C2]", default="", help="Columns of cluster ids, a stage each."),
        click.option(
            "--fpc",
            metavar="F1[,F2]",
            default="",
            help="Columns of population sizes (clusters in the stratum) or sampled fractions, a stage each.",
        ),
        click.option("--nest", is_flag=True, help="Cluster ids begin anew in each stratum."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def design_options(command: Command) -> Command:
    """Add every option that states a design to a command."""
    options = (
        click.option(
            "--lonely-psu", type=LONELY, default="fail", show_default=True, help="A stratum with a single cluster."
        ),
        click.option(
            "--replicates", metavar="'rep*'|FILE", help="Columns of replicate weights, or a CSV file of them."
        ),
        click.option(
            "--scale",
            type=float,
            default=1.0,
            show_default=True,
            help="What the sum of squared deviations is multiplied by.",
        ),
        click.option(
            "--rscales",
            metavar="X,..|FILE",
            help="What each replicate's squared deviation is multiplied by [default: 1].",
        ),
        click.option("--mse", is_flag=True, help="Deviations from the estimate, not from the mean of the replicates."),
        click.option("--combined", is_flag=True, help="Replicates hold the sampling weight already."),
        click.option("--df", "df", metavar="N|inf", help="Degrees of freedom [default: the design's]."),
        missing_option,
    )
    for option in reversed(options):
        command = option(command)
    return sampling_options(command)


def opened_data(path: Path, missing: str) -> Data:
    """Return the table of data at *path*; *missing* as typed."""
    from overblik.tables.data.reading import open_data

    return open_data(path, missing=tuple(part.strip() for part in missing.split(",") if part.strip()))


def named(text: str | None) -> tuple[str, ...]:
    """Return the column names in an option's text."""
    from overblik.tables.data.names import names

    return names(text) if text else ()


def degrees(text: str | None) -> float | None:
    """Return the degrees of freedom that were typed; raises Unanswerable for what is no number above 0."""
    if text is None:
        return None
    try:
        found = float(text)
    except ValueError:
        found = math.nan
    if not found > 0:
        message = f"--df {text}: degrees of freedom are a number above 0, or inf"
        raise Unanswerable(message)
    return found


def design_spec(data: Data, options: dict[str, Any]) -> DesignSpec:
    """Return the design that the options of a command state."""
    from overblik.tables.designs.spec import DesignSpec

    return DesignSpec(
        weight=next(iter(named(options.get("weight"))), None),
        strata=next(iter(named(options.get("strata"))), None),
        clusters=named(options.get("cluster")),
        fpc=named(options.get("fpc")),
        nest=bool(options.get("nest")),
        lonely_psu=options.get("lonely_psu") or "fail",
        replicates=_replicates(data, options),
    )


def all_there(data: Data, asked: Mapping[str, tuple[str, ...]], spec: DesignSpec) -> None:
    """Raise Unanswerable with every name that the data do not have: those *asked* by option, and those of the design."""
    from overblik.tables.data.names import known

    stated = {
        "--weight": (spec.weight,) if spec.weight else (),
        "--strata": (spec.strata,) if spec.strata else (),
        "--cluster": spec.clusters,
        "--fpc": spec.fpc,
    }
    mistakes = [line for option, names in {**asked, **stated}.items() for line in known(data.names, names, option)]
    if mistakes:
        raise Unanswerable("\n".join(mistakes))


def _replicates(data: Data, options: dict[str, Any]) -> ReplicateSpec | None:
    from overblik.tables.data.names import matching
    from overblik.tables.data.reading import open_data
    from overblik.tables.designs.spec import ReplicateSpec

    given = options.get("replicates")
    if not given:
        said = [name for name in ("rscales", "mse", "combined") if options.get(name)]
        if said:
            message = f"--{said[0]} is about replicate weights; name them with --replicates"
            raise Unanswerable(message)
        return None
    columns: tuple[str, ...] = ()
    table = None
    if Path(given).suffix.lower() in {".csv", ".parquet"} and given not in data.names:
        own = open_data(given)
        table = _matrix(own)
    else:
        columns = matching(data.names, given)
        if not columns:
            message = f"--replicates {given}: no column of {data.name} is called so; give a pattern such as 'rep*', or a CSV file"
            raise Unanswerable(message)
    return ReplicateSpec(
        columns=columns,
        table=table,
        scale=options["scale"],
        rscales=_scales(options.get("rscales")),
        mse=options["mse"],
        combined=options["combined"],
    )


def _matrix(own: Data) -> Any:
    import numpy as np

    from overblik.tables.data.columns import weights

    return np.column_stack([weights(own.column(name), name) for name in own.names])


def _scales(text: str | None) -> tuple[float, ...] | None:
    """Return the numbers that were typed, or that stand in a file: one a line, or in one column with or without a name."""
    if not text:
        return None
    words = text
    if Path(text).is_file():
        words = Path(text).read_text(encoding="utf-8-sig")
    found, wrong = [], []
    for word in words.replace(",", " ").replace(";", " ").split():
        try:
            found.append(float(word.strip('"')))
        except ValueError:
            wrong.append(word)
    if len(wrong) > 1 or (wrong and words is text) or not found:
        message = f"--rscales {text}: {', '.join(wrong[:5]) or 'nothing in it'} is no number; give one number for each replicate"
        raise Unanswerable(message)
    return tuple(found)
