"""The `design:` part of `study.yaml` is read, and held to the variables and the answers of the study."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.errors import Unanswerable
from overblik.files.problems import Problem
from overblik.files.reading import Fields, did_you_mean
from overblik.questionnaire.sampling import LonelyPsu, Sampling

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from overblik.files.reading import Reader
    from overblik.files.yaml_source import Path_, Source
    from overblik.questionnaire.variables import Variable
    from overblik.responses.responses import Responses

KEY = "design"


class DesignFields(Fields):
    """How units came to answer, as the author writes it."""

    weight: str | None = None
    strata: str | None = None
    clusters: list[str] | str = []
    fpc: list[str] | str = []
    nest: bool = False
    lonely_psu: LonelyPsu = "fail"


def read_design(fields: DesignFields | None, reader: Reader) -> Sampling | None:
    """Return the design that *fields* state, with a problem for what does not fit together; None where none is stated."""
    if fields is None:
        return None
    clusters, fpc = _listed(fields.clusters), _listed(fields.fpc)
    stages = max(len(clusters), 1)
    if len(fpc) > stages + bool(clusters):
        several = f"{stages} stage{'' if stages == 1 else 's'}"
        message = f"fpc names {len(fpc)} columns for {several} of sampling; name one column a stage"
        reader.problem("design-stages", message, (KEY, "fpc"), value=True)
    if fields.nest and not (clusters and fields.strata):
        message = "nest says that cluster ids begin anew in each stratum; state strata and clusters, or leave it out"
        reader.problem("design-stages", message, (KEY, "nest"))
    if not (fields.weight or fields.strata or clusters or fpc):
        message = "the design names no column; state a weight, strata, clusters or fpc, or leave it out"
        reader.problem("design-stages", message, (KEY,))
    return Sampling(
        weight=fields.weight, strata=fields.strata, clusters=clusters, fpc=fpc, nest=fields.nest, lonely_psu=fields.lonely_psu,
    )  # fmt: skip


def check_design(design: Sampling | None, variables: Mapping[str, Variable], source: Source) -> tuple[Problem, ...]:
    """Return a problem for each name in *design* that is no variable of the study or of a wrong shape; *source* is `study.yaml`."""
    return () if design is None else tuple(_problems(design, variables, source))


def _problems(design: Sampling, variables: Mapping[str, Variable], source: Source) -> Iterator[Problem]:
    for path, name in _places(design, source):
        variable, at = variables.get(name), source.value_at(path)
        if variable is None:
            message = (
                f"the design names {name!r}, which is no frame column and no question; {did_you_mean(name, variables)}"
            )
            yield Problem("design-unknown-column", message, at)
        elif path[1] in ("weight", "fpc") and variable.shape != "number":
            message = (
                f"{path[1]} must be a number and {name!r} is {variable.kind}; declare the column with kind: number"
            )
            yield Problem("design-column", message, at)
        elif variable.shape in ("many", "grid"):
            message = f"{path[1]} needs one value of each unit and {name!r} is {variable.kind}; name a frame column"
            yield Problem("design-column", message, at)


def _places(design: Sampling, source: Source) -> Iterator[tuple[Path_, str]]:
    """Yield where each name of the design stands."""
    named = {
        "weight": (design.weight,) if design.weight else (),
        "strata": (design.strata,) if design.strata else (),
        "clusters": design.clusters,
        "fpc": design.fpc,
    }
    for key, names in named.items():
        written = source.data[KEY][key] if names else None
        for index, name in enumerate(names):
            yield ((KEY, key, index) if isinstance(written, list) else (KEY, key)), name


def _listed(written: list[str] | str) -> tuple[str, ...]:
    return (written,) if isinstance(written, str) else tuple(written)


def check_design_data(responses: Responses, source: Source) -> tuple[Problem, ...]:
    """Return what is wrong with the columns of the stated design in the answers, one problem each; *source* is `study.yaml`."""
    from overblik.tables.designs.of_study import try_design

    if responses.about.design is None or not responses.counting.num_rows:
        return ()
    try:
        try_design(responses)
    except Unanswerable as error:
        return tuple(Problem("design-data", line, source.at((KEY,))) for line in str(error).splitlines())
    return ()
