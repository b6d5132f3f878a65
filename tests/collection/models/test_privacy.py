"""Keys at random."""

from __future__ import annotations

from itertools import pairwise

from overblik.collection.models.privacy import random_key


def test_keys_do_not_rise_with_time() -> None:
    """Of many pairs of neighbours, about half fall (within five standard deviations of a coin)."""
    keys = [random_key() for _ in range(4001)]
    falls = sum(one > other for one, other in pairwise(keys))
    assert abs(falls - 2000) < 5 * (4000 / 12) ** 0.5 * 1.1


def test_keys_fit_their_column_and_do_not_meet() -> None:
    """They are never negative, and no two of many are the same."""
    keys = [random_key() for _ in range(10_000)]
    assert len(set(keys)) == len(keys)
    assert all(0 <= key < 2**63 for key in keys)
