"""What stands first."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from overblik.questionnaire.variables import Choices
from overblik.report.figures.model import Row, Segment
from overblik.report.figures.order import is_residual, order_of, ordered_options, ordered_rows, size, whole
from tests.report.figures.samples import (
    ALL,
    LANDSDEL,
    REGION,
    SHARES,
    SIZE,
    WAYS,
    WELL,
    groups,
    multiple,
    multiple_by_region,
    options,
    question,
    tabulated,
)


def test_nominal_questions_stand_by_size_and_all_others_as_asked() -> None:
    """A scale has an order of its own; so have ranges, and the rows of a grid."""
    assert order_of(question(WAYS, shape="many"), None) == "size"
    assert order_of(question(WAYS), None) == "size"
    assert order_of(question(WELL), None) == "asked"
    assert order_of(question(SHARES), None) == "asked"
    assert order_of(question(WAYS, shape="grid"), None) == "asked"


def test_the_report_may_ask_for_another_order() -> None:
    """`order=asked` in the report's text rules."""
    assert order_of(question(WAYS, shape="many"), "asked") == "asked"


def test_other_and_none_stand_last_however_large() -> None:
    """They say what is left over; what is outside stands behind even them."""
    choices = replace(WAYS, outside=options("Ved ikke"))
    table = tabulated(question(choices), {ALL: (72, {"Andet": 40, "Video": 20, "Ingen": 10, "Ved ikke": 2})})
    found = [option.id for option in ordered_options(table, "size")]
    assert found[0] == "Video"
    assert found[-3:] == ["Andet", "Ingen", "Ved ikke"]
    assert is_residual(choices, "Ved ikke")
    assert not is_residual(choices, "Video")


def test_what_nobody_chose_keeps_its_place() -> None:
    """A category of 0 is a finding too."""
    assert "Sms" in [option.id for option in ordered_options(multiple(), "size")]


def test_ties_stand_as_asked() -> None:
    """Nothing is moved without reason."""
    table = tabulated(question(Choices(options=options("a", "b", "c"))), {ALL: (9, {"a": 3, "b": 3, "c": 3})})
    assert [option.id for option in ordered_options(table, "size")] == ["a", "b", "c"]


def test_size_is_that_of_all_groups_together() -> None:
    """49 of 60 in the four regions that are shown; who is held back counts as nobody."""
    table = multiple_by_region()
    assert size(table, "Video") == Fraction(10 + 7 + 7 + 5, 20 + 14 + 15 + 11)
    assert [option.id for option in ordered_options(table, "size")][:2] == ["Telefon", "Video"]


def test_nobody_counts_twice_where_breaks_follow_each_other() -> None:
    """Of region and size only region is added up, and of a total with its parts only the total."""
    assert whole(groups(REGION, SIZE)) == groups(REGION)
    assert whole(((), *groups(LANDSDEL))) == ((),)
    assert whole(()) == ()


@pytest.mark.parametrize(("order", "expected"), [("asked", ["x", "y", "z"]), ("size", ["y", "x", "z"])])
def test_rows_may_stand_by_their_first_bar(order: str, expected: list[str]) -> None:
    """The rows of a grid, where the report asks for it; what is not shown stands last."""
    rows = tuple(
        Row(label=label, segments=(Segment(cell="", option="", label="", role="main", length=length),))
        for label, length in (("x", Fraction(1)), ("y", Fraction(2)), ("z", None))
    )
    assert [row.label for row in ordered_rows(rows, "size" if order == "size" else "asked")] == expected


def test_rows_under_headings_are_left_in_place() -> None:
    """A heading would otherwise end above rows that are not its own."""
    rows = (Row(label="a", heading="A"), Row(label="b"))
    assert ordered_rows(rows, "size") == rows


def test_size_goes_by_weights_where_there_are_any() -> None:
    """A quarter of 10 and three quarters of 30, not of the units that answered."""
    table = multiple_by_region()
    weights = {"Hovedstaden": (0.25, 10.0), "Sjælland": (0.75, 30.0)}
    cells = tuple(
        replace(cell, weighted=weights[cell.by[0][1]][0], weighted_base=weights[cell.by[0][1]][1])
        for cell in table.cells
        if cell.option == "Video" and cell.by[0][1] in weights
    )
    assert size(replace(table, cells=cells), "Video") == Fraction(25, 40)
