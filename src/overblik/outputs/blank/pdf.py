"""The blank questionnaire as a PDF for print: A4, tagged, built under the checks of PDF/UA-1."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from overblik.outputs.pages import pages

if TYPE_CHECKING:
    from overblik.outputs.blank.form import BlankForm

TEMPLATE = "questionnaire.typ"


def write(form: BlankForm) -> bytes:
    """Return the questionnaire as PDF; the same form gives the same bytes."""
    return pages(TEMPLATE, values(form), date=form.date)


def values(form: BlankForm) -> dict[str, Any]:
    """Return what the template is filled with."""
    found = {key.replace("_", "-"): value for key, value in asdict(form).items()}
    del found["date"]
    return found
