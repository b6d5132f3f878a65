"""The fieldwork of the one study that a database holds, and the versions of its questionnaire."""

from __future__ import annotations

from django.db import models


class Fieldwork(models.Model):
    """
    The state of the fieldwork; there is one row, number 1.

    *draft* shows pages to staff only; *open* takes answers from *opens_at* to *closes_at*; *paused* and *closed* take none.
    *key_check* tells a server with another key before it sends links that do not work.
    """

    class State(models.TextChoices):
        DRAFT = "draft"
        OPEN = "open"
        PAUSED = "paused"
        CLOSED = "closed"

    state = models.CharField(max_length=8, choices=State.choices, default=State.DRAFT)
    opens_at = models.DateTimeField(null=True)
    closes_at = models.DateTimeField(null=True)
    version = models.ForeignKey("Version", on_delete=models.PROTECT, null=True, related_name="+")
    anonymous = models.BooleanField(default=False)
    key_check = models.CharField(max_length=64, default="")


class Version(models.Model):
    """One version of the questionnaire: its text, and what it changed; answers know the version they were given in."""

    number = models.PositiveIntegerField(primary_key=True)
    text = models.TextField()
    digest = models.CharField(max_length=64)
    at = models.DateTimeField()
    by = models.CharField(max_length=200, default="")
    changes = models.JSONField(default=list)
