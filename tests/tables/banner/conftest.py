from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.banner_study import make_census, make_offices

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.study import Study


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Study:
    """The study with its answers."""
    return make_offices(tmp_path_factory.mktemp("offices"))


@pytest.fixture
def everybody(tmp_path: Path) -> Study:
    """The same answers of a frame that holds nobody else."""
    return make_census(tmp_path)
