"""A section's page: saved when it is sent, nothing lost, nothing of anybody else's overwritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.test import Client

if TYPE_CHECKING:
    from overblik.collection.models import Unit


def test_a_sent_page_is_saved_and_leads_on(link: str, unit: Unit) -> None:
    """The answers are stored under their items, and the next section is shown."""
    answer = Client().post(
        f"{link}s/kontakt_afsnit/",
        {"rev": "0", "shown": ["kontakt", "formaal/unge", "ansatte"], "kontakt": ["unge"], "formaal/unge": "job", "ansatte": "12"},
    )
    assert (answer.status_code, answer.headers["Location"]) == (302, f"{link}s/digital_afsnit/")
    unit.refresh_from_db()
    assert {key: item["v"] for key, item in unit.response.items.items()} == {
        "kontakt": ["unge"], "formaal/unge": "job", "ansatte": 12,
    }  # fmt: skip
