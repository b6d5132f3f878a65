from __future__ import annotations

from fractions import Fraction

import pytest

from overblik.questionnaire.response_rule import Threshold


@pytest.mark.parametrize(
    ("answered", "applicable", "code"), [(4, 5, "1.1"), (3, 5, "1.2"), (1, 2, "1.2"), (2, 5, "2.12"), (0, 0, "1.1")]
)
def test_the_share_of_applicable_items_decides(answered: int, applicable: int, code: str) -> None:
    """The bounds belong to the better outcome; shares are exact."""
    assert Threshold(complete=Fraction(4, 5), partial=Fraction(1, 2)).code(answered, applicable) == code
