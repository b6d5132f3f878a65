"""Where mail that came back lies: a mailbox reached by IMAP, or files of mail."""

from __future__ import annotations

import imaplib
import mailbox
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message as Parsed
from email.policy import compat32
from pathlib import Path
from urllib.parse import unquote, urlsplit

from overblik.errors import Unanswerable

TIMEOUT = 30


def mails_in(path: Path) -> Iterator[Parsed]:
    """Yield the mails in a file (one mail, or an mbox of many) or in a folder of .eml files; raises Unanswerable without one."""
    if path.is_dir():
        for file in sorted(path.glob("*.eml")):
            yield _parsed(file.read_bytes())
        return
    if not path.is_file():
        message = f"{path} is neither a file of mail nor a folder of .eml files; name one"
        raise Unanswerable(message)
    with path.open("rb") as opened:
        many = opened.read(5) == b"From "
    if not many:
        yield _parsed(path.read_bytes())
        return
    box = mailbox.mbox(path, create=False)
    try:
        for key in box.keys():  # noqa: SIM118 - a mailbox is no mapping
            yield _parsed(box.get_bytes(key))
    finally:
        box.close()


def mails_by_imap(url: str) -> Iterator[Parsed]:
    """
    Yield the unread mails of the mailbox at `imaps://user:password@host/FOLDER`, and mark each as read once it was taken in.

    Raises Unanswerable where the mailbox cannot be reached.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("imap", "imaps") or not parts.hostname:
        message = "OVERBLIK_IMAP names no mailbox; write imaps://user:password@host/INBOX"
        raise Unanswerable(message)
    make = imaplib.IMAP4_SSL if parts.scheme == "imaps" else imaplib.IMAP4
    port = parts.port or (993 if parts.scheme == "imaps" else 143)
    try:
        with make(parts.hostname, port, timeout=TIMEOUT) as server:
            server.login(unquote(parts.username or ""), unquote(parts.password or ""))
            server.select(f'"{unquote(parts.path.strip("/")) or "INBOX"}"')
            _, found = server.uid("SEARCH", "UNSEEN")
            for number in found[0].split() if found and found[0] else []:
                _, content = server.uid("FETCH", number.decode(), "(BODY.PEEK[])")
                if content and isinstance(content[0], tuple):
                    yield _parsed(content[0][1])
                    server.uid("STORE", number.decode(), "+FLAGS", r"(\Seen)")
    except (imaplib.IMAP4.error, OSError) as error:
        message = f"the mailbox at {parts.hostname}:{port} cannot be read ({error}); check OVERBLIK_IMAP"
        raise Unanswerable(message) from None


def _parsed(raw: bytes) -> Parsed:
    return message_from_bytes(raw, policy=compat32)
