"""Pages of HTML."""

from __future__ import annotations

from overblik.report.audit.sources.passages import Grid, Passage
from overblik.report.audit.sources.web import html_parts

PAGE = """<!doctype html><title>x</title><nav>98 pct.</nav><script>98</script>
<h1>Skoler</h1><div><p>Det er <b>77</b>&nbsp;pct.<sup>2</sup> af<br>skolerne.</p><ul><li>33pct.</li></ul></div>
<table><caption>Tabel 1: Hvem</caption><tr><th></th><th>Ja</th></tr><tr><th>Dansk</th><td>60&nbsp;%</td></tr></table>
"""


def test_what_a_reader_sees_is_read() -> None:
    """Parts of a line stay together, a mark of a footnote does not, and menus are left alone."""
    parts = html_parts(PAGE)
    assert [(part.kind, part.text) for part in parts if isinstance(part, Passage)] == [
        ("heading", "Skoler"),
        ("text", "Det er 77 pct. af skolerne."),
        ("item", "33pct."),
    ]
    (grid,) = (part for part in parts if isinstance(part, Grid))
    assert (grid.caption, grid.columns, grid.rows[0].cells) == ("Tabel 1: Hvem", ("Ja",), ("60 %",))


def test_an_empty_page_has_no_parts() -> None:
    """And is no mistake."""
    assert html_parts(" ") == []
