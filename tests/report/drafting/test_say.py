from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from overblik.files.languages import Text
from tests.report.drafting.conftest import speaker
from tests.report.drafting.looking import found, options, study_of

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.study import Study

ASKED = "text: {da: Hvad gør I?, en: What do you do?}"
ONE = f"{{id: q, kind: single, {ASKED}, options: {options('abc')}}}"


def sentences(study: Study, language: str = "da", *, routed: bool = False) -> str:
    """Everything that is said of the first question."""
    speaking = speaker(study.responses, language)
    return " ".join(speaking.sentence(finding, routed=routed) for finding in found(study))


def test_a_finding_becomes_a_sentence_with_claims(tmp_path: Path) -> None:
    """What is compared is one too."""
    study = study_of(tmp_path, ONE, {"q": "aaaaaaabbb"})
    assert sentences(study) == (
        '[Det hyppigste]{rank="q/{a,b,c}"} svar er »A«, som [70 pct.]{share=q/a} af kontorerne har givet. '
        "[30 pct.]{share=q/b} svarer »B«. [Ingen]{share=q/c} har svaret »C«."
    )


def test_the_same_is_said_in_english(tmp_path: Path) -> None:
    """In its own words."""
    study = study_of(tmp_path, ONE, {"q": "aaaaaaabbb"})
    assert sentences(study, "en") == (
        'The [most common]{rank="q/{a,b,c}"} answer was “A”, given by [70 per cent]{share=q/a} of the offices. '
        "[30 per cent]{share=q/b} answered “B”. [None]{share=q/c} of the offices chose “C”."
    )


def test_in_a_routed_question_the_first_sentence_says_who_was_asked(tmp_path: Path) -> None:
    """The others say shares without units."""
    study = study_of(tmp_path, ONE, {"q": "aaaaaaabbb"})
    first, *_ = sentences(study, routed=True).split(". ")
    assert first == "Blandt de kontorer, der fik spørgsmålet, svarer [70 pct.]{share=q/a} »A«"


def test_rows_are_compared_in_percentage_points(tmp_path: Path) -> None:
    """Or as more and fewer, as phrases take turns."""
    question = f"{{id: q, kind: grid, {ASKED}, rows: {options('rs')}, columns: single, options: {options('ab')}}}"
    study = study_of(tmp_path, question, {"q/r": "aaaaaaaabb", "q/s": "aaaabbbbbb"})
    (rows,), speaking = found(study), speaker(study.responses)
    assert speaking.sentence(rows) == (
        '[Flere]{difference="q/{r,s}/a"} kontorer svarer »A« om »R« ([80 pct.]{share=q/r/a}) end om »S« ([40 pct.]{share=q/s/a}).'
    )
    assert any("[40 procentpoint flere]" in speaking.sentence(rows) for _ in range(2))


def test_points_are_not_told_where_printed_percentages_are_one_off(tmp_path: Path) -> None:
    """37.6 and 20.2 are printed as 38 and 20, and lie 17 points apart; a reader would count 18."""
    question = f"{{id: q, kind: grid, {ASKED}, rows: {options('rs')}, columns: single, options: {options('ab')}}}"
    study = study_of(tmp_path, question, {"q/r": "aaaaaaaabb", "q/s": "aaaabbbbbb"})
    (rows,), speaking = found(study), speaker(study.responses)
    high, low = rows.points
    off = replace(rows, points=(replace(high, share=Fraction(376, 1000)), replace(low, share=Fraction(202, 1000))))
    assert not any("procentpoint" in speaking.sentence(off) for _ in range(4))


def test_what_everybody_or_nobody_chose_is_one_claim_of_all_of_it(tmp_path: Path) -> None:
    """A list with "and" for those, with "or" for these."""
    question = f"{{id: q, kind: multiple, {ASKED}, options: {options('abcd')}}}"
    study = study_of(tmp_path, question, {"q/a": "y" * 10, "q/b": "y" * 10, "q/c": "n" * 10, "q/d": "n" * 10})
    assert sentences(study) == (
        '[Alle]{share="q/{a,b}"} kontorer har sat kryds ved »A« og »B«. »C« eller »D« har [ingen]{share="q/{c,d}"} nævnt.'
    )


def test_a_number_and_an_open_question_have_sentences(tmp_path: Path) -> None:
    """One unit is a unit, several are units."""
    number = "{id: q, kind: number, unit: {da: timer, en: hours}, text: {da: Hvor mange?, en: How many?}}"
    study = study_of(tmp_path / "a", number, {"q": "1122334456"})
    assert sentences(study) == "Gennemsnittet er [3,1]{mean=q} timer, og medianen er [3]{median=q}."
    text = study_of(tmp_path / "b", "{id: q, kind: text, text: {da: Hvorfor?, en: Why?}}", {"q": "x" + "-" * 9})
    assert sentences(text).endswith("[10]{count=q/answered} kontorer har skrevet noget.")


def test_a_headline_stands_alone(tmp_path: Path) -> None:
    """With the question, and without a full stop."""
    study = study_of(tmp_path, ONE, {"q": "aaaaaaabbb"})
    first, *_ = found(study)
    assert (
        speaker(study.responses).headline(first)
        == "[7 ud af 10]{share=q/a} kontorer svarer »A« på spørgsmålet »Hvad gør I?«"
    )


@pytest.mark.parametrize(
    ("label", "fact"), [("51-75 pct.", True), ("Mere end én", False), ("Halvdelen", True), ("Ja", False)]
)
def test_a_label_with_a_quantity_is_marked_as_a_fact(tmp_path: Path, label: str, *, fact: bool) -> None:
    """No claim can cover what an option is called."""
    speaking = speaker(study_of(tmp_path, ONE, {"q": "a" * 10}).responses)
    assert speaking.label(Text.same(label)) == (f"[»{label}«]{{fact}}" if fact else f"»{label}«")
    assert speaking.text(Text.same(label)) == (f"[{label}]{{fact}}" if fact else label)


def test_titles_in_sentences_are_small_and_turns_without_numbers_are_whole(tmp_path: Path) -> None:
    """As the rest."""
    speaking = speaker(study_of(tmp_path, ONE, {"q": "a" * 10}).responses)
    assert speaking.lowered(Text.same("Region")) == "region"
    assert re.fullmatch(r"Hver række .* kontorer, .*|Rækkerne .*", speaking.turn("asked rows"))
    assert speaking.fixed("method") == "Metode"
