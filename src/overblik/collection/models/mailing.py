"""Whom mail goes to, what was sent, and which sections were passed on to colleagues."""

from __future__ import annotations

from typing import Any

from django.db import models

from overblik.collection.models.units import Unit


class Contact(models.Model):
    """A contact person of a unit; personal data, kept apart from answers and deleted at a date of their own."""

    class State(models.TextChoices):
        OK = "ok"
        BOUNCED = "bounced"
        AWAY = "away"
        STOPPED = "stopped"

    unit = models.ForeignKey("Unit", on_delete=models.CASCADE, related_name="contacts")
    name = models.CharField(max_length=200, default="")
    email = models.EmailField(default="")
    cc = models.BooleanField(default=False)
    phone = models.CharField(max_length=50, default="")
    address = models.TextField(default="")
    language = models.CharField(max_length=8, default="")
    state = models.CharField(max_length=8, choices=State.choices, default=State.OK)
    away_until = models.DateField(null=True)

    class Meta:
        ordering = ("cc", "pk")


class Delegation(models.Model):
    """
    A section that was passed on to a colleague, with a link of its own to that section alone.

    It is accepted with the colleague's first save, *done_at* when the colleague says so, void when *taken_back_at* is set.
    """

    unit = models.ForeignKey("Unit", on_delete=models.CASCADE, related_name="delegations")
    section = models.CharField(max_length=200)
    name = models.CharField(max_length=200)
    email = models.EmailField()
    language = models.CharField(max_length=8)
    message = models.TextField(default="")
    issue = models.PositiveIntegerField(default=1)
    made_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)
    taken_back_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("made_at",)

    def save(self, *args: Any, **more: Any) -> None:
        """Note on the unit that there are delegations, so that the pages of all others need not look for them."""
        if self._state.adding:
            Unit.objects.filter(pk=self.unit_id, delegated=False).update(delegated=True)
        super().save(*args, **more)


class Message(models.Model):
    """
    One mail to one address, claimed before it is sent, so that two runs cannot both send it.

    *uncertain* is a claim whose run died: it may have been sent, and is never sent again by itself.
    """

    class State(models.TextChoices):
        CLAIMED = "claimed"
        SENT = "sent"
        FAILED = "failed"
        UNCERTAIN = "uncertain"
        BOUNCED = "bounced"

    unit = models.ForeignKey("Unit", on_delete=models.CASCADE, related_name="messages")
    delegation = models.ForeignKey(Delegation, on_delete=models.SET_NULL, null=True, related_name="messages")
    mailing = models.CharField(max_length=200)
    kind = models.CharField(max_length=30)
    to = models.TextField(default="")
    cc = models.TextField(default="")
    language = models.CharField(max_length=8, default="")
    subject = models.TextField(default="")
    state = models.CharField(max_length=9, choices=State.choices, default=State.CLAIMED)
    tries = models.PositiveIntegerField(default=0)
    claimed_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    error = models.TextField(default="")
    message_id = models.CharField(max_length=200, default="")

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("unit", "mailing"), name="one_message_per_unit_and_mailing"),)
