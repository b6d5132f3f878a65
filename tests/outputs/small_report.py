"""A small report in the shape in which the report floor hands it over: two languages, every kind of block."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
from typing import Any

import pypandoc

from overblik.files.languages import Text
from overblik.questionnaire.about import UnitName
from overblik.questionnaire.cell_names import CellName
from overblik.questionnaire.variables import Choices, Net, Option, Variable
from overblik.report.document import Document, Figure, NumberedTable
from overblik.report.figures.chart import chart
from overblik.report.figures.vega import specification
from overblik.tables.cells import Cell
from overblik.tables.table import Basis, Table

UNIT = UnitName(
    one=Text({"da": "jobcenter", "en": "job centre"}),
    many=Text({"da": "jobcentre", "en": "job centres"}),
    the_many=Text({"da": "jobcentrene", "en": "the job centres"}),
)
BASIS = Basis(base="answered", counts="complete", responses=72, unit=UNIT, least_base=5)
WAYS = (
    Option(id="telefon", label=Text({"da": "Telefonsamtaler", "en": "Telephone calls"})),
    Option(id="video", label=Text({"da": "Videomøder & skærmdeling", "en": "Video meetings & screen sharing"})),
    Option(id="brev", label=Text({"da": "Brev", "en": "Letter"})),
)
DIGITAL = Net(
    id="paa_afstand", label=Text({"da": "Telefon eller video", "en": "Telephone or video"}), rule="any", of=()
)
AIMS = (
    Option(id="job", label=Text({"da": "Vejledning om job", "en": "Guidance on jobs"})),
    Option(id="andet", label=Text({"da": "Andet", "en": "Other"})),
)
GROUPS = (
    Option(id="unge", label=Text({"da": "Unge på uddannelseshjælp", "en": "Young people on education assistance"})),
    Option(id="syge", label=Text({"da": "Sygedagpengemodtagere", "en": "Sickness benefit recipients"})),
)


def ways() -> Table:
    """A multiple with a net and an option that nobody chose."""
    title = Text({"da": "Hvilke metoder har I brugt?", "en": "Which methods have you used?"})
    choices = Choices(options=WAYS, nets=(DIGITAL,))
    variable = Variable(id="kontaktform", title=title, shape="many", kind="multiple", choices=choices)
    counts = {"telefon": 72, "video": 51, "brev": 0, "paa_afstand": 72}
    cells = tuple(
        Cell(name=CellName(variable="kontaktform", option=option), count=count, base=72, net=option == "paa_afstand")
        for option, count in counts.items()
    )
    return Table(variable=variable, cells=cells, basis=BASIS)


def aims() -> Table:
    """A grid whose rows have bases of their own; one of them is too small to be shown."""
    title = Text({"da": "Hvad var hovedformålet?", "en": "What was the main purpose?"})
    choices = Choices(options=AIMS)
    variable = Variable(id="formaal", title=title, shape="grid", kind="grid", choices=choices, rows=GROUPS)
    cells = [
        Cell(name=CellName(variable="formaal", row="unge", option="job"), count=24, base=71),
        Cell(name=CellName(variable="formaal", row="unge", option="andet"), count=47, base=71),
        Cell(name=CellName(variable="formaal", row="syge", option="job"), count=2, base=3).hidden(),
        Cell(name=CellName(variable="formaal", row="syge", option="andet"), count=1, base=3).hidden(),
    ]
    return Table(variable=variable, cells=tuple(cells), basis=BASIS, decimals=1)


TEXTS = {
    "da": """
::: {.headlines}
- [9 ud af 10]{.claim .big cell="kontaktform/video" says="65 af 72 = 90,3 pct."} jobcentre har holdt videomøder
- Telefonen har været i brug i [alle]{.claim .big cell="kontaktform/telefon" says="72 af 72 = 100 pct."} jobcentre
:::

# Formål og metode {#metode}

Foreningen har spurgt landets jobcentre, hvordan de har holdt kontakten med de ledige.[^1] [72 ud af 94]{.claim
cell="responses/complete" says="72 af 94 = 76,6 pct."} har svaret, og [alle]{.claim .false cell="kontaktform/brev"
says="0 af 72 = 0 pct."} har skrevet breve.

[^1]: Et jobcenter kan dække flere kommuner, og [72]{.claim cell="responses/complete" says="72"} har svaret.

## [77 pct.]{.claim cell="responses/complete" says="72 af 94 = 76,6 pct."} svarede på skemaet {#skemaet}

