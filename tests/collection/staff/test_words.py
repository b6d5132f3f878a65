"""What staff pages say."""

from __future__ import annotations

import re

from overblik.collection.models import Contact, Message, Note
from overblik.collection.staff import words
from overblik.collection.staff.standing import STATES
from tests.house.modules import SOURCE, modules


def test_everything_is_said_in_both_languages_with_the_same_fields() -> None:
    """A field that one language lacks would be lost there."""
    for table in (
        words.STATES,
        words.KINDS,
        words.NOTE_KINDS,
        words.MESSAGE_STATES,
        words.CONTACT_STATES,
        words.SAID,
        words.ACTIONS,
    ):
        for name, text in table.items():
            assert set(text) == {"da", "en"}, name
            fields = {language: set(re.findall(r"{(\w+)", words)) for language, words in text.items()}
            assert fields["da"] <= fields["en"], name


def test_every_state_has_a_name() -> None:
    """Those of units, notes, messages and contacts."""
    assert set(words.STATES) == set(STATES)
    assert set(words.NOTE_KINDS) == set(Note.Kind.values)
    assert set(words.MESSAGE_STATES) == set(Message.State.values)
    assert set(words.CONTACT_STATES) == set(Contact.State.values)


def test_an_action_is_named_and_a_state_fits_into_a_sentence() -> None:
    """What has no name yet is shown as it is."""
    assert words.action_text("pilot", "en") == "Pilot"
    assert words.action_text("new", "en") == "new"
    assert words.state_name("not_begun", "da") == "ikke begyndt"
    assert words.say("mail_sent", "en", name="x") == "The mail has been sent to x."


def test_everything_that_is_written_into_the_log_has_a_name() -> None:
    """Whatever the program writes there is said in both languages."""
    written = re.compile(r"\b(?:audit|written)\(\s*\"([^\"]+)\"")
    found = {name for module in modules(SOURCE) for name in written.findall(module.text)}
    assert "fieldwork state" in found
    assert found - set(words.ACTIONS) == set()
