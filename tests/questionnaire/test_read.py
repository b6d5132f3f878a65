from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.files.languages import Text
from overblik.questionnaire.read import parse_questionnaire, read_questionnaire
from overblik.questionnaire.variables import Choices, Option, Variable
from tests.makers import ask, codes

if TYPE_CHECKING:
    from overblik.files.problems import Problem

REGION = Variable(
    id="region",
    title=Text.same("Region"),
    shape="one",
    kind="single",
    source="frame",
    choices=Choices(options=(Option(id="Nord", label=Text.same("Nord")),)),
)
TICKS = "- {id: kontakt, kind: multiple, text: Hvem?, options: {unge: Unge, ingen: Ingen}, exclusive: ingen}\n"


def lines(problems: tuple[Problem, ...]) -> list[str]:
    """Return the problems as lines without the file's name."""
    return [problem.line().removeprefix("questionnaire.yaml:") for problem in problems]


def test_sections_and_questions_are_read_in_order() -> None:
    """Everything that is written arrives."""
    text = """\
sections:
  - id: start
    title: Først
    intro: Velkommen
    questions:
      - id: alder
        kind: number
        text: Hvor gammel?
        short: Alder
        help: I hele år
        required: true
        check: [{must: "alder < 150", text: Er det rigtigt?, severity: hard}]
  - id: slut
    title: Sidst
    when: "alder > 17"
    questions: [{id: kommentar, kind: text, text: Andet?, long: true, limit: 50}]
"""
    questionnaire, problems = parse_questionnaire(text)
    assert problems == ()
    start, end = questionnaire.sections
    (age,), (comment,) = start.questions, end.questions
    assert (start.id, start.title["da"], start.intro, end.when and end.when.text) == (
        "start",
        "Først",
        Text({"da": "Velkommen"}),
        "alder > 17",
    )
    assert (age.required, age.help, age.variable.short, age.checks[0].hard) == (
        True,
        Text({"da": "I hele år"}),
        Text({"da": "Alder"}),
        True,
    )
    assert (comment.long, comment.limit, comment.at.line) == (True, 50, 16)


@pytest.mark.parametrize("text", ["", "sections: []", "sections:\n  - {id: a, title: A, questions: []}"])
def test_a_questionnaire_asks_something(text: str) -> None:
    """An empty file is no questionnaire."""
    assert codes(parse_questionnaire(text)[1]) == ["no-questions"]


@pytest.mark.parametrize("text", ["- a", "hej", "sections: a", "sections: {a: b}", "12", "sections:"])
def test_a_file_of_another_shape_is_told(text: str) -> None:
    """The message says what is due."""
    problems = parse_questionnaire(text)[1]
    assert set(codes(problems)) <= {"wrong-type", "missing-field", "no-questions"}
    assert problems


@pytest.mark.parametrize(
    ("item", "code"),
    [
        ("- bare ord", "wrong-type"),
        ("- {id: a, text: A}", "missing-field"),
        ("- {id: a, kind: singel, text: A}", "unknown-kind"),
        ("- {id: a, kind: [single], text: A}", "unknown-kind"),
        ("- {id: a, kind: 1, text: A}", "unknown-kind"),
        ("- {kind: text, text: A}", "missing-field"),
        ("- {id: a, kind: text}", "missing-field"),
        ("- {id: a, kind: text, text: A, limt: 5}", "unknown-field"),
    ],
)
def test_a_question_that_cannot_be_read_is_told_once(item: str, code: str) -> None:
    """One mistake is one message."""
    assert codes(ask(item)[1]) == [code]


def test_a_question_with_a_mistake_draws_no_others_after_it() -> None:
    """What refers to it is excused, be it routing, a text, a grid's rows or a derived variable."""
    questions = """
    - {id: aaben, kind: singel, text: Åbent?}
    - {id: hvorfor, kind: text, text: "Hvorfor {aaben}?", when: "aaben == 'ja' and antal > 1"}
    """
    derived = "antal: {count: aaben, title: Antal}\nflere: {bands: antal, title: Flere, options: {a: [0, 1]}}"
    assert codes(ask(questions, derived=derived)[1]) == ["unknown-kind"]


def test_ids_stand_once() -> None:
    """Whoever had the name first is told: a question, an open text, a derived variable or a frame column."""
    questions = """
    - {id: aaben, kind: single, text: Åbent?, options: {ja: Ja, andet: Andet}, other: andet}
    - {id: aaben, kind: text, text: Igen?}
    - {id: aaben_andet, kind: text, text: Hvad?}
    - {id: region, kind: text, text: Hvor?}
    - {id: egn, kind: text, text: Hvor?}
    """
    problems = ask(questions, derived="egn: {column: region, title: Egn}", columns=(REGION,))[1]
    assert codes(problems) == ["duplicate-id"] * 4
    owners = ["an earlier question", "the open text of a question", "a column of the frame", "a derived variable"]
    assert all(owner in problem.message for owner, problem in zip(owners, problems, strict=True))


