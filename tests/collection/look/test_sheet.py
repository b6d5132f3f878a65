from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.collection.look.sheet import addressed, kept


@pytest.mark.parametrize(
    ("sheet", "rest"),
    [
        (".a{color:red}.z{color:red}", ".a{color:red}"),
        (".a, .z, p{color:red}", ".a,p{color:red}"),
        (".a:not(.b, .z){color:red}", ""),
        (".a:not(.b,.c) p{color:red}", ".a:not(.b,.c) p{color:red}"),
        ("@media (min-width: 9px){.z{top:0}.a{top:0}}", "@media (min-width: 9px){.a{top:0}}"),
        ("@media print{.z{top:0}}p{top:0}", "p{top:0}"),
        ("@keyframes turn{from{top:0}to{top:1px}}", "@keyframes turn{from{top:0}to{top:1px}}"),
        ('@charset "UTF-8";p{top:0}', "p{top:0}"),
        ("@font-face{font-family:X;src:url(x.eot)}p{top:0}", "p{top:0}"),
        ("/* .z{} */p{top:.5rem}", "p{top:.5rem}"),
    ],
)
def test_rules_for_other_parts_go(sheet: str, rest: str) -> None:
    """What no page of ours can meet is not sent to anybody; what might be met stays."""
    assert kept(sheet, lambda name: name in "abc") == rest


@given(st.lists(st.sampled_from([".a{top:0}", "p.b{top:1px}", "@media print{.c{top:0}}"])))
def test_what_is_kept_keeps_its_order(rules: list[str]) -> None:
    """The later rule wins in a style sheet."""
    assert kept("".join(rules), lambda _: True) == "".join(rules)


def test_addresses_are_ours_or_none() -> None:
    """A declaration that refers to what is not served goes; its neighbours stay."""
    sheet = '.a{color:red;background-image:url("../x/ours.svg");top:0}.b{left:0;background:url(their.png) no-repeat}'
    found = addressed(sheet, lambda address: "new.svg" if "ours" in address else None)
    assert found == '.a{color:red;background-image:url("new.svg");top:0}.b{left:0;}'
