from __future__ import annotations

import panflute as pf

from overblik.outputs.blank import with_questionnaire
from overblik.outputs.pandoc import opened
from overblik.report.document import Document
from overblik.report.markdown import document_tree, parse_markdown
from tests.outputs.blank.small_form import small_form


def report(text: str) -> Document:
    """A report of nothing but this text."""
    tree, _ = parse_markdown(text)
    return Document(language="en", title="T", owner="O", response_line="", tree=document_tree(tree))


def test_the_questionnaire_stands_where_the_fence_was() -> None:
    """One level below the heading over it, its routing in words."""
    found = opened(
        with_questionnaire(report("# Annex\n\n::: questionnaire\n:::\n\nEnd."), small_form("en")).tree
    ).content
    heads = [(block.level, pf.stringify(block)) for block in found if isinstance(block, pf.Header)]
    assert heads[:3] == [(1, "Annex"), (2, "First"), (3, "1. Who helps?")]
    texts = [pf.stringify(block).strip() for block in found]
    assert "Answer only if you chose “Girls” in question 1." in texts
    assert texts[-1] == "End."


def test_options_are_lines_of_one_paragraph() -> None:
    """Nothing is filled in here, so nothing is left blank."""
    found = opened(with_questionnaire(report("::: questionnaire\n:::"), small_form("en")).tree).content
    options = next(block for block in found if pf.stringify(block).startswith("☐ Girls"))
    assert sum(isinstance(part, pf.LineBreak) for part in options.content) == 3
    assert "_" not in "".join(pf.stringify(block) for block in found)


def test_a_report_without_the_fence_stays_as_it_is() -> None:
    """The very same."""
    before = report("# Text")
    assert with_questionnaire(before, small_form("en")) is before
