"""`overblik preview STUDY`: the report in a browser, rebuilt on each save."""

from __future__ import annotations

import html
import http.server
import queue
import threading
import webbrowser
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from overblik.app.arguments import language_option, study_argument

RELOAD = """<script>
new EventSource("/events").onmessage = () => location.reload();
addEventListener("beforeunload", () => sessionStorage.setItem("top", scrollY));
addEventListener("load", () => scrollTo(0, sessionStorage.getItem("top") || 0));
</script>"""
HEARTBEAT = 15.0
"""Seconds after which an idle connection is written to, so that one that was closed is noticed."""


class Page:
    """The page that is being shown: the newest report, or what is wrong with it."""

    def __init__(self) -> None:
        self.content = b""
        self.listeners: set[queue.Queue[None]] = set()
        self.lock = threading.Lock()

    def show(self, content: bytes) -> None:
        """Put a new page up and tell every open browser."""
        with self.lock:
            self.content = content.replace(b"</body>", RELOAD.encode() + b"</body>")
            for listener in self.listeners:
                listener.put(None)

    def listen(self) -> queue.Queue[None]:
        """Return a queue that gets an item for each new page."""
        listener: queue.Queue[None] = queue.Queue()
        with self.lock:
            self.listeners.add(listener)
        return listener

    def leave(self, listener: queue.Queue[None]) -> None:
        """Take a listener off."""
        with self.lock:
            self.listeners.discard(listener)


def rebuilt(study: Path, language: str | None) -> bytes:
    """Return the report as HTML, or a page that lists what is wrong; false claims are shown red."""
    from overblik.errors import OverblikError
    from overblik.study import Study
    from overblik.study.reporting import write_report

    try:
        opened = Study.open(study)
        return write_report(opened, "html", language=opened.language(language), allow_false=True)
    except (OverblikError, OSError) as error:  # a file may go while it is read
        lines = "".join(f"<li><code>{html.escape(line)}</code></li>" for line in str(error).splitlines())
        title = html.escape(study.name)
        return f"<!doctype html><meta charset=utf-8><title>{title}</title><body><h1>{title}</h1><ul>{lines}</ul></body>".encode()


def handler(page: Page) -> type[http.server.BaseHTTPRequestHandler]:
    """Return the request handler that serves *page*."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/events":
                self.events()
            elif self.path == "/":
                self.answer(page.content, "text/html; charset=utf-8")
            else:
                self.send_error(404)

        def answer(self, content: bytes, kind: str) -> None:
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(content)

        def events(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            listener = page.listen()
            try:
                while True:
                    self.wfile.write(next_event(listener))
                    self.wfile.flush()
            except OSError:
                pass  # the browser has gone
            finally:
                page.leave(listener)

        def log_message(self, *_: Any) -> None:
            """Say nothing about each request."""

    return Handler


def next_event(listener: queue.Queue[None]) -> bytes:
    """Return the next event for a browser: that there is a new page, or a sign of life."""
    try:
        listener.get(timeout=HEARTBEAT)
    except queue.Empty:
        return b": still here\n\n"
    return b"data: new\n\n"


def serve(page: Page, port: int) -> http.server.ThreadingHTTPServer:
    """Serve *page* on this machine only, in the background; port 0 takes any free one."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler(page))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


@click.command("preview", short_help="Show the report in a browser and rebuild it on each save.")
@study_argument
@language_option
@click.option(
    "--port", type=click.IntRange(0, 65535), default=0, metavar="N", help="Port on this machine (any free one)."
)
@click.option("--open/--no-open", "open_browser", default=True, help="Open a browser.")
def command(study: Path, *, language: str | None, port: int, open_browser: bool) -> None:
    """
    Show the report of STUDY in a browser; the page reloads each time a file of the study is saved.

    False claims are shown in red, mistakes in a list. Ctrl-C ends it.
    """
    from overblik.errors import Unanswerable

    if not study.is_dir():
        message = f"there is no folder {str(study)!r}; name the folder of a study"
        raise Unanswerable(message)
    page = Page()
    page.show(rebuilt(study, language))
    server = serve(page, port)
    address = f"http://127.0.0.1:{server.server_address[1]}/"
    click.echo(f"{address}  (Ctrl-C ends it)", err=True)
    if open_browser:
        webbrowser.open(address)
    watch(study, lambda: page.show(rebuilt(study, language)))


def watch(study: Path, rebuild: Any) -> None:
    """Call *rebuild* after each change to the study's own files, until interrupted."""
    from watchfiles import watch as changes

    def ours(_: Any, path: str) -> bool:
        return Path(path).parent == study.resolve() and Path(path).suffix in {".md", ".yaml", ".csv", ".parquet"}

    with suppress(KeyboardInterrupt):  # Ctrl-C is how one ends it
        for _ in changes(study.resolve(), watch_filter=ours, debounce=50, step=20):
            rebuild()
