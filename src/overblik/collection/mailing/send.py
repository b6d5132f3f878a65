"""Mails are sent, one after the other over one connection; each is decided on when its turn comes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from overblik.collection.mailing.claims import decided, give_up_dead, standing, unit_with_all
from overblik.collection.mailing.one import Letterbox
from overblik.collection.mailing.smtp import Handed, Post
from overblik.collection.mailing.tasks import Task, maker
from overblik.collection.mailing.why import Why
from overblik.collection.models import Fieldwork, Message

if TYPE_CHECKING:
    import datetime as dt

    from overblik.collection.site import Site


@dataclass(frozen=True, kw_only=True)
class Sent:
    """What became of one task: sent, failed or uncertain with its *error*; or none of these, and *why* not."""

    task: Task
    state: Literal["sent", "failed", "uncertain", "not"]
    error: str = ""
    why: Why | None = None

    @property
    def waits(self) -> bool:
        """Whether the mail is still to be sent, or somebody has to do something about it."""
        return self.state in ("failed", "uncertain") or (self.why is not None and self.why.waits)


def send_tasks(site: Site, tasks: Iterable[Task]) -> Iterator[Sent]:
    """
    Send what is to be sent of *tasks* and yield what became of each.

    Raises MailServerGone where the mail server is not there; what was yielded by then stays sent, and the rest is not claimed.
    """
    with Post() as post:
        letterbox = Letterbox(site=site, post=post)
        for task in tasks:
            now = site.now()
            found = letterbox.put(task.unit, task.key, maker(site, task, now), now)
            if isinstance(found, Handed):
                yield Sent(task=task, state=found.state, error=found.error)
            else:
                yield Sent(task=task, state="not", why=found)


def would_send(site: Site, tasks: Iterable[Task], now: dt.datetime) -> Iterator[Sent]:
    """Yield what would become of each task now, for a dry run; nothing is claimed or sent."""
    fieldwork = Fieldwork.objects.select_related("version").get(pk=1)
    for task in tasks:
        before = Message.objects.filter(unit_id=task.unit, mailing=task.key).first()
        made = standing(before, now) or decided(before, maker(site, task, now)(fieldwork, unit_with_all(task.unit)))
        if isinstance(made, Why):
            yield Sent(task=task, state="not", why=made)
        else:
            yield Sent(task=task, state="sent")


def tidy(site: Site) -> int:
    """Mark mails whose run died as uncertain, and return how many; each run begins with it."""
    return give_up_dead(site.now())
