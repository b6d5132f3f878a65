from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.collection.plan.compose import WIDTH, Composed, compose, on_paper, one_line, sender_line
from overblik.collection.plan.model import MailText
from overblik.files.languages import Text

LINK = "https://svar.test/k/u1-abcdefghijklmnopqrstuvwxyz"
ANYTHING = st.text(st.characters(exclude_categories=[]), max_size=60) | st.sampled_from(
    [
        "{unit}",
        "{link}",
        "a\r\nBcc: x@y.test",
        "<script>",
        "&amp;",
        "\u202egnp.exe",
        "\ud800",
        "\u2028Bcc: x",
        "{{unit}}",
    ]
)
PERSONAL = MailText(
    subject=Text.same("Til {unit}: {message}"),
    body=Text.same("Kære {contact}\n\n»{message}«\n\n{link}\n\nHilsen\n{unit}"),
)


class Reading(HTMLParser):
    """What a mail program finds in a page: its elements, its addresses and its words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str | None] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element and where it leads."""
        self.tags.append(tag)
        self.addresses += [value for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        """Note what stands there."""
        self.words += data


def mail(body: str, **fields: str) -> Composed:
    """Return a Danish mail with this body."""
    text = MailText(subject=Text.same("Emne"), body=Text.same(body))
    return compose(text, {"link": LINK, **fields}, "da")


@given(unit=ANYTHING, contact=ANYTHING, message=ANYTHING)
def test_no_value_becomes_more_than_words(unit: str, contact: str, message: str) -> None:
    """Not a header, not markup, not a link, not a field; and what arrives is what was composed."""
    composed = compose(PERSONAL, {"unit": unit, "contact": contact, "message": message, "link": LINK}, "da")
    sent = EmailMessage(policy=policy.SMTP)
    sent["Subject"] = composed.subject
    sent["From"] = sender_line(unit, "svar@kontorer.test")
    sent.set_content(composed.text)
    sent.add_alternative(composed.html, subtype="html")
    arrived = message_from_bytes(sent.as_bytes(), policy=policy.default)
    assert set(arrived) == {"Subject", "From", "MIME-Version", "Content-Type"}
    page = Reading(composed.html)
    assert set(page.tags) == {"html", "head", "meta", "title", "body", "div", "p", "br", "a"}
    assert page.addresses == [LINK, LINK]
    assert one_line(unit) in composed.subject
    assert composed.text.count(LINK) == 1 + sum(LINK in value for value in (unit, contact, message))


@given(value=ANYTHING)
def test_a_header_is_one_line_of_visible_characters(value: str) -> None:
    """Whatever stands in a name; done twice it changes nothing more."""
    line = one_line(value)
    assert not any(sign in line for sign in "\r\n\t\0\x1b\u2028\u202e")
    assert one_line(line) == line
    line.encode()


def test_a_field_is_filled_once() -> None:
    """A unit that is called {help} does not reach the help."""
    assert mail("Kære {contact}", contact="{help}", help="Ida").text == "Kære {help}\n"


def test_lines_that_say_nothing_are_left_out() -> None:
    """A message that was not written leaves no empty quotation marks; words with an empty field stay."""
    assert mail("Hej\n\n»{message}«\n\nFarvel", message="").text == "Hej\n\nFarvel\n"
    assert mail("Hej\n»{message}«\nRegion: {region}").text == "Hej\nRegion:\n"
    assert mail("Hej\n\n---").text == "Hej\n\n---\n"


def test_a_message_keeps_its_lines() -> None:
    """A name does not."""
    composed = mail("{message}\n\n{contact}", message="Hej\nFarvel", contact="Ida\nHolm")
    assert composed.text == "Hej\nFarvel\n\nIda Holm\n"
    assert "Hej<br>\nFarvel" in composed.html


def test_lines_of_plain_text_are_short_but_a_link_is_whole() -> None:
    """Bullets are indented where they run on."""
    long = LINK + "a" * 100
    composed = mail("• " + "ord " * 40 + "\n\n{link}", link=long)
    first, second, *_ = composed.text.split("\n")
    assert len(first) <= WIDTH
    assert (first[:2], second[:5]) == ("• ", "  ord")
    assert long in composed.text.split("\n")


def test_a_link_on_its_own_line_is_a_button_and_can_be_copied() -> None:
    """In the words of the language, with that language declared; in a sentence it is a plain link."""
    alone = mail("Svar:\n{link}\nHilsen")
    assert '<html lang="da">' in alone.html
    assert ">Åbn spørgeskemaet</a>" in alone.html
    assert Reading(alone.html).addresses == [LINK, LINK]
    assert Reading(mail("Svar her: {link}.").html).addresses == [LINK]


def test_lines_with_bullets_are_a_list() -> None:
    """So that a screen reader tells how many there are; what stands before and after them is no part of it."""
    composed = mail("Husk:\n• et\n• to {unit}\nFarvel", unit="<b>")
    assert [tag for tag in Reading(composed.html).tags if tag in ("p", "ul", "li")] == ["p", "ul", "li", "li", "p"]
    assert composed.text == "Husk:\n• et\n• to <b>\nFarvel\n"


@pytest.mark.parametrize("link", ["", "javascript:alert(1)", "data:text/html,x", "https://a b"])
def test_what_is_no_address_is_no_link(link: str) -> None:
    """It is shown as it is."""
    assert Reading(mail("{link}\n\nHer: {link}.", link=link).html).addresses == []


def test_nothing_is_fetched_from_anywhere() -> None:
    """No pictures, no style sheets, no scripts: opening the mail tells nobody."""
    page = mail("Hej\n\n{link}").html
    assert not {"img", "link", "script", "style", "iframe"} & set(Reading(page).tags)
    assert "url(" not in page


def test_the_sender_has_a_name_and_an_address() -> None:
    """Neither can be more than one."""
    assert sender_line("Foreningen", "svar@kontorer.test") == "Foreningen <svar@kontorer.test>"
    assert sender_line("A, B\nBcc: x", "svar@kontorer.test") == '"A, B Bcc: x" <svar@kontorer.test>'


def test_a_letter_has_its_link_elsewhere() -> None:
    """Paragraphs are not wrapped, and a paragraph that only held the link is gone."""
    text = MailText(
        subject=Text({"da": "Til {unit}"}),
        body=Text({"da": "Kære {contact}\n\n{link}\n\n" + "ord " * 40 + "\n\nHilsen\n{sender}"}),
    )
    fields = {"unit": "Kontor 1", "contact": "Åse", "link": "https://svar.test/x/", "sender": "Foreningen"}
    subject, paragraphs = on_paper(text, fields, "da")
    assert subject == "Til Kontor 1"
    assert paragraphs == ("Kære Åse", ("ord " * 40).strip(), "Hilsen\nForeningen")
