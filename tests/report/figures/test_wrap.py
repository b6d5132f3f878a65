"""Labels are broken at words and never cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from overblik.report.figures.wrap import Face, balanced, least_width, longest_word, widest, wrap

FACE = Face(size=12)
labels = st.lists(st.text("abdefgiklmnoprstuvyæøå", min_size=1, max_size=30), min_size=1, max_size=12).map(" ".join)
widths = st.floats(60, 400)


def squeezed(lines: tuple[str, ...], label: str) -> bool:
    """Whether lines hold the label and nothing else, spaces and hyphens at breaks apart."""
    found = "".join(line.removesuffix("-") for line in lines)
    return found.replace(" ", "") == label.replace(" ", "")


@given(labels, widths)
def test_nothing_is_cut_and_everything_fits(label: str, width: float) -> None:
    """Every letter of a label is on some line, and no line is wider than it may be."""
    lines = wrap(label, FACE, width)
    assert squeezed(lines, label)
    assert widest(lines, FACE) <= width + 1e-6


@given(labels, widths)
def test_balancing_takes_no_more_lines(label: str, width: float) -> None:
    """Lines of a length are no more than they were, and hold the same."""
    lines = balanced(label, FACE, width)
    assert len(lines) <= len(wrap(label, FACE, width))
    assert widest(lines, FACE) <= width + 1e-6
    assert squeezed(lines, label)


def test_a_line_breaks_at_spaces_slashes_and_hyphens() -> None:
    """A slash and a hyphen stay at the end of their line."""
    assert wrap("Vejledning om/opfølgning på jobsøgning", FACE, 100) == (
        "Vejledning om/",
        "opfølgning på",
        "jobsøgning",
    )
    assert wrap("job- og uddannelsesrettet", FACE, 110) == ("job- og", "uddannelsesrettet")


def test_a_number_is_not_broken() -> None:
    """covid-19 and 40.000-59.999 stay whole, and so does what a no-break space holds together."""
    assert wrap("på grund af covid-19", FACE, 100) == ("på grund af", "covid-19")
    assert wrap("i alt 40.000-59.999", FACE, 84) == ("i alt", "40.000-59.999")
    assert wrap("i alt n\u00a0=\u00a071", FACE, 45) == ("i alt", "n\u00a0=\u00a071")


def test_a_word_is_parted_only_if_it_is_wider_than_the_line() -> None:
    """A soft hyphen shows only where it is needed."""
    word = "kommune\u00adsamarbejde"
    assert wrap(word, FACE, 400) == ("kommunesamarbejde",)
    assert wrap(word, FACE, 70) == ("kommune-", "samarbejde")


def test_balanced_lines_are_of_a_length() -> None:
    """No word stands alone on the last line that could have company."""
    label = "Fysiske samtaler uden for jobcentret, fx på en gåtur"
    assert wrap(label, FACE, 250)[1] == "gåtur"
    assert balanced(label, FACE, 250) == ("Fysiske samtaler uden for", "jobcentret, fx på en gåtur")


def test_an_empty_label_is_one_empty_line() -> None:
    """There is nothing to break."""
    assert wrap("", FACE, 100) == ("",)
    assert widest((), FACE) == 0


def test_the_least_width_parts_compounds_only() -> None:
    """A heading may be broken down to the parts of its compounds, and no further."""
    assert least_width("Opfølgning på uddannelsespålæg", FACE) == FACE.width("uddannelses-")
    assert longest_word("Opfølgning på uddannelsespålæg", FACE, 400) == FACE.width("uddannelsespålæg")
