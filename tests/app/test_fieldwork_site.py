"""A study folder is made into what the pages stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.app.fieldwork_site import site_of
from overblik.errors import ProblemsFound
from overblik.study import Study
from tests.collection.office_study import office_site

if TYPE_CHECKING:
    from pathlib import Path


def test_everything_comes_from_the_folder(tmp_path: Path) -> None:
    """The frame that is asked, the plan, the questionnaire as text and as model, the blank one."""
    site = office_site(tmp_path)
    assert (len(site.frame.units), site.plan.sender.name["en"], site.unit_names) == (
        12,
        "The association",
        ("id", "name"),
    )
    assert site.text.startswith("sections:")
    assert site.current is not None
    assert site.current() == site.text
    assert site.blank is not None
    assert site.blank(site.questionnaire, "pdf", "da").startswith(b"%PDF-")
    assert {"css", "htmx", "answering", "favicon"} <= set(site.assets)


def test_mistakes_in_the_plan_stop_it(tmp_path: Path) -> None:
    """All of them are told at once."""
    office_site(tmp_path)
    (tmp_path / "fieldwork.yaml").write_text("opens: i morgen\n", encoding="utf-8")
    with pytest.raises(ProblemsFound, match="bad-date"):
        site_of(Study.open(tmp_path), key=b"k" * 32, address="")
