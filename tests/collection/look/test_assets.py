from __future__ import annotations

import json
from pathlib import Path

import pytest

from overblik.collection.look.assets import NAMES, read_assets
from overblik.errors import PartMissing


def prepared(folder: Path, **files: str) -> Path:
    """A folder with a manifest of these files."""
    (folder / "manifest.json").write_text(json.dumps({"key": "k", "files": files}), encoding="utf-8")
    return folder


def test_templates_get_the_hashed_names(tmp_path: Path) -> None:
    """The name changes with the content, so browsers may keep what they have."""
    files = {name: f"hashed-{name}" for name in NAMES.values()}
    assets = read_assets(prepared(tmp_path, **files))
    assert assets.folder == tmp_path
    assert assets.url("overblik.css") == "/static/hashed-overblik.css"
    assert assets.addresses()["htmx"] == "/static/hashed-htmx.js"


@pytest.mark.parametrize("text", [None, "", "[]", "{}", '{"files": 3}', '{"files"'])
def test_without_preparation_the_repair_is_said(tmp_path: Path, text: str | None) -> None:
    """A manifest that is missing, empty or half written is no manifest."""
    if text is not None:
        (tmp_path / "manifest.json").write_text(text, encoding="utf-8")
    with pytest.raises(PartMissing, match="make setup"):
        read_assets(tmp_path)


def test_a_file_of_another_version_is_missed_by_name(tmp_path: Path) -> None:
    """What was prepared before a file came to be says which one it lacks."""
    with pytest.raises(PartMissing, match=r"htmx\.js .* make setup"):
        read_assets(prepared(tmp_path)).url("htmx.js")
