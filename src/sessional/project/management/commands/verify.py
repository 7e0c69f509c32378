from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError

from sessional.bodies.models import Body
from sessional.journal.entries import INSTALLATION
from sessional.journal.proof import Chained, Fault, NoExport, digests, open_export
from sessional.journal.queries import chains
from sessional.journal.verifying import guard_faults, prove
from sessional.papers import proof as papers


class Command(BaseCommand):
    help = "prove that no line of a journal, and nothing that was issued, has been changed or removed."

    def add_arguments(self, parser):
        parser.add_argument(
            "--against",
            type=Path,
            action="append",
            default=[],
            metavar="EXPORT",
            help="an earlier export of a journal (zip file or folder), which the journal here must continue",
        )

    def handle(self, *, against: list[Path], **options):
        try:
            earlier = [open_export(place) for place in against]
            faults = list(self.faults(earlier))
        except NoExport as error:
            raise CommandError(str(error)) from None
        for fault in faults:
            self.stdout.write(str(fault))
        if faults:
            raise CommandError(f"faults found: {len(faults)}")
        self.stdout.write("Everything holds.")

    def faults(self, earlier: list[Chained]) -> Iterator[Fault]:
        """What every room has to say; each chain is written out as it has been replayed."""
        yield from guard_faults()
        yield from self._in_chains(earlier)
        yield from papers.faults()
        for note in papers.notes():
            self.stdout.write(f"Note: {note}")

    def _in_chains(self, earlier: list[Chained]) -> Iterator[Fault]:
        keys = {INSTALLATION: "installation"} | dict(Body.objects.values_list("pk", "key"))
        told = {}
        for export in earlier:
            told[UUID(export.body)] = told.get(UUID(export.body), {}) | digests(export.lines())
            keys.setdefault(UUID(export.body), export.key)
        for body_id in sorted({*chains(), *told}):
            proof = prove(body_id, place=keys.get(body_id, str(body_id)), earlier=told.get(body_id))
            self.stdout.write(str(proof))
            yield from proof.faults
