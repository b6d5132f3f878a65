"""The small report, written once in each format for all tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.outputs import FORMATS, Options
from overblik.outputs.pictures import Pictures
from tests.outputs.small_report import small_report

if TYPE_CHECKING:
    from overblik.report.document import Document


@pytest.fixture(scope="session")
def danish() -> Document:
    """The report in Danish, a draft: it holds a false claim."""
    return small_report("da")


@pytest.fixture(scope="session")
def english() -> Document:
    """The report in English, which carries no date, no subtitle and no invented answers."""
    return small_report("en")


@pytest.fixture(scope="session")
def options(danish: Document) -> Options:
    """Drawings that the formats share."""
    return Options(pictures=Pictures(figures=danish.figures))


@pytest.fixture(scope="session")
def page(danish: Document, options: Options) -> str:
    """The Danish report as HTML."""
    return FORMATS["html"](danish, options=options).decode()


@pytest.fixture(scope="session")
def pdf(danish: Document, options: Options) -> bytes:
    """The Danish report as PDF."""
    return FORMATS["pdf"](danish, options=options)


@pytest.fixture(scope="session")
def word(danish: Document, options: Options) -> bytes:
    """The Danish report as a Word document."""
    return FORMATS["docx"](danish, options=options)
