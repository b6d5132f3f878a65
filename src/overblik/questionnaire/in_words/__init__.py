"""
Routing and checks as a respondent reads them on paper.

"Besvares kun, hvis I har valgt »Telefon« i spørgsmål 5."

    Expression -> settle -> clauses -> conditions -> sentences
                  nots inside  one thing   and, or       whole sentences

`Signposts` says how a reader finds what an expression speaks of: by the number of a question, the label of an option, a title.
"""

from __future__ import annotations

from overblik.questionnaire.in_words.placeholders import with_placeholders
from overblik.questionnaire.in_words.sentences import check_words, condition_words, only_if, rows_words
from overblik.questionnaire.in_words.signposts import Signposts

__all__ = ["Signposts", "check_words", "condition_words", "only_if", "rows_words", "with_placeholders"]
