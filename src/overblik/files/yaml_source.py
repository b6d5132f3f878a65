"""
YAML with places: every key and value keeps its line and column, and YAML's traps are named.

Scalars are read as YAML 1.2 reads them. Where YAML 1.1 (which many programs still speak) would read something else, the author
is asked for quotes, so that no two programs can disagree about a study.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from overblik.files.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Path_ = tuple["str | int", ...]

_INT = re.compile(r"[-+]?(0|[1-9][0-9]*)$")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|(0|[1-9][0-9]*)(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")
_TRAPS = (
    (re.compile(r"(yes|no|on|off)$", re.IGNORECASE), "some programs read it as true or false"),
    (re.compile(r"[-+]?[0-9]+(:[0-5]?[0-9])+(\.[0-9]*)?$"), "some programs read it as a number of seconds"),
    (re.compile(r"[-+]?0[0-9_]+$"), "some programs read it as an octal number"),
    (re.compile(r"[-+]?0[xob][0-9a-fA-F_]+$"), "some programs read it as a number in another base"),
    (re.compile(r"[-+]?[0-9]+_[0-9_]*$"), "some programs read it as a number"),
)
_QUOTED_START = re.compile(
    r"""^(?P<lead>\s*(?:-\s+)?(?:\w+:\s+)?)(?P<rest>(?P<q>['"])(?:(?!(?P=q)).)*(?P=q)\s*[^\s#,}\]].*)$"""
)


@dataclass
class Source:
    """The content of one YAML file, the place of every part of it, and what is wrong with it as YAML."""

    name: str
    data: Any = None
    problems: list[Problem] = field(default_factory=list)
    keys: dict[Path_, Location] = field(default_factory=dict)
    values: dict[Path_, Location] = field(default_factory=dict)

    def at(self, path: Path_) -> Location:
        """Return the place of the key (or the item) at *path*, or of the nearest thing around it that has one."""
        while path:
            place = self.keys.get(path) or self.values.get(path)
            if place:
                return place
            path = path[:-1]
        return self.values.get((), Location(file=self.name))

    def value_at(self, path: Path_) -> Location:
        """Return the place of the value at *path*."""
        return self.values.get(path) or self.at(path)


def read_yaml(path: Path, name: str) -> Source:
    """Read the file at *path*, called *name* in messages; a file that is missing or no YAML gives a problem."""
    source = Source(name=name)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        message = f"{name} is missing; every study has one (`overblik new` writes an example)"
        source.problems.append(Problem("missing-file", message, Location(file=name)))
        return source
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        message = "this is not UTF-8; save the file as UTF-8 in your editor"
        source.problems.append(Problem("encoding", message, Location(file=name, line=line)))
        return source
    return parse_yaml(text, name)


def parse_yaml(text: str, name: str) -> Source:
    """Parse YAML *text*; only the first mistake of syntax can be told, all others are."""
    source = Source(name=name)
    try:
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        source.problems.append(_syntax_problem(error, text, name))
        return source
    except yaml.YAMLError as error:
        source.problems.append(Problem("yaml-syntax", f"this is not YAML: {error}", Location(file=name)))
        return source
    if root is not None:
        source.data = _Walk(source).value(root, ())
    return source


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, name: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    at = Location(file=name, line=mark.line + 1, column=mark.column + 1) if mark else Location(file=name)
    lines = text.splitlines()
    for number in {at.line - 1, (error.context_mark.line if error.context_mark else at.line - 1)}:
        match = _QUOTED_START.match(lines[number]) if number < len(lines) else None
        if match:
            rest = match["rest"].rstrip()
            outer = '"' if '"' not in rest else "'"
            message = f"the text goes on after its closing quote; put quotes round all of it: {outer}{rest}{outer}"
            place = Location(file=name, line=number + 1, column=len(match["lead"]) + 1)
            return Problem("yaml-trap", message, place)
    what = " ".join(filter(None, (error.context, error.problem)))
    message = f"this is not YAML here ({what}); look for a missing quote, colon or indentation"
    return Problem("yaml-syntax", message, at)


class _Walk:
    """One walk over the nodes of a file; fills a `Source`."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.seen: set[int] = set()
        self.around: list[dict[str, Any]] = []

    def location(self, node: yaml.Node) -> Location:
        mark = node.start_mark
        return Location(file=self.source.name, line=mark.line + 1, column=mark.column + 1)

    def problem(self, code: str, message: str, node: yaml.Node) -> None:
        self.source.problems.append(Problem(code, message, self.location(node)))

    def value(self, node: yaml.Node, path: Path_) -> Any:
        if id(node) in self.seen:
            self.problem("yaml-alias", "an anchor (&) is used again here (*); write the text out instead", node)
            return None
        self.seen.add(id(node))
        self.source.values[path] = self.location(node)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
        return self.scalar(node) if isinstance(node, yaml.ScalarNode) else None

    def mapping(self, node: yaml.MappingNode, path: Path_) -> dict[str, Any]:
        found: dict[str, Any] = {}
        self.around.append(found)
        for key_node, value_node in self.pairs(node):
            here = (*path, key_node.value)
            if key_node.value in found:
                self.duplicate(key_node, path)
                continue
            self.source.keys[here] = self.location(key_node)
            found[key_node.value] = None
            found[key_node.value] = self.value(value_node, here)
        self.around.pop()
        return found

    def pairs(self, node: yaml.MappingNode) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.problem("yaml-syntax", "a key must be a plain word; put quotes round it", key_node)
                continue
            if node.flow_style and not key_node.style and _is_nothing(value_node):
                message = (
                    f"{key_node.value!r} looks like the rest of a text with a comma; put quotes round the whole text"
                )
                self.problem("yaml-trap", message, key_node)
                continue
            yield key_node, value_node

    def duplicate(self, key_node: yaml.ScalarNode, path: Path_) -> None:
        key, first = key_node.value, self.source.keys[(*path, key_node.value)]
        if path and path[-1] in ("options", "outside"):
            owner = next((around["id"] for around in reversed(self.around) if "id" in around), None)
            question = f"question {owner!r}: " if owner else ""
            self.problem("duplicate-option", f"{question}option {key!r} is listed twice; remove one", key_node)
        else:
            self.problem("duplicate-key", f"{key!r} stands here already, on line {first.line}; remove one", key_node)

    def scalar(self, node: yaml.ScalarNode) -> Any:
        text = node.value
        if node.style:  # quoted; plain scalars have no style, which is None or empty depending on the parser
            return text
        for pattern, why in _TRAPS:
            if pattern.match(text):
                self.problem("yaml-trap", f'{text} is ambiguous, {why}; put quotes round it: "{text}"', node)
                return text
        return plain(text)


def plain(text: str) -> Any:
    """Return what a plain (unquoted) scalar means in YAML 1.2."""
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text in ("true", "True", "TRUE"):
        return True
    if text in ("false", "False", "FALSE"):
        return False
    if _INT.match(text):
        return int(text)
    if _FLOAT.match(text):
        return float(text)
    return text


def _is_nothing(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.style and not node.value
