"""The mailings are read: what is sent to whom, and when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from overblik.collection.plan.model import Mailing, MailText, State, To, text_kind
from overblik.collection.plan.moments import MAILING, read_moment
from overblik.files.reading import Fields, Reader

if TYPE_CHECKING:
    from collections.abc import Mapping
    from zoneinfo import ZoneInfo

    from overblik.collection.plan.text_read import TextReader
    from overblik.files.yaml_source import Path_

_TO: Mapping[str, tuple[To, ...]] = {
    "invitation": ("all",),
    "reminder": ("all", "none", "begun", "delegated"),
    "thanks": ("finished",),
}
"""Whom each kind may go to; the first is the usual one."""


class MailingFields(Fields):
    """One mailing as the author writes it."""

    id: str
    kind: Literal["invitation", "reminder", "thanks"]
    to: Literal["all", "none", "begun", "delegated", "finished"] | None = None
    at: Any = None
    after: Literal["on_finish"] | None = None
    text: Any = None


@dataclass(frozen=True, kw_only=True)
class Period:
    """When mails may be sent; an end that is not known bounds nothing."""

    zone: ZoneInfo
    opens: dt.datetime | None
    closes: dt.datetime | None


@dataclass(frozen=True, kw_only=True)
class MailingReader:
    """Reads the list of mailings."""

    reader: Reader
    texts: TextReader
    period: Period
    delegation: bool

    def read(self, raw: list[Any]) -> tuple[Mailing, ...]:
        """Return the mailings, in the order in which they are due; those on finishing come last."""
        found = [(mailing, index) for index, item in enumerate(raw) if (mailing := self._mailing(item, index))]
        self._repeated(found)
        self._order(found)
        last = dt.datetime.max.replace(tzinfo=dt.UTC)
        return tuple(sorted((mailing for mailing, _ in found), key=lambda mailing: mailing.at or last))

    def _mailing(self, raw: Any, index: int) -> Mailing | None:
        path: Path_ = ("mailings", index)
        fields = self.reader.fields(MailingFields, raw, path)
        if fields is None:
            return None
        self.reader.identifier(fields.id, (*path, "id"), "mailing")
        self._rules(fields, path)
        to = fields.to if fields.to and fields.to in _TO[fields.kind] else _TO[fields.kind][0]
        at = None
        if fields.at is not None:
            at = read_moment(fields.at, self.reader, (*path, "at"), zone=self.period.zone, usual=MAILING)
            self._inside(at, fields, path)
        return Mailing(
            id=fields.id,
            kind=fields.kind,
            to=to,
            at=at,
            on_finish=fields.kind == "thanks" and fields.after == "on_finish" and fields.at is None,
            text=self._text(fields, to, path),
        )

    def _rules(self, fields: MailingFields, path: Path_) -> None:
        allowed = _TO[fields.kind]
        if fields.to is not None and fields.to not in allowed:
            message = f"{_article(fields.kind)} does not go to {fields.to!r}; write {' or '.join(allowed)}"
            self.reader.problem("mailing-rule", message, (*path, "to"), value=True)
        if fields.to == "delegated" and not self.delegation:
            message = (
                "nothing can be passed on to colleagues in this study, so nobody waits for them; remove this mailing"
            )
            self.reader.problem("mailing-rule", message, (*path, "to"), value=True)
        if fields.after and fields.kind != "thanks":
            message = f"only thanks are sent to each unit as it finishes; write at: for {_article(fields.kind)}"
            self.reader.problem("mailing-rule", message, (*path, "after"))
        elif fields.after and fields.at is not None:
            message = "thanks are sent either at one time or to each unit as it finishes; remove at: or after:"
            self.reader.problem("mailing-rule", message, (*path, "after"))
        elif not fields.after and fields.at is None:
            more = ", or after: on_finish" if fields.kind == "thanks" else ""
            self.reader.problem("missing-field", f"'at' is missing; add it{more}", path)

    def _inside(self, at: dt.datetime | None, fields: MailingFields, path: Path_) -> None:
        opens, closes = self.period.opens, self.period.closes
        if at is None:
            return
        early, late = opens is not None and at < opens, closes is not None and at > closes and fields.kind != "thanks"
        if early or late:
            bound = f"before the questionnaire opens ({opens:%Y-%m-%d %H:%M})" if early else (
                f"after the questionnaire closes ({closes:%Y-%m-%d %H:%M})"
            )  # fmt: skip
            message = f"this would be sent {bound}; move it, or move the opening and closing"
            self.reader.problem("mailing-outside", message, (*path, "at"), value=True)

    def _text(self, fields: MailingFields, to: To, path: Path_) -> MailText | None:
        if fields.text is None:
            return None
        states: tuple[State, ...] = ("none", "begun", "delegated") if to == "all" else (to,)
        kinds = {text_kind(fields.kind, state) for state in states}
        return self.texts.text(fields.text, (*path, "text"), kinds, None)

    def _repeated(self, found: list[tuple[Mailing, int]]) -> None:
        names: set[str] = set()
        for mailing, index in found:
            if mailing.id in names:
                message = f"there are two mailings {mailing.id!r}; give each an id of its own"
                self.reader.problem("duplicate-id", message, ("mailings", index, "id"), value=True)
            names.add(mailing.id)

    def _order(self, found: list[tuple[Mailing, int]]) -> None:
        invitations = [mailing for mailing, _ in found if mailing.kind == "invitation"]
        first = invitations[0] if invitations else None
        for mailing, index in found:
            message = None
            if mailing.kind == "invitation" and mailing is not first:
                message = "units are invited once; make the second invitation a reminder"
            elif mailing.kind == "reminder" and first is None:
                message = "there is no invitation that this could remind of; write one before it"
            elif mailing.kind == "reminder" and first and mailing.at and first.at and mailing.at <= first.at:
                message = "this reminder would be sent before the invitation, or with it; give it a later time"
            if message:
                self.reader.problem("mailing-order", message, ("mailings", index))


def _article(kind: str) -> str:
    return {"invitation": "an invitation", "reminder": "a reminder"}.get(kind, "a mail of thanks")
