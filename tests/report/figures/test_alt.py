"""Figures in words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from overblik.files.languages import Text
from overblik.questionnaire.variables import Choices
from overblik.report.figures.alt import MOST_NAMES, PHRASES, alt_text
from overblik.report.figures.chart import chart
from overblik.tables.table import Table
from tests.report.figures.samples import (
    ALL,
    WAYS,
    every_table,
    grid_of_aims,
    grid_of_scales,
    multiple,
    multiple_by_region,
    multiple_by_two,
    options,
    question,
    scale,
    staff,
    staff_by_region,
    tabulated,
    yes_no,
)

TABLES = every_table()


def said(table: Table, language: str = "da") -> str:
    """The alternative text of a table's figure, with ordinary spaces."""
    return alt_text(table, chart(table, language=language), language).replace("\u00a0", " ")


def test_bars_are_said_by_their_largest_and_smallest() -> None:
    """With their numbers, and of how many."""
    assert said(yes_no()) == (
        "Søjlediagram: Sådan har det fungeret. Størst er »Nej« med 72 pct., mindst »Ja« med 28 pct. Grundlag: 72 jobcentre."
    )
    assert said(yes_no(), "en") == (
        "Bar chart: How it has worked. Largest is “Nej” at 72 per cent, smallest “Ja” at 28 per cent. Base: 72 job centres."
    )


def test_those_that_share_a_place_are_all_named() -> None:
    """Up to three of them; of more the first."""
    assert MOST_NAMES == 3
    four, five = (
        tabulated(question(Choices(options=options(*"abcde"[:many]))), {ALL: (9, {"a": 9})}) for many in (4, 5)
    )  # fmt: skip
    assert "mindst »b«, »c« og »d« med 0 pct." in said(four)
    assert "smallest “b”, “c” and “d” at 0 per cent" in said(four, "en")
    assert "mindst »b« m.fl. med 0 pct." in said(five)
    assert "smallest “b” and others at 0 per cent" in said(five, "en")


def test_what_is_left_over_is_not_the_smallest() -> None:
    """Other and none of these are small by nature; where other is the largest, that is said."""
    assert "mindst »Sms« med 0 pct." in said(multiple())
    assert "Størst er »Andet« med 50 pct." in said(tabulated(question(WAYS), {ALL: (72, {"Andet": 36, "Video": 20})}))
    few = replace(WAYS, options=(WAYS.options[0], *WAYS.options[4:]))
    assert "mindst »Ingen« med 0 pct." in said(tabulated(question(few), {ALL: (72, {"Telefon": 60, "Andet": 12})}))


def test_a_break_is_named_and_so_is_the_group() -> None:
    """Whose number it is, and that some are left out."""
    assert said(multiple_by_region()).endswith(
        "Grundlag: 11 til 20 jobcentre; tal er udeladt, hvor der er for få svar."
    )
    assert "opdelt på region." in said(multiple_by_region())
    assert "»Øst: Telefon« med 100 pct." in said(multiple_by_two())


def test_a_scale_is_said_without_dont_know() -> None:
    """What is outside is not compared."""
    assert "Størst er »Godt« med 54 pct., mindst »Meget dårligt« med 0 pct." in said(scale())


def test_several_scales_are_compared_by_their_totals() -> None:
    """That is what a reader compares."""
    assert "mindst »Tilliden er vokset: Godt eller meget godt« med 10 pct." in said(grid_of_scales())
    assert "Grundlag: 71 til 72 jobcentre." in said(grid_of_scales())


def test_a_table_of_numbers_names_row_and_column() -> None:
    """With the decimals of the study."""
    assert "Vejledning om/opfølgning på jobsøgning« med 56,3 pct." in said(grid_of_aims())


def test_a_number_is_said_by_its_median() -> None:
    """By itself with its middle half, by group the highest and the lowest."""
    assert "Medianen er 41,0 medarbejdere, den midterste halvdel 30,5–62,0." in said(staff())
    assert "Størst er »Midtjylland« med 412,0 medarbejdere, mindst »Nordjylland« med 10,0" in said(staff_by_region())


def test_where_all_are_alike_nothing_is_largest() -> None:
    """And where nothing is shown, nothing is said of it."""
    table = tabulated(question(replace(WAYS, options=WAYS.options[:2])), {ALL: (72, {"Telefon": 36, "Video": 36})})
    assert "Alle tal er 50 pct. Grundlag" in said(table)


def test_a_question_keeps_its_question_mark() -> None:
    """And a title with a figure to be filled in is filled."""
    table = yes_no()
    asked = replace(table.variable, title=Text.same("Går det godt i {navn}?"))
    assert said(replace(table, variable=asked)).startswith("Søjlediagram: Går det godt i …? Størst")


def test_mentions_are_called_answers() -> None:
    """Their base is no number of units."""
    table = multiple()
    mentions = replace(table, basis=replace(table.basis, base="mentions"))
    assert said(mentions).endswith("Grundlag: 72 svar.")


def test_counts_are_said_with_their_unit() -> None:
    """51 job centres, not 51 per cent."""
    table = yes_no()
    text = alt_text(table, chart(table, language="en", show="count"), "en").replace("\u00a0", " ")
    assert "“Nej” at 52 job centres" in text


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("name", TABLES)
def test_every_figure_is_said_in_three_sentences(name: str, language: str) -> None:
    """Short enough to be listened to."""
    text = said(TABLES[name], language)
    assert text.endswith(".")
    assert "{" not in text
    assert len(re.findall(r"\. (?=[A-ZÆØÅ])", text)) == 2


def test_every_phrase_is_there_in_both_languages() -> None:
    """No figure is said in a mixture."""
    assert all(set(text) == {"en", "da"} for text in PHRASES.values())


def test_nothing_is_said_of_a_base_that_is_held_back() -> None:
    """It is not nought."""
    table = yes_no()
    hidden = replace(table, cells=tuple(cell.hidden() for cell in table.cells))
    assert said(hidden).endswith("Ingen tal er vist. Tal er udeladt, hvor der er for få svar.")
    assert said(hidden, "en").endswith("No numbers are shown. Numbers are left out where answers are too few.")
