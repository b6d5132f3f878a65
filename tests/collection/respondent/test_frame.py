"""What every page for respondents has."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.test import Client

from overblik.collection.models import Fieldwork, Unit
from overblik.collection.respondent.entry import enter
from overblik.collection.respondent.frame import closes_text, page_context, site_context
from tests.collection.respondent.visitors import body

if TYPE_CHECKING:
    from overblik.collection.site import Site


def test_every_page_has_title_owner_and_links_on_data_and_help(link: str, site: Site) -> None:
    """In the language of the page."""
    context = page_context(enter(link.split("/")[3], "en"))
    assert (context["study_title"], context["owner"], context["languages"]) == (
        "A small survey",
        "The association",
        [("da", "Dansk")],
    )
    assert [url.rpartition("/a/")[2].partition("/")[2] for url, _ in context["footer_links"]] == [
        "about/",
        "about/#help",
    ]
    assert site_context(site, "da")["study_title"] == "En lille undersøgelse"


def test_the_close_is_told_in_words_and_an_extension_only_lengthens(link: str, unit: Unit) -> None:
    """For this unit."""

    def told() -> str:
        return closes_text(enter(link.split("/")[3], "da"))

    close = dt.datetime(2026, 3, 13, 11, 0, tzinfo=dt.UTC)
    Fieldwork.objects.update(closes_at=close)
    assert told() == "fredag den 13. marts 2026 kl. 12.00"
    Unit.objects.filter(pk=unit.pk).update(extended_to=close - dt.timedelta(days=3))
    assert told() == "fredag den 13. marts 2026 kl. 12.00"
    Unit.objects.filter(pk=unit.pk).update(extended_to=close + dt.timedelta(days=3))
    assert told() == "mandag den 16. marts 2026 kl. 12.00"
    Unit.objects.filter(pk=unit.pk).update(extended_to=None)
    Fieldwork.objects.update(closes_at=None)
    assert told() == ""


def test_the_language_is_switched_on_the_page_one_is_on(link: str) -> None:
    """Not back at the start."""
    for path in ("", "about/", "end/", "receipt/", "decline/", "remark/", "wrong-person/", "delegate/slut/", "pause/"):
        assert f'href="{link.replace("/da/", "/en/")}{path}"' in body(Client().get(link + path))
