"""The codes of problems, as they stand in the source and in the manual."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from tests.house.modules import SOURCE, TESTS, TOP, Module, modules

if TYPE_CHECKING:
    from collections.abc import Iterator

CODE = re.compile(r"[a-z]+(-[a-z]+)+|encoding")
SAYING = frozenset({"Problem", "problem", "Mistake", "_at_rows"})
"""What is called with a code as its first argument."""

NO_PROBLEMS = ("app/", "outputs/", "report/figures/")
"""Where no file of an author is read."""

_HEADING = re.compile(r"^### ([^\n]+)\n+([^\n]*)", re.MULTILINE)
_LINE = re.compile(r" \(([a-z-]+)\)$", re.MULTILINE)


def source_codes() -> frozenset[str]:
    """Return every code that the program can print with a problem."""
    read = [module for module in modules(SOURCE) if not module.path.startswith(NO_PROBLEMS)]
    return frozenset(code for module in read for code in module_codes(module))


def module_codes(module: Module) -> Iterator[str]:
    """
    Yield the codes in a module.

    They are first arguments, first parts of a pair of code and message, and what is called *code*.
    """
    for node in ast.walk(ast.parse(module.text)):
        for part in _code_parts(node):
            for found in ast.walk(part):
                if isinstance(found, ast.Constant) and isinstance(found.value, str) and CODE.fullmatch(found.value):
                    yield found.value


def _code_parts(node: ast.AST) -> Iterator[ast.expr]:
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=[first, *_]) if name in SAYING:
            yield first
        case ast.Tuple(elts=[ast.Constant() as first, ast.JoinedStr() | ast.Constant(value=str())]):
            yield first
        case ast.Assign(targets=[ast.Name(id="code")], value=value):
            yield value
        case ast.AnnAssign(target=ast.Name(id="code" | "Code"), value=ast.expr() as value):
            yield value


def manual() -> dict[str, str]:
    """Return the codes in docs/problems.md, each with its first line."""
    return dict(_HEADING.findall((TOP / "docs" / "problems.md").read_text(encoding="utf-8")))


def shown_codes() -> frozenset[str]:
    """Return the codes for which there is a broken study."""
    folder = TESTS / "studies" / "problems"
    lines = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*/expected.txt"))
    return frozenset(_LINE.findall(lines))
