"""
Vega-Lite specifications drawn as SVG and PNG, without a browser.

The same drawing stands in the HTML page and in the PDF, and the picture in Word is made of it. A drawing that has been made is
kept, since every format of a report and every rebuilding of a preview asks for the same ones.

vl-convert holds Python's lock while it draws, so that threads would wait for each other: drawings are made one after the other.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from lxml import etree

from overblik.outputs.fonts import register

KEPT = 512
"""Drawings that are kept."""
SILENT = ("class", "role")
"""What a drawing says of its parts; of a picture that is one whole, nobody is told its parts."""
PAPER = '<rect width="100%" height="100%" fill="#ffffff"/>'
LINKS = ("href", "{http://www.w3.org/1999/xlink}href")


def svg(specification: Mapping[str, Any], *, prefix: str = "", alt: str = "") -> str:
    """
    Return a specification drawn as SVG, for use inside an HTML page.

    It has proportions but no size, and fills the width that it is given. *prefix* makes the names inside it others than those of
    the drawings beside it. With *alt* it is a picture with that text; without, it is hidden from those who do not see it, and
    the page must say what it shows.
    """
    root = etree.fromstring(_drawn(_key(specification)).encode())
    for element in root.iter("{*}*"):
        _strip(element)
        _rename(element, prefix)
    said = {"role": "img", "aria-label": alt} if alt else {"aria-hidden": "true", "focusable": "false"}
    for name, value in said.items():
        root.set(name, value)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="unicode")


def svg_file(specification: Mapping[str, Any]) -> str:
    """Return a specification drawn as SVG with its size: a file of its own, or a picture for Typst."""
    return _drawn(_key(specification))


def png(specification: Mapping[str, Any], *, scale: float = 2.5) -> bytes:
    """Return a specification drawn as PNG on white; a *scale* of 2.5 is 240 dots an inch at the printed width."""
    return _painted(_key(specification), scale)


def _strip(element: etree._Element) -> None:
    root = element.getparent() is None
    for name in element.attrib:
        if str(name) in SILENT or str(name).startswith("aria-") or (root and name in ("width", "height")):
            del element.attrib[name]


def _rename(element: etree._Element, prefix: str) -> None:
    for name, value in element.attrib.items():
        if name == "id":
            element.set(name, prefix + str(value))
        elif name in LINKS:
            element.set(name, str(value).replace("#", f"#{prefix}", 1))
        else:
            element.set(name, str(value).replace("url(#", f"url(#{prefix}"))


def _key(specification: Mapping[str, Any]) -> str:
    return json.dumps(specification, ensure_ascii=False, sort_keys=True)


@lru_cache(maxsize=KEPT)
def _drawn(specification: str) -> str:
    import vl_convert

    register()
    return str(vl_convert.vegalite_to_svg(specification))


@lru_cache(maxsize=KEPT)
def _painted(specification: str, scale: float) -> bytes:
    import vl_convert

    on_white = _drawn(specification).replace(">", f">{PAPER}", 1)
    return bytes(vl_convert.svg_to_png(on_white, scale=scale))
