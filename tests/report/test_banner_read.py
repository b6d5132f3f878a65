from __future__ import annotations

import pytest

from overblik.report.draft import BannerExhibit
from overblik.tables.banner.request import Comparing, Request
from tests.makers import codes
from tests.report.offices import draft


def banner(attributes: str) -> BannerExhibit:
    """The banner that a fence asks for."""
    found = draft(f"::: {{.banner {attributes}}}\n:::\n")
    assert found.problems == ()
    return found.banners[0]


def test_a_fence_asks_for_questions_breaks_and_tests() -> None:
    """Whatever is left out is as on the command line."""
    assert banner('of="oplevelse, maal/unge" by="region,aar*region"').request == Request(
        of=("oplevelse", "maal/unge"), by=(("region",), ("aar", "region"))
    )
    found = banner(
        "of=all by=region where=\"aar == 'nyt'\" base=asked correct=holm level=0.01 least=5 total=tested letters=no"
    )
    assert found.request == Request(
        of=("all",), by=(("region",),), where="aar == 'nyt'", base="asked",
        comparing=Comparing(letters=False, correction="holm", level=0.99, least=5, against_total=True),
    )  # fmt: skip


def test_a_banner_is_numbered_among_the_tables() -> None:
    """Links lead to it as to a table."""
    table, banner_ = "::: {.table of=maal}\n:::\n\n", "::: {.banner of=oplevelse by=region}\n:::\n\n"
    text = f"::: {{.table of=oplevelse number=4}}\n:::\n\n{banner_}{table}{banner_}"
    found = draft(f"{text}\n[Tabel 5](#tab-5)\n")
    assert found.problems == ()
    assert [exhibit.number for exhibit in found.exhibits] == [4, 6]
    assert [one.number for one in found.banners] == [5, 7]


def test_the_tables_behind_it_are_known_before_there_are_answers() -> None:
    """Each question as a whole and by all breaks whose groups are apart."""
    asked = banner('of="oplevelse,ansatte" by="region,kontaktform"').asked
    assert [(one.name, one.by) for one in asked] == [
        ("oplevelse", None), ("oplevelse", "region"), ("ansatte", None), ("ansatte", "region"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("attributes", "code"),
    [
        ("of=oplevels by=region", "report-wrong-variable"),
        ("of=kommentar by=region", "report-wrong-variable"),
        ("by=region", "report-wrong-variable"),
        ("of=oplevelse", "report-wrong-break"),
        ("of=oplevelse by=ansatte", "report-wrong-break"),
        ("of=oplevelse by=region base=mentions", "report-wrong-value"),
        ("of=oplevelse by=region covering=region", "report-wrong-value"),
        ("of=oplevelse by=region level=5", "report-wrong-value"),
        ("of=oplevelse by=region level=low", "report-wrong-value"),
        ("of=oplevelse by=region correct=bonferroni", "report-wrong-value"),
        ("of=oplevelse by=region letter=no", "report-unknown-attribute"),
        ('of=oplevelse by=region where="region > 1"', "expression-types"),
    ],
)
def test_whatever_is_wrong_is_told_at_the_fence(attributes: str, code: str) -> None:
    """With the codes that figures and tables have."""
    found = draft(f"Tekst.\n\n::: {{.banner {attributes}}}\n:::\n")
    assert codes(found.problems) == [code]
    assert found.problems[0].at.line == 3


def test_a_banner_holds_nothing_but_a_title() -> None:
    """As figures and tables do."""
    found = draft("::: {.banner of=oplevelse by=region}\n- a\n- b\n:::\n")
    assert codes(found.problems) == ["report-contents"]
