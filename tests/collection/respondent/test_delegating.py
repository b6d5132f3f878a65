"""A section is passed on to a colleague, and taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client

from overblik.collection.models import Delegation, Fieldwork, Unit
from overblik.collection.respondent.delegating import MOST_OPEN
from tests.collection.office_study import NOW
from tests.collection.respondent.visitors import body, passed_on, send, stored

if TYPE_CHECKING:
    from overblik.collection.site import Site

IDA = {"name": "Ida", "mail": "ida@kontor.test", "message": "Kan du tage den?"}


def test_a_section_is_passed_on_once_to_a_colleague(link: str, unit: Unit) -> None:
    """Sent again to the same address it is the same link."""
    for _ in range(2):
        answer = Client().post(f"{link}delegate/digital_afsnit/", IDA)
        assert answer.headers["Location"].startswith(f"{link}delegate/digital_afsnit/?")
    delegation = Delegation.objects.get()
    assert (delegation.unit_id, delegation.section, delegation.name, delegation.language) == (
        unit.pk,
        "digital_afsnit",
        "Ida",
        "da",
    )
    assert "ida@kontor.test" in body(Client().get(f"{link}delegate/digital_afsnit/"))


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("name", " ", "Skriv kollegaens navn"),
        ("mail", "ida", "Skriv en e-mailadresse"),
        ("mail", f"{'i' * 60}@{'k' * 60}.{'k' * 60}.{'k' * 60}.{'k' * 60}.test", "Skriv en e-mailadresse"),
    ],
)
def test_what_is_missing_is_told_with_what_was_typed(link: str, field: str, value: str, said: str) -> None:
    """And nothing is sent."""
    answer = Client().post(f"{link}delegate/slut/", IDA | {field: value})
    assert answer.status_code == 422
    assert said in body(answer)
    assert "Kan du tage den?" in body(answer)
    assert Delegation.objects.count() == 0


def test_a_name_is_one_line(link: str) -> None:
    """It stands in the head of a mail."""
    Client().post(f"{link}delegate/slut/", IDA | {"name": "Ida\r\nBcc: alle@kontor.test"})
    assert "\n" not in Delegation.objects.get().name


def test_a_section_is_taken_back(site: Site, unit: Unit, link: str) -> None:
    """The link is void, and what the colleague answered stays."""
    delegation, theirs = passed_on(site, unit)
    send(theirs, "digital_afsnit", digital="nej")
    answer = Client().post(f"{link}take-back/{delegation.pk}/")
    assert answer.headers["Location"] == f"{link}s/digital_afsnit/"
    assert Client().get(theirs).status_code == 404
    assert stored(unit) == {"digital": "nej"}


def test_nobody_takes_back_what_is_not_theirs(site: Site, unit: Unit, link: str) -> None:
    """Neither another unit nor the colleague."""
    delegation, theirs = passed_on(site, Unit.objects.get(unit_id="u02"))
    assert Client().post(f"{link}take-back/{delegation.pk}/").status_code == 404
    assert Client().post(f"{theirs}take-back/{delegation.pk}/").status_code == 404
    assert Client().post(f"{theirs}delegate/digital_afsnit/", IDA).status_code == 404
    delegation.refresh_from_db()
    assert delegation.taken_back_at is None
    assert unit.delegations.count() == 0


def test_there_is_a_limit(link: str, unit: Unit) -> None:
    """Our mail server is not for pranks."""
    for number in range(MOST_OPEN):
        Delegation.objects.create(
            unit=unit, section="slut", name="x", email=f"x{number}@kontor.test", language="da", made_at=NOW
        )
    assert "Der er sendt mange links allerede" in body(Client().post(f"{link}delegate/slut/", IDA))


def test_a_section_that_never_was_cannot_be_passed_on(link: str) -> None:
    """Nor any after the close."""
    assert Client().get(f"{link}delegate/findes_ikke/").status_code == 404
    Fieldwork.objects.update(state="closed")
    assert Client().get(f"{link}delegate/slut/").status_code == 404


def test_a_plan_may_rule_it_out(site: Site, link: str, settings: Any) -> None:
    """Then no page offers it."""
    settings.OVERBLIK = replace(site, plan=replace(site.plan, delegation=False))
    assert Client().get(f"{link}delegate/slut/").status_code == 404
    assert "kollega" not in body(Client().get(f"{link}s/slut/"))
