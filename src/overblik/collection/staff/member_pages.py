"""The page on which owners say who is staff."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from overblik.collection.answering.posted import clean
from overblik.collection.models import AuditEntry
from overblik.collection.site import site
from overblik.collection.staff.access import Member, allowed
from overblik.collection.staff.language import language_of
from overblik.collection.staff.members import accounts, add_member, change_role, remove_member, reset_member
from overblik.collection.staff.page import done, not_done, staff_page
from overblik.collection.staff.roles import ROLE_NAMES
from overblik.collection.staff.words import say
from overblik.errors import Unanswerable

HOME = "/staff/members/"


@require_http_methods(["GET", "HEAD", "POST"])
@allowed("staff")
def members(request: HttpRequest, member: Member) -> HttpResponse:
    """Show everybody on the staff, or add somebody; the password is shown once."""
    context: dict[str, Any] = {"posted": request.POST}
    if request.method == "POST":
        name = request.POST.get("name", "").strip()
        try:
            password = add_member(
                name, request.POST.get("role", ""), site().now(), member.by, mail=request.POST.get("mail", "").strip(),
                language=language_of(request),
            )  # fmt: skip
        except Unanswerable as error:
            return _page(request, context | {"wrong": str(error)}, status=422)
        context = {"password": password, "for_whom": name}
    return _page(request, context)


def _page(request: HttpRequest, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    language = language_of(request)
    roles = {role: name[language] for role, name in ROLE_NAMES.items()}
    known = [{"account": found, "role": roles.get(found.role, "")} for found in accounts()]
    return staff_page(request, "staff/members.html", {"accounts": known, "roles": roles, **context}, status=status)


@require_POST
@allowed("staff")
def change(request: HttpRequest, member: Member, name: str) -> HttpResponse:
    """Change, reset or remove a member."""
    language, now = language_of(request), site().now()
    try:
        if "reset" in request.POST:
            return _page(request, {"password": reset_member(name, now, member.by, language=language), "for_whom": name})
        if "remove" in request.POST:
            remove_member(name, now, member.by, language=language)
            return done(request, say("member_removed", language, name=name), HOME)
        change_role(name, request.POST.get("role", ""), now, member.by, language=language)
    except Unanswerable as error:
        return not_done(request, str(error), HOME)
    return done(request, say("role_changed", language, name=name), HOME)


@require_safe
@allowed("audit")
def log(request: HttpRequest, member: Member) -> HttpResponse:  # noqa: ARG001 - every staff view is given the member
    """Show everything that was done, newest first, a page at a time."""
    from overblik.collection.staff.log import entries, numbered

    number = numbered(request.GET.get("page", ""))
    who, unit = clean(request.GET.get("who", "")), clean(request.GET.get("unit", ""))
    found = AuditEntry.objects.all()
    found = found.filter(who__icontains=who) if who else found
    found = found.filter(unit__icontains=unit) if unit else found
    kept = "".join(f"{name}={quote(value)}&" for name, value in (("who", who), ("unit", unit)) if value)
    context = entries(found, number, language_of(request)) | {"who": who, "unit": unit, "kept": kept}
    return staff_page(request, "staff/log.html", context)
