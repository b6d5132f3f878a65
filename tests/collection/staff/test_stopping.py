"""Where people break off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.collection.answers.live import questionnaire_in_field
from overblik.collection.models import Fieldwork
from overblik.collection.staff.standing import standings
from overblik.collection.staff.stopping import question_rows
from tests.collection.given import finished, give

if TYPE_CHECKING:
    from overblik.collection.site import Site


def rows(site: Site) -> dict[str, tuple[int, int, int]]:
    """Return asked, answered and stopped by the question's title."""
    questionnaire = questionnaire_in_field(site, Fieldwork.objects.get())
    found = question_rows(site, questionnaire, standings(site), "en")
    return {row.title: (row.asked, row.answered, row.stopped) for row in found}


def test_each_question_says_who_met_it_answered_it_and_stopped_before_it(site: Site) -> None:
    """Under one's own routing; who finished did not stop."""
    give("u01", kontakt=["unge"])
    give("u02", kontakt=["ingen"], ansatte=3)
    finished("u03", kontakt=["ingen"], digital="nej")
    found = rows(site)
    assert found["Whom have you been in contact with?"] == (3, 3, 0)
    assert found["What was the purpose?"] == (1, 0, 1)
    assert found["How many are you?"] == (3, 1, 0)
    assert found["Do you use video?"] == (3, 1, 1)


def test_a_new_answer_is_seen_at_once(site: Site) -> None:
    """Although ways are remembered."""
    give("u01", kontakt=["unge"])
    assert rows(site)["What was the purpose?"][2] == 1
    give("u01", formaal__unge="job")
    assert rows(site)["What was the purpose?"][2] == 0
    assert rows(site)["How many are you?"][2] == 1
