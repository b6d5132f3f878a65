"""A list of contact persons is read: one row each, all its mistakes at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from overblik.collection.plan.compose import one_line
from overblik.files.csv_source import Row
from overblik.files.problems import Location, Problem, in_order
from overblik.files.reading import did_you_mean

if TYPE_CHECKING:
    from overblik.files.csv_source import CsvSource

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "unit": ("unit", "id", "enhed"),
    "name": ("name", "navn"),
    "email": ("email", "e-mail", "mail"),
    "cc": ("cc", "kopi"),
    "language": ("language", "sprog"),
    "phone": ("phone", "telefon", "tlf"),
    "address": ("address", "adresse"),
}
"""The columns, and the headings that are taken for them."""

_YES = frozenset({"1", "x", "ja", "yes", "j", "y", "cc", "true", "sand", "kopi"})
_NO = frozenset({"", "0", "nej", "no", "n", "false", "falsk"})
_LONGEST: Mapping[str, int] = {"name": 200, "phone": 50, "address": 1000, "email": 254}


@dataclass(frozen=True, kw_only=True)
class ContactRow:
    """One contact person as the list has them; *unit* is the id of the frame."""

    unit: str
    name: str = ""
    email: str = ""
    cc: bool = False
    language: str = ""
    phone: str = ""
    address: str = ""


@dataclass(frozen=True, kw_only=True)
class ContactReader:
    """Reads the rows of one file; *units* are the ids that there are, *languages* those of the study."""

    source: CsvSource
    units: Collection[str]
    languages: tuple[str, ...]

    def read(self) -> tuple[tuple[ContactRow, ...], tuple[Problem, ...]]:
        """Return the contact persons, and everything that is wrong or was understood."""
        source, columns = self.source, columns_of(self.source.header)
        problems = list(source.problems)
        if not source.header:
            return (), in_order(problems)
        problems += self._header(columns)
        if "unit" not in columns or not {"email", "address"} & set(columns):
            return (), in_order(problems)
        rows = []
        for row in source.rows:
            problems += self._row(row, columns)
            rows.append(self._contact(row, columns))
        problems += self._repeated(rows, columns)
        return tuple(rows), in_order(problems)

    def _header(self, columns: Mapping[str, str]) -> Iterator[Problem]:
        at = Location(file=self.source.name)
        for heading in self.source.header:
            if heading and heading not in columns.values():
                message = f"column {heading!r} is not known; {did_you_mean(heading, COLUMNS)}, or remove it"
                yield Problem("contact-column", message, at)
        if "unit" not in columns:
            yield Problem("contact-column", "there is no column 'unit'; add it, with the ids of the frame", at)
        if "email" not in columns and "address" not in columns:
            yield Problem("contact-column", "there is neither a column 'email' nor 'address'; add one", at)

    def _row(self, row: Row, columns: Mapping[str, str]) -> Iterator[Problem]:
        values = _values(row, columns)

        def problem(code: str, message: str, column: str) -> Problem:
            return Problem(code, message, row.at(self.source.name, columns.get(column, columns["unit"])))

        unit, email = values["unit"], values["email"]
        if unit not in self.units:
            hint = did_you_mean(unit, self.units) if unit else "write its id"
            yield problem("contact-unit", f"there is no unit {unit!r}; {hint}", "unit")
        if email and not is_address(email):
            message = f"{email!r} is no mail address; write one, as in navn@kommune.dk"
            yield problem("contact-email", message, "email")
        if not email and not values["address"]:
            yield problem(
                "contact-nowhere", f"unit {unit!r}: nowhere to write to; give an email or an address", "email"
            )
        if values["language"] and values["language"].lower() not in self.languages:
            message = f"the study is not in {values['language']!r}; choose from {', '.join(self.languages)}, or leave it empty"
            yield problem("contact-language", message, "language")
        if values["cc"].lower() not in _YES | _NO:
            yield problem(
                "contact-cc", f"cc {values['cc']!r} is neither yes nor no; write x for a copy, or nothing", "cc"
            )
        for column, most in _LONGEST.items():
            if len(values[column]) > most:
                message = f"{column} has {len(values[column])} characters; write at most {most}"
                yield problem("contact-long", message, column)

    def _contact(self, row: Row, columns: Mapping[str, str]) -> ContactRow:
        values = _values(row, columns)
        lines = [one_line(line) for line in values["address"].replace("|", "\n").splitlines()]
        return ContactRow(
            unit=values["unit"], name=one_line(values["name"]), email=values["email"], cc=values["cc"].lower() in _YES,
            language=values["language"].lower(), phone=one_line(values["phone"]),
            address="\n".join(line for line in lines if line),
        )  # fmt: skip

    def _repeated(self, rows: list[ContactRow], columns: Mapping[str, str]) -> Iterator[Problem]:
        first: dict[tuple[str, str, str], int] = {}
        for row, contact in zip(self.source.rows, rows, strict=True):
            line = first.setdefault(identity(contact), row.line)
            if line != row.line:
                message = f"the same contact of unit {contact.unit!r} stands on line {line} already; remove one"
                at = row.at(self.source.name, columns.get("email", columns["unit"]))
                yield Problem("contact-twice", message, at)


def columns_of(header: tuple[str, ...]) -> dict[str, str]:
    """
    Return the headings by the column that they are taken for.

    >>> columns_of(("Enhed", "Navn", "E-mail"))
    {'unit': 'Enhed', 'name': 'Navn', 'email': 'E-mail'}
    """
    found = {}
    for column, names in COLUMNS.items():
        heading = next((heading for heading in header if heading.lower() in names), None)
        if heading is not None:
            found[column] = heading
    return found


def identity(contact: ContactRow) -> tuple[str, str, str]:
    """Return what tells a contact of a unit from another: the mail address, or the name where there is none."""
    return contact.unit, contact.email.lower(), "" if contact.email else contact.name.lower()


def is_address(text: str) -> bool:
    """Return whether a text is one mail address and nothing else."""
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True


def _values(row: Row, columns: Mapping[str, str]) -> dict[str, str]:
    return {column: row.values[columns[column]] if column in columns else "" for column in COLUMNS}
