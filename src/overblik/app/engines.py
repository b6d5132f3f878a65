"""Who reads the rows: this process, a scan on all cores, or a cluster."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from overblik.tables.data.reading import Data
    from overblik.tables.scan.request import Engine

LARGE = 50_000_000
"""Bytes of a file from which its rows are scanned instead of held in memory."""

SPARK = "sc://"

engine_option = click.option(
    "--engine",
    metavar="rows|scan|sc://HOST:PORT",
    help="Hold the rows in memory, scan them, or send the scan to a Spark Connect server [default: by the size of the file].",
)


def chosen_engine(data: Data, typed: str | None, *, size: int, reason: str | None) -> Engine | None:
    """
    Return the engine that was *typed*, or the one that suits a file of *size* bytes; None holds the rows in memory.

    *reason*: why one scan will not do. Raises Unanswerable where a scan was asked for all the same, and for engines that there are
    not.
    """
    from overblik.tables.scan.engine_local import LocalEngine

    if typed == "rows" or (typed is None and (reason or size < LARGE)):
        return None
    if typed is not None and reason:
        message = f"--engine {typed} cannot be used here: {reason}; leave it out"
        raise Unanswerable(message)
    if typed is None or typed == "scan":
        return LocalEngine(data=data)
    if typed.startswith(SPARK):
        from overblik.tables.scan.engine_spark import SparkEngine

        return SparkEngine(data=data, address=typed)
    message = (
        f"there is no engine {typed!r}; write rows, scan, or the address of a Spark Connect server, sc://HOST:PORT"
    )
    raise Unanswerable(message)
