"""Mail to a colleague about a section that was passed on, or taken back."""

from __future__ import annotations

import datetime as dt

from overblik.collection.mailing.claims import Maker, standing
from overblik.collection.mailing.one import Letterbox
from overblik.collection.mailing.prepare import PreparedMail, Preparing, colleague_mail
from overblik.collection.mailing.smtp import WHILE_SOMEBODY_WAITS, Handed, MailServerGone, Post
from overblik.collection.mailing.why import Why
from overblik.collection.models import Delegation, Fieldwork, Message, Unit
from overblik.collection.plan.model import TextKind
from overblik.collection.site import Site


def passed_on_key(delegation: Delegation) -> str:
    """Return what makes the mail about a link to a section the only one; a new link is a new mail."""
    return f"delegation:{delegation.pk}:{delegation.issue}"


def taken_back_key(delegation: Delegation) -> str:
    """Return what makes the mail that a section was taken back the only one."""
    return f"delegation-taken-back:{delegation.pk}"


def send_delegation(site: Site, delegation: Delegation, now: dt.datetime) -> bool:
    """Send a colleague the link to the section; False where it did not go out, and is tried again by `send-due`."""
    return _send(site, delegation, "delegation", passed_on_key(delegation), now)


def send_taken_back(site: Site, delegation: Delegation, now: dt.datetime) -> bool:
    """Tell a colleague that the link is void, unless the link was never sent; False where it did not go out."""
    if (
        not Message.objects.filter(unit_id=delegation.unit_id, mailing=passed_on_key(delegation))
        .exclude(state=Message.State.FAILED)
        .exists()
    ):
        return True
    return _send(site, delegation, "delegation_taken_back", taken_back_key(delegation), now)


def about_delegation(site: Site, number: int, kind: TextKind, key: str, now: dt.datetime) -> Maker:
    """Return what decides on a mail to a colleague and composes it; the link is never sent once it was taken back."""

    def make(fieldwork: Fieldwork, unit: Unit) -> PreparedMail | Why:
        delegation = next((one for one in unit.delegations.all() if one.pk == number), None)
        if delegation is None or (kind != "delegation_taken_back" and delegation.taken_back_at):
            return Why("other_state")
        about = Preparing(site=site, fieldwork=fieldwork, unit=unit, now=now)
        return colleague_mail(about, delegation, kind, key)

    return make


def _send(site: Site, delegation: Delegation, kind: TextKind, key: str, now: dt.datetime) -> bool:
    make = about_delegation(site, delegation.pk, kind, key, now)
    with Post(timeout=WHILE_SOMEBODY_WAITS) as post:
        try:
            found = Letterbox(site=site, post=post).put(delegation.unit_id, key, make, now)
        except MailServerGone as gone:
            note_failure(delegation.unit, key, kind, delegation=delegation, now=now, error=str(gone))
            return False
    return found.state == "sent" if isinstance(found, Handed) else found.code == "already"


def note_failure(  # noqa: PLR0913 - the facts of one mail, by name
    unit: Unit, key: str, kind: str, *, delegation: Delegation | None, now: dt.datetime, error: str
) -> None:
    """Write down a mail that could not even be claimed, so that staff see it and `send-due` tries it."""
    made, new = Message.objects.get_or_create(
        unit=unit, mailing=key,
        defaults={
            "kind": kind, "delegation": delegation, "state": Message.State.FAILED, "claimed_at": now, "error": error,
            "to": delegation.email if delegation else "", "language": delegation.language if delegation else "",
        },
    )  # fmt: skip
    if not new and standing(made, now) is None:
        made.error = error
        made.save(update_fields=["error"])
