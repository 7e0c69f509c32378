from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError

from sessional.bodies.models import Body
from sessional.journal.entries import INSTALLATION
from sessional.journal.proof import Chained, Fault, NoExport, NoHead, digests, open_export, place_of_head, read_head
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

        parser.add_argument(
            "--head",
            nargs=2,
            action="append",
            default=[],
            metavar=("NUMBER", "DIGEST"),
            help="a head of a chain that was printed or written down earlier, which has to be part of it",
        )

    def handle(self, *, against: list[Path], head: list[list[str]], **options):
        try:
            earlier = [open_export(place) for place in against]
            faults = list(self.faults(earlier, [read_head(*one) for one in head]))
        except (NoExport, NoHead) as error:
            raise CommandError(str(error)) from None
        for fault in faults:
            self.stdout.write(str(fault))
        if faults:
            raise CommandError(f"faults found: {len(faults)}")
        self.stdout.write("Everything holds.")

    def faults(self, earlier: list[Chained], heads: list[tuple[int, str]]) -> Iterator[Fault]:
        """What every room has to say; each chain is written out as it has been replayed."""
        yield from guard_faults()
        yield from papers.guard_faults()
        yield from self._in_chains(earlier, heads)
        yield from papers.faults()
        for note in papers.notes():
            self.stdout.write(f"Note: {note}")

    def _in_chains(self, earlier: list[Chained], heads: list[tuple[int, str]]) -> Iterator[Fault]:
        keys = {INSTALLATION: "installation"} | dict(Body.objects.values_list("pk", "key"))
        told = {}
        for export in earlier:
            told[UUID(export.body)] = told.get(UUID(export.body), {}) | digests(export.lines())
            keys.setdefault(UUID(export.body), export.key)
        sought = [digest for _number, digest in heads]
        proofs = []
        for body_id in sorted({*chains(), *told}):
            place = keys.get(body_id, str(body_id))
            proofs.append(prove(body_id, place=place, earlier=told.get(body_id), heads=sought))
            self.stdout.write(str(proofs[-1]))
            yield from proofs[-1].faults
        for head in heads:
            found = place_of_head(head, proofs)
            if isinstance(found, Fault):
                yield found
            else:
                self.stdout.write(found)
