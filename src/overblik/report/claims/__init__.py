"""
Claims: words in a report that are held to its numbers.

`understand` gives what a phrase says, `judge` says whether that is true and what would be. A language is one module of
words (`danish`, `english`) over the rules of `phrases`.
"""

from overblik.report.claims.judge import Verdict, judge, judge_value, understand, understand_value
from overblik.report.claims.languages import LANGUAGES
from overblik.report.claims.meaning import Meaning

__all__ = ["LANGUAGES", "Meaning", "Verdict", "judge", "judge_value", "understand", "understand_value"]
