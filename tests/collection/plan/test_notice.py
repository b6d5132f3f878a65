from __future__ import annotations

from overblik.collection.plan.notice import data_notice
from tests.collection.plan.studies import COLUMNS, SENDER, good_plan

FULL = (
    SENDER
    + """\
privacy:
  controller: Ministeriet
  purpose: {da: Svarene bruges til en rapport., en: The answers are used for a report.}
  basis: {da: lovens § 1, en: section 1 of the act}
  kept_until: 2021-01-31
  contact: {name: Rådgiveren, mail: dpo@kontorer.test}
contacts_deleted: 2020-08-31
"""
)


def test_respondents_are_told_who_what_why_and_how_long() -> None:
    """And whom to ask, and where to complain."""
    told = data_notice(good_plan(FULL), "da", COLUMNS)
    assert told[0] == "Svarene bruges til en rapport."
    assert "Ministeriet er dataansvarlig" in told[1]
    assert told[2:5] == (
        "Oplysningerne behandles efter lovens § 1.",
        "Svarene bliver gemt til den 31. januar 2021 og derefter slettet.",
        "Kontaktpersoners navne, mailadresser og telefonnumre bliver slettet den 31. august 2020.",
    )
    assert told[-2].endswith("Henvend dig til Rådgiveren, dpo@kontorer.test.")
    assert "Datatilsynet" in told[-1]


def test_what_nobody_has_said_is_not_told() -> None:
    """No day, no law; whoever helps answers for the data too."""
    told = data_notice(good_plan(SENDER), "en")
    assert not any(word in paragraph for paragraph in told for word in ("deleted on", "kept until", "processed under"))
    assert told[-2].endswith("Please contact Foreningen, svar@kontorer.test.")


def test_an_anonymous_study_says_what_it_gives_up() -> None:
    """And what it keeps beside the answers."""
    told = data_notice(good_plan("anonymous: true\nkept: [region]\n"), "da", COLUMNS)
    assert any("kan de ikke vises, rettes eller slettes" in paragraph for paragraph in told)
    assert "Sammen med svarene gemmer vi kun: Region." in told
