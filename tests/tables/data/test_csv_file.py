from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.tables.data.csv_file import open_csv

if TYPE_CHECKING:
    from pathlib import Path


def names_in(folder: Path, text: str) -> tuple[str, ...]:
    """Return the columns of a file with this text."""
    path = folder / "data.csv"
    path.write_text(text, newline="")
    return tuple(open_csv(path, ()).schema.names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a,b\n1,2\n", ("a", "b")),
        ("a;b\n1,5;2,5\n", ("a", "b")),
        ('a;"b, c, d"\n1;2\n', ("a", "b, c, d")),
        ("a\tb,c\n1\t2\n", ("a", "b,c")),
        ("a\n1\n", ("a",)),
        ('"a\nx",b\n1,2\n', ("a\nx", "b")),
        (" a , b \n1,2\n", ("a", "b")),
        (",a,\n1,2,\n", ("a",)),
        ("\n\na,b\n1,2\n", ("a", "b")),
    ],
)
def test_the_separator_is_the_one_that_fits(tmp_path: Path, text: str, names: tuple[str, ...]) -> None:
    """It makes as many columns of the next row as of the header; columns without a name are left out."""
    assert names_in(tmp_path, text) == names


def test_places_are_the_lines_of_the_file(tmp_path: Path) -> None:
    """Also after a value of several lines, blank lines and a byte order mark."""
    path = tmp_path / "data.csv"
    path.write_text('\ufeffa,b\n\n"x\ny",1\nz,2\n\n\nw,3\n', encoding="utf-8")
    file = open_csv(path, ())
    assert file.rows() == 3
    assert file.places([2, 0, 1, 9]) == ("line 8", "line 3", "line 5", "row 10")


def test_a_quote_inside_a_value_is_a_quote(tmp_path: Path) -> None:
    """Five inches of pipe are not the beginning of a quoted value, though their number is odd."""
    path = tmp_path / "data.csv"
    path.write_text('pipe,n\n5",1\n')
    assert [batch.to_pylist() for batch in open_csv(path, ()).batches(["pipe"])] == [[{"pipe": '5"'}]]
