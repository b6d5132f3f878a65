"""`overblik fieldwork send`: one mailing now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.fieldwork.mailed_study import contacts, mailed_study
from tests.collection.mailing.receiver import Receiver, receiving

if TYPE_CHECKING:
    from pathlib import Path


def test_a_mailing_to_one_unit_and_then_to_the_others(tmp_path: Path) -> None:
    """Before its day, and to nobody twice."""
    with receiving(Receiver()) as receiver:
        study = mailed_study(tmp_path, port=receiver.port)
        study.do("contacts", contacts(tmp_path, 3))
        assert study.do("send", "invitation", "--unit", "u02") == "invitation: 1 sent\n"
        assert receiver.to() == ["post2@kontor.test"]
        assert "invitation: 2 sent" in study.do("send", "invitation")
        assert "reminder: 3 sent" in study.do("send", "paamindelse")
        assert len(receiver.mails) == 6


def test_names_that_there_are_not_are_told(tmp_path: Path) -> None:
    """With the nearest that there is."""
    study = mailed_study(tmp_path)
    assert "did you mean 'invitation'?" in study.do("send", "invitaton", status=2)
    assert "there is no unit 'u99'" in study.do("send", "invitation", "--unit", "u99", status=2)
