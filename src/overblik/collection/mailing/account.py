"""What a run of mails came to, in words for a terminal or a log."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from overblik.collection.mailing.send import Sent


def account(sent: Iterable[Sent], language: str = "en", *, dry: bool = False) -> Iterator[str]:
    """Yield how many mails went out by kind, then each that waits or failed, with the reason; the others are as they should be."""
    every = list(sent)
    out = Counter(one.task.kind for one in every if one.state == "sent")
    done = "would be sent" if dry else "sent"
    yield from (f"{kind}: {number} {done}" for kind, number in out.items())
    if not out:
        yield f"nothing {'to send' if dry else 'sent'}"
    for one in every:
        if one.state in ("failed", "uncertain"):
            again = "" if one.state == "failed" else "; it may have arrived: decide by hand"
            yield f"{one.task.kind}: {one.task.name}: {one.state} ({one.error}){again}"
        elif one.why and one.why.waits:
            yield f"{one.task.kind}: {one.task.name}: {one.why.say(language)}"
        elif one.error:
            yield f"{one.task.kind}: {one.task.name}: sent, but not to all ({one.error})"
