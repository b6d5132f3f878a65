"""Mails that come back say what became of ours."""

from __future__ import annotations

import datetime as dt
from email import message_from_bytes
from email.message import EmailMessage

from overblik.collection.mailing.returned import own_id, read_returned
from tests.collection.mailing.came_back import automatic, not_delivered

TODAY = dt.date(2026, 3, 3)


def test_a_report_names_recipient_reason_and_mail() -> None:
    """Also after it has been on the wire."""
    mail = message_from_bytes(not_delivered("<m1@foreningen.test>", "Aase@kontor.test").as_bytes())
    (found,) = read_returned(mail, TODAY)
    assert (found.kind, found.addresses, found.about) == ("bounced", ("aase@kontor.test",), ("<m1@foreningen.test>",))
    assert found.why == "5.1.1 550 5.1.1 No such user here"
    assert own_id(mail) == found.id == "<b1@post.test>"


def test_a_full_mailbox_is_a_delay() -> None:
    """Status 4 may pass, whatever the action is called; what was delivered is nothing."""
    (full,) = read_returned(not_delivered("<m1@x.test>", "a@x.test", status="4.2.2"), TODAY)
    (late,) = read_returned(not_delivered("<m1@x.test>", "a@x.test", action="delayed", status="4.4.1"), TODAY)
    assert (full.kind, late.kind) == ("delayed", "delayed")
    assert read_returned(not_delivered("<m1@x.test>", "a@x.test", action="delivered", status="2.0.0"), TODAY) == ()


def test_an_automatic_answer_says_until_when() -> None:
    """Our deadline in the mail that it quotes is no absence."""
    text = "Jeg er tilbage den 9. marts.\n\n> Vi beder om jeres svar senest fredag den 13. marts 2026.\n"
    (found,) = read_returned(automatic(text, sender="Åse <aase@kontor.test>", about="<m1@x.test>"), TODAY)
    assert (found.kind, found.addresses, found.back) == ("away", ("aase@kontor.test",), dt.date(2026, 3, 9))


def test_exchange_calls_its_answers_generated() -> None:
    """They are known by their subject."""
    text = "Ikke til stede til 6. marts."
    assert read_returned(automatic(text, sender="a@x.test", submitted="auto-generated"), TODAY)
    assert not read_returned(automatic(text, sender="a@x.test", submitted="auto-generated", subject="Ugens tal"), TODAY)


def test_what_a_person_writes_is_left_to_persons() -> None:
    """Whatever it says of holidays; and a text in a character set that nobody knows stops nothing."""
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "aase@kontor.test", "SV: Spørgeskema"
    mail.set_content("Jeg er tilbage den 9. marts.")
    assert read_returned(mail, TODAY) == ()
    strange = automatic("x", sender="a@x.test")
    strange.replace_header("Content-Type", "text/plain; charset=klingon")
    assert read_returned(strange, TODAY)[0].kind == "away"
