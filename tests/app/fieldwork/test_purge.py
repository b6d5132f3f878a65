"""`overblik fieldwork purge`."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from tests.app.field_study import field_study
from tests.collection.office_study import PLAN

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.field_study import Field

CONTACT = """
import sys
from overblik.app.connection import connect
from overblik.study import Study
connect(Study.open(sys.argv[1]))
from overblik.collection.models import Contact, Unit
Contact.objects.create(unit=Unit.objects.get(unit_id="u01"), name="Mette Holm-Skov", email="mette@kontor.test")
"""


def add_contact(field: Field) -> None:
    """Write a contact person into the database."""
    field.python("-c", CONTACT, field.study)


def test_a_purged_person_is_in_no_file_of_the_database_and_no_restored_backup(tmp_path: Path) -> None:
    """Not in the free pages either; the backup is older than the purge."""
    field = field_study(tmp_path)
    field.answer({"u01": {"kontakt": ["unge"], "kommentar": "Ring til Mette Holm-Skov"}})
    add_contact(field)
    field.run("fieldwork", "backup", field.study, "--out", tmp_path / "monday.zip")
    assert any(b"mette@kontor.test" in path.read_bytes() for path in field.data.iterdir())
    assert "1 contacts" in field.run("fieldwork", "purge", field.study, "--person", "mette@kontor.test", "--answers")
    _nowhere(field)
    for path in field.data.glob("fieldwork.sqlite3*"):
        path.unlink()
    assert "2 purges done again" in field.run("fieldwork", "restore", field.study, tmp_path / "monday.zip")
    _nowhere(field)
    assert "1 response sets" in field.run("responses", field.study, "--to", "csv")
    text = (field.study / "out" / "answers.csv").read_text(encoding="utf-8-sig")
    (row,) = csv.DictReader(text.splitlines())
    assert row["kommentar"] == "Ring til …"


def _nowhere(field: Field) -> None:
    found = [
        path.name for path in field.data.iterdir() if any(b in path.read_bytes() for b in (b"mette@", b"Holm-Skov"))
    ]
    assert found == []


def test_contact_persons_go_on_their_day_and_not_before(tmp_path: Path) -> None:
    """Without a day the plan has to say one."""
    field = field_study(tmp_path, plan=PLAN + "contacts_deleted: 2099-01-01\n")
    add_contact(field)
    assert "kept until 2099-01-01" in field.run("fieldwork", "purge", field.study, "--contacts-due")
    plan = field.study / "fieldwork.yaml"
    plan.write_text(PLAN.replace("2026-03", "2020-03") + "contacts_deleted: 2020-06-01\n", encoding="utf-8")
    settings = field.study / "study.yaml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("2026-03", "2020-03"), encoding="utf-8")
    assert "1 contacts" in field.run("fieldwork", "purge", field.study, "--contacts-due")
    plan.write_text(PLAN.replace("2026-03", "2020-03"), encoding="utf-8")
    assert "contacts_deleted" in field.run("fieldwork", "purge", field.study, "--contacts-due", status=2)


def test_one_must_say_whom(tmp_path: Path) -> None:
    """And somebody who is there."""
    field = field_study(tmp_path)
    assert "say whom" in field.run("fieldwork", "purge", field.study, status=2)
    assert "no unit" in field.run("fieldwork", "purge", field.study, "--unit", "u99", status=2)
