from __future__ import annotations

from dataclasses import replace

from overblik.report.checked import checked, same_question
from overblik.report.claim_compare import Waves
from overblik.report.tabulated import Tabulated
from tests.report.offices import draft, responses


def test_each_sort_of_claim_finds_its_check() -> None:
    """A share, and a comparison."""
    waves = Waves(now=Tabulated(responses=responses()), others={})
    texts = ["[70 pct.]{share=kontaktform/video}", '[flere end]{difference="kontaktform/video, kontaktform/andet"}']
    findings = [checked(draft(text).claims[0], waves, "da") for text in texts]
    assert [finding.problem for finding in findings] == [None, None]


def test_a_question_is_the_same_in_words_options_and_base() -> None:
    """What is counted is part of it; outcomes and the frame are always the same."""
    now = responses()
    reached = replace(now, about=replace(now.about, counts="reached"))
    assert same_question("maal", now, now, "da")
    assert same_question("responses", now, reached, "da")
    assert not same_question("maal", now, reached, "da")
