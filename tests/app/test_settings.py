"""What the environment says is understood, or told in words; every setting stands in the manual."""

from __future__ import annotations

import re
import stat
from typing import TYPE_CHECKING

import pytest
from django.conf import settings as django_settings

from overblik.app import settings
from overblik.app.settings import configuration, database, mail, places_of, server_key, sign_in
from overblik.errors import Unanswerable
from tests.collection.office_study import office_site
from tests.house.modules import SOURCE, TOP

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.study import Study

NAMES = re.compile(r"\b(?:OVERBLIK_[A-Z_]*[A-Z]|DATABASE_URL)\b")
ROW = re.compile(r"^\| `([A-Z_]+)`", re.MULTILINE)
OWN = {"OVERBLIK_CONFIGURATION", "OVERBLIK_COMPLETE", "OVERBLIK_STUDY", "OVERBLIK_TRACEBACK", "OVERBLIK_SMTP_TOKEN"}
"""Django settings of ours, the shell's, and what `serve` tells its workers: nothing for whoever runs a server."""


@pytest.fixture
def study(tmp_path: Path) -> Study:
    """The small study."""
    from overblik.study import Study

    office_site(tmp_path / "study")
    return Study.open(tmp_path / "study")


def test_the_manual_has_every_setting_and_no_other() -> None:
    """The table of docs/operation.md, the docstring of app/settings.py and the source agree."""
    manual = set(ROW.findall((TOP / "docs" / "operation.md").read_text(encoding="utf-8")))
    source = {
        name for path in (SOURCE / "app").rglob("*.py") for name in NAMES.findall(path.read_text(encoding="utf-8"))
    }
    assert manual == set(NAMES.findall(settings.__doc__ or "")) == source - OWN


def test_a_study_is_kept_outside_its_folder(tmp_path: Path) -> None:
    """Two studies of one name are kept apart; OVERBLIK_DATA names another place."""
    environ = {"XDG_DATA_HOME": str(tmp_path / "home")}
    first, second = places_of(tmp_path / "a" / "study", environ), places_of(tmp_path / "b" / "study", environ)
    assert first.folder != second.folder
    assert first.folder.parent == tmp_path / "home" / "overblik"
    assert (
        places_of(tmp_path / "a", {"OVERBLIK_DATA": str(tmp_path / "c")}).database
        == tmp_path / "c" / "fieldwork.sqlite3"
    )


def test_a_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    """The file is nobody else's to read, and the same key comes back."""
    places = places_of(tmp_path, {"OVERBLIK_DATA": str(tmp_path / "data")})
    first = server_key(places, {})
    assert server_key(places, {}) == first
    assert len(first) == 64
    assert stat.S_IMODE(places.key.stat().st_mode) == 0o600
    assert [path.name for path in places.folder.iterdir()] == ["server.key"]


def test_a_short_key_is_refused(tmp_path: Path) -> None:
    """With the command that makes a good one."""
    with pytest.raises(Unanswerable, match="openssl rand -hex 32"):
        server_key(places_of(tmp_path, {}), {"OVERBLIK_KEY": "secret"})


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({"OVERBLIK_PROXIES": "one"}, "how many proxies"),
        ({"OVERBLIK_PROXIES": "-1"}, "how many proxies"),
        ({"OVERBLIK_ADDRESS": "svar.example.dk"}, "whole address"),
        ({"OVERBLIK_ADDRESS": "https://svar.example.dk/survey"}, "whole address"),
        ({"OVERBLIK_ADDRESS": "https://svar.example.dk:99999"}, "port"),
        ({"OVERBLIK_ADDRESS": "https://me@svar.example.dk"}, "whole address"),
        ({"OVERBLIK_SMTP": "mail.example.dk"}, "names no mail server"),
        ({"OVERBLIK_SMTP": "smtp://mail.example.dk:mail"}, "port"),
        ({"OVERBLIK_OIDC_SERVER": "https://login.example.dk"}, "OVERBLIK_OIDC_CLIENT, OVERBLIK_OIDC_SECRET"),
        ({"DATABASE_URL": "oracles://db"}, "DATABASE_URL names no database"),
        ({"DATABASE_URL": "mysql://me:hemmelig@db/a"}, "write postgresql://user:password@host/name"),
    ],
)
def test_what_cannot_be_is_told(study: Study, tmp_path: Path, environ: dict[str, str], said: str) -> None:
    """In a sentence with the repair, never a traceback."""
    with pytest.raises(Unanswerable, match=said):
        configuration(study, {"OVERBLIK_DATA": str(tmp_path / "data"), **environ})


