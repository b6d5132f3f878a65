from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from overblik.outputs import html
from tests.outputs.browser import opened_browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from overblik.report.document import Document


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    with opened_browser() as browser:
        yield browser


@pytest.fixture
def telephone(browser: Browser, page: str) -> Iterator[Page]:
    """The report on a narrow telephone."""
    yield from shown(browser, page, width=360)


@pytest.fixture
def screen(browser: Browser, page: str) -> Iterator[Page]:
    """The report on a wide screen."""
    yield from shown(browser, page, width=1280)


def shown(browser: Browser, text: str, *, width: int) -> Iterator[Page]:
    """A page in a window of some width, without a network."""
    context = browser.new_context(viewport={"width": width, "height": 800}, offline=True, java_script_enabled=True)
    tab = context.new_page()
    tab.set_content(text)
    yield tab
    context.close()


def test_the_same_report_is_the_same_page(danish: Document, page: str) -> None:
    """A second making, with drawings of its own, differs in no byte."""
    assert html.write(danish).decode() == page


def test_the_page_needs_nothing_else(page: str) -> None:
    """Nothing is fetched from anywhere, and nothing runs."""
    addresses = re.findall(r'(?:src|href)="([^"]*)"|url\(([^)]*)\)', page)
    assert {found for pair in addresses for found in pair if found and not found.startswith(("#", "data:"))} == set()
    assert "<script" not in page


def test_the_page_says_its_language_and_title(page: str) -> None:
    """Screen readers choose their voice by the language, tabs their name by the title."""
    assert '<html lang="da">' in page
    assert "<title>Kontakt under nedlukningen</title>" in page
    assert page.count("<h1>") == page.count("<h1") == 1


@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_is_accessible(browser: Browser, page: str, width: int) -> None:
    """WCAG 2.2 AA, as far as a program can see it, with all that can be folded out folded out."""
    for tab in shown(browser, page, width=width):
        tab.eval_on_selector_all("details", "them => them.forEach(it => it.open = true)")
        tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
        found = Axe().run(tab, options={"runOnly": {"type": "tag", "values": tags}})
        assert found.violations_count == 0, found.generate_report()


def test_a_telephone_needs_no_scrolling_sideways(telephone: Page) -> None:
    """Wide tables scroll in a box of their own."""
    telephone.eval_on_selector_all("details", "them => them.forEach(it => it.open = true)")
    assert telephone.evaluate("document.documentElement.scrollWidth") <= 360


def test_each_width_has_a_drawing_of_its_own(telephone: Page, screen: Page) -> None:
    """On a telephone labels stand above the bars."""
    for tab, seen in ((telephone, ".narrow"), (screen, ".wide")):
        shown = [name for name in (".wide", ".narrow") if tab.locator(f".drawing {name}").is_visible()]
        assert shown == [seen]


def test_the_contents_stay_in_sight_on_a_wide_screen(screen: Page) -> None:
    """They stand beside the text and do not scroll away."""
    screen.mouse.wheel(0, 600)
    assert screen.locator("nav h2").first.bounding_box() is not None
    assert screen.locator("nav").evaluate("it => getComputedStyle(it).position") == "sticky"
    assert screen.locator("nav").evaluate("it => it.getBoundingClientRect().top") >= 0


def test_a_drawing_is_told_in_words(screen: Page) -> None:
    """The drawing is one picture with its alternative text, its letters are not read one by one."""
    picture = screen.get_by_role("img")
    assert picture.count() == 1
    assert picture.get_attribute("aria-label", timeout=1000) == (
        "Liggende søjler. Flest har brugt telefonsamtaler (100 pct.), færrest brev (0 pct.). 72 jobcentre."
    )


def test_the_numbers_of_a_figure_are_one_click_away(screen: Page) -> None:
    """Counts and what they are of, beside the percentages."""
    table = screen.get_by_role("table", name="Tallene i figur 1.")
    assert not table.is_visible()
    screen.get_by_text("Tallene i figuren", exact=True).click()
    assert table.is_visible()
    assert table.get_by_role("row").nth(2).inner_text().split("\t") == ["Videomøder & skærmdeling", "51", "72", "71"]


def test_a_figure_is_named_by_its_title(screen: Page) -> None:
    """Title above, note below, mark of the source last."""
    figure = screen.get_by_role("figure", name="Figur 1. Hvilke metoder har alle brugt?")
    text = figure.inner_text()
    assert text.startswith("Figur\u00a01. Hvilke metoder")
    assert text.index("Note: Andel af de 72") < text.index("Tallene bygger på")


