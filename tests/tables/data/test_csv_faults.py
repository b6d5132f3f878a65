from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.tables.data.csv_faults import fault, records, undecodable

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("content", "line"),
    [("a,b\n1,2\n", None), ("a,b\n\n1,2,3\n1\n", 3), ('a,b\n1,"2\n3"\n4,"5"6\n', 4), ('a,b\n1,2\n3,"4\n', 3)],
)
def test_the_first_fault_is_told_with_its_line(tmp_path: Path, content: str, line: int | None) -> None:
    """A row of another length, a value that goes on after its quote, a quote that is never closed."""
    path = tmp_path / "data.csv"
    path.write_text(content)
    found = fault(path, ",", 2)
    assert found is None if line is None else found is not None and found.startswith(f"{path}:{line}: ")


def test_the_first_line_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    """Even where a value of several lines has begun."""
    path = tmp_path / "data.csv"
    path.write_bytes(b'a\n"x\n\xe6"\n')
    assert undecodable(path) == f"{path}:3: this is not UTF-8; save the file as UTF-8, or export the data again"


def test_records_begin_on_their_lines(tmp_path: Path) -> None:
    """Blank lines are no rows."""
    path = tmp_path / "data.csv"
    path.write_text('a\n\n"x\ny"\nz\n')
    assert list(records(path, ",")) == [(1, ["a"]), (3, ["x\ny"]), (5, ["z"])]
