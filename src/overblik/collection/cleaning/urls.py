"""The addresses of pages for cleaning."""

from __future__ import annotations

from django.urls import path

from overblik.collection.cleaning import edit_page, pages

urlpatterns = [
    path("", pages.overview),
    path("units/<int:pk>/", edit_page.edit),
    path("<str:key>/", pages.frame_page),
    path("<str:key>/write/", pages.write_code),
    path("<str:key>/code/", pages.code_page),
    path("<str:key>/release/", pages.release_one),
    path("<str:key>/move/", pages.move),
    path("<str:key>/codes.csv", pages.export),
]