def test_heads_of_rows_and_columns_say_so(screen: Page) -> None:
    """A number in a table is read with both."""
    table = screen.get_by_role("figure", name="Tabel 1.").get_by_role("table")
    assert table.get_by_role("columnheader").all_inner_texts() == ["Vejledning om job", "Andet", "Antal svar (n)"]
    heads = [text.replace("\u00ad", "") for text in table.get_by_role("rowheader").all_inner_texts()]
    assert heads == ["Unge på uddannelseshjælp", "Sygedagpengemodtagere"]


def test_a_claim_has_what_the_data_say_at_hand(screen: Page) -> None:
    """Resting on a claim shows its count, base and share, and the cell that they are of."""
    claims = screen.locator("main .claim[title]")
    assert str(claims.nth(0).get_attribute("title")).startswith("65 af 72 = 90,3 pct. · ")
    assert screen.locator(".claim[data-cell]").count() == 0


def test_a_claim_opens_by_keyboard_and_by_touch(browser: Browser, page: str) -> None:
    """The words behind it stand in the text, so that they hide nothing, at 320 pixels too; another place closes them."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, offline=True, has_touch=True)
    tab = context.new_page()
    tab.set_content(page)
    claim = tab.locator("main .claim[tabindex]").first
    says = claim.locator(".says")
    assert not says.is_visible()
    claim.tap()
    assert says.is_visible()
    assert says.inner_text().startswith("[65 af 72 = 90,3 pct.")
    tab.keyboard.press("Tab")
    assert not says.is_visible()
    tab.keyboard.press("Shift+Tab")
    assert says.is_visible()
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_the_contents_repeat_no_claim_that_can_be_opened(page: str) -> None:
    """A claim in a heading is a link in the contents, which holds nothing else to press."""
    contents = page.partition("<main")[0].partition("<nav")[2]
    assert "tabindex" not in contents
    assert 'class="says"' not in contents


def test_a_false_claim_is_seen_and_mended(screen: Page) -> None:
    """A draft says in the text, not by colour alone, what is not so, and what is."""
    assert screen.locator(".claim.false").inner_text() == "alle [passer ikke: 0 af 72 = 0 pct.]"


def test_headlines_open_the_report(screen: Page) -> None:
    """Each with its number large; one from inside a sentence is a copy that is not read twice."""
    items = screen.locator(".headlines li")
    assert items.nth(0).locator(".number").inner_text() == "9 ud af 10"
    assert items.nth(1).locator(".number").get_attribute("aria-hidden") == "true"
    assert items.nth(1).inner_text().split("\n")[-1] == "Telefonen har været i brug i alle jobcentre"


def test_invented_answers_are_marked_at_both_ends(screen: Page) -> None:
    """Who arrives at the foot of the page learns it too, and each sheet of paper carries it."""
    assert screen.locator("header .invented, footer .invented").all_inner_texts() == ["Svarene er opdigtede."] * 2
    assert '@bottom-center { content: "Svarene er opdigtede."; }' in screen.content()


def test_the_page_is_in_one_language(english: Document) -> None:
    """What the program prints follows the report."""
    text = html.write(english).decode()
    assert '<html lang="en">' in text
    for danish in ("Indhold", "Tallene", "Figurer", "Hovedresultater", "Gå til"):
        assert danish not in text
    assert 'class="invented"' not in text
    assert "@bottom-center" not in text


def test_quotation_marks_cannot_end_the_running_note() -> None:
    """A note is the study's text, and the style sheet is not its place to write in."""
    assert html.running_note('Et "svar" </style> \\') == (
        '@page { @bottom-center { content: "Et \\"svar\\" \\3c /style> \\\\"; } }\n'
    )


def test_a_row_that_others_reach_into_has_no_head_of_its_own() -> None:
    """In a table of Pandoc's, such a row may hold nothing."""
    import panflute as pf

    full, empty = pf.TableRow(pf.TableCell(pf.Plain(pf.Str("x")), rowspan=2)), pf.TableRow()
    html.set_scopes(pf.Table(pf.TableBody(full, empty)))
    assert [cell.attributes for cell in full.content] == [{"scope": "row"}]


def test_a_head_over_several_columns_heads_them_all() -> None:
    """So that a reader by ear hears the break before its group."""
    import panflute as pf

    over = pf.TableRow(pf.TableCell(pf.Plain(pf.Str("Region")), colspan=2), pf.TableCell(pf.Plain(pf.Str("n"))))
    html.set_scopes(pf.Table(pf.TableBody(), head=pf.TableHead(over), colspec=[("AlignLeft", "ColWidthDefault")] * 3))
    assert [cell.attributes["scope"] for cell in over.content] == ["colgroup", "col"]


def test_tables_of_one_part_have_names_of_their_own() -> None:
    """Two boxes of one name could not be told apart by ear."""
    assert html.each_named("Tabel 2", 3)[1:] == ["Tabel 2 (2/3)", "Tabel 2 (3/3)"]
