"""A backup is put back."""

from __future__ import annotations

import json
import zipfile
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from django.contrib.auth import get_user_model

from overblik.collection.models import AuditEntry, Change, Contact, Release, StaffRole
from overblik.collection.privacy.archive import file_of, kept_models
from overblik.collection.privacy.backup import back_up, rows_of
from overblik.collection.privacy.marks import Persons
from overblik.collection.privacy.overwrite import erase_on_delete, overwrite
from overblik.collection.privacy.purge import purge_person
from overblik.collection.privacy.restore import holds_something, restore
from overblik.collection.privacy.scrub import mentions
from overblik.errors import Unanswerable
from tests.collection.given import finished, give
from tests.collection.office_study import KEY, NOW
from tests.collection.privacy.people import MAIL, NAME, everywhere

if TYPE_CHECKING:
    from pathlib import Path


pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("transactional_db", "site")]


def _rows() -> dict[str, list[str]]:
    """Every row of every model, but for the log, in which the restoring itself is written."""
    return {file_of(model): list(rows_of(model)) for model in kept_models() if model is not AuditEntry}


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """A backup of a study with answers, persons and staff."""
    everywhere()
    finished("u02", kontakt=["voksne"], kommentar="=cmd() 😀 \u2028")
    user = get_user_model().objects.create_user("karen", password="a long enough secret")  # noqa: S106 - of a test
    StaffRole.objects.create(user=user, role="owner")
    back_up(tmp_path / "monday.zip", NOW)
    return tmp_path / "monday.zip"


def test_every_row_comes_back(backup: Path) -> None:
    """Into a database that went on in between; new rows get numbers of their own afterwards."""
    before = _rows()
    give("u03", kontakt=["unge"])
    Contact.objects.all().delete()
    with pytest.raises(Unanswerable, match="--replace"):
        restore(backup, KEY, NOW)
    assert restore(backup, KEY, NOW, replace=True) == 0
    assert _rows() == before
    highest = Change.objects.order_by("-pk").values_list("pk", flat=True).first()
    give("u03", kontakt=["unge"])
    assert Change.objects.order_by("-pk").values_list("pk", flat=True).first() > highest
    assert AuditEntry.objects.filter(action="backup restored").exists()


def test_a_purge_that_came_after_the_backup_is_done_again(backup: Path) -> None:
    """The database tells of it, or the log beside it."""
    erase_on_delete()
    purged = purge_person(KEY, MAIL, NOW, "x", answers=True)
    assert restore(backup, KEY, NOW, replace=True) == len(purged.rows)
    overwrite()
    assert list(mentions(Persons.of(MAIL, NAME))) == []
    assert not Contact.objects.filter(email=MAIL).exists()


def test_nothing_is_half_restored(backup: Path) -> None:
    """A row that cannot be read stops it, and everything is as it was."""
    give("u03", kontakt=["unge"])
    before = _rows()
    with pytest.raises(Unanswerable, match="nothing was restored"):
        restore(_with_a_wrong_row(backup), KEY, NOW, replace=True)
    assert _rows() == before


def _with_a_wrong_row(backup: Path) -> Path:
    """The same backup with a moment of its last file that is none, under hashes that are right."""
    other = backup.with_name("other.zip")
    name = file_of(Release)
    with zipfile.ZipFile(backup) as source, zipfile.ZipFile(other, "w") as target:
        files = {one: source.read(one) for one in source.namelist()}
        manifest = json.loads(files["manifest.json"])
        files[name] = b'{"model": "collection.release", "pk": 1, "fields": {"unit": 1, "at": "soon"}}\n'
        manifest["files"][name] = {"rows": 1, "sha256": sha256(files[name]).hexdigest()}
        files["manifest.json"] = json.dumps(manifest).encode()
        for one, content in files.items():
            target.writestr(one, content)
    return other


def test_another_key_is_refused(backup: Path) -> None:
    """The links in people's mails would be dead."""
    with pytest.raises(Unanswerable, match="another server key"):
        restore(backup, b"another key, thirty-two bytes lo", NOW, replace=True)


def test_a_study_that_was_only_set_up_holds_nothing() -> None:
    """It can be replaced without being asked."""
    assert not holds_something()
    give("u01", kontakt=["unge"])
    assert holds_something()
