"""The clock is the real one, or that of a rehearsal."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING

import pytest

from overblik.app.clock import REHEARSAL, clock, real_time
from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from pathlib import Path


def test_without_a_rehearsal_it_is_the_real_time() -> None:
    """Nothing stands between."""
    assert clock({}) is real_time
    assert clock({})().tzinfo is dt.UTC


def test_a_rehearsal_runs_on_from_its_moment(tmp_path: Path) -> None:
    """An hour after the file was written, it is an hour later in the rehearsal; setting it anew sets it anew."""
    path = tmp_path / "clock"
    path.write_text("2020-05-15T09:00+02:00", encoding="ascii")
    an_hour_ago = real_time().timestamp() - 3600
    os.utime(path, (an_hour_ago, an_hour_ago))
    now = clock({REHEARSAL: str(path)})
    assert dt.timedelta(0) <= now() - dt.datetime(2020, 5, 15, 8, 0, tzinfo=dt.UTC) < dt.timedelta(minutes=5)
    path.write_text("2020-05-20T09:00+02:00", encoding="ascii")
    assert now().date() == dt.date(2020, 5, 20)


@pytest.mark.parametrize("text", [None, "i morgen", ""])
def test_a_rehearsal_without_a_moment_says_what_to_write(text: str | None, tmp_path: Path) -> None:
    """The message shows one."""
    path = tmp_path / "clock"
    if text is not None:
        path.write_text(text, encoding="ascii")
    with pytest.raises(Unanswerable, match="write one such as 2020-05-15T09:00"):
        clock({REHEARSAL: str(path)})()
