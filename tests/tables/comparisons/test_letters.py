"""Letters of columns."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from overblik.tables.comparisons.letters import column_letters, higher_than
from overblik.tables.comparisons.pairwise import pairs


def test_a_cell_names_the_columns_that_it_is_higher_than() -> None:
    """60, 40 and 45 per cent with standard errors of 4: A is higher than B and C, which do not differ."""
    found = pairs(np.array([[0.60, 0.40, 0.45]]), np.eye(3)[None] * 0.04**2, df=100)
    assert higher_than(found, 3) == ((("B", "C"), (), ()),)


def test_letters_go_on_after_z() -> None:
    """As columns of a spreadsheet do."""
    letters = column_letters(703)
    assert (letters[25], letters[26], letters[701], letters[702]) == ("Z", "AA", "ZZ", "AAA")
    assert len(set(letters)) == 703


def test_what_was_not_tested_has_no_letter() -> None:
    """A base that is too low is higher than nothing, and nothing is higher than it."""
    found = pairs(np.array([[0.9, 0.1]]), np.eye(2)[None] * 1e-4, df=100, bases=np.array([[500, 29]]))
    assert higher_than(found, 2) == (((), ()),)


@given(
    st.lists(st.lists(st.floats(0, 1), min_size=4, max_size=4), min_size=1, max_size=3), st.sampled_from([0.8, 0.95])
)
def test_letters_tell_each_difference_once(rows: list[list[float]], level: float) -> None:
    """No two columns are higher than each other, and one with a letter is really higher than the column of that name."""
    values = np.array(rows)
    found = pairs(values, np.repeat(np.eye(4)[None] * 0.01, len(rows), 0), df=30)
    names = column_letters(4)
    for row, cells in enumerate(higher_than(found, 4, level=level)):
        for column, cell in enumerate(cells):
            for letter in cell:
                lower = names.index(letter)
                assert values[row, column] > values[row, lower]
                assert names[column] not in cells[lower]
    assert sum(map(len, sum(higher_than(found, 4, level=level), ()))) == (found.p < 1 - level).sum()