def test_the_address_decides_hosts_and_https(study: Study, tmp_path: Path) -> None:
    """The server answers for the host in it, and for loopback, where monitoring asks."""
    environ = {
        "OVERBLIK_DATA": str(tmp_path / "data"),
        "OVERBLIK_ADDRESS": "https://Svar.example.dk/",
        "OVERBLIK_PROXIES": "1",
    }
    found = configuration(study, environ)
    assert (found.hosts, found.https, found.proxies) == (("127.0.0.1", "svar.example.dk"), True, 1)
    assert found.site.address == "https://Svar.example.dk"


def test_the_key_of_cookies_is_not_that_of_links(study: Study, tmp_path: Path) -> None:
    """One follows from the other, and not the other way round."""
    found = configuration(study, {"OVERBLIK_DATA": str(tmp_path / "data")})
    assert found.secret not in found.site.key.decode()
    assert found.site.key.decode() not in found.secret


def test_secrets_are_not_printed(study: Study, tmp_path: Path) -> None:
    """A configuration that lands in a log gives nothing away."""
    environ = {
        "OVERBLIK_DATA": str(tmp_path / "data"), "DATABASE_URL": "postgresql://me:hemmelig0@db.test/a",
        "OVERBLIK_SMTP": "smtp://me:hemmelig1@mail.test", "OVERBLIK_SMTP_OAUTH_TOKEN": "hemmelig2",
        "OVERBLIK_OIDC_SERVER": "https://login.test", "OVERBLIK_OIDC_CLIENT": "c", "OVERBLIK_OIDC_SECRET": "hemmelig3",
    }  # fmt: skip
    found = configuration(study, environ)
    assert (found.mail.password, found.mail.oauth_token, found.sign_in.secret) == (
        "hemmelig1",
        "hemmelig2",
        "hemmelig3",
    )
    for secret in ("hemmelig", found.secret, found.site.key.decode()):
        assert secret not in repr(found)


def test_a_mail_server_is_spoken_to_with_tls_unless_one_says_no() -> None:
    """STARTTLS on 587, TLS from the start on 465."""
    plain, whole = mail({"OVERBLIK_SMTP": "smtp://mail.test"}), mail({"OVERBLIK_SMTP": "smtps://a%40b:c%2Fd@mail.test"})
    assert (plain.port, plain.starttls, plain.tls) == (587, True, False)
    assert (whole.port, whole.starttls, whole.tls, whole.user, whole.password) == (465, False, True, "a@b", "c/d")
    assert not mail({"OVERBLIK_SMTP": "smtp://127.0.0.1:1025?starttls=no"}).starttls


def test_without_settings_there_is_no_other_way_to_sign_in() -> None:
    """Passwords with one-time codes alone."""
    assert sign_in({}).server == ""
    assert django_settings.SOCIALACCOUNT_PROVIDERS == {}


def test_a_database_in_a_file_syncs_every_commit(tmp_path: Path) -> None:
    """Whichever way the file is named."""
    for environ in ({}, {"DATABASE_URL": f"sqlite:///{tmp_path / 'x' / 'a.sqlite3'}"}):
        found = database(places_of(tmp_path, {"OVERBLIK_DATA": str(tmp_path / "data")}), environ)
        assert "synchronous=FULL" in found["OPTIONS"]["init_command"]


def test_postgresql_is_named_by_its_address(tmp_path: Path) -> None:
    """With the options that stand in it."""
    url = {"DATABASE_URL": "postgresql://overblik:secret@db.test/overblik?sslmode=verify-full"}
    found = database(places_of(tmp_path, {}), url)
    assert (found["ENGINE"], found["HOST"], found["OPTIONS"]["sslmode"]) == (
        "django.db.backends.postgresql",
        "db.test",
        "verify-full",
    )
