"""Overblik: ask institutions, know who answered, publish only what the answers show."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.study import Study

__all__ = ["__version__", "open"]
__version__ = "0.1.0"


def open(folder: str | Path) -> Study:  # noqa: A001 - `overblik.open` reads as it should
    """
    Open a study folder.

    Raises `overblik.errors.ProblemsFound`, with every mistake of `study.yaml`, the questionnaire and the frame, when the folder
    cannot be used; answers and reports are looked at when they are asked for.
    """
    from overblik.study import Study

    return Study.open(folder)
