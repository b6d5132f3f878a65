"""Mail that follows on finishing: the receipt and the thanks, as far as the plan has them."""

from __future__ import annotations

import datetime as dt
import logging

from overblik.collection.mailing.delegation import note_failure
from overblik.collection.mailing.one import Letterbox
from overblik.collection.mailing.smtp import WHILE_SOMEBODY_WAITS, MailServerGone, Post
from overblik.collection.mailing.tasks import finish_tasks, maker
from overblik.collection.models import Unit
from overblik.collection.site import Site

_LOG = logging.getLogger(__name__)


def after_finish(site: Site, unit: Unit, now: dt.datetime) -> None:
    """
    Send a unit that has just finished its receipt and thanks.

    It never fails: a mail that does not go out is written down, and `send-due` tries it again.
    """
    try:
        _send(site, unit, now)
    except Exception:  # noqa: BLE001 - the answers are in; no trouble with mail may tell the respondent otherwise
        _LOG.exception("the mail after finishing failed")


def _send(site: Site, unit: Unit, now: dt.datetime) -> None:
    tasks = finish_tasks(site, [(unit.pk, unit.name)])
    if not tasks:
        return
    with Post(timeout=WHILE_SOMEBODY_WAITS) as post:
        letterbox = Letterbox(site=site, post=post)
        for task in tasks:
            try:
                letterbox.put(task.unit, task.key, maker(site, task, now), now)
            except MailServerGone as gone:
                note_failure(unit, task.key, str(task.kind), delegation=None, now=now, error=str(gone))