def test_an_open_text_may_not_take_a_name_that_is_taken() -> None:
    """Its name is made from question and option."""
    questions = """
    - {id: aaben_andet, kind: text, text: Hvad?}
    - {id: aaben, kind: single, text: Åbent?, options: {ja: Ja, andet: Andet}, other: andet}
    """
    assert lines(ask(questions)[1]) == [
        (
            "7:82: question 'aaben': its open text 'aaben_andet' is called like an earlier question; "
            "rename one (duplicate-id)"
        )
    ]


def test_a_section_that_cannot_be_read_does_not_shift_the_places_of_others() -> None:
    """The second of two alike is told at its own line."""
    text = "sections:\n- ord\n"
    text += "".join(f"- {{id: a, title: A, questions: [{{id: q{n}, kind: text, text: Q}}]}}\n" for n in range(2))
    assert lines(parse_questionnaire(text)[1]) == [
        "2:3: expected a mapping (name: value), found a text; write id: ..., title: ..., questions: ... (wrong-type)",
        "4:8: section 'a' stands here twice; rename one (duplicate-id)",
    ]


@pytest.mark.parametrize("name", ["responses", "unit", "outcome", "navn"])
def test_names_with_a_meaning_of_their_own_are_refused(name: str) -> None:
    """They are columns of every data set, or fill texts with the name of the unit."""
    from overblik.files.yaml_source import parse_yaml

    text = f"sections: [{{id: a, title: A, questions: [{{id: {name}, kind: text, text: T}}]}}]"
    found = read_questionnaire(parse_yaml(text, "q.yaml"), languages=("da",), unit_names=("nr", "navn"))
    assert codes(found[1]) == ["reserved-id"]


def test_routing_looks_back_only() -> None:
    """At earlier questions, at what is derived from them, and at the frame."""
    questions = (
        "- {id: foerst, kind: text, text: A, when: \"antal > 1 or region == 'Nord'\"}\n"
        + TICKS
        + "- {id: sidst, kind: text, text: B, when: \"antal > 1 and 'unge' in kontakt and answered(foerst)\"}\n"
    )
    problems = ask(questions, derived="antal: {count: kontakt, title: Antal}", columns=(REGION,))[1]
    assert codes(problems) == ["routing-forward"]
    assert problems[0].message.startswith("question 'foerst': 'antal' is answered only here or later")


def test_a_question_may_check_itself_and_not_route_itself() -> None:
    """When it is checked, it has been answered."""
    right = '- {id: alder, kind: number, text: A, check: [{must: "alder < 150", text: B}]}'
    assert ask(right)[1] == ()
    assert codes(ask('- {id: alder, kind: number, text: A, when: "alder < 150"}')[1]) == ["routing-forward"]


@pytest.mark.parametrize(
    "question",
    [
        '- {id: x, kind: text, text: "{navn}"}',
        '- {id: x, kind: text, text: X, short: "{navn}"}',
        '- {id: x, kind: text, text: X, help: "{navn}"}',
        '- {id: x, kind: text, text: X, check: [{must: "answered(x)", text: "{navn}"}]}',
        '- {id: x, kind: single, text: X, options: {ja: "{navn}"}}',
        '- {id: x, kind: single, text: X, options: {ja: Ja}, outside: {nej: "{navn}"}}',
        '- {id: x, kind: grid, text: X, columns: single, options: {ja: Ja}, rows: {a: "{navn}"}}',
    ],
)
def test_a_pipe_that_nothing_fills_is_told_wherever_it_stands(question: str) -> None:
    """A respondent would see an ellipsis; the place is that of the brace."""
    (problem,) = ask(question)[1]
    assert problem.code == "unknown-pipe"
    assert problem.at.column == 6 + question.index("{navn}") + 1


def test_pipes_are_filled_with_earlier_answers_the_frame_and_the_name_of_the_unit() -> None:
    """Also with one row of a grid."""
    from overblik.files.yaml_source import parse_yaml

    text = (
        "sections: [{id: a, title: A, questions: [{id: x, kind: text, text: '{navn} {nr}?'}, "
        "{id: y, kind: text, text: '{x}'}]}]"
    )
    assert read_questionnaire(parse_yaml(text, "q.yaml"), languages=("da",), unit_names=("nr", "navn"))[1] == ()
    problems = ask('- {id: x, kind: text, text: "{y}"}\n- {id: y, kind: text, text: Y}')[1]
    assert "it is answered later, ask it earlier" in problems[0].message


words = st.sampled_from(["id", "kind", "text", "single", "grid", "options", "rows", "when", "x", "{a: b}", "[a]", "1"])


@given(st.lists(st.tuples(words, words), max_size=6))
def test_no_question_breaks_the_reader(pairs: list[tuple[str, str]]) -> None:
    """Whatever is written, there is a question or a problem."""
    item = "- {" + ", ".join(f"'{key}': {value}" for key, value in pairs) + "}"
    questionnaire, problems = ask(item)
    assert questionnaire.questions or problems
