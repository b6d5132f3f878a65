"""Mail scanners and robots open links before people do: whatever they open, nothing comes of it."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin

import pytest
from django.test import Client

from overblik.collection.fieldwork.addresses import colleague_link, unit_link
from overblik.collection.models import Delegation, Unit
from tests.attacks.records import whole_database
from tests.collection.given import finished, give
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.site import Site

MOST = 600
GUESSED = ("", "delegate/slut/", "take-back/1/", "s/slut/save/", "end/?new", "decline/?again=1")
"""What a robot opens under a unit's link, beside what it finds on the pages."""
ADDRESS = re.compile(r"""(?:href|action|hx-get|hx-post|src|data-url)=["']([^"']+)["']""")


@pytest.fixture
def links(site: Site) -> list[str]:
    """The links of units that have not begun, have begun, have finished and have refused, and of two colleagues."""
    give("u02", "kontakt_afsnit", kontakt=["unge"], formaal__unge="job")
    finished("u03", kontakt=["ingen"], digital="nej")
    Unit.objects.filter(unit_id="u04").update(refused_at=NOW)
    found = [unit_link(site, unit, "da") for unit in Unit.objects.filter(unit_id__in=["u01", "u02", "u03", "u04"])]
    for name in ("u01", "u02"):
        made = Delegation.objects.create(
            unit=Unit.objects.get(unit_id=name),
            section="slut",
            name="Bo",
            email="bo@kontor.test",
            language="en",
            made_at=NOW,
        )
        found.append(colleague_link(site, made))
    return [link.removeprefix(site.address) for link in found]


def scan(begin: list[str], method: str) -> set[str]:
    """Open every link, and every address that is found on what comes back, once."""
    seen: set[str] = set()
    waiting = list(begin)
    robot = Client(headers={"user-agent": "SafeLinks", "x-purpose": "preview"})
    while waiting and len(seen) < MOST:
        address = waiting.pop()
        if address in seen or address.startswith("/static/"):
            continue
        seen.add(address)
        answer = robot.generic(method, address)
        assert answer.status_code < 500, address
        shown = answer if method == "GET" else robot.get(address)
        text = shown.content.decode("utf-8", "replace")
        near = [*ADDRESS.findall(text), *([shown.headers["Location"]] if shown.has_header("Location") else [])]
        waiting += [found for one in near if (found := urldefrag(urljoin(address, unescape(one)))[0]).startswith("/")]
    return seen


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_nothing_comes_of_opening_links(links: list[str], method: str) -> None:
    """Not begun, no refusal, no accepted delegation: no row of the database is another one."""
    before = whole_database()
    seen = scan([link + page for link in links for page in GUESSED if "/u" in link or not page], method)
    assert len(seen) > 60
    assert all(
        any(page in address for address in seen) for page in ("/decline/", "/delegate/", "/end/", "/receipt/", "/en/a/")
    )
    assert whole_database() == before


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE"])
def test_nothing_comes_of_other_methods(links: list[str], method: str) -> None:
    """Nothing is there for them."""
    before = whole_database()
    for link in links:
        for page in ("", "s/kontakt_afsnit/", "end/", "decline/"):
            assert Client().generic(method, link + page).status_code in {404, 405}
    assert whole_database() == before
