"""
The colours of figures, and what can be computed about them.

Lightness was chosen first (CIE L*: no two that meet are closer than 6), then hue: blue-green against ochre, a pair that both
kinds of red-green blindness keep apart. None lies between L* 49 and 55, where neither white nor dark text can be read.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Literal

Vision = Literal["normal", "protanopia", "deuteranopia", "grey"]
Triple = tuple[float, float, float]

INK = "#1c1c1c"
GREY = "#5a5a5a"
PAPER = "#ffffff"
RULE = "#b4b4b2"
RULE_LIGHT = "#dcdcda"
EDGE = "#8c8c8a"
"""Text, lesser text, what is drawn upon, lines, lesser lines, and the outline of what is too light to be seen without one."""

COLOURS: Mapping[str, str] = {
    "main": "#055661", "muted": "#a0c8cd", "light": "#a0c8cd",
    "good-1": "#65b7c3", "good-2": "#047886", "good-3": "#024751",
    "neutral": "#e2e1de",
    "bad-1": "#f0c67e", "bad-2": "#bc7f22", "bad-3": "#844c0b",
    "apart": "#f7f6f5",
    "step-1": "#d8eff1", "step-2": "#addadd", "step-3": "#84c3c9", "step-4": "#59adb5",
    "step-5": "#2595a1", "step-6": "#047885", "step-7": "#035e6a", "step-8": "#03424c",
    "heat-0": "#f4f7f7", "heat-1": "#d8eff1", "heat-2": "#addadd", "heat-3": "#84c3c9",
    "heat-4": "#59adb5", "heat-5": "#047885",
}  # fmt: skip
"""The colour of each role. On a side of a scale and in a row of steps, a higher number is darker."""

OUTLINED = frozenset({"apart"})
"""Roles that are told from the paper by an outline."""

SIDES: Mapping[int, tuple[int, ...]] = {0: (), 1: (2,), 2: (3, 1), 3: (3, 2, 1)}
"""Which of the three colours of a side a scale uses that has so many points on it, outermost first."""
STEPS: Mapping[int, tuple[int, ...]] = {
    1: (7,), 2: (3, 7), 3: (2, 5, 7), 4: (2, 4, 6, 8), 5: (2, 3, 5, 6, 8), 6: (2, 3, 4, 5, 6, 8),
    7: (2, 3, 4, 5, 6, 7, 8), 8: (1, 2, 3, 4, 5, 6, 7, 8),
}  # fmt: skip
"""Which of the eight steps a row of ranges uses that has so many of them."""

MOST_POINTS = 7
MOST_STEPS = 8

# Machado, Oliveira and Fernandes (2009), A physiologically-based model for simulation of color vision deficiency, IEEE
# Transactions on Visualization and Computer Graphics 15(6): severity 1.0, on linear RGB.
DICHROMACY: Mapping[Vision, tuple[Triple, Triple, Triple]] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}
# IEC 61966-2-1: linear sRGB to CIE XYZ, D65.
TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE = (0.95047, 1.0, 1.08883)


def text_on(role: str) -> str:
    """Return the colour of text on a role's colour: white or ink, whichever is read better."""
    colour = COLOURS[role]
    return max((PAPER, INK), key=lambda text: contrast(text, colour))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    low, high = sorted((_luminance(linear(one)), _luminance(linear(other))))
    return (high + 0.05) / (low + 0.05)


def difference(one: str, other: str, vision: Vision) -> float:
    """Return how far apart two colours are seen to be: CIE 1976 difference, about 2 being the least that is noticed."""
    return math.dist(lab(seen(one, vision)), lab(seen(other, vision)))


def seen(colour: str, vision: Vision) -> Triple:
    """Return a colour, in linear RGB, as it is seen by a kind of colour vision, or printed in grey."""
    red_green_blue = linear(colour)
    if vision == "normal":
        return red_green_blue
    if vision == "grey":
        grey = _luminance(red_green_blue)
        return (grey, grey, grey)
    red, green, blue = (min(max(part, 0.0), 1.0) for part in _times(DICHROMACY[vision], red_green_blue))
    return (red, green, blue)


def linear(colour: str) -> Triple:
    """Return `#rrggbb` as linear RGB, each part 0 to 1."""
    red, green, blue = (_linear_part(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return (red, green, blue)


def lab(red_green_blue: Triple) -> Triple:
    """Return CIE L*a*b* of linear RGB, under D65."""
    x, y, z = (_lab_part(part / white) for part, white in zip(_times(TO_XYZ, red_green_blue), WHITE, strict=True))
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


def _luminance(red_green_blue: Triple) -> float:
    return sum(weight * part for weight, part in zip(TO_XYZ[1], red_green_blue, strict=True))


def _linear_part(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - IEC 61966-2-1


def _lab_part(part: float) -> float:
    small = 6 / 29
    return part ** (1 / 3) if part > small**3 else part / (3 * small**2) + 4 / 29


def _times(matrix: Sequence[Triple], vector: Triple) -> list[float]:
    return [sum(weight * part for weight, part in zip(row, vector, strict=True)) for row in matrix]
