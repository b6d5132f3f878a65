"""
The blank questionnaire, on paper: to collect facts before answering, to be commented on, and as a report's appendix.

    About, Questionnaire, Frame -> build -> BlankForm -> pdf, docx, blocks
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from overblik.outputs.blank import docx, pdf
from overblik.outputs.blank.appendix import with_questionnaire
from overblik.outputs.blank.build import blank_form
from overblik.outputs.blank.form import BlankForm

FORMATS: Mapping[str, Callable[[BlankForm], bytes]] = {"pdf": pdf.write, "docx": docx.write}
"""By the ending of the file's name; the same questionnaire gives the same bytes."""

__all__ = ["FORMATS", "BlankForm", "blank_form", "with_questionnaire"]
