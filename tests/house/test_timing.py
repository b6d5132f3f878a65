"""The benchmarks' table says what was measured."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bench.timing import Timing, markdown, time_call, time_programs

if TYPE_CHECKING:
    from pathlib import Path


def test_ratios_are_of_the_least_times_to_the_first_line() -> None:
    """The quickest runs are compared: they are the least disturbed."""
    table = markdown("Help", [Timing(what="a", seconds=(0.2, 0.1, 0.9)), Timing(what="b", seconds=(0.5, 0.3, 0.4))])
    assert table.splitlines() == [
        "## Help",
        "",
        "| what (3 runs) | least, s | median, s | ratio |",
        "|---|--:|--:|--:|",
        "| a | 0.100 | 0.200 | 1.0 |",
        "| b | 0.300 | 0.400 | 3.0 |",
    ]


def test_the_first_run_of_a_call_does_not_count() -> None:
    """What is loaded once is loaded then; the preparation belongs to each run."""
    calls: list[str] = []
    timing = time_call("x", lambda: calls.append("call"), before=lambda: calls.append("before"), runs=2)
    assert len(timing.seconds) == 2
    assert calls == ["before", "call"] * 3


def test_programs_take_turns(tmp_path: Path) -> None:
    """A busy moment hits all of them alike."""
    programs = {
        name: [[sys.executable, "-c", f"open('log', 'a', encoding='utf-8').write('{name}')"]] for name in ("a", "b")
    }
    timings = time_programs(programs, runs=2, folder=tmp_path)
    assert (tmp_path / "log").read_text(encoding="utf-8") == "ababab"
    assert [(timing.what, len(timing.seconds)) for timing in timings] == [("a", 2), ("b", 2)]
