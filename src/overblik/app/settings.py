"""
What the server is told by the environment, and where its files lie.

    OVERBLIK_DATA      folder of the database and the key (by default in the user's data folder, never in the study)
    DATABASE_URL       another database: postgresql://user:password@host/name
    OVERBLIK_KEY       the server key, at least 32 characters (otherwise made once, in a file of its own beside the database)
    OVERBLIK_ADDRESS   where the server is reached from outside: https://svar.example.dk
    OVERBLIK_PROXIES   how many proxies stand before the server (0)
    OVERBLIK_SMTP      mail server: smtp://user:password@host:587 (smtps:// for TLS from the start; ?starttls=no for none)
    OVERBLIK_SMTP_OAUTH_TOKEN  an OAuth2 token instead of a password
    OVERBLIK_IMAP      mailbox that `overblik fieldwork bounces` reads: imaps://user:password@host/INBOX
    OVERBLIK_REHEARSAL  a file with the moment that a rehearsal takes for now (see overblik.app.clock)
    OVERBLIK_OIDC_SERVER, OVERBLIK_OIDC_CLIENT, OVERBLIK_OIDC_SECRET, OVERBLIK_OIDC_NAME  sign-in through the institution
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from overblik.app.clock import clock
from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from overblik.collection.configuration import Configuration, Mail, SignIn
    from overblik.study import Study

STUDY = "OVERBLIK_STUDY"
LEAST_KEY = 32
POSTGRESQL = ("postgres", "postgresql")
"""How the address of a PostgreSQL begins."""
SECRETS = (
    "OVERBLIK_KEY",
    "DATABASE_URL",
    "OVERBLIK_SMTP",
    "OVERBLIK_SMTP_OAUTH_TOKEN",
    "OVERBLIK_IMAP",
    "OVERBLIK_OIDC_SECRET",
)
"""What a worker forgets once it has read it: the server hands the environment to every request."""


@dataclass(frozen=True, kw_only=True)
class Places:
    """Where the fieldwork of a study is kept: a folder of its own outside the study."""

    folder: Path

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.folder / "fieldwork.sqlite3"

    @property
    def key(self) -> Path:
        """The file with the server key, which no copy of the database holds."""
        return self.folder / "server.key"


def places_of(study: Path, environ: Mapping[str, str]) -> Places:
    """Return where the fieldwork of the study in a folder is kept."""
    whole = study.resolve()
    base = environ.get("OVERBLIK_DATA")
    if base:
        return Places(folder=Path(base))
    home = Path(environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return Places(folder=home / "overblik" / f"{whole.name}-{sha256(str(whole).encode()).hexdigest()[:8]}")


def server_key(places: Places, environ: Mapping[str, str]) -> bytes:
    """Return the server key: from the environment, or from its file, which is made where there is none."""
    given = environ.get("OVERBLIK_KEY")
    if given is not None:
        if len(given) < LEAST_KEY:
            message = f"OVERBLIK_KEY has {len(given)} characters; give it at least {LEAST_KEY}, as `openssl rand -hex 32` makes"
            raise Unanswerable(message)
        return given.encode()
    if not places.key.exists():
        places.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        temporary = places.key.with_suffix(f".{secrets.token_hex(4)}")
        temporary.touch(mode=0o600)
        temporary.write_text(secrets.token_hex(32), encoding="ascii")
        try:
            places.key.hardlink_to(temporary)  # the first of two processes wins
        except FileExistsError:
            pass
        finally:
            temporary.unlink()
    return places.key.read_text(encoding="ascii").strip().encode()


def database(places: Places, environ: Mapping[str, str]) -> dict[str, Any]:
    """Return Django's description of the database: SQLite in one file, or what DATABASE_URL names."""
    import dj_database_url

    from overblik.collection.configuration import SQLITE

    url = environ.get("DATABASE_URL")
    if url and not url.startswith("sqlite"):
        if urlsplit(url).scheme not in POSTGRESQL:
            message = "DATABASE_URL names no database that can be used; write postgresql://user:password@host/name"
            raise Unanswerable(message)
        return dict(dj_database_url.parse(url, conn_max_age=600, conn_health_checks=True))
    path = Path(url.removeprefix("sqlite:///")) if url else places.database
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(path), "OPTIONS": SQLITE, "CONN_MAX_AGE": None}


