from __future__ import annotations

import pytest

from overblik.questionnaire.variables import Variable
from overblik.report.names import Unknown, break_names, option_ids, row_ids
from tests.report.offices import names


def wrong(text: str) -> list[str]:
    """What is said of the cells that there are not."""
    return [cell.message for cell in names().cells(text) if isinstance(cell, Unknown)]


@pytest.mark.parametrize(
    "cell",
    [
        "kontaktform/video",
        "kontaktform/paa_afstand",
        "maal/unge/job",
        "maal/*/job",
        "oplevelse/ved_ikke",
        "ansatte/median",
        "kommentar/answered",
        "maal_andet/unge/answered",
        "region/Nord",
        "responses/complete",
        "responses/any@region=Nord,aar=nyt",
        "kontaktform/video@region=Nord,oplevelse=godt",
    ],
)
def test_a_cell_is_known_before_there_are_answers(cell: str) -> None:
    """Options, nets, don't-knows, pooled rows, statistics, groups: all follow from the questionnaire."""
    assert [str(found) for found in names().cells(cell)] == [cell]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("kontaktform/vido", "has brev, video, telefon, andet and paa_afstand; did you mean 'video'?"),
        ("kontaktform/aldrig_hoert", "has brev, video, telefon, andet and paa_afstand; choose one of them"),
        ("kontakform/video", "no variable is called 'kontakform'; did you mean 'kontaktform'?"),
        ("kontaktform", "'kontaktform' is no cell; write question/option"),
        ("", "the cell is missing"),
        ("maal/job", "'maal' has rows (unge, syge and *); name one between slashes"),
        ("maal/ung/job", "'maal' has no row 'ung'; did you mean 'unge'?"),
        ("kontaktform/unge/video", "'kontaktform' has no row 'unge'; remove it"),
        ("oplevelse/godt@regio=Nord", "'regio' is no variable to break by; did you mean 'region'?"),
        ("oplevelse/godt@region=Nor", "'region' has no value 'Nor'; did you mean 'Nord'?"),
        ("responses/complete@oplevelse=godt", "'oplevelse' is no variable to break by; choose from aar, region"),
        ("maal/{unge,syge/job", "a brace too few or too many"),
    ],
)
def test_a_cell_that_there_is_not_is_told_with_what_there_is(cell: str, said: str) -> None:
    """The message names what went wrong and what could be written instead."""
    (message,) = wrong(cell)
    assert said in message


def test_each_wrong_cell_of_a_set_is_told() -> None:
    """A set stands for its cells, and the right ones are kept."""
    assert len(wrong("maal/{unge,x,syge,y}/job")) == 2
    assert len([cell for cell in names().cells("maal/{unge,x,syge,y}/job") if not isinstance(cell, Unknown)]) == 2


def test_a_mean_is_of_a_number() -> None:
    """What is chosen from options has shares."""
    (cell,) = names().values("ansatte@region=Nord", "mean")
    assert str(cell) == "ansatte/mean@region=Nord"
    (unknown,) = names().values("oplevelse", "mean")
    assert isinstance(unknown, Unknown)
    assert "is no number" in unknown.message


def test_a_row_of_a_grid_is_a_variable() -> None:
    """A figure can be of one row."""
    row = names().variable("maal/unge")
    assert isinstance(row, Variable)
    assert row.shape == "one"
    unknown = names().variable("maal/x")
    assert isinstance(unknown, Unknown)
    assert "choose from syge, unge" in unknown.message


def test_one_answer_out_of_several_makes_groups() -> None:
    """Multiples, grids and numbers do not; who did not answer is known by the frame only."""
    assert set(names().breaks()) == {"region", "aar", "oplevelse"}
    assert set(names().breaks(of="responses")) == {"region", "aar"}


def test_an_expression_is_held_to_the_names_of_the_study() -> None:
    """Whether it can be read at all, and whether it speaks of what there is."""
    assert names().expression("region == 'Nord' and 'video' in kontaktform") == ()
    assert [mistake.code for mistake in names().expression("regio == 'Nord'")] == ["expression-unknown-name"]
    assert names().expression("region = 'Nord'")[0].code.startswith("expression-")


def test_breaks_are_in_turn_or_crossed() -> None:
    """A comma puts them one after the other, a star together."""
    assert break_names("region,aar") == (("region",), ("aar",))
    assert break_names("region * aar") == (("region", "aar"),)


def test_the_parts_of_ids_follow_the_shape() -> None:
    """Rows are a grid's; the last part is an option, a don't-know, a net or a statistic."""
    variables = names().variables
    assert row_ids(variables["maal"]) == ("unge", "syge")
    assert row_ids(variables["oplevelse"]) == ()
    assert option_ids(variables["oplevelse"]) == ("godt", "nogenlunde", "daarligt", "ved_ikke", "ikke_daarligt")
    assert option_ids(variables["ansatte"])[:2] == ("mean", "median")
