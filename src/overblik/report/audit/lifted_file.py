"""What was lifted out of a report, written as the YAML that `overblik audit` reads: to be looked through and corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from overblik.report.audit.show import plain
from overblik.report.audit.wording import WORDINGS

if TYPE_CHECKING:
    from overblik.report.audit.model import Figure, Lifted, Net, Quantity, Series
    from overblik.report.audit.wording import Wording

HEAD = """\
# Lifted out of {name}. Look it through: take out what is no share of those who answered, mend what was misread, and run
# `overblik audit` on this file. docs/audit.md tells what each line means.
"""


class _Quoted(str):
    """A number that keeps its decimals only in quotes."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    """Writes numbers in quotes."""


_Dumper.add_representer(_Quoted, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))


def as_yaml(lifted: Lifted, name: str) -> str:
    """Return the file; reading it again gives the same audit."""
    words = WORDINGS[lifted.language]
    said: dict[str, Any] = {"language": lifted.language, "answered": list(lifted.answered), "asked": list(lifted.asked)}
    said |= {"units": sorted(lifted.units)} if lifted.units else {}
    said |= {"weighted": True} if lifted.weighted else {}
    said["numbers"] = [_number(it, words) for it in lifted.quantities]
    said["tables"] = [_table(it, words, lifted.answered) for it in lifted.figures]
    said["tables"] += [_table_of(it, words, lifted.answered) for it in lifted.remaining]
    said["nets"] = [_net(it, words) for it in lifted.nets]
    said["pairs"] = [_pair(counted, share, words) for counted, share in lifted.pairs]
    body = yaml.dump(
        {key: value for key, value in said.items() if value},
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=120,
    )
    return HEAD.format(name=name) + body


def _number(quantity: Quantity, words: Wording) -> dict[str, Any]:
    told: dict[str, Any] = {}
    if quantity.kind == "percent" and quantity.exact:
        told["percent"] = _percent(quantity)
    elif quantity.kind == "count" and quantity.base:
        told |= {"count": quantity.count, "n": quantity.base}
    else:
        told["words"] = quantity.text
    if quantity.bases and "n" not in told:
        told["n"] = list(quantity.bases)
    if quantity.group:
        told["group"] = True
    told |= {"says": quantity.says, "where": quantity.where or words.where(quantity.place), "passage": quantity.passage}
    return {key: value for key, value in told.items() if value != ""}


def _percent(quantity: Quantity) -> _Quoted:
    return _Quoted(plain(quantity.value) if quantity.value is not None else "")


def _table(figure: Figure, words: Wording, answered: tuple[int, ...]) -> dict[str, Any]:
    told: dict[str, Any] = {"title": figure.title, "where": words.where(figure.place)}
    told |= {"n": figure.base} if figure.base else {}
    columns = figure.series[0].labels
    if any(columns) and all(series.labels == columns for series in figure.series):
        told["columns"] = list(columns)
    rows = [_row(it, words, answered) for it in figure.series]
    return told | {"rows": [row | ({"label": ""} if row["label"] == figure.title else {}) for row in rows]}


def _table_of(series: Series, words: Wording, answered: tuple[int, ...]) -> dict[str, Any]:
    return {"title": series.title, "where": words.where(series.place), "rows": [_row(series, words, answered)]}


def _row(series: Series, words: Wording, answered: tuple[int, ...]) -> dict[str, Any]:
    """Return a row; an empty list of bases is one that nobody knows."""
    told: dict[str, Any] = {"label": series.title, "percent": [_percent(it) for it in series.quantities]}
    if all(it.count is not None for it in series.quantities):
        told["counts"] = [it.count for it in series.quantities]
    bases = series.quantities[0].bases
    told |= {"n": series.base} if series.base else {"n": list(bases)} if bases != answered else {}
    told |= {"adds_up": series.adds_up} if series.adds_up is not None else {}
    return told | {"where": words.where(series.place)}


def _net(net: Net, words: Wording) -> dict[str, Any]:
    told: dict[str, Any] = {"whole": _percent(net.whole), "parts": [_percent(it) for it in net.parts]}
    told |= {"n": list(net.whole.bases)} if net.whole.bases else {}
    told |= {"overlap": True} if net.overlap else {}
    return told | {"where": words.where(net.whole.place)}


def _pair(counted: Quantity, share: Quantity, words: Wording) -> dict[str, Any]:
    told: dict[str, Any] = {"percent": _percent(share)}
    if counted.kind == "words":
        told["words"] = counted.text
    else:
        bases = [counted.base] if counted.base else list(share.bases)
        told |= {"count": counted.count, **({"n": bases} if bases else {})}
    told |= {"group": True} if share.group else {}
    return told | {"says": share.says, "where": words.where(share.place)}
