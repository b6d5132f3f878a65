"""What respondents type is text on the pages of staff too, who see answers of everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test import Client

from overblik.collection.models import Contact, Delegation, Unit
from tests.attacks.test_forms import EVIL, LAST
from tests.collection.given import give
from tests.collection.office_study import NOW
from tests.collection.respondent.visitors import body
from tests.collection.staff.signed_in import signed_in

if TYPE_CHECKING:
    from overblik.collection.site import Site

PAGES = (
    "", "units/", "units/{}/", "units/{}/answers/", "units/{}/enter/", "units/{}/enter/telephone/da/s/slut/",
    "units/{}/preview/da/", "units/{}/preview/da/s/slut/", "mail/", "mail/invitation/", "control/", "members/", "log/",
)  # fmt: skip


@pytest.fixture
def attacked(site: Site, link: str, unit: Unit) -> Unit:  # noqa: ARG001 - the study must be there
    """A unit whose people have typed markup wherever they can."""
    Client().post(link + LAST, {"rev": "0", "shown": "kommentar", "kommentar": EVIL})
    give(unit.unit_id, "kontakt_afsnit", kontakt=["andet"], kontakt_other=EVIL)
    for page, fields in {
        "remark/": {"text": EVIL},
        "wrong-person/": {"name": EVIL, "more": EVIL},
        "decline/": {"why": EVIL},
    }.items():
        Client().post(link + page, fields)
    Delegation.objects.create(
        unit=unit, section="slut", name=EVIL, email="bo@kontor.test", language="da", message=EVIL, made_at=NOW
    )
    Contact.objects.create(unit=unit, name=EVIL, email="ida@kontor.test")
    return unit


def test_markup_is_shown_as_it_was_typed(attacked: Unit) -> None:
    """No page of staff runs what an answer holds."""
    owner = signed_in("owner")
    pages = [owner.get("/staff/" + page.format(attacked.pk)) for page in PAGES]
    found = {page: answer.status_code for page, answer in zip(PAGES, pages, strict=True)}
    assert max(found.values()) < 500, found
    whole = "".join(body(answer) for answer in pages if answer.status_code == 200)
    assert whole.count("&lt;script&gt;alert(1)") > 5
    for mark in ("<script>alert", "<img src=x", "</textarea><b>"):
        assert mark not in whole


@pytest.mark.parametrize("page", PAGES)
def test_pages_of_staff_have_the_headers_and_nothing_inline(attacked: Unit, page: str) -> None:
    """The strict policy holds there too."""
    answer = signed_in("owner").get("/staff/" + page.format(attacked.pk))
    policy = answer.headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "no-store" in answer.headers["Cache-Control"]
    for mark in (" style=", "<style", " onclick=", " onsubmit=", "javascript:", 'src="http', 'href="http'):
        assert mark not in body(answer)


@pytest.mark.parametrize("to", ["https://evil.test/", "//evil.test/", "/\\evil.test", "javascript:alert(1)"])
@pytest.mark.usefixtures("site")
def test_signing_in_leads_nowhere_else(to: str) -> None:
    """Whatever `next` says."""
    page = Client().get("/staff/sign-in/login/", {"next": to})
    assert f'href="{to}' not in body(page)
    signed = signed_in("owner").get("/staff/sign-in/login/", {"next": to})
    assert "evil" not in signed.headers.get("Location", "")
    assert "javascript" not in signed.headers.get("Location", "")
