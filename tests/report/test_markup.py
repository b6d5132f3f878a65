from __future__ import annotations

import pytest

from overblik.report.markdown import parse_markdown
from overblik.report.markup import check_complaints, check_links, check_names, check_words, without_raw
from overblik.report.places import Places
from overblik.report.reader import Reader
from tests.report.offices import draft, names, said


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Ja [70 pct.] {share=kontaktform/video}", "1:8"),
        ("Ja [70 pct.]{share=kontaktform/video by region}", "1:8"),
        ("Ja [70 pct.]{share:kontaktform/video}", "1:8"),
        ("Ja \\[70 pct.]{share=kontaktform/video}", "1:9"),
        ("# Ja [70 pct.]{.share=kontaktform/video}", "1:10"),
        ("- Ja[^1]\n- [70 pct.]{count: kontaktform/video}\n\n[^1]: x", "2:7"),
        ("| a |\n|---|\n| [70 pct.] {share=kontaktform/video} |", "3:7"),
        ("x^[Ja [70 pct.] {share=kontaktform/video}]", "1:11"),
        ("Se figuren\n::: {.figure of=kontaktform}", "2:1"),
        ("Ja\n\n:::\n", "3:1"),
        ("Se noten[^9] her", "1:9"),
        ("+---+---+\n| a | b |\n+===+===+\n| [71 pct.]{share=kontaktform/video} | x |\n+---+---+\n", "3:2"),
    ],
)
def test_what_was_not_understood_is_not_printed_in_silence(text: str, at: str) -> None:
    """A claim with a slip of the pen would otherwise be checked by nobody."""
    found = [problem for problem in draft(text).problems if problem.code == "report-syntax"]
    assert found
    assert at in [f"{problem.at.line}:{problem.at.column}" for problem in found]


@pytest.mark.parametrize(
    "text",
    [
        "Se [1] og {a, b}",
        "`[70 pct.]{share=x/y}`",
        "    [70 pct.] {share=x/y}\n",
        "kl. 12:30, 3 : 4",
        "a == b",
        "1 + 1 = 2",
    ],
)
def test_ordinary_brackets_and_code_are_left_alone(text: str) -> None:
    """Code is printed as it stands: a report may explain how it was written."""
    assert said(draft(text)) == []


def test_an_open_fence_is_told_with_its_repair() -> None:
    """Everything behind it would be part of the figure."""
    found = draft("Ja\n\n::: {.figure of=kontaktform}\nTitel\n")
    assert said(found) == ["3:1 report-syntax"]
    assert found.problems[0].message.endswith("close it with ::: on a line of its own")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a <b>fed</b>", "1:3 report-raw"),
        ("<table><tr><td>\n\nfed\n\n</td></tr></table>", "1:1 report-raw"),
        ("a\n\n```{=typst}\n#lorem(9)\n```", "4:1 report-raw"),
        ("a \\LaTeX{} b", "1:3 report-raw"),
        ("a ![kort](kort.png)", "1:11 report-image"),
        ("a ![kort](https://x.dk/kort.png)", "1:11 report-image"),
        ("[a](svar.xlsx)", "1:5 report-link"),
        ("[a](javascript:alert(1))", "1:5 report-link"),
        ("[a](#fig-2)", "1:5 report-link"),
        ("[a]{.blaa}", "1:1 report-unknown-class"),
        ("[a]{stil=blaa}", "1:1 report-unknown-attribute"),
        ("::: boks\na\n:::", "1:1 report-unknown-class"),
    ],
)
def test_what_cannot_stand_in_every_format_is_a_problem(text: str, code: str) -> None:
    """A report is self-contained, and the same in all of them."""
    assert code in said(draft(text))


@pytest.mark.parametrize(
    "text",
    [
        "a <!-- husk tallet --> b",
        "<!--\nhusk\n-->\n\na",
        "[a](https://x.dk) <mailto:a@b.dk> [b](#en-del)\n\n# En del",
        "[a](#fig-1)\n\n::: {.figure of=kontaktform}\n:::",
        "[hello]{lang=en}",
        "::: {lang=en}\nhello\n:::",
        "# Bilag\n\n::: questionnaire\n:::",
    ],
)
def test_what_can_stand_in_every_format_is_none(text: str) -> None:
    """Comments are for authors; links lead to the web or to a part of the report."""
    assert said(draft(text)) == []


def test_each_check_can_be_asked_for_by_itself() -> None:
    """They share nothing but the reader that notes what they find."""
    text = "[a]{.b} [c](#d) <i> {.quote}"
    document, complaints = parse_markdown(text)
    reader = Reader(names=names(), language="da", places=Places(file="x", text=text))
    check_complaints(reader, complaints)
    without_raw(document, reader)
    check_words(document, reader)
    check_names(document, reader)
    check_links(document, reader, {"d"})
    assert [problem.code for problem in reader.problems] == ["report-raw", "report-syntax", "report-unknown-class"]
