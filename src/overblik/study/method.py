"""The method chapter of a study's report, as far as there are answers to write it from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.errors import ProblemsFound, Unanswerable
from overblik.report.method import method_chapter

if TYPE_CHECKING:
    from overblik.report.method_insert import Writer
    from overblik.study.study import Study


def method_writer(study: Study, language: str) -> Writer:
    """Return who writes the chapter in a language; what is wrong with the answers is told elsewhere, and leaves it empty."""

    def write(parts: tuple[str, ...]) -> str:
        try:
            return method_chapter(study.responses, language, parts=parts)
        except (ProblemsFound, Unanswerable):
            return ""

    return write
