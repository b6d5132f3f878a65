"""Mails that come back, as mail servers and mail programs write them."""

from __future__ import annotations

from email.message import EmailMessage, Message
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText


def not_delivered(
    about: str, address: str, *, status: str = "5.1.1", action: str = "failed", number: str = "b1"
) -> Message:
    """A report of a mail server about one recipient (RFC 3464), with the headers of the mail in it."""
    report = MIMEMultipart("report")
    report.set_param("report-type", "delivery-status")
    report["From"], report["Subject"] = "MAILER-DAEMON@post.test", "Undelivered Mail Returned to Sender"
    report["Message-ID"], report["Auto-Submitted"] = f"<{number}@post.test>", "auto-replied"
    report.attach(MIMEText("I'm sorry to have to inform you that your message could not be delivered."))
    whole, one = Message(), Message()
    whole["Reporting-MTA"] = "dns; post.test"
    one["Final-Recipient"], one["Action"], one["Status"] = f"rfc822; {address}", action, status
    one["Diagnostic-Code"] = "smtp; 550 5.1.1 No such user here"
    status_part = MIMEMessage(Message(), "delivery-status")
    status_part.set_payload([whole, one])
    report.attach(status_part)
    original = EmailMessage()
    original["Message-ID"], original["To"] = about, address
    original.set_content("Kære Åse")
    report.attach(MIMEMessage(original))
    return report


def automatic(
    text: str, *, sender: str, about: str = "", subject: str = "Automatisk svar: Spørgeskema", **headers: str
) -> Message:
    """An automatic answer (RFC 3834)."""
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Message-ID"] = sender, subject, "<auto1@kontor.test>"
    mail["Auto-Submitted"] = headers.get("submitted", "auto-replied")
    if about:
        mail["In-Reply-To"] = about
    mail.set_content(text)
    return mail
