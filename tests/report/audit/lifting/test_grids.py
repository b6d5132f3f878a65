"""Tables as figures."""

from __future__ import annotations

from overblik.report.audit.lifting.grids import values
from overblik.report.audit.model import Figure
from tests.report.audit.reports import ANSWERED, lifted


def figure(table: str) -> Figure:
    """The one figure of a report."""
    (found,) = lifted(ANSWERED + table).figures
    return found


def test_rows_that_add_up_share_a_base_by_row() -> None:
    """Two that do make the third a row that should."""
    found = figure("Tabel 1: A (pct.)\n      Ja    Nej\nEt    60    40\nTo    30    70\nTre   50    55\n")
    assert [(series.title, series.adds_up) for series in found.series] == [("Et", True), ("To", True), ("Tre", True)]
    assert [list(map(int, values(series))) for series in found.series][2] == [50, 55]


def test_columns_that_add_up_share_one_by_column() -> None:
    """With the base in the row below."""
    found = figure(
        "Tabel 1: A (pct.)\n      2019   2022\nJa    60    30\nNej   40    70\nI alt  100   100\nN     38    47\n"
    )
    assert [(series.title, series.base, series.adds_up) for series in found.series] == [
        ("2019", 38, True),
        ("2022", 47, True),
    ]


def test_several_answers_add_up_to_nothing() -> None:
    """As a note says; nor do answers of which some are not shown."""
    table = "Tabel 1: A\nJa   45 pct.\nNej  35 pct.\nVed ikke  10 pct.\n"
    assert figure(f"{table}Note: En eller flere svar.\n").series[0].adds_up is False
    assert figure(f"{table}Note: Kun ét svar.\n").series[0].adds_up is True
    assert figure(f"{table}Note: Kun ét svar; resten er ikke vist.\n").series[0].adds_up is None


def test_a_net_is_set_apart_from_its_parts() -> None:
    """By its label; it is no part of the sum."""
    text = (
        f"{ANSWERED}Tabel 1: A (kun ét svar)\nHelt enig  20 pct.\nEnig  30 pct.\nEnig i alt  50 pct.\nUenig  50 pct.\n"
    )
    (net,) = lifted(text).nets
    assert (net.whole.text, [it.text for it in net.parts]) == ("50 pct.", ["20 pct.", "30 pct."])


def test_a_question_put_to_some_has_no_base_but_a_stated_one() -> None:
    """Nobody says how many they are."""
    table = "Figur 1: A (kun skoler, der har svaret ja)\nTid  45 pct.\nPenge  35 pct.\nLyst  10 pct.\n"
    assert {it.bases for it in figure(table).series[0].quantities} == {()}
    assert {it.bases for it in figure(f"{table}Note: N = 20\n").series[0].quantities} == {(20,)}
