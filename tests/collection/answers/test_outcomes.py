"""What fieldwork knows of who answered."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from overblik.collection.answers.outcomes import fieldwork_outcomes
from overblik.collection.models import Fieldwork, Message, Response, Unit
from tests.collection.api.answered import answer
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.site import Site


def test_each_unit_has_the_code_of_its_state(site: Site) -> None:
    """Complete, broken off, refused, not eligible; of who never answered nothing is said."""
    answer("u01")
    Response.objects.filter(unit__unit_id="u02").update(begun_at=NOW)
    Unit.objects.filter(unit_id="u03").update(refused_at=NOW)
    Unit.objects.filter(unit_id="u04").update(eligible=False)
    Unit.objects.filter(unit_id="u05").update(pilot=True)
    found = fieldwork_outcomes(site)
    assert found
    frame, known = found
    assert known.codes == {"u01": "1.1", "u02": "2.12", "u03": "2.11", "u04": "4"}
    assert known.named
    assert "u05" not in {unit.id for unit in frame.units}
    assert frame.columns == site.frame.columns


def test_the_first_reminder_parts_early_from_late(site: Site) -> None:
    """Where none was sent, the middle of the days between the first answer and the last does."""
    for name, day in (("u01", 0), ("u02", 1), ("u03", 4)):
        answer(name)
        Response.objects.filter(unit__unit_id=name).update(finished_at=NOW + dt.timedelta(days=day))
    by_days = fieldwork_outcomes(site)
    assert by_days
    assert (by_days[1].late, by_days[1].parted) == ({"u01": False, "u02": False, "u03": True}, "days")
    sent = NOW + dt.timedelta(hours=12)
    Message.objects.create(
        unit=Unit.objects.get(unit_id="u02"), mailing="r1", kind="reminder", state="sent", claimed_at=sent, sent_at=sent
    )
    by_reminder = fieldwork_outcomes(site)
    assert by_reminder
    assert (by_reminder[1].late, by_reminder[1].parted) == ({"u01": False, "u02": True, "u03": True}, "reminder")


def test_anonymous_answers_leave_every_code_to_fieldwork(site: Site) -> None:
    """As nothing else says who has answered."""
    Fieldwork.objects.filter(pk=1).update(anonymous=True)
    found = fieldwork_outcomes(site)
    assert found
    assert set(found[1].codes.values()) == {"2.2"}
    assert not found[1].named
    assert found[1].late == {}
