"""The design of a study."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from overblik.errors import Unanswerable
from overblik.tables.designs.of_study import study_design, try_design, weighs
from tests.sampled import ANSWERS, SETTINGS, frame, sampled

if TYPE_CHECKING:
    from pathlib import Path

HEAD, *LINES = ANSWERS.splitlines()


def test_a_stated_design_has_its_weights_strata_and_populations(tmp_path: Path) -> None:
    """Four of ten, and three of six: 16 in all."""
    design = study_design(sampled(tmp_path).responses)
    assert design.weights.tolist() == [2.5] * 4 + [2] * 3
    assert design.stages[0].sampled.tolist() == [4, 3]
    assert design.stages[0].population is not None
    assert design.stages[0].population.tolist() == [10, 6]
    assert design.df() == 5


def test_where_nothing_is_stated_those_who_answered_are_a_simple_random_sample_of_the_frame(tmp_path: Path) -> None:
    """Seven of ten units; each stands for 10/7 of them."""
    design = study_design(sampled(tmp_path, design="", frame_file=frame(unasked=3)).responses)
    assert design.population == 10
    assert design.weights.tolist() == pytest.approx([10 / 7] * 7)
    assert not design.census


def test_where_every_unit_has_answered_it_is_a_census(tmp_path: Path) -> None:
    """Seven of seven."""
    assert study_design(sampled(tmp_path, design="").responses).census


def test_units_that_turn_out_not_to_be_eligible_are_no_part_of_the_population(tmp_path: Path) -> None:
    """Of three that did not answer one had closed (4.1): seven of nine."""
    settings = SETTINGS.replace("    boern:", "    udfald: {title: {da: Udfald, en: Outcome}}\n    boern:")
    rows = frame(unasked=3).splitlines()
    codes = ["udfald", *[""] * 7, "2.1", "4.1", "2.2"]
    with_codes = "\n".join(f"{row},{code}" for row, code in zip(rows, codes, strict=True)) + "\n"
    study = sampled(tmp_path, design="response: {outcome: udfald}\n", settings=settings, frame_file=with_codes)
    assert study_design(study.responses).population == 9


def test_only_the_response_sets_that_count_are_in_the_design(tmp_path: Path) -> None:
    """u7 was broken off."""
    study = sampled(tmp_path, design="counts: complete\n")
    assert study_design(study.responses).rows == 6


def test_a_design_is_worked_out_once(tmp_path: Path) -> None:
    """The same answers give the same value again."""
    responses = sampled(tmp_path).responses
    assert study_design(responses) is study_design(responses)


def test_tables_are_weighted_by_a_stated_weight_or_by_different_fractions(tmp_path: Path) -> None:
    """A weight that is 1 for all is still stated; equal fractions are not worth a word."""
    assert weighs(sampled(tmp_path / "a").responses)
    assert weighs(sampled(tmp_path / "b", frame_file=frame(weight=("1", "1"))).responses)
    assert weighs(sampled(tmp_path / "c", design="design: {strata: landsdel, fpc: antal}\n").responses)
    assert not weighs(sampled(tmp_path / "d", design="design: {strata: landsdel}\n").responses)
    assert not weighs(sampled(tmp_path / "e", design="").responses)


def test_fractions_weigh_as_much_as_the_weights_that_they_imply(tmp_path: Path) -> None:
    """10/4 and 6/3."""
    implied = study_design(sampled(tmp_path, design="design: {strata: landsdel, fpc: antal}\n").responses)
    assert np.allclose(implied.weights, [2.5] * 4 + [2] * 3)


def test_a_question_can_say_the_stratum_and_a_missing_answer_is_no_stratum(tmp_path: Path) -> None:
    """Whatever the reason why it is missing."""
    by_answer = "design: {strata: digital}\n"
    labels = study_design(sampled(tmp_path / "a", design=by_answer).responses).stages[0].labels
    assert labels == ("ja", "nej")
    skipped = ANSWERS.replace("u7,partial,nej", "u7,partial,#skipped")
    with pytest.raises(Unanswerable, match="column digital: 1 rows have no stratum"):
        study_design(sampled(tmp_path / "b", design=by_answer, answers=skipped).responses)


def test_mistakes_are_told_in_the_words_of_the_study(tmp_path: Path) -> None:
    """Cluster ids that repeat across strata call for `nest: true`."""
    crossed = "design: {strata: landsdel, clusters: antal}\n"
    alike = frame().replace(",10,", ",9,").replace(",6,", ",9,")
    with pytest.raises(Unanswerable, match="say nest: true"):
        study_design(sampled(tmp_path, design=crossed, frame_file=alike).responses)


def test_a_study_without_answers_that_count_has_no_design(tmp_path: Path) -> None:
    """Only u7 answered, and it broke off."""
    only = "\n".join((HEAD, LINES[-1], ""))
    responses = sampled(tmp_path, design="counts: complete\n", answers=only).responses
    assert not weighs(responses)
    with pytest.raises(Unanswerable, match="no response sets that count"):
        study_design(responses)


def test_a_design_whose_variance_cannot_be_told_is_found_by_trying(tmp_path: Path) -> None:
    """Two clusters, one in each stratum."""
    alone = "design: {strata: landsdel, clusters: landsdel}\n"
    with pytest.raises(Unanswerable, match="lonely_psu:"):
        try_design(sampled(tmp_path, design=alone).responses)
