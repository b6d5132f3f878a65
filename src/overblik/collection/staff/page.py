"""One page for staff: the frame around it, and what is said once after something was done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render


def staff_page(request: HttpRequest, template: str, context: Mapping[str, Any], *, status: int = 200) -> HttpResponse:
    """
    Return a staff page; *template* extends `staff/page.html`.

    Language, member, menu and what every page has come from `staff.context.staff_context`.
    """
    return render(request, template, dict(context), status=status)


def done(request: HttpRequest, text: str, to: str) -> HttpResponse:
    """Lead to a page that says once what was done."""
    messages.success(request, text)
    return HttpResponseRedirect(to)


def not_done(request: HttpRequest, text: str, to: str) -> HttpResponse:
    """Lead to a page that says once why something was not done."""
    messages.error(request, text)
    return HttpResponseRedirect(to)
