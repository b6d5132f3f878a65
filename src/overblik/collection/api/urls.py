"""The addresses of the read API."""

from __future__ import annotations

from typing import Any

from django.urls import path

from overblik.collection.api.calls import api

urlpatterns: list[Any] = [path("v1/", api.urls)]
