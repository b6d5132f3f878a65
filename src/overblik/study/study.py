"""Open a study folder."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from overblik.errors import ProblemsFound, Unanswerable
from overblik.files.csv_source import read_csv
from overblik.files.problems import Problem, errors, in_order
from overblik.files.yaml_source import read_yaml
from overblik.frame.read import read_frame
from overblik.frame.units import Frame
from overblik.questionnaire.model import Questionnaire
from overblik.questionnaire.read import read_questionnaire
from overblik.study.design_settings import check_design
from overblik.study.response_settings import check_rule
from overblik.study.settings import Settings, read_settings

if TYPE_CHECKING:
    import pyarrow as pa

    from overblik.questionnaire.about import About
    from overblik.responses.responses import Responses
    from overblik.tables.table import Table

STUDY, QUESTIONNAIRE = "study.yaml", "questionnaire.yaml"
ANSWERS, MODEL = "answers.parquet", "model.yaml"


@dataclass(frozen=True, kw_only=True)
class Study:
    """
    One study: what is asked, who is asked, and what was answered.

    >>> study = Study.open("studies/jobcentre-2020")
    >>> study.table("kontaktform").cell("video").count
    51
    """

    folder: Path
    settings: Settings
    questionnaire: Questionnaire
    frame: Frame
    notices: tuple[Problem, ...] = ()
    given: pa.Table | None = field(default=None, repr=False, compare=False)
    """Answers that stand in for those of the folder: live ones, or pinned ones."""

    @classmethod
    def open(cls, folder: str | Path) -> Study:
        """Return the study in *folder*; raises ProblemsFound with every mistake of its files, the answers and reports aside."""
        study, problems = cls.read(folder)
        if study is None or errors(problems):
            raise ProblemsFound(errors(problems))
        return study

    @classmethod
    def read(cls, folder: str | Path) -> tuple[Study | None, tuple[Problem, ...]]:
        """Return the study in *folder* as far as it can be read, and everything that is wrong with its files."""
        path = Path(folder)
        if not path.is_dir():
            message = f"there is no folder {str(folder)!r}; name the folder of a study, or make one with `overblik new`"
            raise Unanswerable(message)
        stated = read_yaml(path / STUDY, STUDY)
        settings, found = read_settings(stated)
        source = read_yaml(path / QUESTIONNAIRE, QUESTIONNAIRE)
        if settings is None:  # without languages and frame columns, nothing can be said of what the questionnaire means
            return None, in_order([*found, *source.problems])
        names = (settings.frame.id, settings.frame.name)
        questionnaire, asked = read_questionnaire(
            source, languages=settings.about.languages, frame_columns=settings.columns, unit_names=names
        )
        fields = settings.frame
        frame, units = read_frame(read_csv(path / fields.file, fields.file), fields, settings.columns)
        known = {one.id: one for one in (*settings.columns, *questionnaire.variables())}
        columns = {one.id: one for one in settings.columns}
        stated_wrong = (
            *check_design(settings.about.design, known, stated),
            *check_rule(settings.about.response, columns, stated),
        )
        problems = (*found, *stated_wrong, *asked, *units)
        return cls(
            folder=path, settings=settings, questionnaire=questionnaire, frame=frame,
            notices=tuple(problem for problem in problems if problem.severity == "notice"),
        ), in_order(problems)  # fmt: skip

    def read_fieldwork_frame(self) -> tuple[Frame, tuple[Problem, ...]]:
        """Return the frame to be used in fieldwork (made-up names, say), which is the frame itself where none is declared."""
        settings, columns = self.settings.frame, self.settings.columns
        file = settings.fieldwork or settings.file
        return read_frame(read_csv(self.folder / file, file), settings, columns)

    @property
    def about(self) -> About:
        """What the study says about itself."""
        return self.settings.about

    def language(self, name: str | None) -> str:
        """Return *name* if it is a language of the study, its first language for None; raises Unanswerable otherwise."""
        if name is None:
            return self.about.languages[0]
        if name not in self.about.languages:
            message = f"the study is not in {name!r}; choose from {', '.join(self.about.languages)}"
            raise Unanswerable(message)
        return name

    def with_answers(self, answers: pa.Table | None) -> Study:
        """Return the study with *answers* (declared columns) instead of those in its folder; None is the folder's."""
        return replace(self, given=answers)

    @cached_property
    def declared(self) -> pa.Table:
        """The declared columns of the answers, without what follows from them; raises as `responses` does."""
        self.responses  # noqa: B018 - answers that are wrong are told of, not passed on
        if self.given is not None:
            return self.given
        import pyarrow.parquet as pq

        return pq.read_table(self.folder / ANSWERS)

    @cached_property
    def responses(self) -> Responses:
        """The answers; raises ProblemsFound for those that do not fit the questionnaire, Unanswerable where there are none."""
        found, problems = self.read_answers()
        if problems:
            raise ProblemsFound(problems)
        if found is None:
            message = f"there are no answers in {self.folder}; `overblik simulate` makes some, to see what the study will look like"
            raise Unanswerable(message)
        return found

    def read_answers(self) -> tuple[Responses | None, tuple[Problem, ...]]:
        """Return the answers, if there are any, and everything that is wrong with them."""
        from overblik.responses.open import check_answers, open_answers, responses_of

        about, questionnaire, frame = self.about, self.questionnaire, self.frame
        if self.given is not None:
            problems = check_answers(self.given, questionnaire, frame, ANSWERS)
            if problems:
                return None, problems
            return responses_of(self.given, about=about, questionnaire=questionnaire, frame=frame), ()
        path = self.folder / ANSWERS
        if not path.exists():
            return None, ()
        return open_answers(path, about=about, questionnaire=questionnaire, frame=frame)

    def table(  # noqa: PLR0913 - a table and what may be asked of it
        self,
        variable: str,
        *,
        by: str | None = None,
        where: str | None = None,
        base: str = "answered",
        precision: bool = False,
        covering: str | None = None,
    ) -> Table:
        """Return the table of a variable (see `overblik.tables.tabulate`)."""
        from overblik.tables.tabulate import tabulate

        return tabulate(self.responses, variable, by=by, where=where, base=base, precision=precision, covering=covering)