def mail(environ: Mapping[str, str]) -> Mail:
    """Return how mail is sent; raises Unanswerable for an address that names no mail server."""
    from overblik.collection.configuration import Mail

    url = environ.get("OVERBLIK_SMTP", "")
    if not url:
        return Mail()
    parts = urlsplit(url)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        message = "OVERBLIK_SMTP names no mail server; write smtp://user:password@host:587"
        raise Unanswerable(message)
    tls, port = parts.scheme == "smtps", _port(parts, "OVERBLIK_SMTP")
    asked = parse_qs(parts.query).get("starttls", ["yes"])[0]
    return Mail(
        host=parts.hostname, port=port or (465 if tls else 587), user=unquote(parts.username or ""),
        password=unquote(parts.password or ""), oauth_token=environ.get("OVERBLIK_SMTP_OAUTH_TOKEN", ""),
        tls=tls, starttls=not tls and asked != "no",
    )  # fmt: skip


def sign_in(environ: Mapping[str, str]) -> SignIn:
    """Return how staff sign in through their institution, if they do."""
    from overblik.collection.configuration import SignIn

    parts = {name: environ.get(f"OVERBLIK_OIDC_{name.upper()}", "") for name in ("name", "server", "client", "secret")}
    lacking = [f"OVERBLIK_OIDC_{name.upper()}" for name in ("server", "client", "secret") if not parts[name]]
    if any(parts.values()) and lacking:
        message = f"sign-in through the institution also needs {', '.join(lacking)}; set it, or take the other OVERBLIK_OIDC_ away"
        raise Unanswerable(message)
    return SignIn(**parts)


def _address(given: str) -> tuple[str, str]:
    """Return the address that the server is reached at, and the host in it."""
    parts = urlsplit(given.rstrip("/"))
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path or parts.query or "@" in parts.netloc:
        message = (
            f"OVERBLIK_ADDRESS is {given!r}; write a whole address without a path, such as https://svar.example.dk"
        )
        raise Unanswerable(message)
    _port(parts, "OVERBLIK_ADDRESS")
    return parts.geturl(), parts.hostname


def _port(parts: SplitResult, name: str) -> int | None:
    try:
        return parts.port
    except ValueError:
        message = f"{name} has a port that is none; write one from 1 to 65535, or leave it out"
        raise Unanswerable(message) from None


def _proxies(environ: Mapping[str, str]) -> int:
    given = environ.get("OVERBLIK_PROXIES") or "0"
    if not (given.isascii() and given.isdigit() and len(given) == 1):
        message = f"OVERBLIK_PROXIES is {given!r}; write how many proxies stand before the server: 0, 1, 2"
        raise Unanswerable(message)
    return int(given)


def configuration(study: Study, environ: Mapping[str, str], *, address: str = "http://127.0.0.1:8000") -> Configuration:
    """Return everything that a server of *study* is told."""
    from overblik.app.fieldwork_site import site_of
    from overblik.collection.configuration import Configuration

    places = places_of(study.folder, environ)
    key = server_key(places, environ)
    reached, host = _address(environ.get("OVERBLIK_ADDRESS") or address)
    local = {"127.0.0.1", "localhost"}
    return Configuration(
        site=site_of(study, key=key, address=reached, now=clock(environ)),
        database=database(places, environ),
        secret=sha256(b"overblik cookies " + key).hexdigest(),
        hosts=tuple(sorted({host} | (local if host in local or not host else {"127.0.0.1"}))),
        https=reached.startswith("https://"),
        proxies=_proxies(environ),
        mail=mail(environ),
        sign_in=sign_in(environ),
    )
