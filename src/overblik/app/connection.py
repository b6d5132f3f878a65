"""Django is started for a command or a server: settings, applications, and a database that has the newest tables."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from overblik.app.database_lost import mark_made, refuse_lost, told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from overblik.collection.configuration import Configuration
    from overblik.study import Study


def start_django(configuration: Configuration) -> None:
    """Configure Django; once in a process."""
    import django
    from django.conf import settings

    from overblik.collection.configuration import django_settings

    if not settings.configured:
        settings.configure(**django_settings(configuration))
        django.setup()


def connect(
    study: Study, environ: Mapping[str, str] | None = None, *, address: str = "http://127.0.0.1:8000"
) -> Configuration:
    """Start Django for *study*, bring its tables up to date and set the fieldwork up; returns the configuration."""
    from overblik.app.settings import configuration

    found = configuration(study, os.environ if environ is None else environ, address=address)
    start_django(found)
    from django.db import connection

    refuse_lost(connection.settings_dict)
    migrate()
    from overblik.collection.fieldwork.setup import set_up

    with told(connection.settings_dict):
        set_up(found.site, found.site.now(), "overblik")
    mark_made(connection.settings_dict)
    return found


def migrate() -> None:
    """Bring the tables of the database up to date."""
    from django.core.management import call_command
    from django.db import connection

    with told(connection.settings_dict):
        call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)
