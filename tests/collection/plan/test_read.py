from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from overblik.collection.plan.model import Person
from overblik.collection.plan.read import parse_plan
from overblik.files.languages import Text
from overblik.questionnaire.model import Questionnaire
from tests.collection.plan.studies import ABOUT, COLUMNS, SENDER, good_plan, mailings, plan_of
from tests.makers import codes

DATELESS = replace(ABOUT, fieldwork=None)


def test_a_study_without_the_file_has_a_plan() -> None:
    """The owner sends and answers for the data; the questionnaire is open on the days of study.yaml."""
    plan, problems = parse_plan(None, about=ABOUT, questionnaire=Questionnaire(), columns=COLUMNS)
    assert problems == ()
    assert (plan.sender.name, plan.sender.address, plan.help) == (ABOUT.owner, "", Person(name=ABOUT.owner))
    assert (f"{plan.opens}", f"{plan.closes}") == ("2020-05-15 08:00:00+02:00", "2020-05-24 23:59:00+02:00")
    assert (plan.privacy.controller, plan.delegation, plan.anonymous, plan.receipt) == (ABOUT.owner, True, False, False)
    assert plan.privacy.purpose["da"] == "Svarene bruges til statistik og analyse i undersøgelsen »Kontorer«."
    assert (plan.show, plan.partial, plan.mailings) == (("region", "ansatte"), "one_answer", ())


def test_an_empty_file_is_as_good_as_none() -> None:
    """And one that is no YAML is told once."""
    assert good_plan("") == good_plan("{}")
    assert codes(plan_of("mailings: [\n")[1]) == ["yaml-syntax"]


def test_all_that_is_written_is_in_the_plan() -> None:
    """Each part under its name."""
    plan = good_plan(
        SENDER
        + """\
help: {name: {da: Kontoret, en: The office}, mail: hjaelp@kontorer.test, phone: "11 22 33 44"}
opens: 2020-05-15 10:00
closes: 2020-05-22 12.00
time_zone: Atlantic/Faroe
minutes: 7
privacy:
  controller: Ministeriet
  purpose: {da: Til noget, en: For something}
  basis: {da: loven, en: the act}
  kept_until: 2021-01-31
  contact: {name: Rådgiveren, mail: dpo@kontorer.test}
contacts_deleted: 2020-08-31
delegation: false
show: [vej]
partial: one_section
receipt: true
"""
    )
    assert plan.help == Person(
        name=Text({"da": "Kontoret", "en": "The office"}), mail="hjaelp@kontorer.test", phone="11 22 33 44"
    )
    assert (f"{plan.opens}", f"{plan.closes}") == ("2020-05-15 10:00:00+01:00", "2020-05-22 12:00:00+01:00")
    assert (plan.time_zone, plan.minutes, plan.show) == ("Atlantic/Faroe", 7, ("vej",))
    assert (plan.privacy.controller["en"], plan.privacy.kept_until) == ("Ministeriet", dt.date(2021, 1, 31))
    assert plan.privacy.contact == Person(name=Text.same("Rådgiveren"), mail="dpo@kontorer.test")
    assert (plan.contacts_deleted, plan.delegation) == (dt.date(2020, 8, 31), False)
    assert (plan.partial, plan.receipt) == ("one_section", True)


def test_respondents_ask_the_sender_unless_somebody_else_is_named() -> None:
    """At the address to which answers go."""
    assert good_plan(SENDER).help.mail == "svar@kontorer.test"
    assert good_plan("sender: {address: a@kontorer.test, reply_to: b@kontorer.test}").help.mail == "b@kontorer.test"


def test_an_anonymous_study_keeps_the_columns_that_it_says() -> None:
    """And passes nothing on to colleagues."""
    plan = good_plan("anonymous: true\nkept: [region]\n")
    assert (plan.anonymous, plan.kept, plan.delegation) == (True, ("region",), False)


def test_a_study_without_dates_is_open_until_somebody_closes_it() -> None:
    """But mails need a day to name."""
    plan = good_plan("{}", about=DATELESS)
    assert (plan.opens, plan.closes) == (None, None)
    _, problems = plan_of(mailings("id: a, kind: invitation, at: 2020-05-15"), about=DATELESS)
    assert codes(problems) == ["missing-field", "missing-field"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("sendr: {address: a@b.test}", "unknown-field"),
        ("sender: {name: Foreningen}", "missing-field"),
        ("sender: {address: a b@c.test}", "bad-address"),
        ("sender: {address: a@b.test, reply_to: nobody}", "bad-address"),
        ("help: {mail: a@b.test}", "missing-field"),
        ("help: {name: Ida, mail: 'a@b'}", "bad-address"),
        ("time_zone: Copenhagen", "unknown-time-zone"),
        ("closes: 2020-05-14", "bad-date"),
        ("opens: 2020-05-25", "bad-date"),
        ("opens: tomorrow", "bad-date"),
        ("contacts_deleted: 2020-05-20", "bad-date"),
        ("privacy: {kept_until: 2020-05-20}", "bad-date"),
        ("privacy: {purpose: {da: Noget}}", "missing-translation"),
        ("privacy: Noget", "wrong-type"),
        ("minutes: 0", "out-of-range"),
        ("anonymous: true\ndelegation: true", "anonymous-rule"),
        ("kept: [region]", "anonymous-rule"),
        ("anonymous: true\nkept: [size]", "unknown-frame-column"),
        ("show: [regoin]", "unknown-frame-column"),
        ("partial: half", "unknown-value"),
        ("mailings: {id: a}", "wrong-type"),
        ("mailings:\n- {id: a, kind: invitation, at: 2020-05-15}", "missing-field"),
        (
            SENDER + "receipt: true\nmailings: [{id: a, kind: thanks, after: on_finish}]",
            "mailing-rule",
        ),
    ],
)
def test_each_mistake_is_told_once(text: str, code: str) -> None:
    """With its code, and nothing after it."""
    assert codes(plan_of(text)[1]) == [code]


def test_mistakes_have_their_places() -> None:
    """Line and column of what is to be mended, all at once."""
    _, problems = plan_of("time_zone: Mars/Olympus\nshow: [region, vjo]\n")
    assert [(problem.at.line, problem.at.column) for problem in problems] == [(1, 12), (2, 16)]
