"""All parts of the pages, filled with made-up words, served on loopback under the policy that the server sends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from django.template import Context, Engine

from overblik.collection.look.assets import Assets

HERE = Path(__file__).parent
TEMPLATES = Path(__file__).parents[3] / "src" / "overblik" / "collection" / "templates"
POLICY = "default-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'"
PAGES = ("respondent", "receipt", "staff")
WORDS: dict[str, Any] = {
    "language": "da",
    "study_title": "Jobcentrenes kontakt med ledige og virksomheder under nedlukningen",
    "owner": "Kommunernes Arbejdsmarkedsforening",
    "footer_links": [("/om", "Om undersøgelsen"), ("/data", "Sådan bruger vi svarene"), ("/nej", "Vi deltager ikke")],
    "rows": [
        ("unge", "Unge under 30 år"),
        ("forsikrede", "Forsikrede ledige"),
        ("syge", "Sygemeldte og borgere i ressourceforløb"),
    ],
    "options": [("1", "Hver uge"), ("2", "Hver anden uge"), ("3", "Sjældnere"), ("4", "Aldrig"), ("9", "Ved ikke")],
    "regions": [
        ("Nordjylland", "9", "11"),
        ("Midtjylland", "15", "19"),
        ("Syddanmark", "17", "22"),
        ("Hovedstaden", "20", "26"),
        ("Sjælland", "11", "16"),
    ],
    "units": [
        ("Jobcenter Vesterkær", "complete", "Besvaret", "Nordjylland", "24 af 24", "3. juni kl. 10.42"),
        ("Jobcenter Østermose", "partial", "Delvist besvaret", "Sjælland", "11 af 24", "4. juni kl. 8.05"),
        ("Jobcenter Fjordby-Lilleå", "delegated", "Sendt videre", "Midtjylland", "6 af 24", "2. juni kl. 15.30"),
        ("Jobcenter Sandhøj", "refused", "Deltager ikke", "Syddanmark", "–", "5. juni kl. 9.12"),
        ("Jobcenter Nyholm", "todo", "Ikke begyndt", "Hovedstaden", "–", "–"),
        ("Jobcenter Gammelstrup", "ineligible", "Uden for undersøgelsen", "Sjælland", "–", "–"),
    ],
}


def page(name: str, assets: Assets) -> str:
    """Return a page of the specimen."""
    engine = Engine(dirs=[str(HERE), str(TEMPLATES)])
    return str(engine.get_template(f"{name}.html").render(Context({**WORDS, "assets": assets.addresses()})))


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder with the policy, and keeps quiet about it."""

    def end_headers(self) -> None:
        """Send the policy with every answer."""
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name that http.server gives it
        """Say nothing."""


@contextmanager
def served(folder: Path, assets: Assets) -> Iterator[str]:
    """Serve the pages of the specimen out of an empty folder, and give the address they stand under."""
    for name in PAGES:
        (folder / f"{name}.html").write_text(page(name, assets), encoding="utf-8")
    (folder / "static").symlink_to(assets.folder, target_is_directory=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
