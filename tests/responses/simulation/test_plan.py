from __future__ import annotations

from fractions import Fraction

from overblik.responses.simulation import Model
from overblik.responses.simulation.counted import sums_of
from overblik.responses.simulation.draft import draft_of
from overblik.responses.simulation.plan import Plan, Unplanned, plan, unplanned
from overblik.responses.simulation.setting import Setting
from overblik.responses.simulation.targets import Target
from tests.responses.simulation.questionnaires import cells, exactly, read, setting, share, survey, texts


def planned(own: Setting, seed: int = 1) -> Plan:
    """Return the plan of a setting, which must have one."""
    found = plan(own, seed)
    assert isinstance(found, Plan)
    return found


def counts(found: Plan, *names: str) -> list[tuple[int, int]]:
    """Return count and base of these cells in a plan; none may be among further ticks."""
    draft = draft_of(found.network)
    flat = [count for numbers in found.counts for count in numbers.tolist()]
    own = [sums_of(cell, draft) for cell in cells(*names)]
    return [(sum(flat[at] for at in sums.count), sum(flat[at] for at in sums.base)) for sums in own]


def test_every_response_set_has_one_pattern_in_every_cluster() -> None:
    """Ten answer; whoever is not asked has the pattern of not being asked."""
    assert {int(numbers.sum()) for numbers in planned(setting(survey())).counts} == {10}


def test_without_targets_answers_follow_the_model() -> None:
    """Each share is as near to what is stated as whole numbers come."""
    model = Model(
        shares={"digital": {"ja": 0.6, "nej": 0.3, "overvejer": 0.1}, "tilfreds": {"meget": 0.5, "lidt": 0.5}}
    )
    found = planned(setting(survey(), model=model, complete=20))
    assert counts(found, "digital/ja", "digital/nej", "tilfreds/meget") == [(12, 20), (6, 20), (6, 12)]


def test_nobody_is_routed_past_a_question_to_make_its_numbers_fit() -> None:
    """All but one say yes if 95 per cent are to, however awkward 19 is for what they are asked then."""
    model = Model(shares={"digital": {"ja": 0.95}, "tilfreds": {"meget": 0.5, "lidt": 0.25}})
    assert counts(planned(setting(survey(), model=model, complete=20)), "digital/ja") == [(19, 20)]


def test_targets_come_before_the_model() -> None:
    """Three quarters, though the model expects few."""
    own = setting(
        survey(), complete=20, targets=(share("digital/ja", "3/4"),), model=Model(shares={"digital": {"ja": 0.1}})
    )
    assert counts(planned(own), "digital/ja") == [(15, 20)]


def test_a_target_behind_routing_moves_what_leads_there() -> None:
    """Nine are satisfied, so nine at least have used video."""
    own = setting(survey(), targets=(exactly("tilfreds/meget", 9),), model=Model(shares={"digital": {"ja": 0.1}}))
    ((satisfied, asked),) = counts(planned(own), "tilfreds/meget")
    assert satisfied == 9
    assert 9 <= asked <= 10


def test_a_wish_is_come_as_near_to_as_targets_allow() -> None:
    """98 per cent of 20 beside at most 90 per cent is 18."""
    most = Target(id="a", cells=cells("digital/ja"), high=Fraction(9, 10))
    wish = share("digital/ja", "975/1000", "985/1000", wished=True)
    assert counts(planned(setting(survey(), complete=20, targets=(most, wish))), "digital/ja") == [(18, 20)]


def test_a_soft_check_is_kept_unless_a_target_breaks_it() -> None:
    """Nobody answers what will be asked about, but for the four that a target asks for."""
    question = {"id": "vil", "kind": "single", "text": "?", "options": texts(("x", "y")), "required": True}
    checked = read([question | {"check": [{"must": "vil == 'y'", "text": "?"}]}])
    assert counts(planned(setting(checked)), "vil/x") == [(0, 10)]
    assert counts(planned(setting(checked, targets=(exactly("vil/x", 4),))), "vil/x") == [(4, 10)]


def test_the_same_seed_gives_the_same_plan() -> None:
    """And what cannot be planned is known without planning."""
    one, other = (planned(setting(survey()), seed=3) for _ in range(2))
    assert all((left == right).all() for left, right in zip(one.counts, other.counts, strict=True))
    impossible = setting(survey(), targets=(share("digital/ja", "1/3"),))
    assert isinstance(plan(impossible, 1), Unplanned)
    assert unplanned(impossible) is not None
    assert unplanned(setting(survey())) is None
