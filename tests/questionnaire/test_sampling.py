"""What a study states of its design."""

from __future__ import annotations

from overblik.questionnaire.sampling import Sampling


def test_weights_and_populations_are_numbers_and_the_rest_are_ids() -> None:
    """A name stands in one of the two, in the order of the stages."""
    stated = Sampling(weight="vaegt", strata="region", clusters=("skole", "klasse"), fpc=("skoler", "klasser"))
    assert stated.numbers == ("vaegt", "skoler", "klasser")
    assert stated.ids == ("region", "skole", "klasse")
    assert Sampling().numbers == Sampling().ids == ()
