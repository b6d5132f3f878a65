"""Modules and functions keep to a size that can be read in one go."""

from __future__ import annotations

import pytest

from tests.house.modules import SOURCE, Module, body_lines, modules, positional

MOST_LINES = 400
MOST_BODY_LINES = 40
MOST_POSITIONAL = 5
SAYS_NOTHING = {"common", "data2", "helpers", "manager", "misc", "util", "utils"}

WRITTEN_BY_DJANGO = "collection/migrations/0"
OURS = [module for module in modules(SOURCE) if not module.path.startswith(WRITTEN_BY_DJANGO)]

each_module = pytest.mark.parametrize("module", OURS, ids=lambda module: module.path)


@each_module
def test_a_module_is_short(module: Module) -> None:
    """A module of more than 400 lines holds more than one thing: give each a module of its own."""
    assert module.text.count("\n") <= MOST_LINES


@each_module
def test_a_function_is_short(module: Module) -> None:
    """A body of more than 40 lines does more than one thing: name the parts."""
    assert {f.name: body_lines(f) for f in module.functions() if body_lines(f) > MOST_BODY_LINES} == {}


@each_module
def test_a_function_takes_few_parameters_by_position(module: Module) -> None:
    """More than five by position are mixed up at the call: make options keyword-only."""
    assert {f.name: positional(f) for f in module.functions() if len(positional(f)) > MOST_POSITIONAL} == {}


@each_module
def test_a_module_is_named_after_what_it_holds(module: Module) -> None:
    """A drawer for odds and ends fills up: put the function where its noun lives."""
    assert not SAYS_NOTHING & set(module.path.removesuffix(".py").split("/"))
