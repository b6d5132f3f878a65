"""The addresses of pages for respondents."""

from __future__ import annotations

from django.urls import path

from overblik.collection.respondent import asides, delegating, views

LINK = "<str:language>/a/<str:token>/"

urlpatterns = [
    path("a/<str:token>/", views.bare),
    path(LINK, views.start),
    path(LINK + "s/<str:name>/", views.section_view),
    path(LINK + "s/<str:name>/save/", views.save_view),
    path(LINK + "end/", views.end_view),
    path(LINK + "receipt/", views.receipt_view),
    path(LINK + "pause/", views.pause_view),
    path(LINK + "about/", views.about_view),
    path(LINK + "blank.<str:form>", views.blank_view),
    path(LINK + "decline/", asides.decline),
    path(LINK + "wrong-person/", asides.wrong_person),
    path(LINK + "remark/", asides.remark),
    path(LINK + "delegate/<str:name>/", delegating.delegate),
    path(LINK + "take-back/<int:number>/", delegating.take_back),
]
