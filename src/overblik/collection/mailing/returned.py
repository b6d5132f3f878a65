"""
Mail that comes back is understood: what could not be delivered (RFC 3464), and automatic answers (RFC 3834).

Pure: what it means for contacts is `inbox`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message as Parsed
from email.utils import getaddresses
from typing import TYPE_CHECKING, Literal

from overblik.collection.mailing.dates import back_on

if TYPE_CHECKING:
    import datetime as dt

_ID = re.compile(r"<[^<>\s]{1,198}>")
_AUTOMATIC = re.compile(
    r"\s*(automatisk svar|autosvar|automatic reply|auto(matic)?[ -]?response|out of (the )?office|ikke til stede|fravær)",
    re.IGNORECASE,
)
"""How subjects of automatic answers begin where their headers do not say it: Exchange marks them as it does all generated mail."""
_LONGEST = 300
_QUOTED = re.compile(r"^(>|-{3,}|_{5,}|(fra|from|sendt|sent):)", re.IGNORECASE | re.MULTILINE)
"""Where the mail that was answered is quoted, with our deadline in it."""
_MOST_READ = 20_000


@dataclass(frozen=True, kw_only=True)
class Returned:
    """
    One mail that came back.

    *bounced*: it will never arrive; *delayed*: it has not yet; *away*: somebody's program answered, and *back* is when they are
    there again, if it says so. *addresses* are whose it is about, *about* the Message-IDs that it answers, *id* its own.
    """

    kind: Literal["bounced", "delayed", "away"]
    id: str
    addresses: tuple[str, ...]
    about: tuple[str, ...]
    why: str = ""
    back: dt.date | None = None


def read_returned(message: Parsed, today: dt.date) -> tuple[Returned, ...]:
    """Return what a mail says of mails that were sent; nothing for one that a person wrote."""
    if message.get_content_type() == "multipart/report":
        return tuple(_reports(message))
    if _is_automatic(message):
        text = _own_words(message)
        sender = tuple(address.lower() for _, address in getaddresses([str(message.get("From", ""))]) if address)
        said = f"{message.get('Subject', '')}\n{text}"
        why = " ".join(said.split())[:_LONGEST]
        return (
            Returned(
                kind="away",
                id=own_id(message),
                addresses=sender,
                about=_answered(message),
                why=why,
                back=back_on(said, today),
            ),
        )
    return ()


def own_id(message: Parsed) -> str:
    """Return a mail's own Message-ID."""
    found = _ID.search(str(message.get("Message-ID", "")))
    return found[0] if found else ""


def _reports(message: Parsed) -> Iterator[Returned]:
    about = _answered(message)
    for part in message.walk():
        if part.get_content_type() in ("message/rfc822", "text/rfc822-headers"):
            about += tuple(_ID.findall(_original_id(part)))
    for part in message.walk():
        if part.get_content_type() != "message/delivery-status":
            continue
        blocks = part.get_payload()
        for block in blocks if isinstance(blocks, list) else []:
            found = _report(block, own_id(message), about) if isinstance(block, Parsed) else None
            if found:
                yield found


def _report(block: Parsed, id_: str, about: tuple[str, ...]) -> Returned | None:
    """Return what is said of one recipient; None for the part about the mail as a whole, and for what was delivered."""
    recipient = str(block.get("Original-Recipient") or block.get("Final-Recipient") or "")
    address = recipient.rpartition(";")[2].strip().strip("<>").lower()
    action, status = str(block.get("Action", "")).strip().lower(), str(block.get("Status", "")).strip()
    if not address or action not in ("failed", "delayed"):
        return None
    kind: Literal["bounced", "delayed"] = "bounced" if action == "failed" and status.startswith("5") else "delayed"
    diagnostic = str(block.get("Diagnostic-Code", "")).partition(";")[2]
    why = " ".join(f"{status} {diagnostic}".split())[:_LONGEST]
    return Returned(kind=kind, id=id_, addresses=(address,), about=about, why=why)


def _original_id(part: Parsed) -> str:
    payload = part.get_payload()
    if isinstance(payload, list) and payload and isinstance(payload[0], Parsed):
        return str(payload[0].get("Message-ID", ""))
    text = _decoded(part)
    found = re.search(r"^message-id:\s*(<[^>]*>)", text, re.IGNORECASE | re.MULTILINE)
    return found[1] if found else ""


def _is_automatic(message: Parsed) -> bool:
    said = str(message.get("Auto-Submitted", "no")).partition(";")[0].strip().lower()
    if said == "auto-replied" or message.get("X-Autoreply") or message.get("X-Autorespond"):
        return True
    return said == "auto-generated" and _AUTOMATIC.match(str(message.get("Subject", ""))) is not None


def _answered(message: Parsed) -> tuple[str, ...]:
    return tuple(_ID.findall(f"{message.get('In-Reply-To', '')} {message.get('References', '')}"))


def _own_words(message: Parsed) -> str:
    """Return the beginning of a mail's plain text, without the mail that it quotes."""
    text = next((_decoded(part) for part in message.walk() if part.get_content_type() == "text/plain"), "")[:_MOST_READ]
    quoted = _QUOTED.search(text)
    return text[: quoted.start()] if quoted else text


def _decoded(part: Parsed) -> str:
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return ""
    try:
        return raw.decode(part.get_content_charset() or "utf-8", errors="replace")
    except LookupError:  # a character set that nobody knows
        return raw.decode("utf-8", errors="replace")
