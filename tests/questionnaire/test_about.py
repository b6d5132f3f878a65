from overblik.files.languages import Text
from overblik.questionnaire.about import About, UnitName


def test_a_study_that_says_nothing_of_its_units_has_units() -> None:
    """Notes can be written before anybody has named what is counted."""
    about = About(title=Text.same("x"), owner=Text.same("y"))
    assert (about.unit.one["da"], about.unit.many["en"]) == ("enhed", "units")


def test_the_nouns_for_units_are_known_in_small_letters() -> None:
    """Claims may go on with them: "9 ud af 10 jobcentre"."""
    unit = UnitName(one=Text({"da": "Jobcenter"}), many=Text({"da": "jobcentre"}), the_many=Text({"da": "jobcentrene"}))
    assert unit.nouns("da") == {"jobcenter", "jobcentre", "jobcentrene"}
