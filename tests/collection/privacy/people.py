"""Somebody who is written in every place where the database can hold a person."""

from __future__ import annotations

from overblik.collection.answering.merge import Given, Posted
from overblik.collection.answering.posted import Page
from overblik.collection.models import AuditEntry, Change, Contact, Delegation, Message, Note, Unit
from overblik.collection.store import Whole, Writer, save_page
from tests.collection.given import give
from tests.collection.office_study import NOW

MAIL, NAME = "søren.æbelø@kontor.test", "Søren Æbelø-Qvist"
OTHER = "mette@kontor.test"


def everywhere() -> Delegation:
    """Write the person as contact and colleague, into mails, notes, history and the log; returns the delegation."""
    unit = give("u01", kontakt=["unge"], kommentar=f"Spørg {NAME} i stedet")
    Contact.objects.create(unit=unit, name=NAME, email=MAIL, phone="11 22 33 44")
    Contact.objects.create(unit=unit, name="Mette Holm", email=OTHER)
    delegation: Delegation = Delegation.objects.create(
        unit=unit, section="digital_afsnit", name=NAME, email=MAIL, language="da", message=f"Kære {NAME}", made_at=NOW
    )
    Message.objects.create(
        unit=unit, delegation=delegation, mailing="invitation", kind="invitation", to=f"{NAME} <{MAIL}>", cc=OTHER,
        subject=f"Til {NAME}", state="sent", claimed_at=NOW, sent_at=NOW, error=f"550 <{MAIL}> unknown",
    )  # fmt: skip
    Note.objects.create(unit=unit, text=f"{NAME.upper()} svarer torsdag", by="staff:karen", at=NOW, holder="karen")
    Note.objects.create(unit=unit, kind="wrong_person", text=f"{NAME}\n{MAIL}", by="unit", at=NOW)
    AuditEntry.objects.create(at=NOW, who="staff:karen", action="contacts", details={"mails": [MAIL]})
    page = Page(posted=Posted(seen=99, given={"digital": Given(value="nej")}))
    save_page(unit, page, Writer(by=f"delegation:{delegation.pk}", at=NOW, why=f"ringet til {NAME}"), Whole())
    assert Change.objects.filter(by=f"delegation:{delegation.pk}").exists()
    assert Unit.objects.get(pk=unit.pk).response.items["digital"]["v"] == "nej"
    return delegation
