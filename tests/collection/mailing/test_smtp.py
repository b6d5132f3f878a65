"""The mail server is spoken to as it wants to be, and its answers are understood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from aiosmtpd.smtp import AuthResult
from django.core.mail import EmailMessage

from overblik.collection.mailing.smtp import MailServerGone, Post
from tests.collection.mailing.certificate import certificate, server_side
from tests.collection.mailing.receiver import Receiver, free_port, receiving, use

if TYPE_CHECKING:
    from pathlib import Path


TOKEN = "t0ken"  # noqa: S105 - it opens nothing


def mail(to: str = "aase@kontor.test") -> EmailMessage:
    """A small mail."""
    return EmailMessage("Hej æøå", "Brødtekst", "svar@foreningen.test", [to])


class Tokens(Receiver):
    """A mail server that takes OAuth2 tokens, as SASL XOAUTH2 has them."""

    shown: str = ""
    right: bool = True

    async def auth_XOAUTH2(self, server: Any, args: list[str]) -> Any:  # noqa: N802 - aiosmtpd's
        """Take a token, or say why not and wait for the client to give in."""
        import base64

        self.shown = base64.b64decode(args[1]).decode()
        if self.right:
            return AuthResult(success=True, auth_data="bo")
        await server.push("334 eyJzdGF0dXMiOiI0MDAifQ==")
        await server._reader.readline()  # noqa: SLF001 - aiosmtpd has no other way in
        await server.push("535 5.7.8 Token expired")
        return AuthResult(success=False, handled=True)


@pytest.mark.parametrize(("password", "taken"), [("hemmelig", True), ("forkert", False), ("blåbær", False)])
def test_tls_and_login(
    tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch, *, password: str, taken: bool
) -> None:
    """STARTTLS first, under a certificate that is checked, and then user and password."""
    path = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    seen = []

    def authenticate(_server: Any, _session: Any, _envelope: Any, mechanism: str, data: Any) -> AuthResult:
        seen.append((mechanism, data.login, data.password))
        return AuthResult(success=data.password == b"hemmelig", handled=False)

    with receiving(
        Receiver(), tls_context=server_side(path), require_starttls=True, auth_required=True, authenticator=authenticate
    ) as receiver:
        use(settings, receiver.port)
        settings.EMAIL_USE_TLS, settings.EMAIL_HOST_USER = True, "bo"
        settings.EMAIL_HOST_PASSWORD = password
        with Post() as post:
            if taken:
                post.open()
                assert post.send(mail()).state == "sent"
            else:
                with pytest.raises(MailServerGone, match=r"login|letters"):
                    post.open()
    assert seen[:1] == ([("PLAIN", b"bo", password.encode())] if password.isascii() else [])
    assert len(receiver.mails) == taken


def test_a_certificate_of_a_stranger_is_not_believed(tmp_path: Path, settings: Any) -> None:
    """Nothing is said to such a server."""
    with receiving(Receiver(), tls_context=server_side(certificate(tmp_path)), require_starttls=True) as receiver:
        use(settings, receiver.port)
        settings.EMAIL_USE_TLS = True
        with Post() as post, pytest.raises(MailServerGone, match="no safe connection"):
            post.open()


@pytest.mark.parametrize("right", [True, False])
def test_a_token_instead_of_a_password(settings: Any, *, right: bool) -> None:
    """It is shown as SASL XOAUTH2 has it; an expired one is told."""
    server = Tokens()
    server.right = right
    with receiving(server, auth_require_tls=False) as receiver:
        use(settings, receiver.port)
        settings.EMAIL_HOST_USER, settings.OVERBLIK_SMTP_TOKEN = "bo@foreningen.test", TOKEN
        with Post() as post:
            if right:
                post.open()
                assert post.send(mail()).state == "sent"
            else:
                with pytest.raises(MailServerGone, match="Token expired"):
                    post.open()
    assert server.shown == f"user=bo@foreningen.test\1auth=Bearer {TOKEN}\1\1"


def test_refused_lost_and_uncertain_are_told_apart(settings: Any) -> None:
    """An unknown address says something of the mail, a server that goes down does not, one that hangs up leaves it open."""
    receiver = Receiver(unknown={"nobody@kontor.test"})
    with receiving(receiver):
        use(settings, receiver.port)
        with Post() as post:
            post.open()
            refused, sent = post.send(mail("nobody@kontor.test")), post.send(mail())
            receiver.drops = True
            dropped = post.send(mail())
            receiver.drops, receiver.accepts = False, 0
            post.open()
            going = post.send(mail())
    assert (refused.state, refused.lost) == ("failed", False)
    assert (sent.state, sent.error) == ("sent", "")
    assert (dropped.state, dropped.lost) == ("uncertain", True)
    assert (going.state, going.lost) == ("failed", True)


def test_one_connection_for_many(settings: Any) -> None:
    """It is opened once, and closed at the end."""
    opened = []

    class Counting(Receiver):
        async def handle_EHLO(  # noqa: N802 - aiosmtpd's
            self, server: Any, session: Any, envelope: Any, hostname: str, responses: list[str]
        ) -> list[str]:
            session.host_name = hostname
            opened.append((server, envelope))
            return responses

    with receiving(Counting()) as receiver:
        use(settings, receiver.port)
        with Post() as post:
            post.open()
            for _ in range(5):
                post.open()
                assert post.send(mail()).state == "sent"
    assert len(opened) == 1


def test_a_server_that_is_not_there_or_not_named(settings: Any) -> None:
    """The message says what to look at."""
    use(settings, free_port())
    with Post() as post, pytest.raises(MailServerGone, match="cannot be reached"):
        post.open()
    settings.EMAIL_HOST = ""
    with Post() as post, pytest.raises(MailServerGone, match="set OVERBLIK_SMTP"):
        post.open()


def test_an_address_that_cannot_be_written_fails_alone(settings: Any) -> None:
    """Line breaks in it are no header."""
    with receiving(Receiver()) as receiver:
        use(settings, receiver.port)
        with Post() as post:
            post.open()
            assert post.send(mail("a@x.test\nBcc: b@x.test")).state == "failed"
            assert post.send(mail()).state == "sent"
    assert receiver.to() == ["aase@kontor.test"]
