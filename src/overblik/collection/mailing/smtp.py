"""
The mail server: reached by SMTP with TLS and login or an OAuth2 token, one connection for many mails.

For each mail it is known what became of it: accepted, refused, or lost while the server had it in hand.
"""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Self

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends.smtp import EmailBackend

from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from django.core.mail import EmailMessage

_GOING = 421
"""The server closes the connection (RFC 5321, 4.2.3)."""
_LONGEST_ERROR = 500
WHILE_SOMEBODY_WAITS = 5
"""Seconds that a mail server has to answer while a respondent's page waits for it."""


class MailServerGone(Unanswerable):
    """The mail server cannot be reached or will not work for us; nothing was handed to it."""


@dataclass(frozen=True, kw_only=True)
class Handed:
    """What became of one mail; *lost* says that the connection was, and that the refusal says nothing of the mail itself."""

    state: Literal["sent", "failed", "uncertain"]
    error: str = ""
    lost: bool = False


class _Following:
    """Knows whether the server has a mail in hand, and which of its recipients it refused."""

    in_hand = False
    refused: Mapping[str, Any] = {}

    def data(self, msg: Any) -> Any:
        """Send the content of a mail; RFC 5321 leaves open who has it when the connection is lost before the reply."""
        self.in_hand = True
        try:
            found = super().data(msg)  # type: ignore[misc]
        except smtplib.SMTPDataError:
            self.in_hand = False
            raise
        self.in_hand = False
        return found

    def sendmail(self, *args: Any, **kwargs: Any) -> Any:
        """Send a mail, and note which recipients were refused although others were not."""
        self.refused = {}
        self.refused = super().sendmail(*args, **kwargs)  # type: ignore[misc]
        return self.refused


class _Plain(_Following, smtplib.SMTP):
    pass


class _Tls(_Following, smtplib.SMTP_SSL):
    pass


class Backend(EmailBackend):
    """Django's SMTP backend, which can also show an OAuth2 token (SASL XOAUTH2) instead of a password."""

    @property
    def connection_class(self) -> Any:
        """The connection, which follows each mail."""
        return _Tls if self.use_ssl else _Plain

    def open(self) -> bool | None:
        """Open the connection unless it is; raises MailServerGone where no server is named."""
        if not self.host:
            message = "no mail server is named; set OVERBLIK_SMTP, as in smtp://user:password@host:587"
            raise MailServerGone(message)
        opened: bool | None = super().open()
        token = getattr(settings, "OVERBLIK_SMTP_TOKEN", "")
        if opened and token:
            self._show(token)
        return opened

    def _show(self, token: str) -> None:
        said = f"user={self.username}\1auth=Bearer {token}\1\1"

        def answer(challenge: bytes | None = None) -> str:
            return said if challenge is None else ""  # a challenge is the reason of a refusal; nothing is said to it

        try:
            self.connection.ehlo_or_helo_if_needed()
            self.connection.auth("XOAUTH2", answer)
        except smtplib.SMTPException:
            self.close()
            raise


class Post:
    """
    One connection to the mail server for many mails, opened when the first is sent, as a context manager.

    Mails that cannot be composed, or that the server refuses, are told apart from a server that is not there.
    """

    def __init__(self, *, timeout: int | None = None) -> None:
        self.backend: Any = get_connection(**({"timeout": timeout} if timeout else {}))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def open(self) -> None:
        """Open the connection unless it is; raises MailServerGone, and nothing was handed over."""
        try:
            self.backend.open()
        except (smtplib.SMTPException, OSError, UnicodeError) as error:
            self.close()
            raise MailServerGone(_gone(error)) from None

    def close(self) -> None:
        """Close the connection; a server that is gone already is no matter."""
        with suppress(smtplib.SMTPException, OSError):
            self.backend.close()
        self.backend.connection = None

    def send(self, mail: EmailMessage) -> Handed:
        """Hand one mail over and return what became of it."""
        try:
            self.backend.send_messages([mail])
        except smtplib.SMTPRecipientsRefused as error:
            return self._refused([code for code, _ in error.recipients.values()], _refusals(error.recipients))
        except smtplib.SMTPResponseException as error:
            return self._refused([error.smtp_code], _reply(error.smtp_code, error.smtp_error))
        except (smtplib.SMTPNotSupportedError, ValueError) as error:  # an address or header that cannot be written
            return Handed(state="failed", error=str(error)[:_LONGEST_ERROR])
        except (smtplib.SMTPException, OSError) as error:
            in_hand = getattr(self.backend.connection, "in_hand", False)
            self.close()
            said = f"the connection was lost: {error}"[:_LONGEST_ERROR]
            return Handed(state="uncertain" if in_hand else "failed", error=said, lost=True)
        return Handed(state="sent", error=_refusals(getattr(getattr(self.backend, "connection", None), "refused", {})))

    def _refused(self, codes: list[int], said: str) -> Handed:
        lost = _GOING in codes
        if lost:
            self.close()
        return Handed(state="failed", error=said[:_LONGEST_ERROR], lost=lost)


def _refusals(recipients: Mapping[str, Any]) -> str:
    return "; ".join(f"{address}: {_reply(*reply)}" for address, reply in recipients.items())


def _reply(code: int, said: bytes | str) -> str:
    return f"{code} {said.decode(errors='replace') if isinstance(said, bytes) else said}"


def _gone(error: Exception) -> str:
    where = f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}"
    if isinstance(error, MailServerGone):
        return str(error)
    if isinstance(error, UnicodeError):
        return f"the login to the mail server {where} holds letters beyond a-z, which it cannot send; choose another"
    if isinstance(error, smtplib.SMTPAuthenticationError):
        reply = _reply(error.smtp_code, error.smtp_error)
        return f"the mail server {where} does not take our login ({reply}); mend the user, password or token"
    if isinstance(error, ssl.SSLError):
        return f"no safe connection to the mail server {where} ({error}); see the port and the certificate"
    said = _reply(error.smtp_code, error.smtp_error) if isinstance(error, smtplib.SMTPResponseException) else error
    return f"the mail server {where} cannot be reached ({said}); nothing is lost, the next run goes on from here"
