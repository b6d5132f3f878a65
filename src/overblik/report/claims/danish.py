"""Claims in Danish."""

from __future__ import annotations

from overblik.report.claims.phrases import Named
from overblik.report.claims.vocabulary import Sentences, Spans, Vocabulary

SENTENCES = Sentences(
    quoted="»{phrase}«",
    share_is="{count} af {base} er {value}",
    count_is="Antallet er {value}",
    value_is="Tallet er {value}",
    true_where="{fact}; {quoted} er sandt {span}.",
    true_only="{fact}; {quoted} er kun sandt ved {value}.",
    never="{fact}; {quoted} kan aldrig være sandt.",
    never_of="{fact}; {quoted} kan ikke være sandt, når grundlaget er {base}.",
    no_base="Grundlaget er 0, så der kan ikke påstås noget.",
    not_understood="{quoted} forstås ikke; skriv fx »71 pct.«, »9 ud af 10«, »næsten alle« eller »mindst 60«.",
    value_not_understood="{quoted} forstås ikke; skriv et tal, fx »12,4«, »over 12« eller »mindst 10«.",
    of="{number} af {base}",
    spans=Spans(
        from_to="fra {low} til og med {high}",
        from_below="fra {low} til under {high}",
        over_to="over {low} til og med {high}",
        over_below="over {low} og under {high}",
        at_least="fra og med {low}",
        over="over {low}",
        at_most="til og med {high}",
        below="under {high}",
    ),
)

DANISH = Vocabulary(
    language="da",
    percent=("pct.", "pct", "procent", "%"),
    joints=("ud af", "af"),
    articles=("de",),
    connectors=("af", "af de", "af alle"),
    modifiers={
        "over": "over",
        "mere end": "over",
        "flere end": "over",
        "under": "under",
        "mindre end": "under",
        "færre end": "under",
        "mindst": "at_least",
        "højst": "at_most",
        "omkring": "about",
        "cirka": "about",
        "ca.": "about",
        "ca": "about",
        "næsten": "nearly",
    },
    named={
        "alle": Named.ALL,
        "samtlige": Named.ALL,
        "ingen": Named.NONE,
        "intet": Named.NONE,
        "halvdelen": Named.HALF,
        "flertallet": Named.MAJORITY,
        "et flertal": Named.MAJORITY,
        "størstedelen": Named.MAJORITY,
        "hovedparten": Named.MAJORITY,
        "de fleste": Named.MAJORITY,
    },
    numbers=("én", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"),
    more_numbers={"en": 1, "et": 1, "ét": 1},
    sentences=SENTENCES,
)
