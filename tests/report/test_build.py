from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import panflute as pf
import pytest

from overblik.errors import FalseFound, ProblemsFound
from overblik.report.build import build
from overblik.report.document import Document
from overblik.report.inlines import text_of
from overblik.report.markdown import tree_document
from tests.report.offices import CLAIM, EVERYWHERE, as_csv, draft, responses


def built(text: str, language: str = "da", *, allow_false: bool = False) -> Document:
    """The document that a report makes of the offices' answers."""
    return build(draft(text, language), responses(), allow_false=allow_false)


def of_class(document: Document, name: str) -> list[Any]:
    """The elements of a class, in order."""
    found: list[Any] = []

    def gather(element: Any, _: Any) -> None:
        if name in getattr(element, "classes", ()):
            found.append(element)

    tree_document(document.tree).walk(gather)
    return found


@pytest.mark.parametrize("text", EVERYWHERE.values(), ids=EVERYWHERE.keys())
def test_a_true_claim_is_printed_and_a_false_one_stops_the_build_wherever_it_stands(text: str) -> None:
    """In headings, cells, footnotes, captions, titles, lists, headlines and beside comments."""
    text = text.replace("[Det gik]", '[Det gik fint - vi "talte" meget]')
    (claim,) = of_class(built(text), "claim")
    assert claim.attributes["says"] == "7 af 10 = 70 pct."
    assert claim.attributes["cell"] == "kontaktform/video"
    false = text.replace("[7 ud af 10]", "[8 ud af 10]")
    with pytest.raises(FalseFound) as raised:
        built(false)
    (problem,) = raised.value.problems
    assert problem.code == "claim-false"
    line = false.split("\n")[problem.at.line - 1]
    assert line[problem.at.column - 1 :].startswith(CLAIM.replace("7 ud", "8 ud"))


def test_one_changed_answer_turns_a_claim_false() -> None:
    """The report follows from the answers, or is refused."""
    changed = as_csv().replace("u01,complete,no,yes", "u01,complete,no,no")
    assert changed != as_csv()
    with pytest.raises(FalseFound, match="6 af 10 er 60"):
        build(draft(CLAIM), responses(changed))


def test_everything_false_is_told_at_once() -> None:
    """Claims, hidden numbers and quotations in one list, in the order of the file; what is false decides the exit status."""
    text = (
        "[alle]{share=kontaktform/video} [alle]{share=kontaktform/telefon@region=Syd}\n\n"
        "::: {.comments of=kommentar}\n- Vejen frem er åben\n- Ikke sagt\n:::\n\n[9]{count=kontaktform/video}\n"
    )
    with pytest.raises(FalseFound) as raised:
        built(text)
    assert [problem.code for problem in raised.value.problems] == [
        "claim-false",
        "claim-suppressed",
        "comment-names",
        "comment-unknown",
        "claim-false",
    ]
    assert raised.value.exit_status == 1


def test_a_draft_may_hold_false_claims_and_nothing_else_that_is_wrong() -> None:
    """They are marked; numbers that are held back stay so."""
    (claim,) = of_class(built("[alle]{share=kontaktform/video}", allow_false=True), "claim")
    assert claim.classes == ["claim", "false"]
    with pytest.raises(ProblemsFound) as raised:
        built("[alle]{share=kontaktform/telefon@region=Syd}", allow_false=True)
    assert raised.value.exit_status == 2


def test_a_report_with_mistakes_is_not_built() -> None:
    """They were told when it was read."""
    with pytest.raises(ProblemsFound, match="claim-unknown-cell"):
        built("[alle]{share=kontaktform/vido}")


def test_the_front_says_what_the_study_says() -> None:
    """Title, owner, date and who answered; invented answers are said to be so."""
    document = built("Ja", "en")
    assert (document.title, document.owner, document.subtitle) == ("The offices' contact", "The association", None)
    assert (str(document.date), document.invented) == ("2020-06-10", None)
    assert document.response_line.startswith("Answered by 10\u00a0of 12\u00a0offices")


def test_the_first_claim_of_a_headline_is_printed_large() -> None:
    """A line without a number is a line."""
    text = "::: headlines\n- Hele [10]{count=responses/complete} og [alle]{share=kontaktform/telefon}\n- Ja\n:::\n"
    assert [claim.classes for claim in of_class(built(text), "claim")] == [["claim", "big"], ["claim"]]


