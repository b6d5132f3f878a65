"""The receiver of a demo's mail is a real mail server on loopback."""

from __future__ import annotations

import smtplib
from email.message import EmailMessage

from overblik.app.simulated.mailbox import mailbox

LINK = "http://127.0.0.1:8000/da/a/u7-" + "a" * 26 + "/"


def test_mail_that_is_sent_is_kept_with_its_link() -> None:
    """Danish letters and the personal link survive the way."""
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = "Spørgeskema til jer", "kl@kl.test", "u07@jobcenter.test"
    message.set_content(f"Kære kontaktperson\n\nÅbn skemaet:\n{LINK}\n")
    with mailbox() as found:
        with smtplib.SMTP("127.0.0.1", found.port, timeout=10) as server:
            server.send_message(message)
        (letter,) = found.since(0)
    assert (letter.to, letter.subject, letter.link) == (("u07@jobcenter.test",), "Spørgeskema til jer", LINK)
    assert "Kære" in letter.text


def test_a_letter_without_a_link_has_none() -> None:
    """Thanks need none."""
    with mailbox() as found:
        with smtplib.SMTP("127.0.0.1", found.port, timeout=10) as server:
            server.sendmail("a@b.test", ["c@d.test"], b"Subject: Tak\r\n\r\nTak for svaret.\r\n")
        assert found.since(0)[0].link == ""
        assert found.since(1) == []
