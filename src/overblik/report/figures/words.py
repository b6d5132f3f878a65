"""The few words that stand in a figure without coming from the study."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from overblik.files.languages import Text

Word = Literal[
    "share", "count", "too_few", "no_answers", "dash", "median", "mean", "middle",
]  # fmt: skip

WORDS: Mapping[Word, Text] = {
    "share": Text({"en": "Per cent", "da": "Pct."}),
    "count": Text({"en": "Number of {many}", "da": "Antal {many}"}),
    "too_few": Text({"en": "too few answers", "da": "for få svar"}),
    "no_answers": Text({"en": "no answers", "da": "ingen svar"}),
    "dash": Text({"en": "– too few answers", "da": "– for få svar"}),
    "median": Text({"en": "Median", "da": "Median"}),
    "mean": Text({"en": "Mean", "da": "Gennemsnit"}),
    "middle": Text({"en": "Middle half", "da": "Midterste halvdel"}),
}
"""English comes first: a language that the program does not write itself falls back to it."""

DASH = "–"


def word(name: Word, language: str) -> str:
    """Return a word in a language."""
    return WORDS[name][language]
