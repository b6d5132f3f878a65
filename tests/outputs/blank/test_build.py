from __future__ import annotations

from overblik.outputs.blank.form import Grid, Line, Lines, Number, Ticks
from tests.outputs.blank.small_form import small_form


def test_the_form_says_who_answers_when_and_how_much() -> None:
    """In the words of its language."""
    assert small_form("da").facts == (
        ("Hvem svarer", "12\u00a0kontorer"),
        ("Svarperiode", "15.–24. maj 2020"),
        ("Omfang", "6 spørgsmål i 2 afsnit"),
    )
    assert small_form("en").facts[2] == ("Length", "6 questions in 2 sections")


def test_the_form_explains_its_signs() -> None:
    """Those that it has: a star for what must be answered, brackets for what will be filled in."""
    how = " ".join(small_form("da").how)
    assert "Spørgsmål med *" in how
    assert "kantede parenteser" in how
    assert small_form("da").parts[0].intro == "Tak, [Egn]."


def test_questions_are_numbered_and_say_whom_they_are_for() -> None:
    """A section says it once for all its questions."""
    first, second = small_form("da").parts
    assert [item.number for part in (first, second) for item in part.items] == [1, 2, 3, 4, 5, 6]
    assert first.items[1].routing == ("Besvares kun, hvis I har valgt »Piger« i spørgsmål 1.",)
    assert first.items[2].routing == ("Udfyld kun de rækker, I har valgt i spørgsmål 1.",)
    assert second.routing == "Hele afsnittet besvares kun, hvis I ikke har valgt »Ingen af dem« i spørgsmål 1."
    assert second.items[0].routing == ()


def test_a_check_is_a_remark() -> None:
    """So that one is prepared for it."""
    (remark,) = small_form("en").parts[0].items[0].remarks
    assert remark == "On the web we ask once more if you chose “None” in question 1: “Is that right?”"


def test_each_kind_is_answered_in_its_own_way() -> None:
    """Ticks for options, a table for a grid, lines for words."""
    items = [item for part in small_form("da").parts for item in part.items]
    many, scale, grid, whole, decimals, text = (item.answer for item in items)
    assert isinstance(many, Ticks)
    assert many.many
    assert many.lines[2:] == (
        Line(label="Andre", words="Andre, skriv hvad:"),
        Line(label="Ingen af dem", alone="vælges alene"),
    )
    assert isinstance(scale, Ticks)
    assert (scale.many, [line.label for line in scale.outside]) == (False, ["Ved ikke"])
    assert isinstance(grid, Grid)
    assert (grid.columns, len(grid.rows)) == (("Derfor", "Noget andet"), 3)
    assert grid.words == "Har I valgt »Noget andet«, så skriv hvad, og for hvilken række:"
    assert whole == Number(rule="Skriv et helt tal fra 0 til 5.000.", unit="hoveder")
    assert decimals == Number(rule="Skriv et tal med højst 2 decimaler, som er 1 eller mere.")
    assert text == Lines(rule="Højst 2.000 tegn.", count=6)
