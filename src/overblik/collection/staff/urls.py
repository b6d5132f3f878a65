"""The addresses of staff pages."""

from __future__ import annotations

from django.urls import include, path

from overblik.collection.staff import language, member_pages, sign_in

urlpatterns = [
    path("language/", language.choose),
    path("sign-in/", include(sign_in.urlpatterns)),
    path("members/", member_pages.members),
    path("members/<str:name>/", member_pages.change),
    path("log/", member_pages.log),
]
