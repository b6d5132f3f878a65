"""A server that the world can reach refuses to start where a setting is unsafe."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from overblik.app.clock import REHEARSAL
from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from overblik.collection.configuration import Configuration

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1", ""})
LEAST_KEY, LEAST_CHARACTERS = 32, 8
"""Characters of the server key, and how many different ones: 64 hexadecimal digits at random have fewer once in 10^20 keys."""
_ENCRYPTED = frozenset({"require", "verify-ca", "verify-full"})


def unsafe(configuration: Configuration, environ: Mapping[str, str], *, listen: str = "127.0.0.1") -> Iterator[str]:
    """
    Yield what is unsafe about a server that is reached from outside, each with its repair; nothing for one on loopback.

    *listen* is the address that the server listens on, whatever OVERBLIK_ADDRESS says.
    """
    if set(configuration.hosts) <= LOOPBACK:
        if listen not in LOOPBACK:
            yield f"the server would listen on {listen}, but OVERBLIK_ADDRESS is on loopback; set it, or leave --host out"
        return
    yield from _way_in(configuration)
    yield from _secrets(configuration, environ)
    if REHEARSAL in environ:
        yield f"{REHEARSAL} is set; a server that is reached from outside tells the real time, take it away"
    if configuration.mail.host and not (configuration.mail.tls or configuration.mail.starttls):
        yield "OVERBLIK_SMTP sends without TLS; take ?starttls=no away"


def _way_in(configuration: Configuration) -> Iterator[str]:
    from overblik.collection.configuration import django_settings

    if not configuration.https:
        yield "OVERBLIK_ADDRESS does not begin with https://; links and answers would travel in the open"
    if configuration.https and not configuration.proxies:
        yield "OVERBLIK_PROXIES is 0; say how many proxies end TLS before the server (1 for nginx as in docs/operation.md)"
    if any("*" in host or host.startswith(".") for host in configuration.hosts):
        yield "the server would answer for every host; name the one in OVERBLIK_ADDRESS"
    if django_settings(configuration)["DEBUG"]:
        yield "Django's debug pages are on; they show settings to everybody"


def _secrets(configuration: Configuration, environ: Mapping[str, str]) -> Iterator[str]:
    key = configuration.site.key
    if "OVERBLIK_KEY" not in environ:
        yield "OVERBLIK_KEY is not set; the key would lie beside the database, where one copy takes both"
    elif len(key) < LEAST_KEY or len(set(key)) < LEAST_CHARACTERS:
        yield "OVERBLIK_KEY can be guessed; make one with `openssl rand -hex 32`"
    if configuration.sign_in.server and not configuration.sign_in.server.startswith("https://"):
        yield "OVERBLIK_OIDC_SERVER does not begin with https://; anybody on the way could sign in"
    folder = Path(str(configuration.database["NAME"])).parent
    file = str(configuration.database["ENGINE"]).endswith("sqlite3")
    if file and os.name == "posix" and folder.is_dir() and folder.stat().st_mode & 0o007:
        yield f"everybody on this machine can reach the database in {folder}; run `chmod 700 {folder}`"


def noted(configuration: Configuration) -> Iterator[str]:
    """Yield what is no reason to refuse, and should be known."""
    database = configuration.database
    host, mode = str(database.get("HOST") or ""), dict(database.get("OPTIONS") or {}).get("sslmode")
    if not host.startswith("/") and host not in LOOPBACK and mode not in _ENCRYPTED:
        yield f"the database at {host} may be spoken to without TLS; add ?sslmode=verify-full to DATABASE_URL"


def refuse_unsafe(
    configuration: Configuration, environ: Mapping[str, str] | None = None, *, listen: str = "127.0.0.1"
) -> None:
    """Raise Unanswerable with everything that is unsafe, one line each; the environment is the process's own."""
    found = list(unsafe(configuration, os.environ if environ is None else environ, listen=listen))
    if found:
        raise Unanswerable("\n".join(found))
