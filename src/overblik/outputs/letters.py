"""Letters to all units as one PDF for print: each with its link, in letters and as a QR code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from overblik.outputs.pages import pages

TEMPLATE = "letters.typ"
LINE = 54
"""Signs of a link on one line, beside its code."""
QUIET = 4
"""Modules that stay white round a code, as ISO/IEC 18004 demands."""

WORDS: Mapping[str, Mapping[str, str]] = {
    "da": {
        "title": "Breve",
        "how": "Skan koden med telefonen, eller skriv adressen i en browser:",
        "alt": "QR-kode med adressen {link}",
    },
    "en": {
        "title": "Letters",
        "how": "Scan the code with your telephone, or type the address into a browser:",
        "alt": "QR code of the address {link}",
    },
}


@dataclass(frozen=True, kw_only=True)
class Letter:
    """
    One letter.

    *recipient* are the lines in the envelope's window (name, unit, address), *date* stands as it is written, a paragraph may hold
    line breaks, *link* leads to the questionnaire. Without a *language* the letter is in that of the others.
    """

    recipient: tuple[str, ...]
    sender: tuple[str, ...]
    date: str
    subject: str
    paragraphs: tuple[str, ...]
    link: str
    language: str | None = None


def letters_pdf(letters: Sequence[Letter], *, language_default: str) -> bytes:
    """Return all letters as one PDF, each from a page of its own; the same letters give the same bytes."""
    author = next((letter.sender[0] for letter in letters if letter.sender), "")
    values = {
        "language": language_default,
        "title": letter_word("title", language_default),
        "author": author,
        "letters": [laid_out(letter, letter.language or language_default) for letter in letters],
    }
    return pages(TEMPLATE, values)


def laid_out(letter: Letter, language: str) -> dict[str, Any]:
    """Return a letter as the template is given it."""
    return {
        "language": language,
        "recipient": [line for line in letter.recipient if line],
        "sender": letter.sender,
        "date": letter.date,
        "subject": letter.subject,
        "paragraphs": [paragraph.split("\n") for paragraph in letter.paragraphs],
        "link": letter.link,
        "shown": link_lines(letter.link),
        "how": letter_word("how", language),
        "alt": letter_word("alt", language, link=letter.link),
        "code": code_svg(letter.link),
    }


def link_lines(link: str) -> list[str]:
    """
    Return a link in lines of the same length, since it has no blanks to break at, and signs to break at would be copied with it.

    >>> [len(line) for line in link_lines("x" * 60)]
    [54, 6]
    """
    return [link[start : start + LINE] for start in range(0, len(link), LINE)]


def code_modules(link: str) -> list[list[bool]]:
    """Return the QR code of a link, row by row, True for black, without its white margin."""
    from qrcode.constants import ERROR_CORRECT_M
    from qrcode.main import QRCode

    code: Any = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(link)
    code.make(fit=True)
    return [[bool(module) for module in row] for row in code.get_matrix()]


def code_svg(link: str) -> str:
    """Return the QR code of a link as an SVG drawing, one unit to a module, its white margin included."""
    modules = code_modules(link)
    size = len(modules) + 2 * QUIET
    path = "".join(
        f"M{x + QUIET} {y + QUIET}h1v1h-1z" for y, row in enumerate(modules) for x, black in enumerate(row) if black
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" shape-rendering="crispEdges">'
        f'<rect width="{size}" height="{size}" fill="#fff"/><path d="{path}" fill="#000"/></svg>'
    )


def letter_word(key: str, language: str, **parts: str) -> str:
    """
    Return a word of the letters' own with its parts filled in; English where the program does not write the language.

    >>> letter_word("title", "da")
    'Breve'
    """
    return WORDS.get(language, WORDS["en"])[key].format(**parts)
