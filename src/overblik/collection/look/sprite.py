"""One SVG file with the few icons that pages use: for `<use href="...#name">`, and for style sheets as `#view-name`."""

from __future__ import annotations

from lxml import etree

SVG = "http://www.w3.org/2000/svg"
SIDE = 24
"""Each icon is a square of so many units."""
WHITE = "-white"
"""An icon whose name ends so is the other, in white."""


def sprite(symbols: bytes, names: tuple[str, ...]) -> bytes:
    """
    Return the icons of these names out of a file of symbols.

    Each is there as a symbol, which takes the colour of the text around it, and as a view on a place of the picture, which a
    background can show. Raises KeyError where the file lacks one.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    found = {str(it.get("id")): it for it in etree.fromstring(symbols, parser).iter(f"{{{SVG}}}symbol")}
    root = etree.fromstring(f'<svg xmlns="{SVG}" viewBox="0 0 {SIDE * len(names)} {SIDE}"/>', parser)
    for name in names:
        if not name.endswith(WHITE):
            root.append(found[name])
    for place, name in enumerate(names):
        _show(root, name, left=place * SIDE)
    return etree.tostring(root)


def _show(root: etree._Element, name: str, *, left: int) -> None:
    box = {"x": str(left), "y": "0", "width": str(SIDE), "height": str(SIDE)}
    fill = {"fill": "#fff"} if name.endswith(WHITE) else {}
    etree.SubElement(root, f"{{{SVG}}}use", {"href": f"#{name.removesuffix(WHITE)}", **box, **fill})
    etree.SubElement(root, f"{{{SVG}}}view", {"id": f"view-{name}", "viewBox": f"{left} 0 {SIDE} {SIDE}"})
