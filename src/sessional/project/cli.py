"""The command `sessional`: each subcommand is a management command of one of the rooms."""

import os
import sys

import django
from django.core.management import execute_from_command_line, get_commands, load_command_class
from django.db.utils import OperationalError, ProgrammingError


def main() -> None:
    """Run the subcommand in `sys.argv`; without one, or asked for help, list what there is."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sessional.project.settings")
    if sys.argv[1:] in ([], ["help"], ["--help"], ["-h"]):
        django.setup()
        print(overview())
        return
    try:
        execute_from_command_line(sys.argv)
    except (OperationalError, ProgrammingError) as error:
        # The first word of a new installation must not be a traceback.
        sys.exit(
            f"The database cannot be used: {error}. `sessional migrate` brings it up to date; `sessional run` does too."
        )


def overview() -> str:
    """The list of Sessional's own commands, one line each, in alphabetical order. Django must be set up."""
    commands = {name: room for name, room in sorted(get_commands().items()) if room.startswith("sessional.")}
    width = max(map(len, commands), default=0)
    lines = [f"  {name.ljust(width)}  {load_command_class(room, name).help}" for name, room in commands.items()]
    return "\n".join(
        [
            "usage: sessional COMMAND ...",
            "",
            *lines,
            "",
            "`sessional COMMAND --help` explains one. Django's own commands (migrate, createsuperuser ...) work too.",
        ]
    )


if __name__ == "__main__":
    main()
