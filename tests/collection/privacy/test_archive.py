"""A backup is looked at before it is trusted."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from overblik.collection.models import Unit
from overblik.collection.privacy.archive import file_of, kept_models, open_archive
from overblik.collection.privacy.backup import back_up
from overblik.errors import Unanswerable
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from pathlib import Path


def test_every_model_of_the_fieldwork_is_kept() -> None:
    """Staff with their authenticators too; sessions are not."""
    names = {file_of(model) for model in kept_models()}
    assert {"models/collection.response.jsonl", "models/auth.user.jsonl", "models/mfa.authenticator.jsonl"} <= names
    assert "models/sessions.session.jsonl" not in names


def test_a_file_that_is_no_backup_is_refused(tmp_path: Path) -> None:
    """Missing, something else, a zip of something else."""
    path = tmp_path / "monday.zip"
    with pytest.raises(Unanswerable, match="there is no file"):
        open_archive(path)
    path.write_bytes(b"no zip")
    with pytest.raises(Unanswerable, match="no backup"):
        open_archive(path)
    with zipfile.ZipFile(path, "w") as target:
        target.writestr("manifest.json", "[]")
    with pytest.raises(Unanswerable, match="no backup"):
        open_archive(path)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("transactional_db", "site")
def test_a_backup_in_which_something_was_changed_is_refused(tmp_path: Path) -> None:
    """Or cut off."""
    path, other = tmp_path / "monday.zip", tmp_path / "other.zip"
    back_up(path, NOW)
    assert len(list(open_archive(path).lines(file_of(Unit)))) == 12
    assert list(open_archive(path).lines("models/none.jsonl")) == []
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(other, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"Kontor 7", b"Kontor 8"))
    with pytest.raises(Unanswerable, match=r"damaged: models/collection\.unit\.jsonl"):
        open_archive(other)
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(Unanswerable, match="no backup"):
        open_archive(path)
