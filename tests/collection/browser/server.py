"""The pages and their files behind one address of loopback, in this process, so that tests can look into the database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from socketserver import ThreadingMixIn
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from whitenoise import WhiteNoise

from overblik.collection.look.assets import PREPARED


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: a link is a secret."""


@contextmanager
def pages_served() -> Iterator[str]:
    """Serve the pages, and return their address."""
    from django.core.wsgi import get_wsgi_application

    application = WhiteNoise(get_wsgi_application(), root=str(PREPARED), prefix="static/", autorefresh=True)
    with make_server("127.0.0.1", 0, application, server_class=_Server, handler_class=_Quiet) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
