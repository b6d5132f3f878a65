"""A list of contacts is read with all its mistakes, in whatever way a Danish Excel has saved it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.collection.mailing.contact_read import ContactReader, ContactRow, columns_of, identity, is_address
from overblik.files.csv_source import read_csv
from overblik.files.problems import errors

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.files.problems import Problem


def read(folder: Path, text: str, encoding: str = "utf-8") -> tuple[tuple[ContactRow, ...], tuple[Problem, ...]]:
    """Read a list of contacts of a study in Danish and English with the units u01 and u02."""
    path = folder / "kontakter.csv"
    path.write_bytes(text.encode(encoding))
    return ContactReader(source=read_csv(path, path.name), units={"u01", "u02"}, languages=("da", "en")).read()


def test_a_list_out_of_a_danish_excel(tmp_path: Path) -> None:
    """Semicolons, Windows-1252, Danish headings, an address of several lines."""
    text = (
        'Enhed;Navn;E-mail;Kopi;Sprog;Telefon;Adresse\r\nu01;"Åse Ærø";aase@kontor.test;;DA;33 11 22 33;"Gade 1\r\n8000 Aarhus"\r\n'
        "u01;Bo;bo@kontor.test;x;;;\r\n"
    )
    rows, problems = read(tmp_path, text, "cp1252")
    assert errors(problems) == ()
    assert rows == (
        ContactRow(
            unit="u01",
            name="Åse Ærø",
            email="aase@kontor.test",
            language="da",
            phone="33 11 22 33",
            address="Gade 1\n8000 Aarhus",
        ),
        ContactRow(unit="u01", name="Bo", email="bo@kontor.test", cc=True),
    )


def test_all_mistakes_are_told_at_once_with_their_place(tmp_path: Path) -> None:
    """And how to mend each."""
    text = (
        "unit,name,email,cc,language,phone,address\n"
        "u03,A,a@kontor.test,,,,\n"
        "u01,B,b@kontor,måske,de,,\n"
        f"u02,C,,,,{'1' * 51},\n"
        "u01,D,d@kontor.test,,,,\n"
        "u01,D,D@kontor.test,,,,\n"
    )
    _, problems = read(tmp_path, text)
    assert [problem.line().partition(": ")[0] + " " + problem.code for problem in problems] == [
        "kontakter.csv:2:1 contact-unit",
        "kontakter.csv:3:7 contact-email",
        "kontakter.csv:3:16 contact-cc",
        "kontakter.csv:3:22 contact-language",
        "kontakter.csv:4:7 contact-nowhere",
        "kontakter.csv:4:10 contact-long",
        "kontakter.csv:6:7 contact-twice",
    ]
    assert "did you mean 'u0" in problems[0].message


def test_unknown_and_missing_columns(tmp_path: Path) -> None:
    """The nearest known one is named."""
    _, problems = read(tmp_path, "unit,emial\nu01,a@kontor.test\n")
    assert [problem.code for problem in problems] == ["contact-column", "contact-column"]
    assert "did you mean 'email'" in problems[0].message + problems[1].message


def test_nothing_in_a_list_becomes_a_header(tmp_path: Path) -> None:
    """A name with a line break is one line; an address with one is no address."""
    rows, problems = read(
        tmp_path, 'unit,name,email\nu01,"Bo\nBcc: x@y.test",bo@kontor.test\nu02,B,"b@kontor.test\nBcc: x@y.test"\n'
    )
    assert rows[0].name == "Bo Bcc: x@y.test"
    assert [problem.code for problem in problems] == ["contact-email"]


def test_headings_are_known_in_both_languages() -> None:
    """And however they are capitalised."""
    assert columns_of(("UNIT", "Kopi")) == {"unit": "UNIT", "cc": "Kopi"}


def test_a_contact_is_known_by_the_mail_address() -> None:
    """By the name where there is none."""
    assert identity(ContactRow(unit="u", name="A", email="A@x.dk")) == identity(
        ContactRow(unit="u", name="B", email="a@x.dk")
    )
    assert identity(ContactRow(unit="u", name="A")) != identity(ContactRow(unit="u", name="B"))


def test_an_address_is_one_address() -> None:
    """No list of them, no name around it."""
    assert is_address("bo@kontor.test")
    assert not any(is_address(text) for text in ("", "bo", "a@b.dk;c@d.dk", "Bo <bo@kontor.test>", "bo@kontor.test\n"))
