from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from overblik.tables.notes import group_label, notes
from tests.makers import STUDY
from tests.sampled import frame, sampled
from tests.tables.conftest import awkward

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.study import Study
    from overblik.tables.table import Table


def note(table: Table, language: str = "da") -> str:
    """Return the whole note."""
    return " ".join(notes(table, language))


@pytest.mark.parametrize(
    ("name", "base", "danish", "english"),
    [
        (
            "kontakt", "answered",
            "Andel af de 9 kontorer, der har besvaret spørgsmålet. Det har været muligt at give flere svar.",
            "Share of the 9 offices that answered the question. More than one answer could be given.",
        ),
        (
            "kontakt", "asked",
            ("Andel af de 10 kontorer, der har fået stillet spørgsmålet, uanset om det er besvaret. "
            "Det har været muligt at give flere svar."),
            "Share of the 10 offices that received the question, answered or not. More than one answer could be given.",
        ),
        (
            "kontakt", "all",
            "Andel af de 10 kontorer, der indgår i undersøgelsen. Det har været muligt at give flere svar.",
            "Share of the 10 offices in the survey. More than one answer could be given.",
        ),
        (
            "kontakt", "mentions",
            "Andel af de 11 krydser, som kontorerne har sat.",
            "Share of the 11 ticks given by the offices.",
        ),
        (
            "kontakt_andet", "answered",
            "Andel af de 2 kontorer, der har fået stillet spørgsmålet.",
            "Share of the 2 offices that received the question.",
        ),
        (
            "antal", "answered",
            "Tal fra de 6 kontorer, der har besvaret spørgsmålet.",
            "Figures from the 6 offices that answered the question.",
        ),
        (
            "region", "answered",
            "Andel af de 10 kontorer, som oplysningen findes for.",
            "Share of the 10 offices for which this is known.",
        ),
        (
            "region", "asked",
            "Andel af de 10 kontorer, der indgår i undersøgelsen.",
            "Share of the 10 offices in the survey.",
        ),
        (
            "responses", "answered",
            "Andel af de 12 kontorer, der er blevet spurgt.",
            "Share of the 12 offices asked to take part.",
        ),
        (
            "formaal/andet", "answered",
            "Andel af 1 kontor, der har fået stillet spørgsmålet og besvaret det.",
            "Share of 1 office that received the question and answered it.",
        ),
        (
            "formaal", "all",
            ("Andel af de 10 kontorer, der indgår i undersøgelsen. "
            "Rækken »Alle svar« viser andelen af de 30 mulige svar på tværs af rækkerne."),
            ("Share of the 10 offices in the survey. "
            "The row “All answers” shows the share of the 30 possible answers across the rows."),
        ),
    ],
)  # fmt: skip
def test_a_note_says_what_the_numbers_are_of(ten: Study, name: str, base: str, danish: str, english: str) -> None:
    """For every kind of question and every base, in good Danish and English."""
    table = ten.table(name, base=base)
    assert (note(table, "da"), note(table, "en")) == (danish, english)


def test_routing_is_not_mentioned_where_it_kept_nobody_away(ten: Study) -> None:
    """Everybody was asked if everybody answered."""
    table = ten.table("oplevelse", where="answered(oplevelse)")
    assert notes(table, "da")[0] == "Andel af de 3 kontorer, der har besvaret spørgsmålet."


def test_the_rows_of_a_grid_have_a_base_each(ten: Study) -> None:
    """The commonest is that of the others."""
    table = ten.table("formaal")
    assert note(table) == (
        "Andel af de kontorer, der har fået vist den enkelte række og besvaret den: 1 for »Andre« og 3 for de øvrige. "
        "Rækken »Alle svar« viser andelen af de 7 svar, der er givet på tværs af rækkerne."
    )
    assert note(table, "en").startswith(
        "Share of the offices that received each row and answered it: 1 for “Others” and 3 for the others."
    )
    asked = note(ten.table("formaal", base="asked"))
    assert "uanset om den er besvaret: 4 for »Unge«, 3 for »Syge« og 1 for »Andre«." in asked


def test_where_there_are_too_many_bases_their_span_is_told(ten: Study) -> None:
    """By row, by group, or by both."""
    by_both = note(ten.table("formaal", by="region"))
    assert "besvaret den: mellem 1 og 2 i hver række og gruppe. Hvor der ingen svar er, vises ingen tal." in by_both
    table = ten.table("formaal")
    cells = tuple(
        replace(cell, base=10 + place) for place, row in enumerate("abcdefg") for cell in table.cells[:1]
        for cell in [replace(cell, name=replace(cell.name, row=row))]
    )  # fmt: skip
    assert "mellem 10 og 16 i hver række" in notes(replace(table, cells=cells), "da")[0]
    many = ten.table("antal", by="region,oplevelse,region*oplevelse")
    assert "between 1 and 4 in each group" in notes(many, "en")[0]
    alike = replace(many, cells=tuple(replace(cell, base=5) for cell in many.cells))
    assert ": 5 i hver gruppe." in notes(alike, "da")[0]


