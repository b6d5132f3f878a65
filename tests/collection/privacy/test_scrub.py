"""Every text of the database is looked through."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import models

from overblik.collection.privacy.marks import Persons
from overblik.collection.privacy.scrub import ANSWERS, AROUND, mentions, scrub, texts
from tests.collection.privacy.people import MAIL, NAME, everywhere

ELSEWHERE = {
    "Contact": "rows are deleted whole", "Code": "words of the code frame", "CodeFrame": "ids", "Coding": "ids",
    "ApiToken": "made by staff", "StaffRole": "roles", "Purge": "hashes", "RateCount": "hashes", "Version": "the questionnaire",
    "Fieldwork": "states",
}  # fmt: skip
IDS = {"unit_id", "name", "members", "values", "section", "email", "language", "mailing", "kind", "state", "message_id"} | {
    "submitted", "at", "source", "fate", "key", "action", "unit",
}  # fmt: skip
"""Fields that hold the study's or the program's own words, or that `purge` empties."""


def test_no_text_of_the_database_is_forgotten() -> None:
    """A new field must be looked through, or be said here to need no look."""
    looked = {(model, name) for model, names in (*AROUND, *ANSWERS) for name in names}
    kinds = (models.CharField, models.TextField, models.JSONField)
    every = {
        (model, field.name)
        for model in apps.get_app_config("collection").get_models()
        if model.__name__ not in ELSEWHERE
        for field in model._meta.fields  # noqa: SLF001 - Django's own door
        if isinstance(field, kinds) and field.name not in IDS
    }
    assert {(m.__name__, n) for m, n in every - looked} <= {("Release", "by")}


@pytest.mark.usefixtures("site")
def test_a_person_is_taken_out_around_the_answers() -> None:
    """And out of answers where that is asked for."""
    everywhere()
    persons = Persons.of(MAIL, NAME)
    assert scrub(persons, answers=False) > 0
    assert {type(row).__name__ for row, _ in mentions(persons)} == {"Response", "Change"}
    scrub(persons, answers=True)
    assert list(mentions(persons)) == []


@pytest.mark.usefixtures("site")
def test_all_texts_can_be_read() -> None:
    """Those inside JSON too."""
    everywhere()
    assert any(NAME in text for text in texts())
    assert MAIL in list(texts())
