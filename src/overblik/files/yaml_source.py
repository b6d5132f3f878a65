"""
YAML with places: every key and value keeps its line and column, and YAML's traps are named.

Scalars are read as YAML 1.2 reads them. Where YAML 1.1 (which many programs still speak) would read something else, the author
is asked for quotes, so that no two programs can disagree about a study.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from overblik.files.problems import Location, Problem, not_utf8, unreadable
from overblik.files.yaml_slips import hard_spaces, syntax_problem

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
DEEPEST = 50
"""How many levels lists and mappings may be nested: far more than a study has, far fewer than it takes to crash a parser."""

_LONGEST_NUMBER = 30
_CONTROL = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MERGE = "<<"


@dataclass
class Source:
    """The content of one YAML file, the place of every part of it, and what is wrong with it as YAML."""

    name: str
    data: Any = None
    problems: list[Problem] = field(default_factory=list)
    keys: dict[Path_, Location] = field(default_factory=dict)
    values: dict[Path_, Location] = field(default_factory=dict)
    styles: dict[Path_, str] = field(default_factory=dict)
    aliased: set[Path_] = field(default_factory=set)

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

    def inside(self, path: Path_, offset: int) -> Location:
        """Return the place of a character of the text at *path*, as exactly as its style of writing lets one tell."""
        start, style = self.value_at(path), self.styles.get(path, "|")
        if style in ("|", ">"):  # the text begins on the line below
            return start
        return Location(file=start.file, line=start.line, column=start.column + bool(style) + offset)


def read_yaml(path: Path, name: str) -> Source:
    """Read the file at *path*, called *name* in messages; a file that is missing or no YAML gives a problem."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        message = f"{name} is missing; every study has one (`overblik new` writes an example)"
        return Source(name=name, problems=[Problem("missing-file", message, Location(file=name))])
    except OSError:
        return Source(name=name, problems=[unreadable(name, path)])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Source(name=name, problems=[not_utf8(name, raw, error)])
    return parse_yaml(text, name)


def parse_yaml(text: str, name: str) -> Source:
    """Parse YAML *text*; only the first mistake of syntax can be told, all others are."""
    source = Source(name=name)
    try:
        source.problems += hard_spaces(text, name)
        source.problems += _strange_parts(text, name)
        root = None if _too_deep(source) else yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        source.problems += [] if source.problems else [syntax_problem(error, text, name)]
        return source
    except yaml.reader.ReaderError as error:
        source.problems.append(_strange_character(error, text, name))
        return source
    if root is not None:
        source.data = _Walk(source).value(root, ())
    return source


def _strange_character(error: yaml.reader.ReaderError, text: str, name: str) -> Problem:
    found = next((match for match in _CONTROL.finditer(text)), None)
    start = found.start() if found else 0
    at = Location(file=name, line=text.count("\n", 0, start) + 1, column=start - text.rfind("\n", 0, start))
    message = (
        f"the character {int(error.character):#06x} cannot stand in a text file; remove it, or save the file as UTF-8"
    )
    return Problem("yaml-syntax", message, at)


def _too_deep(source: Source) -> bool:
    return any(problem.code == "yaml-nested" for problem in source.problems)


def _strange_parts(text: str, name: str) -> Iterator[Problem]:
    """Yield a problem for each part of YAML that a study does not need; the parser follows events without recursion."""
    depth, anchors = 0, set()
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        at, tag, anchor = _place(event, name), getattr(event, "tag", None), getattr(event, "anchor", None)
        if isinstance(event, yaml.AliasEvent) and anchor not in anchors:
            yield Problem("yaml-trap", "a text that begins with * needs quotes; put quotes round it", at)
        elif isinstance(event, yaml.AliasEvent):
            message = "what was written at an anchor (&) is used again here (*); write it out instead"
            yield Problem("yaml-alias", message, at)
        elif tag:
            message = f"{tag} is read as a tag of YAML; put quotes round a text that begins with !, and leave tags out"
            yield Problem("yaml-trap", message, at)
        anchors.add(anchor)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            yield Problem("yaml-nested", f"this is nested more than {DEEPEST} levels deep; write it flatter", at)
            return


