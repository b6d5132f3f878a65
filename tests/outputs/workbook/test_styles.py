from __future__ import annotations

import io

import xlsxwriter

from overblik.outputs.workbook.styles import LOOKS, Styles, number_format, percent_format, safe_header


def test_a_look_is_made_once() -> None:
    """Excel has room for some 64,000 looks, and a banner has more cells than that."""
    with xlsxwriter.Workbook(io.BytesIO()) as book:
        style = Styles(book=book)
        assert style("number", bold=True) is style("number", bold=True)
        assert style("number") is not style("number", bold=True)
        assert all(style(look) for look in LOOKS)


def test_numbers_keep_their_decimals() -> None:
    """Shares in per cent, all else as it is."""
    assert (percent_format(0), percent_format(2)) == ("0%", "0.00%")
    assert (number_format(0), number_format(1)) == ("#,##0", "#,##0.0")


def test_an_ampersand_in_a_header_is_an_ampersand() -> None:
    """It begins a code otherwise."""
    assert safe_header("A & B") == "A && B"
