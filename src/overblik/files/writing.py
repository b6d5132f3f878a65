"""Files are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def write_whole(path: Path, content: bytes) -> None:
    """Write *content* to *path* through a temporary file beside it; whoever reads sees the old content or the new."""
    write_all({path: content})


def write_all(contents: Mapping[Path, bytes]) -> None:
    """
    Write several files that belong together: none takes its place before all are on the disk.

    Folders are made where they are missing. Raises OSError where one cannot be written; nothing has changed then, unless it is a
    place that cannot be taken (Windows keeps files that are open in another program), which those before it keep.
    """
    waiting: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            waiting[path] = _beside(path, content)
        for path, temporary in waiting.items():
            temporary.replace(path)
    finally:
        for temporary in waiting.values():
            temporary.unlink(missing_ok=True)


def _beside(path: Path, content: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        temporary.chmod(0o644)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary
