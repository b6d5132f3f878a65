from __future__ import annotations

from typing import Any

import panflute as pf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.outputs.column_widths import fit_columns, open_slashes, part_words, shares, texts
from overblik.report.figures.wrap import Face

FACE = Face(size=12)
LONG = "Ressourceforløbsydelsesmodtagere"


def table(*rows: tuple[str, ...]) -> Any:
    """A table whose first row heads the others."""
    head, *body = [pf.TableRow(*[pf.TableCell(pf.Plain(*words(text))) for text in row]) for row in rows]
    return pf.Table(pf.TableBody(*body), head=pf.TableHead(head))


def words(text: str) -> list[Any]:
    """A text as inline elements."""
    return [it for word in text.split(" ") for it in (pf.Space, pf.Str(word))][1:]


def test_widths_fill_the_page() -> None:
    """They are shares of one whole, the labels' column the widest where all have room."""
    found = fit_columns(table(("", "Antal", "Pct."), ("Hovedstaden", "27", "38")), 600, FACE, inset=8)
    assert sum(found) == pytest.approx(1)
    assert found[0] == max(found)


def test_no_word_is_wider_than_its_column() -> None:
    """Where the longest words have no room beside each other, they may be parted, and only then."""
    narrow = table(("", *["Opkvalificering"] * 5), (LONG, *["1,0"] * 5))
    found = fit_columns(narrow, 500, FACE, inset=8)
    assert "\u00ad" in texts(narrow)[0][1]
    for share, column in zip(found, texts(narrow), strict=True):
        pieces = [piece for text in column for word in text.split(" ") for piece in word.split("\u00ad")]
        assert all(FACE.width(piece) + 8 <= share * 500 + 1 for piece in pieces)


def test_words_with_room_stay_whole() -> None:
    """A soft hyphen that is not needed could be seen one day."""
    wide = table(("", "Antal"), (LONG, "1"))
    fit_columns(wide, 600, FACE, inset=8)
    assert texts(wide)[0] == ["", LONG]


def test_compounds_are_parted_at_their_joints_while_there_is_room() -> None:
    """A syllable more on the line is not worth a word that cannot be read."""
    tight = table(("", *["Opkvalificering"] * 4), (LONG, *["1,0"] * 4))
    fit_columns(tight, 460, FACE, inset=8)
    assert texts(tight)[0][1].split("\u00ad") == ["Ressourceforløbs", "ydelsesmodtagere"]
    assert texts(tight)[1][0] == "Opkvalificering"


def test_lines_may_break_after_slashes_but_not_in_ids() -> None:
    """Word breaks there only where it is told."""
    slashed = table(("om/opfølgning",), ("formaal/unge/andet",), ("1/2",))
    open_slashes(slashed)
    assert texts(slashed)[0] == ["om/\u200bopfølgning", "formaal/unge/andet", "1/2"]


def test_ids_are_not_parted() -> None:
    """Who copies one would copy the hyphen too."""
    ids = table(("Celle",), ("virksomhedsservice/brancheskift/ja",), ("formaal/unge/uddannelsespaalaeg@region=Øst",))
    part_words(ids, FACE, 30)
    assert not any("\u00ad" in text for text in texts(ids)[0])


def test_rows_that_span_columns_are_left_out() -> None:
    """A heading of a group says nothing about the width of a column."""
    grouped = table(("", "Antal"), ("Øst", "1"))
    grouped.content[0].content.append(pf.TableRow(pf.TableCell(pf.Plain(pf.Str(LONG)), colspan=2)))
    assert texts(grouped) == [["", "Øst"], ["Antal", "1"]]


@given(st.lists(st.tuples(st.floats(1, 300), st.floats(1, 900)), min_size=1, max_size=8), st.floats(50, 900))
def test_what_is_needed_comes_first(columns: list[tuple[float, float]], width: float) -> None:
    """Every column has what it needs where there is room for it, and the shares always add up."""
    least, wanted = [low for low, _ in columns], [low + more for low, more in columns]
    found = shares(least, wanted, width)
    assert sum(found) == pytest.approx(1)
    if sum(least) <= width:
        assert all(share * width >= need - 1e-6 for share, need in zip(found, least, strict=True))
