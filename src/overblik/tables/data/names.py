"""Names of columns as they are given on the command line."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from overblik.errors import Unanswerable
from overblik.files.reading import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable

_PART = re.compile(r"\s*(?:`([^`]+)`|([^`,]*?))\s*(,|$)")


def names(text: str) -> tuple[str, ...]:
    """
    Return the names in *text*, once each: separated by commas, one that has a comma itself in backticks.

    Raises Unanswerable where nothing stands between two commas, or a backtick is not closed.

    >>> names("sch.wide, `income, gross`")
    ('sch.wide', 'income, gross')
    """
    found: list[str] = []
    at = 0
    while True:
        match = _PART.match(text, at)
        name = match and (match[1] or match[2])
        if not match or not name:
            raise Unanswerable(_misread(text, at, closed=bool(match)))
        found.append(name)
        if not match[3]:
            return tuple(dict.fromkeys(found))
        at = match.end()


def _misread(text: str, at: int, *, closed: bool) -> str:
    if not text.strip():
        return "no name is given; write the name of a column"
    if closed:
        return f"{text!r}: a name is missing at character {at + 1}; write names with one comma between two of them"
    return f"{text!r}: the backticks at character {at + 1} do not go round one whole name; write `name`, `other name`"


def known(there: Iterable[str], wanted: Iterable[str], option: str) -> tuple[str, ...]:
    """
    Return a message for each name in *wanted* that is none of the columns *there*; *option* is where it was given.

    >>> known(["sch.wide", "api00"], ["sch_wide"], "--by")
    ("--by: there is no column 'sch_wide'; did you mean 'sch.wide'?",)
    """
    columns = tuple(there)
    unknown = (name for name in wanted if name not in columns)
    return tuple(f"{option}: there is no column {name!r}; {did_you_mean(name, columns)}" for name in unknown)


def matching(there: Iterable[str], pattern: str) -> tuple[str, ...]:
    """
    Return the columns *there* that *pattern* names, in their own order: `*` stands for any characters, `?` for one.

    >>> matching(["id", "rep1", "rep2"], "rep*")
    ('rep1', 'rep2')
    """
    return tuple(name for name in there if fnmatchcase(name, pattern))
