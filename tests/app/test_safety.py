"""A server that the world can reach does not start unsafe."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings

from overblik.app.safety import noted, refuse_unsafe, unsafe
from overblik.collection.configuration import Configuration, Mail, SignIn
from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from pathlib import Path

KEY = "0123456789abcdef" * 4
ENVIRON = {"OVERBLIK_KEY": KEY}


@pytest.fixture
def good(tmp_path: Path) -> Configuration:
    """What the page on operation sets up."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    plain: Configuration = settings.OVERBLIK_CONFIGURATION
    return replace(
        plain, site=replace(plain.site, key=KEY.encode()), hosts=("svar.example.test", "127.0.0.1"), https=True, proxies=1,
        database={"ENGINE": "django.db.backends.sqlite3", "NAME": str(folder / "fieldwork.sqlite3")},
    )  # fmt: skip


def test_what_the_page_on_operation_sets_up_is_safe(good: Configuration) -> None:
    """Nothing is said."""
    refuse_unsafe(good, ENVIRON, listen="0.0.0.0")  # noqa: S104 - in a container
    assert list(noted(good)) == []


@pytest.mark.parametrize(
    ("changed", "environ", "said"),
    [
        ({"https": False}, ENVIRON, "does not begin with https://"),
        ({"proxies": 0}, ENVIRON, "OVERBLIK_PROXIES is 0"),
        ({"hosts": ("*",)}, ENVIRON, "every host"),
        ({"hosts": (".example.test",)}, ENVIRON, "every host"),
        ({}, {}, "OVERBLIK_KEY is not set"),
        ({}, ENVIRON | {"OVERBLIK_REHEARSAL": "/tmp/now"}, "OVERBLIK_REHEARSAL is set"),  # noqa: S108 - no file is made
        ({"mail": Mail(host="mail.test", starttls=False)}, ENVIRON, "without TLS"),
        ({"sign_in": SignIn(server="http://login.test")}, ENVIRON, "OVERBLIK_OIDC_SERVER"),
    ],
)
def test_each_thing_that_is_unsafe_is_told(
    good: Configuration, changed: dict[str, Any], environ: dict[str, str], said: str
) -> None:
    """One line each, with its repair."""
    found = list(unsafe(replace(good, **changed), environ))
    assert len(found) == 1
    assert said in found[0]


@pytest.mark.parametrize("key", ["a" * 64, "short", "ab" * 32])
def test_a_key_that_can_be_guessed_is_told(good: Configuration, key: str) -> None:
    """Length alone does not make a secret."""
    weak = replace(good, site=replace(good.site, key=key.encode()))
    assert ["can be guessed" in line for line in unsafe(weak, {"OVERBLIK_KEY": key})] == [True]


def test_a_database_that_everybody_reaches_is_told(good: Configuration, tmp_path: Path) -> None:
    """A copy of it holds every answer."""
    (tmp_path / "data").chmod(0o755)
    assert ["chmod 700" in line for line in unsafe(good, ENVIRON)] == [True]


def test_everything_is_told_at_once(good: Configuration) -> None:
    """Nobody starts a server five times to learn five things."""
    with pytest.raises(Unanswerable) as caught:
        refuse_unsafe(replace(good, https=False, hosts=("*",)), {})
    assert len(str(caught.value).splitlines()) == 3


def test_on_loopback_nothing_is_asked_of_anybody(good: Configuration) -> None:
    """Trying a study out needs no certificate."""
    refuse_unsafe(replace(good, hosts=("127.0.0.1", "localhost"), https=False, proxies=0), {})


def test_listening_to_the_world_under_an_address_of_loopback_is_told(good: Configuration) -> None:
    """What it listens on decides who reaches it."""
    local = replace(good, hosts=("127.0.0.1", "localhost"), https=False)
    assert ["OVERBLIK_ADDRESS is on loopback" in line for line in unsafe(local, {}, listen="0.0.0.0")] == [True]  # noqa: S104


@pytest.mark.parametrize(
    ("host", "mode", "told"),
    [
        ("db.test", None, True), ("db.test", "prefer", True), ("db.test", "verify-full", False), ("", None, False),
        ("/run/postgresql", None, False), ("127.0.0.1", None, False),
    ],
)  # fmt: skip
def test_a_database_on_the_network_without_tls_is_noted(
    good: Configuration, host: str, mode: str | None, *, told: bool
) -> None:
    """It is no reason to refuse: the network may be one machine's own."""
    options = {"sslmode": mode} if mode else {}
    found = replace(
        good, database={"ENGINE": "django.db.backends.postgresql", "HOST": host, "OPTIONS": options, "NAME": "x"}
    )
    assert [*noted(found)] == (
        [f"the database at {host} may be spoken to without TLS; add ?sslmode=verify-full to DATABASE_URL"]
        if told
        else []
    )
