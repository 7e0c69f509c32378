"""Writing what is told of papers."""

from collections.abc import Sequence

from sessional.bodies.models import Body
from sessional.facts.recording import Recording, Unique
from sessional.facts.written import recorded
from sessional.papers import rules
from sessional.papers.entries import PaperEntry
from sessional.papers.models import Paper


@recorded
def record_papers(*, body: Body, papers: Sequence[PaperEntry], recording: Recording) -> None:
    """Keep the papers that the record of the body speaks of."""
    rules.check_papers(papers)
    recording.rows(
        Paper,
        body.papers.all(),
        [
            {
                "body": body,
                "key": paper.key,
                "position": place,
                "symbol": paper.symbol,
                "kind": paper.kind,
                "title": paper.title,
                "distribution": paper.distribution,
                "original": paper.original,
                "issued": paper.issued,
                "languages": paper.languages,
                "job_numbers": paper.job_numbers,
            }
            for place, paper in enumerate(papers)
        ],
        body_id=body.pk,
        by=("key",),
        unique=[Unique(("symbol",), lambda number: {"symbol": f"#{number}"})],
    )
