import pytest

from overblik.files.languages import Text
from overblik.questionnaire.variables import Choices, Net, Option, Variable


def option(name: str) -> Option:
    """Return an option that is called by its id."""
    return Option(id=name, label=Text.same(name.title()))


JOB = (option("job"), option("andet"))
GRID = Variable(
    id="formaal",
    title=Text.same("Hvad var formålet?"),
    short=Text.same("Formål"),
    shape="grid",
    kind="grid",
    choices=Choices(options=JOB, other="andet"),
    rows=(option("unge"), option("syge")),
    chosen_in="kontakt",
)


def test_a_variable_is_called_by_its_short_title() -> None:
    """Where there is none, by the whole question."""
    assert GRID.label["da"] == "Formål"
    assert (
        Variable(id="x", title=Text.same("Hele spørgsmålet"), shape="text", kind="text").label["da"]
        == "Hele spørgsmålet"
    )


def test_a_row_is_a_single_choice_of_its_own() -> None:
    """It has the grid's options, its own title, and no rows."""
    row = GRID.row("unge")
    assert (row.id, row.shape, row.title["da"], row.rows) == ("formaal/unge", "one", "Unge", ())
    assert [variable.id for variable in GRID.row_variables()] == ["formaal/unge", "formaal/syge"]
    with pytest.raises(KeyError):
        GRID.row("gamle")


def test_columns_are_the_documented_ones() -> None:
    """A multiple has one per option, a grid one per row."""
    many = Variable(id="kontakt", title=Text.same(""), shape="many", kind="multiple", choices=Choices(options=JOB))
    assert many.columns() == ("kontakt/job", "kontakt/andet")
    assert GRID.columns() == ("formaal/unge", "formaal/syge")
    assert GRID.row("unge").columns() == ("formaal/unge",)


def test_other_asks_for_words() -> None:
    """The open text is named after question and option, and has the grid's rows where the question is a grid."""
    text = GRID.other_text()
    assert text is not None
    assert (text.id, text.shape, text.label["da"], text.chosen_in) == ("formaal_andet", "grid", "Andet", "kontakt")
    assert text.columns() == ("formaal_andet/unge", "formaal_andet/syge")
    assert text.row("unge").shape == "text"
    single = GRID.row("unge").other_text()
    assert single is not None
    assert single.shape == "text"
    assert Variable(id="x", title=Text.same(""), shape="text", kind="text").other_text() is None


def test_every_answer_and_net_has_a_label() -> None:
    """Also those outside the scale."""
    net = Net(id="alt", label=Text.same("Alt"), rule="any", of=("job", "andet"))
    choices = Choices(options=JOB, outside=(option("ved_ikke"),), nets=(net,))
    assert [choices.label(name)["da"] for name in ("job", "ved_ikke", "alt")] == ["Job", "Ved_Ikke", "Alt"]
    assert choices.ids == ("job", "andet")
    with pytest.raises(KeyError):
        choices.label("x")
