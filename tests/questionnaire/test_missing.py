import pytest

from overblik.questionnaire.missing import MISSING_CODES, Missing


def test_each_kind_is_found_again_by_its_code() -> None:
    """What is written into the data is read back as the same reason."""
    assert [Missing.from_code(code) for code in MISSING_CODES] == list(Missing)


def test_codes_are_the_documented_ones() -> None:
    """The codes are a promise to everyone who opens the data."""
    assert MISSING_CODES == ("#not_asked", "#not_reached", "#skipped", "#dont_know", "#not_applicable")


def test_an_answer_is_no_code() -> None:
    """An option id cannot be taken for a reason why there is no answer."""
    with pytest.raises(ValueError, match="ja"):
        Missing.from_code("ja")


def test_a_question_was_seen_unless_routing_or_the_respondent_stopped_before_it() -> None:
    """Skipping and not knowing are things that one does to a question on the screen."""
    assert {kind for kind in Missing if not kind.seen} == {Missing.NOT_ASKED, Missing.NOT_REACHED}
