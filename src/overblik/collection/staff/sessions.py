"""Sessions, sign-in and messages exist under /staff/ only: respondents' pages pay nothing for them and get no cookie of theirs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse

PREFIX = "/staff/"


def _only_staff(
    middleware: Any,
) -> Callable[[Callable[[HttpRequest], HttpResponse]], Callable[[HttpRequest], HttpResponse]]:
    def made(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
        inner = middleware(get_response)

        def answer(request: HttpRequest) -> HttpResponse:
            response: HttpResponse = inner(request) if request.path.startswith(PREFIX) else get_response(request)
            return response

        return answer

    return made


StaffSessions = _only_staff(SessionMiddleware)
StaffAuthentication = _only_staff(AuthenticationMiddleware)
StaffMessages = _only_staff(MessageMiddleware)
