from __future__ import annotations

import numpy as np

from overblik.tables.estimates.blocks import flags


def test_flags_say_which_level_a_row_has() -> None:
    """None where it is missing."""
    assert flags(np.array([1, -1, 0], np.int32), 2).tolist() == [[False, True], [False, False], [True, False]]
