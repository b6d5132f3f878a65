"""People who answer in a real browser: by mouse or by keyboard, with scripts or without."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Locator, Page, expect

TELEPHONE, DESK, ZOOMED = 390, 1280, 320
"""Widths in pixels; the last is a desk's at 400 %."""

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
MOST_TABS = 80


@dataclass(frozen=True)
class Person:
    """Somebody with a browser of their own, and whether it runs scripts."""

    context: BrowserContext
    scripts: bool = True

    @cached_property
    def page(self) -> Page:
        """The page that is open."""
        return self.context.new_page()

    def open(self, address: str) -> None:
        """Follow a link."""
        self.page.goto(address)

    def press(self, name: str) -> None:
        """Press a button or follow a link, and wait for the page that comes."""
        found = self.page.get_by_role("button", name=name, exact=True).or_(
            self.page.get_by_role("link", name=name, exact=True)
        )
        found.first.click()
        self.page.wait_for_load_state()

    def choose(self, *labels: str) -> None:
        """Tick boxes or choose radio buttons by their labels; with scripts each is saved before the next."""
        for label in labels:
            self.option(label).check()
            self.saved()

    def option(self, label: str) -> Locator:
        """Return the box or radio button of a name; in a grid it is that of the row and the column."""
        boxes = self.page.get_by_role("checkbox", name=label, exact=True)
        return self.page.get_by_role("radio", name=label, exact=True).or_(boxes)

    def write(self, label: str, text: str) -> None:
        """Write into the field with a label."""
        field = self.page.get_by_label(label)
        field.fill(text)
        field.blur()
        self.saved()

    def saved(self) -> None:
        """Wait until the page says that everything is saved."""
        if self.scripts:
            expect(self.page.locator("#saved-at")).to_contain_text("Gemt kl.")

    def sees(self, *texts: str) -> None:
        """Hold the page to showing texts."""
        for text in texts:
            expect(self.page.get_by_text(text).first).to_be_visible()

    def focused(self) -> str:
        """Return the id of the element that has the focus."""
        return str(self.page.evaluate("document.activeElement.id"))

    def tab_to(self, target: Locator) -> None:
        """Press Tab until an element has the focus, as who has no mouse does."""
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            if target.evaluate("it => it === document.activeElement"):
                return
        raise AssertionError(f"Tab never came to {target}")

    def faults(self) -> list[str]:
        """Return what axe-core finds on the page against WCAG 2.0 to 2.2, A and AA."""
        found = Axe().run(self.page, options=RULES).response["violations"]
        return [f"{one['id']}: {node['html'][:150]}" for one in found for node in one["nodes"]]

    def cut_off(self) -> list[str]:
        """Return what stands beyond the right edge of the page, where nobody would scroll to."""
        return list(self.page.evaluate(_CUT_OFF))


_CUT_OFF = """() => {
  const wide = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth > wide) found.push("the page scrolls sideways");
  for (const it of document.querySelectorAll("main *, header *, footer *")) {
    const box = it.getBoundingClientRect(), style = getComputedStyle(it);
    const hidden = !box.width || !box.height || style.clipPath !== "none" || it.closest(".skipnav, .visually-hidden, thead");
    if (!hidden && (box.right > wide + 1 || box.left < -1)) found.push(it.outerHTML.slice(0, 100));
  }
  return found;
}"""
