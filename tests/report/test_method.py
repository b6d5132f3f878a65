from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from overblik.report.claim_check import check_claim
from overblik.report.method import PARTS, method_chapter
from overblik.report.names import Names
from overblik.report.read import parse_report
from overblik.report.tabulated import Tabulated
from overblik.tables.response.who import Fieldwork, who_answered
from tests.response_makers import ANSWERS, FRAME, SETTINGS, offices

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("counts", ["reached", "complete", "reached\ndesign: {weight: borgere}"])
def test_every_number_of_the_chapter_is_a_claim_that_holds(tmp_path: Path, language: str, counts: str) -> None:
    """In both languages, whichever answers count: what the program writes is held to the answers like what an author writes."""
    study = offices(tmp_path, settings=SETTINGS.replace("counts: reached", f"counts: {counts}"))
    text = method_chapter(study.responses, language)
    names = Names(about=study.about, questionnaire=study.questionnaire, frame=study.frame)
    draft = parse_report(text, f"report.{language}.md", language=language, names=names)
    assert draft.problems == ()
    assert len(draft.claims) == 7
    tabulated = Tabulated(responses=study.responses)
    assert [
        finding.problem for claim in draft.claims if (finding := check_claim(claim, tabulated, language)).problem
    ] == []


def test_the_chapter_in_danish(tmp_path: Path) -> None:
    """Units that are not eligible are none of those asked; the least represented group is named, and what was skipped."""
    assert method_chapter(offices(tmp_path).responses, "da") == (
        "Spørgeskemaet gik til alle kontorer i målgruppen. [4 ud af 11]{share=responses/complete} kontorer besvarede hele skemaet. "
        "Det er [36 pct.]{share=responses/complete} af dem, der blev spurgt. "
        "Yderligere [1]{count=responses/partial} svarede på en del af det. Dermed har [45 pct.]{share=responses/any} svaret helt "
        "eller delvist. [6]{count=responses/none} svarede ikke. "
        "Rapportens tal bygger også på de delvise besvarelser, så langt de nåede. Nogle kontorer dækker flere byer. "
        "Hvert svar regnes for ét, også når det gælder flere byer.\n\n"
        "Alle i målgruppen er spurgt, så tallene har ingen stikprøveusikkerhed. Til gengæld ved vi ikke, hvad resten ville have "
        "svaret.\n\n"
        'Opdelt efter region er svarprocenten højest i gruppen »Nord« ([67 pct.]{share="responses/any@region=Nord"}) og lavest i '
        'gruppen »Syd« ([20 pct.]{share="responses/any@region=Syd"}). Forskellene er ikke større, end tilfældet ville give.\n\n'
        "Flest sprang spørgsmålet »Hvor mange« over."
    )


def test_joint_units_are_counted_with_what_they_cover(tmp_path: Path) -> None:
    """Where everybody in the frame is eligible, claims about the frame say how many; they hold like all others."""
    study = offices(tmp_path, frame=FRAME.replace("4.5", "2.2"))
    text = method_chapter(study.responses, "da", parts=("outcomes",))
    assert "[14]{count=frame/members} byer, fordi [2]{count=frame/joint} af kontorerne dækker flere." in text
    names = Names(about=study.about, questionnaire=study.questionnaire, frame=study.frame)
    draft = parse_report(text, "report.da.md", language="da", names=names)
    tabulated = Tabulated(responses=study.responses)
    assert [check_claim(claim, tabulated, "da").problem for claim in draft.claims] == [None] * 7


def test_before_the_first_answer_nobody_has_answered(tmp_path: Path) -> None:
    """None, in a word that can be proved."""
    text = method_chapter(offices(tmp_path, answers=ANSWERS.splitlines()[0] + "\n").responses, "da")
    assert (
        "[Ingen]{share=responses/complete} kontorer besvarede hele skemaet. [11]{count=responses/none} svarede ikke."
        in text
    )


def test_parts_are_chosen(tmp_path: Path) -> None:
    """One paragraph each; without an answer to write of there is none."""
    study = offices(tmp_path)
    assert method_chapter(study.responses, "en", parts=("items",)) == "The question most often skipped is “How many”."
    assert method_chapter(study.responses, "en", parts=("early",)) == ""
    assert set(PARTS) == {"outcomes", "uncertainty", "groups", "items", "early"}


def test_small_groups_are_named_without_numbers(tmp_path: Path) -> None:
    """Where some number is held back, the others would give it away."""
    settings = SETTINGS + "disclosure: {least_cell: 3}\n"
    text = method_chapter(offices(tmp_path, settings=settings).responses, "da", parts=("groups",))
    assert text.startswith("Opdelt efter region er svarprocenten højest i gruppen »Nord« og lavest i gruppen »Syd«.")


def test_a_census_that_everybody_answered_has_little_to_tell(tmp_path: Path) -> None:
    """No non-response, no groups to compare."""
    answers = "unit, outcome, tilfreds, emner/loen, emner/tid, antal\n" + "".join(
        f"u{number:02}, complete, ja, yes, no, 1\n" for number in range(1, 12)
    )
    text = method_chapter(offices(tmp_path, answers=answers).responses, "en")
    assert "[All]{share=responses/complete} offices answered the whole questionnaire." in text
    assert "neither sampling error nor non-response" in text
    assert text.endswith("Everybody who was asked a question with fixed options answered it.")


def test_where_all_answered_at_least_in_part_there_is_no_rest_to_speak_of(tmp_path: Path) -> None:
    """All, not 100 per cent; and nothing of what the others would have said."""
    answers = "unit, outcome, tilfreds, emner/loen, emner/tid, antal\n" + "".join(
        f"u{number:02}, {'partial' if number == 1 else 'complete'}, ja, yes, no, 1\n" for number in range(1, 12)
    )
    text = method_chapter(offices(tmp_path, answers=answers).responses, "da")
    assert "så [alle]{share=responses/any} har svaret helt eller delvist" in text
    assert "nogle dog kun på en del" in text


def test_late_answers_are_spoken_of_where_they_are_known(tmp_path: Path) -> None:
    """With so few nothing is sure."""
    responses = offices(tmp_path).responses
    late = {"u01": False, "u02": True, "u03": True, "u07": False}
    who = who_answered(responses, fieldwork=Fieldwork(codes={}, late=late))
    assert (
        method_chapter(responses, "da", parts=("early",), who=who) == "Sene svar ligner de tidlige på alle spørgsmål."
    )
    assert who.early_late
    sure = replace(who.early_late, compared=tuple(replace(one, p=0.001) for one in who.early_late.compared))
    assert "»Er I tilfredse«" in method_chapter(responses, "da", parts=("early",), who=replace(who, early_late=sure))
