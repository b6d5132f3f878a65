from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.report.drafting.frames import about_text, method_text
from tests.makers import STUDY, make_study
from tests.report.drafting.conftest import speaker

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.study import Study

QUESTION = (
    "sections: [{id: s, title: {da: S, en: S}, questions: [{id: q, kind: text, text: {da: Hvad?, en: What?}}]}]\n"
)


def test_who_answered_is_told_with_claims(yardstick: Study) -> None:
    """Also when."""
    text = about_text(yardstick.responses, speaker(yardstick.responses))
    assert text.startswith(
        "# Om undersøgelsen\n\n[72 ud af 94]{share=responses/complete} jobcentre har besvaret hele spørgeskemaet, så "
        "svarprocenten er [77 pct.]{share=responses/complete} Yderligere [5]{count=responses/partial} har besvaret en del af det."
    )
    assert "15.–24. maj 2020" in text


def test_everybody_is_everybody(kindergartens: Study) -> None:
    """There is no rate to tell."""
    text = about_text(kindergartens.responses, speaker(kindergartens.responses, "en"))
    assert (
        text == "# About the survey\n\n[All]{share=responses/complete} kindergartens answered the whole questionnaire."
    )


def test_fieldwork_of_a_day_has_a_day(tmp_path: Path) -> None:
    """And no period."""
    settings = STUDY + "fieldwork: [2026-03-02, 2026-03-02]\n"
    study = make_study(tmp_path, QUESTION, settings=settings, answers="unit,outcome,q\nu01,complete,x\n")
    assert "Svarene er indsamlet 2. marts 2026." in about_text(study.responses, speaker(study.responses))


def test_the_method_says_what_the_numbers_are(citizens: Study, kindergartens: Study) -> None:
    """Weights, tests and low bases where there are any; the program's own chapter fits the design."""
    weighted = method_text(citizens.responses, speaker(citizens.responses), few=False)
    assert "vægtet med »Vægt«" in weighted
    assert "statistisk test" in weighted
    assert 'parts="groups,items,early"' in weighted
    assert '::: {.table of=responses by="bydel,alder" number=1}\nSvarprocent efter bydel og alder\n:::' in weighted
    census = method_text(kindergartens.responses, speaker(kindergartens.responses), few=True)
    assert "uncertainty" in census
    assert "test" not in census
    assert "antallet skrevet" in census
    assert ".table" not in census
