"""`overblik fieldwork backup`."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from tests.app.field_study import field_study

if TYPE_CHECKING:
    from pathlib import Path


def test_a_backup_is_one_file_without_the_server_key(tmp_path: Path) -> None:
    """Who finds it cannot make links of it."""
    field = field_study(tmp_path)
    out = tmp_path / "backups" / "monday.zip"
    assert str(out) in field.run("fieldwork", "backup", field.study, "--out", out)
    key = (field.data / "server.key").read_bytes()
    with zipfile.ZipFile(out) as source:
        assert all(key not in source.read(name) for name in source.namelist())
