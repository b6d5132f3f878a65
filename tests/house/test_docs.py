"""The project's pages lead where they say, and its decisions are numbered without gaps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.house.modules import TOP
from tests.house.pages import anchor, broken_links, read_page

if TYPE_CHECKING:
    from pathlib import Path

PAGES = sorted([*TOP.glob("*.md"), *(TOP / "docs").rglob("*.md")])
DECISIONS = sorted((TOP / "docs" / "adr").glob("*.md"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(TOP).as_posix())
def test_every_link_inside_the_project_leads_somewhere(path: Path) -> None:
    """A page that was moved, or a heading that was reworded, takes its links along."""
    assert broken_links(read_page(path)) == []


def test_decisions_are_numbered_without_gaps() -> None:
    """A decision keeps its number for ever; one that is given up is superseded, not removed."""
    numbers = [int(path.name[:4]) for path in DECISIONS if re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", path.name)]
    assert numbers == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.name)
def test_a_decision_says_what_was_rejected(path: Path) -> None:
    """Context, decision and what was not taken: without the last it is no decision."""
    assert {"Context", "Decision", "Rejected"} <= set(read_page(path).headings)


def test_a_link_to_nothing_is_found(tmp_path: Path) -> None:
    """Missing files and missing headings are found; other sites, and what stands in code, are not looked up."""
    (tmp_path / "b.md").write_text("# Grids: a *base* each\n", encoding="utf-8")
    page = tmp_path / "a.md"
    page.write_text(
        "# A\n[1](b.md) [2](b.md#grids-a-base-each) [3](#a) [4](https://example.org/x) ![5](c.png) [6](b.md#scales)\n"
        "`[7](d.md)`\n\n```text\n[8](e.md)\n```\n",
        encoding="utf-8",
    )
    assert broken_links(read_page(page)) == ["c.png", "b.md#scales"]


def test_an_anchor_is_written_as_a_forge_writes_it() -> None:
    """Signs go, letters of any language stay."""
    assert anchor("Hvad `base` er: *én* ting") == "hvad-base-er-én-ting"
