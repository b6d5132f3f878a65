"""
The small language of routing (`when:`) and checks (`must:`), as docs/study-folder.md describes it.

An expression is parsed into a closed set of nodes, checked against the names of a study, and then evaluated: here on
one answer set, and in `overblik.responses.expressions` on whole columns. Nothing of it is ever run as Python.

    text -> scan -> slips -> translate -> Expression -> check, evaluate, unparse
            tokens  hints    ast to nodes
"""

from __future__ import annotations

from overblik.questionnaire.expressions.check import check
from overblik.questionnaire.expressions.evaluate import Value, evaluate
from overblik.questionnaire.expressions.mistakes import Mistake
from overblik.questionnaire.expressions.nodes import Expression
from overblik.questionnaire.expressions.parse import parse
from overblik.questionnaire.expressions.shapes import NameType, names_of
from overblik.questionnaire.expressions.unparse import unparse

__all__ = ["Expression", "Mistake", "NameType", "Value", "check", "evaluate", "names_of", "parse", "unparse"]
