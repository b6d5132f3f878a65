"""`overblik fieldwork bounces`: mail that came back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.fieldwork.mailed_study import contacts, mailed_study
from tests.collection.mailing.came_back import automatic, not_delivered
from tests.collection.mailing.receiver import Receiver, receiving

if TYPE_CHECKING:
    from pathlib import Path


def test_what_came_back_is_read_out_of_files(tmp_path: Path) -> None:
    """Once; and who cannot be reached gets no reminder."""
    with receiving(Receiver()) as receiver:
        study = mailed_study(tmp_path, port=receiver.port)
        study.do("contacts", contacts(tmp_path, 2))
        study.do("send-due")
        first, second = receiver.mails
        folder = tmp_path / "retur"
        folder.mkdir()
        (folder / "1.eml").write_bytes(not_delivered(first["Message-ID"], receiver.to()[0]).as_bytes())
        away = automatic("Tilbage den 10. marts 2026", sender=receiver.to()[1], about=second["Message-ID"])
        (folder / "2.eml").write_bytes(away.as_bytes())
        said = study.do("bounces", "--from", folder)
        assert "u01: Mailen til post1@kontor.test kom tilbage" in said
        assert "u02: Automatisk svar fra post2@kontor.test, som er tilbage den 10. marts 2026" in said
        assert study.do("bounces", "--from", folder) == "2 mails read\n"
        waits = study.do("send", "paamindelse")
    assert "Kontor 1: the mail address does not work" in waits
    assert "Kontor 2: the contact person is away until 10 March 2026" in waits


def test_without_a_mailbox_it_says_what_to_set(tmp_path: Path) -> None:
    """And reads nothing."""
    assert "set OVERBLIK_IMAP" in mailed_study(tmp_path).do("bounces", status=2, OVERBLIK_IMAP="")
