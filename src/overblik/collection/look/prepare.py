"""
Makes the files that the fieldwork pages are served with: `python -m overblik.collection.look.prepare`, called by `make setup`.

One style sheet, two faces, the scripts and one sprite: each under a name that carries the hash of its content, so that browsers may
keep it for ever, and beside it as Brotli and gzip. Without DKFDS the pages get a plain style sheet of ours and letters of the
reader's machine.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import sys
from functools import partial
from importlib.metadata import version
from importlib.resources import files as package_files
from pathlib import Path

from overblik.collection.look import bring, letters, sheet
from overblik.collection.look.assets import MANIFEST, PREPARED
from overblik.collection.look.sprite import sprite
from overblik.errors import PartMissing
from overblik.files.writing import write_all

HERE = Path(__file__).parent
ICONS = (
    "check", "check-white", "chevron-down", "chevron-left", "chevron-right", "chevron-up", "close", "download", "edit", "email",
    "error", "file", "help", "info", "language", "lock", "minus-white", "person", "print", "success", "time", "warning",
)  # fmt: skip
STYLES = ("overblik.css", "overview.css")
"""Our own rules: what respondents see, and what only staff see."""
PARTS = re.compile(
    r"active|alert(-.*)?|align-text-.*|back-link|badge(-.*)?|bold|button(-(primary|secondary|tertiary|warning|unstyled|group|icon-only))?"
    r"|card(-.*)?|(character|form)-limit(-.*)?|checkbox-content|container|current|date-group|details(-.*)?|disabled|displayheading-.*"
    r"|error|focus|font-lead|footer(-.*)?|form-(group|label|hint|input|select|radio|checkbox|error|error-message|success)(-.*)?"
    r"|function-link|h[1-6]|has-.*|header|icon-(svg|link)|inline-list|input-(char|width)-.*|mixed|m[bt]-\d|nav-(link|step)"
    r"|nobullet-list|page-container|portal-info(-inner)?|radio-content|sidemenu|sidenav-.*|skipnav|small-text|solution-.*|sr-only"
    r"|step(-(indicator|number|icon|title|information|subheading))?|subheading|table(--?(zebra|borderless|compact|responsive-headers))?"
    r"|weight-.*"
)
"""The classes of DKFDS that pages of ours may use; rules for others are left out."""
INCOMPRESSIBLE = (".woff2",)


def prepare(folder: Path = PREPARED, *, dressed: bool = True) -> bool:
    """
    Make the prepared files in a folder, if anything they depend on has changed, and return whether it had.

    *dressed* is whether they are made of DKFDS, which npm then brings; raises PartMissing where it cannot.
    """
    brought = bring.bring() if dressed else None
    key = _key(brought)
    if _key_of(folder) == key:
        return False
    contents, names = _contents(brought)
    manifest = json.dumps({"key": key, "dressed": dressed, "files": names}, indent=1, sort_keys=True).encode()
    written = {folder / name: content for name, content in contents.items()}
    for name, content in contents.items():
        if not name.endswith(INCOMPRESSIBLE):
            written |= {folder / f"{name}.{ending}": made for ending, made in _compressed(content)}
    write_all(written)
    write_all({folder / MANIFEST: manifest})
    for old in set(folder.iterdir()) - {*written, folder / MANIFEST}:
        old.unlink()
    return True


def _contents(brought: Path | None) -> tuple[dict[str, bytes], dict[str, str]]:
    """Return the files under their hashed names, and the hashed name of each plain one; the style sheet names some others."""
    plain = {
        "htmx.js": package_files("django_htmx").joinpath("static/django_htmx/htmx-2.min.js").read_bytes(),
        "answering.js": (HERE / "answering.js").read_bytes(),
        "favicon.svg": (HERE / "favicon.svg").read_bytes(),
        "icons.svg": (HERE / "no-icons.svg").read_bytes(),
    }
    if brought:
        plain["icons.svg"] = sprite((brought / "icons.svg").read_bytes(), ICONS)
        plain |= {face.name: letters.cut((brought / face.file).read_bytes()) for face in letters.CUTS}
        plain |= {name: (brought / name).read_bytes() for name in bring.WANTED.values() if "LICENSE" in name.upper()}
    names = {name: _hashed(name, content) for name, content in plain.items()}
    plain["overblik.css"] = _style(brought, names)
    names["overblik.css"] = _hashed("overblik.css", plain["overblik.css"])
    return {names[name]: content for name, content in plain.items()}, names


def _style(brought: Path | None, names: dict[str, str]) -> bytes:
    """Return the one style sheet: faces, DKFDS or what stands in for it, and our own rules, which come last and so hold."""
    faces = [letters.face_rule(it, names[it.name]) for it in letters.CUTS if it.name in names]
    address = partial(_address, names["icons.svg"] if brought else None)
    own = [sheet.addressed(_source(name), address) for name in STYLES]
    if brought is None:
        return "".join([_source("plain.css"), *own]).encode()
    theirs = sheet.kept((brought / "dkfds.css").read_text(encoding="utf-8"), _is_kept)
    theirs = sheet.addressed(theirs, address).replace("IBM Plex Sans", letters.FAMILY)
    note = (
        f"/*! DKFDS: MIT, see {names['dkfds-LICENSE.md']}; letters: OFL 1.1, see {names['IBMPlexSans-license.txt']} */"
    )
    return "".join([note, *faces, theirs, *own]).encode()


def _is_kept(name: str) -> bool:
    return PARTS.fullmatch(name) is not None


def _address(icons: str | None, theirs: str) -> str | None:
    """Return where an icon of DKFDS is shown in the sprite; nothing else that it refers to is served."""
    name = Path(theirs).stem
    return f"{icons}#view-{name}" if icons and "svg-icons" in theirs and name in ICONS else None


def _source(name: str) -> str:
    """Return one of our style sheets without comments and superfluous blanks."""
    text = re.sub(r"/\*.*?\*/", "", (HERE / name).read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.sub(r"\s*([{};,])\s*", r"\1", re.sub(r"\s+", " ", text)).strip()


def _hashed(name: str, content: bytes) -> str:
    stem, _, ending = name.rpartition(".")
    return f"{stem}.{hashlib.sha256(content).hexdigest()[:12]}.{ending}"


def _compressed(content: bytes) -> tuple[tuple[str, bytes], ...]:
    import brotli

    return ("br", brotli.compress(content, quality=11)), ("gz", gzip.compress(content, 9, mtime=0))


def _key(brought: Path | None) -> str:
    """Return what the prepared files depend on, as one line: the lock file, our sources, the libraries."""
    digest = hashlib.sha256(repr([version(it) for it in ("fonttools", "brotli", "django-htmx")]).encode())
    for source in sorted(it for it in HERE.iterdir() if it.is_file()):
        digest.update(source.name.encode() + source.read_bytes())
    return f"{'dressed' if brought else 'plain'} {digest.hexdigest()}"


def _key_of(folder: Path) -> str | None:
    """Return what the files of a folder were made of; None where one is missing."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return str(manifest["key"]) if all((folder / it).is_file() for it in manifest["files"].values()) else None
    except (OSError, ValueError, KeyError):
        return None


def main() -> int:
    """Prepare the files; where DKFDS cannot be brought, say why, prepare plain ones and return 2."""
    try:
        prepare()
    except PartMissing as missing:
        prepare(dressed=False)
        sys.stderr.write(f"setup: {missing}\nsetup: until then the fieldwork pages work in a plain style\n")
        return missing.exit_status
    return 0


if __name__ == "__main__":
    sys.exit(main())
