"""The server's entry: `application()` makes the WSGI application of the study that OVERBLIK_STUDY names."""

from __future__ import annotations

import os
from typing import Any


def application() -> Any:
    """Return the WSGI application; called once in each worker."""
    from django.core.wsgi import get_wsgi_application
    from whitenoise import WhiteNoise

    from overblik.app.connection import start_django
    from overblik.app.settings import SECRETS, STUDY, configuration
    from overblik.collection.look.assets import PREPARED
    from overblik.study import Study

    start_django(configuration(Study.open(os.environ[STUDY]), os.environ))
    for name in SECRETS:
        os.environ.pop(name, None)
    return WhiteNoise(
        get_wsgi_application(), root=str(PREPARED), prefix="static/", immutable_file_test=lambda _path, _url: True,
        allow_all_origins=False, add_headers_function=_add_headers,
    )  # fmt: skip


def _add_headers(headers: Any, path: str, url: str) -> None:  # noqa: ARG001 - WhiteNoise's signature
    """Style sheets, scripts and fonts are what they say, for our pages only; a picture runs nothing."""
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Cross-Origin-Resource-Policy"] = "same-origin"
    headers["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'"
