from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.files.csv_source import CsvSource, read_csv
from overblik.files.reading import Reader
from overblik.files.yaml_source import parse_yaml
from overblik.frame.read import FrameFields, number, read_columns, read_frame
from tests.makers import codes

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.files.problems import Problem
    from overblik.frame.units import Frame
    from overblik.questionnaire.variables import Variable

COLUMNS = """
region: {title: Region, values: {Nord: Nordpå, Syd: Sydpå}}
indbyggere: {title: Indbyggere, kind: number, unit: personer}
noter: {title: Noter}
"""


def columns(text: str) -> tuple[tuple[Variable, ...], list[str]]:
    """Return the frame columns that `study.yaml` declares, and the codes of their problems."""
    reader = Reader(parse_yaml(text, "study.yaml"), ("da",))
    found = read_columns(FrameFields(columns=reader.source.data), reader, ())
    return found, codes(reader.problems)


def frame(folder: Path, text: str, **fields: Any) -> tuple[Frame, tuple[Problem, ...]]:
    """Return the frame in a CSV file with these contents."""
    (folder / "frame.csv").write_text(text, encoding="utf-8")
    return read_frame(read_csv(folder / "frame.csv", "frame.csv"), FrameFields(**fields), columns(COLUMNS)[0])


RIGHT = "id,name,region,indbyggere,noter\n1,Aby,Nord,12000,\n2,Beby,Syd,,ny\n"


def test_columns_are_variables() -> None:
    """With values they are choices, otherwise numbers or texts."""
    found, problems = columns(COLUMNS)
    assert problems == []
    assert [(column.id, column.shape, column.source) for column in found] == [
        ("region", "one", "frame"),
        ("indbyggere", "number", "frame"),
        ("noter", "text", "frame"),
    ]
    assert found[0].choices is not None
    assert found[0].choices.label("Nord")["da"] == "Nordpå"
    assert found[1].unit is not None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("region: {title: R, kind: single}", "frame-column-kind"),
        ("region: {title: R, kind: number, values: {Nord: N}}", "frame-column-kind"),
        ("region: {title: R, kind: scale}", "frame-column-kind"),
        ("Region: {title: R}", "bad-id"),
        ("outcome: {title: R}", "reserved-id"),
        ("region: {titel: R}", "unknown-field"),
        ("region: Region", "wrong-type"),
        ("region: {title: R, values: [Nord, Syd]}", "wrong-type"),
        ("region: {title: R, values: {Nord: 1}}", "wrong-type"),
    ],
)
def test_a_column_that_is_declared_wrongly_is_told(text: str, code: str) -> None:
    """Whatever can be said of it."""
    assert code in columns(text)[1]


def test_units_are_rows_with_their_columns(tmp_path: Path) -> None:
    """What stands in other columns is left out."""
    found, problems = frame(tmp_path, RIGHT)
    assert problems == ()
    assert [(unit.id, unit.name, unit.values["region"]) for unit in found.units] == [
        ("1", "Aby", "Nord"),
        ("2", "Beby", "Syd"),
    ]


def test_the_study_says_what_its_columns_are_called(tmp_path: Path) -> None:
    """A Danish list has Danish headings; members stand between bars."""
    text = RIGHT.replace("id,name", "nr,navn").replace("noter", "noter,kommuner")
    text = text.replace(",12000,\n", ",12000,,Aby| Ceby |\n").replace(",ny\n", ",ny,\n")
    found, problems = frame(tmp_path, text, id="nr", name="navn", members="kommuner")
    assert problems == ()
    assert [unit.members for unit in found.units] == [("Aby", "Ceby"), ()]


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("region,", "regoin,", "frame.csv:1:1: there is no column 'region', which study.yaml declares; did you mean 'regoin'?"),
        ("2,Beby", "1,Beby", "frame.csv:3:1: the id '1' stands on line 2 already; give each unit its own"),
        ("2,Beby", ",Beby", "frame.csv:3:1: this unit has no id; give it one that no other unit has"),
        ("Nord,", "Nrod,", "frame.csv:2:7: unit '1': region 'Nrod' is not known to study.yaml; did you mean 'Nord'?"),
        ("Nord,", ",", "frame.csv:2:7: unit '1': region '' is not known to study.yaml; choose from Nord, Syd"),
        ("12000", "mange", "frame.csv:2:12: unit '1': indbyggere 'mange' is no number; write digits only"),
        ("12000", "1.5x", "frame.csv:2:12: unit '1': indbyggere '1.5x' is no number; write digits only"),
        ("12000", "1.200.000", "frame.csv:2:12: unit '1': indbyggere '1.200.000' is no number; write 1200000"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_at_its_cell(tmp_path: Path, before: str, after: str, line: str) -> None:
    """Line, column, unit, and what to write."""
    found = [problem.line().rpartition(" (")[0] for problem in frame(tmp_path, RIGHT.replace(before, after, 1))[1]]
    assert found == [line]


def test_a_member_answers_in_one_unit(tmp_path: Path) -> None:
    """Otherwise it would be covered twice."""
    text = "id,name,region,indbyggere,noter,k\n1,Aby,Nord,,,Aby|Ceby\n2,Beby,Syd,,,Ceby\n"
    (problem,) = frame(tmp_path, text, members="k")[1]
    assert problem.line() == (
        "frame.csv:3:14: 'Ceby' is a member of both 'Aby' and 'Beby'; take it out of one of them (frame-member-twice)"
    )


def test_a_frame_has_units(tmp_path: Path) -> None:
    """A header alone asks nobody; a file without one is told of where it is read."""
    assert codes(frame(tmp_path, "id,name,region,indbyggere,noter\n")[1]) == ["frame-empty"]
    empty = read_frame(CsvSource(name="frame.csv"), FrameFields(), ())
    assert (len(empty[0]), empty[1]) == (0, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [("12", 12), ("-0,5", -0.5), ("1 200", 1200), ("12\u00a0000", 12000), ("1.5", 1.5), ("0.125", 0.125)],
)
def test_numbers_have_a_decimal_point_or_comma(text: str, expected: float) -> None:
    """And may be spaced."""
    assert number(text) == expected


def test_a_number_with_a_point_before_three_digits_is_asked_about(tmp_path: Path) -> None:
    """Both readings are offered."""
    (problem,) = frame(tmp_path, RIGHT.replace("12000", "12.000"))[1]
    assert problem.message.endswith("is no number; write 12000, or 12.0000 if it has decimals")


@pytest.mark.parametrize("text", ["", "x", "nan", "inf", "1e5", "1_000", "12.000", "1,200", "1.2.3", "٣"])
def test_what_may_be_two_numbers_or_none_is_none(text: str) -> None:
    """12.000 is twelve thousand in Denmark and twelve elsewhere."""
    assert number(text) is None


@given(st.integers(-(10**12), 10**12))
def test_whole_numbers_are_read_back(value: int) -> None:
    """Digits mean the same everywhere."""
    assert number(str(value)) == value
