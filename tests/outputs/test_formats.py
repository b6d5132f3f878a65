from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from overblik.outputs import FORMATS, Options
from tests.outputs.small_report import tree_of

if TYPE_CHECKING:
    from overblik.report.document import Document

ORDINARY = """
Et afsnit uden overskrift: *kursiv*, **fed**, `kode`, H~2~O, x^2^, [et link](https://example.org "t") & <tegn> #hash $5 @navn
_under_ \\*stjerne\\* ~ "citat" \\[klammer\\].

1. et
2. to
    - under

  ------- -----
  uden     1
  hoved    2
  ------- -----

    kode

> citat

Term
:   Forklaring

---

### Tredje niveau {#æøå-overskrift}

Se [her](#æøå-overskrift) og linje\\
skift.

| A | B |
|---|---|
| x[^1] | **y** |

: Tabellens egen titel

[^1]: Note i en tabel.

    Andet afsnit.

# Slut {#en-meget-lang-overskrift-som-har-et-id-der-er-laengere-end-fyrre-tegn}

Se [slut](#en-meget-lang-overskrift-som-har-et-id-der-er-laengere-end-fyrre-tegn).
"""
"""What Markdown has besides what is ours."""
BEGINNINGS = {"html": b"<!DOCTYPE html>", "pdf": b"%PDF-", "docx": b"PK\x03\x04"}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_what_its_ending_promises(name: str, danish: Document, options: Options) -> None:
    """A new format gets its line here too."""
    assert FORMATS[name](danish, options=options).startswith(BEGINNINGS[name])


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_ordinary_markdown(name: str, danish: Document) -> None:
    """Also what means something to Typst or HTML, and a report without figures."""
    plain = replace(danish, tree=tree_of(ORDINARY), figures=(), tables=())
    assert FORMATS[name](plain, options=Options()).startswith(BEGINNINGS[name])


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_an_empty_report(name: str, danish: Document) -> None:
    """Nobody has written anything yet."""
    assert FORMATS[name](replace(danish, tree=tree_of(""), figures=(), tables=()), options=Options())
