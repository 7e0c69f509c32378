"""How long the full set of a report takes, beside pandoc and LibreOffice in the same run.

The paper is the worked example with 300 lettered conclusions and recommendations (made-up words), in six languages, as
DOCX and PDF: twelve files. Sessional composes and draws them in this process, warm; the peers get the same words as
Markdown, pandoc turns each into DOCX (two at a time), and LibreOffice turns the six into PDF in one call, which is the
best form of theirs. Each run of Sessional gets a paper that this process has never drawn, with other words in every
entry: the PDF compiler remembers what it has set before, and a paper drawn again says nothing of the time that a new
one takes (it has a line of its own). Figures are wall-clock seconds: median of five runs, with the least and the most of
them, which say how noisy the machine was. Then the growth of Sessional's own time for 30, 300 and 3,000 entries.

    make bench
"""

import os
import platform
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

from sessional.report.compose import compose
from sessional.report.facts import LANGUAGES, ListEntry, ListGroup, ListKind, Prose, RecommendationList, ReportFacts
from sessional.report.render import FORMATS, draw_all
from sessional.report.tree import Document, Paragraph, item_text, plain, sections
from tests.report.worked import worked_example

RUNS = 5
WORDS = {
    "ar": "ينبغي للدول الأعضاء أن تنظر في هذه التوصية المختلقة رقم {n} لأغراض القياس وحدها",
    "en": "Member States should consider this made-up recommendation number {n}, which is here to be measured only",
    "es": "Los Estados Miembros deberían examinar esta recomendación inventada número {n}, hecha solo para medir",
    "fr": "Les États Membres devraient examiner cette recommandation inventée numéro {n}, faite pour la mesure seule",
    "ru": "Государствам-членам следует рассмотреть эту вымышленную рекомендацию номер {n}, служащую лишь для замера",
    "zh": "会员国应当审议这项仅为测量而编造的第{n}号建议，其内容并无实际意义",
}
#: The numbers named in the entries go on from paper to paper, so that no two papers share an entry.
_numbers = count(1)


def facts_with(entries: int) -> ReportFacts:
    """The worked example with a preliminary list of so many entries of about 30 words, not two of them ever the same."""
    listed = tuple(
        ListEntry(
            f"e{n}",
            Prose(
                f"e{n}", "en", tuple((lang, f"{(WORDS[lang].format(n=n) + '. ') * 2}".strip()) for lang in LANGUAGES)
            ),
        )
        for n in (next(_numbers) for _ in range(entries))
    )
    group = ListGroup("all", None, listed)
    return worked_example(lists=(RecommendationList("list", ListKind.PRELIMINARY, (group,)),))


def ours(facts: ReportFacts) -> None:
    """Compose in six languages and draw DOCX and PDF: twelve files."""
    documents = [compose(facts, lang) for lang in LANGUAGES]
    assert sum(1 for _ in draw_all(documents, (FORMATS["docx"], FORMATS["pdf"]))) == 12


def markdown(document: Document) -> str:
    """The same words as Markdown, for the peers."""
    lines = [f"# {plain(document.masthead.title)}", ""]
    for section in sections(document):
        lines += [f"{'#' * (section.level + 1)} {section.marker} {plain(section.heading)}", ""]
        for paragraph in (block for block in section.blocks if isinstance(block, Paragraph)):
            lines += [f"{paragraph.number}\\. {plain(paragraph.content)}", ""]
            for item in paragraph.items:
                lines += [item_text(item), ""]
    return "\n".join(lines)


def theirs(folder: Path, sources: list[Path]) -> None:
    """pandoc to DOCX, two at a time, then LibreOffice to PDF in one call."""
    made = [source.with_suffix(".docx") for source in sources]
    with ThreadPoolExecutor(2) as pool:
        list(
            pool.map(
                lambda pair: subprocess.run(["pandoc", "-o", pair[1], pair[0]], check=True),
                zip(sources, made, strict=True),
            )
        )
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
            *made,
        ],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    assert len(list(folder.glob("*.pdf"))) == len(sources)


def timed(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def row(name: str, seconds: list[float]) -> str:
    return f"{name:<38}{statistics.median(seconds):8.2f} s   ({min(seconds):.2f} to {max(seconds):.2f})"


def main() -> None:
    print(
        f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.machine()}; load {os.getloadavg()[0]:.1f}"
    )
    facts = facts_with(300)
    ours(facts)
    peers = [program for program in ("pandoc", "soffice") if shutil.which(program)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sources = []
        if len(peers) == 2:
            for lang in LANGUAGES:
                source = folder / f"{lang}.md"
                source.write_text(markdown(compose(facts, lang)))
                sources.append(source)
            theirs(folder, sources)
        mine: list[float] = []
        again: list[float] = []
        other: list[float] = []
        for _ in range(RUNS):
            new = facts_with(300)
            mine.append(timed(lambda new=new: ours(new)))
            again.append(timed(lambda new=new: ours(new)))
            if sources:
                other.append(timed(lambda: theirs(folder, sources)))
    print("\n300 entries, six languages, DOCX and PDF (twelve files), in turn:")
    print(row("Sessional, warm process, a new paper", mine))
    if other:
        print(row("pandoc and LibreOffice", other))
        ratios = [b / a for a, b in zip(mine, other, strict=True)]
        print(
            f"{'theirs / ours, pair by pair':<38}{statistics.median(ratios):8.1f}     ({min(ratios):.1f} to {max(ratios):.1f})"
        )
    print(row("Sessional, the same paper once more", again))
    if not other:
        print(
            "pandoc and LibreOffice are not both here: nothing to compare with (apt-get install pandoc libreoffice-writer-nogui)"
        )
    print("\nGrowth:")
    for entries in (30, 300, 3000):
        papers = [facts_with(entries) for _ in range(RUNS)]
        print(row(f"{entries:>5} entries", [timed(lambda paper=paper: ours(paper)) for paper in papers]))


if __name__ == "__main__":
    main()
