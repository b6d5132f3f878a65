"""The answers of a study's fieldwork database, without a server; Django starts only where there is a database."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from overblik.app.settings import places_of
from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa

    from overblik.collection.site import Site
    from overblik.study import Study


def live_answers(study: Study, *, pilot: bool = False, environ: Mapping[str, str] | None = None) -> pa.Table | None:
    """
    Return the answers in the study's fieldwork database, those of *pilot* units or all others; None where there are none.

    Raises Unanswerable where the folder's questionnaire declares other columns than the version in the field.
    """
    environ = os.environ if environ is None else environ
    if not has_database(study, environ):
        return None
    site = read_only_site(study, environ)
    if site is None:
        return None
    from overblik.collection.answers.live import live_answers as read
    from overblik.responses.schema import PSEUDONYMS, arrow_schema

    carried = carried_columns(study)
    found = read(site, carried=carried, pilot=pilot)
    if found is not None and not found.schema.equals(arrow_schema(study.questionnaire, carried)):
        message = (
            "questionnaire.yaml declares other columns than the version in the field; publish it with "
            "`overblik fieldwork publish`, or put the published one back"
        )
        raise Unanswerable(message)
    if found is not None and _has_pseudonyms(study):
        return found.replace_schema_metadata({**(found.schema.metadata or {}), **PSEUDONYMS})
    return found


def has_database(study: Study, environ: Mapping[str, str]) -> bool:
    """Return whether the study has a database to look into: DATABASE_URL names one, or its file is there."""
    from pathlib import Path

    url = environ.get("DATABASE_URL", "")
    if url and not url.startswith("sqlite"):
        return True
    path = Path(url.removeprefix("sqlite:///")) if url else places_of(study.folder, environ).database
    return path.exists()


def carried_columns(study: Study) -> tuple[str, ...]:
    """
    Return the frame columns that answers carry themselves: where another frame than frame.csv is asked, and for anonymous answers.

    Their units are not those of frame.csv, so that nothing may be joined by id. Columns with values group answers; others (an exact
    number of inhabitants) point at one unit, and are carried only where nothing else could be.
    """
    columns = study.settings.columns
    grouping = tuple(column.id for column in columns if column.choices)
    if not _has_pseudonyms(study):
        return ()
    return grouping if grouping and not _is_anonymous(study) else tuple(column.id for column in columns)


def _has_pseudonyms(study: Study) -> bool:
    """Return whether the units of the answers are not those of frame.csv."""
    fields = study.settings.frame
    return _is_anonymous(study) or fields.fieldwork not in (None, fields.file)


def _is_anonymous(study: Study) -> bool:
    from overblik.study.fieldwork import read_plan

    return read_plan(study)[0].anonymous


def read_only_site(study: Study, environ: Mapping[str, str]) -> Site | None:
    """Start Django and return the site, for reading; None where the database holds no fieldwork."""
    from overblik.app.connection import migrate, start_django
    from overblik.app.settings import configuration

    found = configuration(study, environ)
    start_django(found)
    from django.db import connection

    if "collection_fieldwork" not in connection.introspection.table_names():
        return None
    migrate()
    return found.site
