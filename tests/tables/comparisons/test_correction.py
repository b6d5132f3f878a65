"""Corrected p-values, held to the example of Benjamini and Hochberg and to the definitions."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.tables.comparisons.correction import Correction, corrected

INFARCTION = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000,
]  # fmt: skip
"""Fifteen p-values of Benjamini and Hochberg (1995), section 3.2: two treatments of myocardial infarction."""

PS = st.lists(st.floats(0, 1), min_size=1, max_size=12)


def test_benjamini_and_hochbergs_example() -> None:
    """At 5 per cent their procedure rejects the four smallest; Holm's (like Bonferroni's and Hochberg's) the three smallest."""
    assert (corrected(INFARCTION, "bh") <= 0.05).sum() == 4
    assert (corrected(INFARCTION, "holm") <= 0.05).sum() == 3
    assert corrected(INFARCTION, "bh")[:4] == pytest.approx([0.0015, 0.003, 0.0095, 0.035625])
    assert corrected(INFARCTION, "holm")[:4] == pytest.approx([0.0015, 0.0056, 0.0247, 0.114])


@given(PS, st.floats(0.001, 0.2))
def test_a_corrected_p_decides_as_the_steps_do(p: list[float], level: float) -> None:
    """Holm stops at the first sorted p that is too large for its step; Benjamini and Hochberg go to the last that is not."""
    count, steps = len(p), sorted(p)
    holm = next((step for step in range(count) if steps[step] * (count - step) > level), count)
    bh = max((step + 1 for step in range(count) if steps[step] * (count / (step + 1)) <= level), default=0)
    assert (corrected(p, "holm") <= level).sum() == holm
    assert (corrected(p, "bh") <= level).sum() == bh


@given(PS)
def test_corrections_keep_the_order_and_never_help(p: list[float]) -> None:
    """A smaller p stays the smaller; Holm is the strictest, Benjamini and Hochberg lie between it and none."""
    raw, bh, holm = corrected(p, "none"), corrected(p, "bh"), corrected(p, "holm")
    order = np.argsort(raw, kind="stable")
    assert (np.diff(bh[order]) >= 0).all()
    assert (np.diff(holm[order]) >= 0).all()
    assert (raw <= bh + 1e-15).all()
    assert (bh <= holm + 1e-15).all()
    assert (holm <= 1).all()


@given(PS)
def test_tests_that_were_not_made_do_not_count(p: list[float]) -> None:
    """They stay without a p, and the others are corrected for those that were."""
    with_holes = np.insert(np.array(p), range(len(p)), np.nan)
    rules: tuple[Correction, ...] = ("none", "holm", "bh")
    for rule in rules:
        found = corrected(with_holes, rule)
        assert np.isnan(found[::2]).all()
        assert found[1::2].tolist() == corrected(p, rule).tolist()
