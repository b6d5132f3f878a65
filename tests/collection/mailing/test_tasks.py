"""Who is sent what: decided by how far a unit is, what it did and what it got since the mail was due."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from overblik.collection.fieldwork.state import change_state
from overblik.collection.mailing.send import Sent, send_tasks
from overblik.collection.mailing.tasks import RECEIPT, due_tasks, finish_tasks, mailing_tasks, maker
from overblik.collection.models import Contact, Delegation, Message, Response, Unit
from overblik.collection.plan.model import Mailing
from tests.collection.mailing.receiver import plain
from tests.collection.mailing.units import INVITED, REMINDED, at, run_due, with_contacts
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.site import Site
    from tests.collection.mailing.receiver import Receiver

HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)


def codes(run: list[Sent], unit: Unit) -> dict[str, str]:
    """Return what became of each mail to a unit: its state, or the reason why not."""
    return {one.task.key: one.why.code if one.why else one.state for one in run if one.task.unit == unit.pk}


@pytest.mark.parametrize(
    ("change", "code"),
    [({"refused_at": NOW}, None), ({"eligible": False}, None), ({"pilot": True}, None), ({}, "sent")],
)
def test_who_is_never_mailed(site: Site, receiver: Receiver, change: dict[str, object], code: str | None) -> None:
    """Who has refused, is not to be asked, or belongs to the pilot is not even a task."""
    (unit,) = with_contacts(1)
    Unit.objects.filter(pk=unit.pk).update(**change)
    assert codes(run_due(site, INVITED), unit).get("invitation") == code
    assert len(receiver.mails) == (code == "sent")


@pytest.mark.parametrize("change", [{"refused_at": NOW}, {"eligible": False}, {"pilot": True}])
def test_what_changes_before_its_turn_counts(site: Site, receiver: Receiver, change: dict[str, object]) -> None:
    """The list was made before; the unit is looked at again."""
    (unit,) = with_contacts(1)
    tasks = due_tasks(site, INVITED)
    Unit.objects.filter(pk=unit.pk).update(**change)
    run = list(send_tasks(at(site, INVITED), tasks))
    assert codes(run, unit)["invitation"] in ("refused", "ineligible")
    assert receiver.mails == []


@pytest.mark.parametrize(("state", "code"), [("bounced", "bounced"), ("stopped", "stopped"), ("away", "away")])
def test_contacts_who_cannot_be_written_to_keep_the_unit_waiting(
    site: Site, receiver: Receiver, state: str, code: str
) -> None:
    """And staff are told why."""
    (unit,) = with_contacts(1)
    Contact.objects.update(state=state)
    assert codes(run_due(site, INVITED), unit)["invitation"] == code
    assert receiver.mails == []


def test_nothing_is_due_before_its_hour_or_while_the_fieldwork_rests(site: Site, receiver: Receiver) -> None:
    """Paused, closed or not begun."""
    with_contacts(1)
    assert due_tasks(site, INVITED - HOUR) == []
    for state in ("paused", "draft"):
        change_state(state, NOW, "test")
        assert due_tasks(site, NOW) == []
    change_state("closed", NOW, "test")
    run_due(site, NOW)
    assert receiver.mails == []


def test_a_reminder_goes_by_how_far_a_unit_is(site: Site, receiver: Receiver) -> None:
    """Its words and its missing sections too; who has finished hears nothing."""
    none, begun, finished = with_contacts(3)
    run_due(site, INVITED)
    items = {"digital": {"v": "nej", "r": 1, "b": "unit"}}
    Response.objects.filter(unit=begun).update(
        begun_at=NOW, last_at=NOW, items=items, submitted=["digital_afsnit", "slut"]
    )
    Response.objects.filter(unit=finished).update(begun_at=NOW, last_at=NOW, finished_at=NOW)
    run_due(site, REMINDED)
    mails = {mail["To"].addresses[0].addr_spec: mail for mail in receiver.mails[3:]}
    assert set(mails) == {f"post{none.pk}@kontor.test", f"post{begun.pk}@kontor.test"}
    assert mails[f"post{none.pk}@kontor.test"]["Subject"].strip().startswith("Vi mangler svar fra")
    assert "I mangler endnu »Kontakt«." in plain(mails[f"post{begun.pk}@kontor.test"])


def test_a_late_reminder_spares_who_has_answered_since(site: Site, receiver: Receiver) -> None:
    """The timer was down for a day, and the unit woke up by itself."""
    (unit,) = with_contacts(1)
    run_due(site, INVITED)
    Response.objects.filter(unit=unit).update(begun_at=REMINDED, last_at=REMINDED + HOUR)
    assert codes(run_due(site, REMINDED + DAY), unit)["paamindelse"] == "answered_since"
    assert len(receiver.mails) == 1


def test_who_is_invited_late_is_not_reminded_at_once(site: Site, receiver: Receiver) -> None:
    """The contact came after both were due: the invitation goes out, the reminder would make no sense."""
    (unit,) = with_contacts(1)
    run = codes(run_due(site, REMINDED + DAY), unit)
    assert run == {"invitation": "sent", "paamindelse": "mailed_since"}
    assert len(receiver.mails) == 1


def test_two_reminders_at_once_are_one(site: Site, receiver: Receiver) -> None:
    """The newest; the older one has had its day."""
    (unit,) = with_contacts(1)
    later = Mailing(id="sidste", kind="reminder", to="none", at=REMINDED + DAY)
    more = replace(site, plan=replace(site.plan, mailings=(*site.plan.mailings, later)))
    run_due(more, INVITED)
    run = codes(run_due(more, REMINDED + 2 * DAY), unit)
    assert run == {"sidste": "sent", "paamindelse": "mailed_since"}
    assert len(receiver.mails) == 2


def test_no_reminder_before_the_invitation_is_out(site: Site, receiver: Receiver) -> None:
    """It was refused; it is tried again, and the reminder waits for it."""
    (unit,) = with_contacts(1)
    receiver.unknown.add(f"post{unit.pk}@kontor.test")
    run_due(site, INVITED)
    (reminder,) = [task for task in mailing_tasks(site.plan.mailings[1]) if task.unit == unit.pk]
    (run,) = send_tasks(at(site, REMINDED), [reminder])
    assert run.why is not None
    assert run.why.code == "not_invited"


def test_the_colleague_who_holds_the_missing_part_is_reminded(site: Site, receiver: Receiver) -> None:
    """The head hears it too; each once, and not when the head has taken the section back."""
    unit, other = with_contacts(2)
    run_due(site, INVITED)
    submitted = ["digital_afsnit", "slut"]
    items = {"digital": {"v": "nej", "r": 1, "b": "unit"}}
    Response.objects.all().update(begun_at=NOW, last_at=NOW, items=items, submitted=submitted)
    for number, taken_back in ((unit, None), (other, NOW)):
        Delegation.objects.create(
            unit=number, section="kontakt_afsnit", name="Kim", email=f"kim{number.pk}@kontor.test", language="da",
            made_at=NOW, taken_back_at=taken_back,
        )  # fmt: skip
    run_due(site, REMINDED)
    run_due(site, REMINDED + HOUR)
    found = {mail["To"].addresses[0].addr_spec: mail["Subject"].strip() for mail in receiver.mails[2:]}
    assert len(receiver.mails) == 5
    assert found[f"post{unit.pk}@kontor.test"].startswith("Vi mangler kun svar fra Kim")
    assert found[f"kim{unit.pk}@kontor.test"] == f"Åse Nr. {unit.pk} venter på dine svar på »Kontakt«"
    assert found[f"post{other.pk}@kontor.test"].startswith("I er ikke færdige endnu")


def test_the_pilot_is_mailed_when_it_is_asked_for(site: Site, receiver: Receiver) -> None:
    """While the fieldwork is a draft, and nobody else is."""
    pilot, _ = with_contacts(2)
    Unit.objects.filter(pk=pilot.pk).update(pilot=True)
    change_state("draft", NOW, "test")
    list(send_tasks(at(site, NOW), mailing_tasks(site.plan.mailings[0], pilot=True)))
    assert receiver.to() == [f"post{pilot.pk}@kontor.test"]


def test_a_mailing_to_one_unit(site: Site) -> None:
    """By its id."""
    first, _ = with_contacts(2)
    assert [task.unit for task in mailing_tasks(site.plan.mailings[0], only=first.unit_id)] == [first.pk]


def test_what_follows_on_finishing_is_tried_until_it_is_sent(site: Site, receiver: Receiver) -> None:
    """Receipt and thanks, each once; a run does what the page could not."""
    (unit,) = with_contacts(1)
    thanks = Mailing(id="tak", kind="thanks", to="finished", on_finish=True)
    more = replace(site, plan=replace(site.plan, receipt=True, mailings=(thanks,)))
    assert due_tasks(more, NOW) == []
    Response.objects.filter(unit=unit).update(finished_at=NOW)
    assert [task.key for task in finish_tasks(more, [(unit.pk, unit.name)])] == [RECEIPT, "tak"]
    run_due(more, NOW)
    run_due(more, NOW)
    assert [mail["Subject"].strip() for mail in receiver.mails] == [
        "Kvittering for jeres svar: En lille undersøgelse",
        "Tak for jeres svar: En lille undersøgelse",
    ]


def test_a_link_that_did_not_go_out_is_sent_by_the_next_run(site: Site, receiver: Receiver) -> None:
    """Unless the section has been taken back since."""
    (unit,) = with_contacts(1)
    for number, taken_back in enumerate((None, NOW)):
        delegation = Delegation.objects.create(
            unit=unit, section="slut", name="Kim", email=f"kim{number}@kontor.test", language="da", made_at=NOW,
            taken_back_at=taken_back,
        )  # fmt: skip
        Message.objects.create(
            unit=unit, delegation=delegation, mailing=f"delegation:{delegation.pk}:1", kind="delegation", state="failed",
            claimed_at=NOW,
        )  # fmt: skip
    run_due(site, INVITED - HOUR)
    run_due(site, INVITED - HOUR)
    assert receiver.to() == ["kim0@kontor.test"]


def test_a_task_is_decided_on_by_what_the_database_holds(site: Site) -> None:
    """The same task, before and after."""
    (unit,) = with_contacts(1)
    (task,) = mailing_tasks(site.plan.mailings[0], only=unit.unit_id)
    make = maker(site, task, NOW)
    fieldwork = unit.fieldwork
    assert make(fieldwork, unit).kind == "invitation"  # type: ignore[union-attr]
    unit.response.finished_at = NOW
    assert make(fieldwork, unit).code == "finished"  # type: ignore[union-attr]
