from __future__ import annotations

from overblik.responses.simulation.draft import Draft, classes, draft_of
from overblik.responses.simulation.network import network_of
from overblik.responses.simulation.program import parts
from overblik.responses.simulation.targets import Target
from tests.responses.simulation.questionnaires import exactly, setting, share, survey


def draft(*targets: Target, complete: int = 10) -> Draft:
    """Return the draft of the small survey with these targets."""
    return draft_of(network_of(setting(survey(), targets=targets, complete=complete)))


def can_hold(own: Draft) -> bool:
    """Whether any whole numbers keep the draft's rows."""
    return all(part.solve() is not None for part in parts(own.program))


def test_without_targets_something_is_always_possible() -> None:
    """Every office of the frame may answer, and no more."""
    assert can_hold(draft(complete=24))
    assert not can_hold(draft(complete=25))


def test_classes_are_those_of_the_frame() -> None:
    """Each is a sum of patterns."""
    assert set(classes(draft())) == {("Nord", "lille"), ("Nord", "stor"), ("Syd", "lille"), ("Syd", "stor")}


def test_a_row_is_asked_as_often_as_it_was_chosen() -> None:
    """Ten answer, four talked with the young: nobody else can say why."""
    assert can_hold(draft(exactly("grupper/unge", 4), exactly("formaal/unge/job", 4)))
    assert not can_hold(draft(exactly("grupper/unge", 4), exactly("formaal/unge/job", 5)))


def test_everyone_who_answers_a_multiple_ticks_something() -> None:
    """Ten who use video and skip nothing cannot share nine ticks, and nobody ticks twice."""
    everyone = (exactly("digital/ja", 10), exactly("midler/a", 10, "base"))
    few = tuple(exactly(f"midler/{option}", count) for option, count in {"a": 9, "b": 0, "c": 0, "d": 0}.items())
    enough = tuple(exactly(f"midler/{option}", count) for option, count in {"a": 9, "b": 0, "c": 1, "d": 0}.items())
    assert not can_hold(draft(*everyone, *few))
    assert can_hold(draft(*everyone, *enough))


def test_a_wish_is_no_constraint() -> None:
    """A target that need not hold stops nothing."""
    assert not can_hold(draft(share("digital/ja", "1/3")))
    assert can_hold(draft(share("digital/ja", "1/3", wished=True)))


def test_further_ticks_can_be_broken() -> None:
    """How many of the North tick an option that is not kept apart is a number of its own."""
    own = draft(exactly("midler/a@region=Nord", 2))
    assert own.broken_by("midler") == ("region",)
    assert {levels for _, levels in own.strata["midler"]} == {("Nord",), ("Syd",)}
    assert len(own.further("midler", "a", (("region", "Nord"),))) == 1
