"""Which numbers were published, and which drawn, in words."""

from __future__ import annotations

from dataclasses import replace
from textwrap import dedent
from typing import Any

import pytest

from overblik.report.names import Names
from overblik.report.provenance import marks, origins, provenance, row_names
from overblik.report.published import parse_published
from overblik.report.statements import Published
from overblik.responses.open import responses_of
from overblik.responses.simulation import Order, simulate
from overblik.tables.table import Table
from overblik.tables.tabulate import tabulate
from tests.responses.simulation.questionnaires import FRAME, about, survey

VARIABLES = {variable.id: variable for variable in survey().variables()}


def published(text: str = "") -> Published:
    """Return published numbers of the small survey."""
    names = Names(about=about(), questionnaire=survey(), frame=FRAME)
    found, problems = parse_published("responses: {complete: 20, partial: 2}\n" + dedent(text), names)
    assert problems == ()
    assert found is not None
    return found


def table(name: str, **how: Any) -> Table:
    """Return a table of some answers; the marks look at no number in it."""
    answers = simulate(Order(questionnaire=survey(), frame=FRAME, about=about(), complete=20, partial=2))
    assert not isinstance(answers, tuple)
    return tabulate(responses_of(answers, about=about(), questionnaire=survey(), frame=FRAME), name, **how)


def known(text: str, name: str) -> dict[str, str]:
    """Return how the numbers of a variable are known, by cell."""
    return {str(cell): origin for cell, origin in provenance(published(text), VARIABLES[name]).items()}


JA = '{id: ja, kind: percent, value: "70", cell: digital/ja}'


WORDS = "{id: o, kind: words, value: flertallet, cell: digital/ja}"


def test_a_number_is_known_as_it_was_printed() -> None:
    """As a percentage, a count, or in words only; a number comes before words."""
    found = known(f'statements: [{JA}, {{id: nej, kind: count, value: "3", cell: digital/nej}}, {WORDS}]', "digital")
    assert (found["digital/ja"], found["digital/nej"]) == ("percent", "count")
    assert known(f"statements: [{WORDS}]", "digital") == {"digital/ja": "words"}


def test_the_last_option_follows_from_all_others() -> None:
    """What is left of all is an option, or a net."""
    assert known(f"statements: [{JA}]", "digital") == {"digital/ja": "percent", "digital/nej_net": "follows"}
    both = f'statements: [{JA}, {{id: nej, kind: percent, value: "20", cell: digital/nej}}]'
    assert known(both, "digital")["digital/overvejer"] == "follows"


def test_where_all_chose_one_thing_nobody_chose_the_others() -> None:
    """The word *alle* is as good as a number."""
    found = known("statements: [{id: a, kind: words, value: alle, cell: tilfreds/tilfredse}]", "tilfreds")
    assert found == {"tilfreds/tilfredse": "count", "tilfreds/slet_ikke": "follows"}


def test_words_with_a_known_count_are_a_number() -> None:
    """The source tells it elsewhere."""
    text = "statements: [{id: a, kind: words, value: næsten alle, cell: grupper/alle, count: 19}]"
    assert known(text, "grupper") == {"grupper/alle": "count"}


def test_bases_of_chosen_rows_tell_how_often_they_were_chosen() -> None:
    """And where every row is known, the pooled one is."""
    text = """
        tables:
          - id: t
            of: formaal
            percent: {unge: ["50", "50"], syge: ["50", "50"], ledige: ["50", "50"]}
            base: {unge: 20, syge: 18, ledige: 16}
    """
    assert known(text, "grupper") == dict.fromkeys(
        ["grupper/unge", "grupper/syge", "grupper/ledige", "grupper/ingen"], "follows"
    )
    assert known(text, "formaal")["formaal/*/job"] == "follows"
    assert known(text, "formaal")["formaal/unge/job"] == "percent"


def test_what_is_impossible_is_no_number() -> None:
    """It was printed, and it is not in the data."""
    text = 'statements: [{id: a, kind: percent, value: "98", cell: digital/ja, impossible: true}]'
    assert known(text, "digital") == {}


def test_rows_are_named_once() -> None:
    """Whatever is no grid has one without a name."""
    assert row_names(VARIABLES["formaal"]) == ("unge", "syge", "ledige")
    assert row_names(VARIABLES["digital"]) == (None,)


