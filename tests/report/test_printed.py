from __future__ import annotations

from overblik.report.printed import placed, printed
from overblik.tables.disclosure.asked import Asked
from tests.report.offices import draft

TEXT = """\
[7 ud af 10]{share=kontaktform/video} og [3]{count=kontaktform/brev@region=Nord where="aar == 'nyt'"}

::: {.figure of=maal by="region*aar"}
:::
"""


def test_figures_tables_and_claims_are_what_a_report_prints() -> None:
    """With their places, in every language; a broken table has the undivided one beside it."""
    found = printed([draft(TEXT), draft("::: {.table of=oplevelse base=asked}\n:::\n")])
    where = "aar == 'nyt'"
    assert set(found) == {
        Asked("kontaktform"),
        Asked("kontaktform", "region", where),
        Asked("kontaktform", None, where),
        Asked("maal", "region*aar"),
        Asked("maal"),
        Asked("oplevelse", None, None, "asked"),
    }


def test_a_banner_is_printed_from_its_tables() -> None:
    """Each question by all breaks at once, and as a whole."""
    found = printed([draft("::: {.banner of=maal,oplevelse by=region,aar}\n:::\n")])
    assert set(found) == {Asked(name, by) for name in ("maal", "oplevelse") for by in (None, "region,aar")}


def test_each_has_its_place() -> None:
    """Where a warning can point at."""
    assert [at.line for at, _ in placed(draft(TEXT))] == [3, 1, 1]
