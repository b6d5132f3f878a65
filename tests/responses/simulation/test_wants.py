from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from overblik.responses.simulation import Model, wants
from overblik.responses.simulation.draft import Draft, draft_of
from overblik.responses.simulation.network import network_of
from overblik.responses.simulation.program import Want
from overblik.responses.simulation.targets import Target
from tests.responses.simulation.questionnaires import NOTHING_STATED, read, setting, share, survey, texts


def draft(*targets: Target, model: Model = NOTHING_STATED) -> Draft:
    """Return the draft of the small survey with these targets."""
    return draft_of(network_of(setting(survey(), targets=targets, model=model)))


def aims(found: list[Want]) -> list[float]:
    """What is wanted, rounded."""
    return [round(want.aim, 2) for want in found]


def test_a_wish_is_to_come_near_the_middle_of_an_interval() -> None:
    """A third of whoever answers: the count less a third of the base should be nothing."""
    (want,) = wants.wishes(draft(share("digital/ja", "1/3", wished=True)))
    assert want.aim == 0
    assert sorted(round(factor, 2) for factor in want.terms.values()) == [-0.33, -0.33, 0.67]


def test_respondents_are_wanted_like_the_frame() -> None:
    """Eight of the 24 offices lie in the South, so a third of ten answers is expected from there."""
    own = setting(survey())
    expected = wants.expected_classes(own)
    assert sum(expected.values()) == pytest.approx(10)
    assert expected["Syd", "lille"] + expected["Syd", "stor"] == pytest.approx(10 / 3)


def test_never_more_respondents_than_units_are_wanted() -> None:
    """However eager the South is said to be, it has eight offices."""
    own = setting(survey(), complete=20, model=Model(frame={"region": {"Syd": 100.0}}))
    expected = wants.expected_classes(own)
    assert expected["Syd", "lille"] + expected["Syd", "stor"] == pytest.approx(8)
    assert sum(expected.values()) == pytest.approx(20)


def test_options_are_wanted_of_those_who_are_asked() -> None:
    """Half of ten; and of a question that two are asked, half of two."""
    model = Model(shares={"digital": {"ja": 0.5, "nej": 0.5, "overvejer": 0}, "tilfreds": {"meget": 0.5}})
    own = draft(model=model)
    values = np.zeros(len(own.program.most), dtype=np.int64)
    ja = next(at for found, at in own.patterns(frozenset({"digital"})) if found["digital"] == "ja")
    values[ja] = 2
    assert wants.asked(own, own.network.setting.items["tilfreds"], values) == 2
    assert 1.0 in aims(list(wants.options(own, 1, values)))
    assert 5.0 in aims(list(wants.options(own, 0, values)))


def test_patterns_are_wanted_as_if_options_were_independent() -> None:
    """Two options that are kept apart, each ticked by half of ten who may skip nothing."""
    questions: list[dict[str, Any]] = [
        {"id": "hvad", "kind": "multiple", "text": "?", "required": True, "options": texts(("x", "y", "z"))},
        {"id": "hvorfor", "kind": "text", "text": "?", "when": "'x' in hvad and 'y' in hvad"},
    ]
    model = Model(shares={"hvad": {"x": 0.5, "y": 0.5, "z": 1}})
    own = draft_of(network_of(setting(read(questions), model=model)))
    values = np.zeros(len(own.program.most), dtype=np.int64)
    values[next(at for _, at in own.patterns(frozenset({"hvad"})))] = 10
    found = wants.options(own, 0, values)
    assert aims([want for want in found if want.weight == wants.PATTERN]) == [2.5] * 4


def test_further_ticks_are_wanted_of_those_who_answer() -> None:
    """Each option by itself, over all strata and in each."""
    own = draft(model=Model(shares={"midler": {"a": 0.5}}))
    values = np.zeros(len(own.program.most), dtype=np.int64)
    (stratum,) = own.strata["midler"].values()
    values[next(iter(stratum.members))] = 4
    assert aims(list(wants.further_ticks(own, 1, values)))[:2] == [2, 2]


def test_soft_checks_are_wanted_to_hold() -> None:
    """Of everyone who would break one, none."""
    question = {"id": "vil", "kind": "single", "text": "?", "options": texts(("x", "y")), "required": True}
    checked = question | {"check": [{"must": "vil == 'x'", "text": "?"}]}
    (want,) = wants.soft_checks(draft_of(network_of(setting(read([checked])))))
    assert (len(want.terms), want.aim) == (1, 0)
