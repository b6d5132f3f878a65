from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.report.masking import BLANK, masked


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("12 af [9 ud af 10]{share=a/b} og [7]{fact}", "12 af  og "),
        ("[a [12]{fact} b](https://x.dk/12) 3", "[a  b 3"),
        ("`12` og ``1 ` 2``", " og "),
        ("se https://x.dk/2020 og a12@b.dk", "se  og "),
        ("tekst[^2] 3\n\n[^2]: note 4", "tekst 3\n\n note 4"),
        ("1. punkt 2\n2) punkt 3", "punkt 2\npunkt 3"),
        ("<!-- 12 --> 13", " 13"),
        ("```\n12\n```\n13", "\n\n\n13"),
        ("::: {.figure of=a number=1}\nTitel 2\n:::", "\nTitel 2\n"),
        ("::: {.comments of=a}\n- svar 12\n:::\n13", "\n\n\n13"),
        ('[x]{share="a/{b,c}/d"} 4', " 4"),
        ("a \\[12\\] b", "a \\[12\\] b"),
    ],
)
def test_what_is_no_statement_of_the_authors_is_blanked(text: str, left: str) -> None:
    """Claims, facts, code, addresses, notes' marks, numbers of lists, fences and what others said."""
    assert masked(text).replace(BLANK, "") == left


@given(st.text("[]{}=`:\n1a. (-", max_size=40))
def test_every_character_keeps_its_place(text: str) -> None:
    """Whatever the text; lines stay lines."""
    found = masked(text)
    assert len(found) == len(text)
    lines = [[index for index, letter in enumerate(one) if letter == "\n"] for one in (found, text)]
    assert lines[0] == lines[1]
