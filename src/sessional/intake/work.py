"""Long work on records: a body's record file, and the files of its reports beside it."""

from hashlib import sha256

from sessional.bodies.queries import body_with_id
from sessional.drafting.composing import NotFinal
from sessional.drafting.gathering import facts_of
from sessional.drafting.queries import reports_of_body
from sessional.drafting.work import GONE, basis_of, files_but, names_of_files
from sessional.intake.record.exporting import export
from sessional.report.compose import CompositionError
from sessional.tasks.carrying import Carrying, Impossible, carried

RECORD_EXPORT = "record-export"
LEFT_OUT = "left-out.txt"


@carried
def write_record_export(carrying: Carrying) -> None:
    """The record file of a body and every report of it in all languages and formats, in one zip file. A report that cannot
    be drawn as things stand is left out, and a file says so."""
    body = body_with_id(carrying.work.body_id)
    if body is None:
        raise Impossible(GONE)
    record = export(body)
    reports = [facts_of(report) for report in reports_of_body(body)]
    names = [name for facts in reports for name in names_of_files(facts)]
    basis = basis_of(sha256(record).hexdigest(), *reports)
    done = carrying.plan(basis, len(names) + 2)
    left_out: list[str] = []
    for facts in reports:
        try:
            for name, data in files_but(facts, done):
                carrying.advance(name, data)
        except (NotFinal, CompositionError) as error:
            left_out.append(f"{facts.masthead.symbol}\n{error}\n")
    rest = {f"{body.key}.yaml": record} | ({LEFT_OUT: "\n".join(left_out).encode()} if left_out else {})
    for name, data in rest.items():
        if name not in done:
            carrying.advance(name, data)
    carrying.finish(f"{body.key}.zip", carrying.archive())
