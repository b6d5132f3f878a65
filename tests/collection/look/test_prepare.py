from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import brotli
import pytest
from axe_playwright_python.sync_playwright import Axe

from overblik.collection.look import bring
from overblik.collection.look.assets import Assets, read_assets
from overblik.collection.look.prepare import prepare
from tests.collection.look.specimen import PAGES, served
from tests.outputs.browser import opened_browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
BEYOND = """() => [...document.querySelectorAll("body *")].filter(it => {
  const box = it.getBoundingClientRect();
  const hidden = it.closest(".sr-only, .skipnav, thead, .grid label, .default-button");
  return box.width > 2 && (box.right > innerWidth + 1 || box.left < -1) && !hidden;
}).map(it => it.outerHTML.slice(0, 80))"""
PRESSED = "main input:not([type=hidden]), main select, main button:not(.default-button), main a, .language-switch"
SMALL = f"""() => [...document.querySelectorAll("{PRESSED}")].filter(it => {{
  const label = it.labels && it.labels[0] ? it.labels[0].getBoundingClientRect() : {{height: 0}};
  return Math.max(it.getBoundingClientRect().height, label.height) < 24 && getComputedStyle(it).display !== "inline";
}}).map(it => it.outerHTML.slice(0, 80))"""


@pytest.fixture(scope="module", params=["dressed", "plain"])
def assets(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Assets:
    """The prepared files: made of DKFDS, and without it."""
    folder = tmp_path_factory.mktemp("prepared")
    dressed = request.param == "dressed"
    if dressed and not bring.is_here():
        pytest.fail("DKFDS is not here; run make setup, which brings it")
    prepare(folder, dressed=dressed)
    return read_assets(folder)


@pytest.fixture(scope="module")
def address(assets: Assets, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the specimen is served."""
    with served(tmp_path_factory.mktemp("specimen"), assets) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    with opened_browser() as browser:
        yield browser


def opened(browser: Browser, address: str, *, width: int) -> Page:
    """A page in a window of some width."""
    tab = browser.new_context(viewport={"width": width, "height": 800}).new_page()
    tab.goto(address)
    return tab


def text(assets: Assets, name: str) -> str:
    """A prepared file by its plain name."""
    return (assets.folder / assets.files[name]).read_text(encoding="utf-8")


def test_preparing_again_does_nothing(assets: Assets) -> None:
    """A setup where nothing changed is quick, and the files are the same to the byte."""
    dressed = "text-400.woff2" in assets.files
    assert not prepare(assets.folder, dressed=dressed)


def test_what_was_made_of_something_else_is_made_again(tmp_path: Path) -> None:
    """Old files go, and so does a folder that lost one."""
    prepare(tmp_path, dressed=False)
    first = read_assets(tmp_path)
    (tmp_path / "old.css").write_text("", encoding="utf-8")
    (tmp_path / first.files["htmx.js"]).unlink()
    assert prepare(tmp_path, dressed=False)
    assert not (tmp_path / "old.css").exists()
    assert read_assets(tmp_path) == first


def test_texts_are_there_compressed(assets: Assets) -> None:
    """The server compresses nothing while somebody waits."""
    for name in assets.files.values():
        content = (assets.folder / name).read_bytes()
        if not name.endswith(".woff2"):
            assert gzip.decompress((assets.folder / f"{name}.gz").read_bytes()) == content
            assert brotli.decompress((assets.folder / f"{name}.br").read_bytes()) == content


def test_style_sheets_refer_to_what_we_serve(assets: Assets) -> None:
    """Nothing comes from elsewhere; each address is a file beside the sheet."""
    sheet = text(assets, "overblik.css")
    found = {it.split("#")[0] for it in re.findall(r'url\("?([^")]*)', sheet)}
    assert found <= set(assets.files.values())
    assert "@import" not in sheet
    assert "//" not in sheet.replace("/*!", "")


def test_the_first_page_is_light(assets: Assets) -> None:
    """All that a first page fetches beside itself stays far below its 150 kB."""
    sent = 0
    for name in assets.files.values():
        if not name.endswith((".txt", ".md")):
            compressed = assets.folder / f"{name}.br"
            sent += (compressed if compressed.exists() else assets.folder / name).stat().st_size
    assert sent <= 90_000


def test_marks_of_portals_are_not_shown(assets: Assets) -> None:
    """Whose pages these are is said in words."""
    assert "logo" not in text(assets, "overblik.css")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_keeps_to_the_policy_and_fetches_little(browser: Browser, address: str, name: str) -> None:
    """No style or script in the page, nothing from elsewhere, eight requests at most."""
    tab = browser.new_context().new_page()
    said: list[str] = []
    asked: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(f"{address}/{name}.html", wait_until="networkidle")
    assert said == []
    assert len(asked) <= 8, asked
    assert {it for it in asked if not it.startswith(address)} == set()


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [390, 1280])
def test_a_page_is_accessible(browser: Browser, address: str, name: str, width: int) -> None:
    """WCAG 2.2 AA, as far as a program can see it."""
    tab = opened(browser, f"{address}/{name}.html", width=width)
    found = Axe().run(tab, options={"runOnly": {"type": "tag", "values": TAGS}})
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("name", PAGES)
def test_at_four_times_the_size_nothing_is_cut(browser: Browser, address: str, name: str) -> None:
    """A window of 320 pixels is one of 1280 at 400 %."""
    tab = opened(browser, f"{address}/{name}.html", width=320)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320
    assert tab.evaluate(BEYOND) == []


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [390, 1280])
def test_what_is_pressed_is_large_enough(browser: Browser, address: str, name: str, width: int) -> None:
    """24 pixels at least, links in running text aside."""
    tab = opened(browser, f"{address}/{name}.html", width=width)
    assert tab.evaluate(SMALL) == []


@pytest.mark.parametrize(("width", "shown"), [(390, True), (1280, False)])
def test_a_grid_says_its_options_where_its_head_is_not(
    browser: Browser, address: str, width: int, *, shown: bool
) -> None:
    """On a telephone beside each button, on a wide screen above the column; by ear always."""
    tab = opened(browser, f"{address}/respondent.html", width=width)
    assert tab.get_by_role("columnheader", name="Hver uge", exact=True).first.is_visible() or shown
    indent = tab.locator(".grid label").first.evaluate("it => getComputedStyle(it).textIndent")
    assert (indent in {"0px", "0%"}) == shown
    assert tab.get_by_role("radio", name="Unge under 30 år Aldrig").count() == 1


def test_the_whole_cell_of_a_grid_can_be_pressed(browser: Browser, address: str) -> None:
    """A hand that shakes hits a cell sooner than a button."""
    tab = opened(browser, f"{address}/respondent.html", width=1280)
    cell = tab.locator(".grid tbody tr").first.locator("td").nth(3)
    cell.click(position={"x": 4, "y": 4})
    assert cell.locator("input").is_checked()


def test_focus_is_seen(browser: Browser, address: str) -> None:
    """The first key shows the way past the head, and every place that has the keyboard is framed."""
    tab = opened(browser, f"{address}/respondent.html", width=390)
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "skipnav"
    assert tab.locator(".skipnav").evaluate("it => it.getBoundingClientRect().top") >= 0
    tab.locator(".language-switch").focus()
    assert tab.evaluate("getComputedStyle(document.activeElement).outlineWidth") == "3px"


def test_what_has_the_keyboard_is_not_under_what_was_saved(browser: Browser, address: str) -> None:
    """The line at the foot of a telephone leaves the place one writes in free."""
    tab = opened(browser, f"{address}/respondent.html", width=390)
    for field in tab.locator("main input[type=text], main textarea, main select").all():
        field.focus()
        bottom = field.evaluate("it => it.getBoundingClientRect().bottom")
        assert bottom <= tab.locator(".save-state").evaluate("it => it.getBoundingClientRect().top")


def test_the_receipt_prints_without_buttons(browser: Browser, address: str) -> None:
    """On paper there is nothing to press."""
    tab = opened(browser, f"{address}/receipt.html", width=800)
    tab.emulate_media(media="print")
    assert tab.locator(".answer-sheet").is_visible()
    assert not tab.locator(".button-row, .sections, .language-switch, footer").locator("visible=true").count()
