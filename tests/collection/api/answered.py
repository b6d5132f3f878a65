"""Units that have answered the small study, put straight into the database."""

from __future__ import annotations

import datetime as dt

from overblik.collection.answering.items import Item
from overblik.collection.models import Response, Unit
from tests.collection.office_study import NOW

Json = str | float | list[str]
"""An answer as it is stored."""

VIDEO: dict[str, Json] = {
    "kontakt": ["unge"], "formaal/unge": "job", "ansatte": 12, "digital": "ja", "tilfreds": "godt", "andel": 40, "timer": 3.5,
    "kommentar": "Det går",
}  # fmt: skip


def answer(unit: str, given: dict[str, Json] | None = None, *, finished: bool = True, sections: int = 3) -> None:
    """Let a unit answer as far as *sections*, and finish."""
    names = ["kontakt_afsnit", "digital_afsnit", "slut"][:sections]
    items = {key: Item(value=value).to_json() for key, value in (VIDEO if given is None else given).items()}
    Response.objects.filter(unit__unit_id=unit).update(
        items=items, rev=1, submitted=names, begun_at=NOW, last_at=NOW + dt.timedelta(minutes=4),
        finished_at=NOW + dt.timedelta(minutes=5) if finished else None,
    )  # fmt: skip


def answered() -> None:
    """Seven units finish (five of them in the north), one stops half-way, one refuses, one is not eligible."""
    for number in (1, 2, 3, 4, 5, 7, 8):
        answer(f"u{number:02}")
    answer("u09", {"kontakt": ["unge"]}, finished=False, sections=1)
    Unit.objects.filter(unit_id="u10").update(refused_at=NOW)
    Unit.objects.filter(unit_id="u11").update(eligible=False)
