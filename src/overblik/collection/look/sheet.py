"""A style sheet taken apart: only the rules that pages of ours can meet are kept, and addresses are those we serve."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Keep = Callable[[str], bool]
"""Whether rules for a class are kept, by the name of the class."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_ADDRESS = re.compile(r"url\(\s*[\"']?(.*?)[\"']?\s*\)")
_COMMA = re.compile(r",(?![^(]*\))")
_GROUPS = ("@media", "@supports")


def kept(sheet: str, keep: Keep) -> str:
    """
    Return a sheet without the rules whose every selector needs a class that is not kept.

    Faces of fonts and the declaration of the character set go too: our sheet says both itself. No string in the sheet may hold a
    brace.
    """
    return "".join(_kept_rules(_COMMENT.sub("", sheet), keep))


def addressed(sheet: str, address: Callable[[str], str | None]) -> str:
    """Return a sheet whose every address is what *address* says of it; where it says None, the declaration goes."""

    def declaration(found: re.Match[str]) -> str:
        addresses = [address(it) for it in _ADDRESS.findall(found[0])]
        if None in addresses:
            return ""
        waiting = iter(addresses)
        return _ADDRESS.sub(lambda _: f'url("{next(waiting)}")', found[0])

    return re.sub(r"[\w-]+\s*:[^;{}]*url\([^;{}]*;?", declaration, sheet)


def _kept_rules(sheet: str, keep: Keep) -> Iterator[str]:
    for head, body in _rules(sheet):
        if head.startswith(_GROUPS):
            inner = "".join(_kept_rules(body, keep))
            if inner:
                yield f"{head}{{{inner}}}"
        elif head.startswith("@"):
            if not head.startswith("@font-face"):
                yield f"{head}{{{body}}}"
        elif selectors := [it for it in _COMMA.split(head) if all(map(keep, _CLASS.findall(it)))]:
            yield f"{','.join(map(str.strip, selectors))}{{{body}}}"


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before each outer pair of braces, and what stands between them."""
    depth = start = opened = 0
    for found in re.finditer(r"[{};]", sheet):
        sign, at = found[0], found.start()
        if sign == ";" and depth == 0:
            start = at + 1  # @charset, @import
        elif sign == "{":
            depth += 1
            opened = at if depth == 1 else opened
        elif sign == "}":
            depth -= 1
            if depth == 0:
                yield sheet[start:opened].strip(), sheet[opened + 1 : at]
                start = at + 1
