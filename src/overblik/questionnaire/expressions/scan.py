"""
The words and signs of an expression.

The scanner finds what is no part of the language before Python's parser sees any of it, and says so in the author's
terms: `&&`, a single `=`, a quote that is never closed. A backslash is an ordinary character; a text that holds one
kind of quote stands in the other kind.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from overblik.questionnaire.expressions.mistakes import Code, Mistake

WORDS = frozenset({"and", "or", "not", "in", "True", "False"})
"""The words of the language; every other word is a name."""

_TOKEN = re.compile(
    r"""
      (?P<space>    \s+ )
    | (?P<text>     '[^']*' | "[^"]*" )
    | (?P<name>     `[^`]+` )
    | (?P<number>   [0-9][\w.]* )
    | (?P<dotted>   [^\W\d]\w* (?: \.\w+ )+ )
    | (?P<word>     [^\W\d]\w* )
    | (?P<foreign>  ===? (?<= === ) | !== | => | =< | <> | && | \|\| | \*\* | // | << | >> | := | -> )
    | (?P<sign>     == | != | <= | >= | [-+*/<>()\[\],] )
    | (?P<other>    . )
    """,
    re.VERBOSE | re.DOTALL,
)
_PLAIN_NUMBER = re.compile(r"(0|[1-9][0-9]*)(\.[0-9]+)?")
THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(\.[0-9]{3})+")
"""Numbers that a Dane may mean as thousands: 30.000."""

_LONGEST_NUMBER = 40

_REPAIRS = {
    "=": "write ==",
    "===": "write ==",
    "!==": "write !=",
    "=>": "write >=",
    "=<": "write <=",
    "<>": "write !=",
    "≠": "write !=",
    "≤": "write <=",
    "≥": "write >=",
    "&&": "write and",
    "&": "write and",
    "||": "write or",
    "|": "write or",
    "!": "write not",
    "~": "write not",
    "×": "write *",
    "÷": "write /",
    "−": "write an ordinary minus, -",
    "–": "write an ordinary minus, -",
    "´": "names stand in backticks, `name`",  # noqa: RUF001 - what keyboards offer for a backtick
    "#": "a name with # in it stands in backticks; for missing answers write answered(x)",
} | dict.fromkeys("‘’“”„«»", "write straight quotes, ' or \"")  # noqa: RUF001 - what word processors write

_FOREIGN = {
    "is": "write ==",
    "None": "for a missing answer write not answered(x)",
}


@dataclass(frozen=True)
class Token:
    """
    One word or sign.

    *value* is what it stands for: the text without its quotes, the name without its backticks. A *word* is one of
    `WORDS`.
    """

    kind: Literal["text", "name", "number", "word", "sign"]
    value: str
    offset: int
    width: int


def scan(text: str) -> tuple[tuple[Token, ...], tuple[Mistake, ...]]:
    """Return the tokens of *text* and everything in it that can be no token."""
    found = tuple(_read(text))
    tokens = tuple(item for item in found if isinstance(item, Token))
    mistakes = tuple(item for item in found if isinstance(item, Mistake))
    return tokens, mistakes


def _read(text: str) -> Iterator[Token | Mistake]:
    for match in _TOKEN.finditer(text):
        kind, word, offset = match.lastgroup, match.group(), match.start()
        if kind == "other" and word in "'\"`":
            yield _unclosed(word, offset)
            return
        if kind != "space":
            yield _token(kind, word, offset)


def _token(kind: str | None, word: str, offset: int) -> Token | Mistake:  # noqa: PLR0911 - one for each kind
    match kind:
        case "text":
            return Token("text", word[1:-1], offset, len(word))
        case "name":
            return Token("name", word[1:-1], offset, len(word))
        case "number":
            return _number(word, offset)
        case "word":
            return _word(word, offset)
        case "sign":
            return Token("sign", word, offset, len(word))
        case "dotted":
            message = f"a name with a dot stands in backticks; write `{word}`"
            return Mistake("expression-not-allowed", message, offset)
        case _:
            return _stranger(word, offset)


def _number(word: str, offset: int) -> Token | Mistake:
    if THOUSANDS.fullmatch(word):
        decimal = f", or {word}0 if the point is a decimal point" if word.count(".") == 1 else ""
        message = f"{word} can be read in two ways; write {word.replace('.', '')}{decimal}"
        return Mistake("expression-syntax", message, offset)
    if not _PLAIN_NUMBER.fullmatch(word) or len(word) > _LONGEST_NUMBER:
        message = f"{word} is no number; write it like 30000 or 0.5 without spaces or zeros before it, a text in quotes"
        return Mistake("expression-syntax", message, offset)
    return Token("number", word, offset, len(word))


def _word(word: str, offset: int) -> Token | Mistake:
    if word in WORDS:
        return Token("word", word, offset, len(word))
    if keyword.iskeyword(word):
        repair = _FOREIGN.get(word, f"if it is a name, put it in backticks: `{word}`")
        return Mistake("expression-not-allowed", f"{word} is no word of this language; {repair}", offset)
    return Token("name", word, offset, len(word))


def _stranger(word: str, offset: int) -> Mistake:
    code: Code = "expression-syntax" if word in _REPAIRS else "expression-not-allowed"
    repair = _REPAIRS.get(word, "use names, quoted texts, numbers, == != < <= > >= + - * / and or not in ( ) [ ]")
    return Mistake(code, f"{word} is no sign of this language; {repair}", offset)


def _unclosed(quote: str, offset: int) -> Mistake:
    what = "backtick" if quote == "`" else "quote"
    message = f"the {what} {quote} that begins here is never closed; write another {quote} where it ends"
    return Mistake("expression-syntax", message, offset)
