"""Mail that came back is read from files; the IMAP half is held to account by its messages alone."""

from __future__ import annotations

import mailbox
from typing import TYPE_CHECKING

import pytest

from overblik.collection.mailing.mailbox import mails_by_imap, mails_in
from overblik.errors import Unanswerable
from tests.collection.mailing.came_back import automatic, not_delivered
from tests.collection.mailing.receiver import free_port

if TYPE_CHECKING:
    from pathlib import Path

MAILS = [not_delivered("<m1@x.test>", "a@x.test"), automatic("Ferie til 9. marts æøå", sender="a@x.test")]


def test_a_folder_a_file_and_an_mbox(tmp_path: Path) -> None:
    """All give the same mails."""
    folder = tmp_path / "mails"
    folder.mkdir()
    box = mailbox.mbox(tmp_path / "post.mbox")
    for number, mail in enumerate(MAILS):
        (folder / f"{number}.eml").write_bytes(mail.as_bytes())
        box.add(mail)
    box.close()
    ids = [mail["Message-ID"] for mail in MAILS]
    assert [mail["Message-ID"] for mail in mails_in(folder)] == ids
    assert [mail["Message-ID"] for mail in mails_in(tmp_path / "post.mbox")] == ids
    assert [mail["Message-ID"] for mail in mails_in(folder / "1.eml")] == ids[1:]


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    """A file that is missing, an address that names no mailbox, a server that does not answer."""
    with pytest.raises(Unanswerable, match="neither a file"):
        list(mails_in(tmp_path / "nothing"))
    with pytest.raises(Unanswerable, match="names no mailbox"):
        list(mails_by_imap("https://post.test"))
    with pytest.raises(Unanswerable, match="cannot be read"):
        list(mails_by_imap(f"imap://bo:hemmelig@127.0.0.1:{free_port()}/INBOX"))
