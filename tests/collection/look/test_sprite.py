from __future__ import annotations

import pytest
from lxml import etree

from overblik.collection.look.sprite import SVG, sprite

SYMBOLS = f"""<svg xmlns="{SVG}">
<symbol id="check" viewBox="0 0 9 9"><path d="M0 0"/></symbol>
<symbol id="logo" viewBox="0 0 9 9"><path d="M1 1"/></symbol>
</svg>""".encode()


def test_only_the_icons_asked_for_are_in_it() -> None:
    """One as a symbol for pages; each as a view for style sheets, side by side."""
    found = etree.fromstring(sprite(SYMBOLS, ("check", "check-white")))
    assert found.xpath("//*[local-name()='symbol']/@id") == ["check"]
    assert found.xpath("//*[local-name()='view']/@id") == ["view-check", "view-check-white"]
    assert found.xpath("//*[local-name()='view']/@viewBox") == ["0 0 24 24", "24 0 24 24"]
    assert found.xpath("//*[local-name()='use']/@fill") == ["#fff"]


def test_an_icon_that_is_gone_is_noticed() -> None:
    """A new version without it is seen when the files are prepared, not by a respondent."""
    with pytest.raises(KeyError, match="lock"):
        sprite(SYMBOLS, ("lock",))
