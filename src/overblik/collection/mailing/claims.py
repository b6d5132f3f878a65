"""
Each mail is claimed before it is sent, so that no two runs can send it.

A claim is decided and written in one transaction, with the unit's response set locked as saving and finishing lock it; then the
mail is sent, then what became of it is written down. A claim whose run died may have been sent: it is never sent again by itself.
"""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from overblik.collection.fieldwork.state import audit
from overblik.collection.mailing.people import addresses
from overblik.collection.mailing.why import Why
from overblik.collection.models import Fieldwork, Message, Response, Unit

if TYPE_CHECKING:
    from overblik.collection.mailing.prepare import PreparedMail
    from overblik.collection.mailing.smtp import Handed

MOST_TRIES = 5
"""How often a mail that the server refuses is tried."""
DEAD_AFTER = dt.timedelta(minutes=15)
"""How long a mail may be under way before its run counts as dead: far longer than any mail server's own time limit here."""

Maker = Callable[[Fieldwork, Unit], "PreparedMail | Why"]


@dataclass(frozen=True, kw_only=True)
class Claim:
    """A mail that this run, and no other, sends."""

    message: Message
    mail: PreparedMail


def claim(unit: int, key: str, make: Maker, *, now: dt.datetime, domain: str) -> Claim | Why:
    """
    Claim the mail *key* to a unit, or return why it is not sent.

    *make* decides and composes it from what the database holds at this moment. *domain* is the sender's, for the Message-ID, which
    stays the same when a mail that failed is tried again.
    """
    with transaction.atomic():
        Response.objects.select_for_update().get(pk=unit)
        before = Message.objects.filter(unit_id=unit, mailing=key).first()
        stands = standing(before, now)
        if stands:
            return stands
        made = decided(before, make(Fieldwork.objects.select_related("version").get(pk=1), unit_with_all(unit)))
        if isinstance(made, Why):
            return made
        message = before or Message(unit_id=unit, mailing=key)
        if before is None or before.state == Message.State.BOUNCED:
            message.message_id, message.tries = f"<{secrets.token_hex(16)}@{domain}>", 0
        message.kind, message.language, message.delegation_id = made.kind, made.language, made.delegation
        message.to, message.cc, message.subject = ", ".join(made.to), ", ".join(made.cc), made.composed.subject
        message.state, message.claimed_at = Message.State.CLAIMED, now
        message.save()
    return Claim(message=message, mail=made)


def unit_with_all(unit: int) -> Unit:
    """Return a unit with its response set, contacts and delegations."""
    found: Unit = Unit.objects.select_related("response").prefetch_related("contacts", "delegations").get(pk=unit)
    return found


def standing(message: Message | None, now: dt.datetime) -> Why | None:
    """Return why a mail that is written down already is not sent now; None for one that may be."""
    if message is None:
        return None
    if message.state == Message.State.FAILED:
        return Why("given_up") if message.tries >= MOST_TRIES else None
    if message.state == Message.State.CLAIMED:
        return Why("claimed" if now - message.claimed_at < DEAD_AFTER else "uncertain")
    if message.state == Message.State.BOUNCED:
        return None  # for as long as it is not known whether there is another address: see `decided`
    return Why("uncertain" if message.state == Message.State.UNCERTAIN else "already")


def decided(before: Message | None, made: PreparedMail | Why) -> PreparedMail | Why:
    """Return *made*, unless it came back before and would go to nobody else now."""
    if isinstance(made, Why) or before is None or before.state != Message.State.BOUNCED:
        return made
    return made if addresses(*made.to) - addresses(before.to) else Why("bounced")


def settle(message: Message, handed: Handed, now: dt.datetime) -> None:
    """Write down what became of a mail; a try counts unless the connection alone failed."""
    message.state, message.error = handed.state, handed.error
    message.tries += 0 if handed.lost and handed.state == Message.State.FAILED else 1
    message.sent_at = now if handed.state != Message.State.FAILED else None
    message.save(update_fields=["state", "error", "tries", "sent_at"])


def give_up_dead(now: dt.datetime) -> int:
    """Mark claims whose run died as uncertain and return how many there were."""
    dead = Message.objects.filter(state=Message.State.CLAIMED, claimed_at__lte=now - DEAD_AFTER)
    found: int = dead.update(state=Message.State.UNCERTAIN, error="the program that sent it ended before it could say")
    return found


def decide_uncertain(message: Message, now: dt.datetime, by: str, *, was_sent: bool) -> None:
    """Let staff say what became of an uncertain mail: it came through, or it is to be sent by the next run."""
    with transaction.atomic():
        found = Message.objects.select_for_update().get(pk=message.pk)
        if found.state != Message.State.UNCERTAIN:
            return
        found.state = Message.State.SENT if was_sent else Message.State.FAILED
        found.sent_at = (found.sent_at or found.claimed_at) if was_sent else None
        found.tries = 0
        found.save(update_fields=["state", "sent_at", "tries"])
        audit("mail decided", now, by, unit=found.unit, mailing=found.mailing, was_sent=was_sent)
