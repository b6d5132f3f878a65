"""Files are written whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.files.writing import write_all, write_whole

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    """The new content stands there, and nothing else is left in the folder."""
    path = tmp_path / "answers.txt"
    write_whole(path, b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_folders_are_made(tmp_path: Path) -> None:
    """A file may go where no folder is yet."""
    write_whole(tmp_path / "a" / "b" / "c.txt", b"x")
    assert (tmp_path / "a" / "b" / "c.txt").read_bytes() == b"x"


def test_files_that_belong_together_change_together(tmp_path: Path) -> None:
    """When the second cannot be written, the first keeps its old content and no temporary file is left."""
    first, blocked = tmp_path / "first.txt", tmp_path / "file" / "second.txt"
    first.write_bytes(b"old")
    (tmp_path / "file").write_bytes(b"not a folder")
    with pytest.raises(OSError, match="file"):
        write_all({first: b"new", blocked: b"new"})
    assert first.read_bytes() == b"old"
    assert {path.name for path in tmp_path.iterdir()} == {"first.txt", "file"}
