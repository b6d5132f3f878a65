from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from overblik.tables.banner.build import banner
from overblik.tables.banner.records import FIELDS, as_csv, as_json, records
from overblik.tables.banner.request import Comparing, Request

if TYPE_CHECKING:
    from overblik.study import Study
    from overblik.tables.banner.model import Banner


def made(study: Study) -> Banner:
    """A banner with letters, a low base and something hidden."""
    by = (("size",), ("region",), ("veje",))
    return banner(study.responses, Request(of=("maal", "antal"), by=by, comparing=Comparing(against_total=True)))


def test_one_record_a_number(offices: Study) -> None:
    """Under its cell's id, with the column that it is in and those that it is above."""
    found = {record["id"]: record for record in records(made(offices))}
    large = found["maal/unge/job@size=stor"]
    assert [large[name] for name in ("question", "row", "option", "kind", "break", "group", "column")] == [
        "maal", "unge", "job", "option", "size", "stor", "A",
    ]  # fmt: skip
    assert (large["count"], large["base"], large["share"]) == (41, 41, 1.0)
    assert (large["letters"], large["against_total"], large["low_base"]) == (["B"], "higher", False)
    assert found["maal/unge/job@veje=brev"]["low_base"] is True
    assert found["antal/mean@size=stor"]["value"] > found["antal/mean"]["value"]


def test_what_is_hidden_holds_no_number(offices: Study) -> None:
    """Neither count nor base, share or letters."""
    hidden = [record for record in records(made(offices)) if record["suppressed"]]
    assert {record["group"] for record in hidden} == {"nord", "vest"}
    assert all(record[name] is None for record in hidden for name in ("count", "base", "share", "value", "covered"))
    assert not any(record["letters"] or record["low_base"] for record in hidden)


def test_csv_and_json_hold_the_same(offices: Study) -> None:
    """Letters with spaces between them in the one, as a list in the other."""
    one = list(csv.DictReader(io.StringIO(as_csv(made(offices)))))
    told = json.loads(as_json(made(offices), "en"))
    assert tuple(one[0]) == FIELDS == tuple(told["cells"][0])
    assert [(row["id"], row["letters"].split()) for row in one] == [
        (cell["id"], cell["letters"]) for cell in told["cells"]
    ]
    assert [column["label"] for column in told["columns"]][:3] == ["Total", "Large", "Small"]
    assert [question["id"] for question in told["questions"]] == ["maal", "antal"]
    assert told["tested"]
    assert told["notes"]
