from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.files.languages import Text
from overblik.questionnaire.missing import Missing
from overblik.questionnaire.variables import Variable
from overblik.responses.codes import UNKNOWN, codes_of
from overblik.tables.counting import Line, lines, pooled, tally
from overblik.tables.groups import Break, no_break
from tests.makers import variable

SINGLE = variable(
    "- {id: q, kind: single, text: x, options: {a: A, b: B, c: C}, outside: {v: V}, "
    "nets: {ab: {any: [a, b, a]}, ikke_a: {none: [a]}, begge: {all: [a, b]}, kun_a: {all: [a]}}}"
)
MANY = variable(
    "- {id: m, kind: multiple, text: x, options: {a: A, b: B, c: C}, "
    "nets: {ab: {any: [a, b]}, ingen: {none: [a, b]}, begge: {all: [a, b]}}}"
)
GRID = variable(
    "- {id: g, kind: grid, text: x, rows: {r: R, s: S}, columns: single, options: {a: A, b: B}, outside: {v: V}}"
)
CODES = [kind.code for kind in Missing]
REGION = Variable(id="region", title=Text.same(""), shape="text", kind="text", source="frame")


def into_two(index: list[int]) -> Break:
    """Return a break in two groups; -1 is in none."""
    groups = tuple((("region", name),) for name in ("Nord", "Syd"))
    return Break(variables=(REGION,), groups=groups, index=np.array(index, dtype=np.int64))


def numbers(line: Line) -> dict[str, list[int]]:
    """Return every count of a line by name, one number for each group."""
    found = {**line.chosen, **line.outside, "answered": line.answered, "asked": line.asked, "all": line.all}
    if line.mentions is not None:
        found["mentions"] = line.mentions
    return {name: counts.tolist() for name, counts in found.items()}


def count(asked: Variable, columns: dict[str, list[str]], into: Break) -> list[dict[str, list[int]]]:
    """Return the counts of a variable's lines."""
    table = pa.table({name: pa.array(values, pa.string()) for name, values in columns.items()})
    return [numbers(line) for line in lines(asked, table, into)]


def test_a_tally_has_a_column_for_each_missing_kind_and_option() -> None:
    """Rows in no group and values that nobody declared are left out."""
    codes = codes_of(pa.array(["a", "b", "#not_asked", "a", "x"]), ("a", "b"))
    assert tally(codes, into_two([0, 1, 0, -1, 0]), 2).tolist() == [[0, 0, 0, 0, 1, 1, 0], [0, 0, 0, 0, 0, 0, 1]]


def test_a_single_choice_is_counted_with_its_nets() -> None:
    """Nobody chooses two options at once; an option that is named twice in a net counts once."""
    (found,) = count(SINGLE, {"q": ["a", "b", "c", "#dont_know", *CODES[:3]]}, no_break(7))
    assert found == {
        "a": [1], "b": [1], "c": [1], "v": [1], "ab": [2], "ikke_a": [2], "begge": [0], "kun_a": [1],
        "answered": [3], "asked": [5], "all": [7],
    }  # fmt: skip


def test_a_multiple_is_counted_by_respondent_and_by_tick() -> None:
    """Who left it open is asked and not answered; who ticked both counts once in a net."""
    columns = {"m/a": ["yes", "no", "#skipped", "#not_asked"], "m/b": ["yes", "no", "#skipped", "#not_asked"]}
    (found,) = count(MANY, columns | {"m/c": ["no", "yes", "#skipped", "#not_asked"]}, no_break(4))
    assert found == {
        "a": [1], "b": [1], "c": [1], "ab": [1], "ingen": [1], "begge": [1],
        "answered": [2], "asked": [3], "all": [4], "mentions": [3],
    }  # fmt: skip


def test_each_row_of_a_grid_is_a_line_and_the_pooled_one_their_sum() -> None:
    """Answers given, over rows answered."""
    table = pa.table({"g/r": ["a", "b", "#skipped"], "g/s": ["a", "#dont_know", "#not_asked"]})
    found = lines(GRID, table, no_break(3))
    assert [line.row for line in found] == ["r", "s"]
    assert numbers(pooled(found, "*")) == {"a": [2], "b": [1], "v": [1], "answered": [3], "asked": [5], "all": [6]}


def test_texts_are_counted_over_those_who_saw_them() -> None:
    """Not what was written is counted, but that something was."""
    asked = variable("- {id: t, kind: text, text: x}")
    columns = {"t": ["hej", None, None], "t#missing": [None, "#skipped", "#not_asked"]}
    assert count(asked, columns, no_break(3)) == [{"answered": [2], "asked": [2], "all": [3]}]  # type: ignore[arg-type]
    (line,) = lines(asked, pa.table({k: pa.array(v, pa.string()) for k, v in columns.items()}), no_break(3))
    assert line.chosen["answered"].tolist() == [1]


def test_a_multiple_without_options_is_refused() -> None:
    """No questionnaire has one."""
    bare = Variable(id="m", title=Text.same(""), shape="many", kind="multiple")
    with pytest.raises(ValueError, match="m has no options"):
        lines(bare, pa.table({"x": [1]}), no_break(1))


def together(parts: list[list[dict[str, list[int]]]]) -> list[dict[str, list[int]]]:
    """Return the sum of counts of several parts of the answers."""
    return [
        {name: [sum(numbers) for numbers in zip(*(line[name] for line in same), strict=True)] for name in same[0]}
        for same in zip(*parts, strict=True)
    ]


ticks = st.one_of(st.tuples(*[st.sampled_from(["yes", "no"])] * 3), st.sampled_from([(code,) * 3 for code in CODES]))
people = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", "c", *CODES]),
        ticks,
        st.sampled_from(["a", "b", *CODES]),
        st.sampled_from(["a", "b", *CODES]),
        st.integers(-1, 1),
    ),
    max_size=25,
)


@given(people, st.integers(0, 25))
def test_counting_in_parts_and_adding_up_gives_the_whole(rows: list[tuple[Any, ...]], cut: int) -> None:
    """So that answers can be counted as they come in, and on many machines."""

    def found(part: list[tuple[Any, ...]]) -> list[dict[str, list[int]]]:
        columns = {
            "q": [row[0] for row in part],
            **{f"m/{name}": [row[1][place] for row in part] for place, name in enumerate("abc")},
            "g/r": [row[2] for row in part],
            "g/s": [row[3] for row in part],
        }
        into = into_two([row[4] for row in part])
        return [line for asked in (SINGLE, MANY, GRID) for line in count(asked, columns, into)]

    assert together([found(rows[:cut]), found(rows[cut:])]) == found(rows)


@given(people)
def test_every_count_is_within_its_base(rows: list[tuple[Any, ...]]) -> None:
    """No option has more than answered, no more answered than were asked, no more were asked than there are."""
    (line,) = count(SINGLE, {"q": [row[0] for row in rows]}, no_break(len(rows)))
    assert line["a"][0] + line["b"][0] + line["c"][0] == line["answered"][0]
    assert line["answered"][0] <= line["asked"][0] <= line["all"][0] == len(rows)
    assert line["ab"][0] + line["c"][0] == line["answered"][0]


def test_an_unknown_value_is_counted_nowhere() -> None:
    """It would be in the base of all and in no option."""
    assert tally(np.array([UNKNOWN, 0], dtype=np.int16), no_break(2), 1).sum() == 1
