from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pytest
from pypdf import PdfReader, mult

from overblik.outputs.letters import QUIET, Letter, code_modules, code_svg, letter_word, letters_pdf, link_lines

LINK = "https://svar.eksempel.dk/s/hjaelp/01kQ3vZr8hT2mXyWbN5pLcJ7dFgA1sEuR9tYiOoPzVxB_-4nM6qK0"


def letter(number: int, language: str | None = None) -> Letter:
    """A letter to one office."""
    return Letter(
        recipient=(f"Kontor {number}", "Rådhuspladsen 1", "9999 Opdigtet By"),
        sender=("Foreningen", "Vejen 2"),
        date="15. maj 2020",
        subject="Et spørgeskema",
        paragraphs=("Kære leder", "Vi beder jer svare på [6] spørgsmål * #let x = 1.", "Med venlig hilsen\nAnna"),
        link=f"{LINK}{number}",
        language=language,
    )


@pytest.fixture(scope="module")
def reader() -> PdfReader:
    """Three letters, the second of them in English."""
    made = letters_pdf([letter(1), letter(2, "en"), letter(3)], language_default="da")
    return PdfReader(io.BytesIO(made))


def test_each_letter_has_a_page_of_its_own(reader: PdfReader) -> None:
    """With its recipient, its text as it was written, and its link whole."""
    texts = [page.extract_text() for page in reader.pages]
    assert len(texts) == 3
    for number, text in enumerate(texts, start=1):
        assert f"Kontor {number}" in text
        assert "[6] spørgsmål * #let x = 1." in text
        assert f"{LINK}{number}" in re.sub(r"\s", "", text)


def test_a_letter_speaks_its_language(reader: PdfReader) -> None:
    """That of the others, unless it says so."""
    texts = [page.extract_text() for page in reader.pages]
    assert ["Skan koden" in text for text in texts] == [True, False, True]
    assert "Scan the code" in texts[1]


def test_the_address_stands_in_the_window(reader: PdfReader) -> None:
    """Between 20 and 110 mm from the left, 45 and 90 mm from the top, as envelopes have their windows."""
    found: list[tuple[float, float]] = []

    def look(text: str, page: list[float], line: list[float], *_: object) -> None:
        if text.strip() in {"Kontor 1", "9999 Opdigtet By"}:
            left, bottom = mult(line, page)[4:]
            found.append((left / 72 * 25.4, 297 - bottom / 72 * 25.4))

    reader.pages[0].extract_text(visitor_text=look)
    assert len(found) == 2
    assert all(20 <= left <= 30 and 45 <= top <= 90 for left, top in found)


def test_the_code_says_its_address_to_those_who_do_not_see_it(reader: PdfReader) -> None:
    """In the language of the letter."""
    assert list(alts(reader.root_object["/StructTreeRoot"])) == [
        f"QR-kode med adressen {LINK}1", f"QR code of the address {LINK}2", f"QR-kode med adressen {LINK}3",
    ]  # fmt: skip


def alts(node: object) -> Iterator[str]:
    """The alternative texts of all pictures below an element."""
    inner = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(inner, list):
        for child in inner:
            yield from alts(child)
    elif isinstance(inner, dict):
        if inner.get("/S") == "/Figure":
            yield str(inner["/Alt"])
        yield from alts(inner.get("/K", []))


def test_the_drawn_code_has_the_modules_of_the_link() -> None:
    """Black where they are black, a white margin round them."""
    modules = code_modules(LINK)
    assert len(modules) == len(modules[0])
    drawn = set(re.findall(r"M(\d+) (\d+)h1v1h-1z", code_svg(LINK)))
    black = {(str(x + QUIET), str(y + QUIET)) for y, row in enumerate(modules) for x, dark in enumerate(row) if dark}
    assert drawn == black


def test_another_link_is_another_code() -> None:
    """Nobody gets the code of someone else."""
    assert code_modules(LINK) != code_modules(f"{LINK}1")


def test_a_long_link_is_broken_without_a_sign() -> None:
    """What is put together again is the link."""
    assert "".join(link_lines(LINK)) == LINK
    assert len(link_lines(LINK)) == 2


def test_no_letters_are_a_page_without_one() -> None:
    """Rather than a fault."""
    assert len(PdfReader(io.BytesIO(letters_pdf([], language_default="en"))).pages) == 1
    assert letter_word("alt", "en", link="x") == "QR code of the address x"
