import os
import signal
import sys
import threading

from django.core.management.base import BaseCommand

from sessional.tasks.workers import LEASE, new_name, work_on


class Command(BaseCommand):
    help = "carry out long work, such as writing all files of a report; `sessional run` has one of these beside it."

    def add_arguments(self, parser):
        parser.add_argument("--until-empty", action="store_true", help="end when there is nothing left to do")
        parser.add_argument(
            "--lease",
            type=float,
            default=LEASE,
            metavar="SECONDS",
            help=f"for how long it is taken for alive after it last said so ({LEASE:.0f})",
        )
        parser.add_argument(
            "--beside", metavar="NAME", help="end with the process at the other end of the standard input"
        )

    def handle(self, *, until_empty: bool, lease: float, beside: str | None, **options):
        if beside:
            threading.Thread(target=_end_with_standard_input, name="standard input", daemon=True).start()
        try:
            work_on(
                name=beside or new_name(),
                lease=lease,
                until_empty=until_empty,
                signals=(signal.SIGTERM,) if beside else (signal.SIGTERM, signal.SIGINT),
            )
        except KeyboardInterrupt:
            sys.exit(130)


def _end_with_standard_input() -> None:
    while os.read(sys.stdin.fileno(), 1024):
        pass
    # At once, whatever it is at: work that was cut short is taken up again.
    os._exit(1)
