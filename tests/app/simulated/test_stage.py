"""The stage of a demo: commands and a server in a small world of their own."""

from __future__ import annotations

import datetime as dt
import json
import urllib.request
from typing import TYPE_CHECKING

import pytest

from overblik.app.clock import REHEARSAL, rehearsal
from overblik.app.simulated.stage import StageBroke, free_port, set_stage
from tests.collection.office_study import PLAN, QUESTIONNAIRE, SETTINGS
from tests.makers import make_study

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.app.simulated.stage import Stage

MOMENT = dt.datetime(2026, 3, 3, 9, 0, tzinfo=dt.UTC)


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    """The small study on a stage whose mail goes nowhere."""
    make_study(tmp_path / "study", QUESTIONNAIRE, settings=SETTINGS)
    (tmp_path / "study" / "fieldwork.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "data").mkdir()
    made = set_stage(tmp_path / "study", tmp_path / "data", mail_port=free_port())
    made.at(MOMENT)
    return made


def test_the_clock_stands_where_it_was_set(stage: Stage) -> None:
    """And runs on from there."""
    from pathlib import Path

    now = rehearsal(Path(stage.environ[REHEARSAL]))
    assert dt.timedelta(0) <= now() - MOMENT < dt.timedelta(minutes=5)


def test_a_study_is_served_and_gone_again(stage: Stage) -> None:
    """The server answers inside the block and not after it."""
    stage.run("fieldwork", "open", str(stage.study))
    with stage.served(), urllib.request.urlopen(f"{stage.address}/health/", timeout=10) as answer:  # noqa: S310 - loopback
        assert json.load(answer) == {"status": "ok", "fieldwork": "open"}
    with pytest.raises(OSError, match="refused"):
        urllib.request.urlopen(f"{stage.address}/health/", timeout=10)  # noqa: S310 - loopback


def test_a_command_that_fails_says_what_it_said(stage: Stage) -> None:
    """A demo never goes on over a failure."""
    with pytest.raises(StageBroke, match="ended with 2: there is no folder"):
        stage.run("check", str(stage.folder / "none"))


def test_nothing_of_the_users_own_settings_comes_along(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A demo in a shell that is set up for a real server must not touch its database, key or mail."""
    monkeypatch.setenv("DATABASE_URL", "postgresql://real")
    monkeypatch.setenv("OVERBLIK_KEY", "the real key")
    made = set_stage(tmp_path, tmp_path, mail_port=2525)
    assert "DATABASE_URL" not in made.environ
    assert "OVERBLIK_KEY" not in made.environ
    assert made.environ["OVERBLIK_SMTP"] == "smtp://127.0.0.1:2525?starttls=no"
