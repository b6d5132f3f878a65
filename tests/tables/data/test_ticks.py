from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa
import pytest

from overblik.errors import Unanswerable
from overblik.tables.data.ticks import ticked

Values = Sequence[str | int | bool | None]


def told(*columns: Values) -> list[tuple[str, str]]:
    """Return for each column a sign per row (x ticked, - not, ? missing) and the text of a tick."""
    found = ticked({str(position): pa.array(values) for position, values in enumerate(columns)})
    return [
        (
            "".join("?" if missing else "-x"[int(tick)] for tick, missing in zip(one.ticked, one.missing, strict=True)),
            one.text,
        )
        for one in found.values()
    ]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([1, 0, None], ("x-?", "1")),
        (["1", "0", None], ("x-?", "1")),
        ([True, False, None], ("x-?", "true")),
        (["Yes", "No"], ("x-", "Yes")),
        (["JA", "NEJ"], ("x-", "JA")),
        (["NEJ"], ("-", "JA")),
        (["Y", "N"], ("x-", "Y")),
        (["0", None], ("-?", "1")),
        (["x", None], ("x-", "x")),
        (["1", "1"], ("xx", "1")),
    ],
)
def test_two_words_or_a_mark_say_what_is_ticked(values: Values, expected: tuple[str, str]) -> None:
    """Beside a word for no, an empty value is missing; beside a mark, it is not ticked."""
    assert told(values) == [expected]


def test_a_no_in_one_column_makes_empty_values_missing_in_all() -> None:
    """An option that all have ticked does not say no by itself."""
    assert told(["1", None], ["0", "1"]) == [("x?", "1"), ("-x", "1")]
    assert told(["No", "No"], ["yes", None]) == [("--", "yes"), ("x?", "yes")]


def test_marks_in_several_columns_leave_out_who_ticked_nothing() -> None:
    """As in a study: a multiple in which nothing is ticked is skipped."""
    assert told(["1", None, None], ["1", "1", None]) == [("x-?", "1"), ("xx?", "1")]
    assert told(["Radio", None, None], [None, "TV", None], [None, None, None]) == [
        ("x-?", "Radio"),
        ("-x?", "TV"),
        ("--?", "2"),
    ]


def test_what_can_be_read_in_two_ways_is_told() -> None:
    """Every column of it, with the repair."""
    with pytest.raises(Unanswerable, match=r"0 has only '1' and empty values, .*; write 0 where it is not ticked"):
        told(["1", None])
    with pytest.raises(Unanswerable) as error:
        told([1, 2], ["a", "b"], [0, 1])
    assert str(error.value).splitlines() == [
        "0 has the values '1', '2', and none of them is known as a tick; write 1 for it and 0 for the others",
        "1 has the values 'a', 'b', and none of them is known as a tick; write 1 for it and 0 for the others",
    ]
