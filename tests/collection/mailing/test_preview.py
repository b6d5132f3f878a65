"""A real mail is shown for a chosen unit, and not sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.collection.fieldwork.addresses import unit_link
from overblik.collection.mailing.preview import as_text, preview
from overblik.collection.models import Contact, Delegation, Message, Response
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.models import Unit
    from overblik.collection.site import Site


def test_the_mail_is_the_one_that_would_be_sent(site: Site, unit: Unit) -> None:
    """With its real link, in the language that is asked for."""
    Contact.objects.create(unit=unit, name="Åse", email="aase@kontor.test")
    Contact.objects.create(unit=unit, email="bo@kontor.test", cc=True)
    (mail,) = preview(site, unit, site.plan.mailing("invitation"), NOW, language="en")
    text = as_text(mail)
    assert text.startswith("To: Åse <aase@kontor.test>\nCc: bo@kontor.test\nSubject: Questionnaire for Kontor 1")
    assert unit_link(site, unit, "en") in text
    assert not Message.objects.exists()


def test_a_unit_that_it_is_not_for_shows_its_words_all_the_same(site: Site, unit: Unit) -> None:
    """Also one without contacts."""
    Response.objects.filter(unit=unit).update(finished_at=NOW)
    (mail,) = preview(site, unit, site.plan.mailing("paamindelse"), NOW)
    assert mail.to == ()
    assert mail.composed.subject.startswith("Vi mangler svar fra Kontor 1")


def test_a_reminder_shows_the_colleagues_too(site: Site, unit: Unit) -> None:
    """Two mails: to the head and to who holds the missing part."""
    Response.objects.filter(unit=unit).update(
        begun_at=NOW, last_at=NOW, items={"digital": {"v": "nej"}}, submitted=["digital_afsnit", "slut"]
    )
    Delegation.objects.create(
        unit=unit, section="kontakt_afsnit", name="Kim", email="kim@x.test", language="en", made_at=NOW
    )
    head, colleague = preview(site, unit, site.plan.mailing("paamindelse"), NOW)
    assert head.composed.subject.startswith("Vi mangler kun svar fra Kim")
    assert (colleague.to, colleague.language) == (("Kim <kim@x.test>",), "en")


def test_the_receipt_can_be_shown(site: Site, unit: Unit) -> None:
    """It is no mailing of the plan."""
    (mail,) = preview(site, unit, None, NOW)
    assert mail.composed.subject.startswith("Kvittering")
