"""The small study served to real browsers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser

from tests.collection.browser.people import DESK, Person
from tests.collection.browser.server import pages_served
from tests.collection.office_study import NOW, office_site
from tests.outputs.browser import opened_browser

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.collection.models import Unit
    from overblik.collection.site import Site

People = Callable[..., Person]


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One browser for all tests here; each person has a context of their own in it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright's loop runs in this thread, and waits meanwhile
        with opened_browser() as found:
            yield found


@pytest.fixture(scope="package")
def address() -> Iterator[str]:
    """Where the pages are served."""
    with pages_served() as found:
        yield found


@pytest.fixture
def site(
    tmp_path: Path,
    settings: Any,
    transactional_db: None,  # noqa: ARG001 - the database must be there
    address: str,
) -> Site:
    """The small study, set up, open and served."""
    from overblik.collection.fieldwork.setup import set_up
    from overblik.collection.models import Fieldwork

    made = replace(office_site(tmp_path / "study"), address=address)
    settings.OVERBLIK = made
    set_up(made, NOW, "test")
    Fieldwork.objects.update(state="open")
    return made


@pytest.fixture
def unit(site: Site) -> Unit:  # noqa: ARG001 - units come with the study
    """The first unit."""
    from overblik.collection.models import Unit

    found: Unit = Unit.objects.get(unit_id="u01")
    return found


@pytest.fixture
def link(site: Site, unit: Unit) -> str:
    """The first unit's personal link, as it stands in the mail."""
    from overblik.collection.fieldwork.addresses import unit_link

    return unit_link(site, unit, "da")


@pytest.fixture
def person(browser: Browser) -> Iterator[People]:
    """Makes people: `person(width=390, scripts=False)`."""
    contexts = []

    def make(*, width: int = DESK, scripts: bool = True, **more: Any) -> Person:
        context = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=scripts, **more)
        context.set_default_timeout(8000)
        contexts.append(context)
        return Person(context, scripts)

    yield make
    for context in contexts:
        context.close()


def link_in(mail: Any) -> str:
    """Return the personal link in a mail."""
    found = re.search(r"https?://\S+/a/\S+", mail.body)
    assert found
    return found[0]
