"""What becomes of a row, and what is wrong in it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum

from django.core.exceptions import ValidationError

from sessional.intake.sheets.errors import SheetProblem
from sessional.intake.sheets.reading import Row


class Outcome(StrEnum):
    """A row makes something new, changes something, or says what is kept already."""

    NEW = "new"
    CHANGED = "changed"
    AS_BEFORE = "as-before"


class Wrong:
    """Collects what is wrong in the rows of a sheet; ``columns`` gives the column of a field that an action speaks of."""

    def __init__(self, columns: Mapping[str, str]):
        self.columns = columns
        self.problems: list[SheetProblem] = []

    @contextmanager
    def at(self, row: Row, column: str = "") -> Iterator[None]:
        """An error raised within is kept with the row and column, and does not stop what follows the block."""
        try:
            yield
        except ValidationError as error:
            if not hasattr(error, "error_dict"):
                self._keep(row, column, error)
                return
            for path, errors in error.error_dict.items():
                told = path.replace(".", "_")
                for one in errors:
                    self._keep(row, self.columns.get(told) or self.columns.get(path.partition(".")[0], column), one)

    def _keep(self, row: Row, column: str, error: ValidationError) -> None:
        self.problems += [SheetProblem(row.number, column, message) for message in error.messages]
