"""The tables are those of the models."""

from __future__ import annotations

import pytest
from django.core.management import call_command


@pytest.mark.django_db
def test_the_newest_migration_is_that_of_the_models() -> None:
    """Whoever changes a model makes it anew: `sh scripts/migrations`."""
    call_command("makemigrations", "collection", check=True, dry_run=True, verbosity=0)
