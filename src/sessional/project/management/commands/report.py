import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from sessional.drafting.composing import NotFinal, files_of, write_file, write_files
from sessional.drafting.queries import reports_with_symbol, symbols_of_reports
from sessional.report.compose import CompositionError
from sessional.report.render import FORMATS, MissingGlyph


class Command(BaseCommand):
    help = "write the report with a symbol: in one language and format, or the whole set."

    def add_arguments(self, parser):
        parser.add_argument("symbol", help="the symbol of the report, such as UNODC/CCPCJ/EG.4/2019/L.1")
        parser.add_argument("--body", help="the body, where two have a paper with the same symbol")
        parser.add_argument("--lang", required=True, help="ar, en, es, fr, ru, zh, or all the languages of the paper")
        parser.add_argument("--format", required=True, choices=[*FORMATS, "all"])
        parser.add_argument(
            "-o", "--output", type=Path, help="the file to write, or the folder where --lang or --format is all"
        )

    def handle(self, *, symbol: str, body: str | None, lang: str, format: str, output: Path | None, **options):
        report = self._report(symbol, body)
        languages = report.paper.languages
        if lang != "all" and lang not in languages:
            raise CommandError(f"{symbol} has no version in “{lang}”; its languages are {', '.join(languages)}")
        langs = languages if lang == "all" else [lang]
        formats = list(FORMATS.values()) if format == "all" else [FORMATS[format]]
        try:
            self._write(report, langs, formats, output, many="all" in (lang, format))
        except (CompositionError, MissingGlyph, NotFinal) as error:
            raise CommandError(str(error)) from None

    def _report(self, symbol: str, body: str | None):
        found = [one for one in reports_with_symbol(symbol) if body in (None, one.meeting.body.key)]
        if not found:
            known = ", ".join(symbols_of_reports()) or "none"
            raise CommandError(f"there is no report with the symbol {symbol}; those there are: {known}")
        if len(found) > 1:
            bodies = ", ".join(one.meeting.body.key for one in found)
            raise CommandError(f"{symbol} is a report of several bodies ({bodies}); --body says which")
        return found[0]

    def _write(self, report, langs, formats, output: Path | None, *, many: bool) -> None:
        if many:
            if output is None:
                raise CommandError("several files want a folder: -o DIR")
            for path in write_files(report, langs, formats, output):
                self.stdout.write(str(path))
            return
        ((_, data),) = files_of(report, langs, formats)
        if output is None:
            sys.stdout.buffer.write(data)
        else:
            write_file(output, data)
            self.stdout.write(str(output))
