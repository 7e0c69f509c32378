from sessional.intake.sheets.columns import PARTIES
from sessional.intake.sheets.commanding import SheetCommand


class Command(SheetCommand):
    help = "take a sheet of participants and their addresses into the directory of a body."
    sheet = PARTIES
