from __future__ import annotations

import datetime as dt

from overblik.collection.plan.fields import Addressed, Filler, listed, person_text
from overblik.collection.plan.model import TEXT_KINDS, Person
from overblik.collection.plan.texts import EVERYWHERE, fields_of
from overblik.files.languages import Text
from tests.collection.plan.studies import ABOUT, COLUMNS, SENDER, good_plan

NOW = dt.datetime(2020, 5, 19, 9, tzinfo=dt.UTC)
OFFICE = Addressed(
    unit="Kontor 1", contact="Ida Holm", link="https://svar.test/x", values={"region": "Nord", "vej": "Ny Vej"}
)


def filler(language: str, *, file: str = SENDER + "minutes: 12\n") -> Filler:
    """Return the maker of fields in the small study."""
    return Filler(plan=good_plan(file), about=ABOUT, columns=COLUMNS, language=language)


def test_every_field_that_every_text_may_use_has_a_value() -> None:
    """In the language of the mail, with the frame's values in words."""
    fields = filler("en").fields(OFFICE, NOW)
    assert set(fields) == EVERYWHERE | {column.id for column in COLUMNS}
    assert fields == {
        "unit": "Kontor 1", "contact": "Ida Holm", "title": "Offices", "owner": "The association", "link": "https://svar.test/x",
        "closes": "Sunday 24 May 2020", "days_left": "5 days", "minutes": "12 minutes", "sender": "Foreningen",
        "help": "Foreningen, svar@kontorer.test", "region": "North", "vej": "Ny Vej", "ansatte": "",
    }  # fmt: skip


def test_who_is_not_known_by_name_is_addressed_as_the_unit() -> None:
    """Nobody is greeted with nothing."""
    nobody = Addressed(unit="Kontor 1", link="https://svar.test/x")
    assert filler("da").fields(nobody, NOW)["contact"] == "Kontor 1"
    assert filler("da", file="minutes: 1").fields(nobody, NOW)["minutes"] == "1 minut"


def test_what_is_missing_is_told_in_words() -> None:
    """Or that only the sending is left."""
    assert filler("da").missing(["Ledige", "Møder"]) == "»Ledige« og »Møder«"
    assert filler("en").missing(["Meetings"]) == "“Meetings”"
    assert filler("da").missing([]) == "at afslutte og sende svarene"
    assert filler("en").missing([]) == "to finish and send the questionnaire"


def test_the_fields_of_some_texts_are_known_beside_those_of_all() -> None:
    """Each kind of text has those of every text."""
    assert all(fields_of(kind) >= EVERYWHERE for kind in TEXT_KINDS)
    assert fields_of("reminder_begun") - EVERYWHERE == {"missing"}


def test_a_person_is_told_with_the_ways_to_reach_them() -> None:
    """As far as there are any."""
    ida = Person(name=Text.same("Ida Holm"), mail="ida@kontorer.test", phone="11 22 33 44")
    assert person_text(ida, "da") == "Ida Holm, tlf. 11 22 33 44, ida@kontorer.test"
    assert person_text(Person(name=Text.same("Ida Holm")), "en") == "Ida Holm"


def test_names_are_listed_in_words() -> None:
    """One, two or many."""
    assert [listed(list(names), "da") for names in ("A", "AB", "ABC")] == ["A", "A og B", "A, B og C"]
