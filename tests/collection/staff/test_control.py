"""The fieldwork is opened, paused and closed on a page."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from overblik.collection.models import AuditEntry, Fieldwork
from overblik.collection.staff.control import dates, planned, state_line
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from django.test import Client

    from overblik.collection.site import Site

HOME = "/staff/control/"


def test_each_state_is_told_in_words(site: Site) -> None:
    """With the dates that belong to it."""
    fieldwork = Fieldwork.objects.get()
    assert state_line(fieldwork, site, "da") == "Åben til og med fredag den 13. marts 2026"
    fieldwork.state = "paused"
    assert state_line(fieldwork, site, "en") == "Paused"
    fieldwork.state, fieldwork.closes_at = "open", NOW
    assert state_line(fieldwork, site, "en").startswith("Closed since Tuesday 3 March 2026")
    fieldwork.opens_at, fieldwork.closes_at = NOW + dt.timedelta(days=1), None
    assert state_line(fieldwork, site, "da").startswith("Åbner onsdag den 4. marts 2026")
    fieldwork.opens_at = NOW
    assert state_line(fieldwork, site, "da") == "Åben"


@pytest.mark.parametrize("state", ["paused", "closed", "open"])
def test_a_button_changes_the_state_and_the_log_says_so(owner: Client, state: str) -> None:
    """By whom."""
    assert owner.post(HOME, {"state": state}).status_code == 302
    assert Fieldwork.objects.get().state == state
    entry = AuditEntry.objects.filter(action="fieldwork state")[0]
    assert (entry.who, entry.details["after"]) == ("staff:owner", state)


def test_a_deadline_is_moved(owner: Client) -> None:
    """To the end of the day that was typed."""
    owner.post(HOME, {"state": "open", "closes": "2026-03-20"})
    closes = Fieldwork.objects.get().closes_at
    assert closes is not None
    assert closes.isoformat() == "2026-03-20T22:59:00+00:00"


@pytest.mark.parametrize(("typed", "said"), [("20/3", "er ikke en dato"), ("2026-03-01", "Datoen er passeret")])
def test_a_day_that_cannot_be_is_said_and_changes_nothing(owner: Client, typed: str, said: str) -> None:
    """Status 422, with what was typed."""
    before = Fieldwork.objects.get().closes_at
    answer = owner.post(HOME, {"state": "open", "closes": typed})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert Fieldwork.objects.get().closes_at == before


def test_an_unknown_state_changes_nothing(owner: Client) -> None:
    """There is no way back to a draft."""
    owner.post(HOME, {"state": "draft"})
    assert Fieldwork.objects.get().state == "open"


def test_the_dates_are_in_words_as_far_as_they_are_set(site: Site) -> None:
    """For a draft too, which opens when somebody presses the button."""
    fieldwork = Fieldwork.objects.get()
    assert dates(fieldwork, site, "en") == {"opens": "Monday 2 March 2026 at 08:00", "closes": "Friday 13 March 2026"}
    fieldwork.closes_at = None
    assert list(dates(fieldwork, site, "da")) == ["opens"]


def test_what_the_plan_sends_next_is_told(site: Site) -> None:
    """What was due is not."""
    assert [one["name"] for one in planned(site, "da")] == ["paamindelse"]
    assert planned(replace(site, now=lambda: NOW + dt.timedelta(days=30)), "da") == []