Skemaet er sendt til lederen af hvert jobcenter. Se [metoden](#metode).

- Første punkt
- Andet punkt

# Kontakten med de ledige {#kontakten}

[71 pct.]{.claim cell="kontaktform/video" says="51 af 72 = 70,8 pct."} har holdt videomøder. De har været »meget
tilfredse« med det.

::::: {#fig-1 .figure index=0}
::: {.title}
**Figur\u00a01.** Hvilke metoder har [alle]{.claim cell="kontaktform/telefon" says="72 af 72 = 100 pct."} brugt?
:::

::: {.drawing}
![Liggende søjler. Flest har brugt telefonsamtaler (100 pct.), færrest brev (0 pct.). 72 jobcentre.](figure:0)
:::

::: {.note}
Note: Andel af de 72 jobcentre, der har besvaret spørgsmålet. Det har været muligt at give flere svar.
:::

::: {.source}
Tallene bygger på den offentliggjorte rapport.
:::
:::::

Formålet har været forskelligt fra gruppe til gruppe.

::::: {#tab-1 .table index=0}
::: {.title}
**Tabel\u00a01.** Hovedformålet med kontakten
:::

|                          | Vejledning om job | Andet | Antal svar (n) |
|:-------------------------|------------------:|------:|---------------:|
| Unge på uddannelseshjælp |              33,8 |  66,2 |             71 |
| Sygedagpengemodtagere    |                 – |     – |              – |

::: {.note}
Note: Andel af de jobcentre, der har besvaret spørgsmålet om gruppen.
:::
:::::

::: {.comments}
- [En tryghedssamtale, hvor vi hørte, hvordan det gik]{.quote}
- [Vejledning om brancheskift]{.quote}
:::

::: {.appendix}
# Bilag: Hvor tallene kommer fra {#bilag}

| Påstand      | Celle                  | Antal | Af | Andel     |
|:-------------|:-----------------------|------:|---:|----------:|
| 72 ud af 94  | `responses/complete`   |    72 | 94 | 76,6 pct. |
| 71 pct.      | `kontaktform/video`    |    51 | 72 | 70,8 pct. |
:::
""",
    "en": """
::: {.headlines}
- [9 out of 10]{.claim .big cell="kontaktform/video" says="65 of 72 = 90.3 per cent"} job centres have held video meetings
:::

# Purpose and method {#method}

The association has asked the job centres how they kept in touch with the unemployed.

::::: {#fig-1 .figure index=0}
::: {.title}
**Figure\u00a01.** Which methods have you used?
:::

::: {.drawing}
![Horizontal bars. Most have used telephone calls (100 per cent), fewest letters (0 per cent). 72 job centres.](figure:0)
:::

::: {.note}
Note: Share of the 72 job centres that have answered the question. Several answers were possible.
:::
:::::
""",
}


ALTS = {
    "da": "Liggende søjler. Flest har brugt telefonsamtaler (100 pct.), færrest brev (0 pct.). 72 jobcentre.",
    "en": "Horizontal bars. Most have used telephone calls (100 per cent), fewest letters (0 per cent). 72 job centres.",
}


def tree_of(text: str) -> dict[str, Any]:
    """The syntax tree of a text, as Pandoc reads it."""
    command = [pypandoc.get_pandoc_path(), "--from", "markdown-smart-citations", "--to", "json"]
    done = subprocess.run(command, input=text.encode(), stdout=subprocess.PIPE, check=True)
    read: dict[str, Any] = json.loads(done.stdout)
    return read


def tree(language: str) -> dict[str, Any]:
    """The syntax tree of the small report."""
    return tree_of(TEXTS[language])


def figure(language: str) -> Figure:
    """The figure of the small report."""
    drawn = chart(ways(), language=language)
    return Figure(
        number=1,
        title={"da": "Hvilke metoder har alle brugt?", "en": "Which methods have you used?"}[language],
        alt=ALTS[language],
        wide=specification(drawn),
        narrow=specification(drawn, narrow=True),
        table=ways(),
        chart=drawn,
    )


def small_report(language: str) -> Document:
    """The small report in one language."""
    if language == "en":
        return Document(
            language="en",
            title="Contact during the lockdown",
            subtitle=None,
            owner="The association",
            date=None,
            response_line="Answered by 72 of 94 job centres (77 per cent), 15–24 May 2020",
            invented=None,
            tree=tree("en"),
            figures=(figure("en"),),
        )
    return Document(
        language="da",
        title="Kontakt under nedlukningen",
        subtitle="En undersøgelse blandt landets jobcentre",
        owner="Foreningen",
        date=dt.date(2020, 6, 10),
        response_line="Besvaret af 72 ud af 94 jobcentre (77 pct.), 15.–24. maj 2020",
        invented="Svarene er opdigtede.",
        tree=tree("da"),
        figures=(figure("da"),),
        tables=(NumberedTable(number=1, title="Hovedformålet med kontakten", table=aims()),),
    )
