"""What the text says of a table."""

from __future__ import annotations

import pytest

from overblik.report.audit.checks.figures import figure_findings, labelled
from overblik.report.audit.speech.danish import DANISH as SPEECH
from overblik.report.audit.wording import DANISH
from tests.report.audit.reports import ANSWERED, lifted

TABLE = """\
Tabel 1: Hvad har jobcentrene brugt til samtalerne? Procent, flere svar
Video på nettet      71
Gamle breve          33
Mange mails          86

"""


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("9 ud af 10 jobcentre har brugt video på nettet til samtalerne.", ["words"]),
        ("44 pct. har brugt gamle breve til samtalerne.", ["twice"]),
        ("7 ud af 10 jobcentre har brugt video på nettet til samtalerne.", []),
        ("9 ud af 10 jobcentre har ikke brugt video på nettet til samtalerne.", []),
        ("9 ud af 10 jobcentre har brugt video på nettet eller gamle breve til samtalerne.", []),
        ("9 ud af 10 jobcentre har fået penge til gamle breve.", []),
    ],
)
def test_a_statement_is_held_to_the_one_cell_it_speaks_of(said: str, found: list[str]) -> None:
    """All its labels, enough of the title, no "not", and no second cell."""
    assert [it.kind for it in figure_findings(lifted(f"{ANSWERED}{TABLE}{said}"), DANISH)] == found


def test_points_of_a_scale_are_left_alone() -> None:
    """Their labels share words."""
    (figure,) = lifted(f"{ANSWERED}{TABLE.replace('Gamle breve', 'Gammel video')}").figures
    assert [cell.quantity.says for cell in labelled(figure, SPEECH)] == ["Mange mails"]
