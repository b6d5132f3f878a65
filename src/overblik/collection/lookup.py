"""
Look-ups by number whose SQL is made once in a thread.

Django makes the text of a query anew each time, which costs more than running it. The two look-ups that every page needs are kept
ready: the queryset is compiled as always, with its own converters and related objects, and only the number changes.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from django.db import connections
from django.db.models import Model, QuerySet
from django.db.models.query import ModelIterable


class Lookup:
    """Finds the one row of a queryset with a primary key; *made* makes the queryset of the key 0."""

    def __init__(self, made: Callable[[], QuerySet[Any]]) -> None:
        self._made = made
        self._local = threading.local()

    def find(self, number: int) -> Any:
        """Return the row with this number and what was selected beside it, None where there is none."""
        ready = getattr(self._local, "ready", None)
        if ready is None or ready.connection is not connections[ready.alias]:
            ready = self._local.ready = _Ready(self._made())
        return ready.find(number)


class _Ready:
    """A queryset whose compiler answers with the same SQL each time."""

    def __init__(self, queryset: QuerySet[Any]) -> None:
        compiler = queryset.query.get_compiler(using=queryset.db)
        sql, parameters = compiler.as_sql()
        if tuple(parameters) != (0,):
            message = "a look-up takes the number and nothing else"
            raise TypeError(message)
        self.number, self.alias, self.connection = 0, queryset.db, compiler.connection
        compiler.as_sql = lambda *_, **__: (sql, (self.number,))
        queryset.query.get_compiler = lambda *_, **__: compiler
        self.queryset = queryset

    def find(self, number: int) -> Model | None:
        """Run the query for a number."""
        self.number = number
        return next(iter(list(ModelIterable(self.queryset))), None)
