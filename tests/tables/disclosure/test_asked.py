from __future__ import annotations

from overblik.tables.disclosure.asked import Asked, Cube, Union, plan


def levels(name: str) -> tuple[str, ...]:
    """The groups of three variables."""
    return {"region": ("nord", "syd", "vest"), "str": ("lille", "stor"), "klar": ("ja", "nej")}.get(name, ())


def cubes(*asked: Asked) -> set[Cube]:
    """What is counted for some tables, where the frame tells region and size."""
    return set(plan(asked, levels, frozenset({"region", "str"})).cubes)


def test_the_margins_of_a_table_are_taken_to_be_printed() -> None:
    """Region by size has three of them."""
    every = [(), ("region",), ("region", "str"), ("str",)]
    assert cubes(Asked("form", "region*str")) == {Cube("form", by) for by in every}


def test_breaks_in_turn_are_not_crossed() -> None:
    """By region and by size, but not by both."""
    assert cubes(Asked("form", "region, str")) == {Cube("form", by) for by in [(), ("region",), ("str",)]}


def test_a_break_by_a_question_has_the_question_beside_it() -> None:
    """Its groups are counts of answers."""
    assert cubes(Asked("form", "klar")) == {Cube("form"), Cube("form", ("klar",)), Cube("klar")}


def test_a_filter_on_a_group_is_that_group() -> None:
    """No table of its own is needed."""
    assert cubes(Asked("form", None, "region == 'nord'")) == cubes(Asked("form", "region"))


def test_any_other_filter_stands_beside_everybody() -> None:
    """What it leaves out is the total less what it keeps."""
    assert cubes(Asked("form", None, "antal > 3")) == {Cube("form"), Cube("form", (), ("antal > 3",))}
    assert Cube("form", ("region",), ("antal > 3",)).asked() == Asked("form", "region", "(antal > 3)")


def test_another_base_is_counted_beside_the_answered_one() -> None:
    """It is those who answered who must not be too few."""
    assert cubes(Asked("form", None, None, "asked")) == {Cube("form"), Cube("form", (), (), "asked")}


def test_several_values_of_a_filter_are_a_group_of_their_own() -> None:
    """Together, by themselves and by each break."""
    found = plan([Asked("form", "str", "region != 'vest'")], levels, frozenset({"region", "str"})).unions
    kept = (("region", ("nord", "syd")),)
    assert set(found) == {Union(Cube("form", ("region",)), kept), Union(Cube("form", ("region", "str")), kept)}
