"""What is wrong with a sheet, by row and column."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class SheetProblem:
    """``row`` counts as the program that wrote the sheet does, from 1; None where it is about the sheet as a whole.
    ``column`` is the name of the column, or empty where it is about the row."""

    row: int | None
    column: str
    message: str

    @property
    def place(self) -> str:
        """``Row 4, column “state”``; empty where it is about the sheet as a whole."""
        if self.row is None:
            return ""
        if not self.column:
            return _("Row %(row)d") % {"row": self.row}
        return _("Row %(row)d, column “%(column)s”") % {"row": self.row, "column": self.column}

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message


class SheetError(ValueError):
    """A sheet with something wrong in it, of which nothing was kept; ``problems`` is all that is wrong."""

    def __init__(self, problems: Iterable[SheetProblem]):
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))
