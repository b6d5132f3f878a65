from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.files.numbers import NO_BREAK_SPACE
from overblik.tables.banner.build import banner
from overblik.tables.banner.request import Comparing, Request
from overblik.tables.banner.text import as_text

if TYPE_CHECKING:
    from overblik.study import Study


def test_the_whole_of_a_small_banner(offices: Study) -> None:
    """Heads, bases, letters, arrows, what is low, what is hidden, and what all this means."""
    by = (("region",), ("size",), ("veje",))
    request = Request(of=("maal/unge", "antal"), by=by, comparing=Comparing(against_total=True))
    assert (
        as_text(banner(offices.responses, request), "da", width=70).replace(NO_BREAK_SPACE, " ")
        == """\
                       Region           Størrelse
Pct.            I alt  Nord  Syd  Vest    Stor   Lille
                          A    B     C       A       B
------------------------------------------------------
Hvad er målet? De unge
Grundlag (n)       80     –   39     –   41      39
Job                78     –   77     –  100 B↑   54 ↓
Uddannelse         23     –   23     –    0 ↓    46 A↑
Andel af de 80 kontorer, der har besvaret spørgsmålet. På
grund af afrunding summerer procenterne ikke altid til 100.

Hvor mange samtaler?
Grundlag (n)       80     –   39     –   41      39
Gennemsnit        4,5     –  4,6     –  4,8 B↑  4,2 ↓
Median            4,0     –  5,0     –  5,0     4,0
Tal fra de 80 kontorer, der har besvaret spørgsmålet.

                       Hvordan holder I
                       kontakt?
Pct.            I alt  Telefon   Video  Brev
                             A       B     C
--------------------------------------------
Hvad er målet? De unge
Grundlag (n)       80     80     41      14*
Job                78     78    100 A↑   86
Uddannelse         23     23 B    0 ↓    14

Hvor mange samtaler?
Grundlag (n)       80     80     41      14*
Gennemsnit        4,5    4,5    4,8 A↑  2,9
Median            4,0    4,0    5,0     5,0

Note: Bogstaverne viser, hvilke kolonner i samme opdeling et tal er
signifikant højere end (signifikansniveau 5 pct., uden korrektion for,
at der laves mange sammenligninger). ↑ og ↓ viser, at et tal er
signifikant højere eller lavere end tallet for alle. Kolonnerne under
»Hvordan holder I kontakt?« overlapper hinanden; det tager testene
højde for. I testene regnes de 80 kontorer, der har svaret, for en
simpel tilfældig stikprøve af de 100, der er blevet spurgt. Et svar,
som færre end 5 i to kolonner tilsammen har givet eller ladet være med
at give, sammenlignes ikke i dem. * Bygger på færre end 30 kontorer,
er usikkert og indgår ikke i testene. – betyder, at tallet ikke vises,
fordi det bygger på færre end 5 kontorer, eller fordi et sådant tal
ellers kunne regnes ud.
"""
    )


def test_a_wide_banner_is_printed_in_sheets(offices: Study) -> None:
    """Each with the answers and the total; breaks stay whole, and no line is wider than the terminal."""
    request = Request(of=("aabent", "maal"), by=(("size",), ("region",), ("veje",)))
    text = as_text(banner(offices.responses, request), "en", width=60)
    assert max(map(len, text.splitlines())) <= 60
    assert text.count("Total") == 2
    assert text.count("Share of the 80 offices") == 1
