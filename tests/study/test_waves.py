from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from overblik.errors import FalseFound, ProblemsFound, Unanswerable
from overblik.study import Study
from overblik.study.claim_list import list_claims
from overblik.study.freezing import freeze
from overblik.study.reporting import document, draft
from overblik.study.waves import check_waves, wave_responses
from tests.makers import STUDY, make_study
from tests.study.offices import QUESTIONNAIRE

if TYPE_CHECKING:
    from pathlib import Path


def answers(yes: int, of: int = 12) -> str:
    """So many offices have coffee, of so many that answered."""
    lines = [f"u{n:02},complete,{'ja' if n <= yes else 'nej'}" for n in range(1, of + 1)]
    return "\n".join(["unit,outcome,kaffe", *lines])


def waves(
    folder: Path, report: str, *, yes: tuple[int, int] = (9, 3), asked: str = QUESTIONNAIRE, of: int = 12
) -> Study:
    """Two waves of a study: of twelve offices nine have coffee now, and three had."""
    make_study(folder / "2019", asked, answers=answers(yes[1], of))
    settings = f"{STUDY}waves: {{'2019': ../2019}}\n"
    made = make_study(folder / "2020", QUESTIONNAIRE, answers=answers(yes[0], of), settings=settings)
    (made.folder / "report.da.md").write_text(report, encoding="utf-8")
    return made


@pytest.mark.parametrize(
    "claim",
    [
        "[25 pct.]{share=kaffe/ja wave=2019}",
        "[9]{count=kaffe/ja}",
        "[steget]{difference=kaffe/ja wave=2019}",
        "[tre gange så mange som i 2019]{difference=kaffe/ja wave=2019}",
        "[steget med 50 procentpoint]{difference=kaffe/ja wave=2019}",
        '[størst stigning]{rank="kaffe/{ja,nej}" wave=2019}',
    ],
)
def test_a_claim_may_speak_of_another_wave(tmp_path: Path, claim: str) -> None:
    """Of its numbers, or of the change since; where everybody answered twice no test is asked for."""
    study = waves(tmp_path, f"{claim} kontorer")
    assert draft(study, "da").problems == ()
    assert document(study, "da").language == "da"


def test_the_evidence_says_which_wave(tmp_path: Path) -> None:
    """First this one, then the other."""
    ((_, finding),) = list_claims(waves(tmp_path, "[steget]{difference=kaffe/ja wave=2019}"), ["da"]).claims
    assert finding.says == "9 af 12 = 75 pct.; 2019: 3 af 12 = 25 pct."


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("[faldet]{difference=kaffe/ja wave=2019}", "»faldet« is false"),
        ("[halvdelen]{share=kaffe/ja wave=2019}", "3 af 12 er 25 pct."),
    ],
)
def test_a_false_claim_about_waves_stops_the_build(tmp_path: Path, claim: str, said: str) -> None:
    """Like any other."""
    with pytest.raises(FalseFound, match=said):
        document(waves(tmp_path, claim), "da")


def test_a_change_must_be_carried_by_the_test(tmp_path: Path) -> None:
    """Eight of ten that answered against seven of ten, of twelve each time."""
    study = waves(tmp_path, "[steget]{difference=kaffe/ja wave=2019}", yes=(8, 7), of=10)
    with pytest.raises(FalseFound, match="test does not carry it"):
        document(study, "da")


def test_a_question_that_was_asked_otherwise_is_not_compared(tmp_path: Path) -> None:
    """Another text, or other options, make another question."""
    study = waves(tmp_path, "[steget]{difference=kaffe/ja wave=2019}", asked=QUESTIONNAIRE.replace("Er der", "Har I"))
    with pytest.raises(ProblemsFound, match="not asked in the same words"):
        document(study, "da")


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("[steget]{difference=kaffe/ja wave=2018}", "did you mean '2019'?"),
        ('[størst stigning]{rank="kaffe/{ja,nej}"}', "name the wave since which with wave="),
        ('[flest]{rank="kaffe/{ja,nej}" wave=2019}', "take wave= out"),
        ('[steget]{difference="kaffe/ja, kaffe/nej" wave=2019}', "of one cell, which it has in both waves"),
    ],
)
def test_what_waves_cannot_say_is_a_mistake(tmp_path: Path, claim: str, said: str) -> None:
    """Found before there are answers."""
    (problem,) = draft(waves(tmp_path, claim), "da").problems
    assert said in problem.message


def test_pinned_answers_are_a_wave(tmp_path: Path) -> None:
    """Of the study itself, under `frozen:`."""
    study = waves(tmp_path, "[lige så mange]{difference=kaffe/ja wave=udkast}")
    freeze(study, "udkast", by="Anna", on=dt.date(2020, 6, 1))
    (study.folder / "study.yaml").write_text(f"{STUDY}waves: {{udkast: 'frozen:udkast'}}\n", encoding="utf-8")
    assert document(Study.open(study.folder), "da").language == "da"


def test_a_wave_that_is_not_there_is_a_mistake(tmp_path: Path) -> None:
    """With its place; a wave that no claim names is not opened."""
    study = waves(tmp_path, "[9]{count=kaffe/ja}")
    (study.folder / "study.yaml").write_text(f"{STUDY}waves: {{a: ../nowhere, b: 'frozen:x'}}\n", encoding="utf-8")
    changed = Study.open(study.folder)
    found = check_waves(changed)
    assert [problem.code for problem in found] == ["wave-missing", "wave-missing"]
    assert wave_responses(changed, [draft(changed, "da")]) == {}
    (study.folder / "report.da.md").write_text("[9]{count=kaffe/ja wave=a}", encoding="utf-8")
    with pytest.raises(ProblemsFound, match="nothing is there as a study"):
        wave_responses(changed, [draft(changed, "da")])


def test_pinned_answers_must_fit(tmp_path: Path) -> None:
    """A questionnaire that has changed since has other questions."""
    study = waves(tmp_path, "[25 pct.]{share=kaffe/ja wave=udkast}")
    freeze(study, "udkast", by="Anna", on=dt.date(2020, 6, 1))
    (study.folder / "study.yaml").write_text(f"{STUDY}waves: {{udkast: 'frozen:udkast'}}\n", encoding="utf-8")
    (study.folder / "questionnaire.yaml").write_text(QUESTIONNAIRE.replace("nej: {", "naeh: {"), encoding="utf-8")
    changed = Study.open(study.folder)
    with pytest.raises(Unanswerable, match="name another wave"):
        wave_responses(changed, [draft(changed, "da")])
