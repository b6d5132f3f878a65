"""Personal data: response sets without a unit, and purges that a restored backup has to go through again."""

from __future__ import annotations

import secrets

from django.db import models


def random_key() -> int:
    """Return a key at random, so that neither keys nor the order of rows say who came first."""
    return secrets.randbits(62)


class AnonymousResponse(models.Model):
    """A finished response set that nothing ties to a unit; *values* are the frame columns that it may keep (a *pilot*: none)."""

    key = models.BigIntegerField(primary_key=True, default=random_key)
    items = models.JSONField(default=dict)
    values = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)
    pilot = models.BooleanField(default=False)


class Purge(models.Model):
    """That a person was purged: *who* is a keyed hash of the address or unit, so that the log itself names nobody."""

    who = models.CharField(max_length=64)
    what = models.CharField(max_length=50)
    at = models.DateTimeField()
    by = models.CharField(max_length=200)
