"""Texts that are filled in on the web, as they stand on paper: "[svaret på spørgsmål 3]"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from overblik.files.languages import PIPE
from overblik.questionnaire.in_words.phrases import phrase

if TYPE_CHECKING:
    from overblik.questionnaire.in_words.signposts import Signposts


def with_placeholders(text: str, signposts: Signposts, language: str) -> str:
    """Return a text with each `{name}` as what will stand there, in square brackets; a name that is no variable's is the unit's."""

    def shown(match: re.Match[str]) -> str:
        name = match[1]
        if name.partition("/")[0] in signposts.numbers:
            if signposts.has_row(name, language):
                return phrase("pipe place", language, place=signposts.place(name, language))
            return phrase("pipe question", language, n=str(signposts.numbers[name.partition("/")[0]]))
        if name in signposts.variables:
            return f"[{signposts.title(name, language)}]"
        return phrase("pipe unit", language, unit=signposts.unit.one[language])

    return PIPE.sub(shown, text)
