from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from sessional.drafting.overview import overview
from sessional.meetings.queries import meeting_named, names_of_meetings
from sessional.report.compose import CompositionError


class Command(BaseCommand):
    help = "list what is open or anticipated in a meeting's report, what is not translated, its length and its dates."

    def add_arguments(self, parser):
        parser.add_argument("meeting", help="body and meeting, such as cybercrime/5")

    def handle(self, *, meeting: str, **options):
        found = meeting_named(meeting)
        if found is None:
            known = ", ".join(names_of_meetings()) or "none"
            raise CommandError(f"there is no meeting “{meeting}”; those there are: {known}")
        try:
            self.stdout.write(overview(found, at=timezone.localdate()), ending="")
        except CompositionError as error:
            raise CommandError(str(error)) from None
