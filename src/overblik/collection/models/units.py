"""Units in the field, and notes about them."""

from __future__ import annotations

from django.db import models


class Unit(models.Model):
    """
    One unit that is asked, as the frame had it when the fieldwork was set up.

    *issue* is part of its link: a new number makes earlier links void. *delegated*: a section of it has ever
    been passed on. *pilot* units answer apart. *extended_to* is a close of
    its own. *eligible* is false for what closed, merged (into *merged_into*) or should not have been asked.
    """

    fieldwork = models.ForeignKey("Fieldwork", on_delete=models.CASCADE, related_name="units", default=1)
    unit_id = models.CharField(max_length=200, unique=True)
    name = models.CharField(max_length=500)
    members = models.JSONField(default=list)
    values = models.JSONField(default=dict)
    position = models.PositiveIntegerField(default=0)
    issue = models.PositiveIntegerField(default=1)
    delegated = models.BooleanField(default=False)
    pilot = models.BooleanField(default=False)
    extended_to = models.DateTimeField(null=True)
    eligible = models.BooleanField(default=True)
    why_not = models.CharField(max_length=500, default="")
    merged_into = models.ForeignKey("Unit", on_delete=models.PROTECT, null=True, related_name="merged")
    refused_at = models.DateTimeField(null=True)
    refused_why = models.TextField(default="")

    class Meta:
        ordering = ("position",)


class Note(models.Model):
    """Something that was said about a unit: by staff (*note*, *promise*) or by its respondent (the other kinds)."""

    class Kind(models.TextChoices):
        NOTE = "note"
        PROMISE = "promise"
        FRAME = "frame"
        WRONG_PERSON = "wrong_person"
        REFUSAL = "refusal"

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="notes")
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.NOTE)
    text = models.TextField()
    by = models.CharField(max_length=200)
    at = models.DateTimeField()
    holder = models.CharField(max_length=200, default="")
    due = models.DateField(null=True)
    settled_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-at",)
