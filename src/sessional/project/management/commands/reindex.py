from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from sessional.bodies.models import Body
from sessional.bodies.queries import bodies_with_a_record
from sessional.drafting.actions import index_body
from sessional.drafting.reindexing import as_said
from sessional.search.actions import forget_other_bodies, rebuild_words


class Command(BaseCommand):
    help = "make the index of the search anew, and say what was not as it should have been."

    def add_arguments(self, parser):
        parser.add_argument("body", nargs="?", help="the key of a body, such as cybercrime; all bodies unless given")

    @transaction.atomic
    def handle(self, *, body: str | None, **options):
        bodies = list(bodies_with_a_record())
        for one in self._asked_for(body, bodies):
            counts = index_body(body=one)
            words = rebuild_words(body_id=one.pk)
            self.stdout.write(as_said(one, counts, words))
        if body is None:
            gone = forget_other_bodies(body_ids=[one.pk for one in bodies])
            lost = rebuild_words()
            if gone or lost:
                self.stdout.write(f"of no body: {gone} removed; {lost} with other words than they should have had")

    def _asked_for(self, key: str | None, bodies: list[Body]) -> list[Body]:
        found = [one for one in bodies if key in (None, one.key)]
        if key is not None and not found:
            known = ", ".join(one.key for one in bodies) or "none"
            raise CommandError(f"there is no body “{key}” here; those there are: {known}")
        return found
