import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.errors import Unanswerable
from overblik.tables.data.names import known, matching, names

NAMES = st.text(st.characters(exclude_characters="`", exclude_categories=["Cs"]), min_size=1).filter(
    lambda name: name == name.strip()
)


@given(st.lists(NAMES, min_size=1, unique=True))
def test_names_in_backticks_are_read_as_they_are(wanted: list[str]) -> None:
    """Commas, dots and all."""
    assert names(", ".join(f"`{name}`" for name in wanted)) == tuple(wanted)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a", ("a",)),
        (" sch.wide ,b", ("sch.wide", "b")),
        ("a,a,b", ("a", "b")),
        ("`a,b`,c", ("a,b", "c")),
        ("a b,c", ("a b", "c")),
    ],
)
def test_names_stand_between_commas(text: str, found: tuple[str, ...]) -> None:
    """Without the spaces round them, each once."""
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no name is given"),
        ("a,,b", "a name is missing at character 3"),
        ("a,", "a name is missing at character 3"),
        ("`a,b", "the backticks at character 1"),
        ("`a`b", "the backticks at character 1"),
    ],
)
def test_what_is_no_list_of_names_is_told(text: str, said: str) -> None:
    """With the character at which it goes wrong."""
    with pytest.raises(Unanswerable, match=said):
        names(text)


def test_unknown_names_are_told_with_their_option() -> None:
    """All of them, each with the nearest name there is."""
    assert known(["stype", "api00"], ["api00", "styp", "ap00"], "--by") == (
        "--by: there is no column 'styp'; did you mean 'stype'?",
        "--by: there is no column 'ap00'; did you mean 'api00'?",
    )


def test_a_pattern_names_columns_in_their_order() -> None:
    """Replicate weights come by the dozen."""
    assert matching(["id", "rep10", "rep2", "Rep3"], "rep*") == ("rep10", "rep2")
