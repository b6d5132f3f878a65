"""A run says how many mails went out, and what somebody may want to look at."""

from __future__ import annotations

from overblik.collection.mailing.account import account
from overblik.collection.mailing.send import Sent
from overblik.collection.mailing.tasks import Task
from overblik.collection.mailing.why import Why

TASK = Task(unit=1, name="Kontor 1", key="i", kind="invitation")


def test_what_went_out_and_what_waits() -> None:
    """What is as it should be is left out."""
    run = [
        Sent(task=TASK, state="sent"),
        Sent(task=TASK, state="sent", error="bo@x.test: 550"),
        Sent(task=TASK, state="failed", error="550 no"),
        Sent(task=TASK, state="uncertain", error="lost"),
        Sent(task=TASK, state="not", why=Why("bounced")),
        Sent(task=TASK, state="not", why=Why("finished")),
    ]
    assert list(account(run)) == [
        "invitation: 2 sent",
        "invitation: Kontor 1: sent, but not to all (bo@x.test: 550)",
        "invitation: Kontor 1: failed (550 no)",
        "invitation: Kontor 1: uncertain (lost); it may have arrived: decide by hand",
        "invitation: Kontor 1: the mail address does not work; mend the contact's address",
    ]


def test_nothing_is_said_to_be_nothing() -> None:
    """Before and after."""
    assert list(account([])) == ["nothing sent"]
    assert list(account([], dry=True)) == ["nothing to send"]
    assert list(account([Sent(task=TASK, state="sent")], dry=True)) == ["invitation: 1 would be sent"]
