"""Everything that the database holds, so that one can say that nothing changed."""

from __future__ import annotations

from django.apps import apps


def whole_database() -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table, sessions and sign-in included."""
    return {
        model._meta.label: [tuple(row) for row in model._default_manager.order_by("pk").values_list()]  # noqa: SLF001
        for model in apps.get_models()
    }
