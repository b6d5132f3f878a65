"""A mail server on loopback that keeps what it gets, and the links in it."""

from __future__ import annotations

import email
import email.policy
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from typing import Any

from overblik.app.simulated.stage import free_port

_LINK = re.compile(r"http://127\.0\.0\.1:\d+/\w+/a/[ud]\d+-[a-z2-7]+/")


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One mail that came: who it is to, its subject, its plain text."""

    to: tuple[str, ...]
    subject: str
    text: str

    @property
    def link(self) -> str:
        """The personal link in it; empty where there is none."""
        found = _LINK.search(self.text)
        return found[0] if found else ""


@dataclass
class Mailbox:
    """All mail that came, in order."""

    port: int = 0
    letters: list[Letter] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: ARG002, N802 - aiosmtpd's signature
        """Keep a mail."""
        message = email.message_from_bytes(envelope.content, EmailMessage, policy=email.policy.default)
        body = message.get_body(("plain",))
        letter = Letter(
            to=tuple(envelope.rcpt_tos), subject=str(message["Subject"]), text=body.get_content() if body else ""
        )
        with self.lock:
            self.letters.append(letter)
        return "250 OK"

    def since(self, place: int) -> list[Letter]:
        """Return what came after the first *place* mails."""
        with self.lock:
            return self.letters[place:]


@contextmanager
def mailbox() -> Iterator[Mailbox]:
    """Receive mail on a free port of loopback."""
    from aiosmtpd.controller import Controller

    found = Mailbox()
    found.port = free_port()
    controller = Controller(found, hostname="127.0.0.1", port=found.port, ready_timeout=20)
    controller.start()
    try:
        yield found
    finally:
        controller.stop()
