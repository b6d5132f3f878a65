import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.tables.data.numerals import is_number, parsed


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_number_that_is_written_is_read(value: float) -> None:
    """To the last bit."""
    assert parsed([repr(value)]) == ([value], [])


@pytest.mark.parametrize("text", ["", "-", "nan", "inf", "1e999", "0x10", "1_000", "٣", "1 000", "1.2.3", "n/a"])
def test_other_words_are_no_numbers(text: str) -> None:
    """Also those that Python would read."""
    assert not is_number(text)
    assert parsed([text])[1] == [0]


@pytest.mark.parametrize(
    ("labels", "values"),
    [
        (["1,5", "2", "-0,25"], [1.5, 2.0, -0.25]),
        (["1,250", "0,5"], [1.25, 0.5]),
        (["0,125"], [0.125]),
        (["1,250", "2"], [None, 2.0]),
        (["1,5", "2.5"], [None, 2.5]),
        (["1.250,5"], [None]),
    ],
)
def test_a_decimal_comma_is_read_where_it_can_be_nothing_else(labels: list[str], values: list[float | None]) -> None:
    """What may be thousands, or stands beside a decimal point, is no number."""
    found, strange = parsed(labels)
    assert [None if math.isnan(value) else value for value in found] == values
    assert strange == [position for position, value in enumerate(values) if value is None]
