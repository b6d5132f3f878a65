"""The modules of the package and of its tests, as the house tests look at them."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

TOP = Path(__file__).resolve().parents[2]
SOURCE = TOP / "src" / "overblik"
TESTS = TOP / "tests"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, kw_only=True)
class Module:
    """One Python file: its path below its root, with slashes on every system, and its text."""

    path: str
    text: str

    def functions(self) -> Iterator[Function]:
        """Every function and method, however deeply nested."""
        return (node for node in ast.walk(ast.parse(self.text)) if isinstance(node, Function))


def modules(root: Path) -> list[Module]:
    """Every Python file below a folder, sorted by path."""
    return [
        Module(path=path.relative_to(root).as_posix(), text=path.read_text(encoding="utf-8"))
        for path in sorted(root.rglob("*.py"))
    ]


def body_lines(function: Function) -> int:
    """How many lines a function's body takes, its docstring not counted."""
    statements = function.body
    if ast.get_docstring(function, clean=False) is not None:
        statements = statements[1:]
    return (statements[-1].end_lineno or 0) - statements[0].lineno + 1 if statements else 0


def positional(function: Function) -> list[str]:
    """The names of the parameters that a caller may give by position, `self` and `cls` left out."""
    arguments = [argument.arg for argument in function.args.posonlyargs + function.args.args]
    return [name for name in arguments if name not in {"self", "cls"}]


def counterpart(path: str) -> str:
    """The test module of a module: `tables/shares.py` -> `tables/test_shares.py`, `__init__.py` -> `test_init.py`."""
    where = Path(path)
    return (where.parent / f"test_{where.stem.strip('_')}.py").as_posix()
