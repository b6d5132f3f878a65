from __future__ import annotations

from typing import Any

import pytest

from overblik.errors import Unanswerable
from tests.tables.estimates.samples import TWELVE, estimated

YES, NO, OTHER = "yes", "no", "other"


def shares(**request: Any) -> dict[tuple[str | None, str], tuple[int, int]]:
    """Return count and base by level and region."""
    found = estimated(TWELVE, "answer", **request)
    return {(one.level, one.by.get("region", "")): (one.count, one.base) for one in found}


def test_shares_are_of_those_who_answered() -> None:
    """Or of everybody asked."""
    assert shares() == {(NO, ""): (4, 11), (OTHER, ""): (2, 11), (YES, ""): (5, 11)}
    assert shares(base="asked")[YES, ""] == (5, 12)


def test_a_level_nobody_of_a_group_has_is_there_with_zero() -> None:
    """Each group shows the same levels."""
    found = shares(by=("region",))
    assert found[OTHER, "n"] == (0, 4)
    assert found[YES, "s"] == (2, 6)


def test_shares_can_be_of_the_level_or_of_everybody() -> None:
    """Of those who said yes, three of five are in n; of all with both, three of ten."""
    assert shares(by=("region",), percent="row")[YES, "n"] == (3, 5)
    assert shares(by=("region",), percent="cell")[YES, "n"] == (3, 10)


def test_estimates_are_weighted_and_counts_are_not() -> None:
    """Yes: 1 + 2 + 3 + 2 + 1 of 19."""
    from overblik.tables.designs.spec import DesignSpec

    found = {one.level: one for one in estimated(TWELVE, "answer", design=DesignSpec(weight="w"))}
    assert found[YES].estimate == pytest.approx(9 / 19)
    assert found[YES].count == 5
    assert found[YES].n_eff == pytest.approx(19**2 / (1 + 4 + 1 + 9 + 1 + 1 + 4 + 16 + 1 + 4 + 1))


def multiple(**request: Any) -> dict[tuple[str, str | None], tuple[int, int]]:
    """Return count and base by column and level."""
    found = estimated(TWELVE, "mail", "phone", kind="multiple", **request)
    return {(one.variable, one.level): (one.count, one.base) for one in found}


def test_a_multiple_is_of_those_who_answered_any_of_it() -> None:
    """Eleven of twelve; six ticked mail, five phone."""
    assert multiple() == {("mail", "1"): (6, 11), ("phone", "1"): (5, 11)}
    assert multiple(base="asked")["mail", "1"] == (6, 12)


def test_mentions_are_of_all_ticks() -> None:
    """And add up to 1."""
    assert multiple(base="mentions") == {("mail", "1"): (6, 11), ("phone", "1"): (5, 11)}
    found = estimated(TWELVE, "mail", "phone", kind="multiple", base="mentions")
    assert sum(one.estimate for one in found) == pytest.approx(1)
    assert found[0].se == pytest.approx(found[1].se)


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        ({"base": "mentions"}, "--base mentions is for --kind multiple"),
        ({"kind": "multiple", "percent": "row"}, "--percent row is for"),
    ],
)
def test_what_a_kind_cannot_be_asked_is_told(request_: dict[str, Any], said: str) -> None:
    """With what it can."""
    with pytest.raises(Unanswerable, match=said):
        estimated(TWELVE, "answer" if "kind" not in request_ else "mail", **request_)
