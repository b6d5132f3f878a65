from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import TYPE_CHECKING

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overblik.errors import Unanswerable
from overblik.tables.data.reading import Data, data_of, open_data
from overblik.tables.data.where import condition, domain, verdicts

if TYPE_CHECKING:
    from pathlib import Path

Row = dict[str, str | None]
Judge = Callable[[Row], bool | None]
Said = tuple[str, Judge]
"""A condition as text, and as a function that says the same of one row in plain Python; None is unknown."""

ROWS = st.lists(
    st.fixed_dictionaries({
        "sch.wide": st.sampled_from(["Yes", "No", "", None]), "code": st.sampled_from(["00501", "501", "x", None]),
        "n": st.sampled_from(["600", "0600", "-1.5", "6e2", None]), "m": st.sampled_from(["0", "1.5", "600", None]),
    }), max_size=6,
)  # fmt: skip
ORDERS: dict[str, Callable[[float, float], bool]] = {
    "<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b, "!=": lambda a, b: a != b,
}  # fmt: skip


def of_text(name: str, sign: str, text: str) -> Said:
    """Return a column of texts compared with a text."""
    return f"`{name}` {sign} '{text}'", lambda row: None if row[name] is None else (row[name] == text) == (sign == "==")


def of_list(name: str, texts: list[str]) -> Said:
    """Return a column that is one of some texts."""
    return f"`{name}` in {texts!r}", lambda row: None if row[name] is None else row[name] in texts


def of_number(name: str, sign: str, number: float) -> Said:
    """Return a column of numbers compared with a number."""

    def judge(row: Row) -> bool | None:
        value = row[name]
        return None if value is None else ORDERS[sign](float(value), number)

    return f"{name} {sign} {number}", judge


def of_sum(sign: str, number: float) -> Said:
    """Return the sum of two columns compared with a number."""

    def judge(row: Row) -> bool | None:
        n, m = row["n"], row["m"]
        return None if n is None or m is None else ORDERS[sign](float(n) + float(m), number)

    return f"n + m {sign} {number}", judge


def of_answer(name: str) -> Said:
    """Return whether a column has a value."""
    return f"answered(`{name}`)", lambda row: row[name] is not None


def negated(said: Said) -> Said:
    """Return the opposite; of what is unknown it is unknown."""

    def judge(row: Row) -> bool | None:
        found = said[1](row)
        return None if found is None else not found

    return f"not ({said[0]})", judge


def joined(left: Said, right: Said, *, both: bool) -> Said:
    """Return `left and right` if *both*, otherwise `left or right`."""

    def judge(row: Row) -> bool | None:
        found = {left[1](row), right[1](row)}
        decisive = not both
        return decisive if decisive in found else None if None in found else both

    return f"({left[0]}) {'and' if both else 'or'} ({right[0]})", judge


NUMBERS, SIGNS = st.sampled_from([0.0, 1.5, -1.5, 600.0]), st.sampled_from(sorted(ORDERS))
TEXT_COLUMNS = st.sampled_from(["sch.wide", "code", "n"])
TEXTS = st.sampled_from(["Yes", "No", "", "00501", "501", "600"])
LEAVES = st.one_of(
    st.builds(of_text, TEXT_COLUMNS, st.sampled_from(["==", "!="]), TEXTS),
    st.builds(of_list, TEXT_COLUMNS, st.lists(TEXTS, min_size=1, max_size=3)),
    st.builds(of_number, st.sampled_from(["n", "m"]), SIGNS, NUMBERS),
    st.builds(of_sum, SIGNS, NUMBERS),
    st.builds(of_answer, TEXT_COLUMNS),
)
CONDITIONS = st.recursive(
    LEAVES,
    lambda parts: st.one_of(parts.map(negated), st.builds(joined, parts, parts, both=st.booleans())),
    max_leaves=5,
)


def table(rows: list[Row]) -> pa.Table:
    """Return rows as columns of texts, in chunks of two."""
    names = ("sch.wide", "code", "n", "m")
    whole = pa.table({name: pa.array([row[name] for row in rows], pa.string()) for name in names})
    return pa.Table.from_batches(whole.to_batches(max_chunksize=2), whole.schema)


@settings(max_examples=150)
@given(CONDITIONS, ROWS)
def test_a_condition_says_what_plain_python_says(said: Said, rows: list[Row]) -> None:
    """Row by row; where it is unknown, the row is not in the domain."""
    text, judge = said
    assert domain(data_of(table(rows)), text).tolist() == [judge(row) is True for row in rows]


def schools(folder: Path) -> Data:
    """Return a small file."""
    path = folder / "schools.csv"
    path.write_text("sch.wide,api00,note\nYes,600,\nNo,601,x\n,00700,\nYes,,n/a\n")
    return open_data(path)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("`sch.wide` == 'Yes'", [0, 3]),
        ("`sch.wide` != 'Yes'", [1]),
        ("api00 > 600", [1, 2]),
        ("api00 == '00700' or api00 == 600", [0, 2]),
        ("not answered(api00)", [3]),
        ("True", [0, 1, 2, 3]),
        ("api00 > 1000", []),
    ],
)
def test_a_domain_is_the_rows_of_which_it_is_true(tmp_path: Path, text: str, rows: list[int]) -> None:
    """Numbers are parsed beside a number, texts stay beside a text."""
    assert domain(schools(tmp_path), text).nonzero()[0].tolist() == rows


def test_text_that_is_no_number_is_told_with_its_line(tmp_path: Path) -> None:
    """It would be silently out of the domain otherwise."""
    with pytest.raises(Unanswerable, match=r"note must be a number and holds 'x' \(line 3\), 'n/a' \(line 5\)"):
        domain(schools(tmp_path), "note > 1")


def test_batches_are_judged_one_by_one() -> None:
    """A condition goes with the scan, to other processes too."""
    whole = table([{"sch.wide": "Yes", "code": "1", "n": str(n), "m": None} for n in range(5)])
    where = pickle.loads(pickle.dumps(condition("n >= 2", whole.schema)))  # noqa: S301 - our own
    assert [verdicts(where, batch).tolist() for batch in whole.to_batches()] == [[False, False], [True, True], [True]]


def test_every_mistake_is_told_with_its_place(tmp_path: Path) -> None:
    """Once each, one a line."""
    with pytest.raises(Unanswerable) as told:
        domain(schools(tmp_path), "schwide == 'a' or api0 > 3")
    assert str(told.value).splitlines() == [
        "there is no column schwide here; did you mean `sch.wide`? (character 1 of the filter)",
        "there is no column api0 here; did you mean api00? (character 19 of the filter)",
    ]
    with pytest.raises(Unanswerable, match=r"a name with a dot stands in backticks; write `sch.wide`"):
        domain(schools(tmp_path), "sch.wide == 'Yes'")
