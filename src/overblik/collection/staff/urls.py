"""The addresses of staff pages."""

from __future__ import annotations

from django.urls import include, path

from overblik.collection.staff import (
    calls,
    contacts,
    control,
    entering,
    language,
    mail,
    member_pages,
    notes,
    preview,
    sign_in,
    states,
    status,
    unit_page,
    units,
)
from overblik.collection.versions import pages as version_pages

ENTER = "units/<int:pk>/enter/<str:source>/<str:language>/"
TRY = "units/<int:pk>/preview/<str:language>/"

urlpatterns = [
    path("", status.page),
    path("status/", status.fragment),
    path("status/numbers/", status.numbers),
    path("calls/", calls.page),
    path("units/", units.unit_list),
    path("units/<int:pk>/", unit_page.unit_page),
    path("units/<int:pk>/answers/", unit_page.unit_answers),
    path("units/<int:pk>/do/<str:action>/", states.act),
    path("units/<int:pk>/link/", states.link),
    path("units/<int:pk>/contacts/", contacts.add),
    path("units/<int:pk>/contacts/<int:number>/", contacts.change),
    path("units/<int:pk>/notes/", notes.add),
    path("units/<int:pk>/notes/<int:number>/", notes.settle),
    path("units/<int:pk>/mail/", mail.send_one),
    path("units/<int:pk>/enter/", entering.choose),
    path(ENTER, entering.begin),
    path(ENTER + "s/<str:name>/", entering.enter_section),
    path(ENTER + "s/<str:name>/save/", entering.save),
    path(ENTER + "end/", entering.end),
    path(ENTER + "receipt/", entering.receipt),
    path("units/<int:pk>/preview/", preview.begin),
    path(TRY, preview.home),
    path(TRY + "s/<str:name>/", preview.trial_section),
    path(TRY + "s/<str:name>/save/", preview.trial_save),
    path(TRY + "end/", preview.trial_end),
    path(TRY + "receipt/", preview.trial_receipt),
    path("mail/", mail.mails),
    path("mail/decide/<int:number>/", mail.decide),
    path("mail/<str:name>/", mail.one_mailing),
    path("mail/<str:name>/send/", mail.send_all),
    path("control/", control.control),
    path("cleaning/", include("overblik.collection.cleaning.urls")),
    path("versions/", version_pages.versions),
    path("members/", member_pages.members),
    path("members/<str:name>/", member_pages.change),
    path("log/", member_pages.log),
    path("language/", language.choose),
    path("sign-in/", include(sign_in.urlpatterns)),
]
