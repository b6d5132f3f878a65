from hypothesis import given
from hypothesis import strategies as st

from overblik.files.languages import Text

words = st.text(st.characters(exclude_characters="{}"), max_size=20)


def test_a_text_speaks_the_language_that_is_asked_for() -> None:
    """Every part of the program asks by language."""
    assert Text({"da": "Ja", "en": "Yes"})["en"] == "Yes"


def test_a_language_that_is_missing_falls_back_to_the_first() -> None:
    """The check has told of it by then; a half-translated study can still be looked at."""
    assert Text({"da": "Ja"})["en"] == "Ja"
    assert Text({})["da"] == ""


def test_a_text_that_is_alike_everywhere_is_there_in_every_language() -> None:
    """Names and ids are not translated."""
    assert "en" in Text.same("KL")
    assert "en" not in Text({"da": "Ja"})
    assert list(Text({"da": "Ja", "en": "Yes"})) == ["da", "en"]
    assert len(Text.same("KL")) == 1


def test_texts_that_say_the_same_are_equal() -> None:
    """Variables with texts are compared and kept in sets."""
    one, other = Text({"da": "Ja", "en": "Yes"}), Text({"en": "Yes", "da": "Ja"})
    assert one == other
    assert hash(one) == hash(other)
    assert repr(Text({"da": "Ja"})) == "Text({'da': 'Ja'})"


def test_pipes_of_all_languages_are_found() -> None:
    """What only the translation fills in must be known too."""
    assert Text({"da": "Hej {navn}", "en": "Hello {name}, {navn}"}).pipes() == {"navn", "name"}


def test_a_pipe_without_a_value_leaves_an_ellipsis() -> None:
    """A respondent never sees a brace."""
    assert Text({"da": "{navn} i {region}"}).filled({"navn": "Aby"})["da"] == "Aby i …"


@given(words)
def test_a_text_without_braces_stays_as_it_is(text: str) -> None:
    """Filling in touches nothing else."""
    assert Text({"da": text}).filled({"x": "y"})["da"] == text


@given(words, words)
def test_what_is_filled_in_is_not_filled_again(before: str, value: str) -> None:
    """A respondent's braces are words, not commands."""
    assert Text({"da": f"{before}{{x}}"}).filled({"x": f"{value}{{x}}"})["da"] == f"{before}{value}{{x}}"