def _place(part: yaml.Node | yaml.Event, name: str) -> Location:
    mark = part.start_mark
    return Location(file=name, line=mark.line + 1, column=mark.column + 1) if mark else Location(file=name)


class _Walk:
    """One walk over the nodes of a file; fills a `Source`."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.seen: set[int] = set()
        self.around: list[dict[str, Any]] = []

    def location(self, node: yaml.Node) -> Location:
        return _place(node, self.source.name)

    def problem(self, code: str, message: str, node: yaml.Node) -> None:
        self.source.problems.append(Problem(code, message, self.location(node)))

    def value(self, node: yaml.Node, path: Path_) -> Any:
        if id(node) in self.seen:  # an alias; written out in full, a few of them could fill any memory
            self.source.aliased.add(path)
            return None
        self.seen.add(id(node))
        self.source.values[path] = self.location(node)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
        return self.scalar(node, path) if isinstance(node, yaml.ScalarNode) else None

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
            elif node.flow_style and not key_node.style and _is_nothing(value_node):
                self.no_value(key_node)
            elif key_node.value == _MERGE and not key_node.style:
                if id(value_node) not in self.seen:
                    self.problem("yaml-alias", "<< puts two mappings together; write them out as one instead", key_node)
            else:
                self.trap(key_node)
                yield key_node, value_node

    def no_value(self, key_node: yaml.ScalarNode) -> None:
        key, _, rest = key_node.value.partition(":")
        if rest and key.isalnum():
            self.problem("yaml-trap", f"a space is missing behind the colon; write {key}: {rest}", key_node)
        else:
            message = f"{key_node.value!r} stands here without a value; if it belongs to a text, put quotes round the whole text"
            self.problem("yaml-trap", message, key_node)

    def duplicate(self, key_node: yaml.ScalarNode, path: Path_) -> None:
        key, first = key_node.value, self.source.keys[(*path, key_node.value)]
        if path and path[-1] in ("options", "outside"):
            owner = next((around["id"] for around in reversed(self.around) if "id" in around), None)
            question = f"question {owner!r}: " if owner else ""
            self.problem("duplicate-option", f"{question}option {key!r} is listed twice; remove one", key_node)
        else:
            self.problem("duplicate-key", f"{key!r} stands here already, on line {first.line}; remove one", key_node)

    def scalar(self, node: yaml.ScalarNode, path: Path_) -> Any:
        self.source.styles[path] = node.style or ""
        return node.value if node.style or self.trap(node) else plain(node.value)

    def trap(self, node: yaml.ScalarNode) -> bool:
        """Note a problem for an unquoted word that programs do not agree about, and tell whether it is one."""
        if node.style:  # quoted; plain scalars have no style, which is None or empty depending on the parser
            return False
        why = next((why for pattern, why in _TRAPS if pattern.match(node.value)), None)
        if why:
            self.problem("yaml-trap", f'{node.value} is ambiguous, {why}; put quotes round it: "{node.value}"', node)
        return why is not None


_WORDS = dict.fromkeys(("", "~", "null", "Null", "NULL"), None) | {
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip


def plain(text: str) -> Any:
    """
    Return what a plain (unquoted) scalar means in YAML 1.2; a number beyond all measure stays a text.

    >>> plain("12"), plain("1.50"), plain("true"), plain("~"), plain("1e999")
    (12, 1.5, True, None, '1e999')
    """
    if text in _WORDS:
        return _WORDS[text]
    if len(text) <= _LONGEST_NUMBER and _INT.match(text):
        return int(text)
    if len(text) <= _LONGEST_NUMBER and _FLOAT.match(text) and math.isfinite(float(text)):
        return float(text)
    return text


def _is_nothing(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.style and not node.value
