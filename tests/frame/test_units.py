from overblik.files.languages import Text
from overblik.frame.units import Frame, Unit
from overblik.questionnaire.variables import Variable

REGION = Variable(id="region", title=Text.same("Region"), shape="text", kind="text", source="frame")
FRAME = Frame(
    units=(
        Unit(id="1", name="Jobcenter Aby", members=("Aby", "Beby")),
        Unit(id="2", name="Jobcenter Ceby", members=("Ceby",)),
        Unit(id="3", name=""),
    ),
    columns=(REGION,),
)


def test_a_joint_unit_answers_for_several_members() -> None:
    """One job centre does for two municipalities."""
    assert [unit.joint for unit in FRAME.units] == [True, False, False]


def test_a_frame_is_as_long_as_its_units() -> None:
    """Response rates are of this number."""
    assert len(FRAME) == 3


def test_a_column_is_found_by_its_name() -> None:
    """Breaks name it."""
    assert FRAME.column("region") is REGION
    assert FRAME.column("navn") is None


def test_every_name_by_which_a_unit_can_be_known_is_told() -> None:
    """Comments that name one are not shown."""
    assert FRAME.names() == {"Jobcenter Aby", "Aby", "Beby", "Jobcenter Ceby", "Ceby"}
