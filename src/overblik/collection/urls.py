"""Every address of the server."""

from __future__ import annotations

from django.urls import include, path

from overblik.collection.api.urls import urlpatterns as api
from overblik.collection.respondent.urls import urlpatterns as respondent
from overblik.collection.security.health import health
from overblik.collection.staff.urls import urlpatterns as staff

urlpatterns = [
    path("health/", health),
    path("staff/", include(staff)),
    path("api/", include(api)),
    *respondent,
]

handler400 = "overblik.collection.security.problems.bad_request"
handler403 = "overblik.collection.security.problems.forbidden"
handler404 = "overblik.collection.security.problems.not_found"
handler500 = "overblik.collection.security.problems.server_error"
