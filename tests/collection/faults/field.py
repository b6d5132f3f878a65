"""A fieldwork of sixteen units that is open for a long time, with numbers large enough to tell every save from every other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.collection.office_study import PLAN, QUESTIONNAIRE, office_site

if TYPE_CHECKING:
    from pathlib import Path

UNITS = tuple(f"u{n:02}" for n in range(1, 17))


def long_study(folder: Path) -> Path:
    """Write the study to *folder* and return the folder."""
    plan = PLAN.replace("opens: 2026-03-02 08:00", "opens: 2020-03-02 08:00").replace(
        "2026-03-13 23:59", "2099-03-13 23:59"
    )
    office_site(folder, plan=plan, questionnaire=QUESTIONNAIRE.replace("[0, 5000]", "[0, 99000000]"))
    rows = [f"{unit},Kontor {unit},Nord\n" for unit in UNITS]
    (folder / "frame.csv").write_text("id,name,region\n" + "".join(rows), encoding="utf-8")
    return folder
