"""Tests mirror the source: who reads a module knows where it is held to account, and the other way round."""

from __future__ import annotations

import pytest

from tests.house.modules import SOURCE, TESTS, Module, counterpart, modules

EXCUSED: dict[str, str] = {
    "__init__.py": "open() is one line; test_study.py opens studies",
}
NO_MIRROR = {
    "attacks": "about the server as strangers see it, not about a module",
    "house": "about the house, not about a module",
    "collection/browser": "about the pages as people see them in a real browser",
    "collection/faults": "about the whole server when things go wrong around it",
    "reference": "whole commands, held to the numbers of others",
    "studies": "whole studies, and what must hold of them",
}

SOURCES = modules(SOURCE)
TEST_MODULES = [module for module in modules(TESTS) if module.path.split("/")[-1].startswith("test_")]


@pytest.mark.parametrize("module", SOURCES, ids=lambda module: module.path)
def test_a_module_with_functions_has_a_test_module(module: Module) -> None:
    """Write tests/<floor>/test_<module>.py, or excuse the module here in words."""
    if module.path in EXCUSED or not any(module.functions()):
        return
    assert (TESTS / counterpart(module.path)).is_file()


@pytest.mark.parametrize("test", TEST_MODULES, ids=lambda module: module.path)
def test_a_test_module_has_a_module(test: Module) -> None:
    """A test that follows no module was forgotten when its module moved."""
    if any(test.path.startswith(f"{folder}/") for folder in NO_MIRROR):
        return
    assert test.path in {counterpart(module.path) for module in SOURCES}


@pytest.mark.parametrize("path", EXCUSED)
def test_an_excuse_is_still_needed(path: str) -> None:
    """Who has a test by now, or is gone, needs no excuse."""
    assert (SOURCE / path).is_file()
    assert not (TESTS / counterpart(path)).exists()
