"""Code frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.collection.cleaning.coding import code_answer
from overblik.collection.cleaning.frames import (
    CodeText,
    closed_options,
    code_frame,
    owner_of,
    put_code,
    remove_code,
)
from overblik.collection.cleaning.open_answers import questionnaire_of
from overblik.collection.models import Code
from overblik.errors import Unanswerable
from tests.collection.cleaning.comments import others
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.site import Site


def test_codes_are_added_worded_anew_and_removed(site: Site) -> None:
    """Not once answers have them."""
    frame, answers = others(site)
    put_code(site, frame, CodeText(code="naboer", danish="Naboer og andre"), NOW, "x")
    assert [(one.code, one.label_da) for one in frame.codes.all()] == [
        ("voksne", "Voksne"), ("unge", "Unge"), ("naboer", "Naboer og andre"),
    ]  # fmt: skip
    code_answer(frame, answers[0], "unge", "staff:ida", NOW)
    with pytest.raises(Unanswerable, match="has been given"):
        remove_code(frame, "unge", NOW, "x")
    remove_code(frame, "naboer", NOW, "x")
    remove_code(frame, "nothing", NOW, "x")
    assert Code.objects.count() == 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (CodeText(code="1tid", danish="Tid"), "no code"), (CodeText(code="tid", danish=" "), "no words"),
        (CodeText(code="tid", danish="Tid", moves_to="andet"), "no option"),
    ],
)  # fmt: skip
def test_what_is_no_code_is_refused(site: Site, text: CodeText, told: str) -> None:
    """Other itself is nothing to be moved to."""
    frame = code_frame(site, "kontakt_andet", NOW, "x")
    with pytest.raises(Unanswerable, match=told):
        put_code(site, frame, text, NOW, "x")


def test_only_words_are_coded(site: Site) -> None:
    """A closed question has its options."""
    with pytest.raises(Unanswerable, match="not answered in words"):
        code_frame(site, "digital", NOW, "x")


def test_a_text_after_other_belongs_to_its_question(site: Site) -> None:
    """A comment belongs to none."""
    questionnaire = questionnaire_of(site)
    owner = owner_of(questionnaire, "formaal_andet")
    assert owner is not None
    assert owner.id == "formaal"
    assert [option.id for option in closed_options(questionnaire, "formaal_andet")] == ["job", "kursus"]
    assert closed_options(questionnaire, "kommentar") == ()
