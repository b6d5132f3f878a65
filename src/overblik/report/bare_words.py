"""The patterns by which bare numbers are found and exempt, in each language; docs/report.md states them."""

from __future__ import annotations

from collections.abc import Mapping

_DAY = r"\d{1,2}"
_MONTHS = {
    "da": r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)",
    "en": r"(?:January|February|March|April|May|June|July|August|September|October|November|December)",
}
_LIST = r"(?:\s*(?:,|og|and|eller|or|til|to|–|-)\s*\d+(?:\.\d+)*)*"

_ANYWHERE = (
    r"\b\d{4}-\d{2}-\d{2}\b",
    r"(?<![\d.,])(?:1[89]|20)\d{2}(?:\s?[-–/]\s?\d{2,4})?(?:['’]?erne|s)?(?![\d]|[.,]\d|\s?(?:pct|%|procent|per))",
    r"\b[^\W\d_]+[-\u2011–]?\d+\w*|\b\d+[-\u2011]?(?![.,]?\d)[^\W\d_]+\d*\b",
    r"§+\s?\d+\s?[a-z]?\b(?:,?\s?(?:stk|nr)\.\s?\d+)*",
    r"\b\d{2}(?:\s\d{2}){3}\b",
)

EXEMPT: Mapping[str, tuple[str, ...]] = {
    "da": (
        *_ANYWHERE,
        rf"\b{_DAY}\.(?:\s?(?:-|–|til|og)\s?(?:den\s)?{_DAY}\.)?\s{_MONTHS['da']}(?:\s\d{{4}})?",
        rf"\bden\s{_DAY}\.",
        r"\bkl\.\s?\d{1,2}(?:[.:]\d{2})?(?:\s?(?:-|–|til)\s?\d{1,2}(?:[.:]\d{2})?)?",
        r"\b(?:nr|stk|pkt|litra)\.\s?\d+(?:\.\d+)*(?:\saf\s\d{1,2}\.\s\w+\s\d{4})?",
        rf"\b(?:figur|figurerne|tabel|tabellerne|bilag|kapitel|afsnit|side|s\.|note|spørgsmål|version|uge|trin)\s+\d+(?:\.\d+)*{_LIST}",
        r"\b\d{1,2}\.\s(?:kvartal|halvår|uge|udgave|division|klasse)\b",
    ),
    "en": (
        *_ANYWHERE,
        rf"\b{_DAY}(?:st|nd|rd|th)?(?:\s?(?:-|–|to|and)\s?{_DAY}(?:st|nd|rd|th)?)?\s{_MONTHS['en']}(?:\s\d{{4}})?",
        rf"\b{_MONTHS['en']}\s{_DAY}(?:st|nd|rd|th)?(?:\s?(?:-|–|to)\s?{_DAY})?(?:,\s\d{{4}})?",
        r"\b\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm|a\.m\.|p\.m\.)|\b\d{1,2}:\d{2}\b",
        r"\b(?:no|nos|para|art)\.\s?\d+(?:\.\d+)*",
        rf"\b(?:figures?|tables?|appendix|chapters?|sections?|articles?|pages?|p\.|pp\.|notes?|questions?|version|week|step)\s+\d+(?:\.\d+)*{_LIST}",
    ),
}  # fmt: skip
"""What is no quantity of the survey: dates, years, times, numbers of laws, figures, pages and chapters, names with digits."""

QUANTITIES: Mapping[str, tuple[str, ...]] = {
    "da": (
        r"\bhalvdelen\b",
        r"\b(?:langt\s+)?(?:de\s+fleste|størstedelen|hovedparten)\b",
        r"\b(?:flertallet|mindretallet|et\s+(?:stort\s+)?flertal|et\s+mindretal|det\s+store\s+flertal|samtlige)\b",
        r"\bhver(?:t)?\s+(?:anden|andet|tredje|fjerde|femte|sjette|syvende|ottende|niende|tiende)\b",
        r"\b(?:dobbelt|halvt)\s+så\s+\w+|\b(?:fordoblet|tredoblet|halveret|det\s+dobbelte)\b",
    ),
    "en": (
        r"\b(?:a\s+)?half\s+(?:of\s+)?(?:the|all|as)\b|\bone\s+half\b",
        r"\bmost\s+of\b|\b(?:the|a)\s+(?:\w+\s+)?(?:majority|minority)\b",
        r"\bevery\s+(?:second|other|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b",
        r"\btwice\s+(?:as|the)\b|\b(?:doubled|trebled|tripled|halved)\b",
    ),
}
"""Quantities in words, besides numbers and parts by name."""