def test_the_groups_of_a_break_have_a_base_each(ten: Study) -> None:
    """Also where they happen to be alike; a note under a break never tells the whole for the parts."""
    assert notes(ten.table("kontakt", by="region"), "da")[0] == (
        "Andel af de kontorer, der har besvaret spørgsmålet: 5 for »Nord« og 4 for »Syd«."
    )
    assert notes(ten.table("responses", by="region"), "en")[0] == (
        "Share of the offices asked to take part: 6 for “North” and 6 for “South”."
    )


def test_dont_knows_left_out_are_counted_in_the_note(ten: Study) -> None:
    """Who left the scale is not among the others; nothing is said where nobody did."""
    table = ten.table("oplevelse")
    assert notes(table, "da")[1] == "2 kontorer, der har svaret »Ved ikke« eller »Ikke relevant«, er ikke regnet med."
    assert notes(table, "en")[1] == "2 offices that answered “Don't know” or “Not relevant” are not included."
    one = ten.table("oplevelse", where="antal < 3 or antal == 10")
    assert notes(one, "da")[1] == "1 kontor, der har svaret »Ved ikke«, er ikke regnet med."
    nobody = ten.table("oplevelse", where="antal >= 10")
    assert "Ved ikke" not in note(nobody)


def test_dont_knows_that_are_counted_are_said_to_be(ten: Study, eight: Study) -> None:
    """By the study's rule, or because the base is all who were asked."""
    assert "»Ved ikke« og »Ikke relevant« er regnet med." in notes(eight.table("oplevelse"), "da")
    assert "“Don't know” and “Not relevant” are included." in notes(ten.table("oplevelse", base="asked"), "en")
    assert "“Don't know” is included." in notes(eight.table("oplevelse", where="antal < 3"), "en")


def test_under_a_break_dont_knows_stand_apart(ten: Study) -> None:
    """How many there were in each group is in the figure."""
    by_region = notes(ten.table("oplevelse", by="region"), "da")
    assert "»Ved ikke« og »Ikke relevant« er ikke regnet med i de øvrige tal." in by_region


def test_rounding_is_mentioned_where_it_shows(ten: Study, eight: Study) -> None:
    """Three thirds are 99; two halves are 100; nothing is expected to add up where several answers may be given."""
    said = "På grund af afrunding summerer procenterne ikke altid til 100."
    assert said in notes(ten.table("oplevelse"), "da")
    assert said not in notes(replace(ten.table("oplevelse"), decimals=0), "da")[:1]
    assert said not in note(ten.table("kontakt"))
    assert said not in note(ten.table("region", where="antal >= 0 and antal <= 10"))
    assert said not in note(eight.table("oplevelse"))
    assert said in note(eight.table("oplevelse", by="region"))


def test_a_filter_is_told(ten: Study) -> None:
    """In words."""
    assert "Kun besvarelser, hvor »Region« er »Syd«." in notes(ten.table("kontakt", where="region == 'Syd'"), "da")


def test_what_is_hidden_is_told_with_the_reason(tmp_path: Path) -> None:
    """One group, everything, or rows here and there."""
    study = awkward(tmp_path, STUDY.replace("least_base: 1", "least_base: 3"))
    group = study.table("antal", by="region")
    assert note(group) == (
        "Tal fra de kontorer, der har besvaret spørgsmålet: 4 for »Nord«. "
        "Tal for »Syd« vises ikke, fordi de bygger på færre end 3 kontorer."
    )
    assert note(group, "en").endswith("Figures for “South” are not shown, as they rest on fewer than 3 offices.")
    everything = study.table("formaal", by="region")
    assert note(everything) == (
        "Andel af de kontorer, der har fået vist den enkelte række og besvaret den. "
        "Tallene vises ikke, fordi de bygger på færre end 3 kontorer."
    )
    rows = study.table("formaal", where="region == 'Nord' or antal < 100 or asked(oplevelse)")
    assert notes(rows, "da")[-1] == (
        "Tal, der bygger på færre end 3 kontorer, vises ikke, og rækken »Alle svar« derfor heller ikke."
    )


