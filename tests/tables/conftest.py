"""The ten awkward respondents, as a study."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.makers import STUDIES, STUDY, make_study

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.study import Study

HERE = STUDIES / "awkward"
FRAME = "id,name,members,region\n" + "".join(
    f"u{n:02},Kontor {n},{'Aby|Beby' if n == 6 else f'By {n}'},{'Nord' if n <= 6 else 'Syd'}\n" for n in range(1, 13)
)


def awkward(folder: Path, settings: str) -> Study:
    """Return the awkward ten under other settings."""
    questionnaire, answers = (
        (HERE / name).read_text(encoding="utf-8") for name in ("questionnaire.yaml", "answers.csv")
    )
    with_members = settings.replace("frame:\n", "frame:\n  members: members\n")
    return make_study(folder, questionnaire, answers=answers, settings=with_members, frame=FRAME)


@pytest.fixture
def ten(tmp_path: Path) -> Study:
    """The awkward ten, each counting as far as it reached."""
    return awkward(tmp_path, STUDY)


@pytest.fixture
def eight(tmp_path: Path) -> Study:
    """The same, but only the complete ones count, and don't-knows are part of the base."""
    return awkward(tmp_path, STUDY.replace("counts: reached", "counts: complete\ndont_know: counted"))
