import sys
from getpass import getpass
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from sessional.accounts.actions import create_administrator
from sessional.facts.multilingual import Multilingual
from sessional.journal.entries import Actor, ActorKind
from sessional.report.facts import LANGUAGES


class Command(BaseCommand):
    help = "make an account that runs the installation, where nobody is there to open the address that `run` prints."

    def add_arguments(self, parser):
        parser.add_argument("email", help="the e-mail address of the account")
        parser.add_argument("--name", required=True, help="the name of the person")
        parser.add_argument("--lang", choices=LANGUAGES, default="en", help="the language of the name (en)")
        parser.add_argument(
            "--password-file", type=Path, help="a file with the password in its first line; otherwise it is asked for"
        )

    def handle(self, *, email: str, name: str, lang: str, password_file: Path | None, **options):
        try:
            create_administrator(
                email=email,
                name=Multilingual.of(lang, {lang: name}),
                password=_password(password_file),
                by=Actor(ActorKind.COMMAND, "sessional create_administrator"),
                at=timezone.now(),
            )
        except ValidationError as error:
            raise CommandError("\n".join(f"{field}: {' '.join(told)}" for field, told in error.message_dict.items())) from None
        self.stdout.write(f"{email} can sign in, and is led to set up a second factor")


def _password(file: Path | None) -> str:
    """The password from a file, from whoever sits there, or from the standard input."""
    if file is not None:
        if not file.is_file():
            raise CommandError(f"there is no file {file}")
        return (file.read_text(encoding="utf-8").splitlines() or [""])[0]
    return getpass("Password: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
