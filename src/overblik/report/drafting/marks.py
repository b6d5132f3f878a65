"""The marks of a draft: texts that Markdown takes as they are, claims, fences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from overblik.files.languages import Text
from overblik.questionnaire.cell_names import CellName, group_suffix

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#$~^|@]")
_PLAIN = re.compile(r"[A-Za-z0-9_/]+")
_STOPPED = re.compile(r"""\.\]\{(?:"[^"]*"|[^"{}])*\}\.$""")
_I = re.compile(r"I\b(?!\.)")
"""The word "I", which is large in both languages where it is a person."""


def plain(text: Text, language: str) -> str:
    """Return a text of the study on one line, an ellipsis for what is filled in for each respondent."""
    return " ".join(text.filled({})[language].split())


def escaped(text: str) -> str:
    r"""
    Return *text* so that Markdown takes it for nothing but text.

    >>> escaped("50 * 2 [cirka]")
    '50 \\* 2 \\[cirka\\]'
    """
    return _SPECIAL.sub(lambda match: f"\\{match[0]}", text)


def lowered(text: str) -> str:
    """
    Return *text* with a small first letter, unless its first word is an abbreviation or "I".

    >>> lowered("Region"), lowered("IT-afdeling"), lowered("I alt")
    ('region', 'IT-afdeling', 'I alt')
    """
    return text if text[1:2].isupper() or _I.match(text) else text[:1].lower() + text[1:]


def capital(text: str) -> str:
    """
    Return a sentence with a large first letter, which may stand in a claim; a quotation at its head stays as it is.

    >>> capital("[næsten alle]{share=a/b} svarer ja.")
    '[Næsten alle]{share=a/b} svarer ja.'
    """
    start = 1 if text.startswith("[") else 0
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]


def ended(text: str) -> str:
    """
    Return a sentence with one full stop at its end, where an abbreviation in a claim brings its own.

    >>> ended('Det er [80 pct.]{share="a/{b,c}"}.')
    'Det er [80 pct.]{share="a/{b,c}"}'
    """
    return text[:-1] if _STOPPED.search(text) else text


def claim(phrase: str, quantity: str, cells: Sequence[CellName]) -> str:
    """
    Return *phrase* as a claim of *cells*, the first of which is spoken of.

    >>> claim("9 ud af 10", "share", [CellName(variable="digital", option="ja")])
    '[9 ud af 10]{share=digital/ja}'
    """
    return f"[{phrase}]{{{quantity}={_attribute(_cells(cells))}}}"


def value_claim(phrase: str, statistic: str, cell: CellName) -> str:
    """Return *phrase* as a claim of a number's mean or median."""
    return f"[{phrase}]{{{statistic}={_attribute(cell.variable + group_suffix(cell.by))}}}"


def fence(sort: str, **attributes: object) -> str:
    """Return a fence that the program fills in, `::: {.figure of=kontakt number=1}`."""
    said = " ".join(f"{name}={_attribute(str(value))}" for name, value in attributes.items() if value is not None)
    return f"::: {{.{sort} {said}}}\n:::" if said else f"::: {sort}\n:::"


def _cells(cells: Sequence[CellName]) -> str:
    first, *others = cells
    if not others:
        return str(first)
    if any(cell.by != first.by for cell in others):
        return ", ".join(map(str, cells))
    rows, options = (
        tuple(dict.fromkeys(parts)) for parts in zip(*((cell.row, cell.option) for cell in cells), strict=True)
    )
    row, option = (_set(tuple(part for part in parts if part is not None)) for parts in (rows, options))
    return "/".join(part for part in (first.variable, row, option) if part) + group_suffix(first.by)


def _set(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else f"{{{','.join(names)}}}" if names else ""


def _attribute(value: str) -> str:
    if _PLAIN.fullmatch(value):
        return value
    quoted = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}"'
