"""Staff: roles, tokens, the audit log, and counts for rate limits."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class StaffRole(models.Model):
    """What a member of staff may do; who has none may do nothing. *password_given*: somebody else knows the password still."""

    class Role(models.TextChoices):
        OWNER = "owner"
        ANALYST = "analyst"
        FIELDWORKER = "fieldworker"
        READER = "reader"

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="staff_role")
    role = models.CharField(max_length=11, choices=Role.choices, default=Role.READER)
    password_given = models.BooleanField(default=False)


class AuditEntry(models.Model):
    """Something that was done, by whom; entries are added and never altered."""

    at = models.DateTimeField()
    who = models.CharField(max_length=200)
    action = models.CharField(max_length=100)
    unit = models.CharField(max_length=200, default="")
    details = models.JSONField(default=dict)

    class Meta:
        ordering = ("-pk",)


class ApiToken(models.Model):
    """A token of the read API; only its digest is kept."""

    name = models.CharField(max_length=200)
    digest = models.CharField(max_length=64, unique=True)
    role = models.CharField(max_length=11, choices=StaffRole.Role.choices, default=StaffRole.Role.READER)
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=200)
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)


class RateCount(models.Model):
    """How often something was tried in a window of time; *who* is a keyed hash with a salt of the day, never an address."""

    who = models.CharField(max_length=64)
    window = models.BigIntegerField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("who", "window"), name="one_count_per_window"),)
