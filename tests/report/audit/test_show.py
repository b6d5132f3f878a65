"""The audit as text and as JSON."""

from __future__ import annotations

import json

from overblik.report.audit.audit import audit
from overblik.report.audit.show import as_json, as_text, shortened
from tests.report.audit.reports import ANSWERED, lifted

FALSE = f"{ANSWERED}98 pct. har brugt telefon, og over 70 pct. har brugt video.\n"


def test_json_is_the_contract() -> None:
    """Numbers with text, value, place, bases, verdict, counts and nearest; findings with kind, text, place and reason."""
    said = json.loads(as_json(audit(lifted(FALSE), name="x.txt"), "da"))
    assert set(said) == {"numbers", "findings"}
    pair, share, _ = said["numbers"]
    assert set(share) == {"text", "value", "where", "bases_tried", "verdict", "counts", "nearest"}
    assert (pair["value"], pair["counts"]) == ("72/94", [{"base": 94, "from": 72, "to": 72, "counts": [72]}])
    assert (share["value"], share["bases_tried"], share["verdict"]) == ("98", [72], "impossible")
    assert share["nearest"] == [{"value": "97", "count": 70, "base": 72}, {"value": "99", "count": 71, "base": 72}]
    (finding,) = said["findings"]
    assert set(finding) == {"kind", "text", "where", "because"}
    assert finding["where"].startswith("linje 3: 98 pct. har brugt telefon")


def test_text_tells_what_was_read_and_what_was_found() -> None:
    """And, where nothing was found, says that."""
    said = as_text(audit(lifted(FALSE), name="x.txt"), "da")
    assert said.startswith(
        "x.txt: 3 tal læst (mulige: 2, umulige: 1, uden kendt grundlag: 0).\nGrundlag i rapporten: 72 af 94 har"
    )
    assert "1. Umuligt tal: 98 pct.\n   linje 3: " in said
    assert as_text(audit(lifted(ANSWERED), name="x.txt"), "en").endswith("contradicts its base or another number.")
    assert "Der blev ikke læst nogen tal" in as_text(audit(lifted("")), "da")


def test_a_long_sentence_is_cut_around_its_number() -> None:
    """The number stays in sight."""
    long = f"{'ord ' * 60}98 pct. {'ord ' * 60}"
    assert "98 pct." in shortened(long, "98 pct.")
    assert len(shortened(long, "98 pct.")) < 170
