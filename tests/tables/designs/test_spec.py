from __future__ import annotations

from overblik.tables.designs.spec import DesignSpec, ReplicateSpec


def test_a_design_names_its_columns() -> None:
    """Every one that has to be read, replicates too."""
    spec = DesignSpec(weight="w", clusters=("a", "b"), fpc=("N",), replicates=ReplicateSpec(columns=("r1",)))
    assert spec.names == ("w", "a", "b", "N", "r1")
    assert DesignSpec().names == ()
