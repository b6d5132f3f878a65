"""
Texts that spreadsheets would take for formulas.

Whoever opens a CSV file in a spreadsheet runs what stands in it: `=cmd|...` in a comment box is an attack. A leading apostrophe
makes a text of it (the signs are those of OWASP's "CSV Injection"). It can be taken away again without knowing what was there:
texts that begin with apostrophes and then such a sign get one more.
"""

from __future__ import annotations

import re

from overblik.files.languages import Text

_SIGNS = "=+\\-@\t\r\n＝＋－＠"  # noqa: RUF001 - the wide ones are read as the narrow ones in some countries
_DANGEROUS = re.compile(f"'*[{_SIGNS}]")
_GUARDED = re.compile(f"'+[{_SIGNS}]")

GUARD_NOTE = Text({
    "da": "Tekster, der begynder med =, +, -, @, tabulator eller linjeskift (også efter en "
    "apostrof), har fået en apostrof foran, så regneark ikke læser dem som formler. Fjern den for at få teksten, som den blev "
    "skrevet.",
    "en": "Texts that begin with =, +, -, @, a tab or a line break (after an apostrophe, too) have been given a "
    "leading apostrophe, so that no spreadsheet reads them as formulas. Remove it to have the text as it was written.",
})  # fmt: skip


def is_dangerous(text: str) -> bool:
    """Return whether a spreadsheet may take *text* for a formula."""
    return bool(_DANGEROUS.match(text))


def harmless(text: str) -> str:
    """
    Return *text* with a leading apostrophe where it could be taken for a formula.

    >>> harmless("=1+1"), harmless("1+1"), harmless("'s-Hertogenbosch")
    ("'=1+1", '1+1', "'s-Hertogenbosch")
    """
    return f"'{text}" if is_dangerous(text) else text


def as_written(text: str) -> str:
    """Return the text from which `harmless` made *text*."""
    return text[1:] if _GUARDED.match(text) else text
