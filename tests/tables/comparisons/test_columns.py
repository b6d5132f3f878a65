"""Columns of a banner compared, from rows."""

from __future__ import annotations

import numpy as np

from overblik.tables.comparisons.columns import compared_columns
from overblik.tables.comparisons.differences import difference, side
from overblik.tables.comparisons.means import mean_differences
from tests.tables.comparisons.samples import column, exactly, invented, sample, women


def test_columns_that_do_not_overlap_are_groups() -> None:
    """The pairs of a break are the differences of means of who chose."""
    by, answer = column("group"), column("answer")
    yes = answer.flags()[:, [2]]
    found = compared_columns(
        invented("clusters"), answer.flags(), answer.known[:, None], by.flags(), correction="holm", least=2
    )
    assert found.compared is not None
    known = mean_differences(
        invented("clusters"), np.where(answer.known, yes[:, 0], np.nan), by, name="yes", correction="holm",
    ).differences  # fmt: skip
    assert found.compared.adjusted[2] == exactly([of.adjusted for of in known])
    assert found.compared.difference[2] == exactly([of.estimate for of in known])


def test_a_total_is_compared_with_its_part() -> None:
    """A column of everybody beside one of women, by their covariance."""
    yes, known = column("answer").flags()[:, [2]], column("answer").known
    columns = np.column_stack([np.ones(len(known), bool), women()])
    found = compared_columns(invented("clusters"), yes, known[:, None], columns)
    alone = difference(invented("clusters"), side(yes[:, 0], known), side(yes[:, 0], known & women()))
    assert found.compared is not None
    assert found.compared.p[0] == exactly(alone.p[0])


def test_low_bases_are_flagged_option_by_option() -> None:
    """Each option has the base of those that were asked about it."""
    answered = np.column_stack([np.ones(60, bool), np.arange(60) < 40])
    found = compared_columns(
        sample(np.ones(60)), np.zeros((60, 2), bool), answered, (np.arange(60) % 2 == [[0], [1]]).T
    )
    assert found.bases.tolist() == [[30, 30], [20, 20]]
    assert found.low.tolist() == [[False, False], [True, True]]


def test_higher_columns_carry_letters_unless_everybody_was_asked() -> None:
    """80 against 20 of 100 is a difference of a sample, and a fact of a census."""
    chosen = np.concatenate([np.arange(100) < 80, np.arange(100) < 20])[:, None]
    columns, asked = np.column_stack([np.arange(200) < 100, np.arange(200) >= 100]), np.ones((200, 1), bool)
    assert compared_columns(sample(np.ones(200)), chosen, asked, columns).letters == ((("B",), ()),)
    census = compared_columns(sample(np.ones(200), of=[200]), chosen, asked, columns)
    assert (census.letters, census.compared) == ((((), ()),), None)
    assert census.shares.tolist() == [[0.8, 0.2]]
