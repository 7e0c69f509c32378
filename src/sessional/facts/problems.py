"""Everything that is wrong with what was told, each at the path of its field, so that all of it can be said at once."""

from contextlib import contextmanager

from django.core.exceptions import ValidationError


class Problems:
    """Collects errors by path. Paths are those of the record file: ``meetings[1].sittings[0].date``."""

    def __init__(self):
        self._steps: list[str | int] = []
        self._found: list[tuple[str, ValidationError]] = []

    @contextmanager
    def at(self, *steps: str | int):
        """Names the place of what is looked at: a word for a field, a number for a place in a list, from 0.

        An error raised within is kept with its path and does not stop what follows the block.
        """
        before = len(self._steps)
        self._steps.extend(steps)
        try:
            yield self
        except ValidationError as error:
            self._keep(error)
        finally:
            del self._steps[before:]

    def raise_if_any(self) -> None:
        """Raise one ValidationError with all that was found, or nothing."""
        if not self._found:
            return
        by_path: dict[str, list[ValidationError]] = {}
        for path, error in self._found:
            by_path.setdefault(path, []).append(error)
        raise ValidationError(by_path if set(by_path) != {""} else by_path[""])

    def _keep(self, error: ValidationError) -> None:
        here = path_of(self._steps)
        if not hasattr(error, "error_dict"):
            self._found.extend((here, one) for one in error.error_list)
            return
        for path, errors in error.error_dict.items():
            self._found.extend((joined(here, path), one) for one in errors)


def path_of(steps: list[str | int]) -> str:
    """``["meetings", 1, "dates"]`` as ``meetings[1].dates``."""
    path = ""
    for step in steps:
        path = joined(path, f"[{step}]" if isinstance(step, int) else step)
    return path


def joined(path: str, further: str) -> str:
    """Two paths as one."""
    return path + further if not path or not further or further.startswith("[") else f"{path}.{further}"
