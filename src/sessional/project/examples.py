"""The example bodies that come with the product, and where they are loaded from."""

from importlib.resources import files
from pathlib import Path

WORKED_EXAMPLE = "cybercrime"
EXAMPLES = (WORKED_EXAMPLE, "river-commission")


def example_file(name: str) -> Path:
    """The record file of an example body."""
    return Path(str(files("sessional.intake").joinpath("examples", f"{name}.yaml")))
