"""
Rows are written with SQL that is made of a model's fields once; values are prepared by the fields themselves.

For the two statements that every save needs, and in which Django's own making of the SQL costs more than the database. Nothing but
the columns is written: no signals, no checks.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import Model


def update_row(row: Model) -> None:
    """Write every column of a row that is there already."""
    model: Any = type(row)
    fields, sql = _update(model, connection.vendor)
    values = [_prepared(field, row) for field in fields]
    with connection.cursor() as cursor:
        cursor.execute(sql, [*values, row.pk])


def insert_rows(rows: Sequence[Model]) -> None:
    """Add rows of one model whose keys the database gives; the rows do not learn them."""
    if not rows:
        return
    model: Any = type(rows[0])
    fields, start, one = _insert(model, connection.vendor)
    values = [_prepared(field, row) for row in rows for field in fields]
    with connection.cursor() as cursor:
        cursor.execute(start + ", ".join([one] * len(rows)), values)


def _prepared(field: Any, row: Model) -> Any:
    return field.get_db_prep_save(getattr(row, field.attname), connection)


@lru_cache(maxsize=64)
def _update(model: Any, vendor: str) -> tuple[tuple[Any, ...], str]:  # noqa: ARG001 - quoting differs by vendor
    name, meta = connection.ops.quote_name, model._meta  # noqa: SLF001 - Django's name for a public interface
    fields = tuple(field for field in meta.concrete_fields if not field.primary_key)
    columns = ", ".join(f"{name(field.column)} = %s" for field in fields)
    return fields, f"UPDATE {name(meta.db_table)} SET {columns} WHERE {name(meta.pk.column)} = %s"  # noqa: S608 - our own names


@lru_cache(maxsize=64)
def _insert(model: Any, vendor: str) -> tuple[tuple[Any, ...], str, str]:  # noqa: ARG001 - quoting differs by vendor
    name, meta = connection.ops.quote_name, model._meta  # noqa: SLF001 - Django's name for a public interface
    fields = tuple(field for field in meta.concrete_fields if not field.primary_key)
    columns = ", ".join(name(field.column) for field in fields)
    one = f"({', '.join(['%s'] * len(fields))})"
    return fields, f"INSERT INTO {name(meta.db_table)} ({columns}) VALUES ", one  # noqa: S608 - our own names
