"""What a plan is read beside: a small study in two languages, asked in May 2020."""

from __future__ import annotations

import datetime as dt
from textwrap import dedent

from overblik.collection.plan.model import Plan
from overblik.collection.plan.read import FIELDWORK, parse_plan
from overblik.files.languages import Text
from overblik.files.problems import Problem
from overblik.files.yaml_source import parse_yaml
from overblik.questionnaire.about import About
from overblik.questionnaire.model import Questionnaire
from overblik.questionnaire.variables import Choices, Option, Variable

ABOUT = About(
    title=Text({"da": "Kontorer", "en": "Offices"}),
    owner=Text({"da": "Foreningen", "en": "The association"}),
    languages=("da", "en"),
    fieldwork=(dt.date(2020, 5, 15), dt.date(2020, 5, 24)),
)
NORTH = Option(id="Nord", label=Text({"da": "Nord", "en": "North"}))
COLUMNS = (
    Variable(
        id="region",
        title=Text({"da": "Region", "en": "Region"}),
        shape="one",
        kind="single",
        choices=Choices(options=(NORTH,)),
        source="frame",
    ),
    Variable(id="ansatte", title=Text.same("Ansatte"), shape="number", kind="number", source="frame"),
    Variable(id="vej", title=Text.same("Vej"), shape="text", kind="text", source="frame"),
)
SENDER = "sender: {name: Foreningen, address: svar@kontorer.test}\n"


def plan_of(text: str, *, about: About = ABOUT) -> tuple[Plan, tuple[Problem, ...]]:
    """Return the plan that the text of a file makes, and what is wrong with it."""
    source = parse_yaml(dedent(text), FIELDWORK)
    return parse_plan(source, about=about, questionnaire=Questionnaire(), columns=COLUMNS)


def good_plan(text: str, *, about: About = ABOUT) -> Plan:
    """Return the plan that a text without mistakes makes."""
    plan, problems = plan_of(text, about=about)
    assert problems == ()
    return plan


def mailings(*lines: str) -> str:
    """Return a file with a sender and these mailings."""
    return SENDER + "mailings:\n" + "".join(f"  - {{{line}}}\n" for line in lines)
