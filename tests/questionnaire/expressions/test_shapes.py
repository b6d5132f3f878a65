from overblik.files.languages import Text
from overblik.questionnaire.expressions import NameType, names_of, parse
from overblik.questionnaire.expressions.shapes import kind_of
from overblik.questionnaire.variables import Choices, Option, Variable
from tests.questionnaire.expressions.strategies import KNOWN


def variable(name: str, shape: str, *options: str, rows: tuple[str, ...] = ()) -> Variable:
    """Return a variable with these options and rows."""
    choices = Choices(options=tuple(option(name) for name in options)) if options else None
    made = {"id": name, "title": Text.same(name), "shape": shape, "kind": "x"}
    return Variable(**made, choices=choices, rows=tuple(option(row) for row in rows))  # type: ignore[arg-type]


def option(name: str) -> Option:
    """Return an option that is called by its id."""
    return Option(id=name, label=Text.same(name))


def test_a_variable_is_known_by_its_id_and_its_options() -> None:
    """What can be compared with an answer follows from the question."""
    known = names_of([variable("digital", "one", "ja", "nej"), variable("ansatte", "number")])
    assert known == {"digital": NameType(shape="one", options=("ja", "nej")), "ansatte": NameType(shape="number")}


def test_a_grid_is_known_by_its_rows() -> None:
    """Nobody answers a grid; each of its rows has an answer of its own."""
    grid = variable("formaal", "grid", "a", "b", rows=("unge", "ledige"))
    row = NameType(shape="one", options=("a", "b"))
    assert names_of([grid]) == {"formaal/unge": row, "formaal/ledige": row}


def test_the_open_texts_of_a_grid_are_texts() -> None:
    """*Other, please specify* is written once for each row."""
    assert names_of([variable("formaal_andet", "grid", rows=("unge",))]) == {
        "formaal_andet/unge": NameType(shape="text")
    }


def test_what_hangs_on_an_unknown_name_has_no_kind() -> None:
    """One spelling mistake is one mistake, not one for everything that was done with the name."""
    kinds = {
        text: kind_of(_root(text), KNOWN) for text in ("ukendt", "ukendt + 1", "-ukendt", "ansatte + 1", "ukendt > 1")
    }
    assert list(kinds.values()) == [None, None, None, "number", "truth"]


def _root(text: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
    expression, _ = parse(text)
    assert expression
    return expression.root
