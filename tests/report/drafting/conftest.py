"""The studies that are drafted, each made once, and their drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.report.drafting.compose import drafted
from overblik.report.drafting.say import Speaker
from overblik.report.drafting.voices import VOICES
from overblik.study import Study
from tests.report.drafting.drafted_studies import people, two_questions

if TYPE_CHECKING:
    from overblik.responses.responses import Responses


@pytest.fixture(scope="session")
def citizens(tmp_path_factory: pytest.TempPathFactory) -> Study:
    """A weighted sample of people."""
    return people(tmp_path_factory.mktemp("people"))


@pytest.fixture(scope="session")
def kindergartens(tmp_path_factory: pytest.TempPathFactory) -> Study:
    """Twelve units and two questions."""
    return two_questions(tmp_path_factory.mktemp("two"))


@pytest.fixture(scope="session")
def yardstick() -> Study:
    """The study of 2020."""
    return Study.open("studies/jobcentre-2020")


@pytest.fixture(scope="session")
def texts(citizens: Study, kindergartens: Study, yardstick: Study) -> dict[tuple[str, str], str]:
    """The drafts of all three in both languages; each has been built on its way."""
    studies = {"citizens": citizens, "kindergartens": kindergartens, "yardstick": yardstick}
    return {
        (name, language): drafted(study.responses, language) for name, study in studies.items() for language in VOICES
    }


def speaker(responses: Responses, language: str = "da") -> Speaker:
    """A speaker whose turns begin."""
    return Speaker(voice=VOICES[language], about=responses.about)
