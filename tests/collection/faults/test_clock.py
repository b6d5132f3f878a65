"""The clock is set back between saves and between mailings: the order of answers is kept by their revisions, not by the time."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client

from overblik.collection.models import Change, Message, Unit
from tests.collection.mailing.receiver import Receiver, receiving, use
from tests.collection.mailing.units import INVITED, REMINDED, run_due, with_contacts
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from django.http import HttpResponse

    from overblik.collection.site import Site

HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)
SECTION = "kontakt_afsnit"


@dataclass
class Office:
    """The first unit, with a clock that a test sets."""

    link: str
    now: dt.datetime = NOW

    def save(self, number: int, *, whole: bool) -> HttpResponse:
        """Answer one question from a page that is as new as can be."""
        fields = {"rev": str(self.response().rev), "shown": ["ansatte"], "ansatte": str(number), "to": "save"}
        found: HttpResponse = Client().post(f"{self.link}s/{SECTION}/" + ("" if whole else "save/"), fields)
        return found

    @staticmethod
    def response() -> Any:
        """Return the response set as it is in the database."""
        return Unit.objects.select_related("response").get(unit_id="u01").response

    def history(self) -> list[tuple[int, Any, str, dt.datetime]]:
        """Return the history in its order."""
        return list(Change.objects.filter(response=self.response()).values_list("rev", "value", "fate", "at"))


@pytest.fixture
def office(site: Site, link: str, settings: Any) -> Office:
    """The first unit, at a quarter to eleven."""
    made = Office(link)
    settings.OVERBLIK = replace(site, now=lambda: made.now)
    return made


@pytest.mark.parametrize("back", [HOUR, DAY], ids=["hour", "day"])
@pytest.mark.parametrize("whole", [True, False], ids=["page", "answer"])
def test_answers_keep_their_order(office: Office, back: dt.timedelta, *, whole: bool) -> None:
    """None is refused, none is lost, none meets itself as a conflict, and the newest is the one that was given last."""
    moments = [NOW, NOW - back, NOW - back + HOUR / 2, NOW + HOUR]
    for number, moment in enumerate(moments, start=11):
        office.now = moment
        assert office.save(number, whole=whole).status_code == (302 if whole else 200)
    assert office.history() == [(rev, 10 + rev, "applied", moments[rev - 1]) for rev in range(1, 5)]
    assert office.response().items["ansatte"]["v"] == 14


def test_who_has_finished_stays_finished(office: Office) -> None:
    """Whatever the clock says afterwards; what is changed then is a change of a finished response set."""
    fields = {"rev": "0", "shown": ["kontakt", "digital"], "kontakt": ["ingen"]}
    Client().post(f"{office.link}s/{SECTION}/", fields)
    Client().post(f"{office.link}s/digital_afsnit/", {"rev": "1", "shown": ["digital"], "digital": "nej"})
    assert Client().post(f"{office.link}end/").status_code == 302
    finished = office.response().finished_at
    assert finished == NOW
    office.now = NOW - DAY
    assert office.save(12, whole=True).status_code == 302
    assert Client().post(f"{office.link}end/").status_code == 302
    assert office.response().finished_at == finished
    assert Client().get(office.link).headers["Location"].endswith("/receipt/")
    assert Client().get(f"{office.link}receipt/").status_code == 200


def test_a_clock_before_the_opening_loses_nothing(office: Office) -> None:
    """The pages are shut then, and say so; what is sent all the same is kept in the history, and changes nothing."""
    office.save(11, whole=True)
    office.now = NOW - 7 * DAY
    told = office.save(12, whole=True)
    assert told.status_code == 409
    assert "12" in told.content.decode()
    assert office.response().items["ansatte"]["v"] == 11
    office.now = NOW + HOUR
    assert office.save(12, whole=True).status_code == 302
    assert [(value, fate) for _, value, fate, _ in office.history()] == [(11, "applied"), (12, "late"), (12, "applied")]
    assert office.response().items["ansatte"]["v"] == 12


@pytest.mark.parametrize("back", [HOUR, DAY, 7 * DAY], ids=["hour", "day", "week"])
def test_no_mail_is_sent_twice(site: Site, settings: Any, back: dt.timedelta) -> None:
    """Planned mails that went out go out no second time when their moment comes again."""
    units = with_contacts(3)
    with receiving(Receiver()) as receiver:
        use(settings, receiver.port)
        for due in (INVITED, REMINDED):
            for moment in (due, due - back, due - back + HOUR, due, due + HOUR):
                run_due(site, moment)
    assert Counter(receiver.to()) == {f"post{unit.pk}@kontor.test": 2 for unit in units}
    assert Counter(Message.objects.values_list("mailing", "state")) == {
        ("invitation", "sent"): 3,
        ("paamindelse", "sent"): 3,
    }


def test_a_mail_that_was_under_way_in_the_future_is_not_sent_again(site: Site, settings: Any) -> None:
    """Its run died before the clock was set back; it may have arrived."""
    (unit,) = with_contacts(1)
    Message.objects.create(unit=unit, mailing="invitation", kind="invitation", claimed_at=INVITED + DAY)
    with receiving(Receiver()) as receiver:
        use(settings, receiver.port)
        for moment in (INVITED, INVITED + HOUR, INVITED + 2 * DAY):
            run_due(site, moment)
    assert receiver.mails == []
    assert Message.objects.get().state == "uncertain"
