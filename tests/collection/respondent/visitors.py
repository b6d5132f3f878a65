"""People who follow links in a browser without scripts, and what is on the pages that they see."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django.test import Client

from overblik.collection.fieldwork.addresses import colleague_link
from overblik.collection.models import Delegation, Response
from overblik.collection.store import items_of
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.models import Unit
    from overblik.collection.site import Site

ALL: dict[str, dict[str, Any]] = {
    "kontakt_afsnit": {"kontakt": ["unge"], "formaal/unge": "job", "ansatte": "12"},
    "digital_afsnit": {"digital": "nej"},
    "slut": {"kommentar": "Tak"},
}
"""Answers to every section that leave nothing open."""


def body(answer: Any) -> str:
    """Return a page as text."""
    return str(answer.content.decode())


def revision(page: str) -> str:
    """Return the revision that a page was made from."""
    found = re.search(r'name="rev" value="(\d+)"', page)
    return found[1] if found else "0"


def send(link: str, section: str, *, save: bool = False, **fields: Any) -> Any:
    """Send a section's page as it was opened just now, with these answers, and return what comes of it."""
    opened = body(Client().get(f"{link}s/{section}/"))
    shown = re.findall(r'name="shown" value="([^"]+)"', opened)
    answers = {key.replace("__", "/"): value for key, value in fields.items()}
    return Client().post(
        f"{link}s/{section}/{'save/' if save else ''}",
        {
            "rev": revision(opened),
            "shown": list(dict.fromkeys([*shown, *(k for k in answers if k in shown or "/" in k)])),
        }
        | answers,
    )


def answer_all(link: str) -> None:
    """Send every section."""
    for section, answers in ALL.items():
        send(link, section, **{key.replace("/", "__"): value for key, value in answers.items()})


def stored(unit: Unit) -> dict[str, Any]:
    """Return the stored answers of a unit."""
    return {key: item.value for key, item in items_of(Response.objects.get(pk=unit.pk)).items()}


def passed_on(site: Site, unit: Unit, section: str = "digital_afsnit") -> tuple[Delegation, str]:
    """Pass a section on to Ida, and return the delegation with her link."""
    delegation = Delegation.objects.create(
        unit=unit, section=section, name="Ida", email="ida@kontor.test", language="da", made_at=NOW
    )
    return delegation, colleague_link(site, delegation).removeprefix(site.address)
