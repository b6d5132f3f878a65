"""`overblik fieldwork send-due`, from a timer: idempotent, also under two runs at once."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.app.fieldwork.mailed_study import contacts, mailed_study
from tests.collection.database import postgresql
from tests.collection.mailing.receiver import Receiver, free_port, receiving

if TYPE_CHECKING:
    from pathlib import Path

MANY = 60


def database_url(kind: str) -> dict[str, str]:
    """Return what the environment says of a new database of a kind."""
    if kind == "sqlite":
        return {}
    import psycopg

    address = postgresql()
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS send_due")
        connection.execute("CREATE DATABASE send_due")
    return {"DATABASE_URL": address.replace("/postgres?", "/send_due?", 1)}


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_two_runs_at_once_send_one_mail_each(tmp_path: Path, kind: str) -> None:
    """Two processes share the units between them, and nobody gets a mail twice."""
    with receiving(Receiver()) as receiver:
        study = mailed_study(tmp_path, units=MANY, port=receiver.port, **database_url(kind))
        study.do("contacts", contacts(tmp_path, MANY))
        command = [sys.executable, "-m", "overblik.app", "fieldwork", "send-due", str(study.study)]
        environ = {**os.environ, "OVERBLIK_DATA": str(study.data), **study.environ}
        runs = [
            subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            for _ in range(2)
        ]
        said = [run.communicate()[0] for run in runs]
        assert [run.returncode for run in runs] == [0, 0], said
        assert study.do("send-due") == "nothing sent\n"
    assert Counter(receiver.to()) == {f"post{n}@kontor.test": 1 for n in range(1, MANY + 1)}


def test_a_dry_run_and_then_a_real_one(tmp_path: Path) -> None:
    """What waits is named with its reason."""
    with receiving(Receiver()) as receiver:
        study = mailed_study(tmp_path, port=receiver.port)
        study.do("contacts", contacts(tmp_path, 11))
        dry = study.do("send-due", "--dry-run")
        assert "invitation: 11 would be sent\ninvitation: Kontor 12: has no contact person" in dry
        assert receiver.mails == []
        assert "invitation: 11 sent" in study.do("send-due")
        assert len(receiver.mails) == 11


def test_a_mail_server_that_is_not_there_is_status_2(tmp_path: Path) -> None:
    """And nothing is lost by it."""
    port = free_port()
    study = mailed_study(tmp_path, port=port)
    study.do("contacts", contacts(tmp_path, 12))
    said = study.do("send-due", status=2)
    assert "cannot be reached" in said
    assert "Traceback" not in said
    with receiving(Receiver(port=port)) as receiver:
        assert "invitation: 12 sent" in study.do("send-due")
    assert len(receiver.mails) == 12


def test_nothing_is_sent_while_the_fieldwork_rests(tmp_path: Path) -> None:
    """It says which command goes on."""
    study = mailed_study(tmp_path)
    study.do("pause")
    assert "the fieldwork is paused" in study.do("send-due")
