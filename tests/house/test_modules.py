"""What the house tests rest on is tested itself."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from tests.house.modules import Function, Module, body_lines, counterpart, modules, positional

if TYPE_CHECKING:
    from pathlib import Path


def function(text: str) -> Function:
    """The first function of a text."""
    return next(Module(path="a.py", text=text).functions())


def test_modules_are_all_python_files_below_a_folder(tmp_path: Path) -> None:
    """Files lie at any depth, their paths have slashes, and other files do not count."""
    (tmp_path / "kinds").mkdir()
    for name in ["model.py", "kinds/single.py", "kinds/single.txt"]:
        (tmp_path / name).write_text("# ø\n", encoding="utf-8")
    assert [module.path for module in modules(tmp_path)] == ["kinds/single.py", "model.py"]


def test_a_docstring_is_not_part_of_the_body() -> None:
    """Explaining costs nothing."""
    assert body_lines(function('def f():\n    """\n    Long.\n    """\n    x = 1\n\n    return x\n')) == 3
    assert body_lines(function('def f():\n    """Only words."""\n')) == 0


def test_parameters_by_position_leave_out_self_and_keywords() -> None:
    """Options that must be named do not count against the five."""
    assert positional(function("class A:\n    def f(self, a, /, b, *c, d=1, **e): ...\n")) == ["a", "b"]


def test_methods_and_nested_functions_are_functions() -> None:
    """A limit cannot be walked round by nesting."""
    module = Module(path="a.py", text="class A:\n    async def f(self):\n        def g(): ...\n")
    assert [node.name for node in module.functions()] == ["f", "g"]
    assert all(isinstance(node, ast.AST) for node in module.functions())


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("tables/shares.py", "tables/test_shares.py"),
        ("questionnaire/kinds/grid.py", "questionnaire/kinds/test_grid.py"),
        ("errors.py", "test_errors.py"),
        ("app/__init__.py", "app/test_init.py"),
    ],
)
def test_a_module_has_one_counterpart(path: str, expected: str) -> None:
    """Tests mirror the source, folder by folder."""
    assert counterpart(path) == expected
