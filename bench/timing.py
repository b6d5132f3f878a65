"""Timing of whole programs and of calls, and the table that shows it."""

from __future__ import annotations

import statistics
import subprocess
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Timing:
    """What was timed and how long each run took, in seconds."""

    what: str
    seconds: tuple[float, ...]

    @property
    def least(self) -> float:
        """The quickest run: what the work costs when the machine does nothing else."""
        return min(self.seconds)

    @property
    def median(self) -> float:
        """The run in the middle: what one usually waits."""
        return statistics.median(self.seconds)


def time_programs(programs: Mapping[str, Sequence[Sequence[str]]], *, runs: int, folder: Path) -> list[Timing]:
    """
    Time programs side by side, in a folder.

    A program is one or several commands that are run one after the other. The programs take turns, so that a busy
    moment of the machine hits all of them; one round before the first is not counted.
    """
    seconds: dict[str, list[float]] = {what: [] for what in programs}
    for _ in range(runs + 1):
        for what, commands in programs.items():
            seconds[what].append(_run(commands, folder))
    return [Timing(what=what, seconds=tuple(taken[1:])) for what, taken in seconds.items()]


def time_call(what: str, call: Callable[[], object], *, before: Callable[[], object], runs: int) -> Timing:
    """Time a call; `before` prepares each run outside the timing, and the first run is not counted."""
    seconds = []
    for _ in range(runs + 1):
        before()
        start = perf_counter()
        call()
        seconds.append(perf_counter() - start)
    return Timing(what=what, seconds=tuple(seconds[1:]))


def markdown(title: str, timings: Sequence[Timing]) -> str:
    """Return a Markdown table of timings; ratios are of the least times, to the first line."""
    lines = [
        f"## {title}",
        "",
        f"| what ({len(timings[0].seconds)} runs) | least, s | median, s | ratio |",
        "|---|--:|--:|--:|",
        *(f"| {t.what} | {t.least:.3f} | {t.median:.3f} | {t.least / timings[0].least:.1f} |" for t in timings),
    ]
    return "\n".join([*lines, ""])


def _run(commands: Sequence[Sequence[str]], folder: Path) -> float:
    start = perf_counter()
    for command in commands:
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - start
