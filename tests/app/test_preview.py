"""`overblik preview` shows the newest report, and what is wrong when there is none."""

from __future__ import annotations

import threading
import urllib.request
from typing import TYPE_CHECKING

import pytest

from overblik.app import preview

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def page() -> preview.Page:
    """A page with something on it."""
    page = preview.Page()
    page.show(b"<html><body>one</body></html>")
    return page


@pytest.fixture
def address(page: preview.Page) -> Iterator[str]:
    """Where the page is served, on this machine only."""
    server = preview.serve(page, 0)
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def read(address: str) -> str:
    """Return what is served there."""
    with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 - a loopback address of our own
        text: str = answer.read().decode()
        return text


def test_the_page_is_served_and_reloads_itself(address: str) -> None:
    """With a script that waits for events."""
    assert "one" in read(f"{address}/")
    assert "EventSource" in read(f"{address}/")


def test_an_open_browser_is_told_of_a_new_page(page: preview.Page, address: str) -> None:
    """It gets one event for it."""
    with urllib.request.urlopen(f"{address}/events", timeout=10) as events:  # noqa: S310 - likewise
        threading.Timer(0.2, page.show, [b"<body>two</body>"]).start()
        assert events.readline() == b"data: new\n"
    assert "two" in read(f"{address}/")


def test_the_report_is_rebuilt(made: Path) -> None:
    """As HTML, in the language asked for."""
    assert b"Libraries in the evening" in preview.rebuilt(made, "en")


def test_mistakes_are_shown_in_the_browser(library: Path) -> None:
    """All of them, escaped, instead of the report."""
    (library / "report.da.md").write_text("[<b>]{share=aftenaabent/x}\n", encoding="utf-8")
    shown = preview.rebuilt(library, None).decode()
    assert "claim-unknown-cell" in shown
    assert "<b>" not in shown


def test_a_save_rebuilds(library: Path) -> None:
    """Saving a file of the study calls for a new page; a file of the program's own does not."""
    seen = threading.Event()
    threading.Thread(target=preview.watch, args=(library, seen.set), daemon=True).start()
    for number in range(50):
        (library / "report.da.md").write_text(f"# {number}\n", encoding="utf-8")
        if seen.wait(0.2):
            break
    assert seen.is_set()
