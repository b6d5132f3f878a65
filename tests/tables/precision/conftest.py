"""The institutions, with their design and without."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.sampled import frame, sampled

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.study import Study


@pytest.fixture(scope="module")
def seven(tmp_path_factory: pytest.TempPathFactory) -> Study:
    """The stratified sample with weights (see tests/sampled.py)."""
    return sampled(_folder(tmp_path_factory))


@pytest.fixture(scope="module")
def of_ten(tmp_path_factory: pytest.TempPathFactory) -> Study:
    """No design is stated; seven of a frame of ten have answered."""
    return sampled(_folder(tmp_path_factory), design="", frame_file=frame(unasked=3))


@pytest.fixture(scope="module")
def everybody(tmp_path_factory: pytest.TempPathFactory) -> Study:
    """No design is stated, and the seven are the whole frame."""
    return sampled(_folder(tmp_path_factory), design="")


def _folder(factory: pytest.TempPathFactory) -> Path:
    return factory.mktemp("institutions")
