"""
Slips that a YAML parser would only call unexpected: which one it was, where it begins, and how to mend it.

The parser says where it gave up, which is often behind the slip: a text with a colon in it is refused at the colon, a brace that is
never closed at the end of the file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from overblik.files.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import yaml

_QUOTED = re.compile(r"""(?P<text>(?P<quote>['"])(?:(?!(?P=quote)).)*(?P=quote))\s*$""")
_ENTRY = re.compile(r"^\s*(?:-\s+)*(?:[^\s:#'\"{\[]+:\s+)?(?P<value>\S.*)$")
_NO_SPACE = re.compile(r"^\s*(?:-\s+)*(?P<key>\w+):(?P<rest>[^\s:].*)$")
_SPECIAL = "&*!|>%@`?-"
_HARD_SPACE = re.compile(r"(?m)^[ \t]*(?:[\w-]+:)?\u00a0")


def syntax_problem(error: yaml.MarkedYAMLError, text: str, name: str) -> Problem:
    """Return the problem for an error of the parser in *text*, the file called *name*."""
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Problem("yaml-syntax", f"this is not YAML ({error.problem}); write it anew", Location(file=name))
    slip = _Slip(error, text.splitlines(), Location(file=name, line=mark.line + 1, column=mark.column + 1))
    return next(filter(None, (look(slip) for look in _LOOKS)))


def hard_spaces(text: str, name: str) -> Iterator[Problem]:
    """Yield a problem for each non-breaking space that stands where YAML needs an ordinary one."""
    for match in _HARD_SPACE.finditer(text):
        line = text.count("\n", 0, match.end()) + 1
        at = Location(file=name, line=line, column=match.end() - match.start())
        message = "a non-breaking space stands here, which is no space to YAML; replace it by an ordinary one"
        yield Problem("yaml-trap", message, at)


class _Slip:
    """Where the parser gave up, and what it had in hand."""

    def __init__(self, error: yaml.MarkedYAMLError, lines: list[str], at: Location) -> None:
        self.what, self.doing = error.problem or "", error.context or ""
        self.lines, self.at = lines, at
        begun = error.context_mark
        self.begun = Location(file=at.file, line=begun.line + 1, column=begun.column + 1) if begun else at

    def line(self, number: int) -> str:
        """Return a line by its number, or nothing."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    @property
    def before(self) -> str:
        """What stands on the line in front of the place."""
        return self.line(self.at.line)[: self.at.column - 1]

    @property
    def after(self) -> str:
        """What stands on the line from the place on."""
        return self.line(self.at.line)[self.at.column - 1 :]

    def trap(self, message: str, column: int | None = None) -> Problem:
        """Return a problem that quotes mend."""
        return Problem(
            "yaml-trap", message, Location(file=self.at.file, line=self.at.line, column=column or self.at.column)
        )

    def syntax(self, message: str, at: Location | None = None) -> Problem:
        """Return a problem that something else mends."""
        return Problem("yaml-syntax", message, at or self.at)


def _goes_on(slip: _Slip) -> Problem | None:
    """`when: 'unge' in kontakt` and `{en: 'Don't know'}`."""
    quoted = _QUOTED.search(slip.before)
    if not quoted or not slip.after.strip() or slip.after[0] in ",]}#":
        return None
    in_flow = "flow" in slip.doing
    rest = (quoted["text"] + slip.before[quoted.end("text") :] + slip.after).rstrip()
    whole = re.split(r",\s|\}", rest)[0].rstrip() if in_flow else rest
    quote, other = quoted["quote"], '"' if quoted["quote"] == "'" else "'"
    inner = whole[1:-1] if whole.endswith(quote) else whole
    place = quoted.start("text") + 1
    if other in inner:
        return slip.trap("the text goes on after its closing quote; put other quotes round all of it", place)
    return slip.trap(
        f"the text goes on after its closing quote; put quotes round all of it: {other}{inner}{other}", place
    )


def _colon(slip: _Slip) -> Problem | None:
    """`da: Spørgsmål: hvem?`, a key that lies too deep, `da:Ja`."""
    if "mapping values are not allowed" not in slip.what:
        return None
    entry = _ENTRY.match(slip.before)
    if entry and entry.start("value") > len(slip.before) - len(slip.before.lstrip(" -")):
        return slip.trap("a text that holds a colon needs quotes; put quotes round it", entry.start("value") + 1)
    above = _NO_SPACE.match(slip.line(slip.at.line - 1))
    if above:
        message = f"a space is missing behind the colon; write {above['key']}: {above['rest']}"
        return slip.syntax(message, Location(file=slip.at.file, line=slip.at.line - 1, column=above.end("key") + 1))
    return slip.syntax(
        "this line is indented deeper than the one before it, which has a value already; mend the indentation"
    )


def _special(slip: _Slip) -> Problem | None:
    """`text: %5`, an expression that starts with a backtick, a tab."""
    if slip.after.startswith("\t") or (slip.before.isspace() and "\t" in slip.before):
        return slip.syntax("a tab stands where YAML takes only spaces; indent with spaces")
    entry = _ENTRY.match(slip.line(slip.at.line))
    if entry and entry["value"][0] in _SPECIAL and "flow" not in slip.doing and slip.at.column > entry.start("value"):
        return slip.trap(
            f"a text that begins with {entry['value'][0]} needs quotes; put quotes round it", entry.start("value") + 1
        )
    if "cannot start any token" in slip.what and slip.after:
        return slip.trap(f"a text that begins with {slip.after[0]} needs quotes; put quotes round it")
    return None


def _brackets(slip: _Slip) -> Problem | None:
    """`{navn}, hej`, `{da: Hvad nu: ja}`, `{da: Nr. #1}`, a brace that is never closed."""
    closed = slip.before.rstrip()[-1:]
    if closed and closed in "}]" and slip.after.strip():
        start = slip.before.rfind({"}": "{", "]": "["}[closed])
        sign = slip.before[start]
        return slip.trap(f"a text that begins with {sign} needs quotes; put quotes round all of it", start + 1)
    if "flow" not in slip.doing:
        return None
    entry = re.split(r"[{\[,]\s*", slip.before)[-1]
    if slip.after.startswith(":") and ": " in entry:
        return slip.trap("a text that holds a colon needs quotes; put quotes round it")
    cut = re.search(r"\s#", slip.line(slip.begun.line)[slip.begun.column - 1 :])
    if cut:
        at = Location(file=slip.at.file, line=slip.begun.line, column=slip.begun.column + cut.start() + 1)
        return Problem("yaml-trap", "what follows a # is a comment; put quotes round a text that holds one", at)
    sign = slip.line(slip.begun.line)[slip.begun.column - 1 : slip.begun.column]
    return slip.syntax(f"this {sign} is not closed, or a comma is missing in it; mend it", slip.begun)


def _unclosed(slip: _Slip) -> Problem | None:
    """A quote that is opened and never closed."""
    if "quoted scalar" not in slip.doing:
        return None
    if "escape" in slip.what or "hex" in slip.what:
        message = "a backslash means something between double quotes; put single quotes round the text"
        return Problem("yaml-trap", message, slip.begun)
    return slip.syntax("the quote that begins here is never closed; close it", slip.begun)


def _second(slip: _Slip) -> Problem | None:
    """A line of hyphens."""
    if "another document" not in slip.what:
        return None
    return slip.syntax("--- begins a second document, and a file holds one; remove it")


def _other(slip: _Slip) -> Problem:
    if "did not find expected key" in slip.what or "did not find expected '-'" in slip.what:
        return slip.syntax("this line is not indented like those it belongs to; mend the indentation")
    if "could not find expected ':'" in slip.what:
        return slip.syntax("a colon is missing on this line; write name: value", slip.begun)
    what = " ".join(filter(None, (slip.doing, slip.what)))
    return slip.syntax(f"this is not YAML here ({what}); look for a missing quote, colon or indentation")


_LOOKS: tuple[Callable[[_Slip], Problem | None], ...] = (
    _second,
    _unclosed,
    _goes_on,
    _special,
    _colon,
    _brackets,
    _other,
)
"""From the surest sign to the vaguest; the last always has an answer."""
