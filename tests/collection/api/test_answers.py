"""Live answers for programs are those of the command line."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from overblik.collection.answers.live import live_answers
from overblik.collection.api.answers import Asked, response_list, table
from overblik.errors import Unanswerable
from overblik.responses.open import responses_of
from overblik.tables.show import as_json
from overblik.tables.tabulate import tabulate
from tests.collection.api.answered import answered

if TYPE_CHECKING:
    from overblik.collection.site import Site


def test_response_sets_come_in_declared_columns_with_missing_codes(site: Site) -> None:
    """What was not reached is told from what was not asked."""
    answered()
    found = response_list(site, "da", limit=100, offset=0)
    assert found.total == len(found.rows) == 8
    by_unit = {row["unit"]: row for row in found.rows}
    assert by_unit["u01"]["kontakt/unge"] == "yes"
    assert (by_unit["u01"]["ansatte"], by_unit["u01"]["ansatte#missing"]) == (12.0, None)
    assert by_unit["u01"]["formaal/voksne"] == "#not_asked"
    assert by_unit["u09"]["digital"] == "#not_reached"
    assert {"unit", "outcome"} < set(by_unit["u01"])


def test_columns_say_what_they_are(site: Site) -> None:
    """Of which variable, row and option, in the language asked for."""
    found = {column.name: column for column in response_list(site, "en", limit=1, offset=0).columns}
    assert found["kontakt/unge"].title == "Whom have you been in contact with?"
    assert (found["kontakt/unge"].option, found["formaal/unge"].row) == ("unge", "unge")


def test_response_sets_are_read_in_parts(site: Site) -> None:
    """Two parts make the whole, none doubled."""
    answered()
    whole = response_list(site, "da", limit=100, offset=0).rows
    parts = [response_list(site, "da", limit=5, offset=start).rows for start in (0, 5, 10)]
    assert [row for part in parts for row in part] == whole


def test_a_table_is_that_of_the_command_line(site: Site) -> None:
    """The same arithmetic on the same answers, printed the same way."""
    answered()
    answers = live_answers(site)
    assert answers is not None
    responses = responses_of(answers, about=site.about, questionnaire=site.questionnaire, frame=site.frame)
    expected = json.loads(as_json(tabulate(responses, "digital", by="region"), "da"))
    assert table(site, Asked(variable="digital", by="region"), "da") == expected


def test_small_bases_are_suppressed(site: Site) -> None:
    """Two answers of the south are fewer than the five that may be shown."""
    answered()
    strict = replace(site, about=replace(site.about, least_base=5))
    cells = table(strict, Asked(variable="digital", by="region"), "da")["cells"]
    south = [cell for cell in cells if cell["by"] == {"region": "Syd"}]
    assert south
    assert all(cell["suppressed"] and cell["count"] is cell["base"] is cell["share"] is None for cell in south)


def test_without_answers_there_is_no_table(site: Site) -> None:
    """Which is told in words."""
    with pytest.raises(Unanswerable, match="no answers yet"):
        table(site, Asked(variable="digital"), "da")
    assert response_list(site, "da", limit=10, offset=0).rows == []
