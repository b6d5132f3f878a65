"""Tables of a study agree with estimates of its plain answers, and with themselves without weights."""

from __future__ import annotations

import math
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overblik.questionnaire.missing import MISSING_CODES
from overblik.tables.data.reading import data_of
from overblik.tables.designs.encode import design_of
from overblik.tables.designs.spec import DesignSpec
from overblik.tables.estimates.estimate import estimate
from overblik.tables.estimates.request import Kind, Request
from overblik.tables.precision.precise import with_covered, with_precision
from overblik.tables.tabulate import tabulate
from tests.sampled import SETTINGS, frame, sampled

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

    from overblik.study import Study
    from overblik.tables.cells import Cell
    from overblik.tables.estimates.request import Estimate
    from overblik.tables.table import Table

SPEC = DesignSpec(weight="vaegt", strata="landsdel", fpc=("antal",))
WEIGHTS = st.sampled_from(["0.5", "1", "1.75", "3"])


@st.composite
def answered(draw: DrawFn) -> str:
    """Return answers of the seven, with gaps here and there."""
    lines = ["unit,outcome,digital,kanal/mail,kanal/tlf,ansatte"]
    for at in range(1, 8):
        digital = draw(st.sampled_from(["ja", "nej", "nej", "#skipped"]))
        ticks = draw(st.sampled_from(["yes,yes", "yes,no", "no,yes", "#skipped,#skipped"]))
        number = draw(st.sampled_from(["4", "5", "9", "12", "#skipped"]))
        lines.append(f"u{at},complete,{digital},{ticks},{number}")
    return "\n".join((*lines, ""))


def study_of(answers: str, weight: tuple[str, str]) -> Study:
    """Return the institutions with these answers and weights, in a folder that is gone when it has been read."""
    with tempfile.TemporaryDirectory() as folder:
        study = sampled(Path(folder), answers=answers, frame_file=frame(weight=weight))
        assert study.responses.answers.num_rows == len(answers.splitlines()) - 1
        return study


def estimates(study: Study, kind: Kind, *of: str, by: str | None = None, where: str | None = None) -> list[Estimate]:
    """Return what `overblik estimate` says of the study's plain columns, missing kinds read as missing."""
    answers = study.responses.counting
    names = [name for name in answers.column_names if not name.endswith("#missing")]
    plain = data_of(pa.table({name: _without_codes(answers[name]) for name in names}))
    request = Request(
        of=of, kind=kind, by=(by,) if by else (), where=where, interval="wald" if kind == "mean" else "beta"
    )
    return list(estimate(plain, design_of(plain, SPEC), request))


def _without_codes(column: pa.ChunkedArray) -> pa.ChunkedArray:
    if not pa.types.is_string(column.type):
        return column
    return pc.if_else(pc.is_in(column, pa.array(MISSING_CODES)), pa.scalar(None, pa.string()), column)


def same(cell: Cell, one: Estimate) -> None:
    """Hold a cell to an estimate."""
    assert (cell.count, cell.base) == (one.count, one.base) or cell.statistic in ("q1", "median", "q3")
    value = cell.weighted if cell.statistic == "share" else cell.value
    found, expected = (value, cell.se, cell.low, cell.high), (one.estimate, one.se, one.low, one.high)
    for ours, theirs in zip(found, expected, strict=True):
        assert (math.nan if ours is None else ours) == pytest.approx(theirs, rel=1e-12, abs=1e-14, nan_ok=True)


def unweighted(study: Study, name: str) -> Table:
    """Return the table as if the study stated no design."""
    plain = replace(study.responses, about=replace(study.responses.about, design=None))
    return tabulate(plain, name)


@settings(max_examples=15)
@given(answers=answered(), weight=st.tuples(WEIGHTS, WEIGHTS))
def test_a_weighted_table_is_the_estimate_of_the_plain_answers(answers: str, weight: tuple[str, str]) -> None:
    """Shares by a break and ticks of a multiple: number, standard error and interval, to the last digits."""
    study = study_of(answers, weight)
    table = study.table("digital", by="landsdel")
    for one in estimates(study, "share", "digital", by="landsdel"):
        same(table.cell(one.level or "", by=tuple(one.by.items())), one)
    table = study.table("kanal", where="landsdel == 'oest'")
    if table.basis.responses and any(cell.base for cell in table.cells):
        for one in estimates(study, "multiple", "kanal/mail", "kanal/tlf", where="landsdel == 'oest'"):
            same(table.cell(one.variable.partition("/")[2]), one)


@settings(max_examples=10)
@given(answers=answered(), weight=st.tuples(WEIGHTS, WEIGHTS))
def test_weighted_numbers_are_the_estimates_of_the_plain_answers(answers: str, weight: tuple[str, str]) -> None:
    """Mean, quartiles and their intervals."""
    study = study_of(answers, weight)
    table = study.table("ansatte")
    if table.base():
        same(table.cell("mean"), estimates(study, "mean", "ansatte")[0])
        for name, one in zip(("q1", "median", "q3"), estimates(study, "quantile", "ansatte"), strict=True):
            same(table.cell(name), one)


@settings(max_examples=15)
@given(answers=answered())
def test_weights_of_1_are_none(answers: str) -> None:
    """Shares, what is printed of them, and means are those of the unweighted study; a quartile is one of the answers."""
    weighted = study_of(answers, ("1", "1"))
    for name in ("digital", "kanal"):
        for one, other in zip(weighted.table(name).cells, unweighted(weighted, name).cells, strict=True):
            assert one.weighted is not None or not one.base
            assert one.share == other.share
            assert one.percent(1) == other.percent(1)
    for one, other in zip(weighted.table("ansatte").cells, unweighted(weighted, "ansatte").cells, strict=True):
        if one.statistic in ("mean", "sum", "min", "max"):
            assert one.value == pytest.approx(other.value)


def test_a_table_is_left_alone_where_nothing_is_stated_or_asked_for(of_ten: Study) -> None:
    """The very same value."""
    table = of_ten.table("digital")
    assert with_precision(table, of_ten.responses, by=None) is table
    assert all(cell.se is None for cell in table.cells)


def test_what_is_held_back_gets_no_number(tmp_path: Path) -> None:
    """Three in the west are fewer than five."""
    study = sampled(tmp_path, settings=SETTINGS.replace("least_base: 1", "least_base: 4"))
    hidden = [cell for cell in study.table("digital", by="landsdel").cells if cell.suppressed]
    assert hidden
    for cell in hidden:
        assert (cell.weighted, cell.weighted_base, cell.n_eff, cell.se, cell.low, cell.high) == (None,) * 6


def test_nothing_of_the_base_has_a_weight(tmp_path: Path) -> None:
    """Then there is no share, although units answered."""
    study = sampled(tmp_path, frame_file=frame(weight=("2.5", "0")))
    cell = study.table("digital", where="landsdel == 'vest'").cell("ja")
    assert (cell.count, cell.base) == (1, 3)
    assert cell.share is None
    assert cell.percent(0) is None


def test_shares_of_what_units_cover_are_put_into_a_table_that_is_there(everybody: Study) -> None:
    """The basis says which column it was."""
    table = with_covered(everybody.table("digital"), everybody.responses, "boern", by=None)
    assert table.basis.covering is not None
    assert table.basis.covering.id == "boern"
