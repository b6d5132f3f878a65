"""The command line as its user calls it, and the example study, made once."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from overblik.app.cli import group
from overblik.errors import OverblikError

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """Run `overblik ARGUMENTS`; what the program raises on purpose stays in `exception`."""

    def call(*arguments: object) -> Result:
        result = CliRunner().invoke(group, [str(argument) for argument in arguments])
        if result.exception and not isinstance(result.exception, SystemExit | OverblikError):
            raise result.exception
        return result

    return call


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example study as `overblik new` makes it; look at it, do not change it."""
    folder = tmp_path_factory.mktemp("made") / "library"
    CliRunner().invoke(group, ["new", str(folder)], catch_exceptions=False)
    return folder


@pytest.fixture
def library(made: Path, tmp_path: Path) -> Path:
    """A copy of the example study to be changed."""
    return Path(shutil.copytree(made, tmp_path / "library"))
