"""`fieldwork.yaml` is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from overblik.collection.plan.length import usual_minutes
from overblik.collection.plan.mailing_read import MailingReader, Period
from overblik.collection.plan.model import COPENHAGEN, PartialRule, Person, Plan, Privacy, Sender
from overblik.collection.plan.moments import CLOSING, OPENING, read_moment, read_zone
from overblik.collection.plan.text_read import TextReader
from overblik.collection.plan.texts import usual_texts
from overblik.files.languages import Text
from overblik.files.problems import in_order
from overblik.files.reading import Fields, RawText, Reader, did_you_mean
from overblik.files.yaml_source import Source

if TYPE_CHECKING:
    import datetime as dt
    from zoneinfo import ZoneInfo

    from overblik.files.problems import Problem
    from overblik.files.yaml_source import Path_
    from overblik.questionnaire.about import About
    from overblik.questionnaire.model import Questionnaire
    from overblik.questionnaire.variables import Variable

FIELDWORK = "fieldwork.yaml"

_ADDRESS = re.compile(r"[^@\s<>()\[\],;:\"\\]+@[^@\s<>()\[\],;:\"\\]+\.[^@\s<>()\[\],;:\"\\.]+")
_LONGEST_MINUTES = 240


class SenderFields(Fields):
    """Who sends, as the author writes it."""

    name: RawText = None
    address: str
    reply_to: str | None = None


class PersonFields(Fields):
    """Whom a respondent can ask."""

    name: RawText
    mail: str | None = None
    phone: str | None = None


class PrivacyFields(Fields):
    """What respondents are told about their data."""

    controller: RawText = None
    purpose: RawText = None
    basis: RawText = None
    kept_until: Any = None
    contact: Any = None


class FieldworkFields(Fields):
    """The whole file as the author writes it."""

    sender: Any = None
    help: Any = None
    opens: Any = None
    closes: Any = None
    time_zone: str = COPENHAGEN
    minutes: int | None = None
    privacy: Any = None
    contacts_deleted: Any = None
    anonymous: bool = False
    kept: list[str] = []
    delegation: bool | None = None
    show: list[str] | None = None
    partial: PartialRule = "one_answer"
    receipt: bool = False
    mailings: list[Any] = []
    texts: Any = None


def parse_plan(
    source: Source | None, *, about: About, questionnaire: Questionnaire, columns: tuple[Variable, ...] = ()
) -> tuple[Plan, tuple[Problem, ...]]:
    """
    Return the plan in *source*, and what is wrong with it; without a file, the plan that leaves everything out.

    What is missing is taken from what the study says *about* itself, from the questionnaire and from the frame's *columns*.
    """
    source = source or Source(name=FIELDWORK, data={})
    reader = Reader(source, about.languages)
    fields = None
    if source.data is not None or not source.problems:
        fields = reader.fields(FieldworkFields, {} if source.data is None else source.data, ())
    plan = _Planner(reader, about, columns).plan(fields or FieldworkFields(), usual_minutes(questionnaire))
    return plan, in_order([*source.problems, *reader.problems])


@dataclass
class _Planner:
    """Makes a plan of what is written, and of what the study says where nothing is."""

    reader: Reader
    about: About
    columns: tuple[Variable, ...]

    def plan(self, fields: FieldworkFields, minutes: int) -> Plan:
        sender, period = self.sender(fields), self.period(fields)
        delegation = self.delegation(fields)
        usual = usual_texts(dated=period.closes is not None, delegation=delegation, anonymous=fields.anonymous)
        texts = TextReader(reader=self.reader, columns=frozenset(column.id for column in self.columns))
        mailings = MailingReader(reader=self.reader, texts=texts, period=period, delegation=delegation)
        self.needed(fields)
        return Plan(
            sender=sender,
            help=self.person(fields.help, ("help",))
            or Person(name=sender.name, mail=sender.reply_to or sender.address or None),
            privacy=self.privacy(fields, period.closes),
            texts=texts.texts(fields.texts, usual),
            opens=period.opens,
            closes=period.closes,
            time_zone=period.zone.key,
            mailings=mailings.read(fields.mailings),
            minutes=self.minutes(fields.minutes, minutes),
            contacts_deleted=self.later(fields.contacts_deleted, period.closes, ("contacts_deleted",)),
            anonymous=fields.anonymous,
            kept=self.known_columns(fields.kept, "kept"),
            delegation=delegation,
            show=self.shown(fields.show),
            partial=fields.partial,
            receipt=fields.receipt,
        )

    def sender(self, fields: FieldworkFields) -> Sender:
        written = self.reader.fields(SenderFields, fields.sender, ("sender",)) if fields.sender is not None else None
        if written is None:
            return Sender(name=self.about.owner)
        self.address(written.address, ("sender", "address"))
        self.address(written.reply_to, ("sender", "reply_to"))
        name = self.name(written.name, ("sender", "name"), "sender") or self.about.owner
        return Sender(name=name, address=written.address, reply_to=written.reply_to)

    def person(self, raw: Any, path: Path_) -> Person | None:
        fields = self.reader.fields(PersonFields, raw, path) if raw is not None else None
        if fields is None:
            return None
        self.address(fields.mail, (*path, "mail"))
        name = self.name(fields.name, (*path, "name"), str(path[-1]))
        return Person(name=name or Text.same(""), mail=fields.mail, phone=fields.phone)

    def name(self, raw: RawText, path: Path_, what: str) -> Text | None:
        """Return a name, which may be written once for all languages."""
        plain = isinstance(raw, str) and raw.strip()
        return Text.same(str(raw)) if plain else self.reader.maybe_text(raw, path, f"{what}: name")

    def address(self, written: str | None, path: Path_) -> None:
        if written is not None and not _ADDRESS.fullmatch(written):
            message = f"{written!r} is no mail address; write name@example.dk say"
            self.reader.problem("bad-address", message, path, value=True)

    def period(self, fields: FieldworkFields) -> Period:
        zone = read_zone(fields.time_zone, self.reader, ("time_zone",))
        first, last = self.about.fieldwork or (None, None)
        opens = self.moment(fields.opens, first, "opens", zone=zone, usual=OPENING)
        closes = self.moment(fields.closes, last, "closes", zone=zone, usual=CLOSING)
        if opens and closes and opens >= closes:
            message = "the questionnaire closes before it opens; change opens or closes (or fieldwork in study.yaml)"
            self.reader.problem(
                "bad-date", message, ("closes",) if fields.closes is not None else ("opens",), value=True
            )
            return Period(zone=zone, opens=None, closes=None)
        return Period(zone=zone, opens=opens, closes=closes)

    def moment(
        self, written: Any, usual_day: dt.date | None, name: str, *, zone: ZoneInfo, usual: dt.time
    ) -> dt.datetime | None:
        written = str(usual_day) if written is None and usual_day else written
        return None if written is None else read_moment(written, self.reader, (name,), zone=zone, usual=usual)

    def later(self, written: Any, closes: dt.datetime | None, path: Path_) -> dt.date | None:
        """Return a day on which something is deleted, which is not before the questionnaire closes."""
        day = self.reader.date(written, path) if written is not None else None
        if day and closes and day < closes.date():
            message = f"this is before the questionnaire closes ({closes:%Y-%m-%d}); write a later day"
            self.reader.problem("bad-date", message, path, value=True)
        return day

    def privacy(self, fields: FieldworkFields, closes: dt.datetime | None) -> Privacy:
        raw = fields.privacy if fields.privacy is not None else {}
        written = self.reader.fields(PrivacyFields, raw, ("privacy",)) or PrivacyFields()
        text = self.reader.maybe_text
        return Privacy(
            controller=self.name(written.controller, ("privacy", "controller"), "privacy") or self.about.owner,
            purpose=text(written.purpose, ("privacy", "purpose"), "privacy: purpose") or _purpose(self.about.title),
            basis=text(written.basis, ("privacy", "basis"), "privacy: basis"),
            kept_until=self.later(written.kept_until, closes, ("privacy", "kept_until")),
            contact=self.person(written.contact, ("privacy", "contact")),
        )

    def delegation(self, fields: FieldworkFields) -> bool:
        if fields.anonymous and fields.delegation:
            message = "an anonymous study cannot pass sections on to colleagues by name; remove delegation or anonymous"
            self.reader.problem("anonymous-rule", message, ("delegation",))
        if fields.kept and not fields.anonymous:
            message = (
                "only an anonymous study chooses what is kept beside the answers; remove kept, or write anonymous: true"
            )
            self.reader.problem("anonymous-rule", message, ("kept",))
        return not fields.anonymous and fields.delegation is not False

    def known_columns(self, names: list[str], field: str) -> tuple[str, ...]:
        known = [column.id for column in self.columns]
        for index, name in enumerate(names):
            if name not in known:
                message = f"study.yaml declares no frame column {name!r}; {did_you_mean(name, known)}"
                self.reader.problem("unknown-frame-column", message, (field, index))
        return tuple(dict.fromkeys(name for name in names if name in known))

    def shown(self, names: list[str] | None) -> tuple[str, ...]:
        usual = tuple(column.id for column in self.columns if column.shape in ("one", "number"))
        return usual if names is None else self.known_columns(names, "show")

    def minutes(self, written: int | None, usual: int) -> int:
        if written is not None and not 1 <= written <= _LONGEST_MINUTES:
            message = f"minutes is {written}; write a whole number from 1 to {_LONGEST_MINUTES}"
            self.reader.problem("out-of-range", message, ("minutes",), value=True)
            return usual
        return written or usual

    def needed(self, fields: FieldworkFields) -> None:
        """Note what has to be known before mails can be sent."""
        if not fields.mailings:
            return
        if fields.sender is None:
            message = "'sender' is missing, and mails need one; add sender: {address: name@example.dk}"
            self.reader.problem("missing-field", message, ("mailings",))
        for name in ("opens", "closes"):
            if getattr(fields, name) is None and not self.about.fieldwork:
                message = f"{name!r} is missing; add it, or fieldwork: [first, last] in study.yaml"
                self.reader.problem("missing-field", message, ("mailings",))
        thanks = [raw for raw in fields.mailings if isinstance(raw, dict) and raw.get("after") == "on_finish"]
        if fields.receipt and thanks:
            message = "units would get both thanks and a receipt as they finish; remove receipt, or send the thanks at: a time"
            self.reader.problem("mailing-rule", message, ("receipt",))


def _purpose(title: Text) -> Text:
    """Return what answers are for, where nobody has said it more exactly."""
    return Text(
        {
            "da": f"Svarene bruges til statistik og analyse i undersøgelsen »{title['da']}«.",
            "en": f"The answers are used for statistics and analysis in the survey “{title['en']}”.",
        }
    )