def test_figures_and_tables_stand_in_their_fences() -> None:
    """Each is found again by its index, and linked to by its number."""
    document = built(
        "::: {.figure of=maal number=3}\n:::\n\n::: {.table of=maal}\nMin [7]{count=kontaktform/video}\n:::\n\n"
        "::: {.figure of=oplevelse}\n:::\n"
    )
    fences = [*of_class(document, "figure"), *of_class(document, "table")]
    assert [(fence.identifier, fence.attributes["index"]) for fence in fences] == [
        ("fig-3", "0"),
        ("fig-4", "1"),
        ("tab-1", "0"),
    ]
    assert [figure.number for figure in document.figures] == [3, 4]
    assert [(table.number, table.title) for table in document.tables] == [(1, "Min 7")]


def test_a_banner_is_found_among_the_tables() -> None:
    """By its index and its number, as any table."""
    document = built(
        "::: {.banner of=maal by=region}\nMin [7]{count=kontaktform/video}\n:::\n\n::: {.table of=maal}\n:::\n"
    )
    fences = of_class(document, "table")
    assert [(fence.identifier, fence.attributes["index"]) for fence in fences] == [("tab-1", "0"), ("tab-2", "1")]
    assert [(table.number, table.title) for table in document.tables] == [(1, "Min 7"), (2, "Hvad var målet?")]


def test_comments_are_printed_as_they_were_given() -> None:
    """Word for word out of the data, between the language's quotation marks, with the author's words beside them."""
    text = (
        "::: {.comments of=kommentar}\n- Det gik fint – vi »talte« meget\n"
        "- [Vejen frem er åben]{.quote .released lang=da}: ahead\n:::\n"
    )
    document = built(text, "en")
    (comments,) = of_class(document, "comments")
    assert [text_of(item.content[0]) for item in comments.content[0].content] == [
        '“Det gik fint - vi "talte" meget”',
        "“Vejen frem er åben”: ahead",
    ]
    assert [dict(quote.attributes) for quote in of_class(document, "quote")] == [{}, {"lang": "da"}]


def test_an_empty_fence_prints_what_may_be_shown() -> None:
    """Or says that there is nothing."""
    (comments,) = of_class(built("::: {.comments of=maal_andet}\n:::\n"), "comments")
    assert [text_of(item.content[0]) for item in comments.content[0].content] == ["»Bedring«", "»Ro på«"]
    nobody = replace(responses(), answers=responses().answers.slice(0, 1))
    (comments,) = of_class(build(draft("::: {.comments of=maal_andet}\n:::\n"), nobody), "comments")
    assert text_of(comments.content[0]) == "Der er ingen kommentarer, som kan vises."


def test_the_appendix_stands_last() -> None:
    """Where something is claimed."""
    blocks = tree_document(built(f"a\n\n{CLAIM}\n").tree).content
    assert blocks[-1].classes == ["appendix"]
    assert text_of(blocks[-1].content[0]) == "Bilag: Hvor tallene kommer fra"
    assert of_class(built("a"), "appendix") == []


def test_spaces_and_quotation_marks_are_set() -> None:
    """Ordinary ones are all that an author writes."""
    (paragraph,) = tree_document(built('Den 12. marts "ja"').tree).content
    assert pf.stringify(paragraph).strip() == "Den 12.\u00a0marts »ja«"


def test_the_same_report_gives_the_same_document() -> None:
    """To the letter."""
    text = "\n\n".join(EVERYWHERE.values()).replace("[Det gik]{.quote} siger", "[Vejen frem er åben]{.quote .released}")
    text = text.replace("::: headlines", "::: {lang=da}")
    first, second = built(text), built(text)
    assert json.dumps(first.tree) == json.dumps(second.tree)
    assert [figure.wide for figure in first.figures] == [figure.wide for figure in second.figures]


def test_a_fact_is_printed_as_it_stands() -> None:
    """In a heading and in a grid table too, whose columns it leaves alone."""
    rule = "+-----------------+---+"
    grid = f"{rule}\n| a               | b |\n{rule.replace('-', '=')}\n| [12]{{fact}} hjul | x |\n{rule}"
    document = built(f"# Alle [seks]{{fact}} grupper\n\n{grid}\n")
    assert of_class(document, "fact") == []
    assert of_class(document, "fac") == []
    text = text_of(list(tree_document(document.tree).content))
    assert "Alle seks grupper" in text
    assert "hjul" in text


def test_a_difference_that_is_not_sure_stops_the_build() -> None:
    """As a false claim does; a draft of the report may mark it."""
    text = '[flere end]{difference="maal/unge/udd, maal/unge/job"}'
    with pytest.raises(FalseFound, match="the test does not carry it"):
        built(text)
    (claim,) = of_class(built(text, allow_false=True), "claim")
    assert claim.classes == ["claim", "false"]
