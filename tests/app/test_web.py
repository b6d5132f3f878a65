"""What the server hands out: pages of one study, and the files of their look."""

from __future__ import annotations

import os
from contextlib import closing, nullcontext
from typing import TYPE_CHECKING, Any

import pytest
from django.test import RequestFactory

from overblik.app import web
from overblik.app.settings import STUDY
from overblik.collection.look.assets import read_assets
from tests.collection.office_study import office_site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], tuple[int, dict[str, str], bytes]]:
    """Call the application with a path, as a server does."""
    office_site(tmp_path / "study")
    monkeypatch.setenv(STUDY, str(tmp_path / "study"))
    monkeypatch.setenv("OVERBLIK_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("OVERBLIK_KEY", "0123456789abcdef" * 4)
    monkeypatch.setenv("OVERBLIK_SMTP", "smtp://me:secret@mail.test")
    made = web.application()

    def called(path: str) -> tuple[int, dict[str, str], bytes]:
        answer: list[Any] = []
        environ = RequestFactory().get("/").environ | {"PATH_INFO": path, "HTTP_HOST": "127.0.0.1"}
        parts = made(environ, lambda status, headers: answer.extend((status, dict(headers))))
        with closing(parts) if hasattr(parts, "close") else nullcontext():
            body = b"".join(parts)
        return int(answer[0].split()[0]), answer[1], body

    return called


def test_files_are_kept_for_ever_and_are_what_they_say(call: Any) -> None:
    """Their names carry the hash of their content; no other site may use them."""
    for address in read_assets().addresses().values():
        status, headers, body = call(address)
        assert (status, bool(body)) == (200, True)
        assert "immutable" in headers["Cache-Control"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert "Access-Control-Allow-Origin" not in headers


@pytest.mark.parametrize(
    "path",
    [
        "/static/../web.py", "/static/..%2f..%2fapp/web.py", "/static/....//web.py", "/static//etc/passwd", "/static/\\..\\web.py",
        "/static/manifest.json/../../__init__.py", "/static/", "/static/%00", "/static/.", "//etc/passwd",
        "/static/../../../../etc/passwd",
    ],
)  # fmt: skip
@pytest.mark.django_db
def test_no_path_leads_out_of_the_folder_of_files(call: Any, path: str) -> None:
    """Whatever dots and slashes it is made of."""
    status, _, body = call(path)
    assert status in {301, 400, 404}
    assert b"import" not in body
    assert b"root:" not in body


@pytest.mark.parametrize(
    "path", ["//evil.test/", "///evil.test/da", "/\\evil.test/", "/a/https:/evil.test", "/da/a/..%2f..%2fevil.test/"]
)
@pytest.mark.django_db
def test_no_path_leads_to_another_server(call: Any, path: str) -> None:
    """A redirect stays here."""
    status, headers, _ = call(path)
    where = headers.get("Location", "/")
    assert status != 200
    assert where.startswith("/")
    assert not where.startswith(("//", "/\\"))


@pytest.mark.usefixtures("call")
def test_a_worker_forgets_secrets_of_the_environment() -> None:
    """The server hands the environment to every request, and a fault might print it."""
    assert not {"OVERBLIK_KEY", "DATABASE_URL", "OVERBLIK_SMTP"} & set(os.environ)
    assert STUDY in os.environ
