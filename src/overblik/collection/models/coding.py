"""Cleaning: code frames for open answers, what coders chose, and comments released for quotation."""

from __future__ import annotations

from django.db import models


class CodeFrame(models.Model):
    """The codes for one open question or open text (an item's key, without its row)."""

    key = models.CharField(max_length=200, unique=True)
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=200)


class Code(models.Model):
    """One code of a frame; with *moves_to*, answers with it belong into that closed option."""

    frame = models.ForeignKey(CodeFrame, on_delete=models.CASCADE, related_name="codes")
    code = models.CharField(max_length=100)
    label_da = models.CharField(max_length=300)
    label_en = models.CharField(max_length=300, default="")
    moves_to = models.CharField(max_length=200, default="")
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("position", "pk")
        constraints = (models.UniqueConstraint(fields=("frame", "code"), name="one_code_per_frame"),)


class Coding(models.Model):
    """What one coder chose for one answer."""

    code = models.ForeignKey(Code, on_delete=models.CASCADE, related_name="codings")
    unit = models.ForeignKey("Unit", on_delete=models.CASCADE, related_name="codings")
    key = models.CharField(max_length=200)
    coder = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("unit", "key", "coder"), name="one_coding_per_answer_and_coder"),
        )


class Release(models.Model):
    """A comment that may be quoted, as it stood when it was released; an edit takes the release away."""

    unit = models.ForeignKey("Unit", on_delete=models.CASCADE, related_name="releases")
    key = models.CharField(max_length=200)
    text = models.TextField()
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("unit", "key"), name="one_release_per_answer"),)
