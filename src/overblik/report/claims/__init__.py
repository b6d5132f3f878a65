"""
Claims: words in a report that are held to its numbers.

`understand` gives what a phrase says, `judge` says whether that is true and what would be; `compare` does so for phrases that
compare. A language is one module of words (`danish`, `english`) over the rules of `phrases` and `comparing`.
"""

from overblik.report.claims.compare import Compares, judge_comparison, understand_comparison
from overblik.report.claims.compare_reading import Compared
from overblik.report.claims.judge import Verdict, judge, judge_value, understand, understand_value
from overblik.report.claims.languages import LANGUAGES
from overblik.report.claims.meaning import Meaning

__all__ = [
    "LANGUAGES",
    "Compared",
    "Compares",
    "Meaning",
    "Verdict",
    "judge",
    "judge_comparison",
    "judge_value",
    "understand",
    "understand_comparison",
    "understand_value",
]
