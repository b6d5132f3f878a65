from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.tables.filter_words import filter_words

if TYPE_CHECKING:
    from overblik.study import Study


@pytest.mark.parametrize(
    ("where", "danish", "english"),
    [
        ("region == 'Nord'", "»Region« er »Nord«", "“Region” is “North”"),
        (
            "region == 'Syd' and oplevelse == 'godt'",
            "»Region« er »Syd« og »Hvordan gik det?« er »Godt«",
            "“Region” is “South” and “How did it go?” is “Well”",
        ),
        (
            "'unge' in kontakt",
            "»Unge« er valgt i »Hvem har I haft kontakt med?«",
            "“Young people” is chosen in “Whom have you been in contact with?”",
        ),
        ("`formaal/syge` == 'job'", "»Syge« er »Job«", "“People on sick leave” is “Job”"),
    ],
)
def test_chosen_options_are_said_in_words(ten: Study, where: str, danish: str, english: str) -> None:
    """A reader has seen neither ids nor the language of filters."""
    table = ten.table("antal", where=where)
    assert (filter_words(where, table, "da"), filter_words(where, table, "en")) == (danish, english)


@pytest.mark.parametrize(
    "where",
    [
        "antal > 3",
        "region == 'Nord' or region == 'Syd'",
        "region != 'Nord'",
        "'unge' not in kontakt",
        "not asked(antal)",
    ],
)
def test_everything_else_is_quoted(ten: Study, where: str) -> None:
    """Rather the expression itself than half of it."""
    assert filter_words(where, ten.table("antal", where=where), "da") == f"»{where}«"
