"""What was answered: the newest answers of a unit in one row, and every answer that ever was in the history."""

from __future__ import annotations

from django.db import models


class Response(models.Model):
    """
    The response set of one unit; made with the unit, so that two first pages cannot make two.

    *rev* counts saves. *items* maps keys to stored items (`answering.items.Item.to_json`). *submitted* are the sections that were
    sent whole, *at* the item that the respondent was at last, *reasons* what was answered to soft checks.
    """

    class Source(models.TextChoices):
        WEB = "web"
        TELEPHONE = "telephone"
        PAPER = "paper"

    unit = models.OneToOneField("Unit", on_delete=models.CASCADE, primary_key=True, related_name="response")
    rev = models.PositiveIntegerField(default=0)
    items = models.JSONField(default=dict)
    submitted = models.JSONField(default=list)
    reasons = models.JSONField(default=dict)
    at = models.CharField(max_length=200, default="")
    language = models.CharField(max_length=8, default="")
    source = models.CharField(max_length=9, choices=Source.choices, default=Source.WEB)
    version = models.PositiveIntegerField(default=1)
    begun_at = models.DateTimeField(null=True)
    last_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    finished_by = models.CharField(max_length=200, default="")


class Change(models.Model):
    """
    One item as somebody answered it, never altered afterwards.

    *applied* answers became the newest; *conflict* ones met another answer and wait for a choice; *late* ones came after the close.
    """

    class Fate(models.TextChoices):
        APPLIED = "applied"
        CONFLICT = "conflict"
        LATE = "late"

    response = models.ForeignKey(Response, on_delete=models.CASCADE, related_name="changes")
    rev = models.PositiveIntegerField()
    key = models.CharField(max_length=200)
    value = models.JSONField(null=True)
    raw = models.TextField(null=True)  # noqa: DJ001 - null is "nothing unreadable was typed"
    by = models.CharField(max_length=200)
    at = models.DateTimeField()
    source = models.CharField(max_length=9, default=Response.Source.WEB)
    why = models.TextField(default="")
    version = models.PositiveIntegerField(default=1)
    fate = models.CharField(max_length=8, choices=Fate.choices, default=Fate.APPLIED)

    class Meta:
        ordering = ("pk",)
        indexes = (models.Index(fields=("response", "key", "rev")),)
