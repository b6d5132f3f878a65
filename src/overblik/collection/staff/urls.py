"""The addresses of staff pages."""

from __future__ import annotations

from django.urls import include, path

from overblik.collection.staff import control, language, member_pages, sign_in, status

urlpatterns = [
    path("", status.page),
    path("status/", status.fragment),
    path("status/numbers/", status.numbers),
    path("control/", control.control),
    path("language/", language.choose),
    path("sign-in/", include(sign_in.urlpatterns)),
    path("members/", member_pages.members),
    path("members/<str:name>/", member_pages.change),
    path("log/", member_pages.log),
]
