from __future__ import annotations

import pytest

from overblik.errors import Unanswerable
from tests.tables.estimates.samples import TWELVE, estimated


def test_a_mean_is_of_the_rows_with_a_number() -> None:
    """Eleven of twelve."""
    found = estimated(TWELVE, "size", kind="mean")[0]
    assert found.level is None
    assert (found.count, found.base) == (11, 11)
    assert found.estimate == pytest.approx(740 / 11)


def test_each_variable_has_its_own_base() -> None:
    """A gap in one does not take a row from the other."""
    assert [one.base for one in estimated(TWELVE, "size", "staff", kind="mean")] == [11, 12]


def test_a_ratio_is_of_the_rows_with_both_numbers() -> None:
    """The fourth row has no size, so its staff does not count."""
    found = estimated(TWELVE, "size", kind="ratio", denominator="staff")[0]
    assert found.estimate == pytest.approx(740 / (80 - 4))
    assert found.denominator == "staff"
    with pytest.raises(Unanswerable, match="needs --denominator"):
        estimated(TWELVE, "size", kind="ratio")


def test_totals_of_words_are_totals_of_their_levels() -> None:
    """How many each stands for."""
    assert estimated(TWELVE, "size", kind="total")[0].estimate == 740
    found = estimated(TWELVE, "answer", kind="total")
    assert [(one.level, one.estimate) for one in found] == [("no", 4), ("other", 2), ("yes", 5)]


def test_words_have_no_mean() -> None:
    """Told with the first of them."""
    with pytest.raises(Unanswerable, match="answer must be a number and holds 'yes'"):
        estimated(TWELVE, "answer", kind="mean")
