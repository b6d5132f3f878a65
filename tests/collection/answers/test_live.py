"""Response sets become the declared columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from overblik.collection.answers.live import live_answers
from overblik.collection.models import Unit
from tests.collection.given import finished, give
from tests.collection.office_study import NOW, PLAN, office_site

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.collection.site import Site


def _rows(site: Site, **more: Any) -> dict[str, dict[str, Any]]:
    found = live_answers(site, **more)
    return {row["unit"]: row for row in found.to_pylist()} if found is not None else {}


def test_nothing_answered_is_no_table(site: Site) -> None:
    """There is nothing to count."""
    assert live_answers(site) is None


def test_a_set_is_complete_when_it_is_finished(site: Site) -> None:
    """And partial as far as it came otherwise."""
    finished("u01", kontakt=["unge"])
    give("u02", kontakt=["voksne"])
    rows = _rows(site)
    assert [(name, row["outcome"], row["digital"]) for name, row in rows.items()] == [
        ("u01", "complete", "#skipped"), ("u02", "partial", "#not_reached"),
    ]  # fmt: skip


def test_who_refused_is_not_eligible_or_is_a_pilot_is_left_out(site: Site) -> None:
    """Pilot answers are asked for apart."""
    for name in ("u01", "u02", "u03", "u04"):
        give(name, kontakt=["unge"])
    Unit.objects.filter(unit_id="u01").update(refused_at=NOW)
    Unit.objects.filter(unit_id="u02").update(eligible=False)
    Unit.objects.filter(unit_id="u03").update(pilot=True)
    assert list(_rows(site)) == ["u04"]
    assert list(_rows(site, pilot=True)) == ["u03"]


def test_carried_columns_stand_in_the_answers(site: Site) -> None:
    """So that no frame is needed to group them."""
    give("u07", kontakt=["unge"])
    assert _rows(site, carried=("region",))["u07"]["region"] == "Syd"


@pytest.mark.usefixtures("site")
def test_a_plan_can_ask_for_a_whole_section(tmp_path: Path) -> None:
    """One answer is not enough then."""
    strict = office_site(tmp_path / "strict", plan=PLAN + "partial: one_section\n")
    give("u01", None, kontakt=["unge"])
    give("u02", kontakt=["unge"])
    assert list(_rows(strict)) == ["u02"]


def test_a_pilot_answer_that_a_later_version_has_no_room_for_is_left_out(site: Site) -> None:
    """It stays in the history."""
    give("u01", kontakt=["unge"], ansatte=6000)
    Unit.objects.filter(unit_id="u01").update(pilot=True)
    assert _rows(site, pilot=True)["u01"]["ansatte#missing"] == "#skipped"
