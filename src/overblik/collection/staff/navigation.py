"""The places that staff go to, in the order of the menu; each is shown to those who may go there."""

from __future__ import annotations

from dataclasses import dataclass

from overblik.collection.staff.roles import Permission, may
from overblik.files.languages import Text


@dataclass(frozen=True, kw_only=True)
class Destination:
    """One place of the menu."""

    url: str
    label: Text
    permission: Permission


NAVIGATION: tuple[Destination, ...] = (
    Destination(url="/staff/", label=Text({"da": "Status", "en": "Status"}), permission="status"),
    Destination(url="/staff/units/", label=Text({"da": "Enheder", "en": "Units"}), permission="units"),
    Destination(url="/staff/calls/", label=Text({"da": "Ring op", "en": "Whom to call"}), permission="units"),
    Destination(url="/staff/mail/", label=Text({"da": "Udsendelser", "en": "Mail"}), permission="mail"),
    Destination(url="/staff/control/", label=Text({"da": "Åbning og lukning", "en": "Open and close"}), permission="open"),
    Destination(url="/staff/cleaning/", label=Text({"da": "Kodning", "en": "Coding"}), permission="cleaning"),
    Destination(url="/staff/versions/", label=Text({"da": "Versioner", "en": "Versions"}), permission="versions"),
    Destination(url="/staff/members/", label=Text({"da": "Medarbejdere", "en": "Staff"}), permission="staff"),
    Destination(url="/staff/log/", label=Text({"da": "Log", "en": "Log"}), permission="audit"),
)  # fmt: skip


def menu(role: str, language: str, path: str) -> list[dict[str, object]]:
    """Return the places that a role may go to, with the one that *path* belongs to marked as current."""
    current = max(
        (place.url for place in NAVIGATION if place.url == path or (place.url != "/staff/" and path.startswith(place.url))),
        key=len, default="",
    )  # fmt: skip
    return [
        {"url": place.url, "label": place.label[language], "current": place.url == current}
        for place in NAVIGATION
        if may(role, place.permission)
    ]
