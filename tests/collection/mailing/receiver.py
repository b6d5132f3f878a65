"""A mail server on loopback that takes mail for real, and fails in the ways that mail servers fail."""

from __future__ import annotations

import email.policy
import socket
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from typing import TYPE_CHECKING, Any

from aiosmtpd.controller import Controller

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage


@dataclass
class Receiver:
    """
    What a mail server does with mail: *mails* are those it accepted.

    It refuses addresses in *unknown* for good, goes down after *accepts* mails, and with *drops* hangs up when it has the content
    of a mail and before it says so.
    """

    mails: list[EmailMessage] = field(default_factory=list)
    envelopes: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    unknown: set[str] = field(default_factory=set)
    accepts: int | None = None
    drops: bool = False
    port: int = 0

    async def handle_MAIL(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: ARG002, N802 - aiosmtpd's
        """Take a sender, or say that the server is going down."""
        if self.accepts is not None and len(self.mails) >= self.accepts:
            return "421 4.3.2 Service shutting down"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: ARG002, N802 - aiosmtpd's
        """Take a recipient, or say that there is none of that name."""
        if address in self.unknown:
            return "550 5.1.1 No such user here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: ARG002, N802 - aiosmtpd's
        """Take a mail, or hang up with the mail in hand."""
        if self.drops:
            server.transport.abort()
            return "250 OK"
        self.mails.append(message_from_bytes(envelope.content, policy=email.policy.default))
        self.envelopes.append((envelope.mail_from, tuple(envelope.rcpt_tos)))
        return "250 OK"

    def to(self) -> list[str]:
        """Return all recipients of all mails."""
        return [address for _, recipients in self.envelopes for address in recipients]


@contextmanager
def receiving(receiver: Receiver, **options: Any) -> Iterator[Receiver]:
    """Run a mail server on a free port of loopback."""
    receiver.port = receiver.port or free_port()
    controller = Controller(receiver, hostname="127.0.0.1", port=receiver.port, **options)
    controller.start()
    try:
        yield receiver
    finally:
        controller.stop()


def plain(mail: EmailMessage) -> str:
    """Return the plain text of a mail."""
    body = mail.get_body(("plain",))
    found: str = body.get_content() if body else ""
    return found


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def use(settings: Any, port: int) -> None:
    """Let Django send to a port of loopback, without TLS."""
    settings.EMAIL_BACKEND = "overblik.collection.mailing.smtp.Backend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", port, False
    settings.EMAIL_TIMEOUT = 20
