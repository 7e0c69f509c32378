"""The command `sessional`: each subcommand is a management command of one of the rooms."""

import os
import sys

import django
from django.conf import settings
from django.core.management import execute_from_command_line, get_commands, load_command_class
from django.db.utils import OperationalError, ProgrammingError

from sessional.project.databases import UnreadableDatabaseAddress
from sessional.project.mail import UnreadableMailAddress
from sessional.project.openid import UnreadableProvider
from sessional.project.production import UnsafeSettings


def main() -> None:
    """Run the subcommand in `sys.argv`; without one, or asked for help, list what there is."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sessional.project.settings")
    try:
        # Settings are read when the first of them is asked for.
        settings.is_overridden("DEBUG")
    except (UnsafeSettings, UnreadableDatabaseAddress, UnreadableMailAddress, UnreadableProvider) as error:
        sys.exit(str(error))
    if sys.argv[1:] in ([], ["help"], ["--help"], ["-h"]):
        django.setup()
        print(overview())
        return
    # A command is called as it is documented, `import-parties`; a module of Python cannot have such a name.
    name = [sys.argv[1].replace("-", "_") if not sys.argv[1].startswith("-") else sys.argv[1]]
    try:
        execute_from_command_line(sys.argv[:1] + name + sys.argv[2:])
    except (OperationalError, ProgrammingError) as error:
        # The first word of a new installation must not be a traceback.
        sys.exit(
            f"The database cannot be used: {error}. `sessional migrate` brings it up to date; `sessional run` does too."
        )


def overview() -> str:
    """The list of Sessional's own commands, one line each, in alphabetical order. Django must be set up."""
    commands = {name: room for name, room in sorted(get_commands().items()) if room.startswith("sessional.")}
    width = max(map(len, commands), default=0)
    lines = [
        f"  {name.ljust(width)}  {load_command_class(room, name).help}"
        for name, room in commands.items()
    ]
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
