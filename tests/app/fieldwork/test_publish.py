"""`overblik fieldwork publish`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.field_study import field_study

if TYPE_CHECKING:
    from pathlib import Path


def test_a_change_is_told_tried_and_published(tmp_path: Path) -> None:
    """And refused with status 1 where an answer would be lost."""
    field = field_study(tmp_path)
    assert "er det samme" in field.run("fieldwork", "publish", field.study)
    field.answer({"u01": {"kontakt": ["voksne"]}})
    path = field.study / "questionnaire.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Hvor mange er I?", "Hvor mange er I i alt?"), encoding="utf-8")
    tried = field.run("fieldwork", "publish", field.study, "--dry-run", "--language", "en")
    assert "ansatte: the words were" in tried
    assert "is in the field" not in tried
    assert "version 2 is in the field" in field.run("fieldwork", "publish", field.study)
    path.write_text(text.replace("          voksne: {da: Voksne, en: Adults}\n", ""), encoding="utf-8")
    refused = field.run("fieldwork", "publish", field.study, status=1)
    assert "1 svar ville gå tabt" in refused
