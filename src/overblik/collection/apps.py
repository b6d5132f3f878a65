"""The Django application of the fieldwork."""

from __future__ import annotations

from django.apps import AppConfig


class CollectionConfig(AppConfig):
    """Fieldwork: the models of `overblik.collection.models`."""

    name = "overblik.collection"
    label = "collection"
    default_auto_field = "django.db.models.BigAutoField"