def test_many_hidden_groups_are_counted(tmp_path: Path) -> None:
    """Nobody reads a list of twelve."""
    study = awkward(tmp_path, STUDY.replace("least_base: 1", "least_base: 9"))
    table = study.table("kontakt")
    hidden = study.table("kontakt", by="region").cells[:1] * 12
    groups = (replace(cell, name=replace(cell.name, by=(("egn", f"Egn {n}"),))) for n, cell in enumerate(hidden))
    assert notes(replace(table, cells=(*table.cells, *groups)), "da")[-1].startswith("Tal for 12 grupper vises ikke")


def test_where_nobody_answered_there_is_nothing_to_be_of(ten: Study, tmp_path: Path) -> None:
    """No percentage is of nought."""
    nobody = ten.table("antal", where="antal > 1000")
    assert notes(nobody, "da")[-1] == "Der er ingen svar."
    empty = awkward(tmp_path, STUDY)
    table = empty.table("antal")
    assert (
        note(replace(table, cells=tuple(replace(cell, base=0, count=0) for cell in table.cells)))
        == "Der er ingen svar."
    )


def test_numbers_are_written_as_the_language_writes_them(ten: Study) -> None:
    """Thousands have a point in Danish and a comma in English."""
    table = ten.table("antal")
    large = replace(table, cells=tuple(replace(cell, base=12345) for cell in table.cells))
    assert "de 12.345 kontorer" in note(large)
    assert "the 12,345 offices" in note(large, "en")


def test_a_group_is_called_by_its_labels(ten: Study) -> None:
    """Crossed groups by both, and the whole by a word."""
    table = ten.table("antal", by="region*oplevelse")
    assert group_label(table, (("region", "Syd"), ("oplevelse", "godt")), "en") == "South, Well"
    assert group_label(table, (), "da") == "I alt"
    assert group_label(table, (("noter", "fri tekst"),), "da") == "fri tekst"


def test_a_third_is_a_third(ten: Study) -> None:
    """The note is about shares that are exact."""
    assert ten.table("oplevelse").cell("godt").share == Fraction(1, 3)


def test_counts_are_no_shares(ten: Study) -> None:
    """Where counts are printed, the note says so, and rounding is no matter."""
    table = ten.table("oplevelse")
    counted = replace(table, basis=replace(table.basis, show="count"))
    assert "afrunding" in note(table)
    assert note(counted).startswith("Antal blandt de 3 kontorer, der har ")
    assert note(counted, "en").startswith("Number among the 3 offices that ")
    assert "afrunding" not in note(counted)


@pytest.mark.parametrize(
    ("design", "danish", "english"),
    [
        ("design: {weight: vaegt}\n", "Tallene er vægtet med »Vægt«", "Figures are weighted by “Weight”"),
        (
            "design: {strata: landsdel, fpc: antal}\n",
            "Tallene er vægtet op fra stikprøven til alle institutioner",
            "Figures are weighted up from the sample to all institutions",
        ),
    ],
)
def test_weights_are_told(tmp_path: Path, design: str, danish: str, english: str) -> None:
    """By the name of the weight, or that each stratum counts for all of it."""
    table = sampled(tmp_path, design=design).table("digital")
    assert danish in note(table)
    assert english in note(table, "en")
    assert "beregnet efter den måde, stikprøven er trukket på" in note(table)


def test_who_the_sample_is_of_is_told_where_no_design_is_stated(tmp_path: Path) -> None:
    """Only where uncertainty was asked for; a census has none."""
    study = sampled(tmp_path / "a", design="", frame_file=frame(unasked=3))
    assert "Usikkerhed" not in note(study.table("digital"))
    told = note(study.table("digital", precision=True))
    assert "beregnet som om de institutioner, der har svaret, var trukket tilfældigt blandt de 10" in told
    census = sampled(tmp_path / "b", design="").table("digital", precision=True)
    assert "All 7 institutions answered, so the figures have no sampling uncertainty." in note(census, "en")


def test_what_units_count_with_is_told(tmp_path: Path) -> None:
    """By the head of the column."""
    table = sampled(tmp_path, design="").table("digital", covering="boern")
    assert "I kolonnen »Pct. af børn« tæller institutionerne med det, de dækker." in note(table)


def test_it_is_weighted_percentages_that_may_not_add_up(tmp_path: Path) -> None:
    """25 and 15 of 40 are 63 and 38; 4 and 3 of 7, which add up, are not printed."""
    table = sampled(tmp_path, frame_file=frame(weight=("7", "4"))).table("digital")
    assert "afrunding" in note(replace(table, decimals=0))
    assert "afrunding" not in note(replace(table, decimals=1))
