from __future__ import annotations

import panflute as pf

from overblik.report.markdown import document_tree, parse_markdown, tree_document


def test_text_becomes_a_tree() -> None:
    """Attributes of spans and fences arrive whole."""
    document, complaints = parse_markdown('::: {.figure of=a}\n[æ]{share="a/{b,c}/d"}\n:::\n')
    fence = document.content[0]
    assert (fence.classes, dict(fence.attributes)) == (["figure"], {"of": "a"})
    assert fence.content[0].content[0].attributes == {"share": "a/{b,c}/d"}
    assert complaints == ()


def test_an_open_fence_is_complained_of_with_its_place() -> None:
    """Pandoc closes it by itself, at the end of the text."""
    _, (complaint,) = parse_markdown("a\n\n::: {.figure of=a}\nb\n")
    assert "unclosed" in complaint.message
    assert (complaint.line, complaint.column) == (3, 1)


def test_an_address_is_no_citation() -> None:
    """`@` is printed as it stands."""
    document, _ = parse_markdown("Skriv til @kontor eller a@b.dk")
    assert not any(isinstance(part, pf.Cite) for part in document.content[0].content)


def test_a_block_of_metadata_is_no_metadata() -> None:
    """It would be read by Pandoc and lost."""
    document, _ = parse_markdown("---\ntitle: x\n---\n")
    assert not document.metadata.content


def test_a_tree_can_be_opened_again() -> None:
    """What is kept in a draft is Pandoc's JSON, which every format can take."""
    document, _ = parse_markdown("# A\n\nb[^1]\n\n[^1]: c\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n")
    tree = document_tree(document)
    assert document_tree(tree_document(tree)) == tree
