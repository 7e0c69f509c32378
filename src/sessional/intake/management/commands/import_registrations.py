from sessional.intake.sheets.columns import REGISTRATIONS
from sessional.intake.sheets.commanding import SheetCommand


class Command(SheetCommand):
    help = "take a sheet of registrations: people, their capacities, their e-mail addresses."
    sheet = REGISTRATIONS
