"""Which mails are to be sent now, and whether one of them still is when its turn comes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from overblik.collection.mailing.claims import MOST_TRIES
from overblik.collection.mailing.delegation import about_delegation, passed_on_key, taken_back_key
from overblik.collection.mailing.people import People, people_of, today_of
from overblik.collection.mailing.prepare import PreparedMail, Preparing, colleague_mail, mailing_mail, plan_mail
from overblik.collection.mailing.why import Why
from overblik.collection.models import Delegation, Fieldwork, Message, Unit
from overblik.collection.store import OPEN, state_for

if TYPE_CHECKING:
    from overblik.collection.mailing.claims import Maker
    from overblik.collection.mailing.far import Far
    from overblik.collection.plan.model import Mailing, TextKind
    from overblik.collection.site import Site

RECEIPT = ":receipt"
"""The key of the receipt; no mailing can be called so."""

_OUT = (Message.State.SENT, Message.State.BOUNCED, Message.State.UNCERTAIN)


@dataclass(frozen=True, kw_only=True)
class Task:
    """
    A mail that may have to be sent to one unit.

    A reminder is for those who were that far at *since* and have done nothing, nor been mailed, from then on; None asks only how
    far they are now. *colleague* is the delegation that a mail to a colleague is about.
    """

    unit: int
    name: str
    key: str
    kind: TextKind | str
    mailing: Mailing | None = None
    since: dt.datetime | None = None
    pilot: bool = False
    colleague: int | None = None


def due_tasks(site: Site, now: dt.datetime) -> list[Task]:
    """Return what is to be sent by now: planned mailings, newest first, and what failed of the mails that follow an event."""
    fieldwork = Fieldwork.objects.get(pk=1)
    if fieldwork.state in (Fieldwork.State.DRAFT, Fieldwork.State.PAUSED):
        return []
    due = [mailing for mailing in site.plan.mailings if mailing.at is not None and mailing.at <= now]
    ordered = sorted(due, key=lambda mailing: (mailing.kind != "invitation", -(mailing.at or now).timestamp()))
    found = [task for mailing in ordered for task in mailing_tasks(mailing, since=mailing.at)]
    return [*found, *_on_finish(site), *_colleagues()]


def mailing_tasks(
    mailing: Mailing, *, since: dt.datetime | None = None, pilot: bool = False, only: str | None = None
) -> list[Task]:
    """Return a mailing's mails to the units that it may concern and that have not had it; to the pilot's where *pilot* says so."""
    units = Unit.objects.filter(eligible=True, refused_at__isnull=True, pilot=pilot)
    units = units.filter(unit_id=only) if only is not None else units
    if mailing.kind != "thanks":
        units = units.filter(response__finished_at__isnull=True)
    had = set(Message.objects.filter(mailing=mailing.id, state=Message.State.SENT).values_list("unit_id", flat=True))
    tasks = [
        Task(unit=pk, name=name, key=mailing.id, kind=mailing.kind, mailing=mailing, since=since, pilot=pilot)
        for pk, name in units.values_list("pk", "name")
        if pk not in had
    ]
    return [*tasks, *_reminded_colleagues(mailing, units.values_list("pk", "name"), since, pilot=pilot)]


def _reminded_colleagues(
    mailing: Mailing, units: Iterator[tuple[int, str]], since: dt.datetime | None, *, pilot: bool
) -> list[Task]:
    if mailing.kind != "reminder" or mailing.to not in ("delegated", "all"):
        return []
    names = dict(units)
    open_ = Delegation.objects.filter(unit_id__in=names, taken_back_at__isnull=True, done_at__isnull=True)
    keys = {pk: f"{mailing.id}:colleague:{pk}" for pk in open_.values_list("pk", flat=True)}
    had = set(
        Message.objects.filter(mailing__in=keys.values())
        .exclude(state=Message.State.FAILED)
        .values_list("mailing", flat=True)
    )
    return [
        Task(
            unit=one.unit_id, name=names[one.unit_id], key=keys[one.pk], kind="reminder_colleague", mailing=mailing, since=since,
            pilot=pilot, colleague=one.pk,
        )
        for one in open_
        if keys[one.pk] not in had
    ]  # fmt: skip


def finish_tasks(site: Site, units: list[tuple[int, str]]) -> list[Task]:
    """Return the mails that follow on finishing, for units that have."""
    found: list[Task] = []
    for pk, name in units:
        if site.plan.receipt:
            found.append(Task(unit=pk, name=name, key=RECEIPT, kind="receipt", pilot=True))
        found += [
            Task(unit=pk, name=name, key=mailing.id, kind="thanks", mailing=mailing, pilot=True)
            for mailing in site.plan.mailings
            if mailing.on_finish
        ]
    return found


def _on_finish(site: Site) -> list[Task]:
    finished = Unit.objects.filter(response__finished_at__isnull=False, eligible=True)
    had = set(Message.objects.filter(state=Message.State.SENT).values_list("unit_id", "mailing"))
    tasks = finish_tasks(site, list(finished.values_list("pk", "name")))
    return [task for task in tasks if (task.unit, task.key) not in had]


def _colleagues() -> list[Task]:
    """Return the mails to colleagues that did not go out when a section was passed on or taken back."""
    failed = Message.objects.filter(state=Message.State.FAILED, tries__lt=MOST_TRIES, delegation__isnull=False)
    found = []
    for message in failed.filter(kind__in=("delegation", "delegation_taken_back")).select_related("unit", "delegation"):
        delegation = message.delegation
        if message.mailing not in (passed_on_key(delegation), taken_back_key(delegation)):
            continue  # an older link, which is void
        if message.kind == "delegation" and delegation.taken_back_at:
            continue
        unit = message.unit
        found.append(
            Task(
                unit=unit.pk,
                name=unit.name,
                key=message.mailing,
                kind=message.kind,
                pilot=True,
                colleague=delegation.pk,
            )
        )
    return found


def maker(site: Site, task: Task, now: dt.datetime) -> Maker:
    """Return what decides on a task and composes its mail, from what the database holds at that moment."""
    if task.colleague is not None and task.mailing is None:
        return about_delegation(site, task.colleague, task.kind, task.key, now)  # type: ignore[arg-type]

    def make(fieldwork: Fieldwork, unit: Unit) -> PreparedMail | Why:
        about = Preparing(site=site, fieldwork=fieldwork, unit=unit, now=now)
        return _standing(about, task) or _made(about, task)

    return make


def _standing(about: Preparing, task: Task) -> Why | None:
    """Return why nothing at all of this kind goes to the unit now."""
    unit, finished = about.unit, about.unit.response.finished_at is not None
    after = task.kind in ("thanks", "receipt")
    if not unit.eligible or (unit.pilot and not task.pilot):
        return Why("ineligible")
    if unit.refused_at:
        return Why("refused")
    if finished is not after:
        return Why("finished" if finished else "not_finished")
    if not after and state_for(about.fieldwork, unit, about.now) != OPEN:
        return Why("not_open")
    return None


def _made(about: Preparing, task: Task) -> PreparedMail | Why:
    far, mailing = about.far(), task.mailing
    kept = _kept_back(about.unit, task, far)
    if kept:
        return kept
    if task.colleague is not None:
        held = next(one for one in far.delegations if one.pk == task.colleague)
        return colleague_mail(about, held, "reminder_colleague", task.key)
    people = people_of(about.unit, today_of(about.site, about.now))
    if not isinstance(people, People):
        return people
    if mailing is None:
        return plan_mail(about, people, "receipt", task.key)
    return mailing_mail(about, people, mailing, far)


def _kept_back(unit: Unit, task: Task, far: Far) -> Why | None:
    """Return why a mailing is not for a unit that is this far."""
    if task.mailing is None:
        return None
    if not task.mailing.reaches(far.state):
        return Why("other_state")
    held = task.colleague is None or (
        far.state == "delegated" and task.colleague in {one.pk for one in far.delegations}
    )
    if not held:
        return Why("other_state")
    return _overtaken(unit, task, far.active) if task.mailing.kind == "reminder" else None


def _overtaken(unit: Unit, task: Task, active: dt.datetime | None) -> Why | None:
    """Return why a reminder is not needed, or comes too early: what has happened since it was due, or not happened yet."""
    same = task.mailing.id if task.mailing else task.key
    mails = list(Message.objects.filter(unit=unit, kind__in=("invitation", "reminder")).exclude(mailing=same))
    if task.since and active and active >= task.since:
        return Why("answered_since")
    if task.since and any((mail.sent_at or mail.claimed_at) >= task.since for mail in mails):
        return Why("mailed_since")
    waiting = any(mail.kind == "invitation" and mail.state not in _OUT for mail in mails)
    return Why("not_invited") if waiting else None
