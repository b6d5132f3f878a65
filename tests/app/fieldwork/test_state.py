"""`overblik fieldwork open | pause | close`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.field_study import field_study

if TYPE_CHECKING:
    from pathlib import Path


def test_the_state_is_changed_and_told(tmp_path: Path) -> None:
    """In the words that the pages go by."""
    field = field_study(tmp_path)
    for command, state in (("pause", "paused"), ("close", "closed"), ("open", "open")):
        assert field.run("fieldwork", command, field.study) == f"En lille undersøgelse: {state}\n"


def test_a_folder_that_is_no_study_is_told(tmp_path: Path) -> None:
    """Without a traceback."""
    field = field_study(tmp_path)
    said = field.run("fieldwork", "open", tmp_path / "findes_ikke", status=2)
    assert "Traceback" not in said


def test_a_rehearsal_is_opened_by_its_own_clock(tmp_path: Path) -> None:
    """Opened a week before the plan says, it is open from that moment; a clock that is not there is told."""
    field = field_study(tmp_path)
    clock = tmp_path / "clock"
    clock.write_text("2026-02-23T09:00+01:00", encoding="ascii")
    field.run("fieldwork", "open", field.study, OVERBLIK_REHEARSAL=str(clock))
    opens = "from overblik.app.connection import connect; from overblik.study import Study; import sys;"
    opens += "connect(Study.open(sys.argv[1])); from overblik.collection.models import Fieldwork;"
    opens += "print(Fieldwork.objects.get(pk=1).opens_at.date())"
    assert field.python("-c", opens, field.study).strip() == "2026-02-23"
    assert "holds no moment" in field.run("fieldwork", "open", field.study, status=2, OVERBLIK_REHEARSAL="/findes/ikke")
