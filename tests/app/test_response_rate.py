"""`overblik response-rate`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from overblik.errors import Unanswerable
from tests.response_makers import offices

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Run


def test_json_and_text_say_the_same(run: Run, tmp_path: Path) -> None:
    """By a column, of what units cover, against what was asked for."""
    study = offices(tmp_path / "study").folder
    arguments = ("response-rate", study, "--by", "region", "--covering", "borgere", "--against", "region")
    found = json.loads(run(*arguments, "--format", "json").stdout)
    assert found["units"]["rates"]["rr1"]["exact"] == "4/11"
    assert [group["by"] for group in found["by"]] == [{"region": "Nord"}, {"region": "Syd"}]
    assert "36.4 per cent" in run(*arguments, "--language", "en").stdout


def test_a_wrong_name_is_told(run: Run, tmp_path: Path) -> None:
    """In one sentence, without a traceback."""
    found = run("response-rate", offices(tmp_path / "study").folder, "--by", "regoin")
    assert isinstance(found.exception, Unanswerable)
    assert "did you mean 'region'?" in str(found.exception)