ALLE = 'tables: [{id: t, of: digital, percent: ["70", "20", "10"], base: 20}]'
ROWS = """
    statements: [{id: o, kind: words, value: flertallet, cell: "formaal/{syge,ledige}/job"}]
    tables: [{id: t, of: formaal, percent: {unge: ["50", "50"]}}]
"""
MIXED = """
    statements:
      - {id: o, kind: words, value: flertallet, cells: [midler/a, midler/b]}
      - {id: p, kind: count, value: "3", cell: midler/c}
"""
DRAWN, INVENTED = "Rekonstruktion: offentliggjort er ", " er trukket ud fra en model."


@pytest.mark.parametrize(
    ("text", "name", "danish"),
    [
        ("", "digital", "Rekonstruktion: ingen af tallene er offentliggjort; de er trukket ud fra en model."),
        ("", "ansatte", "Rekonstruktion: ingen af tallene er offentliggjort; de er trukket ud fra en model."),
        (ALLE, "digital", "Rekonstruktion: alle tallene er offentliggjort eller følger af dem, der er det."),
        (
            "statements: [{id: a, kind: count, value: '7', cell: midler/a}, {id: b, kind: count, value: '7', cell: midler/b}]",
            "midler",
            "Rekonstruktion: offentliggjort er tallene for »A« og »B«. De øvrige tal er trukket ud fra en model.",
        ),
        (
            f"statements: [{JA}]",
            "digital",
            DRAWN + "tallet for »Ja«. Andre tal følger af det offentliggjorte eller" + INVENTED,
        ),
        (
            f"statements: [{WORDS}]",
            "digital",
            "Rekonstruktion: »Ja« er omtalt i ord; tallene er trukket ud fra en model, så de passer med ordene.",
        ),
        (
            ROWS,
            "formaal",
            DRAWN + "tallene for »Et job« under »Unge« og »Andet« under »Unge«; "
            "»Et job« i de øvrige rækker er omtalt i ord. De øvrige tal" + INVENTED,
        ),
    ],
)
def test_a_mark_says_it_in_a_sentence(text: str, name: str, danish: str) -> None:
    """What is published, what only spoken of, and that the rest is drawn."""
    assert marks(published(text), table(name), "da") == danish


def test_a_table_in_which_everything_is_printed_says_just_that() -> None:
    """A net that is not printed follows; without one, nothing does."""
    text = 'tables: [{id: t, of: formaal, percent: {unge: ["50", "50"], syge: ["50", "50"], ledige: ["50", "50"]}}]'
    assert marks(published(text), table("formaal"), "da") == "Rekonstruktion: alle tallene er offentliggjort."


def test_english_has_sentences_of_its_own() -> None:
    """One option is, several are."""
    assert marks(published(MIXED), table("midler"), "en") == (
        "Reconstruction: the number for “C” is published; “A” and “B” are described in words. "
        "The other numbers are drawn from a model."
    )


def test_how_published_numbers_divide_is_drawn() -> None:
    """A break shows numbers that nobody has printed; response rates were printed for all."""
    assert "ingen af tallene" in marks(published(ALLE), table("digital", by="region"), "da")
    assert "ingen af tallene" in marks(published(ALLE), table("digital", where="region == 'Nord'"), "da")
    assert marks(published(), table("responses"), "da") == "Rekonstruktion: alle tallene er offentliggjort."
    assert "fordelingen er trukket" in marks(published(), table("responses", by="region"), "da")


def test_the_total_beside_a_break_is_told_from_it() -> None:
    """Where a table shows both."""
    total, broken = table("digital"), table("digital", by="region")
    both = replace(broken, cells=(*total.cells, *broken.cells))
    assert "kun tallene for alle under ét" in marks(published(ALLE), both, "da")


def test_the_description_of_the_data_says_where_each_number_comes_from() -> None:
    """By column and value of the answers."""
    found = origins(
        published(f"statements: [{JA}, {{id: a, kind: count, value: '7', cell: midler/a}}]"), survey(), outside=False
    )
    assert found["digital", "ja"] == "percent"
    assert found["digital", "nej"] == "drawn"
    assert found["midler/a", "yes"] == "count"
    assert found["formaal/unge", "job"] == "drawn"
    assert found["tilfreds", "#dont_know"] == "drawn"
    assert not any(column.startswith("kommentar") for column, _ in found)
