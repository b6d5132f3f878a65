"""The addresses of staff pages."""

from __future__ import annotations

from typing import Any

from django.urls import path

from overblik.collection.staff import language

urlpatterns: list[Any] = [
    path("language/", language.choose),
]
