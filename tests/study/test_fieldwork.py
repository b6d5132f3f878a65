"""The plan of a study's fieldwork is found in its folder, or follows from the rest of it."""

from __future__ import annotations

from pathlib import Path

from overblik.collection.plan.compose import compose
from overblik.collection.plan.fields import Addressed, Filler
from overblik.study import Study
from overblik.study.checking import check_study
from overblik.study.fieldwork import read_plan
from tests.makers import codes
from tests.study.offices import offices

JOBCENTRE = Path(__file__).parents[2] / "studies" / "jobcentre-2020"


def test_a_study_without_the_file_has_a_plan(tmp_path: Path) -> None:
    """Nobody has to write one to look at the questionnaire."""
    study = offices(tmp_path)
    plan, problems = read_plan(study)
    assert (problems, plan.sender.name, plan.mailings) == ((), study.about.owner, ())


def test_mistakes_are_told_with_all_others(tmp_path: Path) -> None:
    """By `overblik check`."""
    study = offices(tmp_path)
    (tmp_path / "fieldwork.yaml").write_text("show: [nothing]\n", encoding="utf-8")
    assert codes(read_plan(study)[1]) == ["unknown-frame-column"]
    assert "unknown-frame-column" in codes(check_study(tmp_path))


def test_the_job_centres_are_asked_within_ten_days() -> None:
    """Invited on the first morning, reminded by how far they are, thanked as they finish."""
    plan, problems = read_plan(Study.open(JOBCENTRE))
    assert problems == ()
    assert [(mailing.kind, mailing.to, mailing.at and mailing.at.day) for mailing in plan.mailings] == [
        ("invitation", "all", 15),
        ("reminder", "none", 19),
        ("reminder", "begun", 20),
        ("reminder", "delegated", 21),
        ("reminder", "none", 22),
        ("thanks", "finished", None),
    ]
    assert plan.sender.address.endswith(".test")


def test_every_mail_to_the_job_centres_can_be_composed() -> None:
    """In both languages, with nothing in braces left over."""
    study = Study.open(JOBCENTRE)
    plan, _ = read_plan(study)
    unit = study.read_fieldwork_frame()[0].units[0]
    texts = [*plan.texts.values(), *(mailing.text for mailing in plan.mailings if mailing.text)]
    for language in study.about.languages:
        filler = Filler(plan=plan, about=study.about, columns=study.settings.columns, language=language)
        assert plan.opens is not None
        fields = filler.fields(Addressed(unit=unit.name, link="https://svar.test/x", values=unit.values), plan.opens)
        for text in texts:
            composed = compose(text, fields, language)
            assert "{" not in composed.subject + composed.text
