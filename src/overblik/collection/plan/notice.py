"""What respondents are told about their data, in paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.collection.plan.fields import listed, person_text
from overblik.report.dates import date_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from overblik.collection.plan.model import Plan
    from overblik.questionnaire.variables import Variable

_WORDS = {
    "da": {
        "controller": "{who} er dataansvarlig, det vil sige ansvarlig for de oplysninger, som I giver.",
        "basis": "Oplysningerne behandles efter {basis}.",
        "anonymous": "Undersøgelsen er anonym. Svarene bliver gemt uden navn og uden spor af, hvem der har givet dem. Derfor kan "
        "de ikke vises, rettes eller slettes, når de er sendt.",
        "kept": "Sammen med svarene gemmer vi kun: {columns}.",
        "kept_until": "Svarene bliver gemt til {day} og derefter slettet.",
        "contacts_deleted": "Kontaktpersoners navne, mailadresser og telefonnumre bliver slettet {day}.",
        "addresses": "Vi gemmer ikke IP-adresser.",
        "rights": "Du kan få at vide, hvilke oplysninger vi har om dig, og du kan bede om at få dem rettet eller slettet. "
        "Henvend dig til {who}.",
        "complain": "Du kan klage til Datatilsynet (datatilsynet.dk), hvis du mener, at oplysningerne ikke bliver behandlet efter "
        "reglerne.",
    },
    "en": {
        "controller": "{who} is the data controller, and so answers for the data that you give.",
        "basis": "The data are processed under {basis}.",
        "anonymous": "The survey is anonymous. Answers are stored without names and without a trace of who gave them. They can "
        "therefore not be shown, corrected or deleted once they are sent.",
        "kept": "Together with the answers we store only: {columns}.",
        "kept_until": "The answers are kept until {day} and then deleted.",
        "contacts_deleted": "The names, e-mail addresses and telephone numbers of contact persons are deleted on {day}.",
        "addresses": "We do not store IP addresses.",
        "rights": "You can ask what data we hold about you, and ask to have them corrected or deleted. Please contact {who}.",
        "complain": "You can complain to the Danish Data Protection Agency (datatilsynet.dk) if you think that the data are not "
        "handled as the rules require.",
    },
}


def data_notice(plan: Plan, language: str, columns: tuple[Variable, ...] = ()) -> tuple[str, ...]:
    """Return the paragraphs; *columns* are the frame's, for the titles of those that anonymous answers keep."""
    return tuple(_paragraphs(plan, language, columns))


def _paragraphs(plan: Plan, language: str, columns: tuple[Variable, ...]) -> Iterator[str]:
    words, privacy = _WORDS["da" if language == "da" else "en"], plan.privacy
    yield privacy.purpose[language]
    yield words["controller"].format(who=privacy.controller[language])
    if privacy.basis:
        yield words["basis"].format(basis=privacy.basis[language])
    if plan.anonymous:
        yield words["anonymous"]
        kept = [column.label[language] for column in columns if column.id in plan.kept]
        if kept:
            yield words["kept"].format(columns=listed(kept, language))
    if privacy.kept_until:
        yield words["kept_until"].format(day=_day(privacy.kept_until, language))
    if plan.contacts_deleted:
        yield words["contacts_deleted"].format(day=_day(plan.contacts_deleted, language))
    yield words["addresses"]
    yield words["rights"].format(who=person_text(privacy.contact or plan.help, language))
    yield words["complain"]


def _day(day: dt.date, language: str) -> str:
    return ("den " if language == "da" else "") + date_text(day, language)
