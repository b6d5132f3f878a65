from __future__ import annotations

import pyarrow as pa
import pytest

from overblik.questionnaire.expressions import parse
from overblik.tables.data.binding import Bound, bind

SCHEMA = pa.schema({
    "sch.wide": pa.string(), "api00": pa.string(), "n": pa.float64(), "b": pa.bool_(), "d": pa.date32(),
    "f": pa.dictionary(pa.int8(), pa.string()),
})  # fmt: skip


def bound(text: str) -> tuple[Bound, list[str]]:
    """Return the expression bound to the columns above, and what is wrong with it."""
    expression, mistakes = parse(text)
    assert expression
    assert mistakes == ()
    found, wrong = bind(expression, SCHEMA)
    return found, [mistake.message for mistake in wrong]


@pytest.mark.parametrize(
    ("text", "shapes"),
    [
        ("api00 == '00601'", {"api00": "text"}),
        ("api00 == 601", {"api00": "number"}),
        ("api00 > f", {"api00": "number", "f": "number"}),
        ("api00 == f", {"api00": "text", "f": "text"}),
        ("api00 == n", {"api00": "number", "n": "number"}),
        ("n == '1'", {"n": "text"}),
        ("n in ['1', '2']", {"n": "text"}),
        ("api00 in [1, 2]", {"api00": "number"}),
        ("api00 + 1 == 2", {"api00": "number"}),
        ("b", {"b": "text"}),
        ("b == 1", {"b": "number"}),
        ("answered(n)", {"n": "text"}),
        ("d == '2020-05-15'", {"d": "text"}),
    ],
)
def test_a_column_is_what_it_is_compared_with(text: str, shapes: dict[str, str]) -> None:
    """Text beside a text, a number beside a number."""
    found, mistakes = bound(text)
    assert mistakes == []
    assert {use.column: use.shape for use in found.uses} == shapes


def test_one_column_may_be_both() -> None:
    """In two comparisons."""
    found, _ = bound("api00 == '00601' or api00 > 600")
    assert [(use.column, use.shape) for use in found.uses] == [("api00", "text"), ("api00", "number")]
    assert found.columns == ("api00",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("api0 > 1", "there is no column api0 here; did you mean api00?"),
        ("schwide == 'a'", "there is no column schwide here; did you mean `sch.wide`?"),
        ("asked(n)", "data without a questionnaire do not say what was asked; write answered(n)"),
        ("api00", "api00 is a text, not true or false; write answered(api00) or compare it: api00 == 'a'"),
        ("f == True", "f holds no truth values; write True as it stands in the data: f == 'True'"),
        ("'a' in f", "f is a text, and only a multiple has options ticked; write f == 'a'"),
        ("api00 > '30'", "'30' is a text, not a number; write 30 without quotes"),
        ("api00 in [1, 'a']", "api00 is a text and 1 is a number; write '1' in quotes"),
        ("d > 5", "d is a text, not a number; < <= > >= + - * / are for numbers, other answers take == and in"),
    ],
)
def test_what_cannot_be_compared_is_told(text: str, said: str) -> None:
    """Before a row is read, with the repair."""
    assert bound(text)[1] == [said]
