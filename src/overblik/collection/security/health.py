"""A page for monitoring: does the server reach its database, and does its key fit."""

from __future__ import annotations

from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from overblik.collection.fieldwork.setup import key_check
from overblik.collection.models import Fieldwork
from overblik.collection.site import site


@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:  # noqa: ARG001 - Django's signature
    """Return status 200 when the database answers and holds this server's fieldwork, otherwise 503 with what is wrong."""
    try:
        fieldwork = Fieldwork.objects.filter(pk=1).first()
    except DatabaseError:
        return JsonResponse({"status": "no database"}, status=503)
    if fieldwork is None:
        return JsonResponse({"status": "not set up"}, status=503)
    if fieldwork.key_check != key_check(site().key):
        return JsonResponse({"status": "another key"}, status=503)
    return JsonResponse({"status": "ok", "fieldwork": fieldwork.state})
