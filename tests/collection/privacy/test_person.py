"""All that is held on a person."""

from __future__ import annotations

import json

import pytest

from overblik.collection.privacy.person import Encoder, held_on
from tests.collection.privacy.people import MAIL, NAME, everywhere


@pytest.mark.usefixtures("site")
def test_a_person_sees_everything_that_is_held() -> None:
    """Contacts, delegations with their answers, and every mention."""
    everywhere()
    found = json.loads(json.dumps(held_on(MAIL.upper()), cls=Encoder))
    assert found["names"] == [NAME]
    assert [(row["unit"], row["phone"]) for row in found["contacts"]] == [("u01", "11 22 33 44")]
    assert found["delegations"][0]["answers"]["newest"] == {"digital": "nej"}
    assert found["delegations"][0]["answers"]["history"][0]["key"] == "digital"
    assert {row["where"] for row in found["mentions"]} == {
        "delegation",
        "message",
        "note",
        "auditentry",
        "change",
        "response",
    }


@pytest.mark.usefixtures("site")
def test_of_a_stranger_nothing_is_held() -> None:
    """The answer is empty lists."""
    everywhere()
    found = held_on("nobody@nowhere.test")
    assert (found["contacts"], found["delegations"], found["mentions"]) == ([], [], [])
