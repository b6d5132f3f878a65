from __future__ import annotations

from overblik.tables.disclosure.asked import Asked
from overblik.tables.disclosure.singled_out import Singled, Whom
from tests.report.offices import responses
from tests.tables.disclosure.offices import respondents, study

WHOM = Whom(
    questionnaire=study().questionnaire,
    frame=study().frame,
    answers=respondents(
        [
            {"region": "nord", "str": "lille", "klar": "nej"},
            {"region": "nord", "str": "lille"},
            {"region": "nord", "str": "stor"},
            {"region": "nord", "str": "stor"},
        ]
    ).counting,
)


def test_a_crossing_that_leaves_one_unit_is_told() -> None:
    """Of those who answered, as the frame does not know who was ready; how many groups, and not which."""
    (found,) = WHOM.singled_out(Asked("form", "region*klar"))
    assert found == Singled(what="region*klar", alone=1, groups=2, of_frame=False)
    assert found.message(study().about) == (
        "region*klar: 1 group holds a single office of those that answered (of 2 groups that hold any), whom its readers may "
        "recognise; take coarser groups or cross fewer breaks"
    )


def test_a_single_break_is_no_combination() -> None:
    """Breaks in turn are not crossed."""
    assert WHOM.singled_out(Asked("form", "klar,region")) == ()


def test_a_filter_with_a_break_is_a_combination() -> None:
    """And so is a filter by itself."""
    (found,) = WHOM.singled_out(Asked("form", "str", "klar == 'nej'"))
    assert found.what == "str where klar == 'nej'"
    assert WHOM.singled_out(Asked("form", None, "klar == 'nej'"))
    assert not WHOM.singled_out(Asked("form", None, "klar == 'ja'"))


def test_the_frame_is_looked_at_where_it_tells_the_groups() -> None:
    """All its units may answer, whoever did: three of each of region by year."""
    known = responses()
    whom = Whom(questionnaire=known.questionnaire, frame=known.frame)
    assert whom.singled_out(Asked("oplevelse", "region*aar")) == ()
    assert whom.singled_out(Asked("oplevelse", "region*oplevelse")) == ()  # there are no answers to look at
