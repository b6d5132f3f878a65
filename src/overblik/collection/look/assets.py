"""The prepared files, as the server finds them: their folder, and the address of each under its plain name."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from overblik.errors import PartMissing

PREPARED = Path(__file__).parents[1] / "prepared"
"""Made by `prepare`, never committed."""
MANIFEST = "manifest.json"
PREFIX = "/static/"
NAMES = {
    "css": "overblik.css",
    "htmx": "htmx.js",
    "answering": "answering.js",
    "icons": "icons.svg",
    "favicon": "favicon.svg",
}
"""What templates call a file, and its plain name."""


@dataclass(frozen=True, kw_only=True)
class Assets:
    """The prepared files: *folder* is served under /static/, *files* maps each plain name to the name that carries its hash."""

    folder: Path
    files: Mapping[str, str]

    def url(self, name: str) -> str:
        """Return the address of a file by its plain name; raises PartMissing where it was not prepared."""
        if name not in self.files:
            raise PartMissing(f"the pages' file {name} has not been prepared; run: make setup")
        return PREFIX + self.files[name]

    def addresses(self) -> dict[str, str]:
        """Return what templates get as `assets`: css, htmx, answering, icons, favicon, each with its address."""
        return {short: self.url(name) for short, name in NAMES.items()}


def read_assets(folder: Path = PREPARED) -> Assets:
    """Read what `prepare` made; raises PartMissing where it made nothing, or not to the end."""
    try:
        files = dict(json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["files"])
    except (OSError, ValueError, KeyError, TypeError):
        raise PartMissing("the pages' style sheet and scripts have not been prepared; run: make setup") from None
    return Assets(folder=folder, files=MappingProxyType(files))
