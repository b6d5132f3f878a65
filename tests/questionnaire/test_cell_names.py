import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.questionnaire.cell_names import CellName, expand_cell_names, group_suffix, parse_cell_name

ids = st.from_regex(r"[a-z][a-z0-9_]{0,6}", fullmatch=True)
values = st.from_regex(r"[A-ZÆØÅ][a-zæøå .-]{0,8}[a-zæøå]", fullmatch=True)
groups = st.lists(st.tuples(ids, values), max_size=2).map(tuple)


@given(ids, ids, st.none() | ids | st.just("*"), groups)
def test_a_cell_is_found_again_by_its_id(
    variable: str, option: str, row: str | None, by: tuple[tuple[str, str], ...]
) -> None:
    """Claims, published numbers and plans write ids; all of them mean the same cell."""
    name = CellName(variable=variable, option=option, row=row, by=by)
    assert parse_cell_name(str(name)) == name


def test_the_documented_ids_are_read() -> None:
    """These stand in the manual."""
    assert parse_cell_name("kontaktform/video") == CellName(variable="kontaktform", option="video")
    assert parse_cell_name("formaal/*/andet") == CellName(variable="formaal", row="*", option="andet")
    assert parse_cell_name("digital/ja@region=Nordjylland,stoerrelse=lille") == CellName(
        variable="digital", option="ja", by=(("region", "Nordjylland"), ("stoerrelse", "lille"))
    )


def test_a_value_may_hold_a_comma() -> None:
    """Regions and sizes are called what their owners call them."""
    name = CellName(variable="digital", option="ja", by=(("egn", "Øst, syd og vest"), ("region", "Nord")))
    assert parse_cell_name(str(name)) == name


@pytest.mark.parametrize("text", ["", "digital", "a/b/c/d", "a//b", "/a", "a/b@region", "a/b@region=", "a/b@=x"])
def test_what_is_no_cell_is_none(text: str) -> None:
    """A variable alone is a table, not a number."""
    assert parse_cell_name(text) is None


def test_braces_stand_for_a_set_of_cells() -> None:
    """A claim over the set is true only if it is true of each."""
    assert expand_cell_names("andel/{unge, syge}/{p51_75,p76_100}") == (
        "andel/unge/p51_75",
        "andel/unge/p76_100",
        "andel/syge/p51_75",
        "andel/syge/p76_100",
    )
    assert expand_cell_names("digital/ja") == ("digital/ja",)


def test_without_a_break_there_is_no_suffix() -> None:
    """The id of a whole study's number is short."""
    assert group_suffix(()) == ""
    assert group_suffix((("region", "Nord"),)) == "@region=Nord"
