"""What somebody has to look at."""

from __future__ import annotations

import datetime as dt

from overblik.collection.models import Contact, Message, Note, Unit
from overblik.collection.staff.access import Member
from overblik.collection.staff.attention import matters
from tests.collection.office_study import NOW

TODAY = NOW.date()


def kinds(role: str) -> list[str]:
    """Return the kinds of matters that a role is shown."""
    return [one.kind for one in matters(Member(name="x", role=role), TODAY, "da")]


def test_each_matter_is_shown_to_who_may_see_it(unit: Unit) -> None:
    """Mail and contact persons are not for everybody."""
    for kind in ("promise", "wrong_person", "frame", "note", "refusal"):
        Note.objects.create(
            unit=unit, kind=kind, text=kind, by="unit", at=NOW, due=TODAY if kind == "promise" else None
        )
    Contact.objects.create(unit=unit, email="x@example.test", state="bounced")
    for number, state in enumerate(("failed", "uncertain", "sent")):
        Message.objects.create(
            unit=unit, mailing=f"m{number}", kind="reminder", state=state, claimed_at=NOW, error="550\nno"
        )
    assert kinds("reader") == []
    assert kinds("analyst") == ["promise", "wrong_person", "frame"]
    assert sorted(kinds("fieldworker")) == sorted(
        ["promise", "wrong_person", "frame", "bounced", "failed", "uncertain"]
    )


def test_a_promise_waits_for_its_day_and_what_is_settled_is_gone(unit: Unit) -> None:
    """So is what concerns a unit that was taken out."""
    note = Note.objects.create(
        unit=unit, kind="promise", text="Svarer", by="x", at=NOW, due=TODAY + dt.timedelta(days=1)
    )
    assert kinds("owner") == []
    Note.objects.filter(pk=note.pk).update(due=TODAY - dt.timedelta(days=1))
    assert kinds("owner") == ["promise"]
    Note.objects.filter(pk=note.pk).update(settled_at=NOW)
    assert kinds("owner") == []
