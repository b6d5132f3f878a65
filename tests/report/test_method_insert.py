from __future__ import annotations

import pytest

from overblik.report.draft import Draft
from overblik.report.read import parse_report
from tests.report.offices import names

TEXT = "# Metode\n\n::: method\n:::\n\nTekst efter.\n"


def written(text: str, chapter: str | None) -> Draft:
    """The report with a chapter that says what its parts are."""
    write = None if chapter is None else lambda parts: chapter + " ".join(parts)
    return parse_report(text, "report.da.md", language="da", names=names(), method=write)


def test_the_fence_becomes_the_chapter() -> None:
    """Its claims are read like any other, and stand where the fence does."""
    draft = written(TEXT, "[8]{count=responses/complete} svarede.\n\nOg mere.")
    assert draft.problems == ()
    assert [(claim.phrase, claim.at.line) for claim in draft.claims] == [("8", 3)]
    assert [block["t"] for block in draft.tree["blocks"]] == ["Header", "Para", "Para", "Para"]


def test_without_answers_nothing_stands_there() -> None:
    """So that a study can be checked before it is asked."""
    assert [block["t"] for block in written(TEXT, None).tree["blocks"]] == ["Header", "Para"]


def test_parts_are_passed_on() -> None:
    """In the order in which they are named."""
    draft = written('::: {.method parts="items, groups"}\n:::\n', "")
    assert [part["c"] for part in draft.tree["blocks"][0]["c"] if part["t"] == "Str"] == ["items", "groups"]


@pytest.mark.parametrize(
    ("fence", "code"),
    [
        ("::: {.method parts=itmes}\n:::\n", "report-wrong-value"),
        ("::: {.method of=kontaktform}\n:::\n", "report-unknown-attribute"),
        ("::: method\nTekst\n:::\n", "report-contents"),
    ],
)
def test_what_does_not_fit_is_told(fence: str, code: str) -> None:
    """At the fence."""
    assert [(problem.code, problem.at.line) for problem in written(fence, "").problems] == [(code, 1)]
