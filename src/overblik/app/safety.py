"""A server that the world can reach refuses to start where a setting is unsafe."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from overblik.app.clock import REHEARSAL
from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from overblik.collection.configuration import Configuration


def unsafe(configuration: Configuration, environ: Mapping[str, str]) -> Iterator[str]:
    """Yield what is unsafe about a server that is reached from outside, each with its repair; nothing for one on loopback."""
    outside = not set(configuration.hosts) <= {"127.0.0.1", "localhost", ""}
    if not outside:
        return
    if not configuration.https:
        yield "OVERBLIK_ADDRESS does not begin with https://; links and answers would travel in the open"
    if "OVERBLIK_KEY" not in environ:
        yield "OVERBLIK_KEY is not set; the key would lie beside the database, where one copy takes both"
    if configuration.https and not configuration.proxies:
        yield "OVERBLIK_PROXIES is 0; say how many proxies end TLS before the server (1 for nginx as in docs/operation.md)"
    if REHEARSAL in environ:
        yield f"{REHEARSAL} is set; a server that is reached from outside tells the real time, take it away"
    if configuration.mail.host and not (configuration.mail.tls or configuration.mail.starttls):
        yield "OVERBLIK_SMTP sends without TLS; take ?starttls=no away"


def refuse_unsafe(configuration: Configuration) -> None:
    """Raise Unanswerable with everything that is unsafe, one line each."""
    found = list(unsafe(configuration, os.environ))
    if found:
        raise Unanswerable("\n".join(found))
