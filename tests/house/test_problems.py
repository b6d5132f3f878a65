"""Every code of a problem has its entry in the manual and its broken study."""

from __future__ import annotations

import pytest

from tests.house.modules import TOP, Module
from tests.house.problem_codes import manual, module_codes, shown_codes, source_codes

EXCUSED = {
    "claim-false": "found by `overblik report`, which counts",
    "claim-not-carried": "found by `overblik report`, which tests",
    "claim-suppressed": "found by `overblik report`, which counts",
    "claim-wave-differs": "found by `overblik report`, which opens the other wave",
    **dict.fromkeys(
        [
            "contact-cc",
            "contact-column",
            "contact-email",
            "contact-language",
            "contact-long",
            "contact-nowhere",
            "contact-twice",
            "contact-unit",
        ],
        "found by `overblik fieldwork contacts`",
    ),
    "comment-names": "found by `overblik report`, which reads the answers",
    "comment-unknown": "found by `overblik report`, which reads the answers",
    "published-conflict": "found by `overblik simulate --match`, which plans",
    "published-possible": "found by `overblik simulate --match`, which plans",
}
"""Codes that `overblik check` cannot print, and why."""


def test_every_code_is_in_the_manual() -> None:
    """And the manual has no others."""
    assert set(manual()) == source_codes()


def test_every_entry_says_what_it_is_and_shows_it() -> None:
    """A sentence under the heading, and an example of what is right."""
    page = (TOP / "docs" / "problems.md").read_text(encoding="utf-8")
    entries = {entry.partition("\n")[0]: entry for entry in page.split("\n### ")[1:]}
    assert all(first[:1].isupper() or first.startswith(("*", "`")) for first in manual().values())
    bare = {code for code, entry in entries.items() if "Right:" not in entry and "Needs no mending" not in entry}
    assert bare == set()


@pytest.mark.parametrize("code", sorted(manual()))
def test_every_code_has_a_broken_study(code: str) -> None:
    """Or an excuse in words, for as long as it needs one."""
    assert (code in shown_codes()) is not (code in EXCUSED)


def test_codes_are_found_wherever_they_stand() -> None:
    """In calls, beside their message, and under the name of code."""
    text = """
code: Code = "a-b" if x else "c-d"
Code: TypeAlias = Literal["e-f"]
self.problem("g-h" if y else "i-j", f"x", at)
pair = "k-l", f"message {x}"
other = print("m-n", 1)
return [Problem("encoding", "o-p", at)]
"""
    assert set(module_codes(Module(path="a.py", text=f"def f():\n{_indented(text)}"))) == {
        "a-b", "c-d", "e-f", "g-h", "i-j", "k-l", "encoding",
    }  # fmt: skip


def _indented(text: str) -> str:
    return "".join(f"    {line}\n" for line in text.splitlines())
