"""
One mail is composed: its text is filled in and laid out, as plain text and as a sober page.

Each field is filled once: braces in a value stay what they are. Nothing in a value can begin a new header or become markup.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from email.headerregistry import Address
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from overblik.files.languages import PIPE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from overblik.collection.plan.model import MailText

WIDTH = 72
"""Characters of a line of plain text; a link may be longer and is never broken."""

_SEVERAL_LINES = "message"
"""The one field whose line breaks are kept."""

_TURNING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of what follows, so that a name could read as something else."""

_PARAGRAPHS = re.compile(r"\n(?:[ \t]*\n)+")
_BULLET = "• "
_LINK = "{link}"
_WORDS = {
    "da": ("Åbn spørgeskemaet", "Virker knappen ikke, så kopiér adressen ind i en browser:"),
    "en": ("Open the questionnaire", "If the button does not work, copy this address into a browser:"),
}
_PAGE = """\
<!doctype html>
<html lang="{language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{subject}</title></head>
<body style="margin:0;padding:24px 16px;background:#ffffff;color:#1a1a1a;font-family:'IBM Plex Sans',Arial,sans-serif;\
font-size:16px;line-height:1.5">
<div style="max-width:600px;margin:0 auto">
{paragraphs}
</div>
</body>
</html>
"""
_PARAGRAPH = '<p style="margin:0 0 16px">{}</p>'
_LIST, _ITEM = '<ul style="margin:0 0 16px;padding-left:20px">\n{}\n</ul>', '<li style="margin:0 0 4px">{}</li>'
_BUTTON = (
    '<a href="{address}" style="display:inline-block;padding:12px 24px;background:#0059b3;color:#ffffff;'
    'font-weight:600;text-decoration:none;border-radius:4px">{label}</a>'
)
_ANCHOR = '<a href="{address}" style="color:#004d99;word-break:break-all">{address}</a>'


@dataclass(frozen=True, kw_only=True)
class Composed:
    """A mail ready to be sent: *subject* is one line, *text* the plain and *html* the laid-out alternative."""

    subject: str
    text: str
    html: str


def compose(text: MailText, fields: Mapping[str, str], language: str) -> Composed:
    """
    Return the mail that *text* makes in a language; a field without a value is left empty.

    A line of the body on which nothing but empty fields stands is left out, and a paragraph of such lines too.
    """
    values = {
        name: _lines_cleaned(value) if name == _SEVERAL_LINES else one_line(value) for name, value in fields.items()
    }
    subject = one_line(_filled(text.subject[language], values))
    paragraphs = list(_paragraphs(text.body[language], values))
    plain = "\n\n".join("\n".join(_wrapped(_filled(line, values)) for line in lines) for lines in paragraphs)
    shown = [part for lines in paragraphs for part in _markup(lines, values, language)]
    page = _PAGE.format(language=language, subject=escape(subject), paragraphs="\n".join(shown))
    return Composed(subject=subject, text=plain + "\n", html=page)


def on_paper(text: MailText, fields: Mapping[str, str], language: str) -> tuple[str, tuple[str, ...]]:
    """Return subject and paragraphs of a letter, unwrapped, without the link on a line of its own: paper has it as a code."""
    values = {name: one_line(value) for name, value in fields.items()}
    kept = ([line for line in lines if line != _LINK] for lines in _paragraphs(text.body[language], values))
    shown = ("\n".join(_filled(line, values) for line in lines) for lines in kept if lines)
    return one_line(_filled(text.subject[language], values)), tuple(shown)


def one_line(value: str) -> str:
    r"""
    Return *value* fit for a header: on one line, without control characters.

    >>> one_line("Hej\r\nBcc: alle@example.dk")
    'Hej Bcc: alle@example.dk'
    """
    return " ".join(_cleaned(value).split())


def sender_line(name: str, address: str) -> str:
    """
    Return `name <address>` for a header.

    >>> sender_line("KL, undersøgelser", "svar@example.dk")
    '"KL, undersøgelser" <svar@example.dk>'
    """
    user, _, domain = one_line(address).rpartition("@")
    return str(Address(display_name=one_line(name), username=user, domain=domain))


def _lines_cleaned(value: str) -> str:
    lines = [one_line(line) for line in value.splitlines()]
    return "\n".join(lines).strip()


def _cleaned(value: str) -> str:
    """Return *value* with a space for each control character and each half of a character, and without what turns direction."""
    kept = (" " if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") else sign for sign in value)
    return "".join(sign for sign in kept if sign not in _TURNING)


def _filled(line: str, values: Mapping[str, str]) -> str:
    return PIPE.sub(lambda match: values.get(match[1], ""), line)


def _paragraphs(body: str, values: Mapping[str, str]) -> Iterator[list[str]]:
    """Yield the lines of each paragraph, still to be filled in."""
    for paragraph in _PARAGRAPHS.split(body.replace("\r\n", "\n").strip()):
        lines = [line.strip() for line in paragraph.split("\n") if line.strip()]
        kept = [line for line in lines if _says(line, values)]
        if kept:
            yield kept


def _says(line: str, values: Mapping[str, str]) -> bool:
    """Return whether anything stands on the line: it has no fields, one of them has a value, or there are words around them."""
    names = PIPE.findall(line)
    return not names or any(values.get(name) for name in names) or any(sign.isalnum() for sign in PIPE.sub("", line))


def _wrapped(text: str) -> str:
    return "\n".join(
        textwrap.fill(
            line,
            WIDTH,
            subsequent_indent="  " if line.startswith(_BULLET) else "",
            break_long_words=False,
            break_on_hyphens=False,
        )
        for line in text.split("\n")
    )


def _markup(lines: list[str], values: Mapping[str, str], language: str) -> Iterator[str]:
    """Yield the paragraphs of the page that one paragraph of text makes: a link on a line of its own is also a button."""
    address = values.get("link", "")
    if _LINK not in lines or not _is_web(address):
        for bullets, run in groupby(lines, lambda line: line.startswith(_BULLET)):
            shown = [_line_markup(line.removeprefix(_BULLET), values) for line in run]
            yield (
                _LIST.format("\n".join(map(_ITEM.format, shown)))
                if bullets
                else _PARAGRAPH.format("<br>\n".join(shown))
            )
        return
    label, otherwise = _WORDS.get(language, _WORDS["en"])
    before, after = lines[: lines.index(_LINK)], lines[lines.index(_LINK) + 1 :]
    if before:
        yield from _markup(before, values, language)
    yield _PARAGRAPH.format(_BUTTON.format(address=escape(address), label=label))
    yield _PARAGRAPH.format(f"{otherwise}<br>\n{_ANCHOR.format(address=escape(address))}")
    if after:
        yield from _markup(after, values, language)


def _line_markup(line: str, values: Mapping[str, str]) -> str:
    """Return a line as markup; only the link of the mail becomes a link."""
    parts, end = [], 0
    for match in PIPE.finditer(line):
        value = values.get(match[1], "")
        parts.append(escape(line[end : match.start()]))
        linked = match[1] == "link" and _is_web(value)
        parts.append(_ANCHOR.format(address=escape(value)) if linked else escape(value).replace("\n", "<br>\n"))
        end = match.end()
    return "".join([*parts, escape(line[end:])])


def _is_web(address: str) -> bool:
    return re.fullmatch(r"https?://\S+", address) is not None
