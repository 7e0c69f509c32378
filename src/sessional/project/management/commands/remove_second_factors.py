from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from sessional.accounts.actions import remove_second_factors
from sessional.accounts.queries import user_with_address
from sessional.journal.entries import Actor, ActorKind


class Command(BaseCommand):
    help = "take away the second factors of somebody who has lost them, and sign them out everywhere."

    def add_arguments(self, parser):
        parser.add_argument("email", help="the e-mail address of the account")

    def handle(self, *, email: str, **options):
        user = user_with_address(email)
        if user is None:
            raise CommandError(f"there is no account with the address {email}")
        by = Actor(ActorKind.COMMAND, "sessional remove_second_factors")
        count = remove_second_factors(user=user, by=by, at=timezone.now())
        self.stdout.write(f"{email} had {count}, has none, and signs in with the password")
