"""`overblik fieldwork preview-mail`: a real mail for a chosen unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.fieldwork.mailed_study import contacts, mailed_study

if TYPE_CHECKING:
    from pathlib import Path


def test_the_text_is_printed_with_its_headers(tmp_path: Path) -> None:
    """In either language; the receipt too; and nothing is sent."""
    study = mailed_study(tmp_path)
    study.do("contacts", contacts(tmp_path, 1))
    danish = study.do("preview-mail", "invitation", "--unit", "u01")
    assert danish.startswith('To: "Åse Nr. 1" <post1@kontor.test>\nSubject: Spørgeskema til Kontor 1')
    assert "Subject: Questionnaire for Kontor 2" in study.do(
        "preview-mail", "invitation", "--unit", "u02", "--language", "en"
    )
    assert "Kvittering" in study.do("preview-mail", "receipt", "--unit", "u01")
